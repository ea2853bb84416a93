"""What only receipts of version 1 do: they list what is expected, can be changed, and book all of it at the end."""

from __future__ import annotations

from collections import Counter, defaultdict
from typing import TYPE_CHECKING, Any

from picqer_mock import lookup
from picqer_mock.call import Handler, Reply, Request
from picqer_mock.errors import RefusedError
from picqer_mock.resources.products import places, stock
from picqer_mock.resources.purchase_orders import lines as order_lines
from picqer_mock.resources.purchase_orders import receiving
from picqer_mock.resources.purchase_orders import states as order_states
from picqer_mock.resources.receipts import booking, candidates, states, views
from picqer_mock.resources.receipts.lookup import find
from picqer_mock.wire import LARGEST

if TYPE_CHECKING:
    import sqlite3
    from collections.abc import Mapping, Sequence

    from picqer_mock.state import State

VERSION = 1

_ROWS = """SELECT receipt_product.*, line.amount AS amount_ordered, amountreceived, status
    FROM receipt_product
        LEFT JOIN purchase_order_product AS line USING (idpurchaseorder_product)
        LEFT JOIN purchase_order USING (idpurchaseorder)
    WHERE idreceipt = ? ORDER BY idreceipt_product"""


def update(state: State, request: Request) -> Reply:
    """Change amount and location of a line; the stock follows when the receipt is completed.

    Assumes:
        - Only while the receipt is processing, code 21 otherwise: not documented.
        - The amount stays between 0 and 1,000,000,000; it may be more than was ordered.
    """
    receipt = find(state, request)
    line = lookup.find(state, request, "receipt_product", "idreceipt_product", idreceipt=receipt["idreceipt"])
    states.check_version(receipt, VERSION)
    states.check(receipt, "change a line of")
    changes: dict[str, Any] = {"amount": _more(line, request.body.get("delta", 0), "delta")}
    if "stock_idlocation" in request.body:
        changes["idlocation"] = request.body["stock_idlocation"]
        places.check(state, receipt["idwarehouse"], changes["idlocation"], where="stock_idlocation")
    state.update("receipt_product", changes, idreceipt_product=line["idreceipt_product"])
    states.touch(state, request, receipt["idreceipt"])
    return Reply(views.line(state, line["idreceipt_product"]))


def mark_all_received(state: State, request: Request) -> Reply:
    """Set each line to what was ordered and has not come in yet; the stock follows when the receipt is completed.

    Assumes:
        - Only while the receipt is processing, code 21 otherwise: not documented.
        - A line that has more already keeps it.
    """
    receipt = find(state, request)
    states.check_version(receipt, VERSION)
    states.check(receipt, "receive on")
    for line in state.rows(_ROWS, receipt["idreceipt"]):
        if line["amount_ordered"] is not None:
            amount = max(line["amount"], line["amount_ordered"] - line["amountreceived"])
            state.update("receipt_product", {"amount": amount}, idreceipt_product=line["idreceipt_product"])
    states.touch(state, request, receipt["idreceipt"])
    return Reply(views.view(state, receipt["idreceipt"]))


HANDLERS: Mapping[str, Handler] = {
    "receipts.products.update": update,
    "receipts.mark_all_received": mark_all_received,
}


def expect(state: State, receipt: sqlite3.Row) -> None:
    """Give a new receipt of version 1 a line without pieces for each line of a purchase order that waits for some."""
    if receipt["version"] != VERSION:
        return
    for line in candidates.of(state, receipt):
        if line["amount_to_receive"] > 0:
            _insert(state, receipt["idreceipt"], line["idproduct"], line["idpurchaseorder_product"])


