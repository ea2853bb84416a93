"""What every call goes through: key, rate limit, path, method, checks, transaction, answer."""

from __future__ import annotations

import base64
import binascii
import logging
import sqlite3
import threading
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any
from urllib.parse import unquote

from picqer_mock import consequences, jobs
from picqer_mock.call import Pieces, Request
from picqer_mock.errors import (
    FaultError,
    KeyRefusedError,
    MethodError,
    NotOpenToKeyError,
    RateLimitError,
    RefusedError,
    UnknownPathError,
)
from picqer_mock.resources import fulfilment
from picqer_mock.routing import Routes
from picqer_mock.spec import JSON, LIMIT_HEADER, REMAINING_HEADER
from picqer_mock.validation import Validation
from picqer_mock.webhooks import outbox
from picqer_mock.wire import dumps, loads, shown

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping
    from datetime import datetime

    from picqer_mock.call import Handler, Job
    from picqer_mock.clock import Clock
    from picqer_mock.settings import Settings
    from picqer_mock.spec import Operation, Spec
    from picqer_mock.state import State

_OWN_HEADERS = {"user-agent": "picqer-mock", "content-type": JSON}

_log = logging.getLogger("picqer_mock")


@dataclass(slots=True)  # frozen, it would take three times as long to make, and there is one for every call
class Incoming:
    """A request as it came in, whatever carried it.

    Args:
        path: As sent, still percent-encoded.
        query: As sent, still percent-encoded.
        headers: By lower-case name.
        base_url: Where this mock can be reached, without a slash at the end.
    """

    method: str
    path: str
    query: bytes
    headers: Mapping[str, str]
    body: bytes
    base_url: str


@dataclass(slots=True)  # as above
class Outgoing:
    """An answer, ready to be sent.

    Args:
        operation: What was called; None when it did not come so far.
        events: The names of the events that it set off.
    """

    status: int
    headers: dict[str, str]
    body: bytes
    operation: Operation | None = None
    events: tuple[str, ...] = ()


