"""Which return a call is about, and whether its key may see it."""

from __future__ import annotations

from typing import TYPE_CHECKING

from picqer_mock import lookup

if TYPE_CHECKING:
    import sqlite3

    from picqer_mock.call import Request
    from picqer_mock.state import State

TABLE = "product_return"
KEY = "idreturn"


def find(state: State, request: Request) -> sqlite3.Row:
    """Return the row of the return in the path.

    Raises:
        NotFoundError: It does not exist, or belongs to another than the key's fulfilment customer.
    """
    return lookup.find(state, request, TABLE, KEY)


def row(state: State, idreturn: int) -> sqlite3.Row:
    """Return the row of a return that is known to exist, as it is now."""
    return state.one("SELECT * FROM product_return WHERE idreturn = ?", idreturn)
