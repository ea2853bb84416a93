"""Accounts whose clock stories move: one that starts empty, and the one of the examples."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from picqer_mock import Clock, Settings, create_app
from tests.mock_server.conftest import NOW, connect

if TYPE_CHECKING:
    from collections.abc import Callable

    from starlette.testclient import TestClient

    from picqer_mock.spec import Spec
    from picqer_mock.state import State


@pytest.fixture(scope="module")
def clock() -> Clock:
    """The clock of these accounts, which stories move."""
    return Clock(NOW)


@pytest.fixture(scope="module", params=["empty", "demo"])
def account(spec: Spec, clock: Clock, request: pytest.FixtureRequest) -> TestClient:
    """An account on that clock. Stories ask for `api` instead."""
    return connect(create_app(Settings(seed=request.param, rate_limit=10**6), spec=spec, clock=clock))


@pytest.fixture
def told(api: TestClient, spec: Spec) -> Callable[[], list[str]]:
    """Returns the events since the last time, by calls and by the clock, in their order."""
    state: State = api.app.simulator.state
    state.run("DELETE FROM hook")
    for event in spec.document["webhooks"]:
        state.insert("hook", name=event, event=event, address="https://shop.example/hooks", active=True)

    def told() -> list[str]:
        events = [row["event"] for row in state.rows("SELECT event FROM delivery ORDER BY iddelivery")]
        state.run("DELETE FROM delivery")
        return events

    return told
