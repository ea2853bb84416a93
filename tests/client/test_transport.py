"""The seam to HTTP: one suite that every transport passes, over real loopback sockets with the faults of networks."""

import gzip
import socket
from collections.abc import Iterator
from contextlib import suppress

import pytest

from picqer._runtime.request import build
from picqer._runtime.transport import FateUnknownError, NothingSentError, Request
from tests.client.faults.server import CERTIFICATE, Act, Server, accepting_nobody, reply, reset, say, sent, then
from tests.client.stand_ins import GET, KEY, settings
from tests.client.transports import Send, each, get, post


@pytest.fixture
def server() -> Iterator[Server]:
    """A server that does as it is told."""
    with Server() as server:
        yield server


def test_the_repr_of_a_request_has_no_headers() -> None:
    """Whoever prints or logs a request does not show the key."""
    request = build(settings(), GET, {"idthing": 7})
    assert KEY not in repr(request)
    assert "Basic" not in repr(request)


@each
def test_a_request_goes_out_as_it_was_built(send: Send, server: Server) -> None:
    """Method, path, query, headers and body reach the server as they are in the request, each once."""
    server.script(reply(201, b'{"ok": 1}', "X-RateLimit-Remaining: 12"))
    request = post(server.base_url)
    request = Request(request.method, f"{request.url}?search=a%20b%2Fc", request.headers, request.body)
    answer = send(request)
    assert (answer.status, answer.body, answer.cut_off) == (201, b'{"ok": 1}', None)
    assert answer.headers["x-ratelimit-remaining"] == "12"
    (asked,) = server.asked
    assert asked.line == "POST /api/v1/things?search=a%20b%2Fc"
    lines = asked.head.lower().split("\r\n")
    for name, value in request.headers.items():
        assert lines.count(f"{name}: {value}".lower()) == 1
    for name in ("host", "user-agent", "accept", "accept-encoding", "content-length"):
        assert sum(line.startswith(f"{name}:") for line in lines) == 1
    assert f"host: 127.0.0.1:{server.port}" in lines
    assert asked.body == b'{"name":"x"}'


@each
def test_compressed_answers_are_unpacked(send: Send, server: Server) -> None:
    """A gzip body comes out unpacked."""
    server.script(reply(200, gzip.compress(b"[1]"), "Content-Encoding: gzip"))
    assert send(get(server.base_url)).body == b"[1]"


@each
@pytest.mark.parametrize("status", [200, 204, 304, 404, 500])
def test_an_answer_may_have_no_body(send: Send, server: Server, status: int) -> None:
    """An answer without a body is whole, whatever its status."""
    server.script(say(f"HTTP/1.1 {status} X\r\nContent-Length: 0\r\n\r\n".encode()))
    answer = send(get(server.base_url))
    assert (answer.status, answer.body, answer.cut_off) == (status, b"", None)


@each
def test_a_connection_serves_again(send: Send, server: Server) -> None:
    """Calls one after the other share a connection."""
    send(get(server.base_url), get(server.base_url))
    assert [asked.connection for asked in server.asked] == [0, 0]


@each
def test_a_connection_that_was_closed_while_it_rested_costs_nothing(send: Send, server: Server) -> None:
    """When the server hangs up between two calls, the second goes over a new connection, once, even if a POST."""
    server.script(say(b"HTTP/1.1 200 X\r\nContent-Length: 2\r\n\r\n{}"), reply(201, b"{}"))
    # The time in between is what a hang-up takes to arrive; one that comes later leaves the fate of a POST unknown.
    assert send(get(server.base_url), post(server.base_url), between=0.05).status == 201
    assert [asked.connection for asked in server.asked] == [0, 1]


@each
def test_a_refused_connection_means_nothing_was_sent(send: Send, nobody_there: str) -> None:
    """Where nobody listens, nothing was sent."""
    with pytest.raises(NothingSentError, match="ConnectError"):
        send(post(nobody_there))


