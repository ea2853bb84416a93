"""What only the fast transport does; what every transport does is in test_transport."""

import asyncio
import gzip
import sys
from concurrent.futures import ThreadPoolExecutor
from threading import Event
from typing import Any

import pytest

from picqer import AsyncPicqer, ConfigurationError, Picqer
from picqer._runtime.pyreqwest_transport import AsyncPyreqwestTransport, PyreqwestTransport
from picqer._runtime.transport import Timeout
from tests.client.faults.server import Act, Asked, Server, reply
from tests.client.stand_ins import KEY
from tests.client.transports import get

OPTIONS: dict[str, Any] = {"api_key": KEY, "user_agent": "Tests (tests.example)"}


def test_each_timeout_has_connections_of_its_own() -> None:
    """A timeout is told to a client of pyreqwest, not to its requests: calls with one timeout share, others do not."""
    with Server() as server:
        transport = PyreqwestTransport(trust_env=False)
        for timeout in (Timeout(), Timeout(connect=6), Timeout()):
            transport.send(get(server.base_url), timeout)
        transport.close()
        assert [asked.connection for asked in server.asked] == [0, 1, 0]


def test_timeouts_that_are_never_used_again_are_forgotten() -> None:
    """A program that makes up a timeout for each call keeps a few clients, and a call of a forgotten one ends well."""
    came, over = Event(), Event()

    def slow(_: Asked) -> Act:
        came.set()
        over.wait(10)
        return reply(200, b"[1]")

    with Server() as server, ThreadPoolExecutor(1) as pool:
        server.answer = slow
        transport = PyreqwestTransport(trust_env=False)
        first = pool.submit(transport.send, get(server.base_url), Timeout(read=60))
        assert came.wait(10)
        server.answer = lambda _: reply(200, b"[2]")
        for number in range(40):
            assert transport.send(get(server.base_url), Timeout(read=1 + number)).body == b"[2]"
        assert len(transport._clients._made) == 16
        over.set()
        assert first.result().body == b"[1]"
        transport.close()


def test_a_closed_transport_stays_closed() -> None:
    """Once closed it serves nothing, also with another timeout."""
    transport = PyreqwestTransport()
    transport.close()
    with pytest.raises(ConfigurationError, match="This client is closed"):
        transport.send(get("http://localhost/api/v1"), Timeout())


@pytest.mark.parametrize("kind", [Picqer, AsyncPicqer])
def test_without_pyreqwest_the_error_names_the_extra(
    kind: type[Picqer | AsyncPicqer], monkeypatch: pytest.MonkeyPatch
) -> None:
    """Where the extra is not installed, making the client fails and says what to install."""
    monkeypatch.setitem(sys.modules, "pyreqwest.client", None)
    monkeypatch.delitem(sys.modules, "picqer._runtime.pyreqwest_transport")
    with pytest.raises(ConfigurationError, match=r'pip install "picqer\[fast\]"'):
        kind("example", transport="fast", **OPTIONS)


@pytest.mark.parametrize("kind", [Picqer, AsyncPicqer])
def test_no_other_transport_has_a_name(kind: type[Picqer | AsyncPicqer]) -> None:
    """A name that stands for no transport is refused."""
    with pytest.raises(ConfigurationError, match='transport is "fast" or an object'):
        kind("example", **{**OPTIONS, "transport": "slow"})


def test_a_proxy_of_the_environment_is_used_when_trusted(monkeypatch: pytest.MonkeyPatch) -> None:
    """Requests go through a proxy that the environment names, unless the transport was told not to trust it."""
    with Server() as proxy, Server() as server:
        monkeypatch.setenv("http_proxy", f"http://127.0.0.1:{proxy.port}")
        monkeypatch.setenv("no_proxy", "")
        for trust_env in (True, False):
            transport = PyreqwestTransport(trust_env=trust_env)
            transport.send(get(server.base_url), Timeout())
            transport.close()
        assert (len(proxy.asked), len(server.asked)) == (1, 1)


def test_a_cancellation_is_never_lost() -> None:
    """A task that is cancelled just when its answer arrives ends as cancelled, as with httpx2."""

    async def run() -> list[bool]:
        transport = AsyncPyreqwestTransport(trust_env=False)
        cancelled: list[bool] = []
        with Server() as server:
            request = get(server.base_url)
            await transport.send(request, Timeout())
            for turn in range(100):
                count = len(server.asked)
                task = asyncio.create_task(transport.send(request, Timeout()))
                for _ in range(1 + turn % 10):
                    await asyncio.sleep(0)
                while len(server.asked) == count:
                    pass  # the loop is busy while the answer comes
                if task.cancel():
                    await asyncio.wait([task])
                    cancelled.append(task.cancelled())
            await transport.aclose()
        return cancelled

    cancelled = asyncio.run(run())
    assert cancelled
    assert all(cancelled)


def test_the_length_of_a_packed_body_is_not_taken_for_its_own() -> None:
    """Content-Length, behind which nothing is waited for, is left out by pyreqwest where it is that of packed bytes."""
    with Server() as server:
        server.script(reply(200, gzip.compress(b"[1]"), "Content-Encoding: gzip"))
        transport = PyreqwestTransport(trust_env=False)
        answer = transport.send(get(server.base_url), Timeout())
        transport.close()
    assert answer.body == b"[1]"
    assert "content-length" not in answer.headers


def test_connections_of_long_bodies_are_used_again() -> None:
    """A body is read to its end and not behind it, and yet its connection serves the next call."""
    with Server() as server:
        server.answer = lambda _: reply(200, bytes(300_000))
        transport = PyreqwestTransport(trust_env=False)
        for _ in range(20):
            assert len(transport.send(get(server.base_url), Timeout()).body) == 300_000
        transport.close()
        assert {asked.connection for asked in server.asked} == {0}
