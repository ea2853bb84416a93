"""What a handler is given and what it gives back."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any, TypeAlias

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence
    from datetime import datetime

    from picqer_mock.state import State


@dataclass(slots=True)  # frozen, it would take three times as long to make, and there is one for every call
class Request:
    """A call that passed all checks of the spec.

    Args:
        path: The path's parameters, converted.
        query: The query's parameters that were sent, converted. A presence flag is True.
        body: The described fields of the body, all of valid type. Fields that the spec does not know are not in it.
            Empty without a body; any JSON value where the spec describes no object.
        defaults: What fields of the body default to when an object is created.
        idfulfilment_customer: The customer that the key is limited to, if any.
        now: When the call came in.
        base_url: Where this mock can be reached, without a slash at the end.
        page_size: How many rows a page holds.
    """

    path: Mapping[str, Any]
    query: Mapping[str, Any]
    body: Any
    defaults: Mapping[str, Any]
    idfulfilment_customer: int | None
    now: datetime
    base_url: str
    page_size: int

    @classmethod
    def background(cls, now: datetime, base_url: str = "") -> Request:
        """Return what stands for a call where nobody calls: in work that time sets off, and in seeds."""
        return cls(
            path={}, query={}, body={}, defaults={}, idfulfilment_customer=None, now=now, base_url=base_url, page_size=0
        )


@dataclass(slots=True)  # as above
class Pieces:
    """A body in JSON, of objects that are partly known as bytes. Those were checked when they were made.

    Args:
        items: Each object, as bytes or as a JSON value.
        keep: Is told the place and the bytes of each object that was a value, once it is checked.
        single: Whether the body is the one object, and not an array.
    """

    items: Sequence[Any]
    keep: Callable[[int, bytes], None]
    single: bool = False


@dataclass(slots=True)  # as above
class Reply:
    """A success. Its status is the one that the spec gives for the operation.

    Args:
        body: The JSON value to answer, whole or in `Pieces`, or bytes where the spec has no JSON; None for an answer
            without a body.
    """

    body: Any = None


Handler: TypeAlias = Callable[["State", Request], Reply]
"""What carries an operation out.

Its docstring is what `docs/mock-behaviour.md` says of the operation: the summary, then under `Assumes:` what no page of
Picqer settles, each with the reason, and under `Leaves out:` what is not simulated.
"""

Job: TypeAlias = Callable[["State", Request, Any], None]
"""What is done when its time has come, with the data that was given when it was put off."""
