"""Webshop orders: what the account has seen in linked web shops."""

from __future__ import annotations

from typing import TYPE_CHECKING

from picqer_mock import listing, lookup
from picqer_mock.call import Handler, Reply, Request
from picqer_mock.tables import Table

if TYPE_CHECKING:
    from collections.abc import Mapping

    from picqer_mock.spec import Spec
    from picqer_mock.state import State

TABLES = (Table("webshop_order", "WebshopOrder", "idcompany_webshop_order", references={"idorder": "customer_order"}),)

_FILTERS = {"foreign_id": "foreign_id = ?", "foreign_number": "foreign_number = ?", "idorder": "idorder = ?"}


def list_(state: State, request: Request) -> Reply:
    """Answer a page of the webshop orders that pass all filters, by rising id.

    Leaves out:
        - The import of orders, and with it the event `webshop_orders.imported`: no web shop is linked, and no call
          imports one. The webshop orders of the demo account stay as they are.
    """
    rows = listing.page(state, request, "webshop_order", "idcompany_webshop_order", _FILTERS)
    return Reply([state.view("webshop_order", row) for row in rows])


def get(state: State, request: Request) -> Reply:
    """Answer one webshop order."""
    return Reply(state.view("webshop_order", lookup.find(state, request, "webshop_order", "idcompany_webshop_order")))


HANDLERS: Mapping[str, Handler] = {"webshop_orders.list": list_, "webshop_orders.get": get}


def seed(state: State, _: Request, spec: Spec) -> None:
    """Add the webshop orders of the spec's examples."""
    for row in spec.example("webshop_orders.list"):
        state.insert("webshop_order", **row)
