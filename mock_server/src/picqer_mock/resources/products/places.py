"""Where in a warehouse the stock of a product lies: at locations, and nowhere in particular."""

from __future__ import annotations

import json
from functools import partial
from typing import TYPE_CHECKING, Any, NamedTuple

from picqer_mock.errors import RefusedError
from picqer_mock.events import fire
from picqer_mock.resources import location_stock_history
from picqer_mock.resources.products import views

if TYPE_CHECKING:
    import sqlite3
    from collections.abc import Collection, Iterable, Mapping

    from picqer_mock.call import Request
    from picqer_mock.state import State

# A product lies only at locations that it is linked to. What is not there of the warehouse's stock lies nowhere in
# particular. Links are shown in the order in which they were made.
TABLES = (
    """CREATE TABLE product_location (
    position INTEGER PRIMARY KEY AUTOINCREMENT,
    idproduct INTEGER NOT NULL REFERENCES product,
    idlocation INTEGER NOT NULL REFERENCES location,
    note TEXT,
    is_preferred INTEGER,
    stock INTEGER NOT NULL DEFAULT 0 CHECK (stock >= 0),
    intent_idlocation INTEGER REFERENCES location,
    UNIQUE (idproduct, idlocation)
);
CREATE INDEX product_location_location ON product_location (idlocation);""",
)


class Place(NamedTuple):
    """A place in a warehouse where pieces of a product may lie.

    Args:
        idlocation: None for nowhere in particular.
        stock: Pieces there.
        reserved: Of these, on picklists.
    """

    idlocation: int | None
    stock: int
    reserved: int

    @property
    def view(self) -> dict[str, Any]:
        """The place as the stock of a warehouse shows it."""
        return {"idlocation": self.idlocation, "stock": self.stock, "free_stock": self.stock - self.reserved}


def of(state: State, idproducts: Iterable[int]) -> dict[tuple[int, int], list[Place]]:
    """Return the places of products by product and warehouse, each in the order in which pieces are picked.

    First the preferred locations, then the others, those of bulk stock last, and at the very end nowhere in particular.
    """
    ids = json.dumps(list(idproducts))
    links: dict[tuple[int, int], list[sqlite3.Row]] = {}
    for row in state.rows(_LINKS, ids):
        links.setdefault((row["idproduct"], row["idwarehouse"]), []).append(row)
    totals = {(row["idproduct"], row["idwarehouse"]): row for row in state.rows(_TOTALS, ids)}
    return {
        key: _places(links.get(key, []), totals[key]["stock"], totals[key]["reservedpicklists"])
        if key in totals
        else _places(links[key], 0, 0)
        for key in {**links, **totals}
    }


def in_warehouse(state: State, idproduct: int, idwarehouse: int) -> list[Place]:
    """Return the places of a product in a warehouse, in the order in which pieces are picked."""
    return of(state, [idproduct]).get((idproduct, idwarehouse), [Place(None, 0, 0)])


def find(state: State, idproduct: int, idwarehouse: int, idlocation: int | None) -> Place:
    """Return a place of a product, which is empty where the product is not linked."""
    places = in_warehouse(state, idproduct, idwarehouse)
    return next((place for place in places if place.idlocation == idlocation), Place(idlocation, 0, 0))


def taking(state: State, idproduct: int, idwarehouse: int, amount: int) -> dict[int | None, int]:
    """Return what changes at each place when pieces are taken that nobody says the place of."""
    changes: dict[int | None, int] = {}
    for place in in_warehouse(state, idproduct, idwarehouse):
        taken = min(place.stock, amount)
        if taken:
            changes[place.idlocation] = -taken
            amount -= taken
    return changes


def check(state: State, idwarehouse: int | None, idlocation: int, *, where: str = "idlocation") -> int:
    """Make sure that a location exists, in this warehouse if one is given, and return its warehouse.

    Raises:
        RefusedError: It does not.
    """
    row = state.row("SELECT idwarehouse FROM location WHERE idlocation = ?", idlocation)
    if row is None or idwarehouse not in {None, row["idwarehouse"]}:
        of_warehouse = "this account" if idwarehouse is None else f"warehouse {idwarehouse}"
        raise RefusedError(f"{where}: expected the id of a location of {of_warehouse}, found {idlocation}.")
    number: int = row["idwarehouse"]
    return number


