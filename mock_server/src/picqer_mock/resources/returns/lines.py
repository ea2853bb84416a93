"""What the two kinds of lines of a return have in common."""

from __future__ import annotations

import json
from typing import TYPE_CHECKING, Any

from picqer_mock.errors import RefusedError
from picqer_mock.lookup import require
from picqer_mock.resources.products import images

if TYPE_CHECKING:
    import sqlite3
    from collections.abc import Iterable, Mapping

    from picqer_mock.call import Request
    from picqer_mock.state import State

NEW = "new"
"""Nothing has become of it yet, so it can be changed."""
# Sums of more than these would leave the numbers that the database holds.
_MOST = 1_000_000_000

_PRODUCTS = """SELECT idproduct, productcode, name, idproduct_image, url, filename
    FROM product LEFT JOIN product_image USING (idproduct)
    WHERE idproduct IN (SELECT value FROM json_each(?)) ORDER BY idproduct_image DESC"""


def check(state: State, request: Request, line: Mapping[str, Any], where: str = "") -> None:
    """Make sure that a line of a return can be as the body has it.

    Args:
        state: The data.
        request: The call.
        line: The fields that were sent.
        where: Where in the body they stand, with a dot at the end; empty for the body itself.

    Raises:
        RefusedError: There is no such product or reason, or the amount is out of range.
    """
    for table, key in (("product", "idproduct"), ("return_reason", "idreturn_reason")):
        if key in line:
            require(state, request, table, key, line[key], where=f"{where}{key}")
    if not 1 <= line.get("amount", 1) <= _MOST:
        raise RefusedError(f"{where}amount: expected from 1 to {_MOST} pieces, found {line['amount']}.")


def check_changeable(line: sqlite3.Row, key: str) -> None:
    """Make sure that a line can still be changed or removed.

    Raises:
        RefusedError: Its status is another than that of a new line.
    """
    if line["status"] != NEW:
        raise RefusedError(
            f"{key}: expected a line with status {NEW}, but {line[key]} is {line['status']} and can no longer be"
            " changed."
        )


def with_products(state: State, lines: Iterable[Mapping[str, Any]], base_url: str) -> list[dict[str, Any]]:
    """Return lines with their product in short."""
    products: dict[int, dict[str, Any]] = {}
    # The first image comes last, and stays.
    for row in state.rows(_PRODUCTS, json.dumps([line["idproduct"] for line in lines])):
        products[row["idproduct"]] = {
            "idproduct": row["idproduct"],
            "image_url": None if row["idproduct_image"] is None else images.url(row, base_url),
            "productcode": row["productcode"],
            "name": row["name"],
        }
    return [{**line, "product": products[line["idproduct"]]} for line in lines]
