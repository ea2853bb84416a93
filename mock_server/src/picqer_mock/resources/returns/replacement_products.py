"""The products that a customer gets in place of what comes back."""

from __future__ import annotations

import json
from typing import TYPE_CHECKING, Any

from picqer_mock import lookup as objects
from picqer_mock.call import Handler, Reply, Request
from picqer_mock.resources.returns import changes, delivery, lines, lookup
from picqer_mock.tables import Table

if TYPE_CHECKING:
    import sqlite3
    from collections.abc import Iterable, Mapping

    from picqer_mock.state import State

_KEY = "idreturn_product_replacement"

TABLES = (
    Table(
        "replacement_product",
        "ReplacementProduct",
        _KEY,
        worked_out=frozenset({"idpicklist", "changeable"}),
        references={"idreturn": "product_return ON DELETE CASCADE", "idproduct": "product"},
        constraints=("CHECK (amount > 0)",),
    ),
    "CREATE INDEX replacement_product_return ON replacement_product (idreturn);",
)

COMPLETED = "completed"
CANCELLED = "cancelled"

_ON_PICKLISTS = """SELECT idreturn_product_replacement, idpicklist, status
    FROM picklist_product JOIN picklist USING (idpicklist)
    WHERE idreturn IN (SELECT value FROM json_each(?)) AND status <> 'cancelled' ORDER BY idpicklist"""
_ON_BACKORDERS = """SELECT DISTINCT idreturn_product_replacement FROM backorder
    WHERE idreturn IN (SELECT value FROM json_each(?))"""


def list_(state: State, request: Request) -> Reply:
    """Answer the replacement products of a return, by rising id.

    Assumes:
        - `status` is `new` until the pieces are sent, `processing` while some are on an open picklist or a backorder,
          `completed` once all its picklists are closed, and `cancelled` if nothing of it was left to send: the values
          are not documented, and these are the words of orders.
        - `idpicklist` is the latest picklist that is not cancelled, where there are several.
    """
    idreturn = lookup.find(state, request)["idreturn"]
    return Reply(lines.with_products(state, of(state, [idreturn])[idreturn], request.base_url))


def create(state: State, request: Request) -> Reply:
    """Add a replacement product.

    Assumes:
        - The body is one product: the fields that are documented are those of one.
        - It is sent when its return comes into a status that counts as completed, and at once if it is in one: on
          Picqer's help page somebody makes the picklist when the products are ready to be shipped, and no call does
          that. In the examples neither the arrival of what comes back nor a status in between does it.
        - Active warehouses that accept orders deliver by rising `priority`. What they are short of becomes a backorder
          in the first that knows the product, as with orders.
        - Of a virtual composition the parts are sent.
    """
    idreturn: int = lookup.find(state, request)["idreturn"]
    lines.check(state, request, request.body)
    number = add(state, idreturn, request.body)
    delivery.deliver_if_done(state, request, idreturn)
    changes.note(state, request, idreturn)
    return Reply(_answer(state, request, idreturn, number))


def update(state: State, request: Request) -> Reply:
    """Change what is sent of a replacement product.

    Assumes:
        - Only as long as it is `new`, as `changeable` suggests: a picklist or a backorder holds its pieces later.
    """
    row = _find(state, request)
    lines.check_changeable(row, _KEY)
    lines.check(state, request, request.body)
    if request.body:
        state.update("replacement_product", request.body, idreturn_product_replacement=row[_KEY])
        changes.note(state, request, row["idreturn"])
    return Reply(_answer(state, request, row["idreturn"], row[_KEY]))


def delete(state: State, request: Request) -> Reply:
    """Remove a replacement product.

    Assumes:
        - Only as long as it is `new`, as with changes.
    """
    row = _find(state, request)
    lines.check_changeable(row, _KEY)
    state.delete("replacement_product", idreturn_product_replacement=row[_KEY])
    changes.note(state, request, row["idreturn"])
    return Reply()


HANDLERS: Mapping[str, Handler] = {
    "returns.replacement_products.list": list_,
    "returns.replacement_products.create": create,
    "returns.replacement_products.update": update,
    "returns.replacement_products.delete": delete,
}


def add(state: State, idreturn: int, line: Mapping[str, Any]) -> int:
    """Add a replacement product and return its id. It is not sent yet."""
    fields = {name: line[name] for name in ("idproduct", "price", "amount")}
    return state.insert("replacement_product", **fields, idreturn=idreturn, status=lines.NEW)


def of(state: State, idreturns: Iterable[int]) -> dict[int, list[dict[str, Any]]]:
    """Return the replacement products of each of these returns, by rising id."""
    result: dict[int, list[dict[str, Any]]] = {number: [] for number in idreturns}
    ids = json.dumps(list(result))
    picklists: dict[int, list[sqlite3.Row]] = {}
    for row in state.rows(_ON_PICKLISTS, ids):
        picklists.setdefault(row[_KEY], []).append(row)
    waiting = {row[_KEY] for row in state.rows(_ON_BACKORDERS, ids)}
    sql = f"SELECT * FROM replacement_product WHERE idreturn IN (SELECT value FROM json_each(?)) ORDER BY {_KEY}"  # noqa: S608 - a name of ours
    for row in state.rows(sql, ids):
        holding = picklists.get(row[_KEY], [])
        result[row["idreturn"]].append(
            {
                **state.view("replacement_product", row),
                "idpicklist": holding[-1]["idpicklist"] if holding else None,
                "status": _status(row, {picklist["status"] for picklist in holding}, waits=row[_KEY] in waiting),
                "changeable": row["status"] == lines.NEW,
            }
        )
    return result


def _status(row: sqlite3.Row, picklists: set[str], *, waits: bool) -> str:
    """Return what became of a replacement, by the statuses of its picklists and whether it waits for stock."""
    if row["status"] == lines.NEW:
        return lines.NEW
    if waits or picklists - {"closed"}:
        return delivery.UNDER_WAY
    return COMPLETED if picklists else CANCELLED


def _find(state: State, request: Request) -> sqlite3.Row:
    idreturn = lookup.find(state, request)["idreturn"]
    return objects.find(state, request, "replacement_product", _KEY, idreturn=idreturn)


def _answer(state: State, request: Request, idreturn: int, number: int) -> dict[str, Any]:
    views = [line for line in of(state, [idreturn])[idreturn] if line[_KEY] == number]
    return lines.with_products(state, views, request.base_url)[0]
