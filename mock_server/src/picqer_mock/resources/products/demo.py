"""The spec's examples of products as one coherent account."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from picqer_mock import clock
from picqer_mock.resources.products import stock, warehouses

if TYPE_CHECKING:
    from collections.abc import Mapping

    from picqer_mock.call import Request
    from picqer_mock.spec import Spec
    from picqer_mock.state import State

OPENING = {"reason": "Opening stock", "change_type": "manual"}
"""How the history explains the first stock."""

# Made up, as the examples show these products by their id alone, and the images of products by their URL alone.
_NAMES = {
    "products.warehouses.list": "Hyperkewl Evaporative Cooling Cap",
    "products.images.list": "Hyperkewl Evaporative Cooling Towel",
}
_IMAGE = {"contenttype": "image/jpeg", "size": 7210}


def seed(state: State, request: Request, spec: Spec) -> None:
    """Add the products of the examples: those of lists first, then single answers over them."""
    for product in spec.example("products.list"):
        _add(state, request, product)
    single = spec.example("products.get")
    idproduct = single["idproduct"]
    state.update("product", {"description": single["description"], "weight": single["weight"]}, idproduct=idproduct)
    _add_tags(state, idproduct, single["tags"].values())
    for row in spec.example("products.stock.list"):
        stock.put(state, request, idproduct, row["idwarehouse"], row["stock"], **OPENING)
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
    for row in product["stock"]:
        idwarehouse = row["idwarehouse"]
        stock.put(state, request, idproduct, idwarehouse, row["stock"], **OPENING)
        reserved = {name: value for name, value in row.items() if name.startswith("reserved") and name != "reserved"}
        state.update("product_stock", reserved, idproduct=idproduct, idwarehouse=idwarehouse)
    _add_tags(state, idproduct, product["tags"].values())


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
