"""Refuse what the parser of openapi-python-client would drop without a word, and what the client has no form for."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Any

from generator.document import METHODS, Document, RawOperation
from generator.errors import Problem, SpecError
from generator.load import Mapping

if TYPE_CHECKING:
    from collections.abc import Iterator

_ROOT_KEYS = {"openapi", "info", "servers", "security", "tags", "paths", "components"}
_DROPPED = {
    "patternProperties", "if", "then", "else", "not", "discriminator", "prefixItems", "dependentRequired",
    "dependentSchemas", "propertyNames", "unevaluatedProperties", "unevaluatedItems", "contains", "$defs", "anyOf",
}  # fmt: skip
_OPERATION_ID = re.compile(r"[a-z][a-z0-9_]*(\.[a-z][a-z0-9_]*)+")
_DATA = {"examples", "example", "value", "default", "links"}
_COMPONENT = "components.schemas"
_RUNTIME_HEADERS = {"User-Agent"}
_JSON = "application/json"


def lint(raw: Mapping) -> None:
    """Check the bundled document.

    Raises:
        SpecError: With all that is wrong, not only the first.
    """
    document = Document(raw)
    problems = list(_root(raw))
    if not problems:
        problems += _schemas(raw)
        problems += _paths(raw)
    if not problems:
        operations = list(document.operations())
        problems += _duplicates(operations)
        for operation in operations:
            problems += _operation(operation, {tag["name"] for tag in raw["tags"]})
            problems += _bodies(operation)
    if problems:
        raise SpecError(*problems)


def _root(raw: Mapping) -> Iterator[Problem]:
    version = raw.get("openapi")
    if not (isinstance(version, str) and version.startswith("3.1.")):
        yield Problem(raw.where("openapi"), f"openapi is {version!r}, expected 3.1.x", 'write openapi: "3.1.1"')
    for key in raw:
        if key not in _ROOT_KEYS:
            yield Problem(
                raw.where(key), f"the generator has no output for {key!r}", "remove it, or teach the generator"
            )
    for key in ("paths", "tags"):
        if not raw.get(key):
            yield Problem(raw.where(key), f"there are no {key}", "list at least one")
    for tag in raw.get("tags") or ():
        if not isinstance(tag, Mapping) or "name" not in tag or "url" not in tag.get("externalDocs", {}):
            yield Problem(raw.where("tags"), f"the tag {tag}", "give each a name, and externalDocs with a url")


def _schemas(node: Any, key: str = "") -> Iterator[Problem]:
    """Look through the whole document; keywords of JSON Schema occur nowhere else in it, except in data."""
    if isinstance(node, list):
        for item in node:
            yield from _schemas(item, key)
    if not isinstance(node, Mapping) or key in _DATA:
        return
    if key == "properties":
        for name, schema in node.items():
            if not isinstance(schema, Mapping):
                where = node.where(name)
                yield Problem(where, f"the schema of {name!r} is {schema!r}, not a mapping", "write {} for anything")
            yield from _schemas(schema)
        return
    yield from _keywords(node, key)
    for name, child in node.items():
        if name == "schemas":
            for component in child.values():
                yield from _schemas(component, _COMPONENT)
        else:
            yield from _schemas(child, name)


def _keywords(node: Mapping, key: str) -> Iterator[Problem]:
    for name in sorted(_DROPPED & set(node)):
        yield Problem(node.where(name), f"the parser ignores {name!r}", "say it with type, allOf, oneOf and required")
    if node.get("type") == "array" and "items" not in node:
        yield Problem(node.where("type"), "an array without items", "say what it holds, {} for anything")
    if "enum" in node and key != _COMPONENT:
        where = node.where("enum")
        yield Problem(where, "an enum inside another schema", "make it a component, so that its type has a name")


def _paths(raw: Mapping) -> Iterator[Problem]:
    for path, item in raw["paths"].items():
        if not isinstance(item, Mapping):
            yield Problem(raw["paths"].where(path), f"{path} holds nothing", "refer to an entry of a paths.yaml")
            continue
        for key in item:
            if key not in {*METHODS, "parameters", "summary", "description"}:
                yield Problem(item.where(key), f"{key!r} is no HTTP method", f"expected one of {', '.join(METHODS)}")
        for method in METHODS:
            if method in item and not isinstance(item[method].get("responses"), Mapping):
                yield Problem(item.where(method), "an operation without responses", "give at least its success answer")


def _duplicates(operations: list[RawOperation]) -> Iterator[Problem]:
    seen: dict[str, RawOperation] = {}
    for operation in operations:
        other = seen.setdefault(operation.id, operation)
        if operation.id and other is not operation:
            yield Problem(
                operation.where, f"the operation id stands also at {other.raw.where('operationId')}", "rename one"
            )


def _operation(operation: RawOperation, tags: set[str]) -> Iterator[Problem]:
    where = operation.where
    if not _OPERATION_ID.fullmatch(operation.id):
        yield Problem(
            where,
            f"the operation id is {operation.id!r}, expected dotted lower-case words",
            "write resource.verb or resource.group.verb, such as products.images.create",
        )
        return
    if operation.raw.get("tags") != [operation.resource]:
        yield Problem(where, f"tags are {operation.raw.get('tags')}", f"write tags: [{operation.resource}]")
    if operation.resource not in tags:
        yield Problem(where, f"the tag {operation.resource} is not described", "add it to tags in openapi.yaml")
    for parameter in operation.parameters:
        if parameter["in"] == "header" and parameter["name"] not in _RUNTIME_HEADERS:
            yield Problem(where, f"the header {parameter['name']}", "the client sends only headers that it knows")
        if parameter["in"] == "cookie":
            yield Problem(where, f"the cookie {parameter['name']}", "the client sends no cookies")
    placeholders = set(re.findall(r"{([^}]+)}", operation.path))
    declared = {parameter["name"] for parameter in operation.parameters if parameter["in"] == "path"}
    for name in sorted(placeholders ^ declared):
        yield Problem(where, f"{name!r} stands in the path or among its parameters, but not in both", "declare it once")


def _bodies(operation: RawOperation) -> Iterator[Problem]:
    where, success = operation.where, operation.success
    if len(success) != 1:
        yield Problem(where, f"{len(success)} success answers", "give exactly one, so that the call has one type")
    bodies = [operation.raw["requestBody"]] if "requestBody" in operation.raw else []
    for body in (*bodies, *success.values()):
        content = body.get("content", {})
        if content and set(content) != {_JSON}:
            yield Problem(where, f"content of type {', '.join(content)}", f"only {_JSON} has a form in the client")
    for body in bodies:
        schema = body.get("content", {}).get(_JSON, {}).get("schema", {})
        if _JSON in body.get("content", {}) and "$ref" not in schema:
            yield Problem(where, "a request body that is written inline", "refer to a schema named ...Create or alike")
