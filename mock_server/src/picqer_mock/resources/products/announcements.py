"""Events about free stock that has changed."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING

from picqer_mock.events import fire
from picqer_mock.resources.products import stock
from picqer_mock.resources.products.views import view

if TYPE_CHECKING:
    from picqer_mock.call import Request
    from picqer_mock.state import State


def announce(state: State, request: Request) -> None:
    """Tell the hooks of each product whose free stock is not what it was before this transaction.

    Virtual compositions have an event of their own: nothing changes their stock but that of their parts.
    """
    for idproduct, before in state.free_before.items():
        if stock.free_in_all(state, idproduct) != before:
            virtual = state.has("product", idproduct=idproduct, type=stock.VIRTUAL)
            event = "products.assembled_stock_changed" if virtual else "products.free_stock_changed"
            fire(state, event, partial(view, state, idproduct, request.base_url))
