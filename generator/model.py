"""What the templates see: the API as plain values, with every decision already taken. No rendering, no parsing."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Literal, TypeAlias

ScalarKind: TypeAlias = Literal["integer", "number", "string", "boolean", "datetime", "date", "bytes", "any"]


@dataclass(frozen=True)
class Scalar:
    """A single JSON value."""

    kind: ScalarKind


@dataclass(frozen=True)
class ListOf:
    """A JSON array."""

    item: Type


@dataclass(frozen=True)
class MapOf:
    """A JSON object used as a map. PHP writes an empty one as `[]`."""

    item: Type


@dataclass(frozen=True)
class ModelRef:
    """An object described by a component."""

    name: str


@dataclass(frozen=True)
class EnumRef:
    """A text with a closed list of known values, described by a component."""

    name: str


@dataclass(frozen=True)
class Nullable:
    """A value or null."""

    item: Type


@dataclass(frozen=True)
class Constant:
    """A text that says of which kind an object is."""

    value: str


Type: TypeAlias = Scalar | ListOf | MapOf | ModelRef | EnumRef | Nullable | Constant


@dataclass(frozen=True)
class Field:
    """A field of a model."""

    name: str
    annotation: str
    assignment: str
    """What stands behind the annotation, as code; empty when the field is always there."""
    doc: str
    holds_map: bool


@dataclass(frozen=True)
class Model:
    """An object of the API: a Struct where Picqer answers it, a TypedDict where a caller sends it."""

    name: str
    base: str
    doc: str
    fields: tuple[Field, ...]

    @property
    def maps(self) -> tuple[Field, ...]:
        """The fields in which an empty map may come as an empty array."""
        return tuple(field for field in self.fields if field.holds_map)


@dataclass(frozen=True)
class Enum:
    """A text with known values, as a Literal."""

    name: str
    values: tuple[str, ...]
    doc: str


@dataclass(frozen=True)
class ModelModule:
    """One file of `picqer.models`."""

    name: str
    doc: str
    imports: tuple[str, ...]
    enums: tuple[Enum, ...]
    structs: tuple[Model, ...]
    inputs: tuple[Model, ...]

    @property
    def public_names(self) -> tuple[str, ...]:
        """What the file offers."""
        models = (*self.structs, *self.inputs)
        return tuple(sorted([*(enum.name for enum in self.enums), *(model.name for model in models)]))


@dataclass(frozen=True)
class Argument:
    """An argument of a client method."""

    name: str
    annotation: str
    default: str | None
    doc: str

    @property
    def declaration(self) -> str:
        """The argument as it stands in a signature."""
        default = "" if self.default is None else f" = {self.default}"
        return f"{self.name}: {self.annotation}{default}"


@dataclass(frozen=True)
class Entry:
    """A wire name with the expression that gives its value."""

    wire: str
    value: str


@dataclass(frozen=True)
class Operation:
    """A call of the API and the client method that makes it."""

    id: str
    constant: str
    """The name of the value that describes the call in the generated module."""
    method: str
    path: str
    name: str
    """The client method."""
    positional: tuple[Argument, ...]
    keywords: tuple[Argument, ...]
    path_entries: tuple[Entry, ...]
    query_entries: tuple[Entry, ...]
    body_entries: tuple[Entry, ...]
    has_body: bool
    returns: str
    """What the method returns, without the paging around it."""
    answer: str
    """The type to decode, as an expression."""
    options: tuple[Entry, ...]
    """The further arguments of the describing value."""
    page_size: int | None
    fulfilment_key: bool
    doc: str

    @property
    def signature(self) -> str:
        """The arguments as they stand in the definition."""
        return self._arguments(
            ["self", *(item.declaration for item in self.positional)], [item.declaration for item in self.keywords]
        )

    @property
    def python_path(self) -> str:
        """The call on a client: the id, unless Python keeps the last word for itself."""
        return ".".join((*self.id.split(".")[:-1], self.name))

    @property
    def short_signature(self) -> str:
        """The names of the arguments, those that may be left out in brackets."""
        keywords = [item.name if item.default is None else f"[{item.name}]" for item in self.keywords]
        return self._arguments([item.name for item in self.positional], keywords)

    def _arguments(self, positional: list[str], keywords: list[str]) -> str:
        return ", ".join((*positional, "*", *keywords) if keywords else positional)

    @property
    def call(self) -> str:
        """What the method passes to the runtime."""
        parts = [self.constant, _mapping(self.path_entries)]
        if self.query_entries:
            parts.append(f"query={_mapping(self.query_entries)}")
        if self.has_body:
            parts.append(f"body={_mapping(self.body_entries)}")
        if self.page_size:
            parts.append("offset=offset, limit=limit")
        return ", ".join(parts)

    @property
    def runner(self) -> str:
        """The method of the runtime that makes the call."""
        return "_pages" if self.page_size else "_call"

    @property
    def sync_returns(self) -> str:
        """What the method of `Picqer` returns."""
        return f"Pages[{self.returns}]" if self.page_size else self.returns

    @property
    def async_returns(self) -> str:
        """What the method of `AsyncPicqer` returns, or gives when awaited."""
        return f"AsyncPages[{self.returns}]" if self.page_size else self.returns

    @property
    def async_def(self) -> str:
        """How the asynchronous method is defined: pages are lazy, so getting them is no call yet."""
        return "def" if self.page_size else "async def"

    @property
    def await_(self) -> str:
        """The keyword before the asynchronous call, if it needs one."""
        return "" if self.page_size else "await "


def _mapping(entries: tuple[Entry, ...]) -> str:
    return "{" + ", ".join(f"{entry.wire!r}: {entry.value}" for entry in entries) + "}"


@dataclass(frozen=True)
class Extra:
    """A method written by hand."""

    name: str
    short_signature: str
    doc: str


@dataclass(frozen=True)
class Extension:
    """The hand-written classes that those of a resource inherit from."""

    class_name: str
    extras: tuple[Extra, ...]


@dataclass(frozen=True)
class Group:
    """Calls that share everything but the last part of their id, such as `products.images`."""

    path: tuple[str, ...]
    class_name: str
    doc: str
    operations: tuple[Operation, ...]
    children: tuple[Group, ...]
    extension: Extension | None = None

    @property
    def bases(self) -> str:
        """What the class of `Picqer` inherits from."""
        return f"{self.extension.class_name}, Resource" if self.extension else "Resource"

    @property
    def async_bases(self) -> str:
        """What the class of `AsyncPicqer` inherits from."""
        return f"Async{self.extension.class_name}, AsyncResource" if self.extension else "AsyncResource"

    @property
    def attribute(self) -> str:
        """The name under which the group hangs on its parent."""
        return self.path[-1]


@dataclass(frozen=True)
class Resource:
    """The calls of one folder of the spec."""

    name: str
    doc: str
    docs_url: str
    imports: tuple[str, ...]
    groups: tuple[Group, ...]
    """The resource itself, then the groups below it."""

    @property
    def operations(self) -> tuple[Operation, ...]:
        """All calls, in the order of the spec."""
        return tuple(operation for group in self.groups for operation in group.operations)

    @property
    def class_names(self) -> tuple[str, ...]:
        """The classes of the module."""
        return tuple(sorted(prefix + group.class_name for group in self.groups for prefix in ("", "Async")))

    @property
    def root(self) -> Group:
        """The group that is the resource itself."""
        return self.groups[0]

    @property
    def extras(self) -> tuple[Extra, ...]:
        """The methods written by hand."""
        return self.root.extension.extras if self.root.extension else ()


@dataclass(frozen=True)
class Event:
    """Something that Picqer tells a webhook."""

    name: str
    model: str
    doc: str


@dataclass(frozen=True)
class InboundCall:
    """A call that Picqer makes to a server of the account's own, and that wants an answer."""

    id: str
    method: str
    request: str
    """The model of its body; empty when it has none."""
    answer: str
    """The TypedDict of what to answer; empty when that is nothing."""
    doc: str


@dataclass(frozen=True)
class Api:
    """The whole API."""

    title: str
    version: str
    resources: tuple[Resource, ...]
    modules: tuple[ModelModule, ...]
    error_codes: tuple[tuple[int, str], ...]
    events: tuple[Event, ...]
    inbound_calls: tuple[InboundCall, ...]

    @property
    def model_places(self) -> tuple[tuple[str, tuple[str, ...]], ...]:
        """The modules of `picqer.models`, each with the names that it offers."""
        places = [(module.name, module.public_names) for module in self.modules]
        return tuple(sorted([*places, ("event_names", ("EventName",))] if self.events else places))

    @property
    def model_names(self) -> tuple[str, ...]:
        """The names of all models."""
        return tuple(sorted(name for _, names in self.model_places for name in names))
