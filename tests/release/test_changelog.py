"""What users are told of a version."""

from __future__ import annotations

import re
import tomllib
from pathlib import Path

from release import changelog

ROOT = Path(__file__).parents[2]


def test_an_entry_is_found_by_its_version(tmp_path: Path) -> None:
    """It ends where the next begins, and a version without an entry has none."""
    text = "# Changelog\n\n## 0.10.0 - 2026-02-01\n\n### Added\n\n- New.\n\n## 0.1.0 - 2026-01-01\n\n- Old.\n"
    (tmp_path / "CHANGELOG.md").write_text(text, encoding="utf-8")
    assert changelog.entry(tmp_path, "0.10.0") == "### Added\n\n- New."
    assert changelog.entry(tmp_path, "0.1.0") == "- Old."
    assert changelog.entry(tmp_path, "0.1") == ""


def test_every_waiting_change_has_a_kind_and_one_line() -> None:
    """A file in changelog.d is named after its kind of change, and is one line, as the changelog's entries are."""
    settings = tomllib.loads((ROOT / "pyproject.toml").read_text(encoding="utf-8"))["tool"]["towncrier"]
    kinds = "|".join(kind["directory"] for kind in settings["type"])
    for name in changelog.waiting(ROOT):
        assert re.fullmatch(rf"\+[a-z0-9-]+\.({kinds})\.md", name)
        assert len((ROOT / changelog.FRAGMENTS / name).read_text(encoding="utf-8").splitlines()) == 1
