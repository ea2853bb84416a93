"""A receiver of webhooks for asynchronous servers such as uvicorn, Starlette and FastAPI."""

import asyncio
from collections import deque
from collections.abc import Awaitable, Callable, MutableMapping
from http import HTTPStatus
from typing import Any, TypeAlias

from picqer.errors import ConfigurationError
from picqer.webhooks.event import Event, warn
from picqer.webhooks.reception import Delivery, OnError, Reception, cut_off
from picqer.webhooks.signature import HEADER

_Scope: TypeAlias = MutableMapping[str, Any]
_Receive: TypeAlias = Callable[[], Awaitable[MutableMapping[str, Any]]]
_Send: TypeAlias = Callable[[MutableMapping[str, Any]], Awaitable[None]]


class AsgiReceiver:
    """An ASGI application that answers Picqer at once and handles the event afterwards.

    It answers every path: mount it where the hook's address points. Answers: 200 taken, or a repetition of what was
    taken; 401 signature missing or wrong; 400 no JSON object; 405 no POST; 413 too large; 503 too much is waiting, or
    the receiver is closed, so that Picqer tries again later. Refusals have no text; the log of `picqer.webhooks` has.

    What is waiting is in memory: a process that is killed loses it, and processes do not know each other's deliveries.

    Args:
        handler: Is awaited with each event. What it raises is logged and does not reach Picqer.
        secret: The secret of the hooks; `None` for hooks without one, whose deliveries anyone can forge.
        on_error: Is called with an event and the error of its handler, also for one that was cut off at the end.
        workers: How many events are handled at a time.
        backlog: How many events may wait or be in work before deliveries are put off.
        remember: How many deliveries are remembered, about 100 bytes each, to drop repetitions.
        max_body: Largest body to read, in bytes.
        grace: How long closing waits for handlers, in seconds, before it cancels them.

    Raises:
        ConfigurationError: The secret is empty, or a number is too small.
    """

    def __init__(
        self,
        handler: Callable[[Event], Awaitable[object]],
        *,
        secret: str | None,
        on_error: OnError | None = None,
        workers: int = 10,
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
        self._waiting: deque[Delivery] = deque()
        self._working = 0
        self._tasks: set[asyncio.Task[None]] = set()  # the event loop alone would let them be collected

    async def __call__(self, scope: _Scope, receive: _Receive, send: _Send) -> None:
        """Serve a connection, as ASGI has it."""
        match scope["type"]:
            case "http":
                await self._answer(scope, receive, send)
            case "lifespan":
                await self._live(receive, send)
            case kind:
                raise ValueError(f"a receiver of webhooks speaks HTTP, not {kind}")

    async def aclose(self) -> None:
        """Take no more deliveries, and wait for the handlers of those that were taken.

        A server that runs the receiver by itself does this at its end. Where it is mounted in another application, that
        one must await this when it shuts down, in the same event loop.
        """
        self._reception.close()
        tasks = set(self._tasks)
        late = (await asyncio.wait(tasks, timeout=self._grace))[1] if tasks else set[asyncio.Task[None]]()
        lost = list(self._waiting) if late else []
        self._waiting.clear()
        for task in late:
            task.cancel()
        if late:
            await asyncio.wait(late)
        for delivery in lost:
            self._reception.failed(delivery.event, cut_off())
            self._reception.done()

    async def _live(self, receive: _Receive, send: _Send) -> None:
        while (await receive())["type"] == "lifespan.startup":
            self._reception.open()
            await send({"type": "lifespan.startup.complete"})
        await self.aclose()
        await send({"type": "lifespan.shutdown.complete"})

    async def _answer(self, scope: _Scope, receive: _Receive, send: _Send) -> None:
        delivery = None
        status = self._reception.refusal(scope["method"], _header(scope, "content-length"))
        if status is None:
            body = await self._body(receive)
            if body is None:
                return
            status, delivery = self._reception.take(body, _header(scope, HEADER))
        headers = [(b"content-length", b"0"), (b"content-type", b"text/plain")]
        if status is HTTPStatus.METHOD_NOT_ALLOWED:
            headers.append((b"allow", b"POST"))
        try:
            await send({"type": "http.response.start", "status": int(status), "headers": headers})
            await send({"type": "http.response.body", "body": b""})
        finally:
            # Also when the answer was lost on its way: its repetition will be dropped.
            if delivery is not None:
                self._start(delivery)

    async def _body(self, receive: _Receive) -> bytes | None:
        """Read a body, and stop once it is too large; `None` when the sender hung up."""
        body = bytearray()
        more = True
        while more and len(body) <= self._reception.max_body:
            message = await receive()
            if message["type"] == "http.disconnect":
                return None
            body += message.get("body", b"")
            more = message.get("more_body", False)
        return bytes(body)

    def _start(self, delivery: Delivery) -> None:
        self._waiting.append(delivery)
        if self._working < self._workers:
            self._working += 1
            task = asyncio.create_task(self._work())
            self._tasks.add(task)
            task.add_done_callback(self._tasks.discard)

    async def _work(self) -> None:
        try:
            while self._waiting:
                await self._handle(self._waiting.popleft())
        finally:
            self._working -= 1

    async def _handle(self, delivery: Delivery) -> None:
        event, faults = delivery
        try:
            warn(event, faults)
            await self._handler(event)
        except asyncio.CancelledError:
            self._reception.failed(event, cut_off())
            task = asyncio.current_task()
            if task is None or task.cancelling():
                raise  # this worker was cancelled, and not something inside the handler
        except Exception as error:  # noqa: BLE001 - whatever it is, it is no business of Picqer's
            self._reception.failed(event, error)
        finally:
            self._reception.done()


def _header(scope: _Scope, name: str) -> str | None:
    """Give a header. One that came several times is joined as HTTP has it, which no signature survives."""
    wanted = name.lower().encode()
    values: list[bytes] = [value for key, value in scope["headers"] if key.lower() == wanted]
    return b",".join(values).decode("latin-1") if values else None
