"""Location stock history: every change of the stock of a product at a location."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from picqer_mock import clock, lookup
from picqer_mock.call import Handler, Reply, Request
from picqer_mock.listing import page
from picqer_mock.tables import Table

if TYPE_CHECKING:
    from collections.abc import Mapping

    from picqer_mock.state import State

# Rows outlive the locations that they name, so they do not refer to them.
TABLES = (
    Table(
        "location_stock_history",
        "LocationStockHistoryEntry",
        "idproduct_location_stock_history",
        references={"idproduct": "product"},
    ),
    "CREATE INDEX location_stock_history_product ON location_stock_history (idproduct);",
)

MUTATION = "mutation"
MOVEMENT = "movement"


def list_(state: State, request: Request) -> Reply:
    """Answer a page of changes, the latest first.

    Assumes:
        - Changes of exactly the time in `sincedate` or `untildate` are left out: "after" and "before" are read as such.
    """
    table, key = "location_stock_history", "idproduct_location_stock_history"
    rows = page(state, request, table, key, _FILTERS, newest_first=True)
    return Reply([state.view(table, row) for row in rows])


def get(state: State, request: Request) -> Reply:
    """Answer one change."""
    row = lookup.find(state, request, "location_stock_history", "idproduct_location_stock_history")
    return Reply(state.view("location_stock_history", row))


HANDLERS: Mapping[str, Handler] = {"location_stock_history.list": list_, "location_stock_history.get": get}

_FILTERS = {
    "sincedate": "changed_at > ?",
    "untildate": "changed_at < ?",
    "idproduct": "idproduct = ?",
    "idlocation": "idlocation = ?",
}


def add(
    state: State,
    request: Request,
    *,
    idproduct: int,
    idlocation: int,
    old: int,
    new: int,
    change_type: str,
    contra_idlocation: int | None,
) -> dict[str, Any]:
    """Write a change down and return it as it goes over the wire. No user makes it: the API does."""
    number = state.insert(
        "location_stock_history",
        idproduct=idproduct,
        idlocation=idlocation,
        contra_idlocation=contra_idlocation,
        old_stock=old,
        stock_change=new - old,
        new_stock=new,
        change_type=change_type,
        changed_at=clock.text(request.now),
    )
    row = state.one("SELECT * FROM location_stock_history WHERE idproduct_location_stock_history = ?", number)
    return state.view("location_stock_history", row)
