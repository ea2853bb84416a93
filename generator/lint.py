"""Refuse what the parser of openapi-python-client would drop without a word, and what the client has no form for."""

from __future__ import annotations

import keyword
import re
from typing import TYPE_CHECKING

from generator import grammar
from generator.document import Document, RawOperation
from generator.errors import Problem, SpecError
from generator.grammar import JSON

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from generator.load import Mapping

_OPERATION_ID = re.compile(r"[a-z][a-z0-9_]*(\.[a-z][a-z0-9_]*)+")
_PATH = re.compile(r"(/([\w.-]|{\w+})+)+")
_COMPONENT = re.compile(r"[A-Z][A-Za-z0-9]*")
_SCHEMA_FILE = re.compile(r"(shared|resources/([a-z][a-z0-9_]*)(/[a-z][a-z0-9_]*)?)/schemas\.yaml")
_TAKEN = {"error_codes", "event_names"}
"""Modules of models that are made of something else than schemas."""
WEBHOOKS = "webhooks"
"""The tag of all webhooks."""
_RUNTIME_HEADERS = {"User-Agent"}


def lint(raw: Mapping) -> None:
    """Check the bundled document.

    Raises:
        SpecError: With all that is wrong, not only the first.
    """
    problems = list(_root(raw)) or list(grammar.check(raw))
    if not problems:
        document = Document(raw)
        operations, webhooks = list(document.operations()), list(document.webhooks())
        problems += _doubles((tag["name"], tag.where("name")) for tag in raw["tags"])
        problems += _doubles((item.id, item.where) for item in (*operations, *webhooks))
        problems += _components(document)
        tags = {tag["name"] for tag in raw["tags"]}
        for operation in operations:
            problems += _operation(operation, tags)
            problems += _parameters(operation)
            problems += _bodies(operation)
        for item in raw.get("webhooks", {}).values():
            problems += _one_call(item)
        for webhook in webhooks:
            problems += _webhook(webhook, tags)
        for webhook in () if problems else webhooks:
            problems += _event(document, webhook)
    if problems:
        raise SpecError(*problems)


def _root(raw: Mapping) -> Iterator[Problem]:
    version = raw.get("openapi")
    if not (isinstance(version, str) and version.startswith("3.1.")):
        yield Problem(raw.where("openapi"), f"openapi is {version!r}, expected 3.1.x", 'write openapi: "3.1.1"')


def _doubles(names: Iterable[tuple[str, str]]) -> Iterator[Problem]:
    seen: dict[str, str] = {}
    for name, where in names:
        if name in seen:
            yield Problem(where, f"{name!r} stands also at {seen[name]}", "rename one")
        seen.setdefault(name, where)


def _components(document: Document) -> Iterator[Problem]:
    for name, schema in document.raw["components"].get("schemas", {}).items():
        where = f"{schema.where()} ({name})"
        if not _COMPONENT.fullmatch(name) or keyword.iskeyword(name) or name.endswith("Input") or name == "EventName":
            hint = "write it LikeThis; ...Input is taken by the objects inside requests, EventName by those of webhooks"
            yield Problem(where, f"a component called {name!r}", hint)
        place = _SCHEMA_FILE.fullmatch(schema.file)
        if not place or keyword.iskeyword(place[2] or "") or place[2] in _TAKEN:
            hint = "schemas stand in shared/, in resources/<resource>/ or one folder below; the resource names a module"
            yield Problem(where, f"a schema in {schema.file}", hint)
        circle = document.circle(schema)
        if circle:
            yield Problem(where, f"is composed of itself, by way of {circle}", "take it out of allOf")
            continue
        fields, required = document.fields(schema), document.required(schema)
        for missing in sorted(required - set(fields)) if fields else ():
            yield Problem(where, f"requires {missing!r}, which is no field of it", "correct the name, or add the field")


def _operation(operation: RawOperation, tags: set[str]) -> Iterator[Problem]:
    where = operation.where
    if not _OPERATION_ID.fullmatch(operation.id):
        yield Problem(
            where,
            f"the operation id is {operation.id!r}, expected dotted lower-case words",
            "write resource.verb or resource.group.verb, such as products.images.create",
        )
        return
    for word in operation.id.split(".")[:-1]:
        if keyword.iskeyword(word):
            yield Problem(where, f"{word!r} is a word of Python's own", "only the last word may be one")
    if operation.resource == WEBHOOKS:
        yield Problem(where, f"the resource {WEBHOOKS}", "webhooks have that tag; call the resource something else")
    if operation.raw.get("tags") != [operation.resource]:
        yield Problem(where, f"tags are {operation.raw.get('tags')}", f"write tags: [{operation.resource}]")
    if operation.resource not in tags:
        yield Problem(where, f"the tag {operation.resource} is not described", "add it to tags in openapi.yaml")


