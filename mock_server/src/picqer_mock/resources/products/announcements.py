"""Events about stock that has changed."""

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
    """Tell the hooks of each product whose free stock is not what it was before this transaction."""
    for idproduct, before in state.free_before.items():
        if stock.free_in_all(state, idproduct) != before:
            fire(state, "products.free_stock_changed", partial(view, state, idproduct, request.base_url))
