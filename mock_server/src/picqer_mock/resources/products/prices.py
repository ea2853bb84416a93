"""The prices that a product has had."""

from __future__ import annotations

from decimal import Decimal
from typing import TYPE_CHECKING, Any

from picqer_mock import clock
from picqer_mock.call import Handler, Reply, Request
from picqer_mock.resources.products.lookup import find

if TYPE_CHECKING:
    import sqlite3
    from collections.abc import Mapping

    from picqer_mock.state import State

# Amounts of money are text, so that no digit of them changes.
TABLES = (
    """CREATE TABLE product_price_history (
    idproduct_price_history INTEGER PRIMARY KEY AUTOINCREMENT,
    idproduct INTEGER NOT NULL REFERENCES product,
    field TEXT NOT NULL,
    old_price TEXT NOT NULL,
    new_price TEXT NOT NULL,
    changed_at TEXT NOT NULL
);
CREATE INDEX product_price_history_product ON product_price_history (idproduct, field);""",
)

PRICE = "price"
FIXED_STOCK_PRICE = "fixedstockprice"


def list_prices(state: State, request: Request) -> Reply:
    """Answer the changes of the sales price, the latest first.

    Assumes:
        - A row has the product, the old and the new price, and the time; creating a product is no change: no source
          shows a row.
    """
    return Reply(_of(state, find(state, request)["idproduct"], PRICE))


def list_fixed_stock_prices(state: State, request: Request) -> Reply:
    """Answer the changes of the fixed stock price, the latest first.

    Assumes:
        - Rows are those of the sales price: no source shows one.
    """
    return Reply(_of(state, find(state, request)["idproduct"], FIXED_STOCK_PRICE))


HANDLERS: Mapping[str, Handler] = {
    "products.price_history.list": list_prices,
    "products.fixed_stock_price_history.list": list_fixed_stock_prices,
}


def write(state: State, request: Request, before: sqlite3.Row, changes: Mapping[str, Any]) -> None:
    """Write down which prices of a product change.

    Args:
        state: The data.
        request: The call.
        before: The product as it was.
        changes: Its new fields.
    """
    for field in (PRICE, FIXED_STOCK_PRICE):
        if field in changes and Decimal(changes[field]) != Decimal(before[field]):
            state.insert(
                "product_price_history",
                idproduct=before["idproduct"],
                field=field,
                old_price=Decimal(before[field]),
                new_price=Decimal(changes[field]),
                changed_at=clock.text(request.now),
            )


def _of(state: State, idproduct: int, field: str) -> list[dict[str, Any]]:
    sql = """SELECT * FROM product_price_history
        WHERE idproduct = ? AND field = ? ORDER BY idproduct_price_history DESC"""
    return [
        {
            "idproduct": row["idproduct"],
            "old_price": Decimal(row["old_price"]),
            "new_price": Decimal(row["new_price"]),
            "changed_at": row["changed_at"],
        }
        for row in state.rows(sql, idproduct, field)
    ]
