"""The spec's examples of purchase orders, and one for which a receipt of version 1 is open."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from picqer_mock.resources.purchase_orders import lines

if TYPE_CHECKING:
    from collections.abc import Mapping

    from picqer_mock.call import Request
    from picqer_mock.spec import Spec
    from picqer_mock.state import State

# What was received of them, the receipts of the demo account tell.
_SENT = ("idproduct", "amount", "price", "delivery_date")
_NOT_KEPT = {"products", "comment_count"}

# Made up, as the examples of both versions share one id.
_BEFORE = {"idpurchaseorder": 700, "purchaseorderid": "P2025-0700"}
_BEFORE_LINE = {"idpurchaseorder_product": 9000, "idproduct": 954712, "amount": 5, "price": 12}
_BEFORE_AT = "2025-12-18 15:12:40"


def seed(state: State, request: Request, spec: Spec) -> None:
    """Add the purchase orders."""
    first, *others = spec.example("purchase_orders.list")
    before = {
        **first,
        **_BEFORE,
        **dict.fromkeys(("created", "purchased_at", "updated"), _BEFORE_AT),
        "supplier_orderid": None,
        "delivery_date": None,
        "products": [_BEFORE_LINE],
    }
    for order in (before, first, *others):
        _add(state, request, order)


def _add(state: State, request: Request, order: Mapping[str, Any]) -> None:
    state.insert("purchase_order", **{name: value for name, value in order.items() if name not in _NOT_KEPT})
    for line in order["products"]:
        state.number_next("purchase_order_product", line["idpurchaseorder_product"])
        sent = {name: line[name] for name in _SENT if name in line}
        lines.add(state, request, order["idpurchaseorder"], sent)
