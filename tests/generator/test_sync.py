"""Writing the tree, and comparing it."""

from __future__ import annotations

from typing import TYPE_CHECKING

from generator import sync

if TYPE_CHECKING:
    from pathlib import Path

FILES = {"out/a.py": "a = 1\n", "out/deep/b.py": "b = 1\n"}
OWNED = ("out",)


def test_writing_makes_the_tree_equal_to_the_files(tmp_path: Path) -> None:
    """New files are written, changed ones overwritten, and what should not be there removed."""
    (tmp_path / "out").mkdir()
    (tmp_path / "out/a.py").write_text("old\n", encoding="utf-8")
    (tmp_path / "out/orphan.py").write_text("", encoding="utf-8")

    assert sync.write(tmp_path, FILES, OWNED) == ["out/a.py", "out/deep/b.py", "out/orphan.py"]
    assert sync.compare(tmp_path, FILES, OWNED) == ""
    assert not (tmp_path / "out/orphan.py").exists()


def test_writing_again_touches_nothing(tmp_path: Path) -> None:
    """An equal file keeps its time, so that make and editors see no change."""
    sync.write(tmp_path, FILES, OWNED)

    assert sync.write(tmp_path, FILES, OWNED) == []


def test_comparing_shows_stale_missing_and_orphaned_files(tmp_path: Path) -> None:
    """Each way to be wrong shows in the diff, an empty orphan too."""
    sync.write(tmp_path, FILES, OWNED)
    (tmp_path / "out/a.py").write_text("a = 2\n", encoding="utf-8")
    (tmp_path / "out/deep/b.py").unlink()
    (tmp_path / "out/empty.py").write_text("", encoding="utf-8")

    diff = sync.compare(tmp_path, FILES, OWNED)

    assert "-a = 2\n+a = 1\n" in diff
    assert "--- /dev/null\n+++ b/out/deep/b.py\n" in diff
    assert "--- a/out/empty.py\n+++ /dev/null\n" in diff


def test_files_outside_the_owned_directories_are_left_alone(tmp_path: Path) -> None:
    """What people wrote is never removed."""
    (tmp_path / "mine.py").write_text("mine\n", encoding="utf-8")

    sync.write(tmp_path, FILES, OWNED)

    assert (tmp_path / "mine.py").read_text(encoding="utf-8") == "mine\n"
