"""Our own view of the bundled document: what the parser of openapi-python-client loses, by path, method and schema."""

from __future__ import annotations

from dataclasses import dataclass, replace
from typing import TYPE_CHECKING, Any

from generator.load import Mapping

if TYPE_CHECKING:
    from collections.abc import Iterator

METHODS = ("get", "put", "post", "delete", "options", "head", "patch", "trace")


@dataclass(frozen=True)
class RawOperation:
    """One call as the spec writes it."""

    path: str
    method: str
    raw: Mapping
    parameters: tuple[Mapping, ...]
    """Those of the path and of the call, references followed."""
    answers: dict[str, Mapping]
    """By status, references followed."""

    @property
    def id(self) -> str:
        """The operation id; empty when there is none."""
        return str(self.raw.get("operationId", ""))

    @property
    def resource(self) -> str:
        """The first part of the operation id: folder, tag and module."""
        return self.id.split(".", maxsplit=1)[0]

    @property
    def where(self) -> str:
        """How to name the call in an error."""
        return f"{self.raw.where('operationId')} ({self.id or f'{self.method.upper()} {self.path}'})"

    @property
    def success(self) -> dict[str, Mapping]:
        """The answers with a status of 200 to 299."""
        return {status: answer for status, answer in self.answers.items() if status.startswith("2")}


@dataclass(frozen=True)
class RawField:
    """A field of a schema, compositions resolved."""

    wire: str
    schema: Mapping
    required: bool
    description: str

    @property
    def read_only(self) -> bool:
        """Whether a caller may not send it."""
        return self.schema.get("readOnly") is True

    @property
    def write_only(self) -> bool:
        """Whether no answer holds it."""
        return self.schema.get("writeOnly") is True

    @property
    def deprecated(self) -> bool:
        """Whether something else has taken its place."""
        return self.schema.get("deprecated") is True


class Document:
    """The bundle, with its references followed on demand."""

    def __init__(self, raw: Mapping) -> None:
        self.raw = raw

    def follow(self, node: Any) -> Any:
        """Return what a node stands for: its target if it is a reference, else itself."""
        while isinstance(node, dict) and isinstance(node.get("$ref"), str):
            target: Any = self.raw
            for part in node["$ref"].removeprefix("#/").split("/"):
                target = target[part.replace("~1", "/").replace("~0", "~")]
            node = target
        return node

    @staticmethod
    def component(node: Any) -> str:
        """Return the name of the component that a node refers to; empty when it refers to none."""
        return str(node.get("$ref", "")).rpartition("/")[2] if isinstance(node, dict) else ""

    def docs_url(self, resource: str) -> str:
        """Return the address of Picqer's page on a resource."""
        (tag,) = (tag for tag in self.raw["tags"] if tag["name"] == resource)
        return str(tag["externalDocs"]["url"])

    def operations(self) -> Iterator[RawOperation]:
        """Give every call, in the order of the spec."""
        yield from self._calls(self.raw["paths"])

    def webhooks(self) -> Iterator[RawOperation]:
        """Give every call that Picqer makes, in the order of the spec; its path is the name of the webhook."""
        yield from self._calls(self.raw.get("webhooks", {}))

    def _calls(self, items: dict[str, Any]) -> Iterator[RawOperation]:
        for path, item in items.items():
            for method in METHODS:
                raw = item.get(method)
                if raw is not None:
                    parameters = (*item.get("parameters", ()), *raw.get("parameters", ()))
                    answers = {status: self.follow(answer) for status, answer in raw["responses"].items()}
                    yield RawOperation(path, method, raw, tuple(map(self.follow, parameters)), answers)

    def body_name(self, operation: RawOperation) -> str:
        """Return the component that a call sends as its body; empty when it sends none."""
        content = operation.raw.get("requestBody", {}).get("content", {})
        return next((self.component(media["schema"]) for media in content.values()), "")

    def event_model(self, webhook: RawOperation) -> str:
        """Return the component of an event, which says its name in a constant; empty for any other webhook."""
        name = self.body_name(webhook)
        field = self.fields(self.schema(name)).get("event") if name else None
        return name if field and "const" in field.schema else ""

    def schema(self, name: str) -> Mapping:
        """Return a component by its name."""
        schema = self.raw["components"]["schemas"][name]
        assert isinstance(schema, Mapping)
        return schema

    def fields(self, schema: Mapping) -> dict[str, RawField]:
        """Return the fields of an object in the order of the spec, with `allOf` resolved."""
        found: dict[str, RawField] = {}
        for part in self.parts(schema):
            for name, raw in part.get("properties", {}).items():
                found[name] = _merge(found.get(name), name, raw, self.follow(raw), self._known_keys(raw))
        needed = self.required(schema)
        return {name: replace(field, required=name in needed) for name, field in found.items()}

    def is_open(self, schema: Mapping) -> bool:
        """Whether an object says that it has other fields than those it names: a model would lose them."""
        return any(part.get("additionalProperties") is True for part in self.parts(schema))

    def _known_keys(self, raw: Mapping) -> str:
        """Return a sentence on the fields that an open object names, as no model shows them."""
        target = self.follow(raw)
        choices = [self.follow(choice) for choice in target.get("oneOf", (target,))]
        inside = [self.follow(choice.get("items", choice)) for choice in choices]
        keys = [f"`{key}`" for schema in inside if self.is_open(schema) for key in self.fields(schema)]
        return f"Known keys: {', '.join(keys)}." if keys else ""

    def required(self, schema: Mapping) -> set[str]:
        """Return the names of the fields that an object must have, with `allOf` resolved."""
        return {name for part in self.parts(schema) for name in part.get("required", ())}

    def parts(self, schema: Mapping) -> Iterator[Mapping]:
        """Give all that a schema is composed of, then the schema itself."""
        schema = self.follow(schema)
        for part in schema.get("allOf", ()):
            yield from self.parts(part)
        yield schema

    def circle(self, schema: Mapping, above: tuple[str, ...] = ()) -> str:
        """Return the first component that a composition comes back to; empty when it does not."""
        for part in schema.get("allOf", ()):
            name = self.component(part)
            if name and name in above:
                return name
            found = self.circle(self.follow(part), (*above, name) if name else above)
            if found:
                return found
        return ""


def _merge(earlier: RawField | None, name: str, raw: Mapping, target: Mapping, more: str) -> RawField:
    """Return the field, with what an earlier part of the composition says of it."""
    description = str(raw.get("description") or target.get("description", ""))
    description = "\n\n".join(filter(None, (description.strip(), more)))
    if earlier is None:
        return RawField(name, target, required=False, description=description)
    schema = Mapping(target.file, target.line)
    schema.update({**earlier.schema, **target})
    return RawField(name, schema, required=False, description=description or earlier.description)
