"""No connection, a broken one, a silent one: what a program is told, and how often its call was sent."""

import asyncio
import socket
from concurrent.futures import ThreadPoolExecutor
from contextlib import ExitStack
from threading import Barrier

import pytest

from picqer import (
    ApiError,
    ConfigurationError,
    ConnectError,
    DecodeError,
    OutcomeUnknown,
    PicqerTimeoutError,
    Retries,
    TransportError,
)
from tests.client.faults.caller import Caller
from tests.client.faults.server import (
    CERTIFICATE,
    ONE,
    Act,
    Asked,
    Server,
    accepting_nobody,
    reply,
    reset,
    say,
    sent,
    then,
)
from tests.client.stand_ins import KEY, Clock

_GET = "GET /api/v1/tags/7"
_POST = "POST /api/v1/tags"
_PUT = "PUT /api/v1/tags/7"
_DELETE = "DELETE /api/v1/tags/7"

_NOT_CONNECTED: dict[str, str] = {
    "refused": "",
    "no address": "https://nobody.invalid/api/v1",
}


def _closed_port() -> str:
    with socket.create_server(("127.0.0.1", 0)) as listener:
        port = listener.getsockname()[1]
    return f"http://127.0.0.1:{port}/api/v1"


@pytest.mark.parametrize("fault", _NOT_CONNECTED)
def test_without_a_connection_every_call_says_that_nothing_was_sent(caller: Caller, fault: str) -> None:
    """Connection refused and unknown host: tried as often as allowed, also a POST, then ConnectError."""
    base_url = _NOT_CONNECTED[fault] or _closed_port()
    for call in (caller.get, caller.create):
        clock = Clock()
        with pytest.raises(ConnectError, match="nothing was sent") as caught:
            call(base_url, clock)
        assert len(clock.slept) == 2
        assert KEY not in str(caught.value)


def test_a_connection_that_comes_late_is_used(caller: Caller) -> None:
    """A POST that could not be sent at first is sent once when it can be."""
    base_url = _closed_port()
    port = int(base_url.split(":")[2].split("/")[0])
    with ExitStack() as stack:
        came: list[Server] = []

        class Waking(Clock):
            """Brings the server up while the client waits."""

            def sleep(self, seconds: float) -> None:
                super().sleep(seconds)
                came.append(stack.enter_context(Server(port=port)))

        caller.create(base_url, Waking())
        assert [server.lines for server in came] == [[_POST]]


def test_a_bad_certificate_gets_no_key(caller: Caller) -> None:
    """A certificate that nobody vouches for is a ConnectError; nothing was sent."""
    with Server(tls=CERTIFICATE) as server:
        with pytest.raises(ConnectError, match=r"(?i)certificate"):
            caller.create(server.base_url)
        assert server.asked == []


def test_a_tls_handshake_that_breaks_off_means_that_nothing_was_sent(caller: Caller) -> None:
    """A server that resets the connection in the middle of the handshake gets no request, also no POST."""
    with socket.create_server(("127.0.0.1", 0)) as rude:

        def hang_up() -> None:
            connection, _ = rude.accept()
            connection.recv(1)
            reset(connection)

        with ThreadPoolExecutor(1) as pool:
            broken = pool.submit(hang_up)
            with pytest.raises(ConnectError, match="nothing was sent"):
                caller.create(f"https://127.0.0.1:{rude.getsockname()[1]}/api/v1", retries=Retries(attempts=1))
            broken.result()


_LOST: dict[str, Act] = {
    "hang-up": say(b""),
    "reset": reset,
    "reset in the head": then(sent(b"HTTP/1.1 200 X\r\nCont"), reset),
    "no HTTP": say(b"220 mail.example ESMTP\r\n"),
}


@pytest.mark.parametrize("fault", _LOST)
def test_a_lost_answer_is_asked_for_again_where_that_is_safe(caller: Caller, server: Server, fault: str) -> None:
    """GET, PUT and DELETE are sent again and succeed; nothing else reaches the server."""
    for call, line in ((caller.get, _GET), (caller.update, _PUT), (caller.delete, _DELETE)):
        server.asked.clear()
        server.script(_LOST[fault], reply(200, ONE))
        call(server.base_url)
        assert server.lines == [line, line]


@pytest.mark.parametrize("fault", _LOST)
def test_a_post_whose_answer_is_lost_is_never_sent_twice(caller: Caller, server: Server, fault: str) -> None:
    """A POST that may have been carried out is an OutcomeUnknown that says so."""
    server.script(_LOST[fault], reply(201, ONE))
    with pytest.raises(OutcomeUnknown, match="may have been carried out") as caught:
        caller.create(server.base_url)
    assert server.lines == [_POST]
    assert KEY not in str(caught.value)


def test_an_answer_that_never_comes_ends_as_a_transport_error(caller: Caller, server: Server) -> None:
    """When the last attempt is lost too, a GET ends as TransportError after as many attempts as allowed."""
    server.script(reset, reset, reset)
    with pytest.raises(TransportError, match="3 attempts"):
        caller.get(server.base_url)
    assert server.lines == [_GET] * 3


