"""Faults on demand: what can go wrong between a client and Picqer, when and where somebody wants it."""

from __future__ import annotations

import random
from dataclasses import asdict, dataclass, fields
from fnmatch import fnmatchcase
from http import HTTPStatus
from typing import TYPE_CHECKING, Any, Literal, TypeAlias, cast

from picqer_mock.errors import RateLimitError, RefusedError
from picqer_mock.spec import JSON, LIMIT_HEADER, REMAINING_HEADER
from picqer_mock.wire import dumps

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping, Sequence

Kind: TypeAlias = Literal["none", "status", "drop", "cut", "html", "limit"]

KINDS: Sequence[Kind] = ("none", "status", "drop", "cut", "html", "limit")
_MAY_HAPPEN = {"status", "drop"}
_NEEDS = {"status": "status", "limit": "limit"}
_FIRST_FAILURE = 400
_LAST_FAILURE = 599


@dataclass(frozen=True, slots=True)
class Fault:
    """What goes wrong with the calls that it is for.

    Args:
        kind: `none` lets the call pass, for scripts. `status` answers with a status, in Picqer's shape. `drop` closes
            the connection without an answer. `cut` sends half of the answer and closes the connection. `html` sends a
            page instead of JSON, with the call's own status. `limit` sets the rate limit of all keys, and answers.
        operations: Which calls, as a pattern of operation ids such as `orders.*`.
        probability: How often, from 0 to 1.
        times: How often at most; without it, for ever.
        skip: How many matching calls pass unharmed first.
        seconds: How long the answer is held back.
        status: The status of `status`, 400 to 599.
        retry_after: The header `Retry-After` of `status`, in seconds.
        limit: The new limit of `limit`, in requests a minute.
        carried_out: Whether a call with `status` or `drop` is carried out although its answer fails. The others are.

    Raises:
        ValueError: This is not a fault. The text says which field is wrong.
    """

    kind: Kind
    operations: str = "*"
    probability: float = 1
    times: int | None = None
    skip: int = 0
    seconds: float = 0
    status: int | None = None
    retry_after: int | None = None
    limit: int | None = None
    carried_out: bool | None = None

    def __post_init__(self) -> None:
        if self.kind not in KINDS:
            raise ValueError(f"kind: expected one of {', '.join(KINDS)}, found {self.kind!r}")
        for kind, name in _NEEDS.items():
            if (getattr(self, name) is None) is (self.kind == kind):
                expected = "a value" if self.kind == kind else "nothing"
                raise ValueError(f"{name}: expected {expected} for kind {self.kind}, found {getattr(self, name)!r}")
        checks = {
            "operations": bool(self.operations),
            "probability": 0 <= self.probability <= 1,
            "times": self.times is None or self.times > 0,
            "skip": self.skip >= 0,
            "seconds": self.seconds >= 0,
            "status": self.status is None or _FIRST_FAILURE <= self.status <= _LAST_FAILURE,
            "retry_after": self.retry_after is None or (self.retry_after >= 0 and self.kind == "status"),
            "limit": self.limit is None or self.limit > 0,
            "carried_out": self.carried_out is None or self.kind in _MAY_HAPPEN,
        }
        for name, fits in checks.items():
            if not fits:
                raise ValueError(f"{name}: {getattr(self, name)!r} is not possible for kind {self.kind}")

    @classmethod
    def read(cls, value: object) -> Fault:
        """Return the fault that a JSON object describes.

        Raises:
            ValueError: It describes none. The text says what is wrong.
        """
        if not isinstance(value, dict) or "kind" not in value:
            raise ValueError("expected an object with kind")
        given = cast("dict[str, Any]", value)
        strangers = sorted(given.keys() - _TYPES.keys())
        if strangers:
            raise ValueError(f"{strangers[0]}: expected one of {', '.join(_TYPES)}")
        for name, item in given.items():
            if item is not None and (
                not isinstance(item, _TYPES[name]) or isinstance(item, bool) != (name == _BOOLEAN)
            ):
                raise ValueError(f"{name}: found {item!r}, which is not of the right type")
        return cls(**given)

    @property
    def happens(self) -> bool:
        """Whether the call is carried out."""
        return self.kind not in _MAY_HAPPEN or self.carried_out is True

    def view(self) -> dict[str, Any]:
        """Return the fault as a JSON object, without what is not set."""
        return {name: value for name, value in asdict(self).items() if value is not None}


_BOOLEAN = "carried_out"
_TYPES: Mapping[str, tuple[type, ...]] = {
    field.name: {
        "kind": (str,),
        "operations": (str,),
        "probability": (int, float),
        "seconds": (int, float),
        _BOOLEAN: (bool,),
    }.get(field.name, (int,))
    for field in fields(Fault)
}


class Faults:
    """The faults that are to happen, in order: the first one that fits a call and is not used up is drawn.

    Args:
        seed: Chance is the same for the same seed and the same calls.
    """

    def __init__(self, seed: int = 0) -> None:
        self.put((), seed)

    def __bool__(self) -> bool:
        """Tell whether there are any."""
        return bool(self._faults)

    def put(self, faults: Iterable[Fault], seed: int = 0) -> None:
        """Replace all faults, and start chance anew."""
        self._faults: list[Fault] = []
        self._met: list[int] = []
        self._drawn: list[int] = []
        self._random = random.Random(seed)  # noqa: S311 - chance that can be repeated
        self.seed = seed
        for fault in faults:
            self.add(fault)

    def add(self, fault: Fault) -> None:
        """Add a fault behind the others."""
        self._faults.append(fault)
        self._met.append(0)
        self._drawn.append(0)

    def draw(self, operation_id: str) -> Fault | None:
        """Return what goes wrong with a call of this operation, and count it; None when nothing does."""
        for index, fault in enumerate(self._faults):
            if not fnmatchcase(operation_id, fault.operations):
                continue
            if fault.times is not None and self._drawn[index] >= fault.times:
                continue
            self._met[index] += 1
            if self._met[index] > fault.skip and self._random.random() < fault.probability:
                self._drawn[index] += 1
                return fault
        return None

    def views(self) -> Sequence[Mapping[str, Any]]:
        """Return all faults as JSON objects, each with how often it was drawn."""
        return [{**fault.view(), "drawn": drawn} for fault, drawn in zip(self._faults, self._drawn, strict=True)]


HTML = b"<!doctype html><title>Sorry</title><h1>Sorry</h1><p>A fault on demand: a page in place of JSON.</p>"


def refusal(status: int, retry_after: int | None, limit: int) -> tuple[dict[str, str], bytes]:
    """Return the headers and the body of a status on demand, in Picqer's shape."""
    is_limit = status == HTTPStatus.TOO_MANY_REQUESTS
    headers = {"Content-Type": JSON, LIMIT_HEADER: str(limit)}
    if is_limit:
        headers[REMAINING_HEADER] = "0"
    if retry_after is not None:
        headers["Retry-After"] = str(retry_after)
    code = RateLimitError.code if is_limit else RefusedError.code
    return headers, dumps({"error": True, "error_code": code, "error_message": f"A fault on demand: {status}."})
