"""Returns as they go over the wire."""

from __future__ import annotations

from decimal import Decimal
from typing import TYPE_CHECKING, Any

from picqer_mock import clock
from picqer_mock.addresses import full
from picqer_mock.resources import comments
from picqer_mock.resources.returns import lines, lookup, replacement_products, returned_products

if TYPE_CHECKING:
    import sqlite3
    from collections.abc import Mapping, Sequence

    from picqer_mock.state import State

SOURCE = "return"
"""What comments call a return."""

_SHIPPED = "SELECT max(closed_at) AS shipped_at FROM picklist WHERE idorder = ? AND status = 'closed'"


def views(state: State, rows: Sequence[sqlite3.Row]) -> list[dict[str, Any]]:
    """Return returns as lists show them, in the given order."""
    ids = [row["idreturn"] for row in rows]
    returned, replacements = returned_products.of(state, ids), replacement_products.of(state, ids)
    counts = comments.counts(state, SOURCE, ids)
    return [
        {
            **fields,
            "full_address": full(fields),
            "returned_products": returned[number],
            "replacement_products": replacements[number],
            "comment_count": counts.get(number, 0),
        }
        for number, fields in zip(ids, (state.view(lookup.TABLE, row) for row in rows), strict=True)
    ]


def view(state: State, idreturn: int, base_url: str) -> dict[str, Any]:
    """Return one return as it is now, with its status, customer, order and totals."""
    row = lookup.row(state, idreturn)
    fields = views(state, [row])[0]
    returned, replacements = fields["returned_products"], fields["replacement_products"]
    status = state.one("SELECT * FROM return_status WHERE idreturn_status = ?", row["idreturn_status"])
    return {
        **fields,
        "return_status": state.view("return_status", status),
        "customer": _customer(state, row),
        "order": _order(state, row),
        "returned_products": returned_products.whole(state, returned, base_url),
        "replacement_products": lines.with_products(state, replacements, base_url),
        "totals": {
            "returned_products_count": sum(line["amount"] for line in returned),
            "returned_products_value": _value(returned),
            "replacement_products_count": sum(line["amount"] for line in replacements),
            "replacement_products_value": _value(replacements),
            "days_after_order_shipped": _days_after_shipping(state, row),
        },
    }


def _value(products: Sequence[Mapping[str, Any]]) -> Decimal:
    return sum((line["price"] * line["amount"] for line in products), Decimal())


def _customer(state: State, row: sqlite3.Row) -> dict[str, Any] | None:
    customer = state.row(
        "SELECT idcustomer, customerid, name, contactname FROM customer WHERE idcustomer = ?", row["idcustomer"]
    )
    return None if customer is None else dict(customer)


def _order(state: State, row: sqlite3.Row) -> dict[str, Any] | None:
    order = state.row(
        "SELECT idorder, orderid, reference, created AS created_at FROM customer_order WHERE idorder = ?",
        row["idorder"],
    )
    return None if order is None else dict(order)


def _days_after_shipping(state: State, row: sqlite3.Row) -> int | None:
    shipped = state.row(_SHIPPED, row["idorder"])
    if shipped is None or shipped["shipped_at"] is None:
        return None
    return (clock.moment(row["created_at"]).date() - clock.moment(shipped["shipped_at"]).date()).days
