"""The values that an order has for the account's own fields."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from picqer_mock import field_values
from picqer_mock import lookup as ids
from picqer_mock.call import Handler, Reply, Request
from picqer_mock.errors import NotFoundError, RefusedError
from picqer_mock.resources.orders import lookup, views
from picqer_mock.wire import shown

if TYPE_CHECKING:
    import sqlite3
    from collections.abc import Mapping, Sequence

    from picqer_mock.state import State

TABLES = (
    """CREATE TABLE order_field_value (
    idorder INTEGER NOT NULL REFERENCES customer_order,
    idorderfield INTEGER NOT NULL REFERENCES order_field,
    value TEXT NOT NULL,
    PRIMARY KEY (idorder, idorderfield)
);""",
)

_CHOICES = {"radio", "select"}


def list_(state: State, request: Request) -> Reply:
    """Answer the field values of an order, by rising id of the field."""
    idorder = lookup.find(state, request)["idorder"]
    return Reply(views.views(state, [lookup.row(state, idorder)])[0]["orderfields"])


def update(state: State, request: Request) -> Reply:
    """Set the value of a field.

    Assumes:
        - It can be set in any status: no page forbids it.
        - The answer is an empty object, as no source shows one.
    """
    idorder = lookup.find(state, request)["idorder"]
    known = ids.find(state, request, "order_field", "idorderfield")
    _put(state, idorder, known, request.body["value"], "value")
    return Reply({})


def delete(state: State, request: Request) -> Reply:
    """Remove the value of a field.

    Assumes:
        - A field for which the order has no value is a 404, as for any object.
    """
    idorder = lookup.find(state, request)["idorder"]
    known = ids.find(state, request, "order_field", "idorderfield")
    number = known["idorderfield"]
    if not state.delete("order_field_value", idorder=idorder, idorderfield=number):
        raise NotFoundError(f"idorderfield: order {idorder} has no value for order field {number}.")
    return Reply()


HANDLERS: Mapping[str, Handler] = {
    "orders.order_fields.list": list_,
    "orders.order_fields.update": update,
    "orders.order_fields.delete": delete,
}


def put(state: State, idorder: int, fields: Sequence[Mapping[str, Any]]) -> None:
    """Set the given order fields and leave the others as they are.

    Raises:
        RefusedError: A field is unknown or given twice, or cannot have the value.
    """
    for known, value, where in field_values.named(state, "order", fields):
        _put(state, idorder, known, value, where)


def _put(state: State, idorder: int, known: sqlite3.Row, value: str, where: str) -> None:
    choices = state.view("order_field", known)["values"]
    if known["type"] in _CHOICES and value not in choices:
        raise RefusedError(f"{where}: expected one of {', '.join(map(shown, choices))}, found {shown(value)}.")
    field_values.put(state, "order", idorder, known["idorderfield"], value)
