"""The locations that a product is linked to."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from picqer_mock.call import Handler, Reply, Request
from picqer_mock.errors import NotFoundError
from picqer_mock.resources import locations
from picqer_mock.resources.products.lookup import find

if TYPE_CHECKING:
    import sqlite3
    from collections.abc import Mapping

    from picqer_mock.state import State

# Links are shown in the order in which they were made.
TABLES = (
    """CREATE TABLE product_location (
    position INTEGER PRIMARY KEY AUTOINCREMENT,
    idproduct INTEGER NOT NULL REFERENCES product,
    idlocation INTEGER NOT NULL REFERENCES location,
    note TEXT,
    is_preferred INTEGER,
    UNIQUE (idproduct, idlocation)
);""",
)


def list_(state: State, request: Request) -> Reply:
    """Answer the locations of a product."""
    idproduct = find(state, request)["idproduct"]
    return Reply(
        [_view(state, row) for row in state.rows(f"{_LINKED} WHERE idproduct = ? ORDER BY position", idproduct)]
    )


def link(state: State, request: Request) -> Reply:
    """Link a product to a location. What is linked already stays so, and takes what is sent along."""
    key = {"idproduct": find(state, request)["idproduct"], "idlocation": request.body["idlocation"]}
    if not state.has("location", idlocation=key["idlocation"]):
        raise NotFoundError(f"idlocation: there is no location {key['idlocation']}.")
    if not state.has("product_location", **key):
        state.insert("product_location", **key)
    state.update("product_location", {name: request.body[name] for name in _OF_LINK if name in request.body}, **key)
    row = state.row(f"{_LINKED} WHERE idproduct = ? AND idlocation = ?", *key.values())
    assert row is not None
    return Reply(_view(state, row))


def unlink(state: State, request: Request) -> Reply:
    """Remove the link of a product to a location."""
    idproduct, number = find(state, request)["idproduct"], request.path["idlocation"]
    if not state.delete("product_location", idproduct=idproduct, idlocation=number):
        raise NotFoundError(f"idlocation: product {idproduct} is not linked to a location {number}.")
    return Reply()


HANDLERS: Mapping[str, Handler] = {
    "products.locations.list": list_,
    "products.locations.link": link,
    "products.locations.unlink": unlink,
}

_OF_LINK = ("note", "is_preferred")
_LINKED = "SELECT location.*, note, is_preferred FROM location JOIN product_location USING (idlocation)"


def _view(state: State, row: sqlite3.Row) -> dict[str, Any]:
    # The page shows a linked location without these, which the location itself has.
    view = {name: value for name, value in locations.view(state, row).items() if name not in _NOT_SHOWN}
    if row["note"] is not None:
        view["note"] = row["note"]
    if row["is_preferred"] is not None:
        view["is_preferred"] = bool(row["is_preferred"])
    return view


_NOT_SHOWN = {"type", "is_bulk_location", "is_exclusive_location"}
