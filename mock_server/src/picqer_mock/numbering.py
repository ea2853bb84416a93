"""The readable numbers of documents, such as O2026-1002 for an order."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from datetime import datetime

    from picqer_mock.state import State

TABLES = (
    """CREATE TABLE numbering (
    kind TEXT NOT NULL,
    year INTEGER NOT NULL,
    last INTEGER NOT NULL,
    PRIMARY KEY (kind, year)
);""",
)

FIRST = 1001


def next_number(state: State, kind: str, letters: str, now: datetime) -> str:
    """Return the next number of a kind of document: letters, the year, and a count that starts anew each year."""
    row = state.row("SELECT last FROM numbering WHERE kind = ? AND year = ?", kind, now.year)
    number = row["last"] + 1 if row else FIRST
    count_from(state, kind, now.year, number)
    return f"{letters}{now.year}-{number}"


def count_from(state: State, kind: str, year: int, last: int) -> None:
    """Let the next number of a kind be the one behind `last`."""
    state.delete("numbering", kind=kind, year=year)
    state.insert("numbering", kind=kind, year=year, last=last)
