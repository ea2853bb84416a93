"""Customers as they go over the wire."""

from __future__ import annotations

import json
from typing import TYPE_CHECKING, Any

from picqer_mock.resources import comments, tags
from picqer_mock.resources.customers import addresses

if TYPE_CHECKING:
    import sqlite3
    from collections.abc import Sequence

    from picqer_mock.state import State

SOURCE = "customer"
"""What comments call a customer."""


def view(state: State, idcustomer: int) -> dict[str, Any]:
    """Return one customer as it is now."""
    return views(state, state.rows("SELECT * FROM customer WHERE idcustomer = ?", idcustomer))[0]


def views(state: State, customers: Sequence[sqlite3.Row]) -> list[dict[str, Any]]:
    """Return customers with all that belongs to them, in the given order."""
    ids = [row["idcustomer"] for row in customers]
    hanging = tags.of(state, "customer", "idcustomer", ids)
    counts = comments.counts(state, SOURCE, ids)
    result: dict[int, dict[str, Any]] = {}
    for row in customers:
        fields = state.view("customer", row)
        result[row["idcustomer"]] = {
            **fields,
            "defaultorderremarks": fields["default_order_remarks"],
            "addresses": [],
            "tags": tags.map_of(hanging[row["idcustomer"]]),
            "customerfields": [],
            "comment_count": counts.get(row["idcustomer"], 0),
        }
    for row in state.rows(_ADDRESSES, json.dumps(ids)):
        result[row["idcustomer"]]["addresses"].append(addresses.view(state, row))
    for row in state.rows(_FIELDS, json.dumps(ids)):
        field = {"idcustomerfield": row["idcustomerfield"], "title": row["title"], "value": row["value"]}
        result[row["idcustomer"]]["customerfields"].append(field)
    return list(result.values())


# One query for a whole page; one for each customer would be most of the page's time.
_ADDRESSES = """SELECT * FROM customer_address
    WHERE idcustomer IN (SELECT value FROM json_each(?)) ORDER BY idcustomer_address"""
_FIELDS = """SELECT * FROM customer_field_value JOIN customer_field USING (idcustomerfield)
    WHERE idcustomer IN (SELECT value FROM json_each(?)) ORDER BY idcustomerfield"""
