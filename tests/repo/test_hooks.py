"""What pre-commit does before a commit is what `make check` would say."""

from __future__ import annotations

import os
import subprocess
import sys
from pathlib import Path

import pytest

ROOT = Path(__file__).parents[2]


def _ran(hook: str, file: str, home: Path) -> subprocess.CompletedProcess[str]:
    program = Path(sys.executable).with_name("pre-commit")
    return subprocess.run(  # noqa: S603 - our own words
        [program, "run", "--color=never", hook, "--files", file],
        cwd=ROOT,
        env={**os.environ, "PRE_COMMIT_HOME": str(home)},
        capture_output=True,
        text=True,
        check=False,
    )


@pytest.mark.parametrize("hook", ["ruff", "format"])
@pytest.mark.parametrize(
    "file", ["generator/text.py", "tests/generator/cases/extension-not-python/extensions/things.py"]
)
def test_a_hook_finds_no_more_than_make_does(hook: str, file: str, tmp_path: Path) -> None:
    """A clean file passes, and so does one that is odd on purpose, although pre-commit names it to the tool."""
    done = _ran(hook, file, tmp_path)
    assert done.returncode == 0, done.stdout + done.stderr
    assert "Passed" in done.stdout
