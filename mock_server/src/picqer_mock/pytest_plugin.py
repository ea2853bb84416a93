"""The pytest fixture `picqer_mock`: a running mock, new for every test."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

if TYPE_CHECKING:
    from collections.abc import Generator

    from picqer_mock.server import Running


@pytest.fixture(scope="session")
def picqer_mock_server() -> Generator[Running]:
    """A mock that runs as long as the session. Tests ask for `picqer_mock` instead."""
    # Only here: every pytest run imports this module, also where no test asks for the mock.
    from picqer_mock.server import running  # noqa: PLC0415

    with running() as server:
        yield server


@pytest.fixture
def picqer_mock(picqer_mock_server: Running) -> Running:
    """A running mock as it was at its start: `.url`, `.api_key`, `.clock`, `.reset()`."""
    picqer_mock_server.reset()
    return picqer_mock_server
