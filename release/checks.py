"""What must hold before a version is published. Each check names what is wrong; nothing wrong, nothing said."""

from __future__ import annotations

import sys
from typing import TYPE_CHECKING

from release import changelog, index, versions
from release.packages import PACKAGES
from release.running import CommandError, run

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path


def problems(root: Path, index_url: str, tag: str) -> Iterator[str]:
    """Name all that keeps the tree from being published.

    Args:
        root: The tree.
        index_url: The simple index that will be published to.
        tag: The git tag that is published; empty, where there is none.
    """
    yield from uncommitted(root)
    yield from stale(root)
    yield from versions.strays(root)
    yield from misnamed(root, tag)
    yield from undescribed(root)
    yield from published(versions.current(root), index_url)


def uncommitted(root: Path) -> Iterator[str]:
    """What git does not have would be published and lost."""
    changed = run("git", "status", "--porcelain", cwd=root).splitlines()
    if changed:
        names = ", ".join(line[3:] for line in changed[:5])
        more = f" and {len(changed) - 5} more" if changed[5:] else ""
        yield f"not everything is committed: commit or remove {names}{more}"


def stale(root: Path) -> Iterator[str]:
    """The client must be what the generator makes of the spec."""
    try:
        run(sys.executable, "-m", "generator", "check", cwd=root)
    except CommandError as error:
        yield f"generated files are stale: run `make generate`\n{error}"


def undescribed(root: Path) -> Iterator[str]:
    """A version that nobody describes is a version that nobody trusts."""
    version = versions.current(root)
    if not changelog.entry(root, version):
        yield f"CHANGELOG.md has no entry `## {version} - <date>`: run `make version V={version}`"
    waiting = changelog.waiting(root)
    if waiting:
        names = ", ".join(waiting)
        yield f"{changelog.FRAGMENTS}/ has changes that no entry has ({names}): run `make version V={version}`"


def misnamed(root: Path, tag: str) -> Iterator[str]:
    """A tag promises a version."""
    version = versions.current(root)
    if tag not in {"", f"v{version}"}:
        yield f"the tag is {tag}, the version of the tree {version}: tag the commit that `make version` led to"


def published(version: str, index_url: str) -> Iterator[str]:
    """An index never takes a version twice."""
    for package in PACKAGES:
        if version in index.versions_of(package, index_url):
            yield f"{package} {version} is on {index_url} already: choose the next with `make version V=...`"
