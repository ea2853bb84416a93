"""Accounts for the simulator's tests: one application for all of them, put back to its start before each."""

from __future__ import annotations

from datetime import datetime
from typing import TYPE_CHECKING, Any

import pytest
from starlette.testclient import TestClient

from picqer_mock import Clock, Settings, create_app
from picqer_mock.spec import Spec

if TYPE_CHECKING:
    from collections.abc import Callable

    from picqer_mock.app import Application
    from picqer_mock.state import State

NOW = datetime(2026, 3, 1, 12, 30)  # noqa: DTZ001 - Picqer's times have no zone
PARTNER_KEYS = {"partner-1": 1, "partner-3": 3}


def connect(app: Application, key: str = "picqer-mock-key") -> TestClient:
    """Return a client of an application that sends a key."""
    client = TestClient(app, base_url="http://testserver/api/v1/")
    client.auth = (key, "")
    return client


@pytest.fixture(scope="session")
def spec() -> Spec:
    """The bundle, read once."""
    return Spec.load()


@pytest.fixture(scope="session")
def account(spec: Spec) -> TestClient:
    """The demo account on a clock that stands still; nothing goes on by itself. Tests ask for `api` instead."""
    settings = Settings(fulfilment_keys=PARTNER_KEYS, rate_limit=1_000_000)
    return connect(create_app(settings, spec=spec, clock=Clock(NOW)))


@pytest.fixture
def api(account: TestClient) -> TestClient:
    """The demo account at its start, with a key for everything."""
    account.app.reset()
    return account


@pytest.fixture
def partner(api: TestClient) -> TestClient:
    """The same account, with a key that is limited to fulfilment customer 1."""
    return connect(api.app, "partner-1")


@pytest.fixture
def fired(api: TestClient, spec: Spec) -> Callable[[], list[tuple[str, Any]]]:
    """Returns the events of the last call, each with its data. A hook listens to every event, and nobody delivers."""
    state: State = api.app.simulator.state
    for event in spec.document["webhooks"]:
        state.insert("hook", name=event, event=event, address="https://shop.example/hooks", active=True)
    return lambda: list(state.fired)
