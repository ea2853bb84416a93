"""The stock of products per warehouse, and its history."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from picqer_mock import account, clock
from picqer_mock.call import Handler, Reply, Request
from picqer_mock.errors import RefusedError
from picqer_mock.resources.products.lookup import find
from picqer_mock.wire import LARGEST

if TYPE_CHECKING:
    import sqlite3
    from collections.abc import Mapping
    from datetime import datetime

    from picqer_mock.state import State

# A product has a row for each warehouse where its stock was ever set. The sum of its history is the stock.
TABLES = """
CREATE TABLE product_stock (
    idproduct INTEGER NOT NULL REFERENCES product,
    idwarehouse INTEGER NOT NULL REFERENCES warehouse,
    stock INTEGER NOT NULL DEFAULT 0 CHECK (stock >= 0),
    reservedbackorders INTEGER NOT NULL DEFAULT 0 CHECK (reservedbackorders >= 0),
    reservedpicklists INTEGER NOT NULL DEFAULT 0 CHECK (reservedpicklists BETWEEN 0 AND stock),
    reservedallocations INTEGER NOT NULL DEFAULT 0 CHECK (reservedallocations >= 0),
    PRIMARY KEY (idproduct, idwarehouse)
);
CREATE TABLE stock_history (
    idproduct_stock_history INTEGER PRIMARY KEY AUTOINCREMENT,
    idproduct INTEGER NOT NULL,
    idwarehouse INTEGER NOT NULL,
    iduser INTEGER,
    old_stock INTEGER NOT NULL,
    stock_change INTEGER NOT NULL,
    new_stock INTEGER NOT NULL,
    reason TEXT NOT NULL,
    change_type TEXT NOT NULL,
    changed_at TEXT NOT NULL,
    FOREIGN KEY (idproduct, idwarehouse) REFERENCES product_stock
);
"""

BY_API = "api"
NORMAL = "normal"
UNLIMITED = "unlimited_stock"
STOCKLESS = {UNLIMITED, "virtual_composition"}


def list_(state: State, request: Request) -> Reply:
    """Answer the stock in each warehouse that knows the product."""
    idproduct = find(state, request)["idproduct"]
    rows = state.rows("SELECT * FROM product_stock WHERE idproduct = ? ORDER BY idwarehouse", idproduct)
    return Reply([view(row) for row in rows])


def get(state: State, request: Request) -> Reply:
    """Answer the stock in one warehouse, which is nothing in one that does not know the product."""
    product, idwarehouse = find(state, request), request.path["idwarehouse"]
    account.require_warehouse(state, idwarehouse)
    row = _row(state, product["idproduct"], idwarehouse)
    return Reply(view(row) if row else _view(idwarehouse, 0, 0, 0, 0))


def update(state: State, request: Request) -> Reply:
    """Set or change the stock in one warehouse."""
    product, idwarehouse, body = find(state, request), request.path["idwarehouse"], request.body
    account.require_warehouse(state, idwarehouse)
    if product["type"] in STOCKLESS:
        raise RefusedError(
            f"idproduct: no stock is kept of product {product['idproduct']}, as its type is {product['type']}."
        )
    if body.get("idlocation") is not None:
        raise RefusedError(
            f"idlocation: expected null, as the mock keeps no stock of locations, found {body['idlocation']}."
        )
    row = _row(state, product["idproduct"], idwarehouse)
    old, reserved = (row["stock"], row["reservedpicklists"]) if row else (0, 0)
    field = "amount" if "amount" in body else "change"
    new = body[field] if field == "amount" else old + body[field]
    if new < reserved:
        least = f"{reserved}, which picklists have reserved" if reserved else "0"
        raise RefusedError(f"{field}: expected a stock of at least {least}, found {new}.")
    if new > LARGEST:
        raise RefusedError(f"{field}: expected a stock of at most {LARGEST}, found {new}.")
    put(
        state,
        product["idproduct"],
        idwarehouse,
        new,
        reason=body["reason"],
        change_type=BY_API,
        now=request.now,
    )
    row = _row(state, product["idproduct"], idwarehouse)
    assert row is not None
    return Reply(view(row))


HANDLERS: Mapping[str, Handler] = {
    "products.stock.list": list_,
    "products.stock.get": get,
    "products.stock.update": update,
}


def put(
    state: State, idproduct: int, idwarehouse: int, new: int, *, reason: str, change_type: str, now: datetime
) -> None:
    """Set the stock in a warehouse and write its history."""
    row = _row(state, idproduct, idwarehouse)
    old = row["stock"] if row else 0
    if row:
        state.update("product_stock", {"stock": new}, idproduct=idproduct, idwarehouse=idwarehouse)
    else:
        state.insert("product_stock", idproduct=idproduct, idwarehouse=idwarehouse, stock=new)
    state.insert(
        "stock_history",
        idproduct=idproduct,
        idwarehouse=idwarehouse,
        old_stock=old,
        stock_change=new - old,
        new_stock=new,
        reason=reason,
        change_type=change_type,
        changed_at=clock.text(now),
    )


def is_in_use(state: State, idproduct: int) -> bool:
    """Tell whether a product has stock or reservations anywhere."""
    sql = """SELECT 1 FROM product_stock
        WHERE idproduct = ? AND stock + reservedbackorders + reservedpicklists + reservedallocations > 0"""
    return state.row(sql, idproduct) is not None


def view(row: sqlite3.Row) -> dict[str, Any]:
    """Return the stock in one warehouse as it goes over the wire."""
    return _view(
        row["idwarehouse"],
        row["stock"],
        row["reservedbackorders"],
        row["reservedpicklists"],
        row["reservedallocations"],
    )


def _view(idwarehouse: int, stock: int, backorders: int, picklists: int, allocations: int) -> dict[str, Any]:
    reserved = backorders + picklists + allocations
    return {
        "idwarehouse": idwarehouse,
        "stock": stock,
        "reserved": reserved,
        "reservedbackorders": backorders,
        "reservedpicklists": picklists,
        "reservedallocations": allocations,
        "freestock": stock - reserved,
    }


def _row(state: State, idproduct: int, idwarehouse: int) -> sqlite3.Row | None:
    return state.row("SELECT * FROM product_stock WHERE idproduct = ? AND idwarehouse = ?", idproduct, idwarehouse)
