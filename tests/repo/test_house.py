"""The habits of this repository that a machine can check."""

from __future__ import annotations

import ast
import re
import subprocess
from pathlib import Path

import pytest

from generator.emit import OWNED

ROOT = Path(__file__).parents[2]
TRACKED = [
    ROOT / line
    for line in subprocess.run(
        ["git", "ls-files", "--cached", "--others", "--exclude-standard"],  # noqa: S607 - git as the reader has it
        cwd=ROOT,
        capture_output=True,
        text=True,
        check=True,
    ).stdout.splitlines()
    if (ROOT / line).is_file()
]
HAND = [path for path in TRACKED if not any(path.is_relative_to(ROOT / folder) for folder in OWNED)]
PYTHON = [path for path in HAND if path.suffix == ".py" and "cases" not in path.parts]
TEMPLATES = [path for path in HAND if path.suffix == ".jinja"]
NOT_A_NOUN = {"utils", "util", "helpers", "helper", "common", "manager", "base", "misc"}


def _name(path: Path) -> str:
    return path.relative_to(ROOT).as_posix()


@pytest.mark.parametrize("path", PYTHON, ids=_name)
def test_a_module_is_short_enough_to_read(path: Path) -> None:
    """A module over 400 lines wants splitting."""
    assert len(path.read_text(encoding="utf-8").splitlines()) <= 400


@pytest.mark.parametrize("path", TEMPLATES, ids=_name)
def test_a_template_loops_and_prints(path: Path) -> None:
    """A template over 80 lines, or one that looks at types, takes decisions that belong into build.py."""
    text = path.read_text(encoding="utf-8")
    assert len(text.splitlines()) <= 80
    assert not re.search(r"{%-? if [^%]*(==|\bin\b|\bis\b)", text)


@pytest.mark.parametrize("path", PYTHON, ids=_name)
def test_a_module_is_named_after_what_it_holds(path: Path) -> None:
    """No utils, helpers, common, manager or base."""
    assert path.stem.strip("_") not in NOT_A_NOUN


@pytest.mark.parametrize("path", [path for path in PYTHON if path.name.startswith("test_")], ids=_name)
def test_every_test_states_the_behaviour_it_proves(path: Path) -> None:
    """The docstring of a test is the promise that it keeps."""
    tests = (
        node for node in ast.walk(ast.parse(path.read_text(encoding="utf-8"))) if isinstance(node, ast.FunctionDef)
    )
    silent = [node.name for node in tests if node.name.startswith("test_") and not ast.get_docstring(node)]
    assert silent == []


@pytest.mark.parametrize("folder", OWNED)
def test_a_generated_directory_holds_generated_files_only(folder: str) -> None:
    """Each file says so in its first lines, but JSON, which has no comments."""
    for path in (ROOT / folder).rglob("*"):
        if path.is_file() and path.suffix not in {".json", ".pyc"}:
            assert "Generated from spec/ by `make generate`" in path.read_text(encoding="utf-8")[:200]


@pytest.mark.parametrize("path", HAND, ids=_name)
def test_nothing_of_one_machine_enters_the_repository(path: Path) -> None:
    """No absolute paths of a home or work directory."""
    text = path.read_text(encoding="utf-8", errors="replace")
    assert not re.search(r"(?<![\w.])/(home|root|Users|work|farm)/\w", text)


@pytest.mark.parametrize("path", [path for path in PYTHON if path.is_relative_to(ROOT / "mock_server/src")], ids=_name)
def test_no_query_numbers_its_values(path: Path) -> None:
    """Python 3.12 warns of `?1` with values in a row, and 3.14 refuses it; plain `?` works everywhere."""
    assert not re.search(r"[\s(]\?\d", path.read_text(encoding="utf-8"))
