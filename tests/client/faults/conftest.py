"""Fixtures of the fault suite: who calls, and whom."""

from collections.abc import Iterator

import pytest

from tests.client.faults.caller import Caller
from tests.client.faults.server import Server


@pytest.fixture(
    params=[Caller(asynchronous, transport) for transport in (None, "fast") for asynchronous in (False, True)],
    ids=["httpx2", "async-httpx2", "fast", "async-fast"],
)
def caller(request: pytest.FixtureRequest) -> Caller:
    """Each kind of client over each transport."""
    return request.param  # type: ignore[no-any-return]  # what pytest hands on has no type


@pytest.fixture(params=[None, "fast"], ids=["httpx2", "fast"])
def sync_caller(request: pytest.FixtureRequest) -> Caller:
    """The client for threads, over each transport."""
    return Caller(asynchronous=False, transport=request.param)


@pytest.fixture(params=[None, "fast"], ids=["httpx2", "fast"])
def async_caller(request: pytest.FixtureRequest) -> Caller:
    """The client for tasks, over each transport."""
    return Caller(asynchronous=True, transport=request.param)


@pytest.fixture
def server() -> Iterator[Server]:
    """A server that does as it is told."""
    with Server() as server:
        yield server
