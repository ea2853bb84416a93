"""Find everything that is different between two specs."""

from __future__ import annotations

from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

from generator.diff import calls, kinds, models, words
from generator.diff.change import Change, Effect
from generator.diff.surface import Shape, Surface, surface

if TYPE_CHECKING:
    from collections.abc import Mapping

    from generator.diff.surface import Told, Value
    from generator.document import Document
    from generator.model import Api


@dataclass(frozen=True)
class Spec:
    """A spec with what the templates make of it."""

    document: Document
    api: Api


def compare(old: Spec, new: Spec) -> tuple[Change, ...]:
    """Return the changes, the worst first, then by what they are about."""
    before, after = surface(old.document, old.api), surface(new.document, new.api)
    names = models.names(before, after)
    texts = {names.get(name, name) for name in before.enums} | after.enums.keys()
    before = _with_names(before, names)
    pairs = calls.pairs(before.calls, after.calls)
    found = [
        *calls.compare(before.calls, after.calls, texts),
        *models.compare(before, after, texts),
        *words.compare(old.document, new.document, {**{name: name for name in pairs.kept}, **pairs.renamed}),
    ]
    if not found and words.without_version(old.document) != words.without_version(new.document):
        found.append(Change("other", "API"))
    effects = list(Effect)
    return tuple(sorted(found, key=lambda item: (effects.index(item.effect), item.subject, item.kind, item.item)))


def _with_names(before: Surface, names: Mapping[str, str]) -> Surface:
    """Return the surface with models called as they are now, so that a new name counts once and not in every use."""

    def values(of: Mapping[str, Value]) -> dict[str, Value]:
        return {name: replace(value, kind=kinds.renamed(value.kind, names)) for name, value in of.items()}

    def shapes(of: Mapping[str, Shape]) -> dict[str, Shape]:
        return {name: replace(shape, values=values(shape.values)) for name, shape in of.items()}

    def told(of: Mapping[str, Told]) -> dict[str, Told]:
        return {
            name: replace(
                item,
                body=names.get(item.body, item.body),
                answers=frozenset(names.get(answer, answer) for answer in item.answers),
            )
            for name, item in of.items()
        }

    return replace(
        before,
        calls={
            name: replace(call, arguments=values(call.arguments), answer=kinds.renamed(call.answer, names))
            for name, call in before.calls.items()
        },
        models=shapes(before.models),
        inputs=shapes(before.inputs),
        events=told(before.events),
        inbound=told(before.inbound),
    )
