"""What servers do seldom: each receiver is called as its protocol has it, without a server."""

import asyncio
import io
from collections.abc import Awaitable, Callable
from threading import Thread
from typing import Any
from wsgiref.util import setup_testing_defaults
from wsgiref.validate import validator

import pytest

from picqer import ResponseDriftWarning
from picqer.webhooks import AsgiReceiver, Event, WsgiReceiver, sign
from tests.client.receiving import SECRET, Handler, delivery

Message = dict[str, Any]
LENGTH_UNKNOWN = "411 Length Required"


def scope(body: bytes) -> Message:
    """A signed delivery as a server describes it."""
    headers = [(b"x-picqer-signature", sign(body, SECRET).encode())]
    return {"type": "http", "method": "POST", "path": "/", "headers": headers}


def hears(*messages: Message) -> Callable[[], Awaitable[Message]]:
    """A server that says these, one by one."""
    rest = list(messages)

    async def receive() -> Message:
        await asyncio.sleep(0)
        return rest.pop(0)

    return receive


class Sent:
    """A server that keeps what it should send."""

    def __init__(self, fault: Exception | None = None) -> None:
        self.messages: list[Message] = []
        self.first = asyncio.Event()
        self._fault = fault

    async def __call__(self, message: Any) -> None:
        """Take a message."""
        await asyncio.sleep(0)
        if self._fault:
            raise self._fault
        self.messages.append(message)
        self.first.set()


def request(body: bytes, more: bool = False) -> Message:
    """A part of a body."""
    return {"type": "http.request", "body": body, "more_body": more}


class Seen:
    """An asynchronous handler that keeps what it is given, and what became of it."""

    def __init__(self, error: BaseException | None = None) -> None:
        self.events: list[int] = []
        self.failed: list[Exception] = []
        self._error = error

    async def __call__(self, event: Event) -> None:
        """Handle an event."""
        await asyncio.sleep(0)
        self.events.append(event.idhook)
        if self._error is not None:
            error, self._error = self._error, None
            raise error

    def on_error(self, event: Event, error: Exception) -> None:
        """Keep an error, and fail at it."""
        self.failed.append(error)
        raise RuntimeError(f"on_error of {event.event}")


def test_a_sender_that_hangs_up_is_not_answered() -> None:
    """A body that ends in the middle is neither handled nor answered."""
    seen, sent = Seen(), Sent()

    async def run() -> None:
        app = AsgiReceiver(seen, secret=SECRET)
        await app(scope(b"{}"), hears(request(b"{", more=True), {"type": "http.disconnect"}), sent)
        await app.aclose()

    asyncio.run(run())
    assert (seen.events, sent.messages) == ([], [])


def test_an_event_whose_answer_is_lost_is_handled() -> None:
    """Its repetition will be dropped, so it must not be lost itself."""
    seen = Seen()

    async def run() -> None:
        app = AsgiReceiver(seen, secret=SECRET)
        with pytest.raises(OSError, match="gone"):
            await app(scope(delivery()), hears(request(delivery())), Sent(OSError("gone")))
        await app.aclose()

    asyncio.run(run())
    assert seen.events == [1]


def test_a_handler_that_is_cancelled_inside_does_not_end_its_worker(caplog: pytest.LogCaptureFixture) -> None:
    """A CancelledError of something within the handler is its error, and events behind it are handled."""
    seen = Seen(asyncio.CancelledError())

    async def run() -> None:
        both = asyncio.Event()

        async def handle(event: Event) -> None:
            await both.wait()
            await seen(event)

        app = AsgiReceiver(handle, secret=SECRET, workers=1, on_error=seen.on_error)
        for number in (1, 2):
            await app(scope(delivery(number)), hears(request(delivery(number))), Sent())
        both.set()
        await app.aclose()

    asyncio.run(run())
    assert seen.events == [1, 2]
    assert [type(error) for error in seen.failed] == [TimeoutError]
    assert "on_error itself failed" in caplog.text


def test_reading_stops_once_a_body_is_too_large() -> None:
    """What a sender without end has to say is not gathered in memory."""
    sent = Sent()
    parts = [request(delivery(), more=True), request(b" ", more=True)]  # a third would be asked for in vain
    asyncio.run(AsgiReceiver(Seen(), secret=SECRET, max_body=len(delivery()))(scope(b""), hears(*parts), sent))
    assert sent.messages[0]["status"] == 413


def test_an_event_loop_that_just_ends_does_not_lose_events_in_silence() -> None:
    """A handler that the end of its event loop cancels is told to on_error."""
    failed: list[tuple[int, Exception]] = []

    async def forever(_: Event) -> None:
        await asyncio.Event().wait()

    async def run() -> None:
        app = AsgiReceiver(forever, secret=SECRET, on_error=lambda event, error: failed.append((event.idhook, error)))
        await app(scope(delivery()), hears(request(delivery())), Sent())
        await asyncio.sleep(0)

    asyncio.run(run())
    assert [(number, type(error)) for number, error in failed] == [(1, TimeoutError)]


