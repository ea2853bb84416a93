"""Ways to walk through the spec, so that a rule says only what it forbids."""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import cache, cached_property
from pathlib import Path
from typing import TYPE_CHECKING, Any

from generator.bundle import bundle
from generator.load import load

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

    Rule = Callable[["Spec"], list[str]]

SPEC = Path(__file__).parents[2] / "spec"
JSON = "application/json"
METHODS = ("get", "put", "post", "delete", "patch", "head", "options", "trace")
_KINDS = {"paths": "operation", "webhooks": "webhook"}
DATA = {"value", "example", "examples", "default", "const", "enum"}


@dataclass(frozen=True)
class Spec:
    """The folder of the spec in its three forms: text, files, one document."""

    root: Path

    @cached_property
    def texts(self) -> dict[str, str]:
        """Return the hand-written YAML by its path below the folder."""
        return {
            path.relative_to(self.root).as_posix(): path.read_text(encoding="utf-8")
            for path in sorted(self.root.rglob("*.yaml"))
            if path.relative_to(self.root).parts[0] != "dist"
        }

    @cached_property
    def files(self) -> dict[str, Any]:
        """Return the files as the generator reads them."""
        return dict(load(self.root))

    @cached_property
    def document(self) -> Any:
        """Return the bundle."""
        return bundle(self.files)

    @cached_property
    def style(self) -> str:
        """Return the text of STYLE.md."""
        return (self.root / "STYLE.md").read_text(encoding="utf-8")

    @property
    def schemas(self) -> Any:
        """Return the component schemas of the bundle."""
        return self.document["components"]["schemas"]

    def resolve(self, value: Any) -> Any:
        """Follow a reference to its component; anything else is returned as it is."""
        while isinstance(value, dict) and "$ref" in value:
            _, _, section, name = value["$ref"].split("/", 3)
            value = self.document["components"][section][name]
        return value


@dataclass(frozen=True)
class Operation:
    """One call of the bundle with the path it stands on."""

    path: str
    method: str
    item: Any
    body: Any

    @property
    def where(self) -> str:
        """Return `file:line` of the operation."""
        return str(self.item.where(self.method))

    @property
    def id(self) -> str:
        """Return the operation id, or the call where there is none."""
        return str(self.body.get("operationId", f"{self.method.upper()} {self.path}"))

    @property
    def verb(self) -> str:
        """Return the last word of the operation id."""
        return self.id.rpartition(".")[2]

    @property
    def words(self) -> list[str]:
        """Return the parts of the path that are no parameters."""
        return [part for part in self.path.split("/") if part and not part.startswith("{")]

    @property
    def on_item(self) -> bool:
        """Whether the path ends in an id."""
        return self.path.endswith("}")

    @property
    def parameters(self) -> list[Any]:
        """Return the parameters of the path and of the operation, not resolved."""
        return [*self.item.get("parameters", []), *self.body.get("parameters", [])]

    @property
    def successes(self) -> dict[str, Any]:
        """Return the answers with a 2xx status."""
        return {status: answer for status, answer in self.body["responses"].items() if status.startswith("2")}

    @property
    def media(self) -> Any:
        """Return the JSON content of the request body, or None."""
        return self.body.get("requestBody", {}).get("content", {}).get(JSON)


def call_shape(call: str) -> str:
    """Return a call with its ids nameless, for sources name them in different ways."""
    return re.sub(r"{\w+}", "{}", call)


@cache
def operations(spec: Spec) -> list[Operation]:
    """Return every operation of the bundle, in the order of the table of contents."""
    return _operations(spec.document["paths"])


@cache
def webhooks(spec: Spec) -> list[Operation]:
    """Return every call that Picqer makes; its path is the name of the webhook."""
    return _operations(spec.document.get("webhooks", {}))


def _operations(items: Any) -> list[Operation]:
    return [
        Operation(path, method, item, item[method])
        for path, item in items.items()
        for method in METHODS
        if method in item
    ]


@cache
def calls(spec: Spec) -> dict[str, Operation]:
    """Return every operation and webhook by its call."""
    both = (*operations(spec), *webhooks(spec))
    return {call_shape(f"{call.method.upper()} {call.path}"): call for call in both}


def mappings(value: Any, path: tuple[str, ...] = ()) -> Iterator[tuple[tuple[str, ...], Any]]:
    """Yield every mapping of a document with the keys that lead to it, except in data such as example values."""
    if isinstance(value, dict):
        yield path, value
        for key, item in value.items():
            # Below `properties` and in `components.examples` the same words are names.
            is_name = path[-1:] == ("properties",) or path == ("components",)
            if key not in DATA or is_name or _is_example_map(key, item):
                yield from mappings(item, (*path, key))
    elif isinstance(value, list):
        for index, item in enumerate(value):
            yield from mappings(item, (*path, str(index)))


def _is_example_map(key: str, item: Any) -> bool:
    return key == "examples" and isinstance(item, dict)


def kind(path: tuple[str, ...]) -> str:
    """Return what stands at a place of the bundle, such as an operation, a parameter or a schema."""
    if len(path) == 3 and path[0] in _KINDS and path[2] in METHODS:
        return _KINDS[path[0]]
    if len(path) == 3 and path[0] == "components" and path[1] in {"parameters", "examples", "responses"}:
        return path[1].removesuffix("s")
    if len(path) == 5 and path[0] in _KINDS and path[3] == "responses":
        return "response"
    if path[:2] == ("components", "schemas") or "schema" in path:
        return "schema"
    return "other"


def subschemas(schema: Any) -> Iterator[Any]:
    """Yield a schema and every schema written inside it; references are not followed."""
    if not isinstance(schema, dict):
        return
    yield schema
    for key in ("items", "additionalProperties", "unevaluatedProperties", "not", "contains"):
        yield from subschemas(schema.get(key))
    for key in ("allOf", "oneOf", "anyOf", "prefixItems"):
        for item in schema.get(key, []):
            yield from subschemas(item)
    for item in schema.get("properties", {}).values():
        yield from subschemas(item)


def inline_properties(schema: Any) -> dict[str, Any]:
    """Return the properties written in a schema itself or in a part of its `allOf` that is no reference."""
    found = dict(schema.get("properties", {}))
    for part in schema.get("allOf", []):
        found |= inline_properties(part)
    return found


def merged(spec: Spec, schema: Any) -> tuple[dict[str, Any], set[str]]:
    """Return all properties and required names of a schema, with its `allOf` and references taken in."""
    schema = spec.resolve(schema)
    properties: dict[str, Any] = {}
    required = set(schema.get("required", []))
    for part in schema.get("allOf", []):
        inner, names = merged(spec, part)
        properties = _combined(properties, inner)
        required |= names
    return _combined(properties, schema.get("properties", {})), required


def _combined(properties: dict[str, Any], others: dict[str, Any]) -> dict[str, Any]:
    return properties | {name: {**properties.get(name, {}), **value} for name, value in others.items()}


def component(reference: Any) -> str:
    """Return the name of the component that a reference leads to, or an empty string."""
    return str(reference.get("$ref", "")).rpartition("/")[2] if isinstance(reference, dict) else ""


def references(value: Any) -> Iterator[str]:
    """Yield every `$ref` below a value, except in data."""
    for _, mapping in mappings(value):
        if isinstance(mapping.get("$ref"), str):
            yield mapping["$ref"]
