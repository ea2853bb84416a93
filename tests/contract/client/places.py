"""The places inside a value of which the spec says something."""

from __future__ import annotations

from dataclasses import dataclass, replace
from typing import TYPE_CHECKING, Any, TypeAlias

from tests.contract.client.shapes import Shape, alternative, field, shape_of
from tests.contract.client.values import names

if TYPE_CHECKING:
    from collections.abc import Iterator

Mark: TypeAlias = tuple[object, ...]
"""Tells places apart that the spec describes apart: a field of a component has the same one wherever it is shown."""


@dataclass(frozen=True)
class Place:
    """A value inside another.

    Attributes:
        path: How to get there.
        shape: What the spec asks of it.
        value: What is there.
        owner: The shape whose field it is; None for a row, an entry of a map, and the whole.
        known_key: Whether it is below a key that is known of a map of anything.
        mark: What the spec describes it by.
    """

    path: tuple[int | str, ...]
    shape: Shape
    value: Any
    owner: Shape | None = None
    known_key: bool = False
    mark: Mark = ()

    @property
    def is_needed(self) -> bool:
        """Whether there must be something."""
        return self.owner is None or self.path[-1] in self.owner.required

    @property
    def is_required_field(self) -> bool:
        """Whether it is a field that must be there."""
        return self.owner is not None and self.is_needed


def places(root: Place) -> Iterator[Place]:
    """Give a place and all below it."""
    yield root
    inner, value = alternative(root.shape, root.value), root.value
    if inner.is_open:
        return
    below = replace(root, owner=None, known_key=root.known_key or inner.loose)
    if isinstance(value, list):
        shape = shape_of(inner.items)
        rows = [replace(below, path=(*root.path, index), shape=shape, value=item) for index, item in enumerate(value)]
        for row in rows:
            yield from places(replace(row, mark=(*root.mark, "row")))
    elif isinstance(value, dict) and inner.fields:
        for name in names(inner, "answered"):
            if name in value:
                path, mark = (*root.path, name), _mark(inner, name)
                found = replace(below, path=path, shape=field(inner, name), value=value[name], owner=inner, mark=mark)
                yield from places(found)
    elif isinstance(value, dict) and inner.entries is not None:
        shape = shape_of(inner.entries)
        for name, item in value.items():
            path, mark = (*root.path, name), (*root.mark, "entry")
            yield from places(replace(below, path=path, shape=shape, value=item, mark=mark))


def marks(shape: Shape, mark: Mark, seen: dict[Mark, None]) -> dict[Mark, None]:
    """Add the marks of all places that values of a shape can have, in order."""
    if mark in seen:
        return seen
    seen[mark] = None
    for inner in [shape_of(other) for other in shape.others] or [shape]:
        for name in names(inner, "answered"):
            marks(field(inner, name), _mark(inner, name), seen)
        if inner.items is not None and inner.rules.get("maxItems") != 0:
            marks(shape_of(inner.items), (*mark, "row"), seen)
        if inner.entries is not None:
            marks(shape_of(inner.entries), (*mark, "entry"), seen)
    return seen


def _mark(owner: Shape, name: str) -> Mark:
    schemas = tuple(id(schema) for schemas in owner.fields.values() for schema in schemas)
    return (schemas, owner.required, name)
