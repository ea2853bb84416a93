"""The parts of compositions."""

from __future__ import annotations

import json
from functools import partial
from typing import TYPE_CHECKING, Any

from picqer_mock import lookup
from picqer_mock.call import Handler, Reply, Request
from picqer_mock.errors import NotFoundError, RefusedError
from picqer_mock.events import fire
from picqer_mock.resources.products import stock, views
from picqer_mock.resources.products.lookup import find

if TYPE_CHECKING:
    import sqlite3
    from collections.abc import Iterable, Mapping

    from picqer_mock.state import State

TABLES = (
    """CREATE TABLE product_part (
    idproduct_part INTEGER PRIMARY KEY AUTOINCREMENT,
    idcomposition INTEGER NOT NULL REFERENCES product,
    idproduct INTEGER NOT NULL REFERENCES product,
    amount INTEGER NOT NULL CHECK (amount > 0)
);
CREATE INDEX product_part_composition ON product_part (idcomposition);
CREATE INDEX product_part_product ON product_part (idproduct);""",
)


def list_(state: State, request: Request) -> Reply:
    """Answer the parts of a composition, with `nested` also those of its virtual compositions, down to the last.

    Assumes:
        - A product without parts is a 404 with code 20, whether it is a composition or not: one connector met it.
    """
    idproduct = find(state, request)["idproduct"]
    parts = _below(state, [idproduct], nested=request.query.get("nested", False))
    if not parts[idproduct]:
        raise NotFoundError(f"idproduct: product {idproduct} has no parts.")
    return Reply([_view(part, parts) for part in parts[idproduct]])


def get(state: State, request: Request) -> Reply:
    """Answer one part of a composition."""
    idproduct = find(state, request)["idproduct"]
    return Reply(_of(state, idproduct, request.path["idproduct_part"]))


def create(state: State, request: Request) -> Reply:
    """Add a part to a composition.

    Assumes:
        - Only compositions take parts, and an amount is at least 1: the page says which products have parts, not what
          others answer.
        - A composition that would be a part of itself, directly or further down, is refused: no page says how.
        - A product can be added twice; both parts count: no page forbids it.
    """
    product, body = find(state, request), request.body
    idcomposition = product["idproduct"]
    if product["type"] not in stock.COMPOSITIONS:
        raise RefusedError(
            f"idproduct: expected a composition, found product {idcomposition} of type {product['type']}."
            " Change its type first."
        )
    idproduct = lookup.require(state, request, "product", "idproduct", body["idproduct"])["idproduct"]
    _check_amount(body["amount"])
    if idcomposition in {idproduct, *_below(state, [idproduct], nested=True, through_all=True)}:
        raise RefusedError(
            f"idproduct: expected a product that does not contain composition {idcomposition}, found {idproduct}."
        )
    stock.remember(state, idcomposition)
    number = state.insert("product_part", idcomposition=idcomposition, idproduct=idproduct, amount=body["amount"])
    _tell(state, request, idcomposition)
    return Reply(_of(state, idcomposition, number))


def update(state: State, request: Request) -> Reply:
    """Change the amount of a part.

    Assumes:
        - An amount is at least 1, as on create.
    """
    idcomposition, number = find(state, request)["idproduct"], request.path["idproduct_part"]
    _of(state, idcomposition, number)
    _check_amount(request.body["amount"])
    stock.remember(state, idcomposition)
    state.update("product_part", {"amount": request.body["amount"]}, idproduct_part=number)
    _tell(state, request, idcomposition)
    return Reply(_of(state, idcomposition, number))


def delete(state: State, request: Request) -> Reply:
    """Remove a part from a composition; the product that it was remains."""
    idcomposition, number = find(state, request)["idproduct"], request.path["idproduct_part"]
    _of(state, idcomposition, number)
    stock.remember(state, idcomposition)
    state.delete("product_part", idproduct_part=number)
    _tell(state, request, idcomposition)
    return Reply()


HANDLERS: Mapping[str, Handler] = {
    "products.parts.list": list_,
    "products.parts.get": get,
    "products.parts.create": create,
    "products.parts.update": update,
    "products.parts.delete": delete,
}


