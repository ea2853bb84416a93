"""The version of the toolchain. It stands in the root's pyproject.toml; whatever else names it is set from there."""

from __future__ import annotations

import re
import tomllib
from typing import TYPE_CHECKING

from packaging.version import InvalidVersion, Version

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

ORIGIN = "pyproject.toml"
FOLLOWERS = ("generated_client/pyproject.toml", "mock_server/pyproject.toml", "spec/openapi.yaml")
# The version of the project in a pyproject.toml, and that of the description under `info`.
_LINE = re.compile(r'^(?:version = |  version: )"(?P<version>[^"]+)"', re.MULTILINE)


class VersionError(ValueError):
    """A version that cannot be the next one."""


def current(root: Path) -> str:
    """Return the version of the tree at `root`."""
    version: str = tomllib.loads((root / ORIGIN).read_text(encoding="utf-8"))["project"]["version"]
    return version


def strays(root: Path) -> Iterator[str]:
    """Name each file that has another version than the root, with what it has."""
    version = current(root)
    for name in FOLLOWERS:
        found = _found(root / name)["version"]
        if found != version:
            yield f"{name} has the version {found}, {ORIGIN} has {version}: run `make version V={version}`"


def write(root: Path, version: str) -> None:
    """Set the version everywhere.

    Args:
        root: The tree.
        version: As PEP 440 has it, such as `0.2.0`.

    Raises:
        VersionError: It is none, is not written as PEP 440 normalises it, or is lower than the present one.
    """
    present = current(root)
    try:
        wanted = Version(version)
    except InvalidVersion:
        raise VersionError(f"{version!r} is no version; expected one such as 0.2.0 (now: {present})") from None
    if str(wanted) != version:
        raise VersionError(f"Write the version {version!r} as {str(wanted)!r}")
    if wanted < Version(present):
        raise VersionError(f"{version} is lower than the present version, {present}")
    for name in (ORIGIN, *FOLLOWERS):
        path = root / name
        place = _found(path)
        text = path.read_text(encoding="utf-8")
        path.write_text(text[: place.start("version")] + version + text[place.end("version") :], encoding="utf-8")


def _found(path: Path) -> re.Match[str]:
    place = _LINE.search(path.read_text(encoding="utf-8"))
    if place is None:
        raise VersionError(f"{path}: no line with a version was found")
    return place
