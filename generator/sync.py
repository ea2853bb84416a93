"""Bring the tree in line with the generated files, or tell how it differs. The only module that writes."""

from __future__ import annotations

from difflib import unified_diff
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping
    from pathlib import Path


def write(root: Path, files: Mapping[str, str], owned: Iterable[str]) -> list[str]:
    """Write what differs, and remove what should not be there.

    Args:
        root: The top of the tree.
        files: Text by path.
        owned: The directories that hold generated files only.

    Returns:
        The paths that changed.
    """
    changed = []
    for path, text in sorted(files.items()):
        target = root / path
        if _read(target) != text:
            target.parent.mkdir(parents=True, exist_ok=True)
            target.write_text(text, encoding="utf-8", newline="\n")
            changed.append(path)
    for path in _orphans(root, files, owned):
        (root / path).unlink()
        changed.append(path)
    return changed


def compare(root: Path, files: Mapping[str, str], owned: Iterable[str]) -> str:
    """Return the difference between the tree and the files as a diff; empty when there is none."""
    diffs = [_diff(path, _read(root / path), text) for path, text in sorted(files.items())]
    diffs += [_diff(path, _read(root / path), None) for path in _orphans(root, files, owned)]
    return "".join(diffs)


def _diff(path: str, present: str | None, wanted: str | None) -> str:
    if present == wanted:
        return ""
    lines = unified_diff(
        (present or "").splitlines(keepends=True),
        (wanted or "").splitlines(keepends=True),
        fromfile=f"a/{path}" if present is not None else "/dev/null",
        tofile=f"b/{path}" if wanted is not None else "/dev/null",
    )
    # An empty file that should not be there has no lines to show.
    return "".join(lines) or f"--- a/{path}\n+++ {'/dev/null' if wanted is None else f'b/{path}'}\n"


def _orphans(root: Path, files: Mapping[str, str], owned: Iterable[str]) -> list[str]:
    found = (path for folder in owned for path in (root / folder).rglob("*") if path.is_file())
    return sorted(
        path.relative_to(root).as_posix()
        for path in found
        if path.relative_to(root).as_posix() not in files and "__pycache__" not in path.parts
    )


def _read(path: Path) -> str | None:
    try:
        return path.read_bytes().decode("utf-8", errors="replace")
    except (FileNotFoundError, NotADirectoryError):
        return None
