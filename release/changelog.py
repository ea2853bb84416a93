"""The changelog: an entry for each version, and a file in `changelog.d/` for each change since the last one."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from pathlib import Path

FRAGMENTS = "changelog.d"


def entry(root: Path, version: str) -> str:
    """Return what the changelog says of a version, without the heading; empty, if there is no entry."""
    text = (root / "CHANGELOG.md").read_text(encoding="utf-8")
    found = re.search(
        rf"^## {re.escape(version)} - \d{{4}}-\d\d-\d\d\n(.*?)(?=^## |\Z)", text, re.MULTILINE | re.DOTALL
    )
    return found[1].strip() if found else ""


def waiting(root: Path) -> list[str]:
    """Return the names of the changes that are in no entry yet."""
    return sorted(path.name for path in (root / FRAGMENTS).glob("*.md"))
