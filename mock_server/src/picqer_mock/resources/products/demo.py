"""The spec's examples of products as one coherent account."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from picqer_mock import clock
from picqer_mock.resources.location_stock_history import MOVEMENT, MUTATION
from picqer_mock.resources.movements import Side
from picqer_mock.resources.products import moves, stock, warehouses

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping

    from picqer_mock.call import Request
    from picqer_mock.spec import Spec
    from picqer_mock.state import State

OPENING: Mapping[str, Any] = {"reason": "Opening stock", "change_type": "manual"}
"""How the history explains the first stock."""

# Made up, as the examples show these products by their id alone, and the images of products by their URL alone.
_NAMES = {
    "products.warehouses.list": "Hyperkewl Evaporative Cooling Cap",
    "products.images.list": "Hyperkewl Evaporative Cooling Towel",
}
_IMAGE = {"contenttype": "image/jpeg", "size": 7210}


# What must have happened beside the changes of the examples, so that the stock of today follows: those in warehouse 13
# have left it. By product, warehouse, pieces and time.
_PAST = (
    (633, 18, 21, "2016-07-20 09:00:00"),
    (626, 13, 21, "2016-07-27 14:33:59"),
    (633, 18, 3, "2016-08-01 10:43:43"),
    (626, 13, -21, "2016-08-02 11:05:10"),
    (633, 13, 1, "2022-09-19 16:30:12"),
    (633, 13, 7, "2022-09-19 16:37:42"),
    (633, 13, -8, "2022-10-04 08:15:00"),
)
# By location, location of the other side, pieces and time.
_PAST_AT_LOCATIONS = (
    (5, None, 1, "2022-09-19 16:30:12"),
    (5, 4, -1, "2022-09-19 16:36:45"),
    (4, 5, 1, "2022-09-19 16:36:45"),
    (5, None, 7, "2022-09-19 16:37:42"),
    (5, None, -7, "2022-10-04 08:15:00"),
    (4, None, -1, "2022-10-04 08:15:00"),
)


def seed(state: State, request: Request, spec: Spec) -> None:
    """Add the products of the examples: those of lists first, then single answers over them."""
    products = spec.example("products.list")
    for product in products:
        _add(state, request, product)
    _add_past(state, spec)
    single = spec.example("products.get")
    idproduct = single["idproduct"]
    state.update("product", {"description": single["description"], "weight": single["weight"]}, idproduct=idproduct)
    _add_tags(state, idproduct, single["tags"].values())
    for product in products:
        if product["idproduct"] != idproduct:
            _put_stock(state, request, product["idproduct"], product["stock"])
    # What is in the second warehouse now came from the first, by the movement of the examples.
    first, second = spec.example("products.stock.list")
    stock.put(state, request, idproduct, first["idwarehouse"], first["stock"] + second["stock"], **OPENING)
    state.number_next("movement", spec.example("movements.list")[0]["idmovement"])
    sides = {"start": Side(first["idwarehouse"], None), "end": Side(second["idwarehouse"], None)}
    moves.send(state, request, idproduct, second["stock"], **sides)
    for location in spec.example("products.locations.list"):
        state.insert("product_location", idproduct=idproduct, idlocation=location["idlocation"])

    example = spec.example("products.warehouses.list")
    idproduct = _add_named(state, request, "products.warehouses.list", example[0]["idproduct"], single)
    for row in example:
        settings = {name: value for name, value in row.items() if name not in {"idproduct", "idwarehouse"}}
        warehouses.put(state, idproduct, row["idwarehouse"], settings)
    _add_tags(state, idproduct, spec.example("products.tags.list"))

    example = spec.example("products.images.list")
    _add_named(state, request, "products.images.list", example[0]["idproduct"], single)
    for image in example:
        state.insert("product_image", **image)


def _add(state: State, request: Request, product: Mapping[str, Any]) -> None:
    parts = {"productfields", "images", "stock", "tags", "unlimitedstock", "assembled"}
    fields = {name: value for name, value in product.items() if name not in parts}
    idproduct = state.insert("product", **fields, created=clock.text(request.now), updated=clock.text(request.now))
    for field in product["productfields"]:
        number, value = field["idproductfield"], field["value"]
        state.insert("product_field_value", idproduct=idproduct, idproductfield=number, value=value)
    for url in product["images"]:
        state.insert("product_image", idproduct=idproduct, url=url, **_IMAGE)
    _add_tags(state, idproduct, product["tags"].values())


def _put_stock(state: State, request: Request, idproduct: int, rows: Iterable[Mapping[str, Any]]) -> None:
    for row in rows:
        # What is reserved of it is what the orders of the demo account wait for.
        stock.put(state, request, idproduct, row["idwarehouse"], row["stock"], **OPENING)


def _add_past(state: State, spec: Spec) -> None:
    """Add the changes of stock of the examples, and those beside them."""
    # Both histories are shown with the latest first, by their ids.
    examples = {row["changed_at"]: row for row in spec.example("stock_history.list")}
    newest = spec.example("stock_history.list")[0]
    earlier = sum(at < newest["changed_at"] for _, _, _, at in _PAST)
    state.number_next("stock_history", newest["idproduct_stock_history"] - earlier)
    level: dict[tuple[int, int], int] = {}
    for idproduct, idwarehouse, pieces, at in _PAST:
        old = level.get((idproduct, idwarehouse), 0)
        level[idproduct, idwarehouse] = old + pieces
        change = {
            "idproduct": idproduct,
            "idwarehouse": idwarehouse,
            "old_stock": old,
            "stock_change": pieces,
            "new_stock": old + pieces,
            "reason": "No reason given",
            "change_type": "manual",
            "changed_at": at,
        }
        state.insert("stock_history", **{**change, **examples.get(at, {})})
    for (idproduct, idwarehouse), left in level.items():
        if left:
            state.insert("product_stock", idproduct=idproduct, idwarehouse=idwarehouse, stock=left)
    _add_past_at_locations(state, spec)


def _add_past_at_locations(state: State, spec: Spec) -> None:
    examples = {(row["changed_at"], row["idlocation"]): row for row in spec.example("location_stock_history.list")}
    newest = spec.example("location_stock_history.list")[0]
    earlier = sum(at < newest["changed_at"] for _, _, _, at in _PAST_AT_LOCATIONS)
    state.number_next("location_stock_history", newest["idproduct_location_stock_history"] - earlier)
    level: dict[int, int] = {}
    for idlocation, contra, pieces, at in _PAST_AT_LOCATIONS:
        old = level.get(idlocation, 0)
        level[idlocation] = old + pieces
        change = {
            "idproduct": newest["idproduct"],
            "idlocation": idlocation,
            "contra_idlocation": contra,
            "old_stock": old,
            "stock_change": pieces,
            "new_stock": old + pieces,
            "change_type": MUTATION if contra is None else MOVEMENT,
            "changed_at": at,
        }
        state.insert("location_stock_history", **{**change, **examples.get((at, idlocation), {})})


def _add_named(state: State, request: Request, operation_id: str, idproduct: int, like: Mapping[str, Any]) -> int:
    return state.insert(
        "product",
        idproduct=idproduct,
        idvatgroup=like["idvatgroup"],
        productcode=str(idproduct),
        name=_NAMES[operation_id],
        price=like["price"],
        type=stock.NORMAL,
        active=True,
        created=clock.text(request.now),
        updated=clock.text(request.now),
    )


def _add_tags(state: State, idproduct: int, tags: Any) -> None:
    for tag in tags:
        state.insert("product_tag", idproduct=idproduct, idtag=tag["idtag"])
