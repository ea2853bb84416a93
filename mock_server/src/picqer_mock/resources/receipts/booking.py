"""What receiving does to the stock and to purchase orders, for both versions of receipts."""

from __future__ import annotations

from typing import TYPE_CHECKING

from picqer_mock.resources.products import stock
from picqer_mock.resources.purchase_orders import receiving

if TYPE_CHECKING:
    import sqlite3
    from collections.abc import Sequence

    from picqer_mock.call import Request
    from picqer_mock.state import State

_CHANGE_TYPE = "receipt"
_OF_NEW_ORDER = ("idsupplier", "idwarehouse")


def move(state: State, request: Request, receipt: sqlite3.Row, line: sqlite3.Row, by: int) -> None:
    """Take pieces of a line into stock at its location, or out of it again when negative.

    Raises:
        RefusedError: The stock does not allow it.
    """
    stock.change(
        state,
        request,
        line["idproduct"],
        receipt["idwarehouse"],
        by,
        reason=f"Receipt {receipt['receiptid']}",
        change_type=_CHANGE_TYPE,
        idlocation=line["idlocation"],
    )


def add_unordered(state: State, request: Request, receipt: sqlite3.Row, pieces: Sequence[tuple[int, int]]) -> list[int]:
    """Put what nobody ordered on a purchase order of the receipt's own, and return the new lines.

    Args:
        state: The data.
        request: The call.
        receipt: The receipt.
        pieces: Products, each with how many came in.
    """
    fields = {name: receipt[name] for name in _OF_NEW_ORDER}
    ordered = state.row("SELECT * FROM purchase_order WHERE idpurchaseorder = ?", receipt["idpurchaseorder"])
    if ordered:
        fields |= {name: ordered[name] for name in ("supplier_name", "idfulfilment_customer")}
    order, lines = receiving.add_unordered(state, request, fields, pieces, receipt["idpurchaseorder_added"])
    state.update("receipt", {"idpurchaseorder_added": order}, idreceipt=receipt["idreceipt"])
    return lines
