"""HTTP over real loopback sockets, with the faults that networks have."""

import asyncio
import gzip
from collections.abc import Callable
from typing import Any

import httpx2
import pytest
from starlette.applications import Starlette
from starlette.requests import Request as Asked
from starlette.responses import JSONResponse, RedirectResponse
from starlette.routing import Route
from starlette.testclient import TestClient

from picqer._runtime.httpx2_transport import AsyncHttpx2Transport, Httpx2Transport
from picqer._runtime.request import build
from picqer._runtime.transport import Answer, FateUnknownError, NothingSentError, Request
from picqer.errors import ConfigurationError
from tests.client.loopback import Loopback, reply, reset, say
from tests.client.stand_ins import CREATE, GET, settings

Send = Callable[..., Answer]


def send_sync(request: Request, timeout: float = 5.0, client: httpx2.Client | None = None) -> Answer:
    """Send once."""
    transport = Httpx2Transport(client, trust_env=False)
    try:
        return transport.send(request, timeout)
    finally:
        transport.close()


def send_async(request: Request, timeout: float = 5.0) -> Answer:
    """Send once."""

    async def send() -> Answer:
        transport = AsyncHttpx2Transport(trust_env=False)
        try:
            return await transport.send(request, timeout)
        finally:
            await transport.aclose()

    return asyncio.run(send())


both = pytest.mark.parametrize("send", [send_sync, send_async], ids=["sync", "async"])


def get(base_url: str) -> Request:
    """A GET to this server."""
    return build(settings(subdomain=None, base_url=base_url), GET, {"idthing": 7})


def post(base_url: str) -> Request:
    """A POST to this server."""
    return build(settings(subdomain=None, base_url=base_url), CREATE, {}, None, {"name": "x"})


@both
def test_a_request_goes_out_as_it_was_built(send: Send, loopback: Loopback) -> None:
    """Method, path, headers and body reach the server as they are in the request, each once."""
    loopback.acts(reply(201, b'{"ok": 1}', "X-RateLimit-Remaining: 12\r\n"))
    request = post(loopback.base_url)
    answer = send(request)
    assert (answer.status, answer.body, answer.cut_off) == (201, b'{"ok": 1}', None)
    assert answer.headers["x-ratelimit-remaining"] == "12"
    head, _, body = loopback.received[0].partition(b"\r\n\r\n")
    lines = head.decode().lower().split("\r\n")
    assert lines[0] == "post /api/v1/things http/1.1"
    for name, value in request.headers.items():
        assert lines.count(f"{name}: {value}".lower()) == 1
    assert sum(line.startswith("user-agent:") for line in lines) == 1
    assert body == b'{"name":"x"}'


@both
def test_compressed_answers_are_unpacked(send: Send, loopback: Loopback) -> None:
    """A gzip body comes out unpacked."""
    loopback.acts(reply(200, gzip.compress(b"[1]"), "Content-Encoding: gzip\r\n"))
    assert send(get(loopback.base_url)).body == b"[1]"


@both
def test_a_refused_connection_means_nothing_was_sent(send: Send, nobody_there: str) -> None:
    """Where nobody listens, nothing was sent."""
    with pytest.raises(NothingSentError, match="ConnectError"):
        send(get(nobody_there))


@both
@pytest.mark.parametrize("act", [reset, say(b"")], ids=["reset", "hang-up"])
def test_a_lost_answer_leaves_the_fate_unknown(send: Send, loopback: Loopback, act: Any) -> None:
    """When the server got the request and hangs up without an answer, the fate is unknown."""
    loopback.acts(act)
    with pytest.raises(FateUnknownError) as caught:
        send(post(loopback.base_url))
    assert not caught.value.timed_out
    assert len(loopback.received) == 1


@both
def test_silence_is_a_timeout_of_unknown_fate(send: Send, loopback: Loopback) -> None:
    """When the server got the request and says nothing, the fate is unknown and the timeout is told."""
    loopback.acts(loopback.silence)
    with pytest.raises(FateUnknownError, match="ReadTimeout") as caught:
        send(get(loopback.base_url), timeout=0.05)
    assert caught.value.timed_out


@both
def test_what_is_no_http_leaves_the_fate_unknown(send: Send, loopback: Loopback) -> None:
    """An answer that is not HTTP is as good as none."""
    loopback.acts(say(b"SSH-2.0-OpenSSH\r\n"))
    with pytest.raises(FateUnknownError):
        send(get(loopback.base_url))


