"""Other programs, run from a tree; what they said is shown when they fail."""

from __future__ import annotations

import os
import subprocess
import sys
from pathlib import Path
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Mapping

UV = Path(sys.executable).with_name("uv")


class CommandError(RuntimeError):
    """A program ended with an error."""


def run(*command: str | Path, cwd: Path, env: Mapping[str, str] | None = None) -> str:
    """Run a program and return what it wrote.

    Args:
        command: The program and its arguments.
        cwd: Where it runs.
        env: Variables next to those of this process.

    Raises:
        CommandError: It could not be run, or failed; with all that it wrote.
    """
    words = [str(word) for word in command]
    try:
        done = subprocess.run(  # noqa: S603 - our own words
            words,
            cwd=cwd,
            env={**os.environ, **(env or {})},
            stdout=subprocess.PIPE,
            stderr=subprocess.STDOUT,
            text=True,
            check=False,
        )
    except FileNotFoundError:
        raise CommandError(f"{words[0]} is not here. `make setup` installs what a release needs") from None
    if done.returncode:
        raise CommandError(f"`{' '.join(words)}` failed ({done.returncode}):\n{done.stdout.strip()}")
    return done.stdout
