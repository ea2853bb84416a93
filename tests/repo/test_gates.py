"""Style and types, so that the test command alone guards what lands."""

from __future__ import annotations

import subprocess
import sys
from pathlib import Path

import pytest

ROOT = Path(__file__).parents[2]


@pytest.mark.parametrize("target", ["lint", "types", "check-version"])
def test_a_gate_is_open(target: str) -> None:
    """Ruff, mypy strict and pyright strict find nothing; the version says what the spec breaks."""
    done = subprocess.run(  # noqa: S603 - our own words
        ["make", "--no-print-directory", target, f"PYTHON={sys.executable}"],  # noqa: S607 - make as the reader has it
        cwd=ROOT,
        capture_output=True,
        text=True,
        check=False,
    )
    assert done.returncode == 0, done.stdout + done.stderr