def link(state: State, idproduct: int, idlocation: int) -> None:
    """Link a product to a location, unless it is linked already.

    Raises:
        RefusedError: The location is for one product only, and has another.
    """
    if state.has("product_location", idproduct=idproduct, idlocation=idlocation):
        return
    if not has_room(state, idlocation, {idproduct}):
        other = state.one("SELECT idproduct FROM product_location WHERE idlocation = ?", idlocation)
        raise RefusedError(
            f"idlocation: expected a location with room for product {idproduct}, found {idlocation}, which is for one"
            f" product only and has product {other['idproduct']}."
        )
    state.insert("product_location", idproduct=idproduct, idlocation=idlocation)


def has_room(state: State, idlocation: int, idproducts: Collection[int]) -> bool:
    """Tell whether products can be linked to a location besides those that are: one for a single product takes one."""
    if not state.has("location", idlocation=idlocation, is_exclusive_location=True):
        return True
    linked = state.rows("SELECT idproduct FROM product_location WHERE idlocation = ?", idlocation)
    return len({*idproducts, *(row["idproduct"] for row in linked)}) == 1


def unlink(state: State, idproduct: int, idlocation: int) -> bool:
    """Remove the link of a product to a location and tell whether there was one.

    Raises:
        RefusedError: Pieces of the product lie there.
    """
    key = {"idproduct": idproduct, "idlocation": idlocation}
    row = state.row("SELECT stock FROM product_location WHERE idproduct = ? AND idlocation = ?", *key.values())
    if row is not None and row["stock"]:
        raise RefusedError(
            f"idlocation: {row['stock']} pieces of product {idproduct} lie at location {idlocation}."
            " Move them or take them out first."
        )
    return bool(state.delete("product_location", **key))


def change(
    state: State,
    request: Request,
    idproduct: int,
    changes: Mapping[int | None, int],
    *,
    contra: Mapping[int | None, int | None] | None = None,
) -> None:
    """Add pieces at locations or take them away, and write the history. The warehouse's stock is not touched.

    A location that pieces come to is linked; one that becomes empty is unlinked if that is its rule.

    Args:
        state: The data.
        request: The call.
        idproduct: The product.
        changes: By location; what changes nowhere in particular shows in the stock of the warehouse alone.
        contra: Of a movement, the other side of each location. Without it, the change is a mutation.

    Raises:
        RefusedError: A location is for another product only.
    """
    change_type = location_stock_history.MUTATION if contra is None else location_stock_history.MOVEMENT
    for idlocation, by in changes.items():
        if idlocation is None:
            continue
        link(state, idproduct, idlocation)
        key = {"idproduct": idproduct, "idlocation": idlocation}
        row = state.one(f"{_AT_LOCATION} WHERE idproduct = ? AND idlocation = ?", *key.values())
        new = row["stock"] + by
        state.update("product_location", {"stock": new}, **key)
        entry = location_stock_history.add(
            state,
            request,
            idproduct=idproduct,
            idlocation=idlocation,
            old=row["stock"],
            new=new,
            change_type=change_type,
            contra_idlocation=(contra or {}).get(idlocation),
        )
        fire(state, "products.stock_on_location_changed", partial(_changed, state, request, entry))
        if row["stock"] and not new and row["unlink_on_empty"]:
            state.delete("product_location", **key)


def _places(links: list[sqlite3.Row], total: int, reserved: int) -> list[Place]:
    """Spread what picklists have reserved over the places, in the order in which pieces are picked."""
    stocks = [(row["idlocation"], row["stock"]) for row in links]
    stocks.append((None, total - sum(stock for _, stock in stocks)))
    places: list[Place] = []
    for idlocation, stock in stocks:
        here = min(stock, reserved)
        places.append(Place(idlocation, stock, here))
        reserved -= here
    return places


def _changed(state: State, request: Request, entry: dict[str, Any]) -> dict[str, Any]:
    product = views.view(state, entry["idproduct"], request.base_url)
    return {"product": product, "product_location_stock_history": entry}


_LINKS = """SELECT idproduct, idwarehouse, idlocation, stock FROM product_location JOIN location USING (idlocation)
    WHERE idproduct IN (SELECT value FROM json_each(?))
    ORDER BY coalesce(is_preferred, 0) DESC, coalesce(is_bulk_location, 0), position"""
_TOTALS = """SELECT idproduct, idwarehouse, stock, reservedpicklists FROM product_stock
    WHERE idproduct IN (SELECT value FROM json_each(?))"""
_AT_LOCATION = "SELECT stock, unlink_on_empty FROM product_location JOIN location USING (idlocation)"
