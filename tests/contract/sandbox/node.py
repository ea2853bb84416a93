"""What the spec says of one place in a body, gathered from all the parts that its schema is composed of."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping, Sequence

    from picqer_mock.spec import Spec

MANY = "*"
"""In a pointer: any index of an array, any name in a map."""


class Node:
    """A place in the bodies of an operation.

    Args:
        spec: Where references lead.
        schemas: What the spec says of the place.
    """

    def __init__(self, spec: Spec, schemas: Sequence[Mapping[str, Any]]) -> None:
        self._spec = spec
        self._parts = [part for schema in schemas for part in _parts(spec, schema)]
        self._inside: dict[str | int, Node | None] = {}
        self.fields = {name for part in self._parts for name in part.get("properties", ())}
        """The names that the spec knows."""
        self.is_map = any("additionalProperties" in part for part in self._parts) and not self.fields
        """Whether names are data here."""
        self.is_described = any(
            part.keys() & {"properties", "items", "enum", "const"} or part.get("type", "object") != "object"
            for part in self._parts
        ) or any(isinstance(part.get("additionalProperties"), dict) for part in self._parts)
        """Whether the spec says more than that there is a value, or an object."""

    @property
    def allowed(self) -> list[Any]:
        """The values that the spec lists; none, if any value will do."""
        return [value for part in self._parts for value in [*part.get("enum", ()), *_constant(part)]]

    @property
    def format(self) -> str | None:
        """The format of a text."""
        name: str | None = self._said("format")
        return name

    @property
    def pattern(self) -> str | None:
        """The pattern of a text."""
        pattern: str | None = self._said("pattern")
        return pattern

    @property
    def is_text(self) -> bool:
        """Whether a text may stand here at all."""
        types = [name for part in self._parts for name in _listed(part.get("type", []))]
        return not types or "string" in types

    @property
    def is_code(self) -> bool:
        """Whether its numbers are Picqer's own codes."""
        return self._said("x-picqer-error-codes") is not None

    def inside(self, step: str | int) -> Node | None:
        """Return what the spec says of a field or a row; None when it does not know the field."""
        if step not in self._inside:
            schemas = list(self._schemas(step))
            known = bool(schemas) or not self.is_described or isinstance(step, int)
            self._inside[step] = Node(self._spec, schemas) if known else None
        return self._inside[step]

    def segment(self, step: str | int) -> str:
        """Return how a pointer writes a step from here: names that are data, and indexes, become one."""
        return MANY if isinstance(step, int) or self.is_map else step.replace("~", "~0").replace("/", "~1")

    def _said(self, keyword: str) -> Any:
        return next((part[keyword] for part in self._parts if keyword in part), None)

    def _schemas(self, step: str | int) -> Iterator[Mapping[str, Any]]:
        for part in self._parts:
            if isinstance(step, int):
                found = part.get("items")
            else:
                found = part.get("properties", {}).get(step)
                if found is None and step not in self.fields:
                    found = part.get("additionalProperties")
            if isinstance(found, dict):
                yield found


def _parts(spec: Spec, schema: Mapping[str, Any]) -> Iterator[Mapping[str, Any]]:
    while "$ref" in schema:
        schema = spec.at(schema["$ref"].removeprefix("#"))
    yield schema
    for keyword in ("allOf", "oneOf", "anyOf"):
        for part in schema.get(keyword, ()):
            yield from _parts(spec, part)


def _listed(types: str | list[str]) -> list[str]:
    return [types] if isinstance(types, str) else types


def _constant(part: Mapping[str, Any]) -> list[Any]:
    return [part["const"]] if "const" in part else []