@both
def test_a_body_that_is_cut_off_keeps_what_came(send: Send, loopback: Loopback) -> None:
    """A body shorter than promised is kept with its status, and the answer says that it was cut off."""
    loopback.acts(reply(200, b'[{"idthing": 1', length=5000))
    answer = send(get(loopback.base_url))
    assert (answer.status, answer.body) == (200, b'[{"idthing": 1')
    assert answer.cut_off is not None
    assert "RemoteProtocolError" in answer.cut_off


@both
def test_a_body_that_cannot_be_unpacked_is_cut_off(send: Send, loopback: Loopback) -> None:
    """A body that is not compressed as it claims counts as cut off."""
    loopback.acts(reply(200, b"not gzip at all", "Content-Encoding: gzip\r\n"))
    assert send(get(loopback.base_url)).cut_off is not None


@both
def test_a_redirect_is_not_followed(send: Send, loopback: Loopback, elsewhere: Loopback) -> None:
    """The key does not go to the host that a redirect names."""
    loopback.acts(reply(302, b"", f"Location: {elsewhere.base_url}/things/7\r\n"))
    answer = send(get(loopback.base_url))
    assert (answer.status, answer.headers["location"]) == (302, f"{elsewhere.base_url}/things/7")
    assert elsewhere.received == []


def app() -> Starlette:
    """A server in this process, with one page and one redirect."""

    async def show(asked: Asked) -> JSONResponse:
        return JSONResponse({"authorization": asked.headers["authorization"], "path": asked.url.path})

    async def away(_: Asked) -> RedirectResponse:
        return RedirectResponse("/api/v1/elsewhere")

    return Starlette(routes=[Route("/api/v1/things/7", show), Route("/api/v1/things/8", away)])


def test_a_test_client_serves_in_process() -> None:
    """A Starlette TestClient is a client like another, without warnings; its own way with redirects is overruled."""
    request = get("http://localhost/api/v1")
    with TestClient(app()) as client:
        answer = send_sync(request, client=client)
        assert request.headers["Authorization"].encode() in answer.body
        assert send_sync(build(settings(), GET, {"idthing": 8}), client=client).status == 307


def test_a_given_client_is_not_closed_and_its_login_not_used(loopback: Loopback) -> None:
    """A client that was given stays open, and its own auth does not replace the key."""
    loopback.acts(reply(200, b"{}"))
    with httpx2.Client(auth=("someone", "else"), trust_env=False) as client:
        send_sync(get(loopback.base_url), client=client)
        assert not client.is_closed
    assert get(loopback.base_url).headers["Authorization"].encode() in loopback.received[0]


def test_a_given_async_client_is_not_closed() -> None:
    """An asynchronous client that was given serves in process and stays open."""

    async def use() -> tuple[int, bool]:
        async with httpx2.AsyncClient(transport=httpx2.ASGITransport(app())) as client:
            transport = AsyncHttpx2Transport(client)
            answer = await transport.send(get("http://localhost/api/v1"), 5.0)
            await transport.aclose()
            return answer.status, client.is_closed

    assert asyncio.run(use()) == (200, False)


def test_one_client_serves_all_requests(loopback: Loopback, monkeypatch: pytest.MonkeyPatch) -> None:
    """A client of its own is made once, obeys what it is told of the environment, and serves nothing once closed."""
    made: list[dict[str, object]] = []

    class Counted(httpx2.Client):
        def __init__(self, **options: Any) -> None:
            made.append(options)
            super().__init__(**options)

    monkeypatch.setattr(httpx2, "Client", Counted)
    loopback.acts(reply(200), reply(200))
    transport = Httpx2Transport(trust_env=False)
    for _ in range(2):
        assert transport.send(get(loopback.base_url), 5.0).status == 200
    assert made == [{"follow_redirects": False, "trust_env": False}]
    transport.close()
    with pytest.raises(ConfigurationError, match="This client is closed"):
        transport.send(get("http://localhost/api/v1"), 5.0)


def test_an_async_transport_that_was_closed_stays_closed() -> None:
    """A closed asynchronous transport makes no new connections."""

    async def use() -> None:
        transport = AsyncHttpx2Transport()
        await transport.aclose()
        await transport.send(get("http://localhost/api/v1"), 5.0)

    with pytest.raises(ConfigurationError, match="This client is closed"):
        asyncio.run(use())
