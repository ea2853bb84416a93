"""What users of the client see of a spec, as values to compare: the model, and what the model does not hold."""

from __future__ import annotations

import json
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

from generator import naming
from generator.choices import choices
from generator.diff import kinds
from generator.grammar import JSON

if TYPE_CHECKING:
    from generator.diff.kinds import Kind
    from generator.document import Document, RawField, RawOperation
    from generator.load import Mapping
    from generator.model import Api, Model, Operation

_LIMITS = (
    "minimum", "maximum", "exclusiveMinimum", "exclusiveMaximum", "minLength", "maxLength", "minItems", "maxItems",
    "uniqueItems", "pattern", "multipleOf",
)  # fmt: skip


@dataclass(frozen=True)
class Value:
    """Something with a name that callers give or get: an argument, a key of a TypedDict, a field of a model."""

    name: str
    kind: Kind
    """Without null."""
    nullable: bool
    needed: bool
    positional: bool
    limits: dict[str, Any]
    """By keyword; those of the rows of a list behind `items `."""
    default: str
    """What Picqer takes when it is left out, as JSON; empty when nothing is said."""
    deprecated: bool
    text: str


@dataclass(frozen=True)
class Call:
    """A call of the client."""

    id: str
    method: str
    path: str
    summary: str
    arguments: dict[str, Value]
    answer: Kind
    """What one row is, if the answer comes in pages."""
    page_size: int | None
    reads_by: str
    """What a list with pages goes on by: `id` or `offset`."""
    status: str
    body: str
    """Whether a body is sent: `none`, `always`, or `optional` when it may be left out."""
    fulfilment_key: bool
    deprecated: bool
    rules: frozenset[str]

    @property
    def order(self) -> tuple[str, ...]:
        """The arguments that may be given by position."""
        return tuple(value.name for value in self.arguments.values() if value.positional)


@dataclass(frozen=True)
class Shape:
    """An object: a Struct that callers get, or a TypedDict that they give."""

    values: dict[str, Value]
    rules: frozenset[str]


@dataclass(frozen=True)
class Values:
    """An enum."""

    texts: tuple[str, ...]
    sent: bool
    """Whether callers give it somewhere."""


@dataclass(frozen=True)
class Told:
    """An event, or a call that Picqer makes to a server of the account's own."""

    method: str
    body: str
    answers: frozenset[str]
    """The TypedDicts of what may be answered; none for an event."""
    text: str
    deprecated: bool


@dataclass(frozen=True)
class Surface:
    """All that users of the client see."""

    calls: dict[str, Call]
    models: dict[str, Shape]
    inputs: dict[str, Shape]
    enums: dict[str, Values]
    events: dict[str, Told]
    inbound: dict[str, Told]
    error_codes: frozenset[int]


def surface(document: Document, api: Api) -> Surface:
    """Return what users of the client of this spec see."""
    raw = {item.id: item for item in document.operations()}
    operations = [item for resource in api.resources for item in resource.operations]
    calls = {item.id: _call(document, raw[item.id], item) for item in operations}
    inputs = {model.name: _input(document, model) for module in api.modules for model in module.inputs}
    given = [value for call in calls.values() for value in call.arguments.values()]
    given += [value for shape in inputs.values() for value in shape.values.values()]
    sent = {name for value in given for name in _names(value.kind)}
    webhooks = {item.path: item for item in document.webhooks()}
    return Surface(
        calls=calls,
        models={model.name: _struct(document, model) for module in api.modules for model in module.structs},
        inputs=inputs,
        enums={enum.name: Values(enum.values, enum.name in sent) for module in api.modules for enum in module.enums},
        events={event.name: _told(webhooks[event.name], event.model, "") for event in api.events},
        inbound={call.id: _told(webhooks[call.id], call.request, call.answer) for call in api.inbound_calls},
        error_codes=frozenset(code for code, _ in api.error_codes),
    )


def _names(kind: Kind) -> set[str]:
    return {name for item in kind for name in {item.name}.union(*map(_names, item.inside))}


