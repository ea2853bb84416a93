"""The facts about the whole API as tables: what `facts/` holds, and how its parts hang together."""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import cache, cached_property
from typing import TYPE_CHECKING, Any

import yaml

from tests.spec.reading import SPEC, call_shape

if TYPE_CHECKING:
    from collections.abc import Iterator

FOLDER = SPEC.parent / "tests" / "spec" / "facts"
RANK = {"single": 1, "corroborated": 2, "documented": 3}


@dataclass(frozen=True)
class Pair:
    """Where a fact comes from, and how sure it is."""

    sources: frozenset[str]
    confidence: str

    def __str__(self) -> str:
        return f"{', '.join(sorted(self.sources))} ({self.confidence})"


def pair_of(row: Any, prefix: str = "") -> Pair | None:
    """Return the pair of a row of a table, or of a mapping of the spec, whose keys begin with `x-picqer-`."""
    source, confidence = row.get(f"{prefix}source"), row.get(f"{prefix}confidence")
    if confidence is None:
        return None
    # Which page of the docs, and which day of the changelog, the spec may add.
    parts = [re.sub(r"^(docs|changelog):.*", r"\1", part) for part in str(source or "").split(", ")]
    return Pair(frozenset(parts) - {""}, confidence)


@dataclass(frozen=True)
class Table:
    """The facts about one resource."""

    resource: str
    content: Any

    @property
    def endpoints(self) -> dict[str, Any]:
        """Return the facts about each call."""
        return self.content.get("endpoints") or {}

    @property
    def schemas(self) -> dict[str, Any]:
        """Return the facts about each object: its fields by name."""
        return self.content.get("schemas") or {}

    @property
    def events(self) -> dict[str, Any]:
        """Return the facts about each event."""
        return self.content.get("events") or {}

    @property
    def names(self) -> dict[str, str]:
        """Return what the spec calls an object, a component or the call whose body it is; and a call, another call."""
        return self.content.get("names") or {}

    @cached_property
    def decided(self) -> dict[str, Any]:
        """Return where the spec says something else, and why."""
        return self.content.get("decided") or {}


@cache
def tables() -> dict[str, Table]:
    """Return every table by its resource."""
    return {
        path.stem: Table(path.stem, yaml.load(path.read_text(encoding="utf-8"), Loader=yaml.CSafeLoader))
        for path in sorted(FOLDER.glob("*.yaml"))
    }


@cache
def called(name: str) -> str:
    """Return what the spec calls an object, or a call, of any table."""
    return next((table.names[name] for table in tables().values() if name in table.names), name)


@cache
def filters() -> list[tuple[str, str, Any]]:
    """Return every query parameter of every call: the call without names of ids, the parameter, its facts."""
    return [
        (call_shape(called(call)), name, facts)
        for table in tables().values()
        for call, row in table.endpoints.items()
        for name, facts in row.get("query", {}).items()
    ]


def sent_with(schema: str) -> Iterator[str]:
    """Yield every field that the calls which answer with an object are documented to take."""
    for table in tables().values():
        for row in table.endpoints.values():
            if row.get("answer") == schema:
                yield from row.get("request", ())


def best_attested(rows: list[Any]) -> set[Pair]:
    """Return the pairs of the rows that are surest."""
    best = max(RANK[row["confidence"]] for row in rows)
    return {pair for row in rows if RANK[row["confidence"]] == best and (pair := pair_of(row))}