@each
def test_a_host_without_an_address_means_nothing_was_sent(send: Send) -> None:
    """A name that DNS does not know is told as such; nothing was sent."""
    with pytest.raises(NothingSentError, match="ConnectError"):
        send(post("https://nobody.invalid/api/v1"))


@each
def test_a_certificate_of_nobody_means_nothing_was_sent(send: Send) -> None:
    """A server whose certificate nobody vouches for gets no request, and so no key."""
    with Server(tls=CERTIFICATE) as server:
        with pytest.raises(NothingSentError, match=r"(?i)certificate"):
            send(post(server.base_url))
        assert server.asked == []


@each
def test_a_server_without_tls_means_nothing_was_sent(send: Send, server: Server) -> None:
    """A server that speaks plain HTTP where TLS was expected gets no request."""
    with pytest.raises(NothingSentError, match="ConnectError"):
        send(post(server.base_url.replace("http:", "https:")))
    assert server.asked == []


@each
def test_a_connection_that_is_not_accepted_in_time_means_nothing_was_sent(send: Send) -> None:
    """A timeout while connecting leaves nothing sent."""
    with accepting_nobody() as base_url, pytest.raises(NothingSentError, match="ConnectTimeout"):
        send(post(base_url), timeout=1.0)


@each
def test_a_request_that_is_not_taken_in_time_leaves_the_fate_unknown(send: Send) -> None:
    """A timeout while sending is told as one; some of the request may have arrived."""
    with socket.create_server(("127.0.0.1", 0)) as deaf:
        url = f"http://127.0.0.1:{deaf.getsockname()[1]}/api/v1"
        request = Request("POST", f"{url}/things", post(url).headers, b"x" * 20_000_000)
        with pytest.raises(FateUnknownError, match="Timeout") as caught:
            send(request, timeout=1.0)
    assert caught.value.timed_out


@each
def test_silence_is_a_timeout_of_unknown_fate(send: Send, server: Server) -> None:
    """When the server got the request and says nothing, the fate is unknown and the timeout is told."""
    server.script(server.silence)
    with pytest.raises(FateUnknownError, match="Timeout") as caught:
        send(post(server.base_url), timeout=1.0)
    assert caught.value.timed_out
    assert len(server.asked) == 1


@each
@pytest.mark.parametrize(
    "act",
    [reset, say(b""), say(b"HTTP/1.1 200 X\r\nContent-Le"), then(sent(b"HTTP/1.1 200 X\r\nContent-Le"), reset)],
    ids=["reset", "hang-up", "hang-up in the head", "reset in the head"],
)
def test_a_lost_answer_leaves_the_fate_unknown(send: Send, server: Server, act: Act) -> None:
    """When the server got the request and hangs up without an answer, the fate is unknown, and it is not sent again."""
    server.script(act, reply(201, b"{}"))
    with pytest.raises(FateUnknownError) as caught:
        send(post(server.base_url))
    assert not caught.value.timed_out
    assert server.lines == ["POST /api/v1/things"]


@each
def test_a_lost_answer_on_a_connection_that_served_before_leaves_the_fate_unknown(send: Send, server: Server) -> None:
    """A reset after a second request on one connection is no sign that the request did not arrive."""
    server.script(reply(200, b"{}"), reset, reply(201, b"{}"))
    with pytest.raises(FateUnknownError):
        send(get(server.base_url), post(server.base_url))
    assert server.lines == ["GET /api/v1/things/7", "POST /api/v1/things"]


@each
def test_what_is_no_http_leaves_the_fate_unknown(send: Send, server: Server) -> None:
    """An answer that is not HTTP is as good as none."""
    server.script(say(b"SSH-2.0-OpenSSH\r\n"))
    with pytest.raises(FateUnknownError):
        send(get(server.base_url))


