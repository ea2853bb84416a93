"""Control of the account that the other fixtures call."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from starlette.testclient import TestClient

if TYPE_CHECKING:
    from collections.abc import Generator


@pytest.fixture
def control(api: TestClient) -> Generator[TestClient]:
    """A client of what stands under `/_mock`, on the demo account at its start."""
    yield TestClient(api.app, base_url="http://testserver/_mock/")
    simulator = api.app.simulator
    simulator.snapshots.clear()
    simulator.reset("demo")
