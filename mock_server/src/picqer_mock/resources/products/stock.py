"""The stock of products per warehouse, and all that changes it."""

from __future__ import annotations

import json
from functools import partial
from typing import TYPE_CHECKING, Any

from picqer_mock.call import Handler, Reply, Request
from picqer_mock.errors import RefusedError
from picqer_mock.events import fire
from picqer_mock.resources import stock_history, warehouses
from picqer_mock.resources.products import compositions, parts, places
from picqer_mock.resources.products import views as product_views
from picqer_mock.resources.products.lookup import find
from picqer_mock.wire import LARGEST

if TYPE_CHECKING:
    import sqlite3
    from collections.abc import Iterable, Mapping
    from typing import Literal, TypeAlias

    from picqer_mock.state import State

    Reservation: TypeAlias = Literal["reservedbackorders", "reservedpicklists", "reservedallocations"]

# A product has a row for each warehouse where its stock was ever set. The sum of its history is the stock.
TABLES = (
    """CREATE TABLE product_stock (
    idproduct INTEGER NOT NULL REFERENCES product,
    idwarehouse INTEGER NOT NULL REFERENCES warehouse,
    stock INTEGER NOT NULL DEFAULT 0 CHECK (stock >= 0),
    reservedbackorders INTEGER NOT NULL DEFAULT 0 CHECK (reservedbackorders >= 0),
    reservedpicklists INTEGER NOT NULL DEFAULT 0 CHECK (reservedpicklists BETWEEN 0 AND stock),
    reservedallocations INTEGER NOT NULL DEFAULT 0 CHECK (reservedallocations >= 0),
    PRIMARY KEY (idproduct, idwarehouse)
);""",
)

BY_API = "api"
NORMAL = "normal"
UNLIMITED = "unlimited_stock"
VIRTUAL = "virtual_composition"
WITH_STOCK = "composition_with_stock"
STOCKLESS = {UNLIMITED, VIRTUAL}
COMPOSITIONS = {VIRTUAL, WITH_STOCK}


def list_(state: State, request: Request) -> Reply:
    """Answer the stock in each warehouse that knows the product.

    Assumes:
        - A virtual composition has as much stock as its parts suffice for, warehouse by warehouse; its reservations are
          how many fewer can be made because of those of its parts. Picqer says only that its stock follows its parts.
    """
    idproduct = find(state, request)["idproduct"]
    return Reply(views(state, [idproduct])[idproduct])


def get(state: State, request: Request) -> Reply:
    """Answer the stock in one warehouse, which is nothing in one that does not know the product.

    Assumes:
        - `locations` is only there when the product is linked to a location of the warehouse: the page's example has
          none.
        - What picklists have reserved lies at the preferred locations first, then at the others, those of bulk stock
          last, and in the end nowhere in particular: no page says where pieces are picked.
    """
    product, idwarehouse = find(state, request), request.path["idwarehouse"]
    warehouses.require(state, idwarehouse)
    return Reply(with_places(state, product["idproduct"], idwarehouse))


def update(state: State, request: Request) -> Reply:
    """Set or change the stock in one warehouse, at one of its locations, or at none in particular with null.

    Assumes:
        - Without `idlocation`, `amount` is the stock of the warehouse, what comes lies nowhere in particular, and what
          goes is taken where pieces are picked first: what happens to a product with locations is not documented.
        - A location that the product is not linked to becomes linked: no page forbids it.
        - History is written also when the new stock is the old one: the reason would be lost.
    """
    product, idwarehouse, body = find(state, request), request.path["idwarehouse"], request.body
    idproduct = product["idproduct"]
    warehouses.require(state, idwarehouse)
    check_kept(product)
    idlocation, is_named = body.get("idlocation"), "idlocation" in body
    if idlocation is not None:
        places.check(state, idwarehouse, idlocation)
    row = _row(state, idproduct, idwarehouse)
    total, reserved = (row["stock"], row["reservedpicklists"]) if row else (0, 0)
    old = places.find(state, idproduct, idwarehouse, idlocation).stock if is_named else total
    field = "amount" if "amount" in body else "change"
    new = body[field] if field == "amount" else old + body[field]
    elsewhere = total - old
    if new < max(0, reserved - elsewhere):
        least = f"{reserved - elsewhere}, which picklists have reserved" if reserved > elsewhere else "0"
        raise RefusedError(f"{field}: expected a stock of at least {least}, found {new}.")
    if new > LARGEST - elsewhere:
        raise RefusedError(f"{field}: expected a stock of at most {LARGEST - elsewhere}, found {new}.")
    by = new - old
    changes = {idlocation: by} if is_named else _changes(state, idproduct, idwarehouse, by, None)
    book(state, request, idproduct, idwarehouse, changes, reason=body["reason"], change_type=BY_API)
    return Reply(with_places(state, idproduct, idwarehouse))


