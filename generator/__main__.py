"""The command line of the generator: no logic, only the flow from the files to the tree."""

from __future__ import annotations

import argparse
import json
import sys
from dataclasses import asdict
from pathlib import Path
from typing import TYPE_CHECKING

from generator import pipeline, sync
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
    options = parser.parse_args(arguments)
    try:
        return int(options.run(options.root))
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


_COMMANDS = {
    "generate": (_generate, "write everything that is generated"),
    "check": (_check, "compare the tree with what would be written, and print the difference"),
    "bundle": (_bundle, "write only the bundle"),
    "show-model": (_show_model, "print what the templates see, as JSON"),
}

if __name__ == "__main__":
    sys.exit(main())
