"""What other objects refer to and no operation manages: VAT groups, warehouses, suppliers, tags, locations, fields."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from picqer_mock.errors import NotFoundError

if TYPE_CHECKING:
    import sqlite3
    from collections.abc import Iterable

    from picqer_mock.spec import Spec
    from picqer_mock.state import State

TABLES = """
CREATE TABLE vatgroup (
    idvatgroup INTEGER PRIMARY KEY AUTOINCREMENT,
    name TEXT NOT NULL,
    percentage TEXT NOT NULL
);
CREATE TABLE warehouse (
    idwarehouse INTEGER PRIMARY KEY AUTOINCREMENT,
    name TEXT NOT NULL
);
CREATE TABLE supplier (
    idsupplier INTEGER PRIMARY KEY AUTOINCREMENT,
    name TEXT NOT NULL
);
CREATE TABLE productfield (
    idproductfield INTEGER PRIMARY KEY AUTOINCREMENT,
    title TEXT NOT NULL
);
CREATE TABLE tag (
    idtag INTEGER PRIMARY KEY AUTOINCREMENT,
    title TEXT NOT NULL UNIQUE,
    color TEXT NOT NULL,
    inherit INTEGER NOT NULL,
    text_color TEXT NOT NULL
);
CREATE TABLE location_type (
    idlocation_type INTEGER PRIMARY KEY AUTOINCREMENT,
    name TEXT NOT NULL,
    is_default INTEGER NOT NULL,
    color TEXT NOT NULL
);
CREATE TABLE location (
    idlocation INTEGER PRIMARY KEY AUTOINCREMENT,
    idwarehouse INTEGER NOT NULL REFERENCES warehouse,
    parent_idlocation INTEGER REFERENCES location,
    idlocation_type INTEGER NOT NULL REFERENCES location_type,
    name TEXT NOT NULL,
    remarks TEXT,
    unlink_on_empty INTEGER NOT NULL DEFAULT 0,
    UNIQUE (idwarehouse, name)
);
"""

# Ids are those of the spec's examples, names and percentages are made up.
VAT_GROUPS = {18: ("BTW Hoog", "21"), 19: ("BTW Laag", "9"), 20: ("Nultarief", "0")}
WAREHOUSES = {1: "Main warehouse", 13: "Shop", 18: "Webshop warehouse", 40: "Overflow", 1389: "Second floor"}
SUPPLIERS = {1: "Northline Textiles", 2: "Bergmann Outdoor", 3: "Vale and Sons"}
PARENT_LOCATIONS = ("A", "A.1", "A.1.1")


def seed(state: State, spec: Spec) -> None:
    """Add what the spec's examples refer to."""
    for idvatgroup, (name, percentage) in VAT_GROUPS.items():
        state.insert("vatgroup", idvatgroup=idvatgroup, name=name, percentage=percentage)
    for idwarehouse, name in WAREHOUSES.items():
        state.insert("warehouse", idwarehouse=idwarehouse, name=name)
    for idsupplier, name in SUPPLIERS.items():
        state.insert("supplier", idsupplier=idsupplier, name=name)
    products = [*spec.example("products.list"), spec.example("products.get")]
    for field in {item["idproductfield"]: item for product in products for item in product["productfields"]}.values():
        state.insert("productfield", idproductfield=field["idproductfield"], title=field["title"])
    _seed_tags(state, [tag for product in products for tag in product["tags"].values()])
    _seed_tags(state, [*spec.example("products.tags.list"), spec.example("products.tags.add")])
    _seed_locations(state, [*spec.example("products.locations.list"), spec.example("products.locations.link")])


def add_location(state: State, idwarehouse: int, name: str) -> int:
    """Add a location of the default type, at the top of its warehouse, and return its id."""
    kind = state.row("SELECT idlocation_type FROM location_type WHERE is_default ORDER BY idlocation_type")
    assert kind is not None, "an account has a default location type"
    return state.insert("location", idwarehouse=idwarehouse, idlocation_type=kind["idlocation_type"], name=name)


def require_warehouse(state: State, idwarehouse: int) -> None:
    """Make sure that a warehouse exists.

    Raises:
        NotFoundError: It does not.
    """
    if not state.has("warehouse", idwarehouse=idwarehouse):
        raise NotFoundError(f"idwarehouse: there is no warehouse {idwarehouse}.")


def tag_view(row: sqlite3.Row) -> dict[str, Any]:
    """Return a tag as it goes over the wire."""
    return {
        "idtag": row["idtag"],
        "title": row["title"],
        "color": row["color"],
        "inherit": bool(row["inherit"]),
        "textColor": row["text_color"],
    }


def _seed_tags(state: State, tags: Iterable[dict[str, Any]]) -> None:
    for tag in tags:
        if not state.has("tag", idtag=tag["idtag"]):
            fields = {"idtag": tag["idtag"], "title": tag["title"], "color": tag["color"]}
            state.insert("tag", **fields, inherit=tag["inherit"], text_color=tag["textColor"])


def _seed_locations(state: State, locations: list[dict[str, Any]]) -> None:
    kind = locations[0]["location_type"]
    state.insert(
        "location_type",
        idlocation_type=kind["idlocation_type"],
        name=kind["name"],
        is_default=kind["default"],
        color=kind["color"],
    )
    parent = None
    for name in PARENT_LOCATIONS:
        parent = state.insert(
            "location",
            idwarehouse=locations[0]["idwarehouse"],
            parent_idlocation=parent,
            idlocation_type=kind["idlocation_type"],
            name=name,
        )
    assert parent == locations[0]["parent_idlocation"], "the examples' parent is the last of PARENT_LOCATIONS"
    for location in locations:
        fields = {name: value for name, value in location.items() if name != "location_type"}
        state.insert("location", **fields, idlocation_type=kind["idlocation_type"])
