"""The old calls for the receipts of a purchase order, which the resource receipts replaces."""

from __future__ import annotations

from typing import TYPE_CHECKING

from picqer_mock import lookup
from picqer_mock.call import Handler, Reply, Request
from picqer_mock.resources.purchase_orders.lookup import find
from picqer_mock.resources.receipts import catalogue, views

if TYPE_CHECKING:
    from collections.abc import Mapping

    from picqer_mock.state import State

_VERSION = 1


def list_(state: State, request: Request) -> Reply:
    """Answer the receipts for the purchase order, by rising id.

    Assumes:
        - Receipts of version 2 are among them, in their own form: nothing says that they are not.
        - Receipts for a supplier over several purchase orders are not: they name no purchase order.
    """
    sql = "SELECT * FROM receipt WHERE idpurchaseorder = ? ORDER BY idreceipt"
    return Reply(views.views(state, state.rows(sql, find(state, request)["idpurchaseorder"])))


def get(state: State, request: Request) -> Reply:
    """Answer one receipt for the purchase order.

    Assumes:
        - A receipt of version 2 is answered in its own form: nothing says that it is not.
    """
    order = find(state, request)
    row = lookup.find(state, request, "receipt", "idreceipt", idpurchaseorder=order["idpurchaseorder"])
    return Reply(views.views(state, [row])[0])


def create(state: State, request: Request) -> Reply:
    """Begin a receipt of version 1 for the purchase order.

    Assumes:
        - What holds for `receipts.create` with this purchase order and version 1.
    Leaves out:
        - A body: no source shows what it holds.
    """
    order = find(state, request)
    number = catalogue.begin(state, request, order, idwarehouse=order["idwarehouse"], version=_VERSION)
    return Reply(views.view(state, number))


HANDLERS: Mapping[str, Handler] = {
    "purchase_orders.receipts.list": list_,
    "purchase_orders.receipts.get": get,
    "purchase_orders.receipts.create": create,
}
