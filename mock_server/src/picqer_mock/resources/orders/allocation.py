"""Stock that is kept for a concept: allocate, deallocate, and how far each line of an order is."""

from __future__ import annotations

from collections import Counter
from typing import TYPE_CHECKING

from picqer_mock.call import Handler, Reply, Request
from picqer_mock.events import fire
from picqer_mock.resources.orders import delivery, lookup, states, views
from picqer_mock.resources.products import stock

if TYPE_CHECKING:
    import sqlite3
    from collections.abc import Mapping

    from picqer_mock.state import State

TABLES = (
    """CREATE TABLE order_allocation (
    idorder_product INTEGER NOT NULL REFERENCES order_product ON DELETE CASCADE,
    idwarehouse INTEGER NOT NULL REFERENCES warehouse,
    amount INTEGER NOT NULL CHECK (amount > 0),
    PRIMARY KEY (idorder_product, idwarehouse)
);""",
)

_ALLOCATIONS = """SELECT order_allocation.*, order_product.idproduct FROM order_allocation
    JOIN order_product USING (idorder_product)"""
_SHORT = """SELECT line.idorder_product AS number, (
        SELECT coalesce(sum(amount - amount_available), 0) FROM backorder_queue
        WHERE backorder_queue.idorder = line.idorder AND backorder_queue.idorder_product = line.idorder_product
    ) AS pieces FROM order_product AS line WHERE idorder = ?"""


def allocate(state: State, request: Request) -> Reply:
    """Reserve free stock for a concept, as much as there is.

    Assumes:
        - What is not there is not reserved, and no refusal says so: `orders.product_status` shows for which lines there
          is stock.
        - A second call reserves what has come in since. `orders.allocated` is told only when something is reserved.
        - The warehouses are those that would deliver the order if it were processed now.
    """
    order = lookup.find(state, request)
    states.check(order, "allocate")
    ready = [share for share in delivery.plan(state, order).ready if stock.is_kept(state, share.idproduct)]
    for share in ready:
        _reserve(state, share.line, share.idproduct, share.idwarehouse, share.amount)
    if ready:
        fire(state, "orders.allocated", lambda: views.view(state, order["idorder"]))
    return Reply(views.view(state, order["idorder"]))


def deallocate(state: State, request: Request) -> Reply:
    """Give back the stock that was allocated to a concept."""
    order = lookup.find(state, request)
    states.check(order, "deallocate")
    release_all(state, order["idorder"])
    return Reply(views.view(state, order["idorder"]))


def product_status(state: State, request: Request) -> Reply:
    """Answer for each line of an order whether stock is reserved for all of it.

    Assumes:
        - A line of a concept has its stock when it is allocated, one in processing when no backorder waits for pieces,
          and one that is delivered always; a composition when all its parts have it. Lines of products of which no
          stock is kept have it, too. Nothing is reserved for a cancelled order.
    Leaves out:
        - Fields beside `allocated`: no source names one.
    """
    order = lookup.find(state, request)
    idorder = order["idorder"]
    short = {row["number"] for row in state.rows(_SHORT, idorder) if row["pieces"]}
    short |= {need.line for need in delivery.needs(state, idorder) if stock.is_kept(state, need.idproduct)}
    rows = state.rows("SELECT * FROM order_product WHERE idorder = ? ORDER BY idorder_product DESC", idorder)
    for row in rows:
        # Parts have higher ids than their compositions, so that what is short of one reaches the top.
        if row["idorder_product"] in short:
            short.add(row["partof_idorder_product"])
    kept = order["status"] != states.CANCELLED
    return Reply({"products": [{"allocated": kept and row["idorder_product"] not in short} for row in reversed(rows)]})


HANDLERS: Mapping[str, Handler] = {
    "orders.allocate": allocate,
    "orders.deallocate": deallocate,
    "orders.product_status.get": product_status,
}


def release(state: State, line: sqlite3.Row) -> None:
    """Give back what is allocated to a line."""
    _give_back(state, state.rows(f"{_ALLOCATIONS} WHERE idorder_product = ?", line["idorder_product"]))


def release_all(state: State, idorder: int) -> Mapping[tuple[int, int], int]:
    """Give back what is allocated to an order, and return how many pieces by product and warehouse."""
    return _give_back(state, state.rows(f"{_ALLOCATIONS} WHERE idorder = ?", idorder))


def _reserve(state: State, number: int, idproduct: int, idwarehouse: int, amount: int) -> None:
    stock.reserve(state, idproduct, idwarehouse, "reservedallocations", amount)
    sql = "SELECT amount FROM order_allocation WHERE idorder_product = ? AND idwarehouse = ?"
    known = state.row(sql, number, idwarehouse)
    state.delete("order_allocation", idorder_product=number, idwarehouse=idwarehouse)
    total = amount + (known["amount"] if known is not None else 0)
    state.insert("order_allocation", idorder_product=number, idwarehouse=idwarehouse, amount=total)


def _give_back(state: State, rows: list[sqlite3.Row]) -> Mapping[tuple[int, int], int]:
    given: Counter[tuple[int, int]] = Counter()
    for row in rows:
        given[row["idproduct"], row["idwarehouse"]] += row["amount"]
        stock.reserve(state, row["idproduct"], row["idwarehouse"], "reservedallocations", -row["amount"])
        state.delete("order_allocation", idorder_product=row["idorder_product"], idwarehouse=row["idwarehouse"])
    return given