class Protocol:
    """The API of one account.

    Args:
        spec: The operations.
        handlers: What they do, by operation id.
        jobs: What is put off until the clock gets there, by name.
        state: The account's data.
        clock: The time.
        settings: Keys and limits.
        wake: Called when there may be more to do in the background.

    Raises:
        ValueError: A handler has no operation, or an operation no handler. The text names it.
    """

    def __init__(
        self,
        *,
        spec: Spec,
        handlers: Mapping[str, Handler],
        jobs: Mapping[str, Job],
        state: State,
        clock: Clock,
        settings: Settings,
        wake: Callable[[], object] = lambda: None,
    ) -> None:
        self._spec = spec
        _check_handlers(spec, handlers)
        self._handlers = handlers
        self._jobs = jobs
        self._base_url = settings.public_url or ""
        self._state = state
        self._clock = clock
        self._settings = settings
        self._wake = wake
        self._routes = Routes(spec.operations.values())
        self._validation = Validation(spec)
        self._defaults = {id_: op.body.defaults if op.body else {} for id_, op in spec.operations.items()}
        self._prefix = spec.base_path.split("/")
        self._customers: dict[str, int | None] = dict.fromkeys(settings.api_keys) | dict(settings.fulfilment_keys)
        self._rate_limit = RateLimit(settings.rate_limit or spec.rate_limit)

    def reset(self) -> None:
        """Put the rate limit back to the start."""
        self._rate_limit = RateLimit(self._settings.rate_limit or self._spec.rate_limit)

    @property
    def limit(self) -> int:
        """How many requests a key has in a minute."""
        return self._rate_limit.limit

    def set_limit(self, limit: int) -> None:
        """Set how many requests a key has in a minute; those of the current one still count."""
        self._rate_limit.limit = limit

    def work(self, now: datetime) -> None:
        """Do what was put off until now, each piece at the moment it was put off to.

        A piece that fails is as if nobody had begun it. It is put aside and holds nothing up, as no caller could help.

        Raises:
            FaultError: The database cannot be used.
        """
        try:
            while jobs.are_due(self._state, now) and self._work_once(now):
                self._wake()
        except sqlite3.Error as error:
            _log.exception("Background work failed")
            raise FaultError(f"The mock failed in background work: {error!r}. Its log has the details.") from error

    def _work_once(self, now: datetime) -> bool:
        job: jobs.Work | None = None
        try:
            with self._state.transaction():
                job = jobs.take(self._state, now)
                if job is None:
                    return False
                request = Request.background(job.due, self._base_url)
                self._jobs[job.name](self._state, request, job.data)
                self._follow(request)
        except Exception as error:
            if job is None:
                raise
            _log.exception("%s failed and is put aside; GET /_mock/jobs shows it", job.name)
            with self._state.transaction():
                jobs.put_aside(self._state, job.number, f"{type(error).__name__}: {error}")
        return True

    def answer(self, incoming: Incoming) -> Outgoing:
        """Carry a call out, or refuse it."""
        now = self._clock.now()
        self._base_url = incoming.base_url
        limit = self._rate_limit.limit
        operation: Operation | None = None
        events: tuple[str, ...] = ()
        headers = {LIMIT_HEADER: str(limit), REMAINING_HEADER: str(limit)}
        try:
            self.work(now)
            key = self._key(incoming.headers)
            headers[REMAINING_HEADER] = str(self._rate_limit.spend(key, now))
            operation, path = self._route(incoming)
            body, events = self._call(operation, path, incoming, self._customers[key], now)
            status, media_type = operation.success, operation.media_type
        except RefusedError as refusal:
            if isinstance(refusal, RateLimitError):
                headers[REMAINING_HEADER] = "0"
            headers |= refusal.headers
            status, body, media_type = refusal.status, dumps(refusal.body), JSON
        if body is None:
            return Outgoing(status, headers, b"", operation, events)
        headers["Content-Type"] = media_type
        return Outgoing(status, headers, body, operation, events)

    def operation(self, incoming: Incoming) -> Operation | None:
        """Return what a request calls; None when no operation has its path and method."""
        try:
            return self._route(incoming)[0]
        except RefusedError:
            return None

    def perform(self, operation_id: str, body: Any = None, *, query: str = "", **path: int) -> Any:
        """Carry out a call as the account itself, without a key or a limit, and return the body of the answer.

        Raises:
            RefusedError: It is refused.
        """
        operation = self._spec.operations[operation_id]
        texts = {name: str(value) for name, value in path.items()}
        raw = b"" if body is None else dumps(body)
        incoming = Incoming(operation.method, "", query.encode(), _OWN_HEADERS, raw, self._base_url)
        now = self._clock.now()
        self.work(now)
        answer, _ = self._call(operation, texts, incoming, None, now)
        return loads(answer) if answer and operation.media_type == JSON else answer

    def _key(self, headers: Mapping[str, str]) -> str:
        scheme, _, credentials = headers.get("authorization", "").partition(" ")
        if not scheme:
            raise KeyRefusedError("header Authorization: expected Basic with the API key as user name, found none.")
        if scheme.lower() != "basic":
            raise KeyRefusedError(f"header Authorization: expected Basic, found {shown(scheme)}.")
        try:
            key = base64.b64decode(credentials.strip(), validate=True).decode("utf-8").partition(":")[0]
        except (binascii.Error, ValueError) as error:
            raise KeyRefusedError("header Authorization: the part after Basic is not base64 of UTF-8 text.") from error
        if key not in self._customers:
            raise KeyRefusedError("Invalid API key.")
        return key

    def _route(self, incoming: Incoming) -> tuple[Operation, dict[str, str]]:
        try:
            segments = incoming.path.split("/")
            if "%" in incoming.path:
                segments = [unquote(segment, errors="strict") for segment in segments]
        except UnicodeDecodeError as error:
            raise UnknownPathError(f"The path {shown(incoming.path)} is not percent-encoded UTF-8.") from error
        depth = len(self._prefix)
        found = self._routes.find(segments[depth:]) if segments[:depth] == self._prefix else None
        if found is None:
            raise UnknownPathError(f"No operation has the path {shown(incoming.path)}.")
        operations, path = found
        operation = operations.get(incoming.method)
        if operation is None:
            allowed = list(operations)
            raise MethodError(f"{incoming.path} has no method {incoming.method}, only {', '.join(allowed)}.", allowed)
        return operation, path

    def _call(
        self, operation: Operation, path: dict[str, str], incoming: Incoming, customer: int | None, now: datetime
    ) -> tuple[bytes | None, tuple[str, ...]]:
        """Return the body of a success as bytes, and the names of the events that it set off."""
        try:
            request = self._request(operation, path, incoming, customer, now)
            with self._state.transaction():
                self._check_customer(customer)
                reply = self._handlers[operation.id](self._state, request)
                body = self._checked(operation, reply.body)
                self._follow(request, reply.body, body)
                events = tuple(event for event, _ in self._state.fired)
                is_more_to_do = bool(events) or jobs.may_have_changed(self._state)
            if is_more_to_do:
                self._wake()
        except RefusedError as refusal:
            self._check(operation, refusal.status, JSON, refusal.body)
            raise
        except Exception as error:
            _log.exception("%s failed", operation.id)
            raise FaultError(f"The mock failed in {operation.id}: {error!r}. Its log has the details.") from error
        return body, events

    def _request(
        self, operation: Operation, path: dict[str, str], incoming: Incoming, customer: int | None, now: datetime
    ) -> Request:
        if customer is not None and not operation.fulfilment_key:
            raise NotOpenToKeyError(f"{operation.id} is not open to keys of fulfilment customers.")
        values = self._validation.parameters(operation, path, incoming.query, incoming.headers)
        return Request(
            path=values["path"],
            query=values["query"],
            body=self._validation.body(operation, incoming.headers, incoming.body),
            defaults=self._defaults[operation.id],
            idfulfilment_customer=customer,
            now=now,
            base_url=incoming.base_url,
            page_size=self._spec.page_size,
        )

    def _follow(self, request: Request, answered: Any = None, raw: bytes | None = None) -> None:
        """Let what happened have its consequences, and write down what hooks are told of it.

        Args:
            request: What happened.
            answered: The body of the answer, which many events carry as well.
            raw: The same as bytes.
        """
        consequences.follow(self._state, request)
        for event, data in self._state.fired:
            _refuse_broken(self._validation.event(event, data))
            known = raw if data is answered else None
            outbox.queue(self._state, event, data, known or dumps(data), request.now)

    def _check_customer(self, customer: int | None) -> None:
        # It was there at the start, but a reset takes away those that were created since.
        if customer is not None and not fulfilment.exists(self._state, customer):
            raise KeyRefusedError(f"The fulfilment customer {customer} of this key does not exist any more.")

    def _checked(self, operation: Operation, body: Any) -> bytes | None:
        """Return the body of a success as bytes, after a look at what has not been looked at before."""
        if not isinstance(body, Pieces):
            self._check(operation, operation.success, operation.media_type, body)
            return body if body is None or isinstance(body, bytes) else dumps(body)
        values = [item for item in body.items if not isinstance(item, bytes)]
        if values:
            self._check(operation, operation.success, operation.media_type, values[0] if body.single else values)
        pieces: list[bytes] = []
        for place, item in enumerate(body.items):
            if isinstance(item, bytes):
                pieces.append(item)
            else:
                pieces.append(dumps(item))
                body.keep(place, pieces[-1])
        return pieces[0] if body.single else b"[" + b",".join(pieces) + b"]"

    def _check(self, operation: Operation, status: int, media_type: str, body: Any) -> None:
        _refuse_broken(self._validation.answer(operation, status, media_type, body))


