"""Accounts whose clock the tests of receipts move, as completing one takes time."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from picqer_mock import Clock, Settings, create_app
from tests.mock_server.conftest import NOW, PARTNER_KEYS, connect

if TYPE_CHECKING:
    from starlette.testclient import TestClient

    from picqer_mock.spec import Spec


@pytest.fixture(scope="session")
def clock() -> Clock:
    """The clock of these accounts. It stands still, and is put back before each test."""
    return Clock(NOW)


@pytest.fixture(scope="session")
def account(spec: Spec, clock: Clock) -> TestClient:
    """The demo account on that clock, without a worker. Tests ask for `api` instead."""
    settings = Settings(fulfilment_keys=PARTNER_KEYS, rate_limit=1_000_000)
    return connect(create_app(settings, spec=spec, clock=clock))
