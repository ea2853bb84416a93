"""The lines of receipts: products that come in, and go again when that was a mistake."""

from __future__ import annotations

from typing import TYPE_CHECKING

from picqer_mock import clock, lookup
from picqer_mock.call import Handler, Reply, Request
from picqer_mock.errors import StatusError
from picqer_mock.events import fire
from picqer_mock.resources import users
from picqer_mock.resources.products import places
from picqer_mock.resources.purchase_orders import lines as order_lines
from picqer_mock.resources.purchase_orders import receiving
from picqer_mock.resources.receipts import booking, candidates, states, version_one, views
from picqer_mock.resources.receipts.lookup import find
from picqer_mock.tables import Table

if TYPE_CHECKING:
    import sqlite3
    from collections.abc import Mapping

    from picqer_mock.state import State

TABLES = (
    Table(
        "receipt_product",
        "ReceiptProduct",
        "idreceipt_product",
        # They follow from the product, the line of the purchase order and the stock.
        worked_out=frozenset(
            {
                "abc_classification",
                "amount_backorders",
                "amount_more_than_ordered",
                "amount_ordered",
                "amount_receiving",
                "barcode",
                "idpurchaseorder",
                "image",
                "name",
                "productcode",
                "productcode_supplier",
                "stock",
            }
        ),
        references={
            "idreceipt": "receipt",
            "idproduct": "product",
            "idpurchaseorder_product": "purchase_order_product",
            "idlocation": "location",
            "received_by_iduser": "user",
            "reverted_by_iduser": "user",
        },
        extra=("idreceipt INTEGER NOT NULL", "idlocation INTEGER"),
        constraints=("CHECK (amount >= 0)",),
    ),
    "CREATE INDEX receipt_product_receipt ON receipt_product (idreceipt);",
    "CREATE INDEX receipt_product_order_line ON receipt_product (idpurchaseorder_product);",
)

_VERSION = 2
_EVENTS = {True: "receipts.product_received", False: "receipts.product_reverted"}


def create(state: State, request: Request) -> Reply:
    """Receive a product: into stock at once with version 2, on completion with version 1.

    Assumes:
        - `automatic`, which is meant without a strategy and without a line, takes the line that is due first of those
          that wait for this many pieces, else of those that wait for any, else of all lines of the product on a
          purchased order: the strategies are not documented. All pieces go to that one line, as the answer is one.
        - More than was ordered is taken: a line's amount received "may be more than was ordered".
        - `new`, and what no purchased order has, makes a purchase order from the supplier, received from the start, at
          once; what follows on the same receipt goes to the same order. The page says only that there is a new one.
        - A line that is named must be one that the receipt can be for: on its purchase order, or on a purchased order
          of its supplier for its warehouse.
        - Without a location, or with null, the pieces go to no specific location.
        - Between 1 and 1,000,000,000 pieces: no limits are documented.
        - The data of `receipts.product_received` is the line, with `idreceipt`: no source shows it. The purchase order
          is told of as changed.
        - With version 1, pieces are added to the line that the receipt has of the product, a product that is not on the
          receipt needs `force`, and a strategy is refused. With version 2, `force` changes nothing.
    """
    receipt, body = find(state, request), request.body
    states.check(receipt, "receive on")
    lookup.require(state, request, "product", "idproduct", body["idproduct"])
    order_lines.check(body)
    if body.get("idlocation") is not None:
        places.check(state, receipt["idwarehouse"], body["idlocation"])
    if receipt["version"] == version_one.VERSION:
        number = version_one.add(state, request, receipt, body)
    else:
        line = candidates.choose(state, receipt, body)
        number = receive(
            state, request, receipt, body["idproduct"], line, amount=body["amount"], idlocation=body.get("idlocation")
        )
    return Reply(views.line(state, number))


def revert(state: State, request: Request) -> Reply:
    """Take a line of version 2 back: the pieces leave the stock, and the purchase order expects them again.

    Assumes:
        - Only while the receipt is processing, and once, code 21 otherwise: the page does not say.
        - The pieces must be in stock, at the line's location, and not on a picklist.
        - A purchase order that was received with these pieces is purchased again; one that was closed stays so. One
          that was made for what nobody ordered loses the pieces, and is cancelled with the last of them.
        - The answer is the line, and the data of `receipts.product_reverted` as well, with `idreceipt`: no source shows
          either.
    """
    receipt = find(state, request)
    line = lookup.find(state, request, "receipt_product", "idreceipt_product", idreceipt=receipt["idreceipt"])
    states.check_version(receipt, _VERSION)
    states.check(receipt, "revert a line of")
    number = line["idreceipt_product"]
    if line["reverted_at"] is not None:
        raise StatusError(
            f"idreceipt_product: expected a line that counts, found {number}, which was reverted at"
            f" {line['reverted_at']}."
        )
    booking.move(state, request, receipt, line, -line["amount"])
    reverted = {"reverted_at": clock.text(request.now), "reverted_by_iduser": users.of_key(state)["iduser"]}
    state.update("receipt_product", reverted, idreceipt_product=number)
    if line["added_by_receipt"]:
        receiving.take_unordered(state, request, line["idpurchaseorder_product"], line["amount"])
    else:
        receiving.receive(state, request, [(line["idpurchaseorder_product"], -line["amount"])])
    _tell(state, request, receipt, number, received=False)
    return Reply(views.line(state, number))


HANDLERS: Mapping[str, Handler] = {
    "receipts.products.create": create,
    "receipts.products.revert": revert,
}


def receive(
    state: State,
    request: Request,
    receipt: sqlite3.Row,
    idproduct: int,
    order_line: int | None,
    *,
    amount: int,
    idlocation: int | None,
) -> int:
    """Take pieces into stock on a receipt of version 2 and return the new line.

    Args:
        state: The data.
        request: The call.
        receipt: The receipt.
        idproduct: What came in.
        order_line: The line of a purchase order that it is for; None for what nobody ordered.
        amount: How many pieces.
        idlocation: Where they are put, if anywhere in particular.
    """
    unordered = order_line is None
    if order_line is None:
        order_line = booking.add_unordered(state, request, receipt, [(idproduct, amount)])[0]
    else:
        receiving.receive(state, request, [(order_line, amount)])
    number = state.insert(
        "receipt_product",
        idreceipt=receipt["idreceipt"],
        idproduct=idproduct,
        idpurchaseorder_product=order_line,
        amount=amount,
        added_by_receipt=unordered,
        idlocation=idlocation,
        created_at=clock.text(request.now),
        received_by_iduser=users.of_key(state)["iduser"],
    )
    booking.move(state, request, receipt, _row(state, number), amount)
    _tell(state, request, receipt, number, received=True)
    return number


def _tell(state: State, request: Request, receipt: sqlite3.Row, number: int, *, received: bool) -> None:
    idreceipt = receipt["idreceipt"]
    states.touch(state, request, idreceipt)
    fire(state, _EVENTS[received], lambda: {"idreceipt": idreceipt, **views.line(state, number)})


def _row(state: State, number: int) -> sqlite3.Row:
    return state.one("SELECT * FROM receipt_product WHERE idreceipt_product = ?", number)
