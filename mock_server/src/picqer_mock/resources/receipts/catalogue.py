"""Receipts themselves: list, get, create, complete, delete."""

from __future__ import annotations

from datetime import timedelta
from typing import TYPE_CHECKING, Any

from picqer_mock import clock, jobs, listing, lookup, numbering
from picqer_mock.call import Handler, Job, Reply, Request
from picqer_mock.errors import RefusedError
from picqer_mock.events import fire
from picqer_mock.resources import comments, users
from picqer_mock.resources.purchase_orders import states as order_states
from picqer_mock.resources.receipts import states, version_one, views
from picqer_mock.resources.receipts.lookup import find
from picqer_mock.tables import Table

if TYPE_CHECKING:
    import sqlite3
    from collections.abc import Mapping

    from picqer_mock.state import State

TABLES = (
    Table(
        "receipt",
        "Receipt",
        "idreceipt",
        worked_out=frozenset({"amount_received", "amount_received_excessive"}),
        references={
            "idsupplier": "supplier",
            "idpurchaseorder": "purchase_order",
            "idwarehouse": "warehouse",
            "completed_by_iduser": "user",
            "idpurchaseorder_added": "purchase_order",
        },
        extra=(
            "completed_by_iduser INTEGER",
            # Whether it is being completed in the background.
            "completing INTEGER NOT NULL DEFAULT 0",
            # The purchase order that was made for what nobody ordered.
            "idpurchaseorder_added INTEGER",
        ),
        constraints=("UNIQUE (receiptid)",),
    ),
    "CREATE INDEX receipt_order ON receipt (idpurchaseorder);",
)

DELAY = timedelta(seconds=5)
"""How long a receipt takes to be completed in the background."""

_LETTERS = "RC"
_VERSIONS = (1, 2)
_COMPLETE = "receipts.complete"
_FILTERS = {
    "receiptid": "receiptid = ?",
    "status": "status = ?",
    "idpurchaseorder": "idpurchaseorder = ?",
    "idsupplier": "idsupplier = ?",
    "updated_after": "updated > ?",
    "completed_after": "completed_at > ?",
}


def list_(state: State, request: Request) -> Reply:
    """Answer a page of the receipts that pass all filters, by rising id.

    Assumes:
        - A receipt for a supplier is not found by `idpurchaseorder`, and one for a purchase order is found by the
          supplier of that: the first names no purchase order.
        - `updated_after` and `completed_after` are exclusive: not documented.
    """
    return Reply(views.views(state, listing.page(state, request, "receipt", "idreceipt", _FILTERS)))


def get(state: State, request: Request) -> Reply:
    """Answer one receipt.

    Assumes:
        - `abc_classification` and `image` are null: no source says where they come from.
        - `location` of version 2 has id and name; `stock_location` of version 1 is the whole location: a client of
          version 1 shows that, and no source shows version 2.
        - `stock` and `amount_backorders` of version 1 are those of the receipt's warehouse, as they are now.
    Leaves out:
        - `candidate_purchaseorders`, `locations` and `product_locations` of version 1: no source shows what is in them.
    """
    return Reply(views.views(state, [find(state, request)])[0])


def create(state: State, request: Request) -> Reply:
    """Begin to receive a purchase order, or the deliveries of a supplier.

    Assumes:
        - Without a version it is 2: version 1 is deprecated.
        - Remarks are refused with version 2, which has comments instead.
        - Without a warehouse it is that of the purchase order; for a supplier, the first by id: "the first warehouse".
        - The purchase order must be purchased, code 21 otherwise: a concept is not expected yet.
        - A supplier beside a purchase order must be its own.
        - A purchase order may have several open receipts: nothing forbids it.
        - With a purchase order, both `receipts.created` and its older name `purchase_orders.receipts.created` are told.
    """
    body = request.body
    version = body.get("version", max(_VERSIONS))
    if version not in _VERSIONS:
        raise RefusedError(f"version: expected 1 or 2, found {version}.")
    if body.get("remarks") is not None and version == max(_VERSIONS):
        raise RefusedError("remarks: expected none, as receipts of version 2 have comments instead, found a text.")
    for key, table in (("idwarehouse", "warehouse"), ("idsupplier", "supplier")):
        if key in body:
            lookup.require(state, request, table, key, body[key])
    order: sqlite3.Row | None = None
    if "idpurchaseorder" in body:
        order = lookup.require(state, request, "purchase_order", "idpurchaseorder", body["idpurchaseorder"])
        if body.get("idsupplier", order["idsupplier"]) != order["idsupplier"]:
            raise RefusedError(
                f"idsupplier: expected the supplier of purchase order {order['idpurchaseorder']},"
                f" {order['idsupplier']}, found {body['idsupplier']}. Leave it out."
            )
    fields = {name: value for name, value in body.items() if name != "idpurchaseorder"}
    warehouse = order["idwarehouse"] if order else _first_warehouse(state)
    number = begin(state, request, order, **{"idwarehouse": warehouse, **fields, "version": version})
    return Reply(views.view(state, number))


