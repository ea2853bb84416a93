"""Changes as sentences, for a person who uses the client."""

from __future__ import annotations

from typing import TYPE_CHECKING

from generator.diff.change import Effect, step

if TYPE_CHECKING:
    from collections.abc import Sequence

    from generator.diff.change import Change
    from generator.version import Version

SENTENCES: dict[str, str] = {
    "call-added": "`{subject}` is new: `{new}`.",
    "call-removed": "`{subject}` is gone: `{old}`.",
    "call-renamed": "`{old}` is called `{subject}` now (probably renamed).",
    "call-moved": "`{subject}` asks for `{new}`, before `{old}`.",
    "call-deprecated": "`{subject}` is deprecated.",
    "call-restored": "`{subject}` is no longer deprecated.",
    "call-status": "`{subject}` answers with status {new}, before {old}.",
    "call-body-optional": "`{subject}` sends no body when nothing for it is given.",
    "call-body-always": "`{subject}` always sends a body, be it an empty one.",
    "fulfilment-gained": "`{subject}` may be called with a fulfilment key.",
    "fulfilment-lost": "`{subject}` may no longer be called with a fulfilment key.",
    "pages-gained": "`{subject}` gives pages of `{item}`, before `{old}`.",
    "pages-lost": "`{subject}` gives `{new}`, before pages of `{item}`.",
    "page-size": "`{subject}` comes in pages of {new} rows, before {old}.",
    "pages-read-by": "`{subject}` is read page by page by {new}, before by {old}.",
    "answer-gained": "`{subject}` gives `{new}`, before nothing.",
    "answer-lost": "`{subject}` gives nothing, before `{old}`.",
    "answer-type": "`{subject}` gives `{new}`, before `{old}`.",
    "answer-narrowed": "`{subject}` gives `{new}`, before `{old}`, which still fits.",
    "order-changed": "`{subject}` takes its first arguments in the order {new}, before {old}.",
    "rule-added": "`{subject}` has a new rule: {new}",
    "rule-removed": "`{subject}` has a rule less: {old}",
    "sent-added": "`{subject}` takes `{item}` (`{new}`).",
    "sent-added-needed": "`{subject}` needs the new `{item}` (`{new}`).",
    "sent-removed": "`{subject}` no longer takes `{item}`.",
    "sent-renamed": "`{subject}` takes `{item}`, which was called `{old}` (probably renamed).",
    "sent-needed": "`{subject}` needs `{item}`, which could be left out.",
    "sent-optional": "`{subject}` no longer needs `{item}`.",
    "sent-null-gained": "`{subject}` takes `None` for `{item}`.",
    "sent-null-lost": "`{subject}` no longer takes `None` for `{item}`.",
    "sent-type": "`{subject}` takes `{new}` for `{item}`, before `{old}`.",
    "sent-narrowed": "`{subject}` takes only `{new}` for `{item}`, before `{old}`.",
    "sent-widened": "`{subject}` also takes `{new}` for `{item}`, before `{old}`.",
    "sent-limit-added": "`{subject}` has a new limit for `{item}`: {new}.",
    "sent-limit-removed": "`{subject}` has a limit less for `{item}`: {old}.",
    "sent-limit-tightened": "`{subject}` has a tighter limit for `{item}`: {new}, before {old}.",
    "sent-limit-loosened": "`{subject}` has a wider limit for `{item}`: {new}, before {old}.",
    "sent-limit-changed": "`{subject}` has another limit for `{item}`: {new}, before {old}.",
    "sent-default-changed": "`{subject}` without `{item}` means {new}, before {old}.",
    "sent-default-told": "`{subject}` without `{item}` means {new}, of which nothing was said.",
    "sent-default-untold": "`{subject}` without `{item}` was said to mean {old}, of which nothing is said now.",
    "sent-deprecated": "`{item}` of `{subject}` is deprecated.",
    "sent-restored": "`{item}` of `{subject}` is no longer deprecated.",
    "sent-by-name-only": "`{subject}` takes `{item}` by name only.",
    "sent-by-position": "`{subject}` takes `{item}` by position too.",
    "got-added": "`{subject}.{item}` is new (`{new}`).",
    "got-removed": "`{subject}.{item}` is gone.",
    "got-renamed": "`{subject}.{old}` is called `{item}` now (probably renamed).",
    "got-null-gained": "`{subject}.{item}` may be `None` now.",
    "got-null-lost": "`{subject}.{item}` is never `None`.",
    "got-type": "`{subject}.{item}` is `{new}`, before `{old}`.",
    "got-narrowed": "`{subject}.{item}` is `{new}`, before `{old}`, which still fits.",
    "got-limit": "`{subject}.{item}` is described with another limit: {new}, before {old}.",
    "got-deprecated": "`{subject}.{item}` is deprecated.",
    "got-restored": "`{subject}.{item}` is no longer deprecated.",
    "model-added": "The model `{subject}` is new.",
    "model-removed": "The model `{subject}` is gone.",
    "model-renamed": "The model `{old}` is called `{subject}` now (probably renamed).",
    "input-added": "The TypedDict `{subject}` is new.",
    "input-removed": "The TypedDict `{subject}` is gone.",
    "input-renamed": "The TypedDict `{old}` is called `{subject}` now (probably renamed).",
    "enum-added": "The list of values `{subject}` is new.",
    "enum-removed": "The list of values `{subject}` is gone.",
    "enum-renamed": "The list of values `{old}` is called `{subject}` now (probably renamed).",
    "value-added": "`{subject}` has the new value `{item}`.",
    "value-removed-sent": "`{subject}` no longer has the value `{item}`, which callers could give.",
    "value-removed-got": "`{subject}` no longer has the value `{item}`.",
    "event-added": "The event `{subject}` is new.",
    "event-removed": "The event `{subject}` is gone.",
    "event-renamed": "The event `{old}` is called `{subject}` now (probably renamed).",
    "event-model": "The event `{subject}` comes as `{new}`, before `{old}`.",
    "event-deprecated": "The event `{subject}` is deprecated.",
    "event-restored": "The event `{subject}` is no longer deprecated.",
    "inbound-added": "Picqer's call `{subject}` is new.",
    "inbound-removed": "Picqer's call `{subject}` is gone.",
    "inbound-method": "Picqer's call `{subject}` comes as {new}, before {old}.",
    "inbound-body": "Picqer's call `{subject}` brings `{new}`, before `{old}`.",
    "inbound-answer": "Picqer's call `{subject}` wants `{new}`, before `{old}`.",
    "error-code-added": "`{subject}` has the new code {item}.",
    "error-code-removed": "`{subject}` no longer has the code {item}.",
    "error-code-meaning": "`{subject}` says of {item}: {new} Before: {old}",
    "servers": "The address of the API is described otherwise.",
    "security": "How callers prove who they are is described otherwise.",
    "other": "The description differs in a way that does not show in the client, such as in the order of a list.",
    "words": "`{subject}` is described in other words.",
    "examples": "`{subject}` is shown with other examples.",
    "links": "`{subject}` is linked to other calls.",
    "source": "`{subject}` rests on other sources.",
    "statuses": "`{subject}` has other refusals or headers.",
    "codes": "`{subject}` lists other error codes.",
}
"""What to say of each kind of change; the names are those of the attributes of `Change`."""

