"""Count what the spec holds and find each piece in the generated code, on a way of its own: not through the model."""

from __future__ import annotations

import ast
from dataclasses import dataclass, field
from typing import TYPE_CHECKING

from generator import naming
from generator.errors import Problem, SpecError
from generator.grammar import JSON
from generator.naming import input_name

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping

    from generator.document import Document, RawOperation

_MODELS = "generated_client/src/picqer/models/"
_EVENTS = f"{_MODELS}event_names.py"
_RESOURCES = "generated_client/src/picqer/resources/"


@dataclass
class Census:
    """How much of the spec is in the client."""

    operations: int = 0
    parameters: int = 0
    """Of paths and queries, and fields of request bodies: everything that a caller can pass."""
    models: int = 0
    fields: int = 0
    events: int = 0
    lines: int = 0
    """Of generated Python."""
    missing: list[Problem] = field(default_factory=list)

    @property
    def counts(self) -> dict[str, int]:
        """Each number by its name."""
        names = ("operations", "parameters", "models", "fields", "events", "lines")
        return {name: getattr(self, name) for name in names}


def take(document: Document, files: Mapping[str, str]) -> Census:
    """Find every operation, argument and answered field of the spec in the generated files, under its wire name.

    Raises:
        SpecError: Something of the spec is not there.
    """
    census = Census(lines=sum(text.count("\n") for path, text in files.items() if path.endswith(".py")))
    trees = {path: ast.parse(text) for path, text in files.items() if path.endswith(".py")}
    answered: set[str] = set()
    for operation in document.operations():
        names = _sent(document, operation)
        census.operations += 1
        census.parameters += len(names)
        census.missing += (
            _lost(operation.where, what)
            for what in _missing(document, operation, names, trees.get(f"{_RESOURCES}{operation.resource}.py"))
        )
        for answer in operation.success.values():
            _reach(document, answer.get("content", {}), answered)
    for webhook in document.webhooks():
        _reach(document, webhook.raw.get("requestBody", {}).get("content", {}), answered)
    structs = {
        node.name: _fields(node)
        for path, tree in trees.items()
        if path.startswith(_MODELS)
        for node in tree.body
        if isinstance(node, ast.ClassDef)
    }
    for name in sorted(answered):
        wires = _answered(document, name)
        if wires:
            census.models += 1
            census.fields += len(wires)
            lost = sorted(wires - structs.get(name, set()))
            census.missing += (_lost(document.schema(name).where(), f"{name}.{wire}") for wire in lost)
    for webhook in document.webhooks():
        census.events += bool(document.event_model(webhook))
        census.missing += (
            _lost(webhook.where, what) for what in _missing_of_webhook(document, webhook, structs, files)
        )
    if census.missing:
        raise SpecError(*census.missing)
    return census


def _lost(where: str, what: str) -> Problem:
    return Problem(
        where, f"{what} is missing in the generated client", "this is a fault of the generator: build or templates"
    )


def _sent(document: Document, operation: RawOperation) -> set[str]:
    names = {item["name"] for item in operation.parameters if item["in"] in {"path", "query"}}
    for media in operation.raw.get("requestBody", {}).get("content", {}).values():
        names |= {item.wire for item in document.fields(media["schema"]).values() if not item.read_only}
    return names


def _answered(document: Document, name: str) -> set[str]:
    schema = document.schema(name)
    if document.is_open(schema):
        return set()  # It comes as a map, which holds all that it names and more.
    return {item.wire for item in document.fields(schema).values() if not item.write_only}


def _reach(document: Document, node: object, found: set[str]) -> None:
    """Note every schema that an answer can hold. The schemas that it is composed of are no models of their own."""
    if isinstance(node, list):
        for item in node:
            _reach(document, item, found)
    elif isinstance(node, dict):
        name = _component(node)
        if name and name not in found:
            found.add(name)
            wires = _answered(document, name)
            for part in document.parts(document.schema(name)):
                _reach(document, [raw for wire, raw in part.get("properties", {}).items() if wire in wires], found)
                _reach(document, [part.get("items"), part.get("additionalProperties"), part.get("oneOf")], found)
        for key, item in node.items():
            if key != "examples":
                _reach(document, item, found)


def _component(node: Mapping[str, object]) -> str:
    reference = str(node.get("$ref", ""))
    return reference.rsplit("/", 1)[1] if reference.startswith("#/components/schemas/") else ""


