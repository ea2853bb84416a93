"""The last requests, with what each of them did that the description does not allow for."""

from __future__ import annotations

import threading
from collections import deque
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any, cast
from urllib.parse import parse_qsl

from picqer_mock import clock
from picqer_mock.errors import RefusedError
from picqer_mock.spec import JSON
from picqer_mock.wire import loads

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping, Sequence
    from datetime import datetime

    from picqer_mock.protocol import Incoming, Outgoing
    from picqer_mock.spec import Operation, Spec

KEPT = 1000
"""How many requests are kept at most; older ones are forgotten."""

KEPT_BYTES = 16 * 1024 * 1024
"""How many bytes of bodies are kept at most, unless the last request alone has more."""


@dataclass(slots=True)  # frozen, it would take three times as long to make, and there is one for every call
class Entry:
    """A request and its answer.

    Args:
        number: Rises by one with every request, also over resets.
        now: When it came in, by the account's clock.
        fault: The kind of the fault that was made of it, if any.
    """

    number: int
    now: datetime
    incoming: Incoming
    outgoing: Outgoing
    fault: str | None

    @property
    def size(self) -> int:
        """The bytes of both bodies."""
        return len(self.incoming.body) + len(self.outgoing.body)

    def view(self, spec: Spec) -> dict[str, Any]:
        """Return the request as a JSON object, as `GET /_mock/requests` lists it."""
        incoming, outgoing = self.incoming, self.outgoing
        is_text = outgoing.headers.get("Content-Type", JSON).startswith((JSON, "text/"))
        return {
            "number": self.number,
            "now": clock.text(self.now),
            "method": incoming.method,
            "path": incoming.path,
            "query": incoming.query.decode("latin-1"),
            "operation": outgoing.operation.id if outgoing.operation else None,
            "status": outgoing.status,
            "fault": self.fault,
            "events": list(outgoing.events),
            "violations": violations(spec, self),
            "sent": incoming.body.decode("utf-8", "replace"),
            "answer": outgoing.body.decode("utf-8", "replace") if is_text else "",
        }


class Journal:
    """The last requests, newest last. All threads may use it."""

    def __init__(self) -> None:
        self._lock = threading.Lock()
        self.last = 0
        """The number of the last request."""
        self.clear()

    def clear(self) -> None:
        """Forget all requests."""
        with self._lock:
            self._entries: deque[Entry] = deque()
            self._bytes = 0

    def note(self, now: datetime, incoming: Incoming, outgoing: Outgoing, fault: str | None) -> None:
        """Add a request."""
        with self._lock:
            self.last += 1
            entry = Entry(self.last, now, incoming, outgoing, fault)
            self._entries.append(entry)
            self._bytes += entry.size
            while len(self._entries) > KEPT or (self._bytes > KEPT_BYTES and len(self._entries) > 1):
                self._bytes -= self._entries.popleft().size

    def since(self, number: int = 0) -> list[Entry]:
        """Return the requests behind one, newest last."""
        with self._lock:
            return [entry for entry in self._entries if entry.number > number]


def violations(spec: Spec, entry: Entry) -> list[str]:
    """Return what is wrong with a request by the description: why it was refused, and what was ignored or is old.

    Worked out only when somebody looks, so that it costs the requests nothing.
    """
    refused = None if entry.fault == "status" else _refusal(entry.outgoing)
    found = [] if refused is None else [refused]
    if entry.outgoing.operation is not None:
        found += _ignored(spec, entry.outgoing.operation, entry.incoming)
    return found


def _refusal(outgoing: Outgoing) -> str | None:
    try:
        body = loads(outgoing.body) if outgoing.body else None
    except RefusedError:
        return None
    if isinstance(body, dict) and cast("dict[str, Any]", body).get("error") is True:
        return f"refused with {outgoing.status}: {cast('dict[str, Any]', body).get('error_message')}"
    return None


def _ignored(spec: Spec, operation: Operation, incoming: Incoming) -> Iterator[str]:
    raw = spec.at(operation.pointer)
    if raw.get("deprecated"):
        yield f"{operation.id} is deprecated"
    parameters = {item.name: item for item in operation.parameters if item.where == "query"}
    for name, _ in parse_qsl(incoming.query.decode("latin-1"), keep_blank_values=True):
        if name not in parameters:
            known = ", ".join(parameters) or "none"
            yield f"query parameter {name} is ignored: {operation.id} has {known}"
    if operation.body is None:
        if incoming.body:
            yield f"the body is ignored: {operation.id} has none"
        return
    for name in _names(incoming.body):
        schema: Mapping[str, Any] | None = operation.body.fields.get(name)
        if schema is not None and schema.get("deprecated"):
            yield f"field {name} is deprecated"
        elif schema is None and operation.body.complete:
            yield f"field {name} is ignored: {operation.id} does not have it"


def _names(body: bytes) -> Sequence[str]:
    try:
        value = loads(body) if body else None
    except RefusedError:
        return ()
    return list(cast("dict[str, Any]", value)) if isinstance(value, dict) else ()
