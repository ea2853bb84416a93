"""What the bundle says about operations, so that nothing of it is repeated in the mock."""

from __future__ import annotations

import json
from dataclasses import dataclass
from decimal import Decimal
from importlib.resources import files
from typing import TYPE_CHECKING, Any, cast
from urllib.parse import urlsplit

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping

METHODS = ("get", "put", "post", "delete", "options", "head", "patch", "trace")
LIMIT_HEADER = "X-RateLimit-Limit"
REMAINING_HEADER = "X-RateLimit-Remaining"
JSON = "application/json"

_CONVERTED = {"boolean", "integer", "number", "string"}
# In this order, as True is an int to Python.
_TYPES: Mapping[type, str] = {bool: "boolean", int: "integer", Decimal: "number", str: "string"}


@dataclass(frozen=True, slots=True)
class Parameter:
    """A parameter in the path, the query or a header."""

    name: str
    where: str
    required: bool
    type: str
    presence_flag: bool
    pointer: str
    """Where its schema stands in the bundle."""
    example: Any
    """A value that works; None when the spec gives none."""


@dataclass(frozen=True, slots=True)
class Body:
    """The body of a request, in JSON."""

    required: bool
    pointer: str
    """Where its schema stands in the bundle."""
    fields: Mapping[str, Any]
    """The schemas of its fields, by name."""
    complete: bool
    """Whether these are all fields that the spec allows for; otherwise any other counts as well."""

    @property
    def defaults(self) -> dict[str, Any]:
        """The values that fields have when a create leaves them out."""
        return {name: schema["default"] for name, schema in self.fields.items() if "default" in schema}


@dataclass(frozen=True, slots=True)
class Operation:
    """One call of the API."""

    id: str
    method: str
    path: str
    pointer: str
    """Where it stands in the bundle."""
    parameters: tuple[Parameter, ...]
    body: Body | None
    responses: Mapping[int, Mapping[str, str]]
    """For each documented status and media type, where the content of the answer stands; none for an empty answer."""
    error_codes: frozenset[int]
    """The codes of refusals that its description lists; others may come."""
    success: int
    media_type: str
    """That of a success."""
    fulfilment_key: bool
    """Whether a key that is limited to a fulfilment customer may call it."""


