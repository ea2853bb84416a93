"""Picklist batches as they go over the wire."""

from __future__ import annotations

import json
from typing import TYPE_CHECKING, Any

from picqer_mock.resources import users
from picqer_mock.resources.picklists import lines
from picqer_mock.resources.products import views as products

if TYPE_CHECKING:
    import sqlite3
    from collections.abc import Sequence

    from picqer_mock.state import State

_LETTERS = 26

_TOTALS = """SELECT idpicklist_batch, count(DISTINCT idpicklist) AS total_picklists, sum(amount) AS total_products
    FROM picklist JOIN picklist_product USING (idpicklist)
    WHERE NOT has_parts AND idpicklist_batch IN (SELECT value FROM json_each(?)) GROUP BY idpicklist_batch"""
_PICKLISTS = """SELECT picklist.*, customer_order.customer_remarks,
        (SELECT name FROM picking_container WHERE idpicklist = picklist.idpicklist) AS container,
        (SELECT sum(amount) FROM picklist_product WHERE idpicklist = picklist.idpicklist AND NOT has_parts) AS total,
        (SELECT sum(amount_picked) FROM picklist_product WHERE idpicklist = picklist.idpicklist AND NOT has_parts)
            AS collected,
        EXISTS (SELECT 1 FROM comment WHERE source_type = 'picklist' AND source_id = picklist.idpicklist) AS has_notes
    FROM picklist LEFT JOIN customer_order USING (idorder)
    WHERE idpicklist_batch = ? ORDER BY batch_place"""


def view(state: State, idpicklist_batch: int, base_url: str) -> dict[str, Any]:
    """Return one batch as it is now, with its picklists and products."""
    row = state.one("SELECT * FROM picklist_batch WHERE idpicklist_batch = ?", idpicklist_batch)
    return {
        **views(state, [row])[0],
        "picklists": picklists(state, idpicklist_batch),
        "products": _products(state, idpicklist_batch, base_url),
    }


def views(state: State, rows: Sequence[sqlite3.Row]) -> list[dict[str, Any]]:
    """Return batches without their picklists and products, in the given order."""
    ids = json.dumps([row["idpicklist_batch"] for row in rows])
    totals = {row["idpicklist_batch"]: row for row in state.rows(_TOTALS, ids)}
    known = {row["iduser"]: _user(row) for row in state.rows("SELECT * FROM user")}
    result: list[dict[str, Any]] = []
    for row in rows:
        own = totals.get(row["idpicklist_batch"])
        batch = {
            **state.view("picklist_batch", row),
            "display_title": row["title"] or row["created_at"].partition(" ")[0],
            "assigned_to": known.get(row["assigned_to_iduser"]),
            "completed_by": known.get(row["completed_by_iduser"]),
            "total_products": own["total_products"] if own else 0,
            "total_picklists": own["total_picklists"] if own else 0,
        }
        result.append(batch)
    return result


def picklists(state: State, idpicklist_batch: int, idproduct: int | None = None) -> list[dict[str, Any]]:
    """Return the picklists of a batch in short; with a product, only those that hold it."""
    rows = state.rows(_PICKLISTS, idpicklist_batch)
    if idproduct is not None:
        rows = [row for row in rows if state.has("picklist_product", idpicklist=row["idpicklist"], idproduct=idproduct)]
    return [
        {
            "idpicklist": row["idpicklist"],
            "picklistid": row["picklistid"],
            "reference": row["reference"],
            "status": row["status"],
            "alias": alias(row["batch_place"]),
            "picking_container": row["container"] and {"name": row["container"]},
            "total_products": row["total"],
            "delivery_name": row["deliveryname"],
            "total_collected": row["collected"],
            "has_notes": bool(row["has_notes"]),
            "has_customer_remarks": bool(row["customer_remarks"]),
            "customer_remarks": row["customer_remarks"],
            "created_at": row["created"],
        }
        for row in rows
    ]


def alias(place: int) -> str:
    """Return the letters of a place in a batch: A to Z, then AA."""
    text = ""
    while place:
        place, letter = divmod(place - 1, _LETTERS)
        text = chr(ord("A") + letter) + text
    return text


def _products(state: State, idpicklist_batch: int, base_url: str) -> list[dict[str, Any]]:
    sql = "SELECT idpicklist FROM picklist WHERE idpicklist_batch = ? ORDER BY batch_place"
    numbers = [row["idpicklist"] for row in state.rows(sql, idpicklist_batch)]
    needs: dict[int, list[dict[str, Any]]] = {}
    locations: dict[int, str | None] = {}
    for idpicklist, needed in lines.views(state, numbers).items():
        for line in needed:
            if line["has_parts"]:
                continue
            picked = line["amount_picked"]
            need = {
                "idpicklist": idpicklist,
                "amount": line["amount"],
                "amount_picked": picked,
                "amount_collected": picked,
            }
            needs.setdefault(line["idproduct"], []).append(need)
            locations[line["idproduct"]] = line["stock_location"]
    rows = {
        row["idproduct"]: row
        for row in state.rows(
            "SELECT * FROM product WHERE idproduct IN (SELECT value FROM json_each(?))", json.dumps(list(needs))
        )
    }
    return [
        {
            "idproduct": product["idproduct"],
            "name": product["name"],
            "productcode": product["productcode"],
            "productcode_supplier": product["productcode_supplier"],
            "image": next(iter(product["images"]), None),
            "barcodes": [product["barcode"]] if product["barcode"] else [],
            "productfields": product["productfields"],
            "stock_location": locations[product["idproduct"]],
            "picklists": needs[product["idproduct"]],
        }
        for product in products.views(state, [rows[number] for number in needs], base_url)
    ]


def _user(row: sqlite3.Row) -> dict[str, Any]:
    shown = users.short_view(row)
    return {name: shown[name] for name in ("iduser", "full_name", "username")}
