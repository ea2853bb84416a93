"""Stock history: every change of the stock of a product in a warehouse."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from picqer_mock import clock, lookup
from picqer_mock.call import Handler, Reply, Request
from picqer_mock.errors import NotFoundError
from picqer_mock.listing import page
from picqer_mock.tables import Table

if TYPE_CHECKING:
    import sqlite3
    from collections.abc import Mapping

    from picqer_mock.state import State

# Rows outlive the location at which the stock changed, so they do not refer to it.
TABLES = (
    Table(
        "stock_history",
        "StockHistoryEntry",
        "idproduct_stock_history",
        references={"idproduct": "product", "idwarehouse": "warehouse"},
    ),
    "CREATE INDEX stock_history_product ON stock_history (idproduct);",
)


def list_(state: State, request: Request) -> Reply:
    """Answer a page of changes, the latest first.

    Assumes:
        - Changes of exactly the time in `sincedate` or `untildate` are left out: "after" and "before" are read as such.
        - A limited key sees the changes of the products that are its fulfilment customer's now.
    """
    also = [(_OWNED, request.idfulfilment_customer)] if request.idfulfilment_customer is not None else []
    rows = page(state, request, "stock_history", "idproduct_stock_history", _FILTERS, also=also, newest_first=True)
    return Reply([view(state, row) for row in rows])


def get(state: State, request: Request) -> Reply:
    """Answer one change.

    Assumes:
        - A change of another's product is not found by a limited key, as for any object.
    """
    row = lookup.find(state, request, "stock_history", "idproduct_stock_history")
    product = state.row("SELECT * FROM product WHERE idproduct = ?", row["idproduct"])
    if product is None or not lookup.is_visible(request, product):
        number = row["idproduct_stock_history"]
        raise NotFoundError(f"idproduct_stock_history: there is no product stock history {number}.")
    return Reply(view(state, row))


HANDLERS: Mapping[str, Handler] = {"stock_history.list": list_, "stock_history.get": get}

_FILTERS = {
    "sincedate": "changed_at > ?",
    "untildate": "changed_at < ?",
    "idproduct": "idproduct = ?",
    "idwarehouse": "idwarehouse = ?",
    "iduser": "iduser = ?",
}
_OWNED = "idproduct IN (SELECT idproduct FROM product WHERE idfulfilment_customer = ?)"


def add(
    state: State,
    request: Request,
    *,
    idproduct: int,
    idwarehouse: int,
    old: int,
    new: int,
    idlocation: int | None,
    reason: str,
    change_type: str,
) -> dict[str, Any]:
    """Write a change down and return it as it goes over the wire. No user makes it: the API does."""
    number = state.insert(
        "stock_history",
        idproduct=idproduct,
        idwarehouse=idwarehouse,
        idlocation=idlocation,
        old_stock=old,
        stock_change=new - old,
        new_stock=new,
        reason=reason,
        change_type=change_type,
        changed_at=clock.text(request.now),
    )
    row = state.one("SELECT * FROM stock_history WHERE idproduct_stock_history = ?", number)
    return view(state, row)


def view(state: State, row: sqlite3.Row) -> dict[str, Any]:
    """Return a change as it goes over the wire, with its location, which Picqer's page does not show, if it has one."""
    fields = state.view("stock_history", row)
    if fields["idlocation"] is None:
        del fields["idlocation"]
    return fields
