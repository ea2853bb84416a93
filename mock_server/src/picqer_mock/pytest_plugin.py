"""The pytest fixtures: `picqer_mock`, a running mock; `picqer` and `async_picqer`, clients of it; and a receiver."""

from __future__ import annotations

from dataclasses import replace
from itertools import cycle
from typing import TYPE_CHECKING, Any

import pytest

if TYPE_CHECKING:
    from collections.abc import Generator

    from picqer_mock.receiver import Receiver
    from picqer_mock.server import Running

# Clients of one key share what they know of its rate limit, also from one test to the next.
_KEYS = tuple(f"picqer-mock-key-{number}" for number in range(1, 1000))
_next_key = cycle(_KEYS)
_USER_AGENT = "picqer-mock fixtures (https://picqer.com/en/api)"
_NEEDS_CLIENT = (
    "the fixtures picqer and async_picqer need the package picqer, which is not installed: pip install picqer"
)


@pytest.fixture(scope="session")
def picqer_mock_server() -> Generator[Running]:
    """A mock that runs as long as the session. Tests ask for `picqer_mock` instead."""
    # Only here: every pytest run imports this module, also where no test asks for the mock.
    from picqer_mock.server import running  # noqa: PLC0415
    from picqer_mock.settings import DEFAULT_KEY, Settings  # noqa: PLC0415

    with running(Settings(api_keys=(DEFAULT_KEY, *_KEYS))) as server:
        yield server


@pytest.fixture
def picqer_mock(picqer_mock_server: Running) -> Running:
    """A running mock as it was at its start, with a key that no other test has.

    It has `.url`, `.api_key`, `.clock`, `.deliveries`, `.faults`, `.requests()`, `.reset()`, `.snapshot()`,
    `.restore()` and `.set_rate_limit()`.
    """
    simulator = picqer_mock_server.simulator
    simulator.snapshots.clear()
    simulator.reset(simulator.settings.seed)
    return replace(picqer_mock_server, api_key=next(_next_key))


@pytest.fixture
def picqer(picqer_mock: Running) -> Generator[Any]:
    """A `picqer.Picqer` of the running mock; the test is skipped where the package `picqer` is not installed."""
    client = pytest.importorskip("picqer", reason=_NEEDS_CLIENT)
    with client.Picqer(base_url=picqer_mock.url, api_key=picqer_mock.api_key, user_agent=_USER_AGENT) as connected:
        yield connected


@pytest.fixture
def async_picqer(picqer_mock: Running) -> Any:
    """A `picqer.AsyncPicqer` of the running mock, otherwise as `picqer`.

    It can be awaited in an `async def` test of any plugin, and without one inside `asyncio.run`. It keeps no connection
    open between calls, so that it belongs to no event loop and nobody has to close it.
    """
    client = pytest.importorskip("picqer", reason=_NEEDS_CLIENT)
    httpx2 = pytest.importorskip("httpx2")  # comes with picqer
    http_client = httpx2.AsyncClient(limits=httpx2.Limits(max_keepalive_connections=0), trust_env=False)
    return client.AsyncPicqer(
        base_url=picqer_mock.url, api_key=picqer_mock.api_key, user_agent=_USER_AGENT, http_client=http_client
    )


@pytest.fixture
def picqer_mock_receiver() -> Generator[Receiver]:
    """An address for hooks, new for every test: `.url`, `.next()`, `.answer()`."""
    from picqer_mock.receiver import receiving  # noqa: PLC0415 - as above

    with receiving() as receiver:
        yield receiver