class Spec:
    """The API's description, read once.

    Args:
        document: The bundle, with every reference inside it.

    Raises:
        ValueError: A parameter or a body has a form that the mock cannot read. The text names the operation.
    """

    def __init__(self, document: Mapping[str, Any]) -> None:
        self.document = document
        components = document["components"]
        self.base_path = urlsplit(str(document["servers"][0]["url"])).path.rstrip("/")
        self.page_size: int = components["parameters"]["Offset"]["x-picqer-page-size"]
        self.rate_limit: int = components["headers"][LIMIT_HEADER]["schema"]["default"]
        self.operations: dict[str, Operation] = {}
        for path, item in document["paths"].items():
            for method in METHODS:
                if method in item:
                    operation = self._operation(path, method, item)
                    self.operations[operation.id] = operation

    @classmethod
    def load(cls) -> Spec:
        """Return the description that comes with the package."""
        text = files("picqer_mock").joinpath("_bundle", "openapi.json").read_text(encoding="utf-8")
        return cls(json.loads(text, parse_float=Decimal))

    def example(self, operation_id: str) -> Any:
        """Return the first example of an operation's answer in JSON."""
        return self.examples(self.operations[operation_id])[0]

    def examples(self, operation: Operation) -> list[Any]:
        """Return the examples of an operation's success."""
        pointer = operation.responses[operation.success].get(operation.media_type)
        examples: Mapping[str, Any] = self.at(pointer).get("examples", {}) if pointer else {}
        return [self.resolve(example)["value"] for example in examples.values()]

    def is_described(self, pointer: str) -> bool:
        """Tell whether the schema of a content says more than that there is a value, or an object."""
        return any(
            part.get("type", "object") != "object" or "properties" in part or "enum" in part or "const" in part
            for part in self._parts(self.at(pointer)["schema"])
        )

    def event_data(self, event: str) -> str:
        """Return where the schema of an event's `data` stands in the bundle."""
        pointer = pointer_to("webhooks", event, "post", "requestBody")
        content, pointer = self._resolve(self.at(pointer), pointer)
        schema, pointer = self._resolve(
            content["content"][JSON]["schema"], pointer + pointer_to("content", JSON, "schema")
        )
        own = next(index for index, part in enumerate(schema["allOf"]) if "data" in part.get("properties", {}))
        return pointer + pointer_to("allOf", own, "properties", "data")

    def fields(self, schema: Mapping[str, Any]) -> dict[str, tuple[str, bool]]:
        """Return for each field of a schema its type, `any` if it has none of its own, and whether it may be null."""
        return {
            name: self._kind(field)
            for part in self._parts(schema)
            for name, field in part.get("properties", {}).items()
        }

    def required(self, schema: Mapping[str, Any]) -> set[str]:
        """Return the fields that every value of a schema has."""
        schema = self.resolve(schema)
        own = set(schema.get("required", ()))
        return own.union(*(self.required(part) for part in schema.get("allOf", ())))

    def _kind(self, field: Mapping[str, Any]) -> tuple[str, bool]:
        field = self.resolve(field)
        choices = [self._kind(choice) for keyword in ("anyOf", "oneOf", "allOf") for choice in field.get(keyword, ())]
        if "type" not in field and choices:
            kinds = {kind for kind, _ in choices} - {"null"}
            return kinds.pop() if len(kinds) == 1 else "any", any(null or kind == "null" for kind, null in choices)
        types = field.get("type", _type(field))
        names = [types] if isinstance(types, str) else list(types)
        kinds = set(names) - {"null"}
        return kinds.pop() if len(kinds) == 1 else "null" if not kinds else "any", "null" in names

    def resolve(self, entry: Mapping[str, Any]) -> Mapping[str, Any]:
        """Return what an entry refers to, or the entry itself."""
        return self._resolve(entry, "")[0]

    def at(self, pointer: str) -> Any:
        """Return what stands at a JSON pointer in the bundle."""
        value: Any = self.document
        for part in pointer.split("/")[1:]:
            name = part.replace("~1", "/").replace("~0", "~")
            value = cast("Any", value[int(name)] if isinstance(value, list) else value[name])
        return value

    def _operation(self, path: str, method: str, item: Mapping[str, Any]) -> Operation:
        raw, name = item[method], item[method]["operationId"]
        where = pointer_to("paths", path)
        parameters: dict[tuple[str, str], Parameter] = {}
        for owner, pointer in ((item, where), (raw, f"{where}/{method}")):
            for index, entry in enumerate(owner.get("parameters", ())):
                parameter = self._parameter(name, entry, f"{pointer}/parameters/{index}")
                parameters[parameter.where, parameter.name] = parameter
        responses = {
            int(status): self._content(answer, f"{where}/{method}/responses/{status}")
            for status, answer in raw["responses"].items()
        }
        success = next(status for status in responses if 200 <= status < 300)  # noqa: PLR2004 - HTTP's own range
        body = self._body(name, raw["requestBody"], f"{where}/{method}/requestBody") if "requestBody" in raw else None
        return Operation(
            id=name,
            method=method.upper(),
            path=path,
            pointer=f"{where}/{method}",
            parameters=tuple(parameters.values()),
            body=body,
            responses=responses,
            error_codes=frozenset(raw.get("x-picqer-error-codes", ())),
            success=success,
            media_type=next(iter(responses[success]), JSON),
            fulfilment_key=raw.get("x-picqer-fulfilment-key", False),
        )

    def _parameter(self, operation_id: str, entry: Mapping[str, Any], pointer: str) -> Parameter:
        raw, pointer = self._resolve(entry, pointer)
        kind = _type(self.resolve(raw["schema"]))
        if kind not in _CONVERTED:
            raise ValueError(f"{operation_id}: the mock cannot read parameter {raw['name']!r} of type {kind!r}")
        return Parameter(
            name=raw["name"],
            where=raw["in"],
            required=raw.get("required", False),
            type=kind,
            presence_flag=raw.get("x-picqer-presence-flag", False),
            pointer=f"{pointer}/schema",
            example=raw.get("example"),
        )

    def _body(self, operation_id: str, entry: Mapping[str, Any], pointer: str) -> Body:
        raw, pointer = self._resolve(entry, pointer)
        if list(raw["content"]) != [JSON]:
            raise ValueError(f"{operation_id}: the mock reads bodies of {JSON}, not of {', '.join(raw['content'])}")
        parts = list(self._parts(raw["content"][JSON]["schema"]))
        fields = {name: self.resolve(field) for part in parts for name, field in part.get("properties", {}).items()}
        return Body(
            required=raw.get("required", False),
            pointer=pointer + pointer_to("content", JSON, "schema"),
            fields=fields,
            complete=bool(fields) and not any(part.get("additionalProperties") for part in parts),
        )

    def _content(self, entry: Mapping[str, Any], pointer: str) -> dict[str, str]:
        raw, pointer = self._resolve(entry, pointer)
        return {name: pointer + pointer_to("content", name) for name in raw.get("content", ())}

    def _parts(self, schema: Mapping[str, Any]) -> Iterator[Mapping[str, Any]]:
        """Give all that a schema is composed of, itself last."""
        schema = self.resolve(schema)
        for keyword in ("allOf", "anyOf", "oneOf"):
            for part in schema.get(keyword, ()):
                yield from self._parts(part)
        yield schema

    def _resolve(self, entry: Mapping[str, Any], pointer: str) -> tuple[Mapping[str, Any], str]:
        while "$ref" in entry:
            pointer = entry["$ref"].removeprefix("#")
            entry = self.at(pointer)
        return entry, pointer


def _type(schema: Mapping[str, Any]) -> str:
    if "type" in schema:
        return str(schema["type"])
    value: object = schema["const"] if "const" in schema else schema.get("enum", [None])[0]
    return next((name for kind, name in _TYPES.items() if isinstance(value, kind)), "any")


def pointer_to(*parts: object) -> str:
    """Return the JSON pointer to what stands under these names and indexes, one inside the other."""
    return "".join("/" + str(part).replace("~", "~0").replace("/", "~1") for part in parts)
