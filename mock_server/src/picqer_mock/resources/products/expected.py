"""The purchase orders on which a product is to come."""

from __future__ import annotations

from typing import TYPE_CHECKING

from picqer_mock.call import Handler, Reply, Request
from picqer_mock.resources import purchase_orders
from picqer_mock.resources.products.lookup import find

if TYPE_CHECKING:
    from collections.abc import Mapping

    from picqer_mock.state import State


def list_(state: State, request: Request) -> Reply:
    """Answer the purchase orders on which pieces of the product are still to be received.

    Assumes:
        - Concepts are left out: one client says so.
    """
    return Reply(purchase_orders.expected(state, find(state, request)["idproduct"]))


HANDLERS: Mapping[str, Handler] = {"products.expected.list": list_}
