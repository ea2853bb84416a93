"""All that the client reads: the answers of calls and the deliveries of webhooks, read alike."""

from __future__ import annotations

from dataclasses import dataclass
from functools import partial
from typing import TYPE_CHECKING, Any

from picqer import DecodeError
from picqer._runtime.model import Model
from picqer.webhooks import PayloadError, parse, sign
from tests.contract.client.calls import JSON, OPERATIONS, SHELLS, answered
from tests.contract.client.judge import pointer
from tests.contract.client.shapes import Shape, shape_of
from tests.contract.target import DOCUMENT, SPEC

if TYPE_CHECKING:
    from collections.abc import Callable

    from picqer_mock.spec import Operation

_SECRET = "s3cret"


@dataclass(frozen=True)
class Subject:
    """Something that is read.

    Attributes:
        name: The operation or the event.
        place: Where its schema stands in the document.
        ways: Functions that read a body, strictly or not.
        refusal: The error of a body that cannot be read.
        is_event: Whether it is an event, whose name decides how it is read.
    """

    name: str
    place: str
    ways: tuple[Callable[..., Any], ...]
    refusal: type[DecodeError | PayloadError]
    is_event: bool = False

    @property
    def is_described(self) -> bool:
        """Whether the spec says anything of it that can be broken."""
        return not (self.shape.is_open or self.shape.loose)

    @property
    def shape(self) -> Shape:
        """What its schema asks."""
        return shape_of(SPEC.at(self.place))


def place_of(operation: Operation, status: int) -> str:
    """Return where the schema of an answer in JSON stands."""
    return f"{operation.responses[status][JSON]}/schema"


def shown(value: Any) -> Any:
    """Return what a client gave as plain values, by `to_dict`."""
    if isinstance(value, Model):
        found = value.to_dict()
        # The attributes say the same as the dict.
        pairs = zip(value.__struct_fields__, value.__struct_encode_fields__, strict=True)
        assert told({wire: shown(getattr(value, name)) for name, wire in pairs}) == told(found)
        return found
    if isinstance(value, list):
        return [shown(item) for item in value]
    if isinstance(value, dict):
        return {name: shown(item) for name, item in value.items()}
    return value


def told(value: Any) -> str:
    """Return plain values as text in which no two values look alike: True is not 1, and 1.50 not 1.5."""
    if isinstance(value, dict):
        return "{" + ", ".join(f"{name!r}: {told(value[name])}" for name in sorted(value)) + "}"
    return "[" + ", ".join(map(told, value)) + "]" if isinstance(value, list) else repr(value)


def _delivered(body: bytes, *, strict: bool) -> Any:
    return parse(body, sign(body, _SECRET), _SECRET, strict=strict)


def _answer(operation: Operation) -> Subject:
    ways = tuple(partial(answered, shell, operation) for shell in SHELLS)
    return Subject(operation.id, place_of(operation, operation.success), ways, DecodeError)


def _event(name: str) -> Subject:
    place = pointer("webhooks", name, "post", "requestBody", "content", JSON, "schema")
    return Subject(name, place, (_delivered,), PayloadError, is_event=True)


# Two webhooks are calls to the server of a shipping provider, and no events.
EVENTS = [_event(name) for name in DOCUMENT["webhooks"] if not name.startswith("shipping_providers.")]
ANSWERS = [_answer(operation) for operation in OPERATIONS if JSON in operation.responses[operation.success]]
SUBJECTS = [*ANSWERS, *EVENTS]
