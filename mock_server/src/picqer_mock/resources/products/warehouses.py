"""The settings of products per warehouse, with the old `stock_location`."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from picqer_mock.call import Handler, Reply, Request
from picqer_mock.resources import locations, warehouses
from picqer_mock.resources.products import places
from picqer_mock.resources.products.lookup import find

if TYPE_CHECKING:
    import sqlite3
    from collections.abc import Mapping

    from picqer_mock.state import State

TABLES = (
    """CREATE TABLE product_warehouse (
    idproduct INTEGER NOT NULL REFERENCES product,
    idwarehouse INTEGER NOT NULL REFERENCES warehouse,
    stock_level_order INTEGER NOT NULL DEFAULT 0,
    stock_level_desired INTEGER NOT NULL DEFAULT 0,
    stock_level_maximum INTEGER NOT NULL DEFAULT 0,
    picking_stock_replenish_trigger INTEGER,
    picking_stock_replenish_to INTEGER,
    PRIMARY KEY (idproduct, idwarehouse)
);""",
)

# Newer than the examples, which the demo account shows as they are.
_NEWER = ("picking_stock_replenish_trigger", "picking_stock_replenish_to")
_LOCATIONS = "stock_location"
_SEPARATOR = ","


def list_(state: State, request: Request) -> Reply:
    """Answer the settings in each warehouse where the product has settings or a location.

    Assumes:
        - `stock_location` shows all linked locations: Picqer says that locations took its place.
    """
    idproduct = find(state, request)["idproduct"]
    rows = state.rows(
        """SELECT idwarehouse FROM product_warehouse WHERE idproduct = ?
        UNION SELECT idwarehouse FROM product_location JOIN location USING (idlocation) WHERE idproduct = ?
        ORDER BY idwarehouse""",
        idproduct,
        idproduct,
    )
    return Reply([_view(state, idproduct, row["idwarehouse"]) for row in rows])


def update(state: State, request: Request) -> Reply:
    """Change what is sent of the settings in one warehouse.

    Assumes:
        - `stock_location` replaces the links of the product in the warehouse, and a new name becomes a location of the
          default type without a parent: the page says only that it is created.
        - Refused when the product has pieces at a location that would no longer be linked, as when it is unlinked.
    """
    idproduct, idwarehouse = find(state, request)["idproduct"], request.path["idwarehouse"]
    warehouses.require(state, idwarehouse)
    put(state, idproduct, idwarehouse, request.body)
    return Reply(_view(state, idproduct, idwarehouse))


HANDLERS: Mapping[str, Handler] = {
    "products.warehouses.list": list_,
    "products.warehouses.update": update,
}


def put(state: State, idproduct: int, idwarehouse: int, settings: Mapping[str, Any]) -> None:
    """Change the given settings and leave the others as they are."""
    if not state.has("product_warehouse", idproduct=idproduct, idwarehouse=idwarehouse):
        state.insert("product_warehouse", idproduct=idproduct, idwarehouse=idwarehouse)
    levels = {name: value for name, value in settings.items() if name != _LOCATIONS}
    state.update("product_warehouse", levels, idproduct=idproduct, idwarehouse=idwarehouse)
    if _LOCATIONS in settings:
        names = [name.strip() for name in settings[_LOCATIONS].split(_SEPARATOR)]
        _put_locations(state, idproduct, idwarehouse, [name for name in dict.fromkeys(names) if name])


def _put_locations(state: State, idproduct: int, idwarehouse: int, names: list[str]) -> None:
    """Link a product to the locations of these names and to no others in the warehouse, creating those that are new."""
    numbers = [locations.named(state, idwarehouse, name) for name in names]
    for row in _linked(state, idproduct, idwarehouse):
        if row["idlocation"] not in numbers:
            places.unlink(state, idproduct, row["idlocation"])
    for idlocation in numbers:
        places.link(state, idproduct, idlocation)
        # Links are shown in the order in which they were made, which is that of the names now.
        state.update(
            "product_location", {"position": _next_position(state)}, idproduct=idproduct, idlocation=idlocation
        )


def _next_position(state: State) -> int:
    row = state.one("SELECT coalesce(max(position), 0) + 1 AS next FROM product_location")
    position: int = row["next"]
    return position


def _linked(state: State, idproduct: int, idwarehouse: int) -> list[sqlite3.Row]:
    return state.rows(
        """SELECT idlocation, name FROM product_location JOIN location USING (idlocation)
        WHERE idproduct = ? AND idwarehouse = ? ORDER BY position""",
        idproduct,
        idwarehouse,
    )


def _view(state: State, idproduct: int, idwarehouse: int) -> dict[str, Any]:
    row = state.row("SELECT * FROM product_warehouse WHERE idproduct = ? AND idwarehouse = ?", idproduct, idwarehouse)
    newer = {name: row[name] for name in _NEWER if row[name] is not None} if row else {}
    return {
        **newer,
        "idproduct": idproduct,
        "idwarehouse": idwarehouse,
        "stock_level_order": row["stock_level_order"] if row else 0,
        "stock_level_desired": row["stock_level_desired"] if row else 0,
        "stock_level_maximum": row["stock_level_maximum"] if row else 0,
        _LOCATIONS: f"{_SEPARATOR} ".join(linked["name"] for linked in _linked(state, idproduct, idwarehouse)),
    }