def complete(state: State, request: Request) -> Reply:
    """Let a receipt be completed in the background; the answer still says `processing`.

    Assumes:
        - It takes five seconds of the account's clock, in which the receipt cannot change: the page gives no time.
        - A receipt without products can be completed: nothing forbids it.
        - With version 1 the stock changes when it is done, not before. If that would be more than can be kept, or a
          location is for one product only and has another by then, the receipt goes back to `processing`.
        - What version 1 received for a purchase order that was closed or cancelled meanwhile counts as not ordered.
        - `completed_by` is the first admin: a key belongs to no user.
    """
    receipt = find(state, request)
    states.check(receipt, "complete")
    state.update("receipt", {"completing": True}, idreceipt=receipt["idreceipt"])
    jobs.later(state, request.now + DELAY, _COMPLETE, receipt["idreceipt"])
    return Reply(views.view(state, receipt["idreceipt"]))


def delete(state: State, request: Request) -> Reply:
    """Delete a receipt of which nothing was received, with its comments.

    Assumes:
        - A receipt whose lines were all reverted stays: its lines tell what happened.
    """
    receipt = find(state, request)
    states.check(receipt, "delete")
    number = receipt["idreceipt"]
    if state.row("SELECT 1 FROM receipt_product WHERE idreceipt = ? AND amount > 0", number):
        raise RefusedError(f"idreceipt: expected a receipt without received products, found {number}, which has some.")
    state.delete("receipt_product", idreceipt=number)
    state.delete("receipt", idreceipt=number)
    comments.forget(state, views.COMMENTED, number)
    return Reply()


HANDLERS: Mapping[str, Handler] = {
    "receipts.list": list_,
    "receipts.get": get,
    "receipts.create": create,
    "receipts.update": complete,
    "receipts.delete": delete,
}


def begin(state: State, request: Request, order: sqlite3.Row | None, **fields: Any) -> int:
    """Add a receipt and return its id.

    Args:
        state: The data.
        request: The call.
        order: The purchase order that it is for, if it is for one.
        fields: Warehouse and version, and what else a receipt can have.

    Raises:
        StatusError: The purchase order is not purchased.
    """
    if order:
        order_states.check(order, "receive")
        fields |= {name: order[name] for name in ("idpurchaseorder", "idsupplier")}
    now = clock.text(request.now)
    number = state.insert(
        "receipt",
        **fields,
        receiptid=numbering.next_number(state, "receipt", _LETTERS, request.now),
        status=states.PROCESSING,
        created=now,
        updated=now,
    )
    version_one.expect(state, _row(state, number))
    fire(state, "receipts.created", lambda: views.view(state, number))
    if order:
        fire(state, "purchase_orders.receipts.created", lambda: views.view(state, number))
    return number


def _finish(state: State, request: Request, idreceipt: int) -> None:
    """Complete a receipt."""
    if not version_one.book(state, request, _row(state, idreceipt)):
        state.update("receipt", {"completing": False}, idreceipt=idreceipt)
        return
    now = clock.text(request.now)
    done = {
        "status": states.COMPLETED,
        "completing": False,
        "completed_at": now,
        "completed_by_iduser": users.of_key(state)["iduser"],
        "updated": now,
    }
    state.update("receipt", done, idreceipt=idreceipt)
    fire(state, "receipts.completed", lambda: views.view(state, idreceipt))


JOBS: Mapping[str, Job] = {_COMPLETE: _finish}


def _row(state: State, idreceipt: int) -> sqlite3.Row:
    return state.one("SELECT * FROM receipt WHERE idreceipt = ?", idreceipt)


def _first_warehouse(state: State) -> int:
    row = state.one("SELECT idwarehouse FROM warehouse WHERE active ORDER BY idwarehouse")
    idwarehouse: int = row["idwarehouse"]
    return idwarehouse
