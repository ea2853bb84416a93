"""One version for everything that is released."""

from __future__ import annotations

import shutil
from pathlib import Path

import pytest

from release import versions

ROOT = Path(__file__).parents[2]


@pytest.fixture
def tree(tmp_path: Path) -> Path:
    """The files of this tree that have a version, at 0.1.0."""
    for name in (versions.ORIGIN, *versions.FOLLOWERS):
        (tmp_path / name).parent.mkdir(exist_ok=True)
        shutil.copy(ROOT / name, tmp_path / name)
    return tmp_path


def test_there_is_one_version() -> None:
    """Both packages and the description have the version of the root."""
    assert list(versions.strays(ROOT)) == []


def test_a_new_version_is_written_everywhere(tree: Path) -> None:
    """Nothing but the version changes."""
    before = versions.current(tree)
    versions.write(tree, "99.1.0rc1")
    assert versions.current(tree) == "99.1.0rc1"
    assert list(versions.strays(tree)) == []
    for name in (versions.ORIGIN, *versions.FOLLOWERS):
        changed = (tree / name).read_text(encoding="utf-8")
        assert changed.replace("99.1.0rc1", before, 1) == (ROOT / name).read_text(encoding="utf-8")


def test_a_file_of_another_version_is_named(tree: Path) -> None:
    """What does not follow the root is named, with what to do."""
    path = tree / "mock_server/pyproject.toml"
    path.write_text('version = "0.0.7"\n', encoding="utf-8")
    (stray,) = versions.strays(tree)
    assert stray.startswith("mock_server/pyproject.toml has the version 0.0.7")
    assert "make version V=" in stray


@pytest.mark.parametrize(
    ("version", "said"),
    [
        ("next", "'next' is no version; expected one such as 0.2.0"),
        ("v99.0", "Write the version 'v99.0' as '99.0'"),
        ("0.0.1", "0.0.1 is lower than the present version"),
    ],
)
def test_a_version_that_cannot_be_next_is_refused(tree: Path, version: str, said: str) -> None:
    """It is said why, and no file is touched."""
    before = versions.current(tree)
    with pytest.raises(versions.VersionError, match=said):
        versions.write(tree, version)
    assert versions.current(tree) == before


def test_a_file_without_a_version_is_an_error(tree: Path) -> None:
    """It is named, in place of being left behind."""
    (tree / "spec/openapi.yaml").write_text("openapi: 3.1.0\n", encoding="utf-8")
    with pytest.raises(versions.VersionError, match=r"spec/openapi\.yaml: no line with a version"):
        versions.write(tree, "99.0.0")