@each
def test_a_body_that_is_cut_off_keeps_what_came(send: Send, server: Server) -> None:
    """A body shorter than promised is kept with its status, and the answer says that it was cut off."""
    server.script(reply(201, b'[{"idthing": 1', length=5000))
    answer = send(post(server.base_url))
    assert (answer.status, answer.body) == (201, b'[{"idthing": 1')
    assert answer.cut_off is not None
    assert not answer.too_long


@each
def test_a_reset_before_the_body_keeps_the_status(send: Send, server: Server) -> None:
    """When the connection breaks behind the head, the status and headers are kept and the body is cut off."""
    server.script(then(sent(b"HTTP/1.1 201 X\r\nContent-Length: 9\r\nX-Seen: 1\r\n\r\n"), _after_a_look, reset))
    answer = send(post(server.base_url))
    assert (answer.status, answer.headers["x-seen"], answer.body) == (201, "1", b"")
    assert answer.cut_off is not None


@each
def test_a_reset_behind_the_body_changes_nothing(send: Send, server: Server) -> None:
    """A whole answer is whole, whatever happens to the connection afterwards."""
    server.script(then(reply(201, b"{}"), _after_a_look, reset))
    answer = send(post(server.base_url))
    assert (answer.status, answer.body, answer.cut_off) == (201, b"{}", None)


@each
def test_silence_in_the_body_cuts_it_off(send: Send, server: Server) -> None:
    """A body that stops coming is cut off after the timeout, and what came of it is kept."""
    server.script(then(sent(b"HTTP/1.1 200 X\r\nContent-Length: 9\r\n\r\n[1,"), server.silence))
    answer = send(get(server.base_url), timeout=1.0)
    assert (answer.status, answer.body) == (200, b"[1,")
    assert answer.cut_off is not None
    assert "Timeout" in answer.cut_off


@each
def test_a_body_that_cannot_be_unpacked_is_cut_off(send: Send, server: Server) -> None:
    """A body that is not compressed as it claims counts as cut off."""
    server.script(reply(200, b"not gzip at all", "Content-Encoding: gzip"))
    assert send(get(server.base_url)).cut_off is not None


@each
@pytest.mark.parametrize("packed", [False, True], ids=["plain", "gzip"])
def test_a_gigantic_body_is_cut_off(send: Send, server: Server, packed: bool) -> None:
    """Of a body longer than the limit, also once it is unpacked, little more than the limit is read, and it is said."""
    body = bytes(3_000_000)
    server.script(
        reply(200, gzip.compress(body), "Content-Encoding: gzip") if packed else _never_ending(body),
    )
    answer = send(get(server.base_url), longest=1_000_000)
    assert answer.too_long
    assert "longer than 1000000 bytes" in str(answer.cut_off)
    assert 1_000_000 < len(answer.body) < 3_000_000


@each
def test_a_body_of_just_the_limit_is_whole(send: Send, server: Server) -> None:
    """The limit itself may be reached."""
    server.script(reply(200, bytes(1000)))
    answer = send(get(server.base_url), longest=1000)
    assert (len(answer.body), answer.cut_off, answer.too_long) == (1000, None, False)


@each
def test_a_redirect_is_not_followed(send: Send, server: Server) -> None:
    """The key does not go to the host that a redirect names."""
    with Server() as elsewhere:
        location = f"{elsewhere.base_url}/things/7"
        server.script(reply(302, b"", f"Location: {location}"))
        answer = send(get(server.base_url))
        assert (answer.status, answer.headers["location"]) == (302, location)
        assert elsewhere.asked == []


def _after_a_look(connection: socket.socket) -> None:
    """Wait until the client has had the chance to read, which a reset would take from it."""
    connection.settimeout(0.1)
    with suppress(TimeoutError):
        connection.recv(1)


def _never_ending(chunk: bytes) -> Act:
    def act(connection: socket.socket) -> None:
        connection.sendall(b"HTTP/1.1 200 X\r\nContent-Length: 99999999999\r\n\r\n")
        for _ in range(1000):
            connection.sendall(chunk)  # fails as soon as the client has hung up

    return act
