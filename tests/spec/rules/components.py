"""Rules on schemas, parameters and the names of components."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Any

from tests.spec.reading import (
    component,
    inline_properties,
    kind,
    mappings,
    merged,
    operations,
    references,
    subschemas,
    webhooks,
)

if TYPE_CHECKING:
    from tests.spec.reading import Spec

UNDOCUMENTED = {"Undocumented", "UndocumentedObject"}
_FORMS = {"type", "$ref", "allOf", "oneOf", "anyOf", "const", "enum", "required", "default", "x-picqer-error-codes"}
_NO_SCHEMAS = {"schemas", "properties", "x-picqer-error-codes"}
_PASCAL = re.compile(r"([A-Z][a-z0-9]*)+")
_BODY_SUFFIXES = ("Create", "Update", "Link", "Add")
_PATH_ID = {"type": "integer", "minimum": 1}
_MONEY = re.compile(r"price(?!list|_list)|cost")
_TIME = re.compile(r".*_at|created|updated|snoozed?_until")


def component_names(spec: Spec) -> list[str]:
    """S21."""
    found = []
    for section, entries in spec.document["components"].items():
        for name, entry in entries.items():
            if section == "parameters" and entry["in"] == "path":
                right = name == entry["name"]
                if name.startswith("id") and entry["schema"] != _PATH_ID:
                    found.append(f"{entry.where()}: {name} in parameters: an id in a path is {_PATH_ID}")
            else:
                right = section == "headers" or bool(_PASCAL.fullmatch(name))
            if not right:
                found.append(f"{entry.where()}: {name} in {section}: PascalCase, or the id for a path parameter")
    for path, mapping in mappings(spec.document):
        if path[-1:] == ("headers",) and path[0] != "components":
            found += [
                f"{mapping.where(name)}: the header {name} refers to {component(header)}"
                for name, header in mapping.items()
                if component(header) not in {"", name}
            ]
    return found


def suffixes(spec: Spec) -> list[str]:
    """S22."""
    bodies = {component(call.media["schema"]): call for call in operations(spec) if call.media}
    parts = {name for body in bodies for name in inside(spec, body)}
    payloads = {component(call.media["schema"]) for call in webhooks(spec) if call.media}
    found = []
    for name, call in bodies.items():
        suffix = call.verb.capitalize()
        expected = (suffix,) if suffix in _BODY_SUFFIXES else _BODY_SUFFIXES
        if not name.endswith(expected):
            found.append(f"{call.where}: {call.id} sends {name or 'an inline schema'}, not a ...{expected[0]}")
    for name, schema in spec.schemas.items():
        if name.endswith(_BODY_SUFFIXES) and name not in bodies.keys() | parts:
            found.append(f"{schema.where()}: {name} ends as a request body does, yet no operation sends it")
        if name.endswith("Event") and name not in payloads | {"Event"}:
            found.append(f"{schema.where()}: {name} is no payload of a webhook, so it may not end in Event")
    found += [
        f"{mapping.where('$ref')}: {component(mapping)} is used by itself; ...Fields may only stand in an allOf"
        for path, mapping in mappings(spec.document)
        if component(mapping).endswith("Fields") and path[-2:-1] != ("allOf",)
    ]
    return found


def inside(spec: Spec, name: str) -> set[str]:
    """Return the schemas that one refers to, directly or not."""
    found: set[str] = set()
    waiting = [name]
    while waiting:
        for reference in references(spec.schemas.get(waiting.pop(), {})):
            inner = component({"$ref": reference})
            if inner not in found:
                found.add(inner)
                waiting.append(inner)
    return found


def fields_once(spec: Spec) -> list[str]:
    """S23."""
    found = []
    bases = {name.removesuffix(suffix) for suffix in ("Fields", "Create", "Update") for name in spec.schemas}
    for base in sorted(bases):
        views = [
            name for name in (base + suffix for suffix in ("Fields", "Create", "Update", "")) if name in spec.schemas
        ]
        owners: dict[str, tuple[str, Any]] = {}
        for name in views:
            schema = spec.schemas[name]
            parts = [component(part) for part in schema.get("allOf", [])]
            if f"{base}Fields" in views and name != f"{base}Fields" and f"{base}Fields" not in parts:
                found.append(f"{schema.where()}: {name} does not compose {base}Fields with allOf")
            for field, value in inline_properties(schema).items():
                owner, first = owners.setdefault(field, (name, value))
                # A default says what leaving the field out means; that differs between create and update.
                if owner != name and set(value) != {"default"} and _form(value) == _form(first):
                    found.append(f"{schema.where()}: {name} writes {field} again, which stands in {owner}")
    return found


def _form(schema: Any) -> Any:
    """Return what a field holds, without the words on it."""
    return {key: schema[key] for key in ("type", "$ref", "items", "allOf", "oneOf", "anyOf") if key in schema}


def enums(spec: Spec) -> list[str]:
    """S24."""
    return [
        f"{mapping.where('enum')}: an enum inside another schema; make it a component"
        for path, mapping in mappings(spec.document)
        if "enum" in mapping and kind(path) == "schema" and path[:-1] != ("components", "schemas")
    ]


def descriptions(spec: Spec) -> list[str]:
    """S25."""
    found = []
    for section in ("parameters", "headers"):
        for name, entry in spec.document["components"][section].items():
            if not entry.get("description"):
                found.append(f"{entry.where()}: {name} in {section} is not described")
    found += [
        f"{spec.schemas[name].where()}: {name} is not described, and answers show it"
        for name in sorted(_answered(spec))
        if not spec.schemas[name].get("description") and not name.endswith("Fields")
    ]
    for schema in spec.schemas.values():
        whole = {name: spec.resolve(field) for name, field in merged(spec, schema)[0].items()}
        for part in subschemas(schema):
            found += [
                f"{part['properties'].where(name)}: {name} is not described"
                for name, value in part.get("properties", {}).items()
                if not (value.get("description") or spec.resolve(value).get("description"))
                # What narrows a field of another part is described there.
                and not (value.keys() <= {"type", "default", "const"} and whole.get(name, {}).get("description"))
            ]
    return found


def _answered(spec: Spec) -> set[str]:
    names: set[str] = set()
    waiting = [call.body["responses"] for call in (*operations(spec), *webhooks(spec))]
    waiting += [call.body.get("requestBody", {}) for call in webhooks(spec)]
    seen: set[str] = set()
    while waiting:
        for reference in references(waiting.pop()):
            if reference not in seen:
                seen.add(reference)
                waiting.append(spec.resolve({"$ref": reference}))
                if reference.startswith("#/components/schemas/"):
                    names.add(component({"$ref": reference}))
    return names


def deprecations(spec: Spec) -> list[str]:
    """S26."""
    return [
        f"{mapping.where('deprecated')}: deprecated, and the description does not say what to use instead"
        for _, mapping in mappings(spec.document)
        if mapping.get("deprecated") is True and "instead" not in mapping.get("description", "")
    ]


def times(spec: Spec) -> list[str]:
    """S27."""
    found = []
    for name, schema in spec.schemas.items():
        if name == "DateTime":
            continue
        for part in subschemas(schema):
            if part.get("format") in {"date-time", spec.schemas["DateTime"]["format"]}:
                found.append(f"{part.where('format')}: a time that is no reference to DateTime")
            found += [
                f"{part['properties'].where(field)}: {field} is a time but no reference to DateTime"
                for field, value in part.get("properties", {}).items()
                if _TIME.fullmatch(field) and "#/components/schemas/DateTime" not in references(value)
            ]
    return found


def money(spec: Spec) -> list[str]:
    """S28."""
    return [
        f"{part['properties'].where(field)}: {field} is money, so its type is number, without format"
        for schema in spec.schemas.values()
        for part in subschemas(schema)
        for field, value in part.get("properties", {}).items()
        if _MONEY.search(field) and (_types(value) - {"null"} != {"number"} or "format" in value)
    ]


def _types(schema: Any) -> set[str]:
    types = schema.get("type", [])
    return {types} if isinstance(types, str) else set(types)


def undocumented(spec: Spec) -> list[str]:
    """S38."""
    found = []
    for call in operations(spec):
        for answer in call.successes.values():
            names = {component({"$ref": reference}) for reference in references(answer.get("content", {}))}
            if names & UNDOCUMENTED and "not documented" not in answer["description"]:
                found.append(f"{call.where}: {call.id} answers what is unknown, and does not say 'not documented'")
    for path, mapping in mappings(spec.document):
        if kind(path) != "schema" or path[-1] in _NO_SCHEMAS | UNDOCUMENTED:
            continue
        is_open_list = mapping.get("items") == {} and mapping.get("maxItems") != 0
        if mapping.get("additionalProperties") is True:
            found.append(f"{mapping.where()}: an object of unknown fields; refer to UndocumentedObject")
        elif is_open_list or not (mapping.keys() & _FORMS or path[-1] == "items" or "Event" in path):
            found.append(f"{mapping.where()}: a schema that lets everything through; refer to Undocumented")
    return found
