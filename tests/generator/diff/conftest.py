"""Small repositories with releases, to compare with."""

from __future__ import annotations

import shutil
import subprocess
from dataclasses import dataclass
from typing import TYPE_CHECKING

import pytest

from generator import pipeline, sync
from tests.generator.conftest import CASES

if TYPE_CHECKING:
    from pathlib import Path

SCHEMAS = "spec/resources/things/schemas.yaml"


@dataclass(frozen=True)
class Repository:
    """A git repository with the smallest spec."""

    root: Path

    def git(self, *arguments: str) -> None:
        """Run git there, as somebody."""
        who = ("-c", "user.name=A", "-c", "user.email=a@example.com", "-c", "commit.gpgsign=false")
        subprocess.run(["git", "-C", self.root, *who, *arguments], check=True, capture_output=True)  # noqa: S603, S607 - our own words

    def replace(self, old: str, new: str, path: str = SCHEMAS) -> None:
        """Edit a file."""
        text = (self.root / path).read_text(encoding="utf-8")
        assert old in text
        (self.root / path).write_text(text.replace(old, new), encoding="utf-8")

    def commit(self, *tags: str) -> None:
        """Bundle the spec, commit all, and tag it."""
        sync.write(self.root, pipeline.bundle_files(self.root), ())
        self.git("add", "--all")
        self.git("commit", "--quiet", "--allow-empty", "--message", "Work")
        for tag in tags:
            self.git("tag", tag)

    def version(self, version: str) -> None:
        """Set the version of the project."""
        (self.root / "pyproject.toml").write_text(f'[project]\nversion = "{version}"\n', encoding="utf-8")


@pytest.fixture
def repository(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Repository:
    """A repository of version 0.1.0, committed, without a release."""
    for name in ("GIT_DIR", "GIT_WORK_TREE", "GIT_INDEX_FILE"):
        monkeypatch.delenv(name, raising=False)  # A hook that runs these tests sets them.
    shutil.copytree(CASES / "_base/spec", tmp_path / "spec")
    made = Repository(tmp_path)
    made.version("0.1.0")
    made.git("init", "--quiet")
    made.commit()
    return made
