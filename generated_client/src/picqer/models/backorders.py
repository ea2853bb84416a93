# Generated from spec/ by `make generate`. Do not edit.
"""Models of backorders."""

from datetime import datetime

from picqer._runtime.model import Model

__all__ = ["Backorder"]


class Backorder(Model):
    """Pieces of an order line that cannot be picked yet. Made when an order is processed and the stock is short,
    or when it may not be delivered in parts and one line is short, and when a picklist is cancelled.
    """

    idbackorder: int
    """Unique Picqer reference."""
    idorder: int | None
    """Order that waits. null for a replacement of a return."""
    idproduct: int
    """Product that the stock is short of."""
    idcustomer: int | None
    """Customer who waits. null for a guest."""
    idwarehouse: int
    """Warehouse that is to deliver."""
    amount: int
    """Pieces that the order waits for."""
    amount_available: int
    """Pieces of these that are in stock and reserved for this backorder. Rises as stock comes in, in the order
    of `priority`.
    """
    amountavailable: int | None = None
    """Deprecated. Older spelling with the same value, still answered. Use `amount_available` instead."""
    priority: int
    """Place in the queue for stock. The lower the number, the earlier this backorder gets it. See
    `orders.prioritise`.
    """
    part_of_idbackorder: int | None = None
    """Backorder of the composition that this product is a part of. null when it is none."""
    parts_per_parent: int | None = None
    """How many pieces of this product one composition takes. null when it is no part. The meaning is read from
    the name.
    """
    created_at: datetime
    """When the backorder was made."""
    date_available: str | None = None
    """When the product should be in stock, by the purchase orders. null when none will bring it. Whether it has
    a time is not settled. Only in the answer of a single backorder; one client reads it in the list of one
    order too.
    """
    idorder_product: int | None = None
    """Line of the order."""
    idreturn: int | None = None
    """Return whose replacement waits. null for an order."""
    has_parts: bool | None = None
    """Whether the product is a composition, whose parts have backorders too."""
