"""Which order a call is about, and whether its key may see it."""

from __future__ import annotations

from typing import TYPE_CHECKING

from picqer_mock import lookup

if TYPE_CHECKING:
    import sqlite3

    from picqer_mock.call import Request
    from picqer_mock.state import State


def find(state: State, request: Request) -> sqlite3.Row:
    """Return the row of the order in the path.

    Raises:
        NotFoundError: It does not exist, or belongs to another than the key's fulfilment customer.
    """
    return lookup.find(state, request, "customer_order", "idorder")


def find_line(state: State, request: Request) -> sqlite3.Row:
    """Return the row of the line in the path.

    Raises:
        NotFoundError: The order does not exist for this key, or has no such line.
    """
    idorder = find(state, request)["idorder"]
    return lookup.find(state, request, "order_product", "idorder_product", idorder=idorder)


def row(state: State, idorder: int) -> sqlite3.Row:
    """Return the row of an order that is known to exist, as it is now."""
    return state.one("SELECT * FROM customer_order WHERE idorder = ?", idorder)
