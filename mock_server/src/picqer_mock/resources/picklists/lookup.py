"""Which picklist a call is about, and whether its key may see it."""

from __future__ import annotations

from typing import TYPE_CHECKING

from picqer_mock import lookup

if TYPE_CHECKING:
    import sqlite3

    from picqer_mock.call import Request
    from picqer_mock.state import State


def find(state: State, request: Request) -> sqlite3.Row:
    """Return the row of the picklist in the path.

    Raises:
        NotFoundError: It does not exist, or belongs to another than the key's fulfilment customer.
    """
    return lookup.find(state, request, "picklist", "idpicklist")
