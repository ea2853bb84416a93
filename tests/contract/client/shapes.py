"""What a schema of the spec asks of a value, with its references and compositions taken together."""

from __future__ import annotations

from dataclasses import dataclass
from functools import reduce
from typing import TYPE_CHECKING, Any

from tests.contract.target import DOCUMENT

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

JSON_TYPES = ("null", "boolean", "integer", "number", "string", "array", "object")
_NOTES = {"description", "examples", "default", "deprecated", "x-picqer-source", "x-picqer-confidence"}
_KNOWN = _NOTES | {
    "$ref", "additionalProperties", "allOf", "anyOf", "const", "contentEncoding", "enum", "format", "items",
    "maxItems", "minItems", "minimum", "oneOf", "pattern", "properties", "readOnly", "required", "type", "writeOnly",
    "x-picqer-error-codes",
}  # fmt: skip


@dataclass(frozen=True)
class Shape:
    """A schema, taken together.

    Attributes:
        types: The JSON types that it takes; none if it takes any value.
        rules: Keywords that speak of a single value: `format`, `pattern`, `enum`, `const`, `minimum` and so on.
        fields: The schemas of each named field, which all hold.
        required: The fields that must be there.
        either: Groups of fields of which one must be there whole, and whether a second one is too much.
        items: The schema of the items of an array.
        entries: The schema of the values of a map.
        loose: Whether other fields than the named ones count too, so that it is a map with known keys.
        others: If it is one of several: their schemas.
        read_only: Whether it is answered and never sent.
        write_only: Whether it is sent and never answered.
    """

    types: tuple[str, ...]
    rules: Mapping[str, Any]
    fields: Mapping[str, tuple[Any, ...]]
    required: tuple[str, ...]
    either: tuple[tuple[tuple[tuple[str, ...], ...], bool], ...]
    items: Any
    entries: Any
    loose: bool
    others: tuple[Any, ...]
    read_only: bool
    write_only: bool

    @property
    def is_open(self) -> bool:
        """Whether it says nothing of its value."""
        return not (self.types or self.others or self.rules)

    def takes(self, kind: str) -> bool:
        """Return whether a value of this JSON type can fit."""
        if self.others:
            return any(shape_of(other).takes(kind) for other in self.others)
        return not self.types or kind in self.types or (kind == "integer" and "number" in self.types)


_shapes: dict[tuple[int, ...], Shape] = {}


def shape_of(*schemas: Any) -> Shape:
    """Return what schemas of the document ask together. They are not changed, nor copied."""
    key = tuple(map(id, schemas))
    if key not in _shapes:
        _shapes[key] = _merged([part for schema in schemas for part in _parts(schema)])
    return _shapes[key]


def field(shape: Shape, name: str) -> Shape:
    """Return what is asked of a field."""
    return shape_of(*shape.fields[name])


def resolve(item: Any) -> Any:
    """Follow references from an item of the document."""
    while "$ref" in item:
        item = reduce(lambda at, step: at[step], item["$ref"].removeprefix("#/").split("/"), DOCUMENT)
    return item


def alternative(shape: Shape, value: Any) -> Shape:
    """Return the shape itself, or that of its alternatives which is for values of this type."""
    fitting = [shape_of(other) for other in shape.others if shape_of(other).takes(type_of(value))]
    return fitting[0] if fitting else shape


def type_of(value: Any) -> str:
    """Return the JSON type of a value; a whole number is an integer, however it is written."""
    match value:
        case None:
            return "null"
        case bool():
            return "boolean"
        case str():
            return "string"
        case list():
            return "array"
        case dict():
            return "object"
        case _:
            return "integer" if value == int(value) else "number"


def _parts(schema: Any) -> list[Any]:
    """Take a composition apart, so that what remains are schemas without `$ref` and `allOf`."""
    strange = set(schema) - _KNOWN
    assert not strange, f"these tests do not know {sorted(strange)}: teach shapes.py"
    inner = [resolve({"$ref": schema["$ref"]})] if "$ref" in schema else []
    inner += schema.get("allOf", [])
    return [schema, *(part for item in inner for part in _parts(item))]


def _merged(parts: Sequence[Any]) -> Shape:
    stated = [part["type"] for part in parts if "type" in part]
    types = [(kinds,) if isinstance(kinds, str) else tuple(kinds) for kinds in stated]
    fields: dict[str, tuple[Any, ...]] = {}
    rules: dict[str, Any] = {}
    either: list[tuple[tuple[tuple[str, ...], ...], bool]] = []
    for part in parts:
        for name, schema in part.get("properties", {}).items():
            fields[name] = (*fields.get(name, ()), schema)
        if "enum" in part:
            rules["enum"] = [value for value in part["enum"] if value in rules.get("enum", part["enum"])]
        for name in ("format", "pattern", "const", "minimum", "minItems", "maxItems", "contentEncoding"):
            if name in part:
                assert rules.setdefault(name, part[name]) == part[name], f"two different {name} in one composition"
        either += [
            (tuple(tuple(item["required"]) for item in part[name]), name == "oneOf")
            for name in ("anyOf", "oneOf")
            if name in part and all(set(item) == {"required"} for item in part[name])
        ]
    extra = [part["additionalProperties"] for part in parts if isinstance(part.get("additionalProperties"), dict)]
    others = [part["oneOf"] for part in parts if "oneOf" in part and "required" not in part["oneOf"][0]]
    items = [part["items"] for part in parts if "items" in part]
    assert max(len(extra), len(others), len(items)) <= 1, "items, maps and alternatives are not composed"
    return Shape(
        types=tuple(kind for kind in types[0] if all(kind in other for other in types)) if types else (),
        rules=rules,
        fields=fields,
        required=tuple(dict.fromkeys(name for part in parts for name in part.get("required", ()))),
        either=tuple(either),
        items=items[0] if items else None,
        entries=extra[0] if extra else None,
        loose=any(part.get("additionalProperties") is True for part in parts),
        others=tuple(others[0]) if others else (),
        read_only=any(part.get("readOnly", False) for part in parts),
        write_only=any(part.get("writeOnly", False) for part in parts),
    )
