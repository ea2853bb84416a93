"""Purchase orders: what is bought from suppliers, from concept over purchased to received."""

from __future__ import annotations

from typing import TYPE_CHECKING

from picqer_mock.resources import comments
from picqer_mock.resources.purchase_orders import catalogue, demo, lines, receipts, receiving, views
from picqer_mock.resources.purchase_orders.lookup import find

if TYPE_CHECKING:
    from collections.abc import Mapping

    from picqer_mock.call import Handler

TABLES = catalogue.TABLES + lines.TABLES

HANDLERS: Mapping[str, Handler] = {
    **catalogue.HANDLERS,
    **lines.HANDLERS,
    **receipts.HANDLERS,
    **comments.handlers("purchase_orders", views.COMMENTED, "idpurchaseorder", "purchaseorderid", find),
}

expected = receiving.expected
seed = demo.seed
