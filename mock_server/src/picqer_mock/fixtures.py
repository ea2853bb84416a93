"""Operations without behaviour: answered with the spec's own examples, so that every call can be tried."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Any, cast

from picqer_mock import pdf
from picqer_mock.call import Reply
from picqer_mock.errors import NotFoundError
from picqer_mock.spec import JSON
from picqer_mock.wire import shown

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from picqer_mock.call import Handler, Request
    from picqer_mock.spec import Operation, Parameter, Spec
    from picqer_mock.state import State

PDF = "application/pdf"


@dataclass(frozen=True, slots=True)
class Fixture:
    """An answer of the spec, and what leads to it.

    Args:
        body: As in a reply.
        path: The values in the path that belong to it. A name that is not in it takes any value.
    """

    body: Any
    path: Mapping[str, Any]


def fixtures(spec: Spec, operation: Operation, media_type: str) -> list[Fixture]:
    """Return the answers of an operation's success, at least one.

    Raises:
        ValueError: The spec describes an answer and gives no example of it. The text names the operation.
    """
    ids = [item for item in operation.parameters if item.where == "path" and not _is_choice(spec, item)]
    result: list[Fixture] = []
    for body in _bodies(spec, operation, media_type):
        values = {item.name: _shown_at(body, item.name, item.example) for item in ids}
        result.append(Fixture(body, {name: value for name, value in values.items() if value is not None}))
    return result + _of_the_usual_object(result, ids)


def _of_the_usual_object(found: Sequence[Fixture], ids: Sequence[Parameter]) -> list[Fixture]:
    """Return an answer for the object that the path's own example names, where the examples are about another."""
    first = found[0]
    for parameter in ids[-1:]:
        usual = {parameter.name: parameter.example}
        known = any(fixture.path.get(parameter.name) == parameter.example for fixture in found)
        if not known and parameter.example is not None and isinstance(first.body, dict):
            body = cast("dict[str, Any]", first.body)
            return [Fixture({**body, **usual}, {**first.path, **usual})]
    return []


def handler(spec: Spec, operation: Operation) -> Handler:
    """Return what answers an operation with the examples of the spec, whatever the account holds.

    Raises:
        ValueError: The spec describes an answer and gives no example of it. The text names the operation.
    """
    media_types = list(operation.responses[operation.success]) or [JSON]
    answers = {media_type: fixtures(spec, operation, media_type) for media_type in media_types}

    def answer(_: State, request: Request) -> Reply:
        known = answers[request.media_type]
        for fixture in known:
            if all(str(request.path[name]) == str(value) for name, value in fixture.path.items()):
                return Reply(_page(fixture.body, request.query.get("offset", 0)))
        raise NotFoundError(f"{operation.id} is answered from examples, which have {_listed(known)} only.")

    return answer


def _bodies(spec: Spec, operation: Operation, media_type: str) -> Sequence[Any]:
    pointer = operation.responses[operation.success].get(media_type)
    if pointer is None:
        return [None]
    if media_type == PDF:
        return [pdf.page(f"{operation.id}: made by picqer-mock")]
    examples = spec.examples(operation, media_type)
    if media_type != JSON or (not examples and spec.is_described(pointer)):
        raise ValueError(f"{operation.id}: it has no handler, and its answer in {media_type} has no example")
    return examples or [{}]


def _is_choice(spec: Spec, parameter: Parameter) -> bool:
    """Tell whether all valid values exist, as those of a closed list do."""
    schema = spec.resolve(spec.at(parameter.pointer))
    return "enum" in schema or "const" in schema


def _shown_at(body: Any, name: str, otherwise: Any) -> Any:
    """Return an id as an answer shows it: as what the answer is about, and the same in all rows."""
    rows = cast("list[object]", body) if isinstance(body, list) else [body]
    values = [_own_id(row, name) for row in rows]
    return values[0] if values and values[0] is not None and values.count(values[0]) == len(values) else otherwise


def _own_id(value: object, name: str) -> Any:
    """Return the id that an object begins with; None if that is another."""
    # Further down stand ids of others: the part of a composition shows the product that it consists of.
    row = cast("dict[str, Any]", value) if isinstance(value, dict) else {}
    return row[name] if next(iter(row), None) == name else None


def _page(body: Any, offset: int) -> Any:
    return [] if offset and isinstance(body, list) else body


def _listed(known: Sequence[Fixture]) -> str:
    texts = [" and ".join(f"{name} {shown(value)}" for name, value in fixture.path.items()) for fixture in known]
    return ", or ".join(dict.fromkeys(texts))