HANDLERS: Mapping[str, Handler] = {
    "products.stock.list": list_,
    "products.stock.get": get,
    "products.stock.update": update,
}


def put(
    state: State,
    request: Request,
    idproduct: int,
    idwarehouse: int,
    new: int,
    *,
    reason: str,
    change_type: str,
    idlocation: int | None = None,
) -> None:
    """Set the stock in a warehouse, or at one of its locations, and write its history.

    The stock never goes below what picklists have reserved; the database refuses that as a fault of the mock.
    """
    row = _known(state, idproduct, idwarehouse)
    old = row["stock"] if idlocation is None else places.find(state, idproduct, idwarehouse, idlocation).stock
    changes = _changes(state, idproduct, idwarehouse, new - old, idlocation)
    book(state, request, idproduct, idwarehouse, changes, reason=reason, change_type=change_type)


def change(
    state: State,
    request: Request,
    idproduct: int,
    idwarehouse: int,
    by: int,
    *,
    reason: str,
    change_type: str,
    idlocation: int | None = None,
) -> None:
    """Add to the stock in a warehouse or take from it, and write its history; nothing if none is kept.

    Without a location, what comes lies nowhere in particular, and what goes is taken where pieces are picked first.

    Raises:
        RefusedError: The stock would be less than what picklists have reserved or than nothing at the location, or too
            large, or the location is not one of the warehouse.
    """
    if not is_kept(state, idproduct):
        return
    row = _known(state, idproduct, idwarehouse)
    new = row["stock"] + by
    if not row["reservedpicklists"] <= new <= LARGEST:
        raise RefusedError(
            f"idproduct: expected a change that leaves product {idproduct} in warehouse {idwarehouse} between the"
            f" {row['reservedpicklists']} pieces that picklists have reserved and {LARGEST}, found {new}."
        )
    if idlocation is not None:
        places.check(state, idwarehouse, idlocation)
        here = places.find(state, idproduct, idwarehouse, idlocation).stock
        if here + by < 0:
            raise RefusedError(
                f"idlocation: expected a change that leaves at least 0 pieces of product {idproduct} at location"
                f" {idlocation}, found {here + by}."
            )
    changes = _changes(state, idproduct, idwarehouse, by, idlocation)
    book(state, request, idproduct, idwarehouse, changes, reason=reason, change_type=change_type)


def book(
    state: State,
    request: Request,
    idproduct: int,
    idwarehouse: int,
    changes: Mapping[int | None, int],
    *,
    reason: str,
    change_type: str,
    contra: Mapping[int | None, int | None] | None = None,
) -> None:
    """Change the stock in a warehouse place by place, and write its history.

    Args:
        state: The data.
        request: The call.
        idproduct: The product, of which stock is kept.
        idwarehouse: The warehouse.
        changes: By location; None is nowhere in particular.
        reason: As the history shows it.
        change_type: As the history shows it.
        contra: Of a movement, the other side of each location.
    """
    old = _known(state, idproduct, idwarehouse)["stock"]
    new = old + sum(changes.values())
    state.update("product_stock", {"stock": new}, idproduct=idproduct, idwarehouse=idwarehouse)
    places.change(state, request, idproduct, changes, contra=contra)
    entry = stock_history.add(
        state,
        request,
        idproduct=idproduct,
        idwarehouse=idwarehouse,
        old=old,
        new=new,
        idlocation=next(iter(changes)) if len(changes) == 1 else None,
        reason=reason,
        change_type=change_type,
    )
    fire(state, "products.stock_changed", partial(_changed, state, request, entry))


def reserve(state: State, idproduct: int, idwarehouse: int, kind: Reservation, by: int) -> None:
    """Reserve more pieces of a product in a warehouse, or fewer; nothing if no stock is kept.

    No kind goes below zero, and picklists never reserve more than the stock; the database refuses that as a fault.
    """
    if not is_kept(state, idproduct):
        return
    now = _known(state, idproduct, idwarehouse)[kind]
    state.update("product_stock", {kind: now + by}, idproduct=idproduct, idwarehouse=idwarehouse)


def remember(state: State, idproduct: int) -> None:
    """Note the free stock of a product, and of all virtual compositions that follow it, before it changes."""
    if idproduct in state.free_before:
        return
    for number in (idproduct, *parts.containing(state, idproduct)):
        state.free_before.setdefault(number, free_in_all(state, number))


