"""Faults on demand: what can go wrong between a client and Picqer, when and where somebody wants it."""

from __future__ import annotations

import random
import threading
from dataclasses import asdict, dataclass
from fnmatch import fnmatchcase
from http import HTTPStatus
from typing import TYPE_CHECKING, Any, Literal, TypeAlias

from picqer_mock.errors import RateLimitError, RefusedError
from picqer_mock.spec import JSON, LIMIT_HEADER, REMAINING_HEADER
from picqer_mock.wire import dumps

if TYPE_CHECKING:
    from collections.abc import Collection, Iterable

Kind: TypeAlias = Literal["none", "status", "drop", "cut", "html", "limit"]

KINDS: tuple[Kind, ...] = ("none", "status", "drop", "cut", "html", "limit")
LONGEST = 3600
"""How many seconds an answer can be held back."""

_MAY_HAPPEN = {"status", "drop"}
_NEEDS = {"status": "status", "limit": "limit"}
_FIRST_FAILURE = 400
_LAST_FAILURE = 599


@dataclass(frozen=True, slots=True)
class Fault:
    """What goes wrong with the calls that it is for.

    Args:
        kind: `none` lets the call pass, for scripts. `status` answers with a status, in Picqer's shape. `drop` closes
            the connection without an answer. `cut` closes it after half of the answer, or without one when that has no
            body. `html` sends a page instead of JSON, with the call's own status. `limit` sets the rate limit of all
            keys, and answers.
        operations: Which calls, as a pattern of operation ids such as `orders.*`.
        probability: How often, from 0 to 1.
        times: How often at most; without it, for ever.
        skip: How many matching calls pass unharmed first.
        seconds: How long the answer is held back once the call was carried out.
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
            "seconds": 0 <= self.seconds <= LONGEST,
            "status": self.status is None or _FIRST_FAILURE <= self.status <= _LAST_FAILURE,
            "retry_after": self.retry_after is None or (self.retry_after >= 0 and self.kind == "status"),
            "limit": self.limit is None or self.limit > 0,
            "carried_out": self.carried_out is None or self.kind in _MAY_HAPPEN,
        }
        for name, fits in checks.items():
            if not fits:
                raise ValueError(f"{name}: {getattr(self, name)!r} is not possible for kind {self.kind}")

    @property
    def happens(self) -> bool:
        """Whether the call is carried out."""
        return self.kind not in _MAY_HAPPEN or self.carried_out is True

    def view(self) -> dict[str, Any]:
        """Return the fault as a JSON object, without what is not set."""
        return {name: value for name, value in asdict(self).items() if value is not None}


class Faults:
    """The faults that are to happen, in order: the first one that fits a call and is not used up is drawn.

    All threads may use them.

    Args:
        operations: The ids of the operations that there are.
    """

    def __init__(self, operations: Collection[str]) -> None:
        self._operations = operations
        self._lock = threading.Lock()
        self._planned: list[_Planned] = []
        self.put(())

    def __bool__(self) -> bool:
        """Tell whether there are any."""
        return bool(self._planned)

    def put(self, faults: Iterable[Fault], seed: int = 0) -> None:
        """Replace all faults, and start chance anew.

        Args:
            faults: Those that are to happen from now on.
            seed: Chance is the same for the same seed and the same calls.

        Raises:
            ValueError: One of them is for no operation at all. The text says which; nothing is changed.
        """
        planned = [self._plan(fault, f"faults[{index}].") for index, fault in enumerate(faults)]
        with self._lock:
            self._planned = planned
            self._random = random.Random(seed)  # noqa: S311 - chance that can be repeated
            self.seed = seed

    def add(self, fault: Fault) -> None:
        """Add a fault behind the others.

        Raises:
            ValueError: It is for no operation at all.
        """
        planned = self._plan(fault, "")
        with self._lock:
            self._planned.append(planned)

    def draw(self, operation_id: str) -> Fault | None:
        """Return what goes wrong with a call of this operation, and count it; None when nothing does."""
        with self._lock:
            for planned in self._planned:
                fault = planned.fault
                if not fnmatchcase(operation_id, fault.operations) or planned.drawn == fault.times:
                    continue
                planned.met += 1
                if planned.met > fault.skip and self._random.random() < fault.probability:
                    planned.drawn += 1
                    return fault
        return None

    def list(self) -> list[tuple[Fault, int]]:
        """Return all faults in their order, each with how often it happened."""
        with self._lock:
            return [(planned.fault, planned.drawn) for planned in self._planned]

    def _plan(self, fault: Fault, where: str) -> _Planned:
        if not any(fnmatchcase(operation, fault.operations) for operation in self._operations):
            raise ValueError(
                f"{where}operations: no operation has an id such as {fault.operations!r};"
                " expected one such as orders.create, or a pattern such as orders.*"
            )
        return _Planned(fault)


@dataclass(slots=True)
class _Planned:
    """A fault, how many calls that fit it were met, and how often it was drawn."""

    fault: Fault
    met: int = 0
    drawn: int = 0


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
