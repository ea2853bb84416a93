"""The parser of openapi-python-client, made strict. The only module that imports it.

Its Python API is not stable, so it is pinned exactly and everything leaves this module as our own values. Whatever it
would drop with a warning is an error here.
"""

from __future__ import annotations

import re
from copy import copy
from dataclasses import dataclass
from importlib.metadata import version
from pathlib import Path
from typing import TYPE_CHECKING, Any
from unittest.mock import patch

from openapi_python_client.config import Config, ConfigFile, MetaType
from openapi_python_client.parser import GeneratorData, openapi
from openapi_python_client.parser.errors import GeneratorError
from openapi_python_client.parser.properties.any import AnyProperty
from openapi_python_client.parser.properties.boolean import BooleanProperty
from openapi_python_client.parser.properties.date import DateProperty
from openapi_python_client.parser.properties.datetime import DateTimeProperty
from openapi_python_client.parser.properties.file import FileProperty
from openapi_python_client.parser.properties.float import FloatProperty
from openapi_python_client.parser.properties.int import IntProperty
from openapi_python_client.parser.properties.list_property import ListProperty
from openapi_python_client.parser.properties.literal_enum_property import LiteralEnumProperty
from openapi_python_client.parser.properties.model_property import ModelProperty
from openapi_python_client.parser.properties.none import NoneProperty
from openapi_python_client.parser.properties.string import StringProperty
from openapi_python_client.parser.properties.union import UnionProperty
from openapi_python_client.schema import OpenAPI
from pydantic import ValidationError

from generator import choices
from generator.errors import Problem, SpecError
from generator.grammar import JSON
from generator.load import Mapping
from generator.model import EnumRef, ListOf, MapOf, ModelRef, Nullable, Scalar, Type

if TYPE_CHECKING:
    from collections.abc import Iterable

    from openapi_python_client.parser.openapi import Endpoint

    from generator.document import Document

_SCALARS: dict[type, Scalar] = {
    IntProperty: Scalar("integer"),
    FloatProperty: Scalar("number"),
    StringProperty: Scalar("string"),
    BooleanProperty: Scalar("boolean"),
    DateTimeProperty: Scalar("datetime"),
    DateProperty: Scalar("date"),
    FileProperty: Scalar("bytes"),
    AnyProperty: Scalar("any"),
}

_HINT = "write it in a way that openapi-python-client understands; spec/STYLE.md shows the forms in use"

VERSION = f"openapi-python-client {version('openapi-python-client')}"
"""The parser, with its version."""

_CONSTANTS = {str: "string", bool: "boolean", int: "integer", float: "number"}


@dataclass(frozen=True)
class ParsedOperation:
    """The types of one call."""

    parameters: dict[str, Type]
    body: Type | None
    answers: dict[str, Type]


@dataclass(frozen=True)
class Parsed:
    """The types of the whole document."""

    operations: dict[tuple[str, str], ParsedOperation]
    """By path and lower-case method."""
    models: dict[str, dict[str, Type]]
    """Fields by component and wire name, compositions resolved."""
    enums: dict[str, tuple[str, ...]]


def parse(document: Document) -> Parsed:
    """Read the types of a bundled document.

    Raises:
        SpecError: The parser could not read a part of it, or would have left one out.
    """
    config = Config.from_sources(
        ConfigFile(literal_enums=True), MetaType.NONE, Path("openapi.yaml"), "utf-8", overwrite=False, output_path=None
    )
    raw = _normalise(document.raw)
    # The parser copies each operation three times, with every model that can be reached from it, which takes more time
    # than all else. What it changes afterwards are only lists of the operation, which the copies may share.
    with patch.object(openapi, "deepcopy", copy):
        data = GeneratorData.from_dict(raw, config=config)
    if isinstance(data, GeneratorError):
        raise SpecError(*_malformed(document, raw) or [_problem(document, data)])
    collections = data.endpoint_collections_by_tag.values()
    warnings = [*data.errors, *(error for collection in collections for error in collection.parse_errors)]
    if warnings:
        # What refers to a part that cannot be read cannot be read either; that is one mistake, not two.
        causes = [
            warning for warning in warnings if "Could not find reference" not in f"{warning.header}{warning.detail}"
        ]
        raise SpecError(*(_problem(document, warning) for warning in causes or warnings))
    places = {(item.path, item.method): item.where for item in document.operations()}
    schemas = document.raw["components"].get("schemas", {})
    reader = _Reader(
        {str(model.class_info.name): model for model in data.models if isinstance(model, ModelProperty)},
        {name for name, schema in schemas.items() if document.is_open(schema)},
    )
    return Parsed(
        operations={
            (path := endpoint.path.get_untrusted_value(), endpoint.method): reader.operation(
                endpoint, places.get((path, endpoint.method), path)
            )
            for collection in collections
            for endpoint in collection.endpoints
        },
        models={name: reader.fields(document, model) for name, model in reader.models.items()},
        enums={
            str(enum.class_info.name): tuple(str(value) for value in enum.values)
            for enum in data.enums
            if isinstance(enum, LiteralEnumProperty)
        },
    )


def _malformed(document: Document, raw: dict[str, Any]) -> list[Problem]:
    """Say where the document is not what the parser takes for OpenAPI."""
    try:
        OpenAPI.model_validate(raw)
    except ValidationError as refusal:
        return [
            Problem(_place(document.raw, error["loc"]), f"the parser refuses it: {error['msg']}", _HINT)
            for error in refusal.errors()
        ]
    return []