def test_a_receiver_can_be_started_again() -> None:
    """Between its shutdown and its next start it asks Picqer to come back; then deliveries get through again."""
    seen = Seen()

    async def deliver(app: AsgiReceiver, number: int) -> int:
        sent = Sent()
        await app(scope(delivery(number)), hears(request(delivery(number))), sent)
        status: int = sent.messages[0]["status"]
        return status

    async def run() -> list[int]:
        app, statuses = AsgiReceiver(seen, secret=SECRET), []
        for number in (1, 2):
            said: asyncio.Queue[Message] = asyncio.Queue()
            sent = Sent()
            life = asyncio.create_task(app({"type": "lifespan"}, said.get, sent))
            said.put_nowait({"type": "lifespan.startup"})
            await sent.first.wait()
            statuses.append(await deliver(app, number))
            said.put_nowait({"type": "lifespan.shutdown"})
            await life
            statuses.append(await deliver(app, 3))
        return statuses

    assert asyncio.run(run()) == [200, 503, 200, 503]
    assert seen.events == [1, 2]


def test_other_protocols_are_refused() -> None:
    """A websocket is an error, as ASGI wants it."""
    with pytest.raises(ValueError, match="not websocket"):
        asyncio.run(AsgiReceiver(Seen(), secret=SECRET)({"type": "websocket"}, hears(), Sent()))


def call(app: Any, body: bytes, **changes: object) -> str:
    """Call a WSGI application and give the status of its answer, which is empty."""
    environ: dict[str, Any] = {
        "REQUEST_METHOD": "POST",
        "QUERY_STRING": "",
        "CONTENT_LENGTH": str(len(body)),
        "HTTP_X_PICQER_SIGNATURE": sign(body, SECRET),
        "wsgi.input": io.BytesIO(body),
    } | changes
    setup_testing_defaults(environ)
    statuses: list[str] = []
    answer = app(environ, lambda status, _headers: statuses.append(status))
    assert b"".join(answer) == b""
    (status,) = statuses
    return status


def test_the_wsgi_receiver_keeps_the_protocol() -> None:
    """The validator of the standard library finds nothing."""
    app = WsgiReceiver(Handler(), secret=SECRET)
    checked: Any = validator(app)
    answers: list[Any] = []

    def closing(environ: object, start_response: object) -> list[bytes]:
        answers.append(checked(environ, start_response))
        parts = list(answers[0])
        answers[0].close()
        return parts

    assert call(closing, delivery()) == "200 OK"
    app.close()


def test_a_wsgi_body_needs_an_end() -> None:
    """Without a length the body is read only from a server that says where it ends."""
    handler = Handler()
    app = WsgiReceiver(handler, secret=SECRET)
    assert call(app, delivery(), CONTENT_LENGTH="") == LENGTH_UNKNOWN
    ended: dict[str, object] = {"wsgi.input_terminated": True}
    assert call(app, delivery(), CONTENT_LENGTH="", **ended) == "200 OK"
    app.close()
    assert list(handler.ended.queue) == [1]


@pytest.mark.parametrize("length", ["-1", "1e3", "٣", "9" * 5000])
def test_a_length_that_is_no_number_is_refused(length: str) -> None:
    """A length that nobody can read is 400, and the body is left alone."""
    assert call(WsgiReceiver(Handler(), secret=SECRET), b"", CONTENT_LENGTH=length).startswith("400")


def test_closing_a_wsgi_receiver_waits_for_its_handlers() -> None:
    """What was taken before close() is handled before it returns, also what had to wait for its turn."""
    handler = Handler()
    handler.go.clear()
    app = WsgiReceiver(handler, secret=SECRET, workers=1)
    for number in (1, 2):
        call(app, delivery(number))
    closing = Thread(target=app.close)
    closing.start()
    while app._reception._open:
        pass
    handler.go.set()
    closing.join()
    assert list(handler.ended.queue) == [1, 2]


def test_a_closed_receiver_asks_to_come_back() -> None:
    """After close() a delivery is 503, so that Picqer repeats it."""
    app = WsgiReceiver(Handler(), secret=SECRET)
    app.close()
    assert call(app, delivery()).startswith("503")


def deliver_and_close(app: WsgiReceiver, body: bytes) -> None:
    """Deliver and wait until it is handled."""
    assert call(app, body) == "200 OK"
    app.close()


def test_a_payload_that_drifts_is_handled_with_a_warning() -> None:
    """What does not fit its model is no reason to refuse a delivery."""
    handler = Handler()
    app = WsgiReceiver(handler, secret=SECRET)
    with pytest.warns(ResponseDriftWarning, match="tasks.created"):
        deliver_and_close(app, delivery(event="tasks.created"))
    assert list(handler.ended.queue) == [1]