def _told(webhook: RawOperation, body: str, answers: str) -> Told:
    return Told(
        method=webhook.method.upper(),
        body=body,
        answers=frozenset(answers.split(" or ")),
        text=webhook.raw.get("summary", ""),
        deprecated=webhook.raw.get("deprecated") is True,
    )


def _call(document: Document, raw: RawOperation, operation: Operation) -> Call:
    options = {entry.wire: entry.value for entry in operation.options}
    body = raw.raw.get("requestBody", {}).get("content", {}).get(JSON, {}).get("schema")
    ((status, _),) = raw.success.items()
    return Call(
        id=operation.id,
        method=operation.method,
        path=operation.path,
        summary=str(raw.raw.get("summary", "")),
        arguments=_arguments(document, raw, operation, body),
        answer=kinds.read(operation.returns),
        page_size=operation.page_size,
        reads_by="id" if {"since", "before"} & set(options) else "offset",
        status=status,
        body="optional" if "optional_body" in options else "always" if operation.has_body else "none",
        fulfilment_key=operation.fulfilment_key,
        deprecated=raw.raw.get("deprecated") is True,
        rules=frozenset(rule.sentence for rule in choices(document, document.follow(body), raw.where))
        if body
        else frozenset(),
    )


def _arguments(document: Document, raw: RawOperation, operation: Operation, body: Mapping | None) -> dict[str, Value]:
    in_path = {entry.wire: entry.value for entry in operation.path_entries}
    described: dict[str, tuple[Mapping, bool, str]] = {}
    for item in raw.parameters:
        name = in_path[item["name"]] if item["in"] == "path" else naming.python_name(item["name"])
        schema = document.follow(item["schema"])
        described[name] = (schema, item.get("deprecated") is True, item.get("description", ""))
    queries = set(described) - set(in_path.values())
    for field in document.fields(document.follow(body)).values() if body else ():
        described[naming.python_name(field.wire)] = (field.schema, field.deprecated, field.description)
        queries.discard(naming.python_name(field.wire))
    given = {}
    for argument in (*operation.positional, *operation.keywords):
        if operation.page_size and argument.name in {"offset", "limit"}:
            continue  # They come with the pages.
        schema, deprecated, text = described[argument.name]
        kind = kinds.set_or_null(kinds.read(argument.annotation))
        given[argument.name] = Value(
            name=argument.name,
            kind=kinds.given(kind),
            # None means left out in a query and null in a body.
            nullable=kinds.NONE in kind and argument.name not in queries,
            needed=argument.default is None,
            positional=argument in operation.positional,
            limits=_limits(document, schema),
            default=_default(schema),
            deprecated=deprecated,
            text=text,
        )
    return given


def _struct(document: Document, model: Model) -> Shape:
    return Shape(_values(document, model, document.fields(document.schema(model.name))), frozenset())


def _input(document: Document, model: Model) -> Shape:
    schema = document.schema(model.name.removesuffix("Input"))
    rules = frozenset(rule.sentence for rule in choices(document, schema, schema.where()))
    return Shape(_values(document, model, document.fields(schema)), rules)


def _values(document: Document, model: Model, fields: dict[str, RawField]) -> dict[str, Value]:
    described = {naming.python_name(wire): field for wire, field in fields.items()}
    values = {}
    for item in model.fields:
        field, kind = described[item.name], kinds.set_or_null(kinds.read(item.annotation))
        values[item.name] = Value(
            name=item.name,
            kind=kinds.given(kind),
            nullable=kinds.NONE in kind,
            needed=field.required,
            positional=False,
            limits=_limits(document, field.schema),
            default=_default(field.schema),
            deprecated=field.deprecated,
            text=field.description,
        )
    return values


def _default(schema: Mapping) -> str:
    return json.dumps(schema["default"], ensure_ascii=False) if "default" in schema else ""


def _limits(document: Document, schema: Mapping) -> dict[str, Any]:
    found = {key: schema[key] for key in _LIMITS if key in schema}
    rows = document.follow(schema.get("items"))
    if isinstance(rows, dict):
        found |= {f"items {key}": limit for key, limit in rows.items() if key in _LIMITS}
    return found
