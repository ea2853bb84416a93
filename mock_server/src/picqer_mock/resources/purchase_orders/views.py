"""Purchase orders and their lines as they go over the wire."""

from __future__ import annotations

import json
from typing import TYPE_CHECKING, Any

from picqer_mock.resources import comments

if TYPE_CHECKING:
    import sqlite3
    from collections.abc import Sequence

    from picqer_mock.state import State

COMMENTED = "purchaseorder"
"""What comments call a purchase order."""


def view(state: State, idpurchaseorder: int) -> dict[str, Any]:
    """Return one purchase order as it is now."""
    return views(state, state.rows("SELECT * FROM purchase_order WHERE idpurchaseorder = ?", idpurchaseorder))[0]


def views(state: State, orders: Sequence[sqlite3.Row]) -> list[dict[str, Any]]:
    """Return purchase orders with their lines, in the given order."""
    numbers = [row["idpurchaseorder"] for row in orders]
    lines: dict[int, list[dict[str, Any]]] = {number: [] for number in numbers}
    counts = comments.counts(state, COMMENTED, lines)
    for row in state.rows(_LINES, json.dumps(list(lines))):
        lines[row["idpurchaseorder"]].append(state.view("purchase_order_product", row))
    return [
        {**state.view("purchase_order", row), "products": lines[number], "comment_count": counts.get(number, 0)}
        for number, row in zip(numbers, orders, strict=True)
    ]


def line(state: State, idpurchaseorder_product: int) -> dict[str, Any]:
    """Return one line as it is now."""
    row = state.one("SELECT * FROM purchase_order_product WHERE idpurchaseorder_product = ?", idpurchaseorder_product)
    return state.view("purchase_order_product", row)


# One query for a whole page; one for each order would be most of the page's time.
_LINES = """SELECT * FROM purchase_order_product
    WHERE idpurchaseorder IN (SELECT value FROM json_each(?)) ORDER BY idpurchaseorder_product"""
