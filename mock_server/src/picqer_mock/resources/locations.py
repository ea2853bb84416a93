"""Locations: the places of a warehouse, one inside the other, and containers, which are inside nothing."""

from __future__ import annotations

import sqlite3
from typing import TYPE_CHECKING, Any

from picqer_mock import lookup
from picqer_mock.call import Handler, Reply, Request
from picqer_mock.errors import NotFoundError, RefusedError
from picqer_mock.listing import contains, page
from picqer_mock.resources import location_types
from picqer_mock.resources.products import places
from picqer_mock.tables import Table
from picqer_mock.wire import shown

if TYPE_CHECKING:
    from collections.abc import Mapping

    from picqer_mock.spec import Spec
    from picqer_mock.state import State

TABLES = (
    Table(
        "location",
        "Location",
        "idlocation",
        references={"idwarehouse": "warehouse", "parent_idlocation": "location", "idlocation_type": "location_type"},
        constraints=("UNIQUE (idwarehouse, name)",),
    ),
    "CREATE INDEX location_parent ON location (parent_idlocation);",
)

PLACE = "location"
CONTAINER = "container"
_NOT_OF_CONTAINERS = (
    "idlocation_type", "parent_idlocation", "unlink_on_empty", "is_bulk_location", "is_exclusive_location",
)  # fmt: skip
_LEVEL = "."
"""What names have between a location and what is inside it."""
_MOST_LEVELS = 100
"""More than any warehouse has, and few enough that one name does not make locations without end."""


def seed(state: State, _: Request, spec: Spec) -> None:
    """Add the locations and the container of the spec's examples."""
    rules = {"is_exclusive_location": False}
    for row in spec.example("locations.list"):
        fields = {name: value for name, value in row.items() if name != "location_type"}
        state.insert("location", **rules, **fields, idlocation_type=row["location_type"]["idlocation_type"])
    for row in spec.examples(spec.operations["locations.list"])[1]:
        state.insert("location", **row)


def list_(state: State, request: Request) -> Reply:
    """Answer a page of places, or of containers, that pass all filters, by rising id.

    Assumes:
        - `name` is the whole name with regard to case, `search` a piece of the name or the remarks without: whether a
          part of the name is enough, and what is searched, is not documented.
        - `only_available=false` filters nothing.
    """
    also = [] if "type" in request.query else [("type = ?", PLACE)]
    rows = page(state, request, "location", "idlocation", _FILTERS, also=also)
    kinds = {row["idlocation_type"]: row for row in state.rows("SELECT * FROM location_type")}
    return Reply([_view(state, row, kinds.get(row["idlocation_type"])) for row in rows])


def get(state: State, request: Request) -> Reply:
    """Answer one location or container."""
    return Reply(view(state, _find(state, request)))


def create(state: State, request: Request) -> Reply:
    """Add a place or a container.

    Assumes:
        - A name is unique in its warehouse: the old `stock_location` finds locations by their names.
        - A parent is a place of the same warehouse: the locations of a warehouse form a tree.
        - `auto_link_to_parent` takes the name up to its last dot for the parent's, as with `A.1` below `A`, and makes
          all parents that are missing, of the default type; a parent that is sent goes before, and a name without a
          dot has none: by which rule Picqer finds a parent is not documented. More than 100 dots are refused.
        - Fields that containers do not have are refused for them, unless they are null or false.
    """
    body = {"type": PLACE, **request.body}
    idwarehouse = lookup.require(state, request, "warehouse", "idwarehouse", body["idwarehouse"])["idwarehouse"]
    _check(state, request, body, idwarehouse, None)
    if body["type"] == CONTAINER:
        fields = {name: value for name, value in body.items() if name not in _NOT_OF_CONTAINERS}
    else:
        fields = {"idlocation_type": location_types.default(state), **request.defaults, **body}
        if request.query.get("auto_link_to_parent") and fields.get("parent_idlocation") is None:
            fields["parent_idlocation"] = _parent(state, idwarehouse, body["name"])
    return Reply(_one(state, state.insert("location", **fields)))


