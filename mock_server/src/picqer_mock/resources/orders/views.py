"""Orders as they go over the wire."""

from __future__ import annotations

import json
from typing import TYPE_CHECKING, Any

from picqer_mock import addresses
from picqer_mock.resources import comments, tags
from picqer_mock.resources.picklists import views as picklists

if TYPE_CHECKING:
    import sqlite3
    from collections.abc import Sequence

    from picqer_mock.state import State

SOURCE = "order"
"""What comments call an order."""

ADDRESS = ("name", "contactname", "address", "address2", "zipcode", "city", "region", "country")
"""The fields of an address, which an order has twice: behind `delivery` and behind `invoice`."""


def view(state: State, idorder: int) -> dict[str, Any]:
    """Return one order as it is now."""
    return views(state, state.rows("SELECT * FROM customer_order WHERE idorder = ?", idorder))[0]


def views(state: State, orders: Sequence[sqlite3.Row]) -> list[dict[str, Any]]:
    """Return orders with all that belongs to them, in the given order."""
    numbers = [row["idorder"] for row in orders]
    ids = json.dumps(numbers)
    hanging = tags.of(state, "customer_order", "idorder", numbers)
    said = comments.counts(state, SOURCE, numbers)
    result: dict[int, dict[str, Any]] = {
        row["idorder"]: {
            **state.view("customer_order", row),
            "full_delivery_address": _full(row, "delivery"),
            "full_invoice_address": _full(row, "invoice"),
            "products": [],
            "picklists": [],
            "tags": tags.map_of(hanging[row["idorder"]]),
            "orderfields": [],
            "comment_count": said.get(row["idorder"], 0),
        }
        for row in orders
    }
    for row in state.rows(_LINES, ids):
        result[row["idorder"]]["products"].append(line(state, row))
    made = state.rows(_PICKLISTS, ids)
    for picklist in picklists.without_products(state, made):
        result[picklist["idorder"]]["picklists"].append(picklist)
    for row in state.rows(_FIELDS, ids):
        result[row["idorder"]]["orderfields"].append(field(row))
    return list(result.values())


def line(state: State, row: sqlite3.Row) -> dict[str, Any]:
    """Return a line of an order as it goes over the wire."""
    return state.view("order_product", row)


def field(row: sqlite3.Row) -> dict[str, Any]:
    """Return the value of an order field as it goes over the wire."""
    return {"idorderfield": row["idorderfield"], "title": row["title"], "value": row["value"]}


# One query for a whole page; one for each order would be most of the page's time.
_LINES = """SELECT * FROM order_product
    WHERE idorder IN (SELECT value FROM json_each(?)) ORDER BY idorder_product"""
_PICKLISTS = """SELECT * FROM picklist
    WHERE idorder IN (SELECT value FROM json_each(?)) ORDER BY idpicklist"""
_FIELDS = """SELECT * FROM order_field_value JOIN order_field USING (idorderfield)
    WHERE idorder IN (SELECT value FROM json_each(?)) ORDER BY idorderfield"""


def _full(row: sqlite3.Row, kind: str) -> str:
    return addresses.full({name: row[f"{kind}{name}"] for name in ADDRESS})
