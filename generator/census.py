"""Count what the spec holds and find each piece in the generated code, on a way of its own: not through the model."""

from __future__ import annotations

import ast
from dataclasses import dataclass, field
from typing import TYPE_CHECKING

from generator import naming
from generator.errors import Problem, SpecError

if TYPE_CHECKING:
    from collections.abc import Mapping

    from generator.document import Document, RawOperation

_CLIENT = "generated_client/src/picqer"


@dataclass
class Census:
    """How much of the spec is in the client."""

    operations: int = 0
    parameters: int = 0
    """Of paths and queries, and fields of request bodies: everything that a caller can pass."""
    models: int = 0
    fields: int = 0
    lines: int = 0
    """Of generated Python."""
    missing: list[Problem] = field(default_factory=list)


def take(document: Document, files: Mapping[str, str]) -> Census:
    """Find every operation, argument and answered field of the spec in the generated files.

    Raises:
        SpecError: Something of the spec is not there.
    """
    census = Census(lines=sum(text.count("\n") for path, text in files.items() if path.endswith(".py")))
    functions: dict[str, dict[str, set[str]]] = {}
    classes: dict[str, set[str]] = {}
    for path, text in files.items():
        if path.startswith(_CLIENT) and path.endswith(".py"):
            for node in ast.parse(text).body:
                if isinstance(node, ast.ClassDef):
                    functions[node.name] = _methods(node)
                    classes[node.name] = _fields(node)
    answered: set[str] = set()
    for operation in document.operations():
        census.operations += 1
        names = _arguments(document, operation)
        census.parameters += len(names)
        *group, method = operation.id.split(".")
        for prefix in ("", "Async"):
            cls = prefix + naming.class_name(tuple(group))
            present = functions.get(cls, {}).get(naming.python_name(method))
            if present is None:
                census.missing.append(_lost(operation.where, f"{cls}.{method}"))
            else:
                lost = sorted(names - present)
                census.missing += [_lost(operation.where, f"{cls}.{method}({name}=)") for name in lost]
        for answer in operation.success.values():
            _reach(document, answer.get("content", {}), answered)
    for name in sorted(answered):
        schema = document.schema(name)
        wires = {naming.python_name(item.wire) for item in document.fields(schema).values() if not item.write_only}
        if wires:
            census.models += 1
            census.fields += len(wires)
            census.missing += [
                _lost(schema.where(), f"{name}.{wire}") for wire in sorted(wires - classes.get(name, set()))
            ]
    if census.missing:
        raise SpecError(*census.missing)
    return census


def _lost(where: str, what: str) -> Problem:
    return Problem(
        where, f"{what} is missing in the generated client", "this is a fault of the generator: build or templates"
    )


def _arguments(document: Document, operation: RawOperation) -> set[str]:
    names = {naming.python_name(item["name"]) for item in operation.parameters if item["in"] in {"path", "query"}}
    for media in operation.raw.get("requestBody", {}).get("content", {}).values():
        fields = document.fields(document.follow(media["schema"])).values()
        names |= {naming.python_name(item.wire) for item in fields if not item.read_only}
    return names


def _reach(document: Document, node: object, found: set[str]) -> None:
    """Note every schema that an answer can hold."""
    if isinstance(node, list):
        for item in node:
            _reach(document, item, found)
    elif isinstance(node, dict):
        reference = node.get("$ref", "")
        if reference.startswith("#/components/schemas/"):
            name = reference.rsplit("/", 1)[1]
            if name not in found:
                found.add(name)
                _reach(document, _parts(document, name), found)
        for key, item in node.items():
            if key != "examples":
                _reach(document, item, found)


def _parts(document: Document, name: str) -> object:
    """What a schema holds. The schemas that it is composed of are no models of their own."""
    fields = document.fields(document.schema(name))
    if fields:
        return (
            [item.schema for item in fields.values()]
            + [part for item in document.schema(name).get("allOf", ()) for part in _properties(document, item)]
            + list(document.schema(name).get("properties", {}).values())
        )
    return dict(document.schema(name))


def _properties(document: Document, part: object) -> list[object]:
    return list(document.follow(part).get("properties", {}).values())


def _methods(node: ast.ClassDef) -> dict[str, set[str]]:
    return {
        item.name: {argument.arg for argument in (*item.args.args, *item.args.kwonlyargs)}
        for item in node.body
        if isinstance(item, ast.FunctionDef | ast.AsyncFunctionDef)
    }


def _fields(node: ast.ClassDef) -> set[str]:
    return {
        item.target.id for item in node.body if isinstance(item, ast.AnnAssign) and isinstance(item.target, ast.Name)
    }
