"""The order of the spec's examples, and one in each other status that calls start from."""

from __future__ import annotations

from dataclasses import replace
from datetime import datetime
from typing import TYPE_CHECKING, Any

from picqer_mock import clock, numbering
from picqer_mock.resources import backorders
from picqer_mock.resources.orders import actions, catalogue, order_fields, states

if TYPE_CHECKING:
    from collections.abc import Mapping

    from picqer_mock.call import Request
    from picqer_mock.spec import Spec
    from picqer_mock.state import State

# Of product 626 there is no stock, and the page's example of it says that 6 pieces are waited for.
_SHORT = 626
_PLAIN = 633
_OWNED = 1001
_CUSTOMER = 5633
_FIRST = 6570
_FIRST_LINE = 86850
_BEFORE = datetime(2025, 12, 18, 10, 15)  # noqa: DTZ001 - Picqer's times have no zone
_AFTER = datetime(2026, 1, 14, 9, 5)  # noqa: DTZ001 - as above
_GUEST = {
    "deliveryname": "Example Person",
    "deliverycity": "Arnhem",
    "deliverycountry": "NL",
    "invoicename": "Example Person",
    "invoicecountry": "NL",
}
_NOT_STORED = {"products", "tags", "orderfields", "full_delivery_address", "full_invoice_address"}


def seed(state: State, request: Request, spec: Spec) -> None:
    """Add the orders, so that the next ones get the ids of the examples of creates.

    The examples show their one order in several statuses. Here it is in processing, as its picklist and its backorder
    need it, and its lines have no parts, as their products are no compositions.
    """
    early = replace(request, now=_BEFORE)
    state.number_next("customer_order", _FIRST)
    state.number_next("order_product", _FIRST_LINE)
    _add(state, early, {**_GUEST, "idfulfilment_customer": 1, "products": [{"idproduct": _OWNED, "amount": 2}]})
    cancelled, expected, processing, paused, _ = (
        _add(state, early, {"idcustomer": _CUSTOMER, "products": [{"idproduct": idproduct, "amount": amount}]})
        for idproduct, amount in ((_PLAIN, 1), (_PLAIN, 4), (_SHORT, 3), (_SHORT, 2), (_PLAIN, 2))
    )
    actions.delete(state, _on(early, cancelled))
    state.update("customer_order", {"status": states.EXPECTED}, idorder=expected)
    example = spec.example("backorders.list")[0]
    state.number_next("backorder", example["idbackorder"] - 1)
    actions.process(state, _on(early, processing))
    _add_example(state, spec.example("orders.list")[0])
    backorders.add(
        state,
        replace(request, now=clock.moment(example["created_at"])),
        **{name: example[name] for name in ("idproduct", "idwarehouse", "amount", "idorder")},
        idorder_product=spec.example("backorders.get")["idorder_product"],
    )
    late = replace(request, now=_AFTER)
    actions.process(state, _on(late, paused))
    actions.pause(state, replace(_on(late, paused), body={"reason": "Waiting for the address"}))
    for note in spec.example("orders.notes.list"):
        state.insert("order_note", **note)


def _add_example(state: State, order: Mapping[str, Any]) -> None:
    idorder = order["idorder"]
    fields = {name: value for name, value in order.items() if name not in _NOT_STORED}
    state.insert("customer_order", **{**fields, "status": states.PROCESSING, "pricelists": []})
    for line in order["products"]:
        state.insert("order_product", **{**line, "idorder": idorder, "has_parts": False})
    for tag in order["tags"].values():
        state.insert("customer_order_tag", idorder=idorder, idtag=tag["idtag"])
    order_fields.put(state, idorder, order["orderfields"])
    number = order["orderid"].removeprefix("O")
    year, last = map(int, number.split("-"))
    numbering.count_from(state, "order", year, last)


def _add(state: State, request: Request, body: Mapping[str, Any]) -> int:
    number: int = catalogue.create(state, replace(request, body=body)).body["idorder"]
    return number


def _on(request: Request, idorder: int) -> Request:
    return replace(request, path={"idorder": idorder})
