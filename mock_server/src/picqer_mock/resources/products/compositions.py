"""The stock of virtual compositions: as much as their parts suffice for."""

from __future__ import annotations

import json
from typing import TYPE_CHECKING, Any

from picqer_mock.resources.products import parts, stock

if TYPE_CHECKING:
    import sqlite3
    from collections.abc import Mapping, Sequence

    from picqer_mock.state import State

_RESERVATIONS = ("reservedpicklists", "reservedbackorders", "reservedallocations")


def views(state: State, compositions: Sequence[int]) -> dict[int, list[dict[str, Any]]]:
    """Return the stock of virtual compositions by rising warehouse, for each warehouse that knows one of the parts.

    A composition without parts of which stock is kept has none.
    """
    needs = parts.needs(state, compositions)
    ids = json.dumps(sorted({part for pieces in needs.values() for part in pieces}))
    rows: dict[int, dict[int, sqlite3.Row]] = {}
    for row in state.rows(_STOCK, ids):
        rows.setdefault(row["idwarehouse"], {})[row["idproduct"]] = row
    return {
        composition: [
            stock.view({"idwarehouse": idwarehouse, **_made(pieces, rows[idwarehouse])})
            for idwarehouse in sorted(rows)
            if pieces.keys() & rows[idwarehouse].keys()
        ]
        for composition, pieces in needs.items()
    }


_STOCK = "SELECT * FROM product_stock WHERE idproduct IN (SELECT value FROM json_each(?))"


def _made(pieces: Mapping[int, int], rows: Mapping[int, sqlite3.Row]) -> dict[str, int]:
    """Return how many can be made of what is there, and how many fewer of what each kind of reservation leaves."""
    left = {part: rows[part]["stock"] if part in rows else 0 for part in pieces}
    made = {"stock": min(left[part] // amount for part, amount in pieces.items())}
    before = made["stock"]
    for kind in _RESERVATIONS:
        for part in pieces.keys() & rows.keys():
            left[part] -= rows[part][kind]
        after = min(left[part] // amount for part, amount in pieces.items())
        made[kind] = before - after
        before = after
    return made
