"""What the contract tests leave behind: one line on the screen, and reports if they are wanted."""

from __future__ import annotations

from typing import TYPE_CHECKING

from tests.contract.reports import HAR
from tests.contract.run import RUN
from tests.contract.target import LEDGER

if TYPE_CHECKING:
    import pytest


def pytest_sessionfinish() -> None:
    """Keep the table and the calls, if reports are wanted."""
    if RUN.reports:
        (RUN.reports / "coverage.md").write_text(LEDGER.table(), encoding="utf-8")
    if HAR:
        HAR.close()


def pytest_terminal_summary(terminalreporter: pytest.TerminalReporter) -> None:
    """Say what was tried."""
    if LEDGER:
        terminalreporter.write_line(f"contract: {LEDGER.summary()}")
