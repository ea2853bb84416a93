"""Format generated Python with ruff, in one run for all files."""

from __future__ import annotations

import subprocess
import sys
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Mapping

_CONFIG = Path(__file__).parents[1] / "pyproject.toml"


def format_files(files: Mapping[str, str]) -> dict[str, str]:
    """Return the files with every Python file formatted and its imports sorted.

    Raises:
        RuntimeError: A template made text that is not Python; the message is ruff's.
    """
    with TemporaryDirectory() as folder:
        root = Path(folder)
        for path, text in files.items():
            target = root / path
            target.parent.mkdir(parents=True, exist_ok=True)
            target.write_text(text, encoding="utf-8")
        _ruff("check", "--select", "I", "--fix", folder=root)
        _ruff("format", folder=root)
        return {path: (root / path).read_text(encoding="utf-8") for path in files}


def _ruff(*arguments: str, folder: Path) -> None:
    command = [sys.executable, "-m", "ruff", *arguments, "--quiet", "--no-cache", "--config", str(_CONFIG), "."]
    done = subprocess.run(command, cwd=folder, capture_output=True, text=True, check=False)  # noqa: S603 - our own words
    if done.returncode:
        raise RuntimeError(f"ruff {arguments[0]} failed on generated code:\n{done.stdout}{done.stderr}")
