"""Fixtures of the client's tests."""

import socket
from collections.abc import Callable, Iterator
from functools import partial

import pytest

from picqer._runtime.limiter import POOL
from tests.client.clients import Scripted
from tests.client.loopback import Loopback
from tests.client.stand_ins import Play
from tests.client.store import store

__all__ = ["store"]  # a fixture too


@pytest.fixture(autouse=True)
def unspent() -> None:
    """Each test begins with the whole budget of every key."""
    POOL.forget()


@pytest.fixture(params=[False, True], ids=["sync", "async"])
def play(request: pytest.FixtureRequest) -> Play:
    """Make one call with each of the two shells."""
    return Play(asynchronous=request.param)


@pytest.fixture(params=[False, True], ids=["sync", "async"])
def scripted(request: pytest.FixtureRequest) -> Callable[..., Scripted]:
    """Return a function that makes either client over scripted outcomes."""
    return partial(Scripted, asynchronous=request.param)


@pytest.fixture
def loopback() -> Iterator[Loopback]:
    """A misbehaving server on this machine."""
    server = Loopback()
    yield server
    server.close()


@pytest.fixture
def elsewhere() -> Iterator[Loopback]:
    """A second server, which stands for another host."""
    server = Loopback()
    yield server
    server.close()


@pytest.fixture
def nobody_there() -> str:
    """A base URL at which nothing listens."""
    with socket.create_server(("127.0.0.1", 0)) as listener:
        port = listener.getsockname()[1]
    return f"http://127.0.0.1:{port}/api/v1"
