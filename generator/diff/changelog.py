"""The draft of a changelog: the changes that users notice, under the headings of Keep a Changelog."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from generator.diff.change import Effect
from generator.diff.wording import sentence

if TYPE_CHECKING:
    from collections.abc import Sequence

    from generator.diff.change import Change

SECTIONS = ("Added", "Changed", "Deprecated", "Removed")


def section(change: Change) -> str:
    """Return the heading under which a change belongs; empty when it does not belong into a changelog."""
    if change.effect is Effect.WORDS:
        return ""
    if change.effect is Effect.DEPRECATED:
        return "Deprecated"
    if change.kind.endswith("-removed") or change.kind.startswith("value-removed"):
        # To take away a rule or a limit gives callers more.
        return "Changed" if change.kind in {"rule-removed", "sent-limit-removed"} else "Removed"
    return "Added" if "-added" in change.kind and change.kind not in {"rule-added", "sent-limit-added"} else "Changed"


def draft(changes: Sequence[Change]) -> str:
    """Return the draft as Markdown; empty when users notice nothing."""
    blocks = []
    for heading in SECTIONS:
        lines = [f"- {_text(group)}" for group in _groups(changes) if section(group[0]) == heading]
        if lines:
            blocks.append("\n".join([f"### {heading}", "", *lines]))
    return "\n\n".join(blocks) + "\n" if blocks else ""


def fragments(changes: Sequence[Change]) -> dict[str, str]:
    """Return the draft as one file for each entry, by name, as `changelog.d/` wants them."""
    return {_name(group[0]): f"{_text(group)}\n" for group in _groups(changes)}


def _groups(changes: Sequence[Change]) -> list[list[Change]]:
    """Return the changes that belong into one entry: a new field and the arguments of its name are one story."""
    groups: dict[str, list[Change]] = {}
    for change in changes:
        if section(change):
            groups.setdefault(_name(change), []).append(change)
    return list(groups.values())


def _text(group: Sequence[Change]) -> str:
    warning = "**Breaking:** " if group[0].effect is Effect.BREAKING else ""
    return warning + " ".join(map(sentence, group))


def _name(change: Change) -> str:
    what = f"{change.item} {change.effect.value}" if change.item else f"{change.subject} {change.kind}"
    return f"+spec-{re.sub(r'[^A-Za-z0-9_]+', '-', what)}.{section(change).lower()}.md"
