"""What each handler says of itself: what it does, what it assumes, what it leaves out; and the page of all."""

from __future__ import annotations

import inspect
import re
from collections import Counter
from dataclasses import dataclass
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from picqer_mock.call import Handler
    from picqer_mock.spec import Operation, Spec

ASSUMES = "Assumes"
LEAVES_OUT = "Leaves out"

_HEADER = "<!-- Generated from the simulator by `make generate`. Do not edit. -->"
_LEGEND = """\
What `picqer-mock` does, call by call, as the code that does it declares. What is not listed as an assumption is what Picqer's pages or the public code that uses the API say; the description of each operation has the source.

- **Assumes**: no source settles this. Do not build on it without a look at a real account.
- **Leaves out**: not simulated, and why."""  # noqa: E501 - Markdown has one line for each sentence
_SECTION = re.compile(r"^([A-Z][a-z ]+):$")
_IGNORED = {"Args", "Returns", "Raises"}


@dataclass(frozen=True, slots=True)
class Declaration:
    """What a handler says of itself.

    Args:
        does: What it does, in paragraphs.
        assumes: What no source settles, each with the reason.
        leaves_out: What is not simulated, each with the reason.
    """

    does: str
    assumes: Sequence[str]
    leaves_out: Sequence[str]


def declaration(handler: Handler) -> Declaration:
    """Read the docstring of a handler.

    Raises:
        ValueError: It has none, or one with an item that is not in its place. The text names the handler.
    """
    name = getattr(handler, "__qualname__", repr(handler))
    text = inspect.getdoc(handler)
    if not text:
        raise ValueError(f"{name} has no docstring; write what it does, and what it assumes")
    does, sections = _sections(text)
    if not does:
        raise ValueError(f"{name}: expected a summary first, found the section {text.partition(':')[0]}")
    items: dict[str, list[str]] = {ASSUMES: [], LEAVES_OUT: []}
    for section, lines in sections:
        if section in items:
            items[section] = _items(lines, f"{name}, {section}")
        elif section not in _IGNORED:
            raise ValueError(f"{name}: expected the sections {ASSUMES} and {LEAVES_OUT}, found {section}")
    return Declaration(does, items[ASSUMES], items[LEAVES_OUT])


def page(spec: Spec, handlers: Mapping[str, Handler]) -> str:
    """Return what all handlers declare in Markdown, resource by resource.

    Args:
        spec: The operations.
        handlers: What carries them out, by id.

    Raises:
        ValueError: A handler declares nothing, or not in the right form.
    """
    resources: dict[str, list[str]] = {}
    counts: Counter[str] = Counter()
    for operation in spec.operations.values():
        said = declaration(handlers[operation.id])
        counts["assumptions"] += len(said.assumes)
        counts["left out"] += len(said.leaves_out)
        resources.setdefault(operation.id.partition(".")[0], []).append(_entry(operation, said))
    items = f"{counts['assumptions']} assumptions and {counts['left out']} things left out"
    count = f"{len(spec.operations)} operations; {items}."
    blocks = [_HEADER, "# What the simulator does", _LEGEND, count]
    for name, entries in sorted(resources.items()):
        blocks += [f"## {name}", *entries]
    return "\n\n".join(blocks) + "\n"


def _entry(operation: Operation, said: Declaration) -> str:
    head = f"### `{operation.id}`\n\n`{operation.method} {operation.path}`"
    blocks = [head, said.does]
    for title, items in ((ASSUMES, said.assumes), (LEAVES_OUT, said.leaves_out)):
        if items:
            blocks.append("\n".join([f"**{title}**", "", *(f"- {item}" for item in items)]))
    return "\n\n".join(blocks)


def _sections(text: str) -> tuple[str, list[tuple[str, list[str]]]]:
    """Return the paragraphs before the first section, and each section with its lines."""
    does: list[str] = []
    sections: list[tuple[str, list[str]]] = []
    for line in text.splitlines():
        match = _SECTION.match(line)
        if match:
            sections.append((match[1], []))
        elif not sections:
            does.append(line.strip())
        elif line.strip():
            sections[-1][1].append(line.strip())
    paragraphs = "\n".join(does).strip().split("\n\n")
    return "\n\n".join(" ".join(paragraph.split()) for paragraph in paragraphs), sections


def _items(lines: Sequence[str], where: str) -> list[str]:
    items: list[str] = []
    for line in lines:
        if line.startswith("- "):
            items.append(line.removeprefix("- "))
        elif items:
            items[-1] += f" {line}"
        else:
            raise ValueError(f"{where}: expected a list with - before each item, found {line!r}")
    return items
