"""Compositions with stock, made from their parts."""

from __future__ import annotations

from typing import TYPE_CHECKING

from picqer_mock import lookup
from picqer_mock.call import Handler, Reply, Request
from picqer_mock.errors import RefusedError
from picqer_mock.resources.products import parts, stock
from picqer_mock.resources.products.lookup import find

if TYPE_CHECKING:
    from collections.abc import Mapping

    from picqer_mock.state import State

_PRODUCTION = "production"


def produce(state: State, request: Request) -> Reply:
    """Make compositions in a warehouse: their stock grows, that of their parts shrinks.

    Assumes:
        - The answer is the stock of the composition per warehouse: no source shows one.
        - Refused when a part is short, what picklists have reserved left alone: not documented.
        - Parts that are virtual compositions are taken from the stock of their own parts, and parts with unlimited
          stock are there: as everywhere else.
        - Changes of stock have the type `production`, and the reason `Production` without another: no page has a name.
    """
    product, body = find(state, request), request.body
    idproduct, idwarehouse, amount = product["idproduct"], body["idwarehouse"], body["amount"]
    if product["type"] != stock.WITH_STOCK:
        raise RefusedError(
            f"idproduct: expected a product of type {stock.WITH_STOCK}, found product {idproduct} of type"
            f" {product['type']}."
        )
    lookup.require(state, request, "warehouse", "idwarehouse", idwarehouse)
    if amount < 1:
        raise RefusedError(f"amount: expected at least 1, found {amount}.")
    if not parts.parts_of(state, idproduct):
        raise RefusedError(f"idproduct: product {idproduct} has no parts to make it from. Add them first.")
    reason: str = body.get("reason", "Production")
    for part, pieces in parts.needs(state, [idproduct])[idproduct].items():
        stock.change(state, request, part, idwarehouse, -pieces * amount, reason=reason, change_type=_PRODUCTION)
    stock.change(state, request, idproduct, idwarehouse, amount, reason=reason, change_type=_PRODUCTION)
    return Reply(stock.views(state, [idproduct])[idproduct])


HANDLERS: Mapping[str, Handler] = {"products.produce": produce}
