"""A breaking change needs a step of the version, before it can land."""

from __future__ import annotations

import subprocess
from pathlib import Path
from typing import TYPE_CHECKING

import pytest

from generator.__main__ import main
from generator.version import Version, of_project, parse

if TYPE_CHECKING:
    from tests.generator.diff.conftest import Repository

ROOT = Path(__file__).parents[3]
BREAK = ("name: {type: string", "name: {type: integer")


def _check(root: Path) -> int:
    return main(["--root", str(root), "check-version"])


@pytest.mark.parametrize(
    ("released", "now", "passes"),
    [
        ("0.1.0", "0.1.0", False),
        ("0.1.0", "0.1.1", False),
        ("0.1.0", "0.2.0", True),
        ("0.1.0", "1.0.0", True),
        ("1.4.2", "1.4.2", False),
        ("1.4.2", "1.5.0", False),
        ("1.4.2", "2.0.0", True),
        ("1.4.2", "2.0.0rc1", True),
    ],
)
def test_a_breaking_change_needs_a_step(repository: Repository, released: str, now: str, *, passes: bool) -> None:
    """From 1.0 on the first number must step; before it the second. Anything less fails."""
    repository.version(released)
    repository.commit(f"v{released}")
    repository.replace(*BREAK)
    repository.version(now)

    assert (_check(repository.root) == 0) is passes


def test_the_gate_says_what_is_breaking_and_what_to_do(
    repository: Repository, capsys: pytest.CaptureFixture[str]
) -> None:
    """The message holds the tag, each breaking change, where the version stands, and the command that sets it."""
    repository.commit("v0.1.0")
    repository.replace(*BREAK)

    assert _check(repository.root) == 1

    error = capsys.readouterr().err
    assert "since v0.1.0" in error
    assert "`Thing.name` is `int`, before `str`." in error
    assert "pyproject.toml: the version is 0.1.0, expected 0.2.0 or higher" in error
    assert "make version V=0.2.0" in error


def test_a_tag_is_no_excuse(repository: Repository, capsys: pytest.CaptureFixture[str]) -> None:
    """A release that is tagged and not yet published is held against the one before, not against itself."""
    repository.commit("v0.1.0")
    repository.replace(*BREAK)
    repository.version("0.1.1")
    repository.commit("v0.1.1")

    assert _check(repository.root) == 1
    assert "since v0.1.0" in capsys.readouterr().err


def test_what_breaks_nobody_needs_no_step(repository: Repository, capsys: pytest.CaptureFixture[str]) -> None:
    """A new field lands under the released version; the gate says which one a release will need."""
    repository.commit("v0.1.0")
    repository.replace("    idthing:", "    colour: {type: string, description: Its colour.}\n    idthing:")

    assert _check(repository.root) == 0
    assert "the version is 0.1.0, a release needs 0.1.1" in capsys.readouterr().out


def test_a_breaking_change_that_is_committed_counts_too(repository: Repository) -> None:
    """The tree is held against the release, not against the last commit."""
    repository.commit("v0.1.0")
    repository.replace(*BREAK)
    repository.commit()

    assert _check(repository.root) == 1


@pytest.mark.parametrize("tags", [(), ("nightly",), ("v0.1.0rc1",), ("v1",)])
def test_without_a_release_there_is_nothing_to_compare_with(
    repository: Repository, tags: tuple[str, ...], capsys: pytest.CaptureFixture[str]
) -> None:
    """Before the first tag of a final version the gate says so, and passes."""
    repository.commit(*tags)
    repository.replace(*BREAK)

    assert _check(repository.root) == 0
    assert "No release yet" in capsys.readouterr().out


def test_the_highest_release_in_the_history_counts(repository: Repository, capsys: pytest.CaptureFixture[str]) -> None:
    """v0.10.0 comes after v0.9.0, and a release of another branch does not count."""
    repository.commit("v0.9.0", "v0.10.0")
    repository.git("checkout", "--quiet", "-b", "other")
    repository.replace(*BREAK)
    repository.commit("v0.11.0")
    repository.git("checkout", "--quiet", "-")

    assert _check(repository.root) == 0
    assert "Since v0.10.0: 0 changes" in capsys.readouterr().out


def test_a_tree_without_a_repository_passes(
    repository: Repository, tmp_path_factory: pytest.TempPathFactory, capsys: pytest.CaptureFixture[str]
) -> None:
    """An unpacked source archive has no history, so there is nothing to compare with."""
    bare = tmp_path_factory.mktemp("archive")
    (repository.root / "spec").rename(bare / "spec")

    assert _check(bare) == 0
    assert "No release yet" in capsys.readouterr().out


def test_make_check_holds_the_version_against_the_last_release() -> None:
    """The gate is a part of `make check`."""
    command = ["make", "--dry-run", "--no-print-directory", "check"]
    shown = subprocess.run(command, cwd=ROOT, capture_output=True, text=True, check=True)  # noqa: S603 - our own words
    assert "-m generator check-version" in shown.stdout


@pytest.mark.parametrize(
    ("version", "step", "expected"),
    [
        ("0.1.3", "major", "0.2.0"),
        ("0.1.3", "minor", "0.1.4"),
        ("0.1.3", "patch", "0.1.4"),
        ("1.2.3", "major", "2.0.0"),
        ("1.2.3", "minor", "1.3.0"),
        ("1.2.3", "patch", "1.2.4"),
        ("1.2.3", "none", "1.2.3"),
    ],
)
def test_steps_count_one_place_further_right_before_1(version: str, step: str, expected: str) -> None:
    """A breaking change makes 0.2.0 of 0.1.3, and 2.0.0 of 1.2.3."""
    known = parse(version)
    assert known is not None
    assert str(known.after(step)) == expected  # type: ignore[arg-type] # parametrized


def test_the_version_is_read_from_the_project() -> None:
    """What is no version, or is not there, is None and no guess."""
    assert of_project('[project]\nversion = "1.2.3rc1"\n') == Version(1, 2, 3)
    assert of_project("[tool.x]\n") is None
    assert of_project('[project]\nversion = "next"\n') is None
