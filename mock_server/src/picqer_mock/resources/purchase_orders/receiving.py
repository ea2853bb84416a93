"""What comes in of purchase orders, and what of them is still to come."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from picqer_mock import clock
from picqer_mock.events import fire
from picqer_mock.resources.purchase_orders import catalogue, lines, states, views

if TYPE_CHECKING:
    import sqlite3
    from collections.abc import Iterable, Mapping

    from picqer_mock.call import Request
    from picqer_mock.state import State

_EXPECTED = """SELECT idpurchaseorder, idwarehouse, amount - amountreceived AS amount_to_receive,
        coalesce(purchase_order_product.delivery_date, purchase_order.delivery_date) AS delivery_date
    FROM purchase_order_product JOIN purchase_order USING (idpurchaseorder)
    WHERE idproduct = ? AND status = ? AND amountreceived < amount
    ORDER BY idpurchaseorder_product"""
_OPEN = """SELECT purchase_order_product.*, purchaseorderid, amount - amountreceived AS amount_to_receive,
        coalesce(purchase_order_product.delivery_date, purchase_order.delivery_date) AS due
    FROM purchase_order_product JOIN purchase_order USING (idpurchaseorder)
    WHERE status = ? AND (idpurchaseorder = ? OR (? IS NULL AND idsupplier = ? AND idwarehouse = ?))
    ORDER BY due IS NULL, due, idpurchaseorder_product"""


def expected(state: State, idproduct: int) -> list[dict[str, Any]]:
    """Return what purchase orders still bring of a product: an entry for each line that waits for pieces."""
    return [dict(row) for row in state.rows(_EXPECTED, idproduct, states.PURCHASED)]


def lines_of(
    state: State, *, idpurchaseorder: int | None, idsupplier: int | None, idwarehouse: int
) -> list[sqlite3.Row]:
    """Return the lines that a delivery can be for, soonest first.

    Each has `purchaseorderid`, `amount_to_receive` and `due`, the day on which it is expected.

    Args:
        state: The data.
        idpurchaseorder: The order that it is for; without it, all of the supplier for the warehouse.
        idsupplier: Who delivers.
        idwarehouse: Where to.
    """
    return state.rows(_OPEN, states.PURCHASED, idpurchaseorder, idpurchaseorder, idsupplier, idwarehouse)


def receive(state: State, request: Request, pieces: Iterable[tuple[int, int]]) -> None:
    """Count pieces as received, or as not received after all.

    Args:
        state: The data.
        request: The call.
        pieces: Lines, each with how many; negative when they were not received after all.
    """
    complete: dict[int, bool] = {}
    for number, by in pieces:
        line = _line(state, number)
        idpurchaseorder = line["idpurchaseorder"]
        complete.setdefault(idpurchaseorder, states.is_complete(state, idpurchaseorder))
        received = {"amountreceived": line["amountreceived"] + by}
        state.update("purchase_order_product", received, idpurchaseorder_product=number)
    for idpurchaseorder, was_complete in complete.items():
        states.settle(state, request, idpurchaseorder, was_complete=was_complete)


def add_unordered(
    state: State, request: Request, order: Mapping[str, Any], pieces: Iterable[tuple[int, int]], into: int | None
) -> tuple[int, list[int]]:
    """Put what nobody ordered on a purchase order, which is received from the start.

    Args:
        state: The data.
        request: The call.
        order: Supplier, warehouse and owner of a new order.
        pieces: Products, each with how many came in.
        into: An order that was made so before, to add to; a new one is made when there is none, or it was cancelled.

    Returns:
        The order, and its new lines.
    """
    now = clock.text(request.now)
    known = state.row("SELECT * FROM purchase_order WHERE idpurchaseorder = ? AND status = ?", into, states.RECEIVED)
    done = {"status": states.RECEIVED, "purchased_at": now, "completed_at": now}
    number = known["idpurchaseorder"] if known else catalogue.insert(state, request, {**order, **done})
    added = [
        lines.add(state, request, number, {"idproduct": idproduct, "amount": amount}, received=amount)
        for idproduct, amount in pieces
    ]
    if known:
        states.move(state, request, number, "purchase_orders.changed")
    else:
        fire(state, "purchase_orders.created", lambda: views.view(state, number))
    return number, added


def take_unordered(state: State, request: Request, idpurchaseorder_product: int, amount: int) -> None:
    """Take pieces that nobody ordered off their purchase order again, which is cancelled with the last of them."""
    line = _line(state, idpurchaseorder_product)
    left = {name: line[name] - amount for name in ("amount", "amountreceived")}
    state.update("purchase_order_product", left, idpurchaseorder_product=idpurchaseorder_product)
    sql = "SELECT 1 FROM purchase_order_product WHERE idpurchaseorder = ? AND amount > 0"
    order = line["idpurchaseorder"]
    fields = {} if state.row(sql, order) else {"status": states.CANCELLED, "completed_at": None}
    states.move(state, request, order, "purchase_orders.changed", **fields)


def _line(state: State, idpurchaseorder_product: int) -> sqlite3.Row:
    return state.one("SELECT * FROM purchase_order_product WHERE idpurchaseorder_product = ?", idpurchaseorder_product)
