"""What becomes of returned products that came in."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from picqer_mock import clock
from picqer_mock.call import Handler, Reply, Request
from picqer_mock.errors import RefusedError
from picqer_mock.events import fire
from picqer_mock.lookup import require
from picqer_mock.resources.products import stock
from picqer_mock.resources.returns import lookup, pieces, views
from picqer_mock.resources.returns.lines import NEW
from picqer_mock.wire import shown

if TYPE_CHECKING:
    import sqlite3
    from collections.abc import Mapping

    from picqer_mock.state import State

RECEIVED = "received"
"""It came in, and what becomes of it is decided later."""
UNSALABLE = "unsalable"
"""It came in and is not sold again."""
CHANGE_TYPE = "return"

# What may be sent for a product in a status: anything but these. A product in any other status is done.
_NOT_AFTER = {NEW: {"", NEW}, RECEIVED: {"", NEW, RECEIVED}}
_NOT_IN_STOCK = {RECEIVED, UNSALABLE}


def receive(state: State, request: Request) -> Reply:
    """Note that returned products came in, book them into the stock of a warehouse, and answer the return.

    Assumes:
        - The answer is the return: no source shows one.
        - `received` books nothing yet and can be followed by another status, `unsalable` books nothing at all, and
          any other status books the pieces in: Picqer's help page names these three decisions, and no source the words
          that the API has for them.
        - A product is booked in once; what was booked in or is `unsalable` cannot be received again.
        - Of a virtual composition its parts are booked in, as no stock is kept of it.
        - `received_at` is set to now if the return has none: the example of the event shows it so.
    """
    row, body = lookup.find(state, request), request.body
    idreturn, idwarehouse = row["idreturn"], body["idwarehouse"]
    require(state, request, "warehouse", "idwarehouse", idwarehouse)
    if not body["return_products"]:
        raise RefusedError("return_products: expected at least one returned product, found none.")
    for index, entry in enumerate(body["return_products"]):
        _receive(state, request, row, entry, f"return_products[{index}]")
    now = clock.text(request.now)
    state.update("product_return", {"received_at": row["received_at"] or now, "updated_at": now}, idreturn=idreturn)
    fire(state, "returns.products_received", lambda: views.view(state, idreturn, request.base_url))
    return Reply(views.view(state, idreturn, request.base_url))


HANDLERS: Mapping[str, Handler] = {"returns.receive": receive}


def _receive(state: State, request: Request, row: sqlite3.Row, entry: Mapping[str, Any], where: str) -> None:
    number, status, idwarehouse = entry["idreturn_product"], entry["status"], request.body["idwarehouse"]
    line = state.row(
        "SELECT * FROM returned_product WHERE idreturn = ? AND idreturn_product = ?", row["idreturn"], number
    )
    if line is None:
        raise RefusedError(
            f"{where}.idreturn_product: expected a returned product of return {row['idreturn']}, found {number}."
        )
    forbidden = _NOT_AFTER.get(line["status"])
    if forbidden is None:
        raise RefusedError(
            f"{where}.idreturn_product: expected one that is still to be received, but {number} is"
            f" {shown(line['status'])} already."
        )
    if status in forbidden:
        raise RefusedError(
            f"{where}.status: expected what becomes of a product that is {shown(line['status'])}, found"
            f" {shown(status)}."
        )
    state.update("returned_product", {"status": status, "idwarehouse": idwarehouse}, idreturn_product=number)
    if status not in _NOT_IN_STOCK:
        for idproduct, amount in pieces.of(state, line["idproduct"], line["amount"]):
            reason = f"Return {row['returnid']}"
            stock.change(state, request, idproduct, idwarehouse, amount, reason=reason, change_type=CHANGE_TYPE)
