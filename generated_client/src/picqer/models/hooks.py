# Generated from spec/ by `make generate`. Do not edit.
"""Models of hooks."""

from typing import Literal, TypeAlias

from picqer._runtime.model import Model

__all__ = ["Hook", "HookEventName"]

HookEventName: TypeAlias = Literal[
    "comments.created",
    "movements.moved",
    "orders.created",
    "orders.allocated",
    "orders.closed",
    "orders.paused",
    "orders.resumed",
    "orders.status_changed",
    "orders.completed",
    "orders.notes.created",
    "picklists.created",
    "picklists.changed",
    "picklists.paused",
    "picklists.resumed",
    "picklists.closed",
    "picklists.cancelled",
    "picklists.shipments.created",
    "picklists.shipments.cancelled",
    "picklists.snoozed",
    "picklists.unsnoozed",
    "picklist_batches.created",
    "picklist_batches.changed",
    "picklist_batches.completed",
    "products.created",
    "products.changed",
    "products.free_stock_changed",
    "products.stock_changed",
    "products.assembled_stock_changed",
    "products.stock_on_location_changed",
    "products.parts.changed",
    "purchase_orders.created",
    "purchase_orders.changed",
    "purchase_orders.purchased",
    "purchase_orders.closed",
    "purchase_orders.receipts.created",
    "receipts.created",
    "receipts.completed",
    "receipts.product_received",
    "receipts.product_reverted",
    "returns.created",
    "returns.changed",
    "returns.status_changed",
    "returns.products_received",
    "location_stock_counts.completed",
    "tasks.created",
    "tasks.changed",
    "tasks.deleted",
    "tasks.completed",
    "tasks.uncompleted",
    "webshop_orders.imported",
]
"""The event that a hook is for. Answers may name events that this list lacks, so accept any name.

`purchase_orders.closed` and `purchase_orders.receipts.created` are doubtful for a new hook.

Picqer's overview still spells `products.free_stock_changed` as `products.freestockchanged`; every list
and every client has the newer spelling, and whether the old one is accepted is not known.
"""


class Hook(Model):
    """A subscription of one address to one event.

    It is active once it is created. `hooks.delete` makes it inactive, as do five deliveries that fail with
    all their repetitions within 24 hours; so does the deactivation of the fulfilment customer that it belongs
    to.
    """

    idhook: int
    """Unique Picqer reference."""
    active: bool
    """Whether events are delivered."""
    secret: bool
    """Whether the hook has a secret, so that its deliveries are signed. The secret itself is never shown."""
    name: str
    """Your own name for the hook. Every delivery carries it."""
    event: HookEventName | str
    """The event that a hook is for. Answers may name events that this list lacks, so accept any name.
    `purchase_orders.closed` and `purchase_orders.receipts.created` are doubtful for a new hook. Picqer's
    overview still spells `products.free_stock_changed` as `products.freestockchanged`; every list and every
    client has the newer spelling, and whether the old one is accepted is not known.
    """
    address: str
    """URL that the deliveries are posted to."""
