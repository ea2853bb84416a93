"""Orders: what customers bought and get sent, from concept to completed."""

from __future__ import annotations

from typing import TYPE_CHECKING

from picqer_mock.resources import tags
from picqer_mock.resources.orders import (
    actions,
    allocation,
    catalogue,
    demo,
    lines,
    lookup,
    notes,
    order_fields,
    waiting,
)

if TYPE_CHECKING:
    from collections.abc import Mapping

    from picqer_mock.call import Handler

TABLES = (
    *catalogue.TABLES,
    *lines.TABLES,
    *allocation.TABLES,
    *order_fields.TABLES,
    *notes.TABLES,
    tags.table_of("customer_order", "idorder"),
)

HANDLERS: Mapping[str, Handler] = {
    **catalogue.HANDLERS,
    **lines.HANDLERS,
    **allocation.HANDLERS,
    **actions.HANDLERS,
    **waiting.HANDLERS,
    **order_fields.HANDLERS,
    **notes.HANDLERS,
    **tags.handlers("orders", "customer_order", "idorder", lookup.find),
}

seed = demo.seed