def update(state: State, request: Request) -> Reply:
    """Change what is sent of a location.

    Assumes:
        - `auto_link_to_parent` and the fields work as on create; a place is never inside itself.
        - A place with several products cannot become one for a single product: it is what the rule says.
    """
    row, body = _find(state, request), request.body
    idlocation = row["idlocation"]
    _check(state, request, {"type": row["type"], **body}, row["idwarehouse"], idlocation)
    fields = dict(body)
    if row["type"] == CONTAINER:
        fields = {name: value for name, value in body.items() if name not in _NOT_OF_CONTAINERS}
    elif request.query.get("auto_link_to_parent") and body.get("parent_idlocation") is None:
        fields["parent_idlocation"] = _parent(state, row["idwarehouse"], body.get("name", row["name"]))
        _check_parent(state, row["idwarehouse"], fields["parent_idlocation"], idlocation)
    state.update("location", fields, idlocation=idlocation)
    return Reply(_one(state, idlocation))


def delete(state: State, request: Request) -> Reply:
    """Remove a location to which no product is linked.

    Assumes:
        - Refused as well while other locations are inside it, or anything else refers to it: no page says what becomes
          of them. History that names it stays.
    """
    idlocation = _find(state, request)["idlocation"]
    if state.has("product_location", idlocation=idlocation):
        raise RefusedError(f"idlocation: there are products at location {idlocation}. Unlink them first.")
    if state.has("location", parent_idlocation=idlocation):
        raise RefusedError(f"idlocation: other locations are inside location {idlocation}. Delete or move them first.")
    try:
        state.delete("location", idlocation=idlocation)
    except sqlite3.IntegrityError as error:
        raise RefusedError(f"idlocation: location {idlocation} is in use elsewhere in the account.") from error
    return Reply()


def list_products(state: State, request: Request) -> Reply:
    """Answer a page of the products that are linked to a location, by rising id.

    Assumes:
        - A row has id, code and name of the product, its stock at the location, what of it picklists have reserved and
          what is free, and note, preference and intent of the link: no source shows a row.
    """
    location = _find(state, request)
    table = "product_location JOIN product USING (idproduct)"
    rows = page(state, request, table, "idproduct", also=[("idlocation = ?", location["idlocation"])])
    lying = places.of(state, [row["idproduct"] for row in rows])
    return Reply([_product(row, lying[row["idproduct"], location["idwarehouse"]]) for row in rows])


def set_intent(state: State, request: Request) -> Reply:
    """Note where a product in a container should go.

    Assumes:
        - Any location that the product is linked to is taken for the container, and any of the same warehouse to go to:
          what is refused is not documented. Nothing moves; `products.stock.move` does that.
        - The answer is the product as `locations.products.list` shows it: no source shows one.
    """
    location, idproduct = _find(state, request), request.path["idproduct"]
    key = {"idproduct": idproduct, "idlocation": location["idlocation"]}
    if not state.has("product_location", **key):
        raise NotFoundError(f"idproduct: there is no product {idproduct} at location {location['idlocation']}.")
    places.check(state, location["idwarehouse"], request.body["idlocation"])
    state.update("product_location", {"intent_idlocation": request.body["idlocation"]}, **key)
    sql = "SELECT * FROM product_location JOIN product USING (idproduct) WHERE idproduct = ? AND idlocation = ?"
    row = state.one(sql, *key.values())
    return Reply(_product(row, places.in_warehouse(state, idproduct, location["idwarehouse"])))


HANDLERS: Mapping[str, Handler] = {
    "locations.list": list_,
    "locations.get": get,
    "locations.create": create,
    "locations.update": update,
    "locations.delete": delete,
    "locations.products.list": list_products,
    "locations.products.intent.update": set_intent,
}

_FILTERS = {
    "type": "type = ?",
    "idlocation_type": "idlocation_type = ?",
    "idwarehouse": "idwarehouse = ?",
    "only_available": "(NOT ? OR idlocation NOT IN (SELECT idlocation FROM product_location))",
    "name": "name = ?",
    "search": contains("name", "remarks"),
}


def view(state: State, row: sqlite3.Row) -> dict[str, Any]:
    """Return a location as it goes over the wire, a place with its type."""
    kind = state.row("SELECT * FROM location_type WHERE idlocation_type = ?", row["idlocation_type"])
    return _view(state, row, kind)


def named(state: State, idwarehouse: int, name: str) -> int:
    """Return the id of the location of this name, which is added at the top of its warehouse if there is none."""
    row = state.row("SELECT idlocation FROM location WHERE idwarehouse = ? AND name = ?", idwarehouse, name)
    if row is None:
        return _add(state, idwarehouse, name, None)
    idlocation: int = row["idlocation"]
    return idlocation


def _view(state: State, row: sqlite3.Row, kind: sqlite3.Row | None) -> dict[str, Any]:
    fields = state.view("location", row)
    # Written, but shown in the type.
    fields.pop("idlocation_type", None)
    if kind is not None:
        return {**fields, "location_type": state.view("location_type", kind)}
    del fields["parent_idlocation"]
    return fields


