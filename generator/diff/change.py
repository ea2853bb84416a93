"""A change between two specs, and what each kind of change means for those who use the client."""

from __future__ import annotations

from dataclasses import dataclass
from enum import Enum, unique
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterable

    from generator.version import Step


@unique
class Effect(Enum):
    """What a change does to a program that uses the client, the worst first."""

    BREAKING = "breaking"
    NEW = "new"
    DEPRECATED = "deprecated"
    CHANGED = "changed"
    WORDS = "words"
    """Only what people read is different."""

    @property
    def step(self) -> Step:
        """The step of the version that it needs."""
        if self is Effect.BREAKING:
            return "major"
        return "minor" if self in {Effect.NEW, Effect.DEPRECATED} else "patch"


@dataclass(frozen=True)
class Change:
    """One thing that is different."""

    kind: str
    """A key of `EFFECTS`."""
    subject: str
    """The call, model, enum or event, as it is called now, or was if it is gone."""
    item: str = ""
    """The argument, field, value or limit that it is about."""
    old: str = ""
    new: str = ""

    @property
    def effect(self) -> Effect:
        """What it does to a program that uses the client."""
        return EFFECTS[self.kind]


_B, _N, _D, _C, _W = Effect
EFFECTS: dict[str, Effect] = {
    "call-added": _N, "call-removed": _B, "call-renamed": _B, "call-moved": _C,
    "call-deprecated": _D, "call-restored": _C, "call-status": _C, "call-body-optional": _C, "call-body-always": _C,
    "fulfilment-gained": _N, "fulfilment-lost": _B,
    "pages-gained": _B, "pages-lost": _B, "page-size": _C, "pages-read-by": _C,
    "answer-gained": _N, "answer-lost": _B, "answer-type": _B, "answer-narrowed": _C,
    "order-changed": _B, "rule-added": _B, "rule-removed": _N,
    # What callers give: less than before is breaking.
    "sent-added": _N, "sent-added-needed": _B, "sent-removed": _B, "sent-renamed": _B,
    "sent-needed": _B, "sent-optional": _N, "sent-null-gained": _N, "sent-null-lost": _B,
    "sent-type": _B, "sent-narrowed": _B, "sent-widened": _N,
    "sent-limit-added": _B, "sent-limit-removed": _C, "sent-limit-tightened": _B, "sent-limit-loosened": _C,
    "sent-limit-changed": _B, "sent-default-changed": _B, "sent-default-told": _W, "sent-default-untold": _W,
    "sent-deprecated": _D, "sent-restored": _C, "sent-by-name-only": _B, "sent-by-position": _C,
    # What callers get: more than before is breaking, but for further fields.
    "got-added": _N, "got-removed": _B, "got-renamed": _B, "got-null-gained": _B, "got-null-lost": _C,
    "got-type": _B, "got-narrowed": _C, "got-limit": _W, "got-deprecated": _D, "got-restored": _C,
    "model-added": _N, "model-removed": _B, "model-renamed": _B,
    "input-added": _N, "input-removed": _B, "input-renamed": _B,
    # Enums are closed where they are given and open where they are got: unknown values stay text.
    "enum-added": _N, "enum-removed": _B, "enum-renamed": _B,
    "value-added": _N, "value-removed-sent": _B, "value-removed-got": _C,
    "event-added": _N, "event-removed": _B, "event-renamed": _B, "event-model": _B,
    "event-deprecated": _D, "event-restored": _C,
    "inbound-added": _N, "inbound-removed": _B, "inbound-method": _B, "inbound-body": _B, "inbound-answer": _B,
    "error-code-added": _N, "error-code-removed": _B, "error-code-meaning": _W,
    "servers": _C, "security": _C,
    "words": _W, "examples": _W, "links": _W, "source": _W, "statuses": _W, "codes": _W, "other": _W,
}  # fmt: skip
"""What each kind of change does."""

_STEPS: tuple[Step, ...] = ("major", "minor", "patch")


def step(changes: Iterable[Change]) -> Step:
    """Return the step of the version that all the changes together need."""
    needed = {change.effect.step for change in changes}
    return next((step for step in _STEPS if step in needed), "none")
