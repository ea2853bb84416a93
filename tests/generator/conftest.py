"""Builds small specs: the base case with files laid over it."""

from __future__ import annotations

import shutil
from pathlib import Path
from typing import TYPE_CHECKING

import pytest

if TYPE_CHECKING:
    from collections.abc import Callable

CASES = Path(__file__).parent / "cases"


@pytest.fixture
def root_of(tmp_path: Path) -> Callable[[str], Path]:
    """Return a function that lays out a case and gives the root of its tree."""

    def lay_out(case: str) -> Path:
        shutil.copytree(CASES / "_base/spec", tmp_path / "spec", dirs_exist_ok=True)
        shutil.copytree(CASES / case / "spec", tmp_path / "spec", dirs_exist_ok=True)
        return tmp_path

    return lay_out
