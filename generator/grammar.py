"""The part of OpenAPI that the generator understands, as a table. Whatever is not in it is refused, never dropped."""

from __future__ import annotations

import re
from difflib import get_close_matches
from typing import TYPE_CHECKING, Any

from generator import naming
from generator.document import METHODS
from generator.errors import Problem
from generator.load import Mapping

if TYPE_CHECKING:
    from collections.abc import Iterator

JSON = "application/json"
"""The media type of everything that has a schema."""

_PLAIN: dict[str, type | tuple[type, ...]] = {"text": str, "flag": bool, "integer": int, "number": (int, float)}
_OBJECTS: dict[str, dict[str, str]] = {
    "document": {
        "openapi": "text", "info": "info", "servers": "data", "security": "data", "tags": "[tag", "paths": "{path",
        "webhooks": "{webhook", "components": "components",
    },
    "info": {
        "title": "text", "version": "text", "summary": "text", "description": "text", "contact": "data",
        "license": "data",
    },
    "tag": {"name": "text", "description": "text", "externalDocs": "page"},
    "page": {"url": "text", "description": "text"},
    "components": {
        "schemas": "{component", "responses": "{response", "parameters": "{parameter", "examples": "data",
        "headers": "data", "securitySchemes": "data",
    },
    "path": {
        "parameters": "[parameter", "summary": "text", "description": "text", **dict.fromkeys(METHODS, "operation"),
    },
    "operation": {
        "operationId": "text", "summary": "text", "description": "text", "tags": "[text", "parameters": "[parameter",
        "requestBody": "body", "responses": "{response", "deprecated": "flag", "externalDocs": "page",
        "x-picqer-fulfilment-key": "flag", "x-picqer-paginated": "flag", "x-picqer-error-codes": "[integer",
    },
    # What Picqer calls: it sends no key of ours, so `security` may say so.
    "webhook": {
        "parameters": "[parameter", "summary": "text", "description": "text", "get": "webhook call",
        "post": "webhook call",
    },
    "webhook call": {
        "operationId": "text", "summary": "text", "description": "text", "tags": "[text", "parameters": "[parameter",
        "requestBody": "body", "responses": "{response", "deprecated": "flag", "externalDocs": "page",
        "security": "data",
    },
    "parameter": {
        "name": "text", "in": "text", "description": "text", "required": "flag", "deprecated": "flag",
        "schema": "schema", "example": "data", "examples": "data", "x-picqer-page-size": "integer",
        "x-picqer-presence-flag": "flag",
    },
    "body": {"description": "text", "required": "flag", "content": "{media"},
    "response": {"description": "text", "headers": "data", "content": "content", "links": "data"},
    "media": {"schema": "schema", "examples": "data"},
    "file": {"schema": "bytes"},
    "bytes": {"type": "text", "format": "text", "description": "text"},
    "schema": {
        "type": "types", "format": "text", "const": "data", "items": "schema", "oneOf": "[schema", "anyOf": "[schema",
        "required": "[text", "additionalProperties": "extra", "description": "text", "default": "data",
        "examples": "data",
        "readOnly": "flag", "writeOnly": "flag", "deprecated": "flag", "pattern": "text", "contentEncoding": "text",
        "contentMediaType": "text", "uniqueItems": "flag", "minimum": "number", "maximum": "number",
        "exclusiveMinimum": "number", "exclusiveMaximum": "number", "multipleOf": "number", "minLength": "integer",
        "maxLength": "integer", "minItems": "integer", "maxItems": "integer", "x-picqer-error-codes": "{text",
    },
}  # fmt: skip
# A type with a name of its own in the client must be a component, from which it takes that name.
_OBJECTS["part"] = {**_OBJECTS["schema"], "properties": "{schema", "allOf": "[part"}
_OBJECTS["component"] = {**_OBJECTS["part"], "enum": "[text"}
_NEEDED = {
    "document": ("openapi", "info", "tags", "paths"),
    "info": ("title", "version"),
    "tag": ("name", "externalDocs"),
    "page": ("url",),
    "operation": ("operationId", "summary", "responses"),
    "webhook call": ("operationId", "summary", "responses"),
    "parameter": ("name", "in", "schema", "description"),
    "body": ("content",),
    "response": ("description",),
    "media": ("schema",),
    "file": ("schema",),
}
_SECTIONS = {"parameter": "parameters", "response": "responses", "schema": "schemas", "part": "schemas"}
_TYPES = ("array", "boolean", "integer", "null", "number", "object", "string")
_NAMED = {"enum": "an enum", "properties": "an object", "allOf": "a composition"}


def check(raw: Mapping) -> Iterator[Problem]:
    """Give what is not formed as the generator expects."""
    yield from _check(raw, "document", "the document", raw.where())


def _check(value: Any, form: str, name: str, where: str) -> Iterator[Problem]:
    """Check a value against its form: plain, `[` list of, `{` mapping of, or the name of an object."""
    if form == "extra":
        form = "flag" if isinstance(value, bool) else "schema"
    if form == "types":
        yield from _types(value, where)
    elif form == "content":
        yield from _content(value, name, where)
    elif form[0] in "[{":
        yield from _many(value, form, name, where)
    elif form in _PLAIN:
        if not isinstance(value, _PLAIN[form]) or isinstance(value, bool) != (form == "flag"):
            yield _not(name, value, "true or false" if form == "flag" else form, where)
    elif form != "data":
        yield from _object(value, form, name, where)


