"""The pytest fixtures `picqer_mock`, a running mock, and `picqer_mock_receiver`, which its webhooks can be sent to."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

if TYPE_CHECKING:
    from collections.abc import Generator

    from picqer_mock.receiver import Receiver
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
    """A running mock as it was at its start: `.url`, `.api_key`, `.clock`, `.deliveries`, `.reset()`."""
    picqer_mock_server.reset()
    return picqer_mock_server


@pytest.fixture
def picqer_mock_receiver() -> Generator[Receiver]:
    """An address for hooks, new for every test: `.url`, `.next()`, `.answer()`."""
    from picqer_mock.receiver import receiving  # noqa: PLC0415 - as above

    with receiving() as receiver:
        yield receiver