HEADINGS = {
    Effect.BREAKING: "Breaking for users of the client",
    Effect.NEW: "New",
    Effect.DEPRECATED: "Deprecated",
    Effect.CHANGED: "Other changes",
    Effect.WORDS: "In words only",
}


def sentence(change: Change) -> str:
    """Return the change as one sentence."""
    return SENTENCES[change.kind].format(
        subject=change.subject, item=change.item, old=change.old or "none", new=change.new or "none"
    )


def report(changes: Sequence[Change], version: Version | None) -> str:
    """Return all changes under headings, with the step of the version that they need.

    Args:
        changes: What is different.
        version: The version of before; None when it is not known.
    """
    if not changes:
        return "Nothing is different."
    blocks = []
    for effect, heading in HEADINGS.items():
        lines = [f"  - {sentence(change)}" for change in changes if change.effect is effect]
        if lines:
            blocks.append("\n".join([f"{heading} ({len(lines)})", *lines]))
    return "\n\n".join([*blocks, _proposal(changes, version)])


def _proposal(changes: Sequence[Change], version: Version | None) -> str:
    needed = step(changes)
    early = ", one place further right while the version begins with 0" if version is None or not version.major else ""
    return f"Version: {f'{version} -> {version.after(needed)}, ' if version else ''}a {needed} step{early}."
