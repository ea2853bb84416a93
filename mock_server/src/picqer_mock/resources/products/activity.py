"""Whether a product is in use, and what keeps it as it is."""

from __future__ import annotations

from typing import TYPE_CHECKING

from picqer_mock import clock
from picqer_mock.call import Handler, Reply, Request
from picqer_mock.errors import RefusedError
from picqer_mock.resources import purchase_orders
from picqer_mock.resources.products import parts, stock, views
from picqer_mock.resources.products.lookup import find

if TYPE_CHECKING:
    import sqlite3
    from collections.abc import Mapping

    from picqer_mock.state import State


def activate(state: State, request: Request) -> Reply:
    """Make a product active.

    Assumes:
        - One that is active stays so, and the answer is the product: no source shows one.
    """
    return Reply(_put(state, request, find(state, request), active=True))


def inactivate(state: State, request: Request) -> Reply:
    """Make a product inactive.

    Assumes:
        - Refused where `products.update` refuses it, as for a product with stock: not documented.
        - One that is inactive stays so, and the answer is the product: no source shows one.
    """
    product = find(state, request)
    check(state, product, active=False, kind=product["type"])
    return Reply(_put(state, request, product, active=False))


HANDLERS: Mapping[str, Handler] = {
    "products.activate": activate,
    "products.inactivate": inactivate,
}


def check(state: State, product: sqlite3.Row, *, active: bool, kind: str) -> None:
    """Make sure that a product can become inactive or change its type, if it is to.

    Raises:
        RefusedError: It has stock, is in a composition or has parts, or is on an order or purchase order.
    """
    idproduct = product["idproduct"]
    deactivates, changes_type = product["active"] and not active, kind != product["type"]
    if not deactivates and not changes_type:
        return
    field, why = "active" if deactivates else "type", None
    if stock.is_in_use(state, idproduct):
        why = "has stock or reservations"
    elif deactivates and parts.is_part(state, idproduct):
        why = "is in a composition"
    elif changes_type and parts.parts_of(state, idproduct):
        why = "has parts"
    elif state.row(_ON_PICKLIST, idproduct):
        why = "is on an open picklist"
    elif state.has("backorder", idproduct=idproduct):
        why = "is on a backorder"
    elif purchase_orders.expected(state, idproduct):
        why = "is on an open purchase order"
    if why:
        raise RefusedError(f"{field}: it cannot change while the product {why}.")


# Of products of which no stock is kept, nothing is reserved.
_ON_PICKLIST = """SELECT 1 FROM picklist_product JOIN picklist USING (idpicklist)
    WHERE idproduct = ? AND status NOT IN ('closed', 'cancelled')"""


def _put(state: State, request: Request, product: sqlite3.Row, *, active: bool) -> dict[str, object]:
    idproduct = product["idproduct"]
    if bool(product["active"]) != active:
        state.update("product", {"active": active, "updated": clock.text(request.now)}, idproduct=idproduct)
        views.tell_changed(state, request, idproduct)
    return views.view(state, idproduct, request.base_url)
