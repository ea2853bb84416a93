"""Command line: `python -m release version | try | dist | upload | notes`."""

from __future__ import annotations

import argparse
import sys
from datetime import UTC, datetime
from pathlib import Path
from typing import TYPE_CHECKING

from release import changelog, checks, index, packages, trial, versions
from release.running import UV, CommandError, run

if TYPE_CHECKING:
    from collections.abc import Sequence

_ROOT = Path(__file__).parents[1]
_DIST = "build/dist"


def main(arguments: Sequence[str] | None = None) -> int:
    """Carry out one command; errors go to stderr and give exit status 1."""
    args = _parser().parse_args(arguments)
    root: Path = args.root.resolve()
    try:
        return int(args.command(root, args))
    except (CommandError, versions.VersionError) as error:
        print(error, file=sys.stderr)
        return 1


def _version(root: Path, args: argparse.Namespace) -> int:
    if changelog.entry(root, args.version) and (waiting := changelog.waiting(root)):
        raise CommandError(
            f"CHANGELOG.md has an entry for {args.version} already: move the lines of {', '.join(waiting)} "
            f"from {changelog.FRAGMENTS}/ there by hand, or take the next version"
        )
    versions.write(root, args.version)
    run(UV, "lock", "--quiet", cwd=root)
    if not changelog.entry(root, args.version):
        today = datetime.now(tz=UTC).date().isoformat()
        what = (f"--version={args.version}", f"--date={today}")
        run(sys.executable, "-m", "towncrier", "build", "--yes", *what, cwd=root)
    run(sys.executable, "-m", "generator", "generate", cwd=root)
    print(f"The tree is {args.version}. Read CHANGELOG.md, commit, tag with `git tag v{args.version}`, push the tag.")
    return 0


def _try(root: Path, args: argparse.Namespace) -> int:
    found = trial.pythons()
    _build_and_try(root, found if args.all else found[:1], fully=not args.smoke)
    return 0


def _dist(root: Path, args: argparse.Namespace) -> int:
    problems = list(checks.problems(root, args.index, args.tag))
    if problems:
        print(f"Not ready to publish {versions.current(root)}:", file=sys.stderr)
        print(*(f"- {problem}" for problem in problems), sep="\n", file=sys.stderr)
        return 1
    _build_and_try(root, trial.pythons(), fully=not args.smoke)
    _show(packages.list_materials(root, root / _DIST))
    return 0


def _upload(root: Path, args: argparse.Namespace) -> int:
    uploaded = packages.publish(root / _DIST, args.upload_url)
    print(f"Published {', '.join(path.name for path in uploaded)}")
    return 0


def _notes(root: Path, args: argparse.Namespace) -> int:
    del args
    print(changelog.entry(root, versions.current(root)))
    return 0


def _build_and_try(root: Path, pythons: Sequence[str], *, fully: bool) -> None:
    dist = root / _DIST
    _show(packages.build(root, dist))
    for python in pythons:
        print(f"{python}: {trial.try_out(root, dist, python, fully=fully)}", flush=True)


def _show(files: list[Path]) -> None:
    for path in files:
        print(f"{path.name}  {path.stat().st_size / 1000:.0f} kB", flush=True)


def _parser() -> argparse.ArgumentParser:
    parser = argparse.ArgumentParser(prog="python -m release", description=(__doc__ or "").splitlines()[0])
    parser.add_argument("--root", type=Path, default=_ROOT, help="the tree, this one unless given")
    commands = parser.add_subparsers(required=True)
    version = commands.add_parser("version", help="set the version everywhere and write its changelog entry")
    version.add_argument("version", help="such as 0.2.0")
    version.set_defaults(command=_version)
    attempt = commands.add_parser("try", help="build the packages and use them in clean environments")
    attempt.add_argument("--smoke", action="store_true", help="one call each, in place of the end-to-end tests")
    attempt.add_argument("--all", action="store_true", help="with every Python that is here, not only the oldest")
    attempt.set_defaults(command=_try)
    dist = commands.add_parser("dist", help="check all that must hold, then build and try the packages")
    dist.add_argument("--index", default=index.PYPI, help="the simple index they will go to (default: PyPI)")
    dist.add_argument("--tag", default="", help="the git tag that is published")
    dist.add_argument("--smoke", action="store_true", help="one call each, in place of the end-to-end tests")
    dist.set_defaults(command=_dist)
    upload = commands.add_parser("upload", help="upload what `dist` built")
    upload.add_argument("--upload-url", default=index.UPLOADS, help="where the index takes files (default: PyPI)")
    upload.set_defaults(command=_upload)
    notes = commands.add_parser("notes", help="print what the changelog says of this version")
    notes.set_defaults(command=_notes)
    return parser


if __name__ == "__main__":
    sys.exit(main())
