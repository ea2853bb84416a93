"""The command line of the generator: no logic, only the flow from the files to the tree."""

from __future__ import annotations

import argparse
import json
import sys
from dataclasses import asdict
from pathlib import Path
from typing import TYPE_CHECKING

from generator import pipeline, sync
from generator.diff import changelog, gate, sources, wording
from generator.emit import OWNED
from generator.errors import SpecError

if TYPE_CHECKING:
    from collections.abc import Sequence


def main(arguments: Sequence[str] | None = None) -> int:
    """Run a command and return its exit code: 0 done, 1 stale tree or faulty spec."""
    parser = argparse.ArgumentParser(
        prog="python -m generator", description="Turn spec/ into the bundle and the client."
    )
    parser.add_argument("--root", type=Path, default=Path(__file__).parents[1], help="top of the repository")
    commands = parser.add_subparsers(dest="command", required=True, metavar="COMMAND")
    for name, (command, summary) in _COMMANDS.items():
        commands.add_parser(name, help=summary).set_defaults(run=command)
    _add_diff(commands.add_parser("diff", help="list what changed between two specs, for users of the client"))
    options = parser.parse_args(arguments)
    try:
        return int(options.run(options) if options.command == "diff" else options.run(options.root))
    except SpecError as error:
        count = len(error.problems)
        print(
            f"{error}\n\n{count} problem{'s' if count > 1 else ''} in the spec; nothing was written.", file=sys.stderr
        )
        return 1


def _generate(root: Path) -> int:
    done = pipeline.generate(root)
    changed = sync.write(root, done.files, OWNED)
    census = done.census
    print(
        f"{census.operations} operations, {census.parameters} arguments, {census.events} events, "
        f"{census.models} models with {census.fields} fields: {census.lines} lines of Python; "
        f"{len(changed)} of {len(done.files)} files changed."
    )
    return 0


def _check(root: Path) -> int:
    diff = sync.compare(root, pipeline.generate(root).files, OWNED)
    if diff:
        print(f"{diff}\nThe generated files are stale: run `make generate` and commit the result.", file=sys.stderr)
    return 1 if diff else 0


def _bundle(root: Path) -> int:
    changed = sync.write(root, pipeline.bundle_files(root), ())
    print(f"{len(changed)} files changed.")
    return 0


def _show_model(root: Path) -> int:
    _, api = pipeline.model(root)
    print(json.dumps(asdict(api), indent=2, ensure_ascii=False))
    return 0


def _check_version(root: Path) -> int:
    verdict = gate.check(root)
    print(verdict.text, file=sys.stdout if verdict.passed else sys.stderr)
    return 0 if verdict.passed else 1


def _add_diff(parser: argparse.ArgumentParser) -> None:
    what = "a bundle, a folder with a spec, or a git revision such as v0.1.0"
    parser.add_argument("old", metavar="OLD", help=what)
    parser.add_argument("new", metavar="NEW", nargs="?", help=f"{what}; the spec of this tree if left out")
    parser.add_argument(
        "--changelog",
        nargs="?",
        const="-",
        metavar="PATH",
        help="give the draft of a changelog instead: print it, write it to a file, or one fragment each into a folder",
    )
    parser.set_defaults(run=_diff)


def _diff(options: argparse.Namespace) -> int:
    old = sources.read(options.old, options.root)
    new = sources.read(options.new or str(options.root / "spec"), options.root)
    changes = sources.changes(old, new)
    if options.changelog is None:
        print(wording.report(changes, old.version))
    elif options.changelog == "-":
        print(changelog.draft(changes), end="")
    else:
        path = Path(options.changelog)
        files = changelog.fragments(changes) if path.is_dir() else {path.name: changelog.draft(changes)}
        written = sync.write(path if path.is_dir() else path.parent, files, ())
        print("\n".join(written) or "Nothing to write.")
    return 0


_COMMANDS = {
    "generate": (_generate, "write everything that is generated"),
    "check": (_check, "compare the tree with what would be written, and print the difference"),
    "bundle": (_bundle, "write only the bundle"),
    "check-version": (
        _check_version,
        "fail if the spec breaks users of the last release and the version does not say so",
    ),
    "show-model": (_show_model, "print what the templates see, as JSON"),
}

if __name__ == "__main__":
    sys.exit(main())
