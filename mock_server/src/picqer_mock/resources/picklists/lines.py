"""The lines of picklists: what is to be collected, and where it lies."""

from __future__ import annotations

import json
from typing import TYPE_CHECKING, Any

from picqer_mock.resources.products import places
from picqer_mock.tables import Table

if TYPE_CHECKING:
    import sqlite3
    from collections.abc import Iterable

    from picqer_mock.state import State

# A composition without stock of its own is a line with parts; only its parts are reserved and picked.
TABLES = (
    Table(
        "picklist_product",
        "PicklistProduct",
        "idpicklist_product",
        worked_out=frozenset({"amountpicked", "stocklocation", "stock_location"}),
        references={
            "idproduct": "product",
            "idvatgroup": "vat_group",
            "partof_idpicklist_product": "picklist_product",
            "idpicklist": "picklist",
        },
        extra=("idpicklist INTEGER NOT NULL",),
        constraints=("CHECK (amount_picked BETWEEN 0 AND amount)",),
    ),
    "CREATE INDEX picklist_product_picklist ON picklist_product (idpicklist);",
    Table(
        "picklist_product_location",
        "PickLocation",
        "idpicklist_product_location",
        worked_out=frozenset({"name"}),
        references={"idlocation": "location", "idpicklist_product": "picklist_product"},
        extra=("idpicklist_product INTEGER NOT NULL",),
        constraints=("CHECK (amount_picked BETWEEN 0 AND amount)",),
    ),
    "CREATE INDEX picklist_product_location_line ON picklist_product_location (idpicklist_product);",
)

_NAMES = """SELECT picklist_product.idpicklist_product, location.name FROM picklist_product
    JOIN picklist USING (idpicklist)
    JOIN product_location ON product_location.idproduct = picklist_product.idproduct
    JOIN location ON location.idlocation = product_location.idlocation AND location.idwarehouse = picklist.idwarehouse
    WHERE idpicklist IN (SELECT value FROM json_each(?)) ORDER BY product_location.position"""
_PICK_LOCATIONS = """SELECT picklist_product_location.*, location.name FROM picklist_product_location
    JOIN picklist_product USING (idpicklist_product) JOIN location USING (idlocation)
    WHERE idpicklist IN (SELECT value FROM json_each(?)) ORDER BY idpicklist_product_location"""


def of(state: State, idpicklist: int) -> list[sqlite3.Row]:
    """Return the lines of a picklist that are picked: all but those whose parts are."""
    return state.rows(
        "SELECT * FROM picklist_product WHERE idpicklist = ? AND NOT has_parts ORDER BY idpicklist_product", idpicklist
    )


def places_of(state: State, idpicklist_product: int) -> list[sqlite3.Row]:
    """Return where the pieces of a line are taken, in the order in which they were planned."""
    sql = "SELECT * FROM picklist_product_location WHERE idpicklist_product = ? ORDER BY idpicklist_product_location"
    return state.rows(sql, idpicklist_product)


def taken(state: State, idwarehouse: int, line: sqlite3.Row) -> dict[int | None, int]:
    """Return what changes at each place of a warehouse when the pieces of a line leave it.

    They come from where they were picked, and as far as they do not lie there, from where pieces are picked first.
    """
    lying = {place.idlocation: place.stock for place in places.in_warehouse(state, line["idproduct"], idwarehouse)}
    picked = [(place["idlocation"], place["amount_picked"]) for place in places_of(state, line["idpicklist_product"])]
    changes: dict[int | None, int] = {}
    left: int = line["amount"]
    for idlocation, most in [*picked, *lying.items()]:
        pieces = min(most, left, lying.get(idlocation, 0) + changes.get(idlocation, 0))
        if pieces:
            changes[idlocation] = changes.get(idlocation, 0) - pieces
            left -= pieces
    return changes


def put_back(state: State, idpicklist: int) -> None:
    """Let nothing of a picklist be picked any more."""
    for line in state.rows("SELECT idpicklist_product FROM picklist_product WHERE idpicklist = ?", idpicklist):
        state.update("picklist_product_location", {"amount_picked": 0}, idpicklist_product=line["idpicklist_product"])
    state.update("picklist_product", {"amount_picked": 0}, idpicklist=idpicklist)


def count_compositions(state: State, idpicklist: int) -> None:
    """Count a composition as picked as often as all its parts are."""
    for whole in state.rows("SELECT * FROM picklist_product WHERE idpicklist = ? AND has_parts", idpicklist):
        number = whole["idpicklist_product"]
        parts = state.rows("SELECT * FROM picklist_product WHERE partof_idpicklist_product = ?", number)
        picked = min(part["amount_picked"] * whole["amount"] // part["amount"] for part in parts)
        state.update("picklist_product", {"amount_picked": picked}, idpicklist_product=number)


def views(state: State, idpicklists: Iterable[int]) -> dict[int, list[dict[str, Any]]]:
    """Return the lines of each of these picklists as they go over the wire, by rising id."""
    result: dict[int, list[dict[str, Any]]] = {number: [] for number in idpicklists}
    ids = json.dumps(list(result))
    names: dict[int, list[str]] = {}
    for row in state.rows(_NAMES, ids):
        names.setdefault(row["idpicklist_product"], []).append(row["name"])
    found: dict[int, list[dict[str, Any]]] = {}
    for row in state.rows(_PICK_LOCATIONS, ids):
        place = {**state.view("picklist_product_location", row), "name": row["name"]}
        found.setdefault(row["idpicklist_product"], []).append(place)
    sql = """SELECT * FROM picklist_product WHERE idpicklist IN (SELECT value FROM json_each(?))
        ORDER BY idpicklist_product"""
    for row in state.rows(sql, ids):
        number = row["idpicklist_product"]
        stock_location = ", ".join(names.get(number, ())) or None
        line = {
            **state.view("picklist_product", row),
            "amountpicked": row["amount_picked"],
            "stocklocation": stock_location,
            "stock_location": stock_location,
            "pick_locations": found.get(number, []),
        }
        result[row["idpicklist"]].append(line)
    return result
