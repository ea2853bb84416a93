"""Tell what stayed, went and came between two sets of names, and what probably only has another name."""

from __future__ import annotations

import re
from dataclasses import dataclass
from difflib import SequenceMatcher
from typing import TYPE_CHECKING, Generic, TypeVar

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping

T = TypeVar("T")

_LIKELY = 0.7
"""From here on, two things are taken for one with another name."""


@dataclass(frozen=True)
class Pairs(Generic[T]):
    """Two sets of named things, side by side."""

    kept: dict[str, tuple[T, T]]
    renamed: dict[str, str]
    """From old names to new ones."""
    removed: tuple[str, ...]
    added: tuple[str, ...]


def pair(old: Mapping[str, T], new: Mapping[str, T], likeness: Callable[[T, T], float]) -> Pairs[T]:
    """Return what belongs together: by name first, then by likeness, from 0 to 1, the most alike first."""
    gone, come = sorted(old.keys() - new.keys()), sorted(new.keys() - old.keys())
    likely = [
        (alike + SequenceMatcher(None, before, after).ratio() / 100, before, after)
        for before in gone
        for after in come
        if (alike := likeness(old[before], new[after])) >= _LIKELY
    ]
    renamed: dict[str, str] = {}
    for _, before, after in sorted(likely, key=lambda item: (-item[0], item[1], item[2])):
        if before not in renamed and after not in renamed.values():
            renamed[before] = after
    return Pairs(
        kept={name: (old[name], new[name]) for name in sorted(old.keys() & new.keys())},
        renamed=dict(sorted(renamed.items())),
        removed=tuple(name for name in gone if name not in renamed),
        added=tuple(name for name in come if name not in renamed.values()),
    )


def resemblance(old: str, new: str) -> float:
    """Return how much two texts have in common, from 0 to 1, by their words."""
    words = [re.findall(r"\w+", text.lower()) for text in (old, new)]
    return SequenceMatcher(None, words[0], words[1], autojunk=False).ratio() if all(words) else 0.0


def overlap(old: set[T], new: set[T]) -> float:
    """Return how much two sets have in common, from 0 to 1."""
    return 2 * len(old & new) / (len(old) + len(new)) if old or new else 0.0
