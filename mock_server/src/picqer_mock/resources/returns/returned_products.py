"""The products that a customer sends back."""

from __future__ import annotations

import json
from typing import TYPE_CHECKING, Any

from picqer_mock import lookup as objects
from picqer_mock.call import Handler, Reply, Request
from picqer_mock.resources.returns import changes, lines, lookup
from picqer_mock.tables import Table

if TYPE_CHECKING:
    import sqlite3
    from collections.abc import Iterable, Mapping, Sequence

    from picqer_mock.state import State

_KEY = "idreturn_product"

TABLES = (
    Table(
        "returned_product",
        "ReturnedProduct",
        _KEY,
        worked_out=frozenset({"changeable"}),
        references={
            "idreturn": "product_return ON DELETE CASCADE",
            "idreturn_reason": "return_reason",
            "idproduct": "product",
            "idwarehouse": "warehouse",
        },
        constraints=("CHECK (amount > 0)",),
    ),
    "CREATE INDEX returned_product_return ON returned_product (idreturn);",
)


def list_(state: State, request: Request) -> Reply:
    """Answer the returned products of a return, by rising id."""
    idreturn = lookup.find(state, request)["idreturn"]
    return Reply(whole(state, of(state, [idreturn])[idreturn], request.base_url))


def create(state: State, request: Request) -> Reply:
    """Add a returned product.

    Assumes:
        - Any product of the account may come back, whether its order has it or not, in any number from 1 to
          1000000000: no page limits it, and Picqer's help page lets people enter returns by hand.
        - The body is one product: the fields that are documented are those of one.
        - A new line has the status `new`, and is `changeable` for as long as it has: the values are not documented.
        - Also a return that is done takes lines: no page forbids it.
    """
    idreturn: int = lookup.find(state, request)["idreturn"]
    lines.check(state, request, request.body)
    number = add(state, idreturn, request.body)
    changes.note(state, request, idreturn)
    return Reply(_answer(state, request, number))


def update(state: State, request: Request) -> Reply:
    """Change what is sent of a returned product, as long as it has not come in."""
    row = _find(state, request)
    lines.check_changeable(row, _KEY)
    lines.check(state, request, request.body)
    if request.body:
        state.update("returned_product", request.body, idreturn_product=row[_KEY])
        changes.note(state, request, row["idreturn"])
    return Reply(_answer(state, request, row[_KEY]))


def delete(state: State, request: Request) -> Reply:
    """Remove a returned product.

    Assumes:
        - Only as long as it has not come in, as with changes: its stock would have no reason any more.
    """
    row = _find(state, request)
    lines.check_changeable(row, _KEY)
    state.delete("returned_product", idreturn_product=row[_KEY])
    changes.note(state, request, row["idreturn"])
    return Reply()


HANDLERS: Mapping[str, Handler] = {
    "returns.returned_products.list": list_,
    "returns.returned_products.create": create,
    "returns.returned_products.update": update,
    "returns.returned_products.delete": delete,
}


def add(state: State, idreturn: int, line: Mapping[str, Any]) -> int:
    """Add a returned product and return its id."""
    fields = {name: line[name] for name in ("idreturn_reason", "idproduct", "price", "amount")}
    return state.insert("returned_product", **fields, idreturn=idreturn, status=lines.NEW)


def of(state: State, idreturns: Iterable[int]) -> dict[int, list[dict[str, Any]]]:
    """Return the returned products of each of these returns, by rising id."""
    result: dict[int, list[dict[str, Any]]] = {number: [] for number in idreturns}
    sql = "SELECT * FROM returned_product WHERE idreturn IN (SELECT value FROM json_each(?)) ORDER BY idreturn_product"
    for row in state.rows(sql, json.dumps(list(result))):
        result[row["idreturn"]].append(_view(state, row))
    return result


def whole(state: State, views: Sequence[Mapping[str, Any]], base_url: str) -> list[dict[str, Any]]:
    """Return returned products with their product and their reason in short."""
    names = {row["idreturn_reason"]: row["name"] for row in state.rows("SELECT * FROM return_reason")}
    return [
        {**line, "return_reason": {"idreturn_reason": number, "name": names[number]}}
        for line in lines.with_products(state, views, base_url)
        for number in [line["idreturn_reason"]]
    ]


def _find(state: State, request: Request) -> sqlite3.Row:
    idreturn = lookup.find(state, request)["idreturn"]
    return objects.find(state, request, "returned_product", _KEY, idreturn=idreturn)


def _view(state: State, row: sqlite3.Row) -> dict[str, Any]:
    return {**state.view("returned_product", row), "changeable": row["status"] == lines.NEW}


def _answer(state: State, request: Request, number: int) -> dict[str, Any]:
    rows = state.rows("SELECT * FROM returned_product WHERE idreturn_product = ?", number)
    return whole(state, [_view(state, row) for row in rows], request.base_url)[0]
