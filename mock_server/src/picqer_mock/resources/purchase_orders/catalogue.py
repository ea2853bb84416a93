"""Purchase orders themselves: list, get, create, update, and from status to status."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from picqer_mock import clock, listing, lookup, numbering
from picqer_mock.call import Handler, Reply, Request
from picqer_mock.errors import MissingParameterError, RefusedError, StatusError
from picqer_mock.events import fire
from picqer_mock.resources import fulfilment
from picqer_mock.resources.purchase_orders import lines, states, views
from picqer_mock.resources.purchase_orders.lookup import find
from picqer_mock.tables import Table
from picqer_mock.wire import shown

if TYPE_CHECKING:
    from collections.abc import Mapping

    from picqer_mock.state import State

TABLES = (
    Table(
        "purchase_order",
        "PurchaseOrder",
        "idpurchaseorder",
        worked_out=frozenset({"comment_count"}),
        references={
            "idsupplier": "supplier",
            "idtemplate": "template",
            "idwarehouse": "warehouse",
            "idfulfilment_customer": "fulfilment_customer",
        },
        constraints=("UNIQUE (purchaseorderid)",),
    ),
)

_LETTER = "P"
_ENGLISH = "en"
_DUTCH = "nl"
_SUPPLIER = "(SELECT supplier.name FROM supplier WHERE supplier.idsupplier = purchase_order.idsupplier)"
_FILTERS = {
    "status": "status = ?",
    "idwarehouse": "idwarehouse = ?",
    "updated_after": "updated > ?",
    "idsupplier": "idsupplier = ?",
    "search": listing.contains("purchaseorderid", "supplier_orderid", "supplier_name", "remarks", _SUPPLIER),
}
_REFERENCES = {"idsupplier": "supplier", "idtemplate": "template", "idwarehouse": "warehouse"}


def list_(state: State, request: Request) -> Reply:
    """Answer a page of the purchase orders that pass all filters, by rising id.

    Assumes:
        - `search` looks in the number, the supplier's number, the supplier's name and the remarks, as one piece of text
          in any case: which fields are searched is not documented.
        - `updated_after` is exclusive: not documented.
    """
    rows = listing.page(state, request, "purchase_order", "idpurchaseorder", _FILTERS, owned=True)
    return Reply(views.views(state, rows))


def get(state: State, request: Request) -> Reply:
    """Answer one purchase order."""
    return Reply(views.views(state, [find(state, request)])[0])


def create(state: State, request: Request) -> Reply:
    """Add a purchase order, a concept, which belongs to the key's fulfilment customer if it has one.

    Assumes:
        - Either `idsupplier` or `supplier_name`, not both: each is described as null where the other says who it is.
        - Without a language, it is English for a supplier of that language, else Dutch: the examples are Dutch.
        - It may begin without lines, as they have a call of their own; for each line, what holds for
          `purchase_orders.products.create` holds.
    """
    body = request.body
    if (body.get("idsupplier") is None) == (body.get("supplier_name") is None):
        if body.get("idsupplier") is None:
            raise MissingParameterError("idsupplier: expected it, or supplier_name, found null.")
        raise RefusedError(f"supplier_name: expected null beside idsupplier, found {shown(body['supplier_name'])}.")
    fulfilment.check_owner(state, request)
    _check_references(state, request)
    header = {name: value for name, value in body.items() if name != "products"}
    number = insert(state, request, {"idfulfilment_customer": request.idfulfilment_customer, **header})
    for index, line in enumerate(body["products"]):
        lines.add(state, request, number, line, where=f"products[{index}].")
    fire(state, "purchase_orders.created", lambda: views.view(state, number))
    return Reply(views.view(state, number))


def update(state: State, request: Request) -> Reply:
    """Change what is sent of a purchase order.

    Assumes:
        - Only of a concept or a purchased order, code 21 otherwise: the page does not say.
    """
    order = find(state, request)
    states.check(order, "change")
    _check_references(state, request)
    states.move(state, request, order["idpurchaseorder"], "purchase_orders.changed", **request.body)
    return Reply(views.view(state, order["idpurchaseorder"]))


def mark_as_purchased(state: State, request: Request) -> Reply:
    """Make a concept purchased; from then on its products are expected.

    Assumes:
        - Anything but a concept is refused with 400 and code 21: code 21 is for objects in the wrong status.
        - `purchased_by_iduser`, and `completed_by_iduser` later, stay null: null stands for the API in
          `created_by_iduser`.
    """
    return _move(
        state, request, "purchase", "purchase_orders.purchased", status=states.PURCHASED, moment="purchased_at"
    )


def close(state: State, request: Request) -> Reply:
    """End a purchase order of which not all came in; nothing more of it is expected.

    Assumes:
        - It is received then: none of the other statuses fits.
        - Anything but a purchased order is refused with 400 and code 21: not documented.
        - `purchase_orders.closed` is told here, and not when the last piece comes in: its name says no more.
        - The answer is the purchase order: no source shows it.
    """
    return _move(state, request, "close", "purchase_orders.closed", status=states.RECEIVED, moment="completed_at")


def cancel(state: State, request: Request) -> Reply:
    """Cancel a purchase order.

    Assumes:
        - A concept or a purchased order of which nothing was received; anything else is refused with 400 and code 21:
          what came in cannot be cancelled.
        - The answer is the purchase order: no source shows it.
        - The event is `purchase_orders.changed`, as there is none of its own.
    """
    order = find(state, request)
    sql = "SELECT 1 FROM purchase_order_product WHERE idpurchaseorder = ? AND amountreceived > 0"
    if order["status"] == states.PURCHASED and state.row(sql, order["idpurchaseorder"]):
        raise StatusError(
            f"idpurchaseorder: to cancel it, expected that nothing of purchase order {order['idpurchaseorder']} was"
            " received, found received pieces. Close it instead."
        )
    return _move(state, request, "cancel", "purchase_orders.changed", status=states.CANCELLED)


HANDLERS: Mapping[str, Handler] = {
    "purchase_orders.list": list_,
    "purchase_orders.get": get,
    "purchase_orders.create": create,
    "purchase_orders.update": update,
    "purchase_orders.mark_as_purchased": mark_as_purchased,
    "purchase_orders.close": close,
    "purchase_orders.cancel": cancel,
}


def insert(state: State, request: Request, fields: Mapping[str, Any]) -> int:
    """Add a purchase order without lines and return its id. It is a concept unless the fields say otherwise."""
    now = clock.text(request.now)
    return state.insert(
        "purchase_order",
        **{
            "idwarehouse": _first_warehouse(state),
            "remarks": "",
            "language": _language(state, fields.get("idsupplier")),
            "status": states.CONCEPT,
            "created": now,
            **fields,
        },
        purchaseorderid=numbering.next_number(state, "purchase_order", _LETTER, request.now),
        updated=now,
    )


def _move(state: State, request: Request, act: str, event: str, *, status: str, moment: str | None = None) -> Reply:
    order = find(state, request)
    states.check(order, act)
    times = {moment: clock.text(request.now)} if moment else {}
    states.move(state, request, order["idpurchaseorder"], event, status=status, **times)
    return Reply(views.view(state, order["idpurchaseorder"]))


def _check_references(state: State, request: Request) -> None:
    for key, table in _REFERENCES.items():
        if request.body.get(key) is not None:
            lookup.require(state, request, table, key, request.body[key])


def _first_warehouse(state: State) -> int:
    row = state.one("SELECT idwarehouse FROM warehouse WHERE active AND accept_orders ORDER BY priority, idwarehouse")
    idwarehouse: int = row["idwarehouse"]
    return idwarehouse


def _language(state: State, idsupplier: int | None) -> str:
    row = state.row("SELECT language FROM supplier WHERE idsupplier = ?", idsupplier)
    return _ENGLISH if row is not None and row["language"] == _ENGLISH else _DUTCH
