"""What only the transport over httpx2 does; what every transport does is in test_transport."""

import asyncio
from collections.abc import Callable, Iterator

import httpx2
import pytest
from starlette.applications import Starlette
from starlette.requests import Request as Asked
from starlette.responses import JSONResponse, RedirectResponse
from starlette.routing import Route
from starlette.testclient import TestClient

from picqer._runtime.httpx2_transport import AsyncHttpx2Transport, Httpx2Transport
from picqer._runtime.request import build
from picqer._runtime.transport import Answer, Request, Timeout
from picqer.errors import ConfigurationError
from tests.client.faults.server import Server
from tests.client.loopback import Loopback, reply
from tests.client.stand_ins import GET, settings
from tests.client.transports import get


def send_sync(base_url: str, client: httpx2.Client | None = None, *, trust_env: bool = True) -> Answer:
    """Send once."""
    transport = Httpx2Transport(client, trust_env=trust_env)
    try:
        return transport.send(_get(base_url), Timeout())
    finally:
        transport.close()


def send_async(base_url: str, *, trust_env: bool = True) -> Answer:
    """Send once."""

    async def send() -> Answer:
        transport = AsyncHttpx2Transport(trust_env=trust_env)
        try:
            return await transport.send(_get(base_url), Timeout())
        finally:
            await transport.aclose()

    return asyncio.run(send())


def _get(base_url: str) -> Request:
    """A GET, also one that settings would refuse because its host is another and its scheme http."""
    return Request("GET", f"{base_url}/things/7", get("http://localhost/api/v1").headers)


both = pytest.mark.parametrize("send", [send_sync, send_async], ids=["sync", "async"])


@pytest.fixture
def server() -> Iterator[Server]:
    """A server that does as it is told."""
    with Server() as server:
        yield server


def app() -> Starlette:
    """A server in this process, with one page and one redirect."""

    async def show(asked: Asked) -> JSONResponse:
        return JSONResponse({"authorization": asked.headers["authorization"], "path": asked.url.path})

    async def away(_: Asked) -> RedirectResponse:
        return RedirectResponse("/api/v1/elsewhere")

    return Starlette(routes=[Route("/api/v1/things/7", show), Route("/api/v1/things/8", away)])


def test_a_test_client_serves_in_process() -> None:
    """A Starlette TestClient is a client like another, without warnings; its own way with redirects is overruled."""
    with TestClient(app()) as client:
        answer = send_sync("http://localhost/api/v1", client)
        assert get("http://localhost/api/v1").headers["Authorization"].encode() in answer.body
        assert Httpx2Transport(client).send(build(settings(), GET, {"idthing": 8}), Timeout()).status == 307


def test_a_given_client_is_not_closed_and_its_login_not_used(loopback: Loopback) -> None:
    """A client that was given stays open, and its own auth does not replace the key."""
    loopback.acts(reply(200, b"{}"))
    with httpx2.Client(auth=("someone", "else"), trust_env=False) as client:
        send_sync(loopback.base_url, client)
        assert not client.is_closed
    assert get(loopback.base_url).headers["Authorization"].encode() in loopback.received[0]


def test_a_given_async_client_is_not_closed() -> None:
    """An asynchronous client that was given serves in process and stays open."""

    async def use() -> tuple[int, bool]:
        async with httpx2.AsyncClient(transport=httpx2.ASGITransport(app())) as client:
            transport = AsyncHttpx2Transport(client)
            answer = await transport.send(get("http://localhost/api/v1"), Timeout())
            await transport.aclose()
            return answer.status, client.is_closed

    assert asyncio.run(use()) == (200, False)


@both
def test_a_proxy_of_the_environment_is_used(
    send: Callable[..., Answer], server: Server, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Where the environment names a proxy, requests go through it, redirects are not followed, and NO_PROXY counts."""
    monkeypatch.setenv("http_proxy", f"http://127.0.0.1:{server.port}")
    monkeypatch.setenv("no_proxy", "")
    assert send("http://nobody.invalid/api/v1").status == 200
    assert server.lines == ["GET http://nobody.invalid/api/v1/things/7"]
    server.asked.clear()
    monkeypatch.setenv("no_proxy", "127.0.0.1")
    assert send(server.base_url).status == 200
    assert server.lines == ["GET /api/v1/things/7"]


@both
def test_a_proxy_of_the_environment_can_be_left_out(
    send: Callable[..., Answer], server: Server, nobody_there: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Told not to trust the environment, it goes to the server itself: the key is not shown to a proxy."""
    monkeypatch.setenv("http_proxy", nobody_there)
    monkeypatch.setenv("no_proxy", "")
    assert send(server.base_url, trust_env=False).status == 200


def test_connections_of_its_own_are_opened_once(server: Server, monkeypatch: pytest.MonkeyPatch) -> None:
    """One pool serves all requests, told what it may take from the environment; once closed it serves nothing."""
    made: list[bool] = []

    class Counted(httpx2.HTTPTransport):
        def __init__(self, *, trust_env: bool) -> None:
            made.append(trust_env)
            super().__init__(trust_env=trust_env)

    monkeypatch.setattr(httpx2, "HTTPTransport", Counted)
    transport = Httpx2Transport(trust_env=False)
    for _ in range(2):
        assert transport.send(get(server.base_url), Timeout()).status == 200
    assert made == [False]
    transport.close()
    with pytest.raises(ConfigurationError, match="This client is closed"):
        transport.send(get(server.base_url), Timeout())


def test_an_async_transport_that_was_closed_stays_closed() -> None:
    """A closed asynchronous transport makes no new connections."""

    async def use() -> None:
        transport = AsyncHttpx2Transport()
        await transport.aclose()
        await transport.send(get("http://localhost/api/v1"), Timeout())

    with pytest.raises(ConfigurationError, match="This client is closed"):
        asyncio.run(use())
