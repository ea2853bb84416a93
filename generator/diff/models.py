"""Compare what values are made of: models, TypedDicts and enums; and the events and calls that come from Picqer."""

from __future__ import annotations

from typing import TYPE_CHECKING, TypeVar

from generator.diff import values
from generator.diff.change import Change
from generator.diff.pairs import overlap, pair, resemblance

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping
    from collections.abc import Set as AbstractSet

    from generator.diff.pairs import Pairs
    from generator.diff.surface import Shape, Surface, Told, Values


T = TypeVar("T")


def names(old: Surface, new: Surface) -> dict[str, str]:
    """Return which models, TypedDicts and enums are called otherwise now."""
    return {
        **_shapes(old.models, new.models).renamed,
        **_shapes(old.inputs, new.inputs).renamed,
        **_enums(old.enums, new.enums).renamed,
    }


def _shapes(old: Mapping[str, Shape], new: Mapping[str, Shape]) -> Pairs[Shape]:
    return pair(old, new, lambda before, after: overlap(_fields(before), _fields(after)))


def _fields(shape: Shape) -> set[object]:
    return {value.name for value in shape.values.values()}


def _enums(old: Mapping[str, Values], new: Mapping[str, Values]) -> Pairs[Values]:
    return pair(old, new, lambda before, after: overlap(set(before.texts), set(after.texts)))


def compare(old: Surface, new: Surface, texts: AbstractSet[str]) -> Iterator[Change]:
    """Give what is different, but for calls; arguments as for `values.given`."""
    for kind, shapes, compared in (
        ("model", (old.models, new.models), values.got),
        ("input", (old.inputs, new.inputs), values.given),
    ):
        pairs = _shapes(*shapes)
        yield from _comings_and_goings(kind, pairs)
        for name, (before, after) in {**pairs.kept, **_other_names(pairs, *shapes)}.items():
            yield from compared(name, before.values, after.values, texts)
            for rule in sorted(after.rules - before.rules):
                yield Change("rule-added", name, new=rule)
            for rule in sorted(before.rules - after.rules):
                yield Change("rule-removed", name, old=rule)
    enums = _enums(old.enums, new.enums)
    yield from _comings_and_goings("enum", enums)
    for name, (listed, now) in {**enums.kept, **_other_names(enums, old.enums, new.enums)}.items():
        for text in sorted(set(now.texts) - set(listed.texts)):
            yield Change("value-added", name, text)
        for text in sorted(set(listed.texts) - set(now.texts)):
            yield Change("value-removed-sent" if now.sent or listed.sent else "value-removed-got", name, text)
    yield from _told(old, new)
    for code in sorted(new.error_codes - old.error_codes):
        yield Change("error-code-added", "ErrorCode", str(code))
    for code in sorted(old.error_codes - new.error_codes):
        yield Change("error-code-removed", "ErrorCode", str(code))


def _comings_and_goings(kind: str, pairs: Pairs[Shape] | Pairs[Values] | Pairs[Told]) -> Iterator[Change]:
    for name in pairs.removed:
        yield Change(f"{kind}-removed", name)
    for name in pairs.added:
        yield Change(f"{kind}-added", name)
    for before, after in pairs.renamed.items():
        yield Change(f"{kind}-renamed", after, old=before)


def _other_names(pairs: Pairs[T], old: Mapping[str, T], new: Mapping[str, T]) -> dict[str, tuple[T, T]]:
    return {after: (old[before], new[after]) for before, after in pairs.renamed.items()}


def _told(old: Surface, new: Surface) -> Iterator[Change]:
    events = pair(old.events, new.events, _likeness)
    yield from _comings_and_goings("event", events)
    for name, (before, after) in {**events.kept, **_other_names(events, old.events, new.events)}.items():
        if before.body != after.body:
            yield Change("event-model", name, old=before.body, new=after.body)
        if before.deprecated != after.deprecated:
            yield Change("event-deprecated" if after.deprecated else "event-restored", name)
    calls = pair(old.inbound, new.inbound, lambda *_: 0)
    yield from _comings_and_goings("inbound", calls)
    for name, (before, after) in calls.kept.items():
        for kind, *sides in (
            ("inbound-method", before.method, after.method),
            ("inbound-body", before.body, after.body),
            ("inbound-answer", _either(before.answers), _either(after.answers)),
        ):
            if sides[0] != sides[1]:
                yield Change(kind, name, old=sides[0] or "nothing", new=sides[1] or "nothing")


def _either(names: frozenset[str]) -> str:
    return " or ".join(sorted(names))


def _likeness(old: Told, new: Told) -> float:
    return 1 if old.body == new.body else resemblance(old.text, new.text)
