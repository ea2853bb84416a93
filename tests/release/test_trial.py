"""Built packages are tried on the Pythons that are here, and bring no licence that forbids it."""

from __future__ import annotations

import re
import sys
from pathlib import Path

import pytest

from release import trial
from release.running import CommandError


@pytest.fixture(autouse=True)
def folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """The only folder that programs are looked for in; pyenv has one of its own below it."""
    monkeypatch.setenv("PATH", str(tmp_path))
    monkeypatch.setenv("PYENV_ROOT", str(tmp_path / "pyenv"))
    return tmp_path


def _python(program: Path, status: int = 0) -> None:
    program.parent.mkdir(parents=True, exist_ok=True)
    program.write_text(f"#!/bin/sh\nexit {status}\n", encoding="utf-8")
    program.chmod(0o755)


def test_the_pythons_that_run_are_found_oldest_first(folder: Path) -> None:
    """Not one that is too old, nor one that is there and does not run."""
    for minor in (10, 12, 11):
        _python(folder / f"python3.{minor}")
    _python(folder / "python3.13", status=1)
    assert trial.pythons() == ["python3.11", "python3.12"]


def test_pythons_of_pyenv_are_found_where_they_are_not_chosen(folder: Path) -> None:
    """Its program on the path only says so, the one in its folder runs; a version is tried once."""
    inside = folder / "pyenv/versions/3.13.0/bin/python3.13"
    _python(inside)
    _python(folder / "pyenv/versions/3.13.1/bin/python3.13")
    _python(folder / "python3.13", status=127)
    _python(folder / "python3.12")
    assert trial.pythons() == ["python3.12", str(inside)]


def test_without_a_named_python_the_present_one_is_tried() -> None:
    """There is always one."""
    assert trial.pythons() == [sys.executable]


def test_a_licence_that_is_not_allowed_is_named(monkeypatch: pytest.MonkeyPatch) -> None:
    """The check knows what is installed: with fewer licences allowed it names a package that has another."""
    monkeypatch.setattr(trial, "_LICENCES", "MIT")
    with pytest.raises(CommandError, match=re.compile("Apache|BSD", re.IGNORECASE)):
        trial._check_licences(Path(sys.executable))
