"""Receipts and their lines as they go over the wire, each in the form of its version."""

from __future__ import annotations

import json
from typing import TYPE_CHECKING, Any

from picqer_mock.resources import locations

if TYPE_CHECKING:
    import sqlite3
    from collections.abc import Sequence

    from picqer_mock.state import State

COMMENTED = "receipt"
"""What comments call a receipt."""

_OLD = 1
"""The version whose receipts have more fields, and other names for some."""

# The product is shown as it is now, what was ordered as the purchase order says now.
_LINES = """SELECT receipt_product.*, version, line.idpurchaseorder, coalesce(line.amount, 0) AS amount_ordered,
        coalesce(amount_previously_received, line.amountreceived, 0) AS previously,
        product.productcode, product.productcode_supplier, product.name, barcode, location.name AS location_name,
        coalesce(stock, 0) AS stock, coalesce(reservedbackorders, 0) AS amount_backorders
    FROM receipt_product
        JOIN receipt USING (idreceipt)
        JOIN product USING (idproduct)
        LEFT JOIN purchase_order_product AS line USING (idpurchaseorder_product)
        LEFT JOIN location USING (idlocation)
        LEFT JOIN product_stock ON product_stock.idproduct = product.idproduct
            AND product_stock.idwarehouse = receipt.idwarehouse"""
_OF_RECEIPTS = "WHERE idreceipt IN (SELECT value FROM json_each(?)) ORDER BY idreceipt_product"
_JOINED = ("idpurchaseorder", "productcode", "productcode_supplier", "name", "barcode", "amount_ordered")
_HEADS = """SELECT idreceipt, supplier.name AS supplier, purchaseorderid, first_name || ' ' || last_name AS completed_by
    FROM receipt
        LEFT JOIN supplier USING (idsupplier)
        LEFT JOIN purchase_order USING (idpurchaseorder)
        LEFT JOIN user ON iduser = receipt.completed_by_iduser
    WHERE idreceipt IN (SELECT value FROM json_each(?))"""

# What locations show of themselves, and the spec does not have where pieces were put.
_NOT_OF_PLACES = {"type", "is_exclusive_location"}


def view(state: State, idreceipt: int) -> dict[str, Any]:
    """Return one receipt as it is now."""
    return views(state, state.rows("SELECT * FROM receipt WHERE idreceipt = ?", idreceipt))[0]


def views(state: State, receipts: Sequence[sqlite3.Row]) -> list[dict[str, Any]]:
    """Return receipts with their lines, in the given order."""
    # Queries for a whole page; some for each receipt would be most of the page's time.
    ids = json.dumps([row["idreceipt"] for row in receipts])
    heads = {row["idreceipt"]: row for row in state.rows(_HEADS, ids)}
    lines: dict[int, list[dict[str, Any]]] = {number: [] for number in heads}
    for row in state.rows(f"{_LINES} {_OF_RECEIPTS}", ids):
        lines[row["idreceipt"]].append(_line(state, row))
    return [_receipt(state, row, heads[row["idreceipt"]], lines[row["idreceipt"]]) for row in receipts]


def line(state: State, idreceipt_product: int) -> dict[str, Any]:
    """Return one line as it is now."""
    row = state.one(f"{_LINES} WHERE idreceipt_product = ?", idreceipt_product)
    return _line(state, row)


def _receipt(state: State, row: sqlite3.Row, head: sqlite3.Row, lines: list[dict[str, Any]]) -> dict[str, Any]:
    fields = state.view("receipt", row)
    idsupplier, idpurchaseorder = fields.pop("idsupplier", None), fields.pop("idpurchaseorder", None)
    counted = [line for line in lines if line.get("reverted_at") is None]
    result = {
        **fields,
        "supplier": {"idsupplier": idsupplier, "name": head["supplier"]} if idsupplier else None,
        "purchaseorder": {"idpurchaseorder": idpurchaseorder, "purchaseorderid": head["purchaseorderid"]}
        if idpurchaseorder
        else None,
        "completed_by": {"iduser": row["completed_by_iduser"], "name": head["completed_by"]}
        if row["completed_by_iduser"]
        else None,
        "amount_received": sum(line["amount"] for line in counted),
        "products": lines,
    }
    if row["version"] == _OLD:
        result["amount_received_excessive"] = sum(line["amount_more_than_ordered"] for line in lines)
    return result


def _line(state: State, row: sqlite3.Row) -> dict[str, Any]:
    common = {
        **state.view("receipt_product", row),
        **{name: row[name] for name in _JOINED},
        "abc_classification": None,
    }
    if row["version"] != _OLD:
        location = {"idlocation": row["idlocation"], "name": row["location_name"]}
        return {**common, "location": location if row["idlocation"] else None}
    for name in ("reverted_at", "reverted_by_iduser"):
        del common[name]
    return {
        **common,
        "image": None,
        "amount_receiving": row["amount"],
        "amount_previously_received": row["previously"],
        "amount_more_than_ordered": max(0, row["previously"] + row["amount"] - row["amount_ordered"]),
        "amount_backorders": row["amount_backorders"],
        "stock": row["stock"],
        "stock_location": _place(state, row["idlocation"]),
    }


def _place(state: State, idlocation: int | None) -> dict[str, Any] | None:
    row = state.row("SELECT * FROM location WHERE idlocation = ?", idlocation)
    if row is None:
        return None
    return {name: value for name, value in locations.view(state, row).items() if name not in _NOT_OF_PLACES}
