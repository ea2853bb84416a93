"""The table of coverage is that of this tree."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

from picqer_mock.__main__ import main

if TYPE_CHECKING:
    import pytest

ROOT = Path(__file__).parents[2]


def test_the_committed_table_is_what_the_mock_prints(capsys: pytest.CaptureFixture[str]) -> None:
    """Who reads the page in the repository reads what `picqer-mock coverage` says of this bundle and these handlers."""
    assert main(["coverage"]) == 0
    assert (ROOT / "docs/generated/coverage.md").read_text(encoding="utf-8") == capsys.readouterr().out