def add(state: State, request: Request, receipt: sqlite3.Row, body: Mapping[str, Any]) -> int:
    """Add pieces to the line that a receipt has of a product, or a line of its own, and return the line.

    Raises:
        RefusedError: The product is not expected, and `force` is not set; or a field is for version 2 only.
    """
    if "strategy" in body:
        raise RefusedError(
            "strategy: expected none on a receipt of version 1, which takes no strategies. Leave it out."
        )
    line = _line_of(state, receipt, body)
    location = {} if body.get("idlocation") is None else {"idlocation": body["idlocation"]}
    if line is None:
        known = candidates.choose(state, receipt, body)
        if known is None and not request.query.get("force"):
            raise RefusedError(
                f"idproduct: expected a product that receipt {receipt['idreceipt']} expects, found {body['idproduct']}."
                " Add it with force=true in the query."
            )
        number = _insert(state, receipt["idreceipt"], body["idproduct"], known)
        changes = {"amount": body["amount"], **location}
    else:
        number = line["idreceipt_product"]
        changes = {"amount": _more(line, body["amount"], "amount"), **location}
    state.update("receipt_product", changes, idreceipt_product=number)
    states.touch(state, request, receipt["idreceipt"])
    return number


def book(state: State, request: Request, receipt: sqlite3.Row) -> bool:
    """Take all pieces of a receipt of version 1 into stock, and tell whether there was room for them.

    Nothing remains to be done for one of version 2.
    """
    if receipt["version"] != VERSION:
        return True
    lines = [line for line in state.rows(_ROWS, receipt["idreceipt"]) if line["amount"] > 0]
    if not _has_room(state, receipt, lines):
        return False
    for line in lines:
        booking.move(state, request, receipt, line, line["amount"])
        before = {"amount_previously_received": line["amountreceived"] or 0}
        state.update("receipt_product", before, idreceipt_product=line["idreceipt_product"])
    ordered = [line for line in lines if line["status"] == order_states.PURCHASED]
    receiving.receive(state, request, [(line["idpurchaseorder_product"], line["amount"]) for line in ordered])
    unordered = [line for line in lines if line["status"] != order_states.PURCHASED]
    if unordered:
        pieces = [(line["idproduct"], line["amount"]) for line in unordered]
        added = booking.add_unordered(state, request, receipt, pieces)
        for line, number in zip(unordered, added, strict=True):
            changes = {"idpurchaseorder_product": number, "added_by_receipt": True, "amount_previously_received": 0}
            state.update("receipt_product", changes, idreceipt_product=line["idreceipt_product"])
    return True


def _insert(state: State, idreceipt: int, idproduct: int, order_line: int | None) -> int:
    return state.insert(
        "receipt_product",
        idreceipt=idreceipt,
        idproduct=idproduct,
        idpurchaseorder_product=order_line,
        amount=0,
        added_by_receipt=order_line is None,
    )


def _line_of(state: State, receipt: sqlite3.Row, body: Mapping[str, Any]) -> sqlite3.Row | None:
    named = body.get("idpurchaseorder_product")
    lines = state.rows(_ROWS, receipt["idreceipt"])
    return next(
        (
            line
            for line in lines
            if line["idproduct"] == body["idproduct"] and named in {None, line["idpurchaseorder_product"]}
        ),
        None,
    )


def _more(line: sqlite3.Row, by: int, where: str) -> int:
    amount: int = line["amount"] + by
    if not 0 <= amount <= order_lines.MOST:
        raise RefusedError(
            f"{where}: expected a change that leaves between 0 and {order_lines.MOST} pieces on line"
            f" {line['idreceipt_product']}, found {by}, which leaves {amount}."
        )
    return amount


def _has_room(state: State, receipt: sqlite3.Row, lines: Sequence[sqlite3.Row]) -> bool:
    """Tell whether stock and locations can hold all of this. It is looked at first, as nobody hears a refusal later."""
    pieces: Counter[int] = Counter()
    products: defaultdict[int, set[int]] = defaultdict(set)
    for line in lines:
        if stock.is_kept(state, line["idproduct"]):
            pieces[line["idproduct"]] += line["amount"]
            if line["idlocation"] is not None:
                products[line["idlocation"]].add(line["idproduct"])
    if not all(places.has_room(state, idlocation, there) for idlocation, there in products.items()):
        return False
    sql = "SELECT stock FROM product_stock WHERE idproduct = ? AND idwarehouse = ?"
    rows = {idproduct: state.row(sql, idproduct, receipt["idwarehouse"]) for idproduct in pieces}
    return all(row is None or row["stock"] + pieces[idproduct] <= LARGEST for idproduct, row in rows.items())
