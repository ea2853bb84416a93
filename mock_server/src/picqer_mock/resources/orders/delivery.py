"""How an order gets its pieces: what of it is still to be delivered, from where, and on which picklists."""

from __future__ import annotations

import json
from collections import Counter
from itertools import groupby
from operator import attrgetter
from typing import TYPE_CHECKING

from picqer_mock.errors import RefusedError
from picqer_mock.lookup import OWNER
from picqer_mock.resources import backorders
from picqer_mock.resources.orders import planning
from picqer_mock.resources.picklists import making
from picqer_mock.resources.products import stock
from picqer_mock.wire import LARGEST

if TYPE_CHECKING:
    import sqlite3
    from collections.abc import Mapping, Sequence

    from picqer_mock.call import Request
    from picqer_mock.resources.orders.planning import Need, Plan
    from picqer_mock.state import State

_NEEDS = """SELECT idorder_product, idproduct, amount - amount_cancelled
        - (SELECT coalesce(sum(picklist_product.amount), 0) FROM picklist_product JOIN picklist USING (idpicklist)
            WHERE picklist.status <> 'cancelled' AND picklist_product.idorder_product = line.idorder_product)
        - (SELECT coalesce(sum(backorder.amount), 0) FROM backorder
            WHERE backorder.idorder_product = line.idorder_product)
        - (SELECT coalesce(sum(order_allocation.amount), 0) FROM order_allocation
            WHERE order_allocation.idorder_product = line.idorder_product) AS pieces
    FROM order_product AS line WHERE idorder = ? AND NOT has_parts AND pieces > 0 ORDER BY idorder_product"""
_WAREHOUSES = """SELECT idwarehouse FROM warehouse
    WHERE active AND accept_orders AND idwarehouse IN (SELECT value FROM json_each(?))
    ORDER BY idwarehouse = (SELECT preferred_idwarehouse FROM fulfilment_customer WHERE idfulfilment_customer = ?) DESC,
        priority, idwarehouse"""
_NOTHING: Mapping[tuple[int, int], int] = {}


def needs(state: State, idorder: int) -> list[Need]:
    """Return the pieces of an order for which nothing is reserved yet, neither by a picklist nor otherwise."""
    rows = state.rows(_NEEDS, idorder)
    return [planning.Need(row["idorder_product"], row["idproduct"], row["pieces"]) for row in rows]


def plan(state: State, order: sqlite3.Row, own: Mapping[tuple[int, int], int] = _NOTHING) -> Plan:
    """Work out from where the pieces come for which nothing is reserved yet.

    Args:
        state: The data.
        order: The order.
        own: What is for this order before all others, by product and warehouse.

    Raises:
        RefusedError: None of the order's warehouses accepts orders.
    """
    places = [row["idwarehouse"] for row in state.rows(_WAREHOUSES, order["warehouses"], order[OWNER])]
    if not places:
        raise RefusedError(
            f"idorder: expected an order with a warehouse that accepts orders, found {order['orderid']} with warehouses"
            f" {json.loads(order['warehouses'])}. Change them with orders.update."
        )
    wanted = needs(state, order["idorder"])
    products = {need.idproduct for need in wanted}
    free = {
        (idproduct, place): pieces
        for idproduct in products
        for place, pieces in _deliverable(state, idproduct, places, own).items()
    }
    return planning.plan(wanted, places, free, split=bool(order["auto_split"] and order["partialdelivery"]))


def deliver(state: State, request: Request, order: sqlite3.Row, own: Mapping[tuple[int, int], int]) -> None:
    """Put what is there on picklists, one for each warehouse, and let the rest wait as backorders.

    Args:
        state: The data.
        request: The call.
        order: The order.
        own: What is for this order before all others, by product and warehouse.
    """
    ready, short = plan(state, order, own)
    if short and not order["partialdelivery"]:
        ready, short = [], [*ready, *short]
    by_place = attrgetter("idwarehouse")
    for idwarehouse, shares in groupby(sorted(ready, key=by_place), by_place):
        lines = [making.Line(share.idproduct, share.amount, share.line) for share in shares]
        making.make(state, request, idwarehouse=idwarehouse, lines=lines, idorder=order["idorder"])
    waiting: Counter[tuple[int, int, int]] = Counter()
    for share in short:
        waiting[share.line, share.idproduct, share.idwarehouse] += share.amount
    for (line, idproduct, idwarehouse), amount in waiting.items():
        backorders.add(
            state,
            request,
            idproduct=idproduct,
            idwarehouse=idwarehouse,
            amount=amount,
            idorder=order["idorder"],
            idorder_product=line,
        )


def _deliverable(
    state: State, idproduct: int, places: Sequence[int], own: Mapping[tuple[int, int], int]
) -> dict[int, int]:
    """Return what an order can have in each warehouse that knows a product; all it can want where no stock is kept.

    What backorders of others wait for is not free, but never takes away from the order's own.
    """
    if not stock.is_kept(state, idproduct):
        return dict.fromkeys(places, LARGEST)
    rows = state.rows("SELECT * FROM product_stock WHERE idproduct = ?", idproduct)
    pieces: dict[int, int] = {}
    for row in rows:
        kept = own.get((idproduct, row["idwarehouse"]), 0)
        others = max(0, stock.view(row)["freestock"] - kept)
        pieces[row["idwarehouse"]] = min(kept + others, row["stock"] - row["reservedpicklists"])
    return pieces
