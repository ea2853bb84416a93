"""Read the specs to compare: from a bundle, from a folder, or from a revision of the repository."""

from __future__ import annotations

import subprocess
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING

from generator.build import build
from generator.bundle import bundle
from generator.diff.compare import Spec, compare
from generator.document import Document
from generator.emit import BUNDLE
from generator.errors import Problem, SpecError
from generator.lint import lint
from generator.load import load, parse
from generator.version import PROJECT, Version, of_project
from generator.version import parse as parse_version

if TYPE_CHECKING:
    from collections.abc import Iterator

    from generator.diff.change import Change

_PLACE = "shared/schemas.yaml"
"""What a bundle is read as: schemas are at home in a file that gives their module, which a bundle no longer knows."""


@dataclass(frozen=True)
class Source:
    """A spec that was read."""

    name: str
    document: Document
    version: Version | None
    """The version of the client that goes with it; None when that is not known."""


def read(name: str, root: Path) -> Source:
    """Return the spec of this name: a bundle, a folder with `openapi.yaml` or `spec/openapi.yaml`, or a git revision.

    A path comes before a revision of the same name.

    Args:
        name: What to read.
        root: The top of the repository that revisions are of.

    Raises:
        SpecError: There is no such thing, it holds no bundle, or its spec is faulty.
    """
    path = Path(name)
    if path.is_dir():
        return _folder(path / "spec" if (path / "spec").is_dir() else path, name)
    if path.is_file():
        with _named(f"spec/{_PLACE}", name):
            try:
                raw = parse(path.read_text(encoding="utf-8"), _PLACE)
            except UnicodeDecodeError as error:
                raise SpecError(Problem(name, f"not UTF-8: {error.reason}", "save it as UTF-8")) from error
            lint(raw)
        return Source(name, Document(raw), None)
    return _revision(name, root)


def changes(old: Source, new: Source) -> tuple[Change, ...]:
    """Return what is different between two specs.

    Raises:
        SpecError: The parser cannot read a part of one of them.
    """
    if old.document.raw == new.document.raw:
        return ()
    return compare(spec(old), spec(new))


def spec(source: Source) -> Spec:
    """Return a spec with what the templates make of it.

    Raises:
        SpecError: The parser cannot read a part of it.
    """
    from generator.upstream import parse as read_types  # noqa: PLC0415 - takes two seconds to load

    with _named(f"spec/{_PLACE}", source.name):
        return Spec(source.document, build(source.document, read_types(source.document), {}))


def releases(root: Path) -> list[str]:
    """Return the tags of the versions in the history of this repository, the highest first."""
    tags = (_git(root, "tag", "--list", "v*", "--merged", "HEAD") or "").split()
    # A tag such as v1.0.0rc1 is no release yet.
    final = {tag: version for tag in tags if (version := parse_version(tag)) and f"v{version}" == tag}
    return sorted(final, key=lambda tag: final[tag], reverse=True)


def version_of_tree(root: Path) -> Version:
    """Return the version of this tree.

    Raises:
        SpecError: It states none.
    """
    path = root / PROJECT
    version = of_project(path.read_text(encoding="utf-8")) if path.is_file() else None
    if version is None:
        raise SpecError(Problem(PROJECT, "no version, expected three numbers", 'write version = "0.1.0" in [project]'))
    return version


def _folder(folder: Path, name: str) -> Source:
    with _named("spec", folder.as_posix()):
        raw = bundle(load(folder))
        lint(raw)
    project = folder.parent / PROJECT
    version = of_project(project.read_text(encoding="utf-8")) if project.is_file() else None
    return Source(name, Document(raw), version)


def _revision(name: str, root: Path) -> Source:
    # What begins with a hyphen would be an option of git's.
    if name.startswith("-") or _git(root, "rev-parse", "--verify", "--quiet", f"{name}^{{commit}}") is None:
        found = "is no file, no folder and no revision of this repository"
        hint = (
            "give a bundle, a folder such as spec/, or a revision such as HEAD; `git fetch --tags` brings all releases"
        )
        raise SpecError(Problem(name, found, hint))
    text = _git(root, "show", f"{name}:{BUNDLE}")
    if text is None:
        hint = "give a revision that has one, or a bundle as a file"
        raise SpecError(Problem(f"{name}:{BUNDLE}", "there is no bundle at this revision", hint))
    # It passed the rules of its time, which may have grown since: it is not linted again.
    with _named(f"spec/{_PLACE}", f"{name}:{BUNDLE}"):
        raw = parse(text, _PLACE)
    return Source(name, Document(raw), parse_version(name) or of_project(_git(root, "show", f"{name}:{PROJECT}") or ""))


@contextmanager
def _named(place: str, name: str) -> Iterator[None]:
    """Let problems name what was asked for, as two specs are read."""
    try:
        yield
    except SpecError as error:
        problems = (
            Problem(problem.where.replace(place, name, 1), problem.found, problem.hint) for problem in error.problems
        )
        raise SpecError(*problems) from error


def _git(root: Path, *arguments: str) -> str | None:
    """Return what git says; None when it refuses, or is not there."""
    try:
        done = subprocess.run(  # noqa: S603 - our own words, and a revision that is no option
            ["git", "-C", str(root), *arguments],  # noqa: S607 - git as the reader has it
            capture_output=True,
            encoding="utf-8",
            check=False,
        )
    except FileNotFoundError:
        return None
    return None if done.returncode else done.stdout
