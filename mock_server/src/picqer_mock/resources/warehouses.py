"""Warehouses: where stock is, and which one delivers first."""

from __future__ import annotations

from typing import TYPE_CHECKING

from picqer_mock import listing, lookup, reading
from picqer_mock.call import Handler, Reply, Request
from picqer_mock.errors import NotFoundError
from picqer_mock.resources.products import stock as product_stock
from picqer_mock.tables import Table

if TYPE_CHECKING:
    from collections.abc import Mapping

    from picqer_mock.spec import Spec
    from picqer_mock.state import State

TABLES = (Table("warehouse", "Warehouse", "idwarehouse"),)

# What a row of stock has in the warehouse, be it there or promised to somebody.
_ANYTHING = "stock + reservedbackorders + reservedpicklists + reservedallocations > ?"


def stock(state: State, request: Request) -> Reply:
    """Answer a page of the products that have stock or reservations in a warehouse, by rising id.

    Assumes:
        - Virtual compositions are not among them: what they show as stock is that of their parts.
    """
    idwarehouse = lookup.find(state, request, "warehouse", "idwarehouse")["idwarehouse"]
    rows = listing.page(
        state,
        request,
        "product_stock JOIN product USING (idproduct)",
        "idproduct",
        also=(("idwarehouse = ?", idwarehouse), (_ANYTHING, 0)),
    )
    views = [
        {"idproduct": row["idproduct"], "productcode": row["productcode"], "stock": product_stock.view(row)}
        for row in rows
    ]
    return Reply(views)


HANDLERS: Mapping[str, Handler] = {
    **reading.handlers("warehouses", "warehouse", "idwarehouse"),
    "warehouses.stock.list": stock,
}

# Other examples refer to them by their id alone, so the names are made up.
_MORE = {1: "Main warehouse", 40: "Overflow", 1389: "Second floor"}


def seed(state: State, _: Request, spec: Spec) -> None:
    """Add the warehouses of the spec's examples, and those that other examples refer to."""
    examples = spec.example("warehouses.list")
    for row in examples:
        state.insert("warehouse", **row)
    for place, (idwarehouse, name) in enumerate(_MORE.items(), start=len(examples) + 1):
        state.insert("warehouse", **{**examples[0], "idwarehouse": idwarehouse, "name": name, "priority": place})


def require(state: State, idwarehouse: int) -> None:
    """Make sure that a warehouse exists.

    Raises:
        NotFoundError: It does not.
    """
    if not state.has("warehouse", idwarehouse=idwarehouse):
        raise NotFoundError(f"idwarehouse: there is no warehouse {idwarehouse}.")
