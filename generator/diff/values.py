"""Compare what has a name and a type: what callers give, where less is worse, and what they get, where more is."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from generator.diff import kinds
from generator.diff.change import Change
from generator.diff.pairs import pair, resemblance

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping
    from collections.abc import Set as AbstractSet

    from generator.diff.surface import Value

_LOWER = {"minimum", "exclusiveMinimum", "minLength", "minItems"}
_UPPER = {"maximum", "exclusiveMaximum", "maxLength", "maxItems"}


def given(
    subject: str, old: Mapping[str, Value], new: Mapping[str, Value], texts: AbstractSet[str]
) -> Iterator[Change]:
    """Give what is different for those who pass these values.

    Args:
        subject: The call or the TypedDict.
        old: The values of before, by name, models under the names that they have now.
        new: The values of now.
        texts: The names of enums.
    """
    pairs = pair(old, new, _likeness)
    for name in pairs.removed:
        yield Change("sent-removed", subject, name)
    for name in pairs.added:
        value = new[name]
        yield Change("sent-added-needed" if value.needed else "sent-added", subject, name, new=_shown(value))
    for before, after in pairs.renamed.items():
        yield Change("sent-renamed", subject, after, old=before)
        yield from _given(subject, old[before], new[after], texts)
    for before_value, value in pairs.kept.values():
        yield from _given(subject, before_value, value, texts)


def got(subject: str, old: Mapping[str, Value], new: Mapping[str, Value], texts: AbstractSet[str]) -> Iterator[Change]:
    """Give what is different for those who read these fields; arguments as for `given`."""
    pairs = pair(old, new, _likeness)
    for name in pairs.removed:
        yield Change("got-removed", subject, name)
    for name in pairs.added:
        yield Change("got-added", subject, name, new=_shown(new[name]))
    for before, after in pairs.renamed.items():
        yield Change("got-renamed", subject, after, old=before)
        yield from _got(subject, old[before], new[after], texts)
    for before_value, value in pairs.kept.values():
        yield from _got(subject, before_value, value, texts)


def _likeness(old: Value, new: Value) -> float:
    if old.kind != new.kind or old.nullable != new.nullable:
        return 0
    if old.positional and new.positional:
        return 1
    return resemblance(old.text, new.text)


def _shown(value: Value) -> str:
    return kinds.show(value.kind | {kinds.NONE} if value.nullable else value.kind)


def _given(subject: str, old: Value, new: Value, texts: AbstractSet[str]) -> Iterator[Change]:
    name = new.name
    if old.needed != new.needed:
        yield Change("sent-needed" if new.needed else "sent-optional", subject, name)
    if old.nullable != new.nullable:
        yield Change("sent-null-gained" if new.nullable else "sent-null-lost", subject, name)
    if old.kind != new.kind:
        wider, narrower = kinds.fits(old.kind, new.kind, texts), kinds.fits(new.kind, old.kind, texts)
        kind = "sent-widened" if wider else "sent-narrowed" if narrower else "sent-type"
        yield Change(kind, subject, name, kinds.show(old.kind), kinds.show(new.kind))
    if old.positional != new.positional:
        yield Change("sent-by-position" if new.positional else "sent-by-name-only", subject, name)
    yield from _limits(subject, old, new)
    yield from _default(subject, old, new)
    if old.deprecated != new.deprecated:
        yield Change("sent-deprecated" if new.deprecated else "sent-restored", subject, name)


def _limits(subject: str, old: Value, new: Value) -> Iterator[Change]:
    for key in sorted({*old.limits, *new.limits}):
        before, after = old.limits.get(key), new.limits.get(key)
        if before != after:
            kind = _limit_kind(key.removeprefix("items "), before, after)
            yield Change(kind, subject, new.name, _limit(key, before), _limit(key, after))


def _limit_kind(key: str, before: Any, after: Any) -> str:
    if before is None:
        return "sent-limit-added"
    if after is None:
        return "sent-limit-removed"
    if key in _LOWER or key in _UPPER:
        return "sent-limit-tightened" if (after > before) == (key in _LOWER) else "sent-limit-loosened"
    return "sent-limit-changed"


def _limit(key: str, value: Any) -> str:
    return "" if value is None else f"{key} {value}"


def _default(subject: str, old: Value, new: Value) -> Iterator[Change]:
    if old.default != new.default:
        kind = "changed" if old.default and new.default else "told" if new.default else "untold"
        yield Change(f"sent-default-{kind}", subject, new.name, old.default, new.default)


def _got(subject: str, old: Value, new: Value, texts: AbstractSet[str]) -> Iterator[Change]:
    name = new.name
    if old.nullable != new.nullable:
        yield Change("got-null-gained" if new.nullable else "got-null-lost", subject, name)
    if old.kind != new.kind:
        kind = "got-narrowed" if kinds.fits(new.kind, old.kind, texts) else "got-type"
        yield Change(kind, subject, name, kinds.show(old.kind), kinds.show(new.kind))
    for key in sorted({*old.limits, *new.limits}):
        before, after = old.limits.get(key), new.limits.get(key)
        if before != after:
            yield Change("got-limit", subject, name, _limit(key, before), _limit(key, after))
    if old.deprecated != new.deprecated:
        yield Change("got-deprecated" if new.deprecated else "got-restored", subject, name)
