"""The pages that the simulator writes are those of this tree."""

from __future__ import annotations

from pathlib import Path

import pytest

from picqer_mock.__main__ import main

ROOT = Path(__file__).parents[2]


@pytest.mark.parametrize(("command", "page"), [("coverage", "coverage.md"), ("behaviour", "mock-behaviour.md")])
def test_the_committed_page_is_what_the_mock_prints(
    capsys: pytest.CaptureFixture[str], command: str, page: str
) -> None:
    """Who reads it in the repository reads what `picqer-mock` says of this bundle and these handlers."""
    assert main([command]) == 0
    assert (ROOT / "docs/generated" / page).read_text(encoding="utf-8") == capsys.readouterr().out
