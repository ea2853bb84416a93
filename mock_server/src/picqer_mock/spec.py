"""What the bundle says about operations, so that nothing of it is repeated in the mock."""

from __future__ import annotations

import json
from dataclasses import dataclass
from decimal import Decimal
from importlib.resources import files
from typing import TYPE_CHECKING, Any, cast
from urllib.parse import urlsplit

if TYPE_CHECKING:
    from collections.abc import Mapping

METHODS = ("get", "put", "post", "delete", "options", "head", "patch", "trace")
LIMIT_HEADER = "X-RateLimit-Limit"
REMAINING_HEADER = "X-RateLimit-Remaining"


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


@dataclass(frozen=True, slots=True)
class Body:
    """The body of a request."""

    media_types: tuple[str, ...]
    pointer: str
    """Where its schema stands in the bundle."""
    fields: Mapping[str, Any]
    """The schemas of its fields, by name."""

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
    parameters: tuple[Parameter, ...]
    body: Body | None
    responses: Mapping[int, str | None]
    """For each documented status, where the schema of the answer stands; None for an answer without a body."""
    success: int
    fulfilment_key: bool
    """Whether a key that is limited to a fulfilment customer may call it."""


class Spec:
    """The API's description, read once.

    Args:
        document: The bundle, with every reference inside it.
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
        """Return the first example of an operation's answer."""
        operation = self.operations[operation_id]
        answer = self.document["paths"][operation.path][operation.method.lower()]["responses"][str(operation.success)]
        example = next(iter(answer["content"]["application/json"]["examples"].values()))
        return self._resolve(example, "")[0]["value"]

    def _operation(self, path: str, method: str, item: Mapping[str, Any]) -> Operation:
        raw = item[method]
        where = f"/paths/{_escape(path)}"
        parameters: dict[tuple[str, str], Parameter] = {}
        for owner, pointer in ((item, where), (raw, f"{where}/{method}")):
            for index, entry in enumerate(owner.get("parameters", ())):
                parameter = self._parameter(raw["operationId"], entry, f"{pointer}/parameters/{index}")
                parameters[parameter.where, parameter.name] = parameter
        responses = {
            int(status): self._content(answer, f"{where}/{method}/responses/{status}")
            for status, answer in raw["responses"].items()
        }
        return Operation(
            id=raw["operationId"],
            method=method.upper(),
            path=path,
            parameters=tuple(parameters.values()),
            body=self._body(raw["requestBody"], f"{where}/{method}/requestBody") if "requestBody" in raw else None,
            responses=responses,
            success=next(status for status in responses if 200 <= status < 300),  # noqa: PLR2004 - HTTP's own range
            fulfilment_key=raw.get("x-picqer-fulfilment-key", False),
        )

    def _parameter(self, operation_id: str, entry: Mapping[str, Any], pointer: str) -> Parameter:
        raw, pointer = self._resolve(entry, pointer)
        kind: str = self._resolve(raw["schema"], "")[0].get("type", "any")
        flag = raw.get("x-picqer-presence-flag", False)
        if kind not in {"integer", "string"} and not flag:
            raise ValueError(f"{operation_id}: the mock cannot read parameter {raw['name']!r} of type {kind!r}")
        return Parameter(
            name=raw["name"],
            where=raw["in"],
            required=raw.get("required", False),
            type=kind,
            presence_flag=flag,
            pointer=f"{pointer}/schema",
        )

    def _body(self, entry: Mapping[str, Any], pointer: str) -> Body:
        raw, pointer = self._resolve(entry, pointer)
        media_type, content = next(iter(raw["content"].items()))
        return Body(
            media_types=tuple(raw["content"]),
            pointer=f"{pointer}/content/{_escape(media_type)}/schema",
            fields=self._fields(content["schema"]),
        )

    def _content(self, entry: Mapping[str, Any], pointer: str) -> str | None:
        raw, pointer = self._resolve(entry, pointer)
        for media_type in raw.get("content", ()):
            return f"{pointer}/content/{_escape(media_type)}/schema"
        return None

    def _fields(self, schema: Mapping[str, Any]) -> dict[str, Any]:
        schema = self._resolve(schema, "")[0]
        fields: dict[str, Any] = {}
        for part in schema.get("allOf", ()):
            fields |= self._fields(part)
        for name, field in schema.get("properties", {}).items():
            fields[name] = self._resolve(field, "")[0]
        return fields

    def _resolve(self, entry: Mapping[str, Any], pointer: str) -> tuple[Mapping[str, Any], str]:
        while "$ref" in entry:
            pointer = entry["$ref"].removeprefix("#")
            entry = self.at(pointer)
        return entry, pointer

    def at(self, pointer: str) -> Any:
        """Return what stands at a JSON pointer in the bundle."""
        value: Any = self.document
        for part in pointer.split("/")[1:]:
            name = part.replace("~1", "/").replace("~0", "~")
            value = cast("Any", value[int(name)] if isinstance(value, list) else value[name])
        return value


def _escape(name: str) -> str:
    return name.replace("~", "~0").replace("/", "~1")
