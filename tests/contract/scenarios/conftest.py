"""The place of each story."""

from __future__ import annotations

import os
from typing import TYPE_CHECKING

import pytest

from tests.contract.scenarios.place import a_place

if TYPE_CHECKING:
    from collections.abc import Generator

    from tests.contract.scenarios.place import Place


@pytest.fixture
def place(request: pytest.FixtureRequest) -> Generator[Place]:
    """Return the account of the environment, or a new one of the simulator."""
    with a_place(os.environ, lambda: request.getfixturevalue("picqer_mock"), writes=True) as found:
        yield found