def _content(value: Any, name: str, where: str) -> Iterator[Problem]:
    """Check what an answer holds: JSON has a schema, and anything else is bytes."""
    if not isinstance(value, Mapping) or not value:
        yield _not(name, value, "a mapping with something in it", where)
        return
    for media, item in value.items():
        yield from _check(item, "media" if media == JSON else "file", media, value.where(media))


def _many(value: Any, form: str, name: str, where: str) -> Iterator[Problem]:
    if form[0] == "{" and isinstance(value, Mapping):
        for key, item in value.items():
            yield from _check(item, form[1:], key, value.where(key))
    elif form[0] == "[" and isinstance(value, list) and value:
        for item in value:
            place = item.where() if isinstance(item, Mapping) else where
            yield from _check(item, form[1:], f"a part of {name!r}", place)
    else:
        yield _not(name, value, "a mapping" if form[0] == "{" else "a list with something in it", where)


def _object(value: Any, form: str, name: str, where: str) -> Iterator[Problem]:
    if not isinstance(value, Mapping):
        yield _not(name, value, "a mapping; {} stands for any value" if form == "schema" else "a mapping", where)
        return
    if isinstance(value.get("$ref"), str):
        section = value["$ref"].split("/")[2]
        if section != _SECTIONS.get(form):
            hint = f"refer to {_SECTIONS[form]}" if form in _SECTIONS else "write it out"
            yield Problem(value.where("$ref"), f"a reference to {section}, expected a {form}", hint)
        return
    known = _OBJECTS[form]
    for key, item in value.items():
        if key in known:
            yield from _check(item, known[key], key, value.where(key))
        elif not key.startswith("x-"):
            yield _unknown(form, key, value)
    for key in _NEEDED.get(form, ()):
        if key not in value:
            yield Problem(value.where(), f"{name} has no {key!r}", f"every {form} needs one")
    if form in {"schema", "part", "component"}:
        yield from _schema(value)
    elif form == "bytes" and (value.get("type"), value.get("format")) != ("string", "binary"):
        yield Problem(value.where(), "content that is neither JSON nor bytes", "write {type: string, format: binary}")
    elif form == "parameter" and isinstance(value.get("name"), str):
        yield from _name(value["name"], value.where("name"))


def _unknown(form: str, key: str, value: Mapping) -> Problem:
    if form in {"schema", "part"} and key in _NAMED:
        hint = "make it a component, so that its type has a name"
        return Problem(value.where(key), f"{_NAMED[key]} inside another schema", hint)
    close = get_close_matches(key, _OBJECTS[form], n=1, cutoff=0.75)
    hint = f"did you mean {close[0]!r}?" if close else f"known are {', '.join(_OBJECTS[form])}"
    kind = "schema" if form in {"part", "component"} else form
    return Problem(value.where(key), f"the generator has no form for the key {key!r} ({kind})", hint)


def _schema(schema: Mapping) -> Iterator[Problem]:
    if "array" in schema.get("type", ()) and "items" not in schema:
        yield Problem(schema.where("type"), "an array without items", "say what it holds, {} for anything")
    if schema.get("format") == "date-time":
        hint = "Picqer's times have none: refer to the shared schema of times, of format picqer-datetime"
        yield Problem(schema.where("format"), "a time with a zone", hint)
    if schema.get("format") == "binary":
        yield Problem(schema.where("format"), "bytes in JSON", "write contentEncoding: base64")
    codes = schema.get("x-picqer-error-codes", {})
    for code in codes if isinstance(codes, Mapping) else ():
        if not code.isdigit() or not codes[code]:
            yield Problem(codes.where(code), f"the error code {code!r}", "write a number in quotes and what it means")
    values = schema.get("enum", ())
    if values and (schema.get("type") != "string" or len(set(map(str, values))) != len(values)):
        yield Problem(schema.where("enum"), "an enum that is not a list of different texts", "write type: string")
    if isinstance(schema.get("additionalProperties"), Mapping) and {"properties", "allOf"} & set(schema):
        hint = "an object has either named fields or any; the client would lose those without a name here"
        yield Problem(schema.where("additionalProperties"), "named fields and others in one object", hint)
    if schema.get("additionalProperties") is False and not {"properties", "allOf"} & set(schema):
        yield Problem(schema.where("additionalProperties"), "an object that can hold nothing", "give it fields")
    fields = schema.get("properties")
    if isinstance(fields, Mapping):
        for name in fields:
            yield from _name(name, fields.where(name))


def _types(value: Any, where: str) -> Iterator[Problem]:
    for item in value if isinstance(value, list) else [value]:
        if item not in _TYPES:
            yield Problem(where, f"the type {item!r}", f"expected one of {', '.join(_TYPES)}; null in quotes")


def _name(wire: str, where: str) -> Iterator[Problem]:
    if re.search(r'["\\\x00-\x1f]', wire) or not re.search(r"[A-Za-z0-9]", wire):
        yield Problem(
            where, f"the name {wire!r}", "the client needs a letter or digit, and no quotes or control characters"
        )
    elif naming.python_name(wire).startswith("__"):
        yield Problem(where, f"the name {wire!r}", "Python keeps names that begin with two underscores for itself")


def _not(name: str, value: Any, expected: str, where: str) -> Problem:
    found = "empty" if value in (None, [], {}) else "a mapping" if isinstance(value, dict) else repr(value)
    return Problem(where, f"{name} is {found}, expected {expected}", "write it so, or remove it")
