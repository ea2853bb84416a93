"""From a path to the operations that have it."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping, Sequence

    from picqer_mock.spec import Operation


@dataclass(slots=True)
class _Node:
    literals: dict[str, _Node] = field(default_factory=dict[str, "_Node"])
    variable: _Node | None = None
    names: tuple[str, ...] = ()
    operations: dict[str, Operation] = field(default_factory=dict[str, "Operation"])


class Routes:
    """The paths of all operations, as a tree of their segments."""

    def __init__(self, operations: Iterable[Operation]) -> None:
        self._root = _Node()
        for operation in operations:
            node = self._root
            names: list[str] = []
            for segment in operation.path.split("/")[1:]:
                if segment.startswith("{"):
                    names.append(segment[1:-1])
                    node.variable = node = node.variable or _Node()
                else:
                    node = node.literals.setdefault(segment, _Node())
            node.names = tuple(names)
            node.operations[operation.method] = operation

    def find(self, segments: Sequence[str]) -> tuple[Mapping[str, Operation], dict[str, str]] | None:
        """Return the operations at a path by method, and the values of its variables; None without such a path."""
        values: list[str] = []
        node = _find(self._root, segments, 0, values)
        if node is None:
            return None
        return node.operations, dict(zip(node.names, values, strict=True))


def _find(node: _Node, segments: Sequence[str], index: int, values: list[str]) -> _Node | None:
    if index == len(segments):
        return node if node.operations else None
    segment = segments[index]
    # A literal goes before a variable, but must not hide it: /a/{x}/c exists beside /a/b.
    literal = node.literals.get(segment)
    if literal is not None:
        found = _find(literal, segments, index + 1, values)
        if found is not None:
            return found
    if node.variable is None or not segment:
        return None
    values.append(segment)
    found = _find(node.variable, segments, index + 1, values)
    if found is None:
        values.pop()
    return found