def _find(state: State, request: Request) -> sqlite3.Row:
    return lookup.find(state, request, "location", "idlocation")


def _one(state: State, idlocation: int) -> dict[str, Any]:
    return view(state, state.one("SELECT * FROM location WHERE idlocation = ?", idlocation))


def _add(state: State, idwarehouse: int, name: str, parent: int | None) -> int:
    return state.insert(
        "location",
        idwarehouse=idwarehouse,
        idlocation_type=location_types.default(state),
        parent_idlocation=parent,
        type=PLACE,
        name=name,
        unlink_on_empty=False,
        is_bulk_location=False,
        is_exclusive_location=False,
    )


def _parent(state: State, idwarehouse: int, name: str) -> int | None:
    """Return the parent that a name tells of, which is added with its own parents if there is none.

    Raises:
        RefusedError: The name tells of too many levels, or of a parent that cannot be one.
    """
    if name.count(_LEVEL) > _MOST_LEVELS:
        raise RefusedError(
            f"name: expected at most {_MOST_LEVELS} dots with auto_link_to_parent, found {name.count(_LEVEL)}."
        )
    above = name.rpartition(_LEVEL)[0]
    if not above:
        return None
    row = state.row("SELECT idlocation, type FROM location WHERE idwarehouse = ? AND name = ?", idwarehouse, above)
    if row is None:
        return _add(state, idwarehouse, above, _parent(state, idwarehouse, above))
    _check_parent(state, idwarehouse, row["idlocation"], None)
    idlocation: int = row["idlocation"]
    return idlocation


def _check(state: State, request: Request, body: Mapping[str, Any], idwarehouse: int, idlocation: int | None) -> None:
    """Refuse what a location cannot be."""
    if body["type"] == CONTAINER:
        for field in _NOT_OF_CONTAINERS:
            if body.get(field):
                raise RefusedError(f"{field}: expected nothing, as containers have none, found {shown(body[field])}.")
    if "idlocation_type" in body:
        lookup.require(state, request, "location_type", "idlocation_type", body["idlocation_type"])
    _check_parent(state, idwarehouse, body.get("parent_idlocation"), idlocation)
    if "name" in body:
        same = state.row(
            "SELECT idlocation FROM location WHERE idwarehouse = ? AND name = ?", idwarehouse, body["name"]
        )
        if same is not None and same["idlocation"] != idlocation:
            raise RefusedError(
                f"name: expected one that no other location of warehouse {idwarehouse} has,"
                f" found {shown(body['name'])}."
            )
    linked = state.rows("SELECT idproduct FROM product_location WHERE idlocation = ?", idlocation)
    if body.get("is_exclusive_location") and len(linked) > 1:
        raise RefusedError(
            f"is_exclusive_location: expected false, as {len(linked)} products are linked to location {idlocation},"
            " found true."
        )


def _check_parent(state: State, idwarehouse: int, parent: int | None, idlocation: int | None) -> None:
    """Refuse a parent that is no place of the warehouse, or inside the location itself."""
    if parent is None:
        return
    sql = "SELECT 1 FROM location WHERE idlocation = ? AND idwarehouse = ? AND type = ?"
    if state.row(sql, parent, idwarehouse, PLACE) is None:
        raise RefusedError(
            f"parent_idlocation: expected the id of a place in warehouse {idwarehouse}, found location {parent}."
        )
    if idlocation is not None and idlocation in {row["idlocation"] for row in state.rows(_ABOVE, parent)}:
        raise RefusedError(
            f"parent_idlocation: expected a location that is not inside location {idlocation} itself, found {parent}."
        )


_ABOVE = """WITH RECURSIVE above (idlocation) AS (
        SELECT ? UNION SELECT parent_idlocation FROM location JOIN above USING (idlocation)
        WHERE parent_idlocation IS NOT NULL)
    SELECT idlocation FROM above"""


def _product(row: sqlite3.Row, lying: list[places.Place]) -> dict[str, Any]:
    place = next(place for place in lying if place.idlocation == row["idlocation"])
    return {
        "idproduct": row["idproduct"],
        "productcode": row["productcode"],
        "name": row["name"],
        "stock": place.stock,
        "stock_reserved_picklists": place.reserved,
        "free_stock": place.stock - place.reserved,
        "note": row["note"],
        "is_preferred": bool(row["is_preferred"]),
        "intent_idlocation": row["intent_idlocation"],
    }