def free_in_all(state: State, idproduct: int) -> int:
    """Return the free stock of a product in all warehouses together."""
    return sum(row["freestock"] for row in views(state, [idproduct])[idproduct])


def with_places(state: State, idproduct: int, idwarehouse: int) -> dict[str, Any]:
    """Return the stock in one warehouse as it goes over the wire, with the product's locations there."""
    linked = [
        place.view for place in places.in_warehouse(state, idproduct, idwarehouse) if place.idlocation is not None
    ]
    return _in_warehouse(state, idproduct, idwarehouse) | ({"locations": linked} if linked else {})


def is_kept(state: State, idproduct: int) -> bool:
    """Tell whether stock is kept of a product: not of unlimited stock, nor of virtual compositions."""
    row = state.row("SELECT type FROM product WHERE idproduct = ?", idproduct)
    return row is not None and row["type"] not in STOCKLESS


def check_kept(product: sqlite3.Row) -> None:
    """Make sure that stock is kept of a product.

    Raises:
        RefusedError: It is not.
    """
    if product["type"] in STOCKLESS:
        raise RefusedError(
            f"idproduct: no stock is kept of product {product['idproduct']}, as its type is {product['type']}."
        )


def is_in_use(state: State, idproduct: int) -> bool:
    """Tell whether a product has stock or reservations anywhere."""
    sql = """SELECT 1 FROM product_stock
        WHERE idproduct = ? AND stock + reservedbackorders + reservedpicklists + reservedallocations > 0"""
    return state.row(sql, idproduct) is not None


def views(state: State, idproducts: Iterable[int]) -> dict[int, list[dict[str, Any]]]:
    """Return the stock of products, for each by rising warehouse; that of virtual compositions follows their parts."""
    result: dict[int, list[dict[str, Any]]] = {idproduct: [] for idproduct in idproducts}
    ids = json.dumps(list(result))
    for row in state.rows(_KEPT, ids):
        result[row["idproduct"]].append(view(row))
    virtual = [row["idproduct"] for row in state.rows(_VIRTUAL, ids)]
    return result | compositions.views(state, virtual) if virtual else result


def view(row: Mapping[str, int] | sqlite3.Row) -> dict[str, Any]:
    """Return the stock in one warehouse as it goes over the wire."""
    reserved = row["reservedbackorders"] + row["reservedpicklists"] + row["reservedallocations"]
    return {
        "idwarehouse": row["idwarehouse"],
        "stock": row["stock"],
        "reserved": reserved,
        "reservedbackorders": row["reservedbackorders"],
        "reservedpicklists": row["reservedpicklists"],
        "reservedallocations": row["reservedallocations"],
        "freestock": row["stock"] - reserved,
    }


_KEPT = """SELECT product_stock.* FROM product_stock JOIN product USING (idproduct)
    WHERE idproduct IN (SELECT value FROM json_each(?)) AND type <> 'virtual_composition' ORDER BY idwarehouse"""
_VIRTUAL = """SELECT idproduct FROM product
    WHERE idproduct IN (SELECT value FROM json_each(?)) AND type = 'virtual_composition'"""
_NOTHING = {"stock": 0, "reservedbackorders": 0, "reservedpicklists": 0, "reservedallocations": 0}


def _in_warehouse(state: State, idproduct: int, idwarehouse: int) -> dict[str, Any]:
    rows = views(state, [idproduct])[idproduct]
    nothing = view({"idwarehouse": idwarehouse, **_NOTHING})
    return next((row for row in rows if row["idwarehouse"] == idwarehouse), nothing)


def _changes(
    state: State, idproduct: int, idwarehouse: int, by: int, idlocation: int | None
) -> Mapping[int | None, int]:
    if idlocation is not None or by >= 0:
        return {idlocation: by}
    return places.taking(state, idproduct, idwarehouse, -by)


def _changed(state: State, request: Request, entry: dict[str, Any]) -> dict[str, Any]:
    product = product_views.view(state, entry["idproduct"], request.base_url)
    return {"product": product, "product_stock_history": entry}


def _known(state: State, idproduct: int, idwarehouse: int) -> sqlite3.Row:
    """Return the row of a product in a warehouse about to change; there is one from then on."""
    remember(state, idproduct)
    if _row(state, idproduct, idwarehouse) is None:
        state.insert("product_stock", idproduct=idproduct, idwarehouse=idwarehouse)
    row = _row(state, idproduct, idwarehouse)
    assert row is not None, "it has just been made sure of"
    return row


def _row(state: State, idproduct: int, idwarehouse: int) -> sqlite3.Row | None:
    return state.row("SELECT * FROM product_stock WHERE idproduct = ? AND idwarehouse = ?", idproduct, idwarehouse)
