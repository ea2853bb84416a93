"""Customers: who orders, with their addresses, fields, tags and comments."""

from __future__ import annotations

from typing import TYPE_CHECKING

from picqer_mock.resources import comments, tags
from picqer_mock.resources.customers import addresses, catalogue, demo, views
from picqer_mock.resources.customers.lookup import find

if TYPE_CHECKING:
    from collections.abc import Mapping

    from picqer_mock.call import Handler

TABLES = (*catalogue.TABLES, *addresses.TABLES, tags.table_of("customer", "idcustomer"))

HANDLERS: Mapping[str, Handler] = {
    **catalogue.HANDLERS,
    **addresses.HANDLERS,
    **tags.handlers("customers", "customer", "idcustomer", find),
    **comments.handlers("customers", views.SOURCE, "idcustomer", None, find),
}

seed = demo.seed
view = views.view
defaults = addresses.defaults