def _refuse_broken(problem: str | None) -> None:
    if problem:
        _log.error("The mock breaks the spec: %s", problem)
        raise FaultError(f"The mock breaks the spec: {problem}.")


def _check_handlers(spec: Spec, handlers: Mapping[str, Handler]) -> None:
    for text, names in (
        ("handlers without an operation", handlers.keys() - spec.operations.keys()),
        ("operations without a handler", spec.operations.keys() - handlers.keys()),
    ):
        if names:
            raise ValueError(f"{text}: {', '.join(sorted(names))}")


class RateLimit:
    """Counts the requests of each key in the current minute of the clock.

    Args:
        limit: How many a key has in a minute.
    """

    def __init__(self, limit: int) -> None:
        self.limit = limit
        self._used: dict[str, tuple[datetime, int]] = {}
        # The server calls from one thread, callers in process from several.
        self._lock = threading.Lock()

    def spend(self, key: str, now: datetime) -> int:
        """Count a request and return how many are left.

        Raises:
            RateLimitError: None was left.
        """
        minute = now.replace(second=0, microsecond=0)
        with self._lock:
            counted, used = self._used.get(key, (minute, 0))
            if counted != minute:
                used = 0
            if used >= self.limit:
                raise RateLimitError(
                    f"Rate limit exceeded: {self.limit} requests a minute. The request was not carried out."
                )
            self._used[key] = (minute, used + 1)
            return self.limit - used - 1