def _place(node: Any, steps: Iterable[int | str]) -> str:
    """Return the nearest place of a path of keys, some of which stand for the parser's own alternatives."""
    where = "spec/"
    for step in steps:
        if isinstance(node, Mapping) and step in node:
            child = node[str(step)]
            where = child.where() if isinstance(child, Mapping) else node.where(str(step))
            node = child
        elif isinstance(node, list) and isinstance(step, int):
            node = node[step]
    return where


def _problem(document: Document, error: GeneratorError) -> Problem:
    header = " ".join(error.header.split())
    # The parser names an operation by its method and path in the text of the warning only.
    operations = (item for item in document.operations() if f"{item.method.upper()} {item.path} " in header)
    operation = next(operations, None)
    component = re.search(r"/components/(\w+)/(\w+)", header)
    where = operation.where if operation else "spec/"
    if component:
        where = _place(document.raw, ("components", component[1], component[2]))
    # The parser prints some names as objects with an address.
    detail = re.sub(r"<\S+ object at \w+>", "...", f"{header} {error.detail or ''}")
    data = getattr(error, "data", None)
    source = f" in {data.model_dump_json(exclude_unset=True, by_alias=True)[:300]}" if data is not None else ""
    return Problem(
        where,
        f"the parser cannot read a part of the spec: {' '.join(detail.split())}{source}",
        _HINT,
    )


def _normalise(value: Any) -> Any:
    """Return a copy in which our forms of 3.1 are those that the parser knows."""
    if isinstance(value, list):
        return [_normalise(item) for item in value]
    if not isinstance(value, dict):
        return value
    result = {key: _normalise(item) for key, item in value.items()}
    if result.get("format") == "picqer-datetime":
        result["format"] = "date-time"
        result.pop("pattern", None)
    if type(result.get("const")) in _CONSTANTS:
        # The parser cannot compose a constant with the type that another part gives it.
        result = {"type": _CONSTANTS[type(result.pop("const"))], **result}
    if result.get("contentEncoding") == "base64":
        result["format"] = "binary"
    for key in choices.KEYS:
        if isinstance(result.get(key), list) and choices.is_either_or(result[key]):
            del result[key]
    one_of = result.get("oneOf")
    if isinstance(one_of, list) and choices.is_php_map(one_of):
        del result["oneOf"]
        result |= one_of[0]
    content = result.get("content")
    if isinstance(content, dict) and any("/" in media and media != JSON for media in content):
        # The parser has one media type for bytes.
        result["content"] = {"application/octet-stream": {"schema": {"type": "string", "format": "binary"}}}
    all_of = result.get("allOf")
    if isinstance(all_of, list) and len(all_of) == 1:
        # The parser takes a composition of one for that one, and forgets what is required beside it.
        result["allOf"] = [*all_of, {"type": "object", "required": result.get("required", [])}]
    return result


@dataclass(frozen=True)
class _Reader:
    """Turns the parser's types into ours."""

    models: dict[str, ModelProperty]
    """By name, complete: where a model is only referred to, the parser may not have read it yet."""
    open: set[str]
    """The names of those that have other fields than those they name."""

    def operation(self, endpoint: Endpoint, where: str) -> ParsedOperation:
        parameters = (
            *endpoint.path_parameters,
            *endpoint.query_parameters,
            *endpoint.header_parameters,
            *endpoint.cookie_parameters,
        )
        answers = endpoint.responses.patterns
        bodies = [self.type(body.prop, where) for body in endpoint.bodies]
        return ParsedOperation(
            parameters={item.name.get_untrusted_value(): self.type(item, where) for item in parameters},
            body=bodies[0] if bodies else None,
            answers={answer.status_code.pattern: self.type(answer.prop, where) for answer in answers},
        )

    def fields(self, document: Document, model: ModelProperty) -> dict[str, Type]:
        name = str(model.class_info.name)
        component = document.raw["components"]["schemas"].get(name)
        where = f"{component.where()} ({name})" if component else f"the schema {name}"
        properties = (*(model.required_properties or ()), *(model.optional_properties or ()))
        return {item.name.get_untrusted_value(): self.type(item, where) for item in properties}

    def type(self, item: object, where: str) -> Type:
        scalar = _SCALARS.get(type(item))
        if scalar is not None:
            return scalar
        match item:
            case ListProperty():
                return ListOf(self.type(item.inner_property, where))
            case LiteralEnumProperty():
                return EnumRef(str(item.class_info.name))
            case ModelProperty():
                return self._object(self.models.get(str(item.class_info.name), item), where)
            case UnionProperty():
                inner = [self.type(part, where) for part in item.inner_properties if not isinstance(part, NoneProperty)]
                if len(inner) == 1:
                    return Nullable(inner[0])
                found = f"a union of {len(inner)} types at {item.name.get_untrusted_value()!r}"
            case _:
                found = f"a {type(item).__name__}"
        raise SpecError(Problem(where, f"{found}, which the client cannot type", "use one type, or one type and null"))

    def _object(self, model: ModelProperty, where: str) -> Type:
        if str(model.class_info.name) in self.open:
            return MapOf(Scalar("any"))
        if model.required_properties or model.optional_properties or not model.additional_properties:
            return ModelRef(str(model.class_info.name))
        return MapOf(self.type(model.additional_properties, where))
