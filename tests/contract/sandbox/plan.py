"""Which read comes next: what an account has is found along the spec's lists and links, and nowhere written down."""

from __future__ import annotations

from collections import Counter, defaultdict
from typing import TYPE_CHECKING, Any

from tests.contract.sandbox.call import Call

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping

    from tests.contract.sandbox.promise import Promises

MOST = 5
"""How many of the calls that answers lead to are made of one operation, so that a large account ends as well."""

_BODY = "$response.body#/"
_PATH = "$request.path."


class Plan:
    """The reads of the spec, and what is known of the account so far.

    First comes every operation that needs no id, bare and once with each value of each filter that has few; then
    whatever the answers lead to. Of those, each answer gives one in turn, so that objects found in different ways are
    all looked at.

    Args:
        promises: The spec.
    """

    def __init__(self, promises: Promises) -> None:
        self._spec = promises.spec
        self._reads = promises.reads
        self._ids = {
            name: [entry.name for entry in self._spec.operations[name].parameters if entry.where == "path"]
            for name in promises.reads
        }
        self._links = {name: _row_links(promises, name) for name in promises.reads}
        self._below = {name: self._collections(name) for name in promises.reads}
        self._maps = {name for name in promises.reads if (node := promises.node(name, 200)) and node.is_map}
        self._targets = {
            source: [name for name in self._reads if self._leads_to(source, name)] for source in self._reads
        }
        self._first = [call for name in promises.reads if not self._ids[name] for call in variants(promises, name)]
        self._found: dict[str, list[list[Call]]] = defaultdict(list)
        self._made: Counter[str] = Counter()
        self._seen = {call.key for call in self._first}
        self._called: set[str] = set()

    def next(self) -> Call | None:
        """Return the call to make now; None when there is nothing more to ask."""
        if self._first:
            return self._begun(self._first.pop(0))
        for name in self._reads:
            if self._made[name] < MOST:
                call = self._take(self._found[name])
                if call is not None:
                    self._made[name] += 1
                    return self._begun(call)
        return None

    def learn(self, call: Call, body: Any) -> None:
        """Take in what a call was answered with, and where that leads."""
        for name in self._targets[call.operation]:
            calls = [found for found in self._leads(call, body, name) if found.key not in self._seen]
            if calls:
                self._found[name].append(calls)

    def untried(self) -> dict[str, str]:
        """Return the operations that were not called, each with the reason."""
        return {
            name: f"no {' and '.join(self._ids[name])} was found in this account, where the answers of"
            f" {', '.join(self._sources(name)) or 'no other read'} would show it"
            for name in self._reads
            if name not in self._called
        }

    def _begun(self, call: Call) -> Call:
        self._called.add(call.operation)
        return call

    def _take(self, sources: list[list[Call]]) -> Call | None:
        while sources:
            calls = sources.pop(0)
            call = calls.pop(0)
            if calls:
                sources.append(calls)
            if call.key not in self._seen:
                self._seen.add(call.key)
                return call
        return None

    def _leads(self, call: Call, body: Any, name: str) -> Iterator[Call]:
        for target, parameters in self._links.get(call.operation, ()):
            if target == name:
                for values in _values(parameters, call.path, body):
                    yield self._call(name, values)
        collection = self._below[name].get(call.operation)
        if collection is not None:
            needed = set(self._ids[name])
            for values in _rows(body, collection, is_map=call.operation in self._maps):
                known = {**call.path, **values}
                if needed <= known.keys():
                    yield Call(name, {item: known[item] for item in self._ids[name]})

    def _call(self, name: str, values: Mapping[str, Any]) -> Call:
        path = {item: values[item] for item in self._ids[name]}
        return Call(name, path, {item: value for item, value in values.items() if item not in path})

    def _collections(self, name: str) -> dict[str, str]:
        """Return the lists above an operation that show the last id it needs, with the name of that id."""
        path = self._spec.operations[name].path
        ids = self._ids[name]
        if not ids:
            return {}
        above = path[: path.rindex(f"/{{{ids[-1]}}}")]
        return {other: ids[-1] for other in self._reads if self._spec.operations[other].path == above}

    def _sources(self, name: str) -> list[str]:
        return sorted(other for other in self._reads if self._leads_to(other, name))

    def _leads_to(self, source: str, name: str) -> bool:
        return source in self._below[name] or any(target == name for target, _ in self._links[source])


def variants(promises: Promises, name: str) -> list[Call]:
    """Return a list's bare call, and one with each value of each filter that has only a few."""
    calls = [Call(name)]
    for entry in promises.spec.operations[name].parameters:
        if entry.where == "query":
            schema = promises.spec.resolve(promises.spec.at(entry.pointer))
            booleans = ["true"] if entry.presence_flag else ["true", "false"]
            values = booleans if entry.type == "boolean" else schema.get("enum", [])
            calls += [Call(name, query={entry.name: value}) for value in values]
    return calls


def _row_links(promises: Promises, name: str) -> list[tuple[str, Mapping[str, str]]]:
    reads = set(promises.reads)
    return [(target, parameters) for target, parameters in promises.links(name) if target in reads]


def _values(parameters: Mapping[str, str], path: Mapping[str, Any], body: Any) -> Iterator[dict[str, Any]]:
    """Give the parameters of a link for every row of an answer, though the link names the first."""
    rows = body if isinstance(body, list) else [body]
    for row in rows:
        values = {name: _value(expression, path, row, body) for name, expression in parameters.items()}
        if all(isinstance(value, int | str) for value in values.values()):
            yield values


def _value(expression: str, path: Mapping[str, Any], row: Any, body: Any) -> Any:
    if expression.startswith(_PATH):
        return path.get(expression.removeprefix(_PATH))
    steps = expression.removeprefix(_BODY).split("/")
    value = row
    for step in steps[1:] if isinstance(body, list) else steps:
        if isinstance(value, list):
            value = value[int(step)] if int(step) < len(value) else None
        else:
            value = value.get(step) if isinstance(value, dict) else None
    return value


def _rows(body: Any, name: str, *, is_map: bool) -> Iterator[dict[str, Any]]:
    """Give the ids of the rows of a list; a list that is a map shows them as its keys."""
    if isinstance(body, list):
        yield from ({name: row[name]} for row in body if isinstance(row, dict) and isinstance(row.get(name), int))
    elif is_map and isinstance(body, dict):
        yield from ({name: key} for key in body)
