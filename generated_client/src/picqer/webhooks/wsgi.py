"""A receiver of webhooks for synchronous servers such as gunicorn, Flask and Django."""

from collections.abc import Callable, Iterable
from concurrent.futures import ThreadPoolExecutor
from http import HTTPStatus
from threading import Lock
from typing import TYPE_CHECKING, Protocol

from picqer.errors import ConfigurationError
from picqer.webhooks.event import Event, warn
from picqer.webhooks.reception import Delivery, OnError, Reception, cut_off
from picqer.webhooks.signature import HEADER

if TYPE_CHECKING:
    from wsgiref.types import StartResponse, WSGIEnvironment

_VARIABLE = "HTTP_" + HEADER.upper().replace("-", "_")
_CHUNK = 65_536


class _Input(Protocol):
    def read(self, size: int, /) -> bytes: ...


class WsgiReceiver:
    """A WSGI application that answers Picqer at once and handles the event in a thread.

    It answers every path: mount it where the hook's address points. Answers: 200 taken, or a repetition of what was
    taken; 401 signature missing or wrong; 400 no JSON object; 405 no POST; 411 length not told; 413 too large; 503 too
    much is waiting, or the receiver is closed, so that Picqer tries again later. Refusals have no text; the log of
    `picqer.webhooks` has.

    What is waiting is in memory: a process that is killed loses it, and processes do not know each other's deliveries.
    A process that ends of itself handles the rest first. The server must allow threads (uWSGI: `enable-threads`).

    Args:
        handler: Is called with each event, in a thread. What it raises is logged and does not reach Picqer.
        secret: The secret of the hooks; `None` for hooks without one, whose deliveries anyone can forge.
        on_error: Is called with an event and the error of its handler, also for one that was cut off at the end.
        workers: How many events are handled at a time, each in a thread.
        backlog: How many events may wait or be in work before deliveries are put off.
        remember: How many deliveries are remembered, about 100 bytes each, to drop repetitions.
        max_body: Largest body to read, in bytes.
        grace: How long closing waits for handlers, in seconds.

    Raises:
        ConfigurationError: The secret is empty, or a number is too small.
    """

    def __init__(
        self,
        handler: Callable[[Event], object],
        *,
        secret: str | None,
        on_error: OnError | None = None,
        workers: int = 4,
        backlog: int = 1_000,
        remember: int = 10_000,
        max_body: int = 5_000_000,
        grace: float = 30.0,
    ) -> None:
        if workers < 1:
            raise ConfigurationError(f"workers must be at least 1, not {workers}.")
        self._handler = handler
        self._reception = Reception(secret, on_error, max_body=max_body, remember=remember, backlog=backlog)
        self._workers = workers
        self._grace = grace
        self._pool: ThreadPoolExecutor | None = None
        self._lock = Lock()
        self._over = False

    def __call__(self, environ: "WSGIEnvironment", start_response: "StartResponse") -> Iterable[bytes]:
        """Serve a request, as WSGI has it."""
        length = environ.get("CONTENT_LENGTH") or None
        delivery = None
        status = self._reception.refusal(environ["REQUEST_METHOD"], length)
        if status is None and length is None and not environ.get("wsgi.input_terminated"):
            status = HTTPStatus.LENGTH_REQUIRED
        if status is None:
            # One byte more than allowed is enough to see that it is too large.
            size = self._reception.max_body + 1 if length is None else int(length)
            status, delivery = self._reception.take(_body(environ["wsgi.input"], size), environ.get(_VARIABLE))
        if delivery is not None:
            self._start(delivery)
        headers = [("Content-Length", "0"), ("Content-Type", "text/plain")]
        if status is HTTPStatus.METHOD_NOT_ALLOWED:
            headers.append(("Allow", "POST"))
        start_response(f"{int(status)} {status.phrase}", headers)
        return [b""]

    def close(self) -> None:
        """Take no more deliveries, and wait for the handlers of those that were taken.

        After `grace` seconds, events whose handler has not begun are given up; one in work cannot be stopped.
        """
        self._reception.close()
        self._reception.wait(self._grace)
        with self._lock:
            self._over = True
            if self._pool is not None:
                self._pool.shutdown(wait=False)

    def _start(self, delivery: Delivery) -> None:
        with self._lock:
            if self._over:
                self._handle(delivery)  # which gives it up
                return
            if self._pool is None:
                # Not earlier: threads do not survive the fork by which servers make their workers.
                self._pool = ThreadPoolExecutor(self._workers, thread_name_prefix="picqer-webhooks")
            self._pool.submit(self._handle, delivery)

    def _handle(self, delivery: Delivery) -> None:
        event, faults = delivery
        try:
            if self._over:
                raise cut_off()  # noqa: TRY301 - it goes the way of all errors
            warn(event, faults)
            self._handler(event)
        except Exception as error:  # noqa: BLE001 - whatever it is, it is no business of Picqer's
            self._reception.failed(event, error)
        finally:
            self._reception.done()


def _body(stream: _Input, size: int) -> bytes:
    """Read this many bytes, or fewer when the sender stops."""
    body = bytearray()
    while len(body) < size and (chunk := stream.read(min(_CHUNK, size - len(body)))):
        body += chunk
    return bytes(body)