def _parameters(operation: RawOperation) -> Iterator[Problem]:
    where = operation.where
    for parameter in operation.parameters:
        name, place = parameter["name"], parameter["in"]
        if place == "header" and name not in _RUNTIME_HEADERS:
            yield Problem(where, f"the header {name}", "the client sends only headers that it knows")
        elif place not in {"header", "path", "query"}:
            yield Problem(where, f"{name!r} in {place!r}", "expected path or query")
        elif place == "path" and (not name.isidentifier() or keyword.iskeyword(name)):
            yield Problem(
                where, f"the path parameter {name!r} is no Python name", "choose another; it is not on the wire"
            )
    sent = [item["name"] for item in operation.parameters if item["in"] in {"path", "query"}]
    for name in sorted({name for name in sent if sent.count(name) > 1}):
        yield Problem(where, f"two parameters are called {name!r}", "declare it once")
    if not _PATH.fullmatch(operation.path):
        yield Problem(where, f"the path {operation.path!r}", "write words and {names}, each behind a slash")
    placeholders = set(re.findall(r"{([^}]+)}", operation.path))
    declared = {parameter["name"] for parameter in operation.parameters if parameter["in"] == "path"}
    for name in sorted(placeholders ^ declared):
        yield Problem(where, f"{name!r} stands in the path or among its parameters, but not in both", "declare it once")


def _bodies(operation: RawOperation) -> Iterator[Problem]:
    where, success = operation.where, operation.success
    yield from _statuses(operation)
    if len(success) != 1:
        yield Problem(where, f"{len(success)} success answers", "give exactly one, so that the call has one type")
    for answer in success.values():
        if len(answer.get("content", {})) > 1:
            hint = "give one, so that the call has one type"
            yield Problem(where, f"content of type {', '.join(answer['content'])}", hint)
    yield from _body(operation)


def _statuses(operation: RawOperation) -> Iterator[Problem]:
    for status in operation.answers:
        if not re.fullmatch(r"[1-5](\d\d|XX)|default", status):
            yield Problem(operation.where, f"the status {status!r}", "write three digits in quotes")


def _body(operation: RawOperation) -> Iterator[Problem]:
    if "requestBody" not in operation.raw:
        return
    where, content = operation.where, operation.raw["requestBody"]["content"]
    if not content:
        yield Problem(where, "a request body without content", f"write {JSON}, or remove it")
    elif set(content) != {JSON}:
        yield Problem(where, f"content of type {', '.join(content)}", f"only {JSON} has a form in the client")
    elif "$ref" not in content[JSON]["schema"]:
        yield Problem(where, "a request body that is written inline", "refer to a schema named ...Create or alike")


def _one_call(item: Mapping) -> Iterator[Problem]:
    if len({"get", "post"} & set(item)) != 1:
        yield Problem(item.where(), "a webhook that is not one call", "give it one post, or one get")


def _webhook(webhook: RawOperation, tags: set[str]) -> Iterator[Problem]:
    where = webhook.where
    if webhook.id != webhook.path:
        yield Problem(where, f"the webhook {webhook.path} has this operation id", "write the key and the id alike")
    if not _OPERATION_ID.fullmatch(webhook.path):
        yield Problem(where, f"a webhook called {webhook.path!r}", "expected dotted lower-case words")
    # Other tools would write one file for the calls of a tag and another, of the same name, for its webhooks.
    if webhook.raw.get("tags") != [WEBHOOKS] or WEBHOOKS not in tags:
        hint = f"write tags: [{WEBHOOKS}], as calls and webhooks share none, and describe that tag in openapi.yaml"
        yield Problem(where, f"tags are {webhook.raw.get('tags')}", hint)
    for parameter in webhook.parameters:
        if parameter["in"] != "header":
            yield Problem(where, f"{parameter['name']!r} in {parameter['in']!r}", "a webhook has only headers")
    yield from _statuses(webhook)
    yield from _body(webhook)
    for answer in webhook.answers.values():
        content = answer.get("content", {JSON: {"schema": {"$ref": ""}}})
        if set(content) != {JSON} or "$ref" not in content[JSON]["schema"]:
            yield Problem(where, "an answer that is no reference", f"write {JSON} and refer to a schema")


def _event(document: Document, webhook: RawOperation) -> Iterator[Problem]:
    """Give what is wrong with an event. Its name is a constant in it, so that whoever gets it knows which one it is."""
    name = document.event_model(webhook)
    body = document.body_name(webhook)
    if body.endswith("Event") != bool(name):
        hint = "the body of an event is called ...Event and has a field event, whose const is the name of the webhook"
        yield Problem(webhook.where, f"the body {body}", hint)
    elif name and document.fields(document.schema(name))["event"].schema["const"] != webhook.path:
        yield Problem(webhook.where, f"the const of the field event of {name}", f"write const: {webhook.path}")
