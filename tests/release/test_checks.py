"""What keeps a tree from being published."""

from __future__ import annotations

import subprocess
from typing import TYPE_CHECKING

import httpx2
import pytest

from release import checks
from release.index import versions_of
from release.running import CommandError

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path

_CHANGELOG = "# Changelog\n\n## {} - 2026-11-22\n\n### Added\n\n- Everything.\n"


@pytest.fixture
def tree(tmp_path: Path) -> Path:
    """A committed tree of version 1.2.3, with an entry for it."""
    (tmp_path / "pyproject.toml").write_text('[project]\nname = "x"\nversion = "1.2.3"\n', encoding="utf-8")
    (tmp_path / "CHANGELOG.md").write_text(_CHANGELOG.format("1.2.3"), encoding="utf-8")
    (tmp_path / "changelog.d").mkdir()
    for command in (("init", "--quiet"), ("add", "."), ("commit", "--quiet", "--message=All")):
        identity = ("-c", "user.name=Test", "-c", "user.email=test@example.com")
        subprocess.run(["git", *identity, *command], cwd=tmp_path, check=True)  # noqa: S603, S607 - our own words
    return tmp_path


def test_a_committed_and_described_tree_is_ready(tree: Path) -> None:
    """Nothing is said where nothing is wrong."""
    assert [*checks.uncommitted(tree), *checks.undescribed(tree)] == []


def test_a_change_without_a_commit_is_named(tree: Path) -> None:
    """A new file and a changed one keep the tree from being published; of many, five are named."""
    (tree / "new.py").touch()
    (tree / "CHANGELOG.md").write_text("", encoding="utf-8")
    assert list(checks.uncommitted(tree)) == ["not everything is committed: commit or remove CHANGELOG.md, new.py"]
    for number in range(5):
        (tree / f"{number}.py").touch()
    (problem,) = checks.uncommitted(tree)
    assert problem.endswith("2.py, 3.py and 2 more")


def test_a_version_without_an_entry_is_named(tree: Path) -> None:
    """The entry of another version is none."""
    (tree / "CHANGELOG.md").write_text(_CHANGELOG.format("1.2.30"), encoding="utf-8")
    (problem,) = checks.undescribed(tree)
    assert "no entry `## 1.2.3 - <date>`: run `make version V=1.2.3`" in problem


def test_a_tag_of_another_version_is_named(tree: Path) -> None:
    """The tag is that of the version, or there is none."""
    assert [*checks.misnamed(tree, "v1.2.3"), *checks.misnamed(tree, "")] == []
    (problem,) = checks.misnamed(tree, "v1.3.0")
    assert problem.startswith("the tag is v1.3.0, the version of the tree 1.2.3")


def test_a_change_outside_the_entry_is_named(tree: Path) -> None:
    """A fragment that was added after the entry was written would be missing in it."""
    (tree / "changelog.d/+late.fixed.md").touch()
    (problem,) = checks.undescribed(tree)
    assert "+late.fixed.md" in problem


def test_stale_code_is_named(tree: Path) -> None:
    """Where the generator cannot say that all is fresh, nothing is published."""
    (problem,) = checks.stale(tree)
    assert problem.startswith("generated files are stale: run `make generate`\n")


@pytest.fixture
def index(monkeypatch: pytest.MonkeyPatch) -> Callable[[int, str], None]:
    """Return a function that says what the index answers."""

    def answers(status: int, text: str) -> None:
        monkeypatch.setattr(httpx2, "get", lambda *_, **__: httpx2.Response(status, text=text))

    return answers


def test_a_version_that_an_index_has_is_named(index: Callable[[int, str], None]) -> None:
    """Only that version, whether as a wheel or as a source distribution."""
    index(200, '<a href="x">picqer-1.2.3-py3-none-any.whl</a> <a href="y">picqer-1.2.2.tar.gz</a> <a>README</a>')
    assert versions_of("picqer", "http://index.test/simple") == {"1.2.3", "1.2.2"}
    problems = list(checks.published("1.2.3", "http://index.test/simple/"))
    assert [problem.split(" is on ")[0] for problem in problems] == ["picqer 1.2.3", "picqer-mock 1.2.3"]
    assert list(checks.published("1.2.4", "http://index.test/simple/")) == []


def test_an_unknown_package_has_no_versions(index: Callable[[int, str], None]) -> None:
    """The first release is new to the index."""
    index(404, "")
    assert versions_of("picqer", "http://index.test/simple") == set()


def test_an_index_that_does_not_answer_is_an_error(index: Callable[[int, str], None]) -> None:
    """Not knowing whether a version is new is not the same as its being new."""
    index(503, "down")
    with pytest.raises(CommandError, match=r"http://index\.test/simple/picqer/: expected 200 or 404, got 503"):
        versions_of("picqer", "http://index.test/simple")


def test_an_index_that_is_not_there_is_an_error() -> None:
    """Nor is not being able to ask."""
    with pytest.raises(CommandError, match="Is the address of the index right"):
        versions_of("picqer", "http://127.0.0.1:9/simple")
