"""How picklists come about: Picqer makes them, for orders, backorders and the replacements of returns."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING, Any, NamedTuple

from picqer_mock import clock, numbering
from picqer_mock.errors import RefusedError
from picqer_mock.events import fire
from picqer_mock.resources import tags, templates
from picqer_mock.resources.picklists import views
from picqer_mock.resources.products import places, stock

if TYPE_CHECKING:
    import sqlite3
    from collections.abc import Iterable

    from picqer_mock.call import Request
    from picqer_mock.state import State

_ADDRESS = ("address", "address2", "zipcode", "city", "region", "country")
_FROM_BOTH = ("idcustomer", "telephone", "emailaddress", "reference", "idfulfilment_customer")
_FROM_ORDER = ("idshippingprovider_profile", "invoiced", "preferred_delivery_date", "deliveryname")


class Line(NamedTuple):
    """What is to be collected of one product.

    Args:
        idproduct: The product. A virtual composition is never one itself: its parts are.
        amount: Pieces, all of which are there to be reserved.
        idorder_product: The line of the order that is delivered, if any. If that is part of a composition, the
            composition becomes a line of the picklist as well.
        idreturn_product_replacement: The replacement of a return that is delivered, if any.
    """

    idproduct: int
    amount: int
    idorder_product: int | None = None
    idreturn_product_replacement: int | None = None


def make(
    state: State,
    request: Request,
    *,
    idwarehouse: int,
    lines: Iterable[Line],
    idorder: int | None = None,
    idreturn: int | None = None,
) -> int:
    """Make a picklist, reserve its pieces, tell the hooks, and return its id.

    It is `new`, or `paused` when its order is. Address and settings are those of the order or the return.

    Args:
        state: The data.
        request: The call that sets it off.
        idwarehouse: Where it is collected.
        lines: What is collected.
        idorder: The order that it delivers; without one, a return.
        idreturn: The return whose replacements it delivers.

    Raises:
        RefusedError: The return has no country to deliver to.
    """
    now = clock.text(request.now)
    common = {
        "picklistid": numbering.next_number(state, "picklist", "P", request.now),
        "idwarehouse": idwarehouse,
        "urgent": False,
        "created": now,
        "updated": now,
    }
    if idorder is not None:
        order = _row(state, "customer_order", "idorder", idorder)
        idpicklist = state.insert("picklist", **common, **_of_order(state, order))
        _inherit_tags(state, idpicklist, idorder)
    else:
        replaced = _row(state, "product_return", "idreturn", idreturn)
        idpicklist = state.insert("picklist", **common, **_of_return(replaced))
    compositions: dict[int | None, int] = {}
    for line in lines:
        _add(state, idpicklist, idwarehouse, line, compositions)
    fire(state, "picklists.created", partial(views.view, state, idpicklist))
    return idpicklist


def _of_order(state: State, order: sqlite3.Row) -> dict[str, Any]:
    paused = order["status"] == "paused"
    return {
        **{name: order[name] for name in (*_FROM_BOTH, *_FROM_ORDER)},
        **{f"delivery{name}": order[f"delivery{name}"] for name in _ADDRESS},
        "deliverycontact": order["deliverycontactname"],
        "idorder": order["idorder"],
        "idtemplate": order["idtemplate"] or templates.default(state),
        "status": "paused" if paused else "new",
        "paused_reason": order["paused_reason"] if paused else None,
    }


def _of_return(row: sqlite3.Row) -> dict[str, Any]:
    if row["country"] is None:
        raise RefusedError(
            f"country: expected a country that the replacements of return {row['returnid']} go to, found null."
            " Set it with returns.update."
        )
    return {
        **{name: row[name] for name in _FROM_BOTH},
        **{f"delivery{name}": row[name] for name in _ADDRESS},
        "deliveryname": row["name"],
        "deliverycontact": row["contactname"],
        "idreturn": row["idreturn"],
        "idtemplate": row["idtemplate"],
        "invoiced": False,
        "status": "new",
    }


def _inherit_tags(state: State, idpicklist: int, idorder: int) -> None:
    sql = "SELECT idtag FROM customer_order_tag JOIN tag USING (idtag) WHERE idorder = ? AND inherit"
    for row in state.rows(sql, idorder):
        tags.hang(state, "picklist", "idpicklist", idpicklist, row["idtag"])


def _add(state: State, idpicklist: int, idwarehouse: int, line: Line, compositions: dict[int | None, int]) -> None:
    """Add a line with where to pick it, below the line of its composition if it has one."""
    ordered = state.row("SELECT * FROM order_product WHERE idorder_product = ?", line.idorder_product)
    partof = None if ordered is None else ordered["partof_idorder_product"]
    if ordered is not None and partof is not None and partof not in compositions:
        whole = _row(state, "order_product", "idorder_product", partof)
        amount = -(-line.amount * whole["amount"] // ordered["amount"])
        compositions[partof] = _insert(state, idpicklist, Line(whole["idproduct"], amount, partof), whole)
        state.update("picklist_product", {"has_parts": True}, idpicklist_product=compositions[partof])
    number = _insert(state, idpicklist, line, ordered)
    state.update("picklist_product", {"partof_idpicklist_product": compositions.get(partof)}, idpicklist_product=number)
    for idlocation, amount in _places(state, line, idwarehouse).items():
        place = {"idlocation": idlocation, "amount": amount, "amount_picked": 0}
        state.insert("picklist_product_location", idpicklist_product=number, **place)
    stock.reserve(state, line.idproduct, idwarehouse, "reservedpicklists", line.amount)


def _insert(state: State, idpicklist: int, line: Line, ordered: sqlite3.Row | None) -> int:
    like = ordered or _row(state, "product", "idproduct", line.idproduct)
    return state.insert(
        "picklist_product",
        **line._asdict(),
        idpicklist=idpicklist,
        **{name: like[name] for name in ("idvatgroup", "productcode", "name", "price")},
        weight=like["weight"] or 0,
        remarks=None if ordered is None else ordered["remarks"],
        amount_picked=0,
        has_parts=False,
    )


def _places(state: State, line: Line, idwarehouse: int) -> dict[int, int]:
    """Return how many pieces are to be picked at which locations; nothing for a product without a location.

    Each location gives what no other picklist has planned to take. What is left lies nowhere in particular, as where
    an account does not count per location; it is looked for at the first location.
    """
    result: dict[int, int] = {}
    left = line.amount
    for place in places.in_warehouse(state, line.idproduct, idwarehouse):
        if place.idlocation is not None:
            result[place.idlocation] = min(place.stock - place.reserved, left)
            left -= result[place.idlocation]
    if result:
        result[next(iter(result))] += left
    return {idlocation: amount for idlocation, amount in result.items() if amount}


def _row(state: State, table: str, key: str, number: int | None) -> sqlite3.Row:
    return state.one(f"SELECT * FROM {table} WHERE {key} = ?", number)  # noqa: S608 - names from our code
