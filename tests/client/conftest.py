"""Fixtures of the client's tests."""

import socket
from collections.abc import Iterator

import pytest

from tests.client.loopback import Loopback
from tests.client.stand_ins import Play


@pytest.fixture(params=[False, True], ids=["sync", "async"])
def play(request: pytest.FixtureRequest) -> Play:
    """Make one call with each of the two shells."""
    return Play(asynchronous=request.param)


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
