"""Decide what the client looks like: document and parsed types in, the model for the templates out."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from generator import annotate, naming, schemas
from generator.calls import build_operation
from generator.errors import Problem, SpecError
from generator.extensions import check
from generator.lint import WEBHOOKS
from generator.model import Api, Extension, Group, ModelModule, Operation, Resource
from generator.schemas import Catalogue
from generator.text import paragraphs
from generator.webhooks import build_calls, build_events

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator
    from collections.abc import Mapping as AnyMapping

    from generator.document import Document
    from generator.load import Mapping
    from generator.upstream import Parsed


def build(document: Document, parsed: Parsed, extensions: AnyMapping[str, Extension]) -> Api:
    """Return the whole API as the templates want it; extensions go by the name of their resource.

    Raises:
        SpecError: The parser left something out, or two things would get the same name.
    """
    catalogue = Catalogue(document, parsed)
    by_resource: dict[str, list[Operation]] = {tag["name"]: [] for tag in document.raw["tags"]}
    codes = _error_codes(document)
    for raw in document.operations():
        types = parsed.operations.get((raw.path, raw.method))
        if types is None:
            raise SpecError(Problem(raw.where, "the parser dropped this operation", "write it as the others are"))
        by_resource[raw.resource].append(build_operation(document, catalogue, raw, types, codes))
    events, inbound_calls = tuple(build_events(document, catalogue)), tuple(build_calls(document, catalogue))
    modules = catalogue.modules()
    resources = []
    webhooks = {WEBHOOKS} if any(document.webhooks()) else set()
    for tag in document.raw["tags"]:
        if tag["name"] in webhooks:
            continue
        if not by_resource[tag["name"]]:
            raise SpecError(Problem(tag.where("name"), f"no operation has the tag {tag['name']}", "remove the tag"))
        docs_url = document.docs_url(tag["name"])
        resources.append(_resource(tag, by_resource[tag["name"]], modules, docs_url, extensions.get(tag["name"])))
    check(extensions, {resource.name: resource for resource in resources})
    _refuse_doubles(modules, resources)
    return Api(
        title=document.raw["info"]["title"],
        version=document.raw["info"]["version"],
        resources=tuple(resources),
        modules=modules,
        error_codes=tuple(codes.items()),
        events=events,
        inbound_calls=inbound_calls,
    )


def _error_codes(document: Document) -> dict[int, str]:
    schema = document.raw["components"].get("schemas", {}).get("ErrorCode", {})
    return {int(code): meaning for code, meaning in schema.get("x-picqer-error-codes", {}).items()}


def _resource(
    tag: Mapping,
    operations: list[Operation],
    modules: tuple[ModelModule, ...],
    docs_url: str,
    extension: Extension | None,
) -> Resource:
    name = tag["name"]
    root = replace(_group((name,), operations, paragraphs(tag.get("description", ""), indent=4)), extension=extension)
    words = annotate.names(text for item in operations for text in (item.answer, item.returns, item.signature))
    return Resource(
        name=name,
        doc=root.doc,
        docs_url=docs_url,
        imports=(
            *annotate.imports(words),
            *schemas.imports(modules, words),
            *_runtime_imports(root, operations, words),
        ),
        groups=tuple(_flat(root)),
    )


def _group(path: tuple[str, ...], operations: list[Operation], doc: str = "") -> Group:
    depth = len(path)
    inside = [item for item in operations if tuple(item.id.split(".")[:depth]) == path]
    names = dict.fromkeys(item.id.split(".")[depth] for item in inside if item.id.count(".") > depth)
    own = tuple(item for item in inside if item.id.count(".") == depth)
    dotted = ".".join(path)
    for item in own:
        if item.name in names:
            raise SpecError(
                Problem(item.id, f"{dotted}.{item.name} is also a group of operations", "rename the operation")
            )
    return Group(
        path=path,
        class_name=naming.class_name(path),
        doc=doc or f"Calls of `{dotted}`: {', '.join([*(item.name for item in own), *names])}.",
        operations=own,
        children=tuple(_group((*path, name), inside) for name in names),
    )


_HIDING = {"int", "str", "bool", "bytes", "float", "object", "dict", "datetime", "date"}
"""Names of methods that would hide a type from the annotations below them. `list` has a form of its own."""


def _refuse_doubles(modules: tuple[ModelModule, ...], resources: list[Resource]) -> None:
    for module in modules:
        _refuse_double(f"picqer/models/{module.name}.py", module.imports, module.public_names)
    for resource in resources:
        constants = (operation.constant for operation in resource.operations)
        _refuse_double(f"picqer/resources/{resource.name}.py", resource.imports, (*resource.class_names, *constants))
        for operation in resource.operations:
            if operation.name in _HIDING:
                found = f"a method called {operation.name!r} would hide the type of that name"
                raise SpecError(Problem(operation.id, found, "rename the operation"))


def _refuse_double(module: str, imports: tuple[str, ...], own: Iterable[str]) -> None:
    names = [*own, *(name for line in imports for name in line.split("import ")[1].split(", "))]
    doubles = sorted({name for name in names if names.count(name) > 1})
    if doubles:
        found = f"two things would be called {', '.join(doubles)}"
        raise SpecError(Problem(module, found, "rename a component or the group of an operation in the spec"))


def _flat(group: Group) -> Iterator[Group]:
    yield group
    for child in group.children:
        yield from _flat(child)


def _runtime_imports(root: Group, operations: list[Operation], words: set[str]) -> tuple[str, ...]:
    options = annotate.names(option.value for operation in operations for option in operation.options)
    described = [name for name in ("ANYTHING", "Choice", "Operation") if name in {"Operation", *words, *options}]
    lines = [f"from picqer._runtime.operation import {', '.join(described)}"]
    if root.extension:
        name = root.extension.class_name
        lines.append(f"from picqer.extensions.{root.attribute} import Async{name}, {name}")
    if root.children:
        lines.append("from functools import cached_property")
    lines.append("from picqer._runtime.resource import AsyncResource, Resource")
    if any(operation.page_size for operation in operations):
        lines.append("from picqer._runtime.paging import AsyncPages, Pages")
    if "PhpMap" in words:
        lines.append("from picqer._runtime.model import PhpMap")
    readers = {entry.value.partition("(")[0] for item in operations for entry in item.body_entries}
    if files := sorted({"File", "as_file", "as_image"} & (readers | words)):
        lines.append(f"from picqer._runtime.files import {', '.join(files)}")
    if "UnsetType" in words:
        lines.append("from picqer._runtime.unset import UNSET, UnsetType")
    if "NoneType" in words:
        lines.append("from types import NoneType")
    return tuple(lines)
