"""Where an answer is not as the spec says."""

from __future__ import annotations

import json
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any, NoReturn

from jsonschema_rs import ValidationErrorKind

from picqer_mock.spec import JSON
from tests.contract.sandbox.node import MANY, Node

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping, Sequence

    from jsonschema_rs import ValidationError

    from tests.contract.sandbox.call import Answer
    from tests.contract.sandbox.promise import Promises

ADDITION = "unknown field"
"""The one kind of difference that breaks no promise."""

_TYPES: Mapping[type, str] = {bool: "boolean", int: "integer", float: "number", str: "string", list: "array"}
_WORDS = {"picqer-datetime": "a time such as 2026-03-01 14:30:00", "date": "a date such as 2026-03-01"}


@dataclass(frozen=True, slots=True)
class Difference:
    """One place of one answer that is not as the spec says.

    Args:
        kind: What sort of difference it is.
        path: Where: `status`, `header <name>`, `body`, or a pointer into the body with `*` for any index.
        expected: What the spec says.
        found: What is there, without any of the account's data.
        value: What is there, as it came.
        node: What the spec says of the place, for places in a body.
    """

    kind: str
    path: str
    expected: str
    found: str
    value: Any = None
    node: Node | None = None


def differences(promises: Promises, answer: Answer, expected: Sequence[int]) -> Iterator[Difference]:
    """Compare an answer with the spec.

    Args:
        promises: The spec.
        answer: As it came.
        expected: The statuses that the call should have; others are a difference even where the spec has them.
    """
    operation = promises.spec.operations[answer.call.operation]
    if answer.status not in operation.responses:
        documented = ", ".join(str(status) for status in sorted(operation.responses))
        yield Difference("undocumented status", "status", f"one of {documented}", str(answer.status))
        return
    if answer.status not in expected:
        yield Difference("wrong status", "status", " or ".join(map(str, expected)), str(answer.status))
    yield from _headers(promises, answer)
    media_types = operation.responses[answer.status]
    if not media_types:
        if answer.content:
            yield Difference("unexpected body", "body", "no body", f"one of {answer.media_type or 'no type'}")
        return
    if answer.media_type not in media_types:
        wanted = " or ".join(media_types)
        yield Difference("wrong content type", "header Content-Type", wanted, answer.media_type or "nothing")
    if JSON in media_types:
        yield from _body(promises, answer)
    elif not answer.content:
        yield Difference("missing body", "body", " or ".join(media_types), "nothing")


def loads(content: bytes) -> Any:
    """Return the value of a body in JSON.

    Raises:
        ValueError: It is not JSON.
    """
    try:
        return json.loads(content, parse_constant=_refuse)
    except RecursionError as error:
        raise ValueError("it is nested too deep") from error


def type_of(value: Any) -> str:
    """Return the word of JSON Schema for the type of a value."""
    return "null" if value is None else _TYPES.get(type(value), "object")


def _headers(promises: Promises, answer: Answer) -> Iterator[Difference]:
    for name, schema in promises.headers(answer.call.operation, answer.status).items():
        value = answer.headers.get(name.lower())
        if value is None:
            yield Difference("missing header", f"header {name}", schema["type"], "nothing")
        elif schema["type"] == "integer" and not value.strip().isdecimal():
            yield Difference("wrong header", f"header {name}", "integer", "another text", value)


def _body(promises: Promises, answer: Answer) -> Iterator[Difference]:
    operation, status = answer.call.operation, answer.status
    top = promises.node(operation, status)
    assert top is not None
    if not answer.content:
        if top.is_described:
            yield Difference("missing body", "body", JSON, "nothing")
        return
    try:
        value = loads(answer.content)
    except ValueError:
        yield Difference("not JSON", "body", JSON, f"{answer.media_type or 'a body of no type'} that is not JSON")
        return
    # A time can break both its pattern and its format, which is one difference.
    seen: set[tuple[str, tuple[str | int, ...], str]] = set()
    for error in promises.validator(operation, status).iter_errors(value):
        for place, difference in _broken(top, error):
            key = (difference.kind, place, difference.path)
            if key not in seen:
                seen.add(key)
                yield difference
    yield from _unknown(top, value, "")


