"""Versions: how one is read, and which step a change needs. What begins with 0 counts one place further right."""

from __future__ import annotations

import re
import tomllib
from dataclasses import dataclass
from pathlib import Path
from typing import Literal, TypeAlias

Step: TypeAlias = Literal["major", "minor", "patch", "none"]

PROJECT = "pyproject.toml"
"""Where the version of all that is released together stands, from the top of the repository."""

_NUMBERS = re.compile(r"v?(\d+)\.(\d+)\.(\d+)")


@dataclass(frozen=True, order=True)
class Version:
    """Three numbers; what may follow them, such as `rc1`, does not count here."""

    major: int
    minor: int
    patch: int

    def __str__(self) -> str:
        return f"{self.major}.{self.minor}.{self.patch}"

    def after(self, step: Step) -> Version:
        """Return the lowest version that is this step further.

        While the first number is 0 there is no promise to break with it: what would be a major step is a minor one, and
        everything less is a patch.
        """
        if step == "none":
            return self
        if self.major == 0:
            breaking = step == "major"
            return Version(0, self.minor + 1, 0) if breaking else Version(0, self.minor, self.patch + 1)
        if step == "major":
            return Version(self.major + 1, 0, 0)
        if step == "minor":
            return Version(self.major, self.minor + 1, 0)
        return Version(self.major, self.minor, self.patch + 1)


def parse(text: str) -> Version | None:
    """Return the version that a text begins with, a `v` before it or not; None when there is none."""
    found = _NUMBERS.match(text)
    return Version(*map(int, found.groups())) if found else None


def of_project(text: str) -> Version | None:
    """Return the version that the text of a pyproject.toml states; None when it states none."""
    return parse(str(tomllib.loads(text).get("project", {}).get("version", "")))


def of_generator() -> str:
    """Return the version of this generator, which is that of the repository it stands in."""
    return str(of_project((Path(__file__).parents[1] / PROJECT).read_text(encoding="utf-8")))
