"""Rules on examples: that they are there, and that they are true."""

from __future__ import annotations

from dataclasses import dataclass
from functools import cache
from typing import TYPE_CHECKING, Any, Literal

from jsonschema import Draft202012Validator

from tests.spec.reading import kind, mappings, operations, webhooks

if TYPE_CHECKING:
    from collections.abc import Iterator

    from tests.spec.reading import Spec

Side = Literal["request", "answer"]
_HIDDEN = {"request": "readOnly", "answer": "writeOnly"}
# As the schema `false`, which jsonschema reports without the name of the field.
_NOTHING: dict[str, Any] = {"not": {}}
_CLOSED, _OPEN = "#/components/schemas/", "#/components/open/"


@dataclass(frozen=True)
class Shown:
    """A value that the spec shows for a schema."""

    where: str
    name: str
    schema: Any
    value: Any
    side: Side


def bodies_have_examples(spec: Spec) -> list[str]:
    """S29."""
    found = []
    for where, media, _ in _contents(spec):
        shown = media.get("examples", {})
        if media["schema"].get("format") == "binary":
            if shown:
                found.append(f"{where}: an answer of bytes shows an example")
            continue
        named = all(example.get("$ref", "").startswith("#/components/examples/") for example in shown.values())
        if "example" in media or not shown or not named:
            found.append(f"{where}: a body without a named example by reference")
    return found


def valid(spec: Spec) -> list[str]:
    """S30."""
    return [violation for shown in (*bodies(spec), *values(spec)) for violation in violations(spec, shown)]


def bodies(spec: Spec) -> list[Shown]:
    """Return the examples of every request and answer."""
    return [
        Shown(spec.resolve(example).where("value"), name, media["schema"], spec.resolve(example)["value"], side)
        for _, media, side in _contents(spec)
        for name, example in media.get("examples", {}).items()
    ]


def values(spec: Spec) -> list[Shown]:
    """Return the values shown in parameters, headers and schemas, defaults among them."""
    found = []
    for path, mapping in mappings(spec.document):
        if "example" in mapping and "schema" in mapping:
            found.append(Shown(mapping.where("example"), path[-1], mapping["schema"], mapping["example"], "answer"))
        is_schema = kind(path) == "schema" and path[-1] != "properties"
        shown = mapping.get("examples", []) if is_schema else []
        defaults = [mapping["default"]] if is_schema and "default" in mapping else []
        found += [Shown(mapping.where(), path[-1], mapping, value, "answer") for value in (*shown, *defaults)]
    return found


def violations(spec: Spec, shown: Shown) -> list[str]:
    """Say where a shown value breaks its schema or has a field that the schema does not know."""
    schema = {
        "allOf": [_restrict(shown.schema, shown.side, closed=True)],
        "components": _components(spec, shown.side),
    }
    return [
        f"{shown.where}: {shown.name} at {error.json_path}: {error.message}"
        for error in Draft202012Validator(schema).iter_errors(shown.value)
    ]


@cache
def _components(spec: Spec, side: Side) -> dict[str, Any]:
    schemas = spec.schemas.items()
    return {
        "schemas": {name: _restrict(schema, side, closed=True) for name, schema in schemas},
        "open": {name: _restrict(schema, side, closed=False) for name, schema in schemas},
    }


def _restrict(schema: Any, side: Side, *, closed: bool) -> Any:
    """Return a copy that knows no fields but its own and none that this side does not show."""
    if not isinstance(schema, dict):
        return schema
    result = dict(schema)
    if "$ref" in schema:
        result["$ref"] = schema["$ref"].replace(_CLOSED, _CLOSED if closed else _OPEN)
    properties = schema.get("properties", {})
    hidden = {name for name, value in properties.items() if value.get(_HIDDEN[side])}
    if properties:
        result["properties"] = {
            name: _NOTHING if name in hidden else _restrict(value, side, closed=True)
            for name, value in properties.items()
        }
    if "required" in schema:
        result["required"] = [name for name in schema["required"] if name not in hidden]
    for key in ("items", "additionalProperties"):
        if key in schema:
            result[key] = _restrict(schema[key], side, closed=True)
    # A part of a whole must let the fields of the other parts pass.
    is_whole = not properties and "allOf" not in schema
    for key in ("oneOf", "anyOf"):
        if key in schema:
            result[key] = [_restrict(part, side, closed=closed and is_whole) for part in schema[key]]
    if "allOf" in schema:
        result["allOf"] = [_restrict(part, side, closed=False) for part in schema["allOf"]]
    if closed and not is_whole and "additionalProperties" not in schema:
        result["unevaluatedProperties"] = False
    return result


def _contents(spec: Spec) -> Iterator[tuple[str, Any, Side]]:
    """Yield every body with its place, those of webhooks and the shared refusals among them."""
    for call in operations(spec):
        if call.media:
            yield call.where, call.media, "request"
        for answer in call.successes.values():
            for media in answer.get("content", {}).values():
                yield call.where, media, "answer"
    for call in webhooks(spec):
        contents = [call.body.get("requestBody", {}), *map(spec.resolve, call.body["responses"].values())]
        for media in (media for content in contents for media in content.get("content", {}).values()):
            yield call.where, media, "answer"
    for answer in spec.document["components"]["responses"].values():
        for media in answer.get("content", {}).values():
            yield answer.where(), media, "answer"