def _unknown(node: Node, value: Any, path: str) -> Iterator[Difference]:
    if isinstance(value, dict):
        for name, item in value.items():
            inside = node.inside(name)
            if inside is None:
                if node.fields:  # where no object should be at all, its fields are not the news
                    yield Difference(ADDITION, f"{path}/{wire_name(name)}", "nothing", type_of(item), item)
            elif isinstance(item, dict | list):
                yield from _unknown(inside, item, f"{path}/{node.segment(name)}")
    elif isinstance(value, list):
        inside = node.inside(0)
        if inside is not None:
            for item in value:
                yield from _unknown(inside, item, f"{path}/{MANY}")


def _broken(top: Node, error: ValidationError) -> Iterator[tuple[tuple[str | int, ...], Difference]]:
    """Give the differences that an error of the validator stands for, each with its place in the body."""
    place = tuple(error.instance_path)
    path, node = _general(top, place)
    kind, value = error.kind, error.instance
    match kind:
        case ValidationErrorKind.Required():
            name = str(kind.property)
            inside = node.inside(name) if node else None
            wanted = "a field that is always there"
            yield (*place, name), Difference("missing field", f"{path}/{name}", wanted, "nothing", None, inside)
        case ValidationErrorKind.OneOfNotValid() | ValidationErrorKind.AnyOf():
            fitting = [branch for branch in kind.context if not _is_of_another_type(branch, place)]
            if fitting:
                for inner in fitting[0]:
                    yield from _broken(top, inner)
            else:
                types = {name for branch in kind.context for inner in branch for name in _types(inner)}
                wanted = " or ".join(sorted(types))
                yield place, _wrong_type(path, wanted, value, node)
        case ValidationErrorKind.Type():
            yield place, _wrong_type(path, " or ".join(kind.types), value, node)
        case ValidationErrorKind.Enum() | ValidationErrorKind.Constant():
            wanted = f"one of {json.dumps(node.allowed if node else [])}"
            yield place, Difference("unknown value", path or "body", wanted, "another value", value, node)
        case ValidationErrorKind.Format() | ValidationErrorKind.Pattern():
            wanted = _form(node)
            yield place, Difference("wrong format", path or "body", wanted, "another form", value, node)
        case ValidationErrorKind.MaxItems() if not place and isinstance(value, list):
            yield place, Difference("page too long", "body", f"at most {kind.limit} rows", f"{len(value)} rows")
        case _:
            wanted = f"what keeps to `{kind.name}`"
            yield place, Difference("wrong value", path or "body", wanted, type_of(value), value, node)


def _wrong_type(path: str, wanted: str, value: Any, node: Node | None) -> Difference:
    kind = "null" if value is None else "wrong type"
    return Difference(kind, path or "body", wanted, type_of(value), value, node)


def _types(error: ValidationError) -> Sequence[str]:
    """Return the types that a value should have and has not; none, if its type is right."""
    return error.kind.types if isinstance(error.kind, ValidationErrorKind.Type) else ()


def _is_of_another_type(branch: Sequence[ValidationError], place: tuple[str | int, ...]) -> bool:
    return any(_types(error) and tuple(error.instance_path) == place for error in branch)


def _general(top: Node, place: Sequence[str | int]) -> tuple[str, Node | None]:
    """Return how a pointer writes a place of a body, and what the spec says of it."""
    path, node = "", top
    for step in place:
        path += f"/{node.segment(step)}"
        inside = node.inside(step)
        if inside is None:
            return path, None
        node = inside
    return path, node


def _form(node: Node | None) -> str:
    if node is None or (node.format is None and node.pattern is None):
        return "another form"
    return _WORDS.get(str(node.format), f"text of the format {node.format or node.pattern}")


def wire_name(name: str) -> str:
    """Return the name of an unknown field; one that does not look like a name of the API is data, and left out."""
    return name if name.isascii() and name.isidentifier() and name == name.lower() and len(name) <= 40 else MANY


def _refuse(name: str) -> NoReturn:
    raise ValueError(f"{name} is not JSON")
