"""The locations that a product is linked to."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from picqer_mock.call import Handler, Reply, Request
from picqer_mock.errors import NotFoundError
from picqer_mock.resources import locations
from picqer_mock.resources.products import places
from picqer_mock.resources.products.lookup import find

if TYPE_CHECKING:
    import sqlite3
    from collections.abc import Mapping

    from picqer_mock.state import State


def list_(state: State, request: Request) -> Reply:
    """Answer the locations of a product, in the order in which they were linked.

    Assumes:
        - `stock_for_product` is there when pieces lie at the location, `type` when it is a container: the page's
          example has neither.
    """
    idproduct = find(state, request)["idproduct"]
    return Reply(_views(state, idproduct, state.rows(f"{_LINKED} WHERE idproduct = ? ORDER BY position", idproduct)))


def link(state: State, request: Request) -> Reply:
    """Link a product to a location. What is linked already stays so, and takes what is sent along.

    Assumes:
        - A location that does not exist is a 404 with code 20: only the code is documented.
        - A location that can be linked to one product only, and is, is refused: its description says no more.
    """
    idproduct, idlocation = find(state, request)["idproduct"], request.body["idlocation"]
    if not state.has("location", idlocation=idlocation):
        raise NotFoundError(f"idlocation: there is no location {idlocation}.")
    places.link(state, idproduct, idlocation)
    return Reply(_change(state, request, idproduct, idlocation))


def update(state: State, request: Request) -> Reply:
    """Change what is sent of the note and the preference of a link.

    Assumes:
        - The answer is the location with its link, as on link: no source shows one.
    """
    idproduct, idlocation = find(state, request)["idproduct"], request.path["idlocation"]
    if not state.has("product_location", idproduct=idproduct, idlocation=idlocation):
        raise NotFoundError(f"idlocation: product {idproduct} is not linked to a location {idlocation}.")
    return Reply(_change(state, request, idproduct, idlocation))


def unlink(state: State, request: Request) -> Reply:
    """Remove the link of a product to a location.

    Assumes:
        - Refused while pieces of the product lie there: no page says where they would be then.
    """
    idproduct, idlocation = find(state, request)["idproduct"], request.path["idlocation"]
    if not places.unlink(state, idproduct, idlocation):
        raise NotFoundError(f"idlocation: product {idproduct} is not linked to a location {idlocation}.")
    return Reply()


HANDLERS: Mapping[str, Handler] = {
    "products.locations.list": list_,
    "products.locations.link": link,
    "products.locations.update": update,
    "products.locations.unlink": unlink,
}

_OF_LINK = ("note", "is_preferred")
_LINKED = "SELECT location.*, note, is_preferred FROM location JOIN product_location USING (idlocation)"


def _change(state: State, request: Request, idproduct: int, idlocation: int) -> dict[str, Any]:
    changes = {name: request.body[name] for name in _OF_LINK if name in request.body}
    state.update("product_location", changes, idproduct=idproduct, idlocation=idlocation)
    rows = state.rows(f"{_LINKED} WHERE idproduct = ? AND idlocation = ?", idproduct, idlocation)
    return _views(state, idproduct, rows)[0]


def _views(state: State, idproduct: int, rows: list[sqlite3.Row]) -> list[dict[str, Any]]:
    lying = {
        place.idlocation: place for group in places.of(state, [idproduct]).values() for place in group if place.stock
    }
    return [_view(state, row, lying.get(row["idlocation"])) for row in rows]


def _view(state: State, row: sqlite3.Row, place: places.Place | None) -> dict[str, Any]:
    # The page shows a linked location without these, which the location itself has.
    view = {name: value for name, value in locations.view(state, row).items() if name not in _NOT_SHOWN}
    if row["type"] == locations.CONTAINER:
        view["type"] = row["type"]
    if place is not None:
        view["stock_for_product"] = {"stock": place.stock, "stock_reserved_picklists": place.reserved}
    if row["note"] is not None:
        view["note"] = row["note"]
    if row["is_preferred"] is not None:
        view["is_preferred"] = bool(row["is_preferred"])
    return view


_NOT_SHOWN = {"type", "is_bulk_location", "is_exclusive_location"}
