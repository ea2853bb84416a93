"""Builds small specs, the base case with files laid over it, and runs the client that comes of them."""

from __future__ import annotations

import shutil
import subprocess
import sys
from pathlib import Path
from typing import TYPE_CHECKING

import pytest

from generator import pipeline, sync
from generator.emit import OWNED
from generator.extensions import FOLDER

if TYPE_CHECKING:
    from collections.abc import Callable

CASES = Path(__file__).parent / "cases"
CLIENT = Path(__file__).parents[2] / "generated_client/src/picqer"


def run_client(root: Path, program: str) -> str:
    """Generate the client of the spec below a root, run a program with it, and give what that prints.

    It runs in a process of its own, as the generated package is called picqer too.
    """
    sync.write(root, pipeline.generate(root).files, OWNED)
    package = root / "generated_client/src/picqer"
    shutil.copytree(CLIENT, package, dirs_exist_ok=True, ignore=shutil.ignore_patterns("models", "resources"))
    done = subprocess.run(  # noqa: S603 - our own words
        [sys.executable, "-W", "error", "-c", program],
        env={"PYTHONPATH": str(package.parent)},
        cwd=root,
        capture_output=True,
        text=True,
        check=False,
    )
    assert done.returncode == 0, done.stderr
    return done.stdout


@pytest.fixture
def root_of(tmp_path: Path) -> Callable[[str], Path]:
    """Return a function that lays out a case and gives the root of its tree."""

    def lay_out(case: str) -> Path:
        shutil.copytree(CASES / "_base/spec", tmp_path / "spec", dirs_exist_ok=True)
        for part, place in (("spec", "spec"), ("extensions", FOLDER)):
            if (CASES / case / part).is_dir():
                shutil.copytree(CASES / case / part, tmp_path / place, dirs_exist_ok=True)
        return tmp_path

    return lay_out
