"""Operations without behaviour: answered with the spec's own examples, so that every call can be tried."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, cast

from picqer_mock import pdf
from picqer_mock.call import Reply
from picqer_mock.errors import NotFoundError
from picqer_mock.spec import JSON
from picqer_mock.wire import shown

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from picqer_mock.call import Handler, Request
    from picqer_mock.spec import Operation, Spec
    from picqer_mock.state import State

PDF = "application/pdf"


def own_ids(spec: Spec) -> dict[str, list[Any]]:
    """Return the ids of all objects that an example of an answer is about, by the name of the id."""
    ids: dict[str, list[Any]] = {}
    for operation in spec.operations.values():
        for body in spec.examples(operation):
            for row in cast("list[object]", body) if isinstance(body, list) else [body]:
                name, value = _own_id(row)
                if name and value not in ids.setdefault(name, []):
                    ids[name].append(value)
    return ids


def handler(spec: Spec, operation: Operation, ids: Mapping[str, Sequence[Any]]) -> Handler:
    """Return what answers an operation with the examples of the spec, whatever the account holds.

    Args:
        spec: Whose examples.
        operation: What is called.
        ids: Those of the objects that there are, by name, besides the path's own example.

    Raises:
        ValueError: The spec describes an answer and gives no example of it. The text names the operation.
    """
    bodies = _bodies(spec, operation)
    known = {
        item.name: sorted({item.example, *ids.get(item.name, ())} - {None})
        for item in operation.parameters
        if item.where == "path" and item.type == "integer"  # a text, such as the key of a stat, is no id
    }

    def answer(_: State, request: Request) -> Reply:
        for name, values in known.items():
            if values and request.path[name] not in values:
                there = " or ".join(map(shown, values))
                raise NotFoundError(
                    f"This call is answered from examples, which have {name} {there}, not {shown(request.path[name])}."
                )
        about = [body for body in bodies if _of(body, request.path) == body]
        return Reply(_page((about or [_of(bodies[0], request.path)])[0], request.query))

    return answer


def _bodies(spec: Spec, operation: Operation) -> Sequence[Any]:
    pointer = operation.responses[operation.success].get(operation.media_type)
    if pointer is None:
        return [None]
    if operation.media_type == PDF:
        return [pdf.page(f"{operation.id}: made by picqer-mock")]
    examples = spec.examples(operation)
    if operation.media_type != JSON or (not examples and spec.is_described(pointer)):
        raise ValueError(f"{operation.id}: it has no handler, and its answer in {operation.media_type} has no example")
    return examples or [{}]


def _own_id(value: object) -> tuple[str, Any]:
    """Return the id that an object begins with, and its name; the name is empty if it begins with none."""
    # Further down stand ids of others: the part of a composition shows the product that it consists of.
    row = cast("dict[str, Any]", value) if isinstance(value, dict) else {}
    name = next(iter(row), "")
    return (name, row[name]) if name.startswith("id") and row[name] is not None else ("", None)


def _of(body: Any, path: Mapping[str, Any]) -> Any:
    """Return an answer with the id from the path, if it is about one object of that kind."""
    name, _ = _own_id(body)
    return {**body, name: path[name]} if name in path else body


def _page(body: Any, query: Mapping[str, Any]) -> Any:
    """Return a list as its one page, or as the empty one behind it, so that reading on comes to an end."""
    if not isinstance(body, list):
        return body
    rows = cast("list[object]", body)
    ids = [value for _, value in map(_own_id, rows) if isinstance(value, int)]
    is_behind = query.get("offset", 0) > 0 or any(
        not query.get("sinceid", value - 1) < value < query.get("beforeid", value + 1) for value in ids
    )
    return [] if is_behind else rows