def test_silence_ends_after_the_timeout(caller: Caller, server: Server) -> None:
    """A server that says nothing is a PicqerTimeoutError for a GET and an OutcomeUnknown for a POST, sent once."""
    server.script(server.silence, server.silence)
    with pytest.raises(PicqerTimeoutError, match="no answer in time"):
        caller.get(server.base_url, timeout=1.0, retries=Retries(attempts=1))
    with pytest.raises(OutcomeUnknown):
        caller.create(server.base_url, timeout=1.0)
    assert server.lines == [_GET, _POST]


def test_a_listener_that_accepts_nobody_is_no_connection(caller: Caller) -> None:
    """A timeout while connecting leaves nothing sent, also for a POST."""
    with accepting_nobody() as base_url, pytest.raises(ConnectError, match="nothing was sent"):
        caller.create(base_url, timeout=1.0, retries=Retries(attempts=1))


def test_a_host_that_takes_no_bytes_leaves_the_fate_of_a_post_unknown(caller: Caller) -> None:
    """A timeout while sending is an OutcomeUnknown: part of it may have arrived."""
    with socket.create_server(("127.0.0.1", 0)) as deaf:
        url = f"http://127.0.0.1:{deaf.getsockname()[1]}/api/v1"
        with pytest.raises(OutcomeUnknown, match="Timeout"):
            caller.create(url, title="x" * 20_000_000, timeout=1.0)


def _reset_in_the_body(connection: socket.socket) -> None:
    connection.sendall(b"HTTP/1.1 200 X\r\nContent-Length: 500\r\n\r\n" + ONE[:20])
    connection.settimeout(0.1)
    try:
        connection.recv(1)
    except TimeoutError:
        reset(connection)


_CUT: dict[str, Act] = {
    "hang-up": reply(200, ONE[:20], length=500),
    "reset": _reset_in_the_body,
}


@pytest.mark.parametrize("fault", _CUT)
def test_a_cut_off_answer_is_asked_for_again(caller: Caller, server: Server, fault: str) -> None:
    """GET and PUT whose body was cut off are repeated, and the whole answer is what the program gets."""
    for call, line in ((caller.get, _GET), (caller.update, _PUT)):
        server.asked.clear()
        server.script(_CUT[fault], reply(200, ONE))
        assert call(server.base_url).idtag == 7
        assert server.lines == [line, line]


@pytest.mark.parametrize("fault", _CUT)
def test_a_cut_off_answer_to_a_post_says_that_it_was_carried_out(caller: Caller, server: Server, fault: str) -> None:
    """The status is known: DecodeError says so, and the POST is not sent again."""
    server.script(_CUT[fault], reply(201, ONE))
    with pytest.raises(DecodeError, match="look before you send it again") as caught:
        caller.create(server.base_url)
    assert (caught.value.status, caught.value.body) == (200, ONE[:20])
    assert server.lines == [_POST]


def test_a_delete_whose_answer_is_cut_off_is_done(caller: Caller, server: Server) -> None:
    """A DELETE that was answered is not repeated: it would find nothing."""
    server.script(_CUT["hang-up"])
    caller.delete(server.base_url)
    assert server.lines == [_DELETE]


def test_a_redirect_to_another_host_takes_no_key_along(caller: Caller, server: Server) -> None:
    """A redirect is an ApiError that names its target, whose host hears nothing."""
    with Server() as elsewhere:
        for status in (301, 302, 307, 308):
            server.script(reply(status, b"", f"Location: {elsewhere.base_url}/tags/7"))
            with pytest.raises(ApiError, match="Redirects are not followed") as caught:
                caller.create(server.base_url)
            assert caught.value.status == status
        assert elsewhere.asked == []
    assert server.lines == [_POST] * 4


def test_a_client_that_is_closed_while_calls_wait_ends_them(caller: Caller, server: Server) -> None:
    """Closed meanwhile, a GET ends as ConfigurationError and a POST as OutcomeUnknown; neither is sent again."""
    waiting = Barrier(3)

    def answer(_: Asked) -> Act:
        waiting.wait(5)
        return server.silence

    server.answer = answer

    def close_meanwhile() -> list[object]:
        picqer = caller.client(server.base_url, timeout=2.0)
        with ThreadPoolExecutor(2) as pool:
            calls = [
                pool.submit(picqer.tags.get, 7),
                pool.submit(picqer.tags.create, title="x", color="#000000", inherit=False),
            ]
            waiting.wait(5)
            picqer.close()
            return [call.exception() for call in calls]

    async def close_meanwhile_async() -> list[object]:
        picqer = caller.async_client(server.base_url, timeout=2.0)
        calls = asyncio.gather(
            picqer.tags.get(7),
            picqer.tags.create(title="x", color="#000000", inherit=False),
            return_exceptions=True,
        )
        await asyncio.to_thread(waiting.wait, 5)
        await picqer.aclose()
        return [*await calls]

    got, made = asyncio.run(close_meanwhile_async()) if caller.asynchronous else close_meanwhile()
    assert isinstance(got, ConfigurationError)
    assert isinstance(made, OutcomeUnknown)
    assert sorted(server.lines) == [_GET, _POST]
