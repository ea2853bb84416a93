"""The stock of products per warehouse, and its history."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from picqer_mock import clock
from picqer_mock.call import Handler, Reply, Request
from picqer_mock.errors import RefusedError
from picqer_mock.resources import warehouses
from picqer_mock.resources.products.lookup import find
from picqer_mock.wire import LARGEST

if TYPE_CHECKING:
    import sqlite3
    from collections.abc import Mapping
    from typing import Literal, TypeAlias

    from picqer_mock.state import State

    Reservation: TypeAlias = Literal["reservedbackorders", "reservedpicklists", "reservedallocations"]

# A product has a row for each warehouse where its stock was ever set. The sum of its history is the stock.
TABLES = (
    """CREATE TABLE product_stock (
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
);""",
)

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
    warehouses.require(state, idwarehouse)
    row = _row(state, product["idproduct"], idwarehouse)
    return Reply(view(row) if row else _view(idwarehouse, 0, 0, 0, 0))


def update(state: State, request: Request) -> Reply:
    """Set or change the stock in one warehouse."""
    product, idwarehouse, body = find(state, request), request.path["idwarehouse"], request.body
    warehouses.require(state, idwarehouse)
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
    put(state, request, product["idproduct"], idwarehouse, new, reason=body["reason"], change_type=BY_API)
    row = _row(state, product["idproduct"], idwarehouse)
    assert row is not None
    return Reply(view(row))


HANDLERS: Mapping[str, Handler] = {
    "products.stock.list": list_,
    "products.stock.get": get,
    "products.stock.update": update,
}


def put(
    state: State, request: Request, idproduct: int, idwarehouse: int, new: int, *, reason: str, change_type: str
) -> None:
    """Set the stock in a warehouse and write its history.

    The stock never goes below what picklists have reserved; the database refuses that as a fault of the mock.
    """
    old = _known(state, idproduct, idwarehouse)["stock"]
    state.update("product_stock", {"stock": new}, idproduct=idproduct, idwarehouse=idwarehouse)
    state.insert(
        "stock_history",
        idproduct=idproduct,
        idwarehouse=idwarehouse,
        old_stock=old,
        stock_change=new - old,
        new_stock=new,
        reason=reason,
        change_type=change_type,
        changed_at=clock.text(request.now),
    )


def change(
    state: State, request: Request, idproduct: int, idwarehouse: int, by: int, *, reason: str, change_type: str
) -> None:
    """Add to the stock in a warehouse or take from it, and write its history; nothing if none is kept.

    Raises:
        RefusedError: The stock would be less than what picklists have reserved, or too large.
    """
    if not is_kept(state, idproduct):
        return
    row = _known(state, idproduct, idwarehouse)
    new = row["stock"] + by
    if not row["reservedpicklists"] <= new <= LARGEST:
        raise RefusedError(
            f"idproduct: expected a change that leaves product {idproduct} in warehouse {idwarehouse} between the"
            f" {row['reservedpicklists']} pieces that picklists have reserved and {LARGEST}, found {new}."
        )
    put(state, request, idproduct, idwarehouse, new, reason=reason, change_type=change_type)


def reserve(state: State, idproduct: int, idwarehouse: int, kind: Reservation, by: int) -> None:
    """Reserve more pieces of a product in a warehouse, or fewer; nothing if no stock is kept.

    No kind goes below zero, and picklists never reserve more than the stock; the database refuses that as a fault.
    """
    if not is_kept(state, idproduct):
        return
    now = _known(state, idproduct, idwarehouse)[kind]
    state.update("product_stock", {kind: now + by}, idproduct=idproduct, idwarehouse=idwarehouse)


def free(state: State, idproduct: int, idwarehouse: int) -> int:
    """Return the free stock in a warehouse: what is neither on a picklist nor waited for nor allocated."""
    row = _row(state, idproduct, idwarehouse)
    return view(row)["freestock"] if row else 0


def free_in_all(state: State, idproduct: int) -> int:
    """Return the free stock of a product in all warehouses together."""
    rows = state.rows("SELECT * FROM product_stock WHERE idproduct = ?", idproduct)
    return sum(view(row)["freestock"] for row in rows)


def is_kept(state: State, idproduct: int) -> bool:
    """Tell whether stock is kept of a product: not of unlimited stock, nor of virtual compositions."""
    row = state.row("SELECT type FROM product WHERE idproduct = ?", idproduct)
    return row is not None and row["type"] not in STOCKLESS


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


def _known(state: State, idproduct: int, idwarehouse: int) -> sqlite3.Row:
    """Return the row of a product in a warehouse about to change; there is one from then on."""
    if idproduct not in state.free_before:
        state.free_before[idproduct] = free_in_all(state, idproduct)
    if _row(state, idproduct, idwarehouse) is None:
        state.insert("product_stock", idproduct=idproduct, idwarehouse=idwarehouse)
    row = _row(state, idproduct, idwarehouse)
    assert row is not None, "it has just been made sure of"
    return row


def _row(state: State, idproduct: int, idwarehouse: int) -> sqlite3.Row | None:
    return state.row("SELECT * FROM product_stock WHERE idproduct = ? AND idwarehouse = ?", idproduct, idwarehouse)
