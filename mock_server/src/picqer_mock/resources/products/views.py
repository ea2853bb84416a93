"""Products as they go over the wire."""

from __future__ import annotations

import json
from decimal import Decimal
from functools import partial
from typing import TYPE_CHECKING, Any

from picqer_mock.call import Pieces
from picqer_mock.events import fire
from picqer_mock.resources import price_lists
from picqer_mock.resources.products import comments, images, stock

if TYPE_CHECKING:
    import sqlite3
    from collections.abc import Mapping, Sequence

    from picqer_mock.call import Request
    from picqer_mock.state import State


def view(state: State, idproduct: int, base_url: str) -> dict[str, Any]:
    """Return one product as it is now."""
    return views(state, state.rows("SELECT * FROM product WHERE idproduct = ?", idproduct), base_url)[0]


def view_bare(row: Mapping[str, Any]) -> dict[str, Any]:
    """Return a product to which nothing belongs, as one that was just made: no field, image, stock, price or tag.

    Args:
        row: What the columns hold.
    """
    newer = {name: row[name] for name in _NEWER if row[name] is not None}
    if row["show_on_portal"] is not None:
        newer["show_on_portal"] = bool(row["show_on_portal"])
    return {
        **newer,
        "idproduct": row["idproduct"],
        "idvatgroup": row["idvatgroup"],
        "idsupplier": row["idsupplier"],
        "productcode": row["productcode"],
        "name": row["name"],
        "price": Decimal(row["price"]),
        "fixedstockprice": Decimal(row["fixedstockprice"]),
        "productcode_supplier": row["productcode_supplier"],
        "deliverytime": row["deliverytime"],
        "description": row["description"],
        "barcode": row["barcode"],
        "unlimitedstock": row["type"] == stock.UNLIMITED,
        "assembled": False,
        "type": row["type"],
        "weight": row["weight"],
        "minimum_purchase_quantity": row["minimum_purchase_quantity"],
        "purchase_in_quantities_of": row["purchase_in_quantities_of"],
        "hs_code": row["hs_code"],
        "country_of_origin": row["country_of_origin"],
        "active": bool(row["active"]),
        "created": row["created"],
        "updated": row["updated"],
        "productfields": [],
        "images": [],
        "stock": [],
        "tags": {},
    }


def views(state: State, products: Sequence[sqlite3.Row], base_url: str) -> list[dict[str, Any]]:
    """Return products with all that belongs to them, in the given order."""
    # A Row looks through all its columns for each that it is asked for.
    result = {row["idproduct"]: view_bare(dict(zip(row.keys(), row, strict=True))) for row in products}
    ids = json.dumps(list(result))
    for row in state.rows(_FIELDS, ids):
        field = {"idproductfield": row["idproductfield"], "title": row["title"], "value": row["value"]}
        result[row["idproduct"]]["productfields"].append(field)
    for row in state.rows(_IMAGES, ids):
        result[row["idproduct"]]["images"].append(images.url(row, base_url))
    for idproduct, rows in stock.views(state, result).items():
        result[idproduct]["stock"] = rows
    for idproduct, prices in price_lists.of(state, result).items():
        if prices:
            result[idproduct]["pricelists"] = prices
    for row in state.rows(_TAGS, ids):
        result[row["idproduct"]]["tags"][row["title"]] = state.view("tag", row)
    for row in state.rows(_COMMENTS, comments.SOURCE, ids):
        result[row["source_id"]]["comment_count"] = row["comments"]
    return list(result.values())


def pieces(state: State, base_url: str, products: Sequence[sqlite3.Row], *, single: bool = False) -> Pieces:
    """Return products for an answer, those as bytes that were answered before and have not changed.

    Args:
        state: The data.
        base_url: Where this mock can be reached.
        products: The id and the type of each, by rising id.
        single: Whether the answer is the one product.
    """
    known = [state.encoded.get(row["idproduct"], base_url) for row in products]
    missing = [row["idproduct"] for row, raw in zip(products, known, strict=True) if raw is None]
    fresh = iter(views(state, state.rows(_ROWS, json.dumps(missing)), base_url) if missing else ())

    def keep(place: int, raw: bytes) -> None:
        # A virtual composition shows the stock of its parts.
        if products[place]["type"] != stock.VIRTUAL:
            state.encoded.put(products[place]["idproduct"], base_url, raw)

    return Pieces([next(fresh) if raw is None else raw for raw in known], keep, single)


def tell_changed(state: State, request: Request, idproduct: int) -> None:
    """Tell the hooks that a product changed."""
    fire(state, "products.changed", partial(view, state, idproduct, request.base_url))


SHOWN: Mapping[str, str | None] = {
    "product": "idproduct",
    "product_field_value": "idproduct",
    "product_image": "idproduct",
    "product_stock": "idproduct",
    "product_tag": "idproduct",
    "comment": None,
    "product_field": None,
    "product_price": "idproduct",
    "price_list": None,
    "tag": None,
}
"""What products show, for `picqer_mock.encoded`."""

_ROWS = "SELECT * FROM product WHERE idproduct IN (SELECT value FROM json_each(?)) ORDER BY idproduct"
# One query for a whole page; one for each product would be most of the page's time.
_FIELDS = """SELECT * FROM product_field_value JOIN product_field USING (idproductfield)
    WHERE idproduct IN (SELECT value FROM json_each(?)) ORDER BY idproductfield"""
_IMAGES = """SELECT idproduct_image, idproduct, url, filename FROM product_image
    WHERE idproduct IN (SELECT value FROM json_each(?)) ORDER BY idproduct_image"""
_TAGS = """SELECT * FROM product_tag JOIN tag USING (idtag)
    WHERE idproduct IN (SELECT value FROM json_each(?)) ORDER BY idtag"""
# Newer than the examples, so it is there when there are any.
_COMMENTS = """SELECT source_id, count(*) AS comments FROM comment
    WHERE source_type = ? AND source_id IN (SELECT value FROM json_each(?)) GROUP BY source_id"""


# Newer than the examples, which the demo account shows as they are.
_NEWER = ("length", "width", "height", "idfulfilment_customer")