def parts_of(state: State, idproduct: int) -> list[tuple[int, int]]:
    """Return the parts of a composition, not those of its parts: each product with its pieces in one composition."""
    sql = "SELECT idproduct, amount FROM product_part WHERE idcomposition = ? ORDER BY idproduct_part"
    return [(row["idproduct"], row["amount"]) for row in state.rows(sql, idproduct)]


def is_part(state: State, idproduct: int) -> bool:
    """Tell whether a product is in a composition."""
    return state.has("product_part", idproduct=idproduct)


def containing(state: State, idproduct: int) -> list[int]:
    """Return the virtual compositions whose stock follows a product: those with it as a part, or further down."""
    sql = """WITH RECURSIVE above (number) AS (
            SELECT idcomposition FROM product_part WHERE idproduct = ?
            UNION SELECT idcomposition FROM product_part JOIN above ON idproduct = number
                JOIN product USING (idproduct) WHERE type = 'virtual_composition')
        SELECT idproduct FROM above JOIN product ON idproduct = number WHERE type = 'virtual_composition'"""
    return [row["idproduct"] for row in state.rows(sql, idproduct)]


def needs(state: State, compositions: Iterable[int]) -> dict[int, dict[int, int]]:
    """Return for each composition the products of which stock is kept, with their pieces in one composition.

    Parts that are virtual compositions themselves are taken apart, down to the last.
    """
    parts = _below(state, compositions, nested=True)
    pieces: dict[int, dict[int, int]] = {}

    def count(composition: int) -> dict[int, int]:
        if composition not in pieces:
            total: dict[int, int] = {}
            for part in parts[composition]:
                inner = count(part["idproduct"]) if part["type"] == stock.VIRTUAL else {part["idproduct"]: 1}
                if part["type"] != stock.UNLIMITED:
                    for idproduct, amount in inner.items():
                        total[idproduct] = total.get(idproduct, 0) + amount * part["amount"]
            pieces[composition] = total
        return pieces[composition]

    return {composition: count(composition) for composition in compositions}


def _below(
    state: State, compositions: Iterable[int], *, nested: bool, through_all: bool = False
) -> dict[int, list[sqlite3.Row]]:
    """Return the parts of compositions, and with `nested` those of their parts as well, by composition.

    Args:
        state: The data.
        compositions: Where to start.
        nested: Whether to go on through virtual compositions.
        through_all: Whether to go on through compositions with stock as well.
    """
    found: dict[int, list[sqlite3.Row]] = {}
    level: set[int] = set(compositions)
    while level:
        found |= {composition: [] for composition in level}
        for row in state.rows(f"{_PARTS} {_OF_ALL}", json.dumps(list(level))):
            found[row["idcomposition"]].append(row)
        inner = {
            part["idproduct"]
            for composition in level
            for part in found[composition]
            if part["type"] == stock.VIRTUAL or (through_all and part["type"] in stock.COMPOSITIONS)
        }
        level = inner - found.keys() if nested else set()
    return found


_PARTS = """SELECT idproduct_part, idcomposition, part.idproduct, amount, productcode, name, product.type
    FROM product_part part JOIN product ON product.idproduct = part.idproduct"""
_OF_ALL = "JOIN json_each(?) ON value = idcomposition ORDER BY idproduct_part"


def _check_amount(amount: int) -> None:
    if amount < 1:
        raise RefusedError(f"amount: expected at least 1, found {amount}.")


def _of(state: State, idcomposition: int, number: int) -> dict[str, Any]:
    row = state.row(f"{_PARTS} WHERE idcomposition = ? AND idproduct_part = ?", idcomposition, number)
    if row is None:
        raise NotFoundError(f"idproduct_part: product {idcomposition} has no part {number}.")
    return _view(row, {})


def _view(part: sqlite3.Row, parts: Mapping[int, list[sqlite3.Row]]) -> dict[str, Any]:
    view: dict[str, Any] = {name: part[name] for name in part.keys() if name != "idcomposition"}  # noqa: SIM118 - a Row holds values
    if part["type"] == stock.VIRTUAL and part["idproduct"] in parts:
        view["parts"] = [_view(inner, parts) for inner in parts[part["idproduct"]]]
    return view


def _tell(state: State, request: Request, idcomposition: int) -> None:
    fire(state, "products.parts.changed", partial(views.view, state, idcomposition, request.base_url))
