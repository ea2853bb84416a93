"""Other programs, as far as a release depends on what they say."""

from __future__ import annotations

import sys
from typing import TYPE_CHECKING

import pytest

from release.running import CommandError, run

if TYPE_CHECKING:
    from pathlib import Path


def test_what_a_program_writes_is_returned(tmp_path: Path) -> None:
    """It runs in the folder that was named, with the variables that were added."""
    program = "import os; print(os.path.basename(os.getcwd()), os.environ['ADDED'])"
    assert run(sys.executable, "-c", program, cwd=tmp_path, env={"ADDED": "yes"}) == f"{tmp_path.name} yes\n"


def test_a_program_that_fails_is_quoted(tmp_path: Path) -> None:
    """The error has the command, its status and all that it wrote."""
    with pytest.raises(CommandError, match=r"(?s)sys.exit.*` failed \(1\):\nout of milk"):
        run(sys.executable, "-c", "import sys; sys.exit('out of milk')", cwd=tmp_path)


def test_a_program_that_is_not_here_is_named(tmp_path: Path) -> None:
    """With what installs it."""
    with pytest.raises(CommandError, match="no-such-program is not here"):
        run("no-such-program", cwd=tmp_path)
