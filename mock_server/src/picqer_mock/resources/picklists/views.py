"""Picklists as they go over the wire."""

from __future__ import annotations

import json
from typing import TYPE_CHECKING, Any

from picqer_mock.resources import comments, tags
from picqer_mock.resources.picklists import lines

if TYPE_CHECKING:
    import sqlite3
    from collections.abc import Sequence

    from picqer_mock.state import State

SOURCE = "picklist"
"""What comments call a picklist."""

# Weights have no limit, and a sum that is too large for SQLite would be an error where a total is not.
_TOTALS = """SELECT idpicklist, sum(amount) AS totalproducts, sum(amount_picked) AS totalpicked,
    CAST(total(amount * weight) AS INTEGER) AS weight
    FROM picklist_product WHERE NOT has_parts AND idpicklist IN (SELECT value FROM json_each(?)) GROUP BY idpicklist"""


def view(state: State, idpicklist: int) -> dict[str, Any]:
    """Return one picklist as it is now."""
    return views(state, state.rows("SELECT * FROM picklist WHERE idpicklist = ?", idpicklist))[0]


def views(state: State, rows: Sequence[sqlite3.Row]) -> list[dict[str, Any]]:
    """Return picklists with their lines, in the given order."""
    products = lines.views(state, (row["idpicklist"] for row in rows))
    return [{**picklist, "products": products[picklist["idpicklist"]]} for picklist in without_products(state, rows)]


def without_products(state: State, rows: Sequence[sqlite3.Row]) -> list[dict[str, Any]]:
    """Return picklists without their lines, in the given order, as orders show them."""
    numbers = [row["idpicklist"] for row in rows]
    totals = {row["idpicklist"]: row for row in state.rows(_TOTALS, json.dumps(numbers))}
    said = comments.counts(state, SOURCE, numbers)
    hanging = tags.of(state, "picklist", "idpicklist", numbers)
    return [
        {
            **state.view("picklist", row),
            "totalproducts": totals[number]["totalproducts"],
            "totalpicked": totals[number]["totalpicked"],
            "weight": totals[number]["weight"],
            "tags": hanging[number],
            "comment_count": said.get(number, 0),
        }
        for number, row in zip(numbers, rows, strict=True)
    ]