def _missing(document: Document, operation: RawOperation, sent: set[str], tree: ast.Module | None) -> Iterator[str]:
    """Give what is missing of an operation: its description, its two methods, and what they send."""
    body = tree.body if tree else []
    constants = {name.id: node.value for node in body if isinstance(node, ast.Assign) for name in _names(node.targets)}
    classes = {node.name: node for node in body if isinstance(node, ast.ClassDef)}
    *group, verb = operation.id.split(".")
    for prefix in ("", "Async"):
        cls = prefix + naming.class_name(tuple(group))
        call = f"{cls}.{verb}"
        method = _method(classes.get(cls), naming.python_name(verb))
        if method is None:
            yield call
            continue
        constant, wires = _call(method)
        described = constants.get(constant)
        yield from (f"{call}({name}=)" for name in sorted(sent - wires))
        strings = [ast.Constant(text) for text in (operation.id, operation.method.upper(), operation.path)]
        if not isinstance(described, ast.Call) or list(map(ast.dump, described.args[:3])) != list(
            map(ast.dump, strings)
        ):
            yield f"{operation.method.upper()} {operation.path} behind {call}"
        elif not _answers(document, operation) <= {name.id for name in _names(described.args[3:])}:
            yield f"the answer of {call}"


def _answers(document: Document, operation: RawOperation) -> set[str]:
    """What the type of the answer must name: the objects in it, or that there is nothing."""
    (answer,) = operation.success.values()
    if not answer.get("content"):
        return {"NoneType"}
    if JSON not in answer["content"]:
        return {"bytes"}
    schema = document.follow(answer["content"][JSON]["schema"])
    inside = (answer["content"][JSON]["schema"], schema.get("items"), schema.get("additionalProperties"))
    refs = {_component(node) for node in inside if isinstance(node, dict)} - {""}
    return {name for name in refs if _answered(document, name)}


def _missing_of_webhook(
    document: Document, webhook: RawOperation, structs: Mapping[str, set[str]], files: Mapping[str, str]
) -> Iterator[str]:
    """Give what is missing of a call that Picqer makes: the name of an event, or a field of what we answer."""
    model = document.event_model(webhook)
    if model and f'"{webhook.path}": "{model}"' not in files.get(_EVENTS, ""):
        yield f"the model of {webhook.path}"
    answered: set[str] = set()
    for answer in webhook.answers.values():
        _reach(document, answer.get("content", {}), answered)
    for name in sorted(answered):
        sent = {item.wire for item in document.fields(document.schema(name)).values() if not item.read_only}
        yield from (f"{input_name(name)}.{wire}" for wire in sorted(sent - structs.get(input_name(name), set())))


def _names(nodes: list[ast.expr]) -> list[ast.Name]:
    return [node for top in nodes for node in ast.walk(top) if isinstance(node, ast.Name)]


def _method(cls: ast.ClassDef | None, name: str) -> ast.FunctionDef | ast.AsyncFunctionDef | None:
    methods = (node for node in (cls.body if cls else ()) if isinstance(node, ast.FunctionDef | ast.AsyncFunctionDef))
    return next((node for node in methods if node.name == name), None)


def _call(method: ast.FunctionDef | ast.AsyncFunctionDef) -> tuple[str, set[str]]:
    """Return the constant that a method calls by, and the wire names to which it gives arguments of its own."""
    arguments = {item.arg for item in (*method.args.args, *method.args.kwonlyargs)}
    call = next(node for node in ast.walk(method) if isinstance(node, ast.Call))
    pairs: list[tuple[str, ast.expr]] = [(item.arg or "", item.value) for item in call.keywords]
    for mapping in (*call.args, *(item.value for item in call.keywords)):
        if isinstance(mapping, ast.Dict):
            keys = (key.value if isinstance(key, ast.Constant) else "" for key in mapping.keys)
            pairs += zip(map(str, keys), mapping.values, strict=True)
    wires = {wire for wire, value in pairs if {name.id for name in _names(_read(value))} <= arguments}
    return _names(call.args[:1])[0].id, wires


def _read(value: ast.expr) -> list[ast.expr]:
    """Return what is passed on: of `as_file(file, ...)`, which reads a file, the file."""
    return value.args if isinstance(value, ast.Call) else [value]


def _fields(node: ast.ClassDef) -> set[str]:
    """Return the wire names of a model: a field that is called otherwise says so."""
    wires = {}
    for item in node.body:
        if isinstance(item, ast.AnnAssign) and isinstance(item.target, ast.Name):
            renamed = item.value.keywords if isinstance(item.value, ast.Call) else ()
            names = [
                word.value.value for word in renamed if word.arg == "name" and isinstance(word.value, ast.Constant)
            ]
            wires[item.target.id] = str(names[0]) if names else item.target.id
    return set(wires.values())
