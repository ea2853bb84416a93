"""What only the fast transport does; what every transport does is in test_transport."""

import asyncio
import sys
from typing import Any

import pytest

from picqer import AsyncPicqer, ConfigurationError, Picqer
from picqer._runtime.pyreqwest_transport import AsyncPyreqwestTransport, PyreqwestTransport
from tests.client.faults.server import Server
from tests.client.stand_ins import KEY
from tests.client.transports import get

OPTIONS: dict[str, Any] = {"api_key": KEY, "user_agent": "Tests (tests.example)"}


def test_each_timeout_has_connections_of_its_own() -> None:
    """A timeout is told to a client of pyreqwest, not to its requests: calls with one timeout share, others do not."""
    with Server() as server:
        transport = PyreqwestTransport(trust_env=False)
        for timeout in (5.0, 6.0, 5.0):
            transport.send(get(server.base_url), timeout)
        transport.close()
        assert [asked.connection for asked in server.asked] == [0, 1, 0]


def test_a_closed_transport_stays_closed() -> None:
    """Once closed it serves nothing, also with another timeout."""
    transport = PyreqwestTransport()
    transport.close()
    with pytest.raises(ConfigurationError, match="This client is closed"):
        transport.send(get("http://localhost/api/v1"), 5.0)


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
            transport.send(get(server.base_url), 5.0)
            transport.close()
        assert (len(proxy.asked), len(server.asked)) == (1, 1)


def test_a_cancellation_is_never_lost() -> None:
    """A task that is cancelled just when its answer arrives ends as cancelled, as with httpx2."""

    async def run() -> list[bool]:
        transport = AsyncPyreqwestTransport(trust_env=False)
        cancelled: list[bool] = []
        with Server() as server:
            request = get(server.base_url)
            await transport.send(request, 5.0)
            for turn in range(100):
                count = len(server.asked)
                task = asyncio.create_task(transport.send(request, 5.0))
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
