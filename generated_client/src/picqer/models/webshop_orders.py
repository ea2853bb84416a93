# Generated from spec/ by `make generate`. Do not edit.
"""Models of webshop orders."""

from datetime import datetime
from typing import Literal

from picqer._runtime.model import Model

__all__ = ["WebshopOrder", "WebshopOrdersImportedEvent"]


class WebshopOrder(Model):
    """An order that Picqer has seen in a linked web shop. It is expected, then importing, then imported, or else
    ignored, canceled or an error.
    """

    idcompany_webshop_order: int
    """Unique Picqer reference."""
    idcompany_webshop: int
    """Id of the linked web shop. No source shows a call that reads one."""
    idorder: int | None
    """The order that it became in Picqer. null until it is imported."""
    foreign_id: str
    """Id of the order in the web shop."""
    foreign_number: str
    """Number of the order that the web shop shows to people."""
    foreign_status: str
    """Last known status in the web shop, in its own words."""
    status: str
    """How far the import is: `expected`, `importing`, `ignored`, `imported`, `error` or `canceled`; there may be
    more.
    """
    reason: str | None
    """Why it has this status, such as the message of an error. null when there is nothing to say."""
    ordered: datetime
    """When the customer ordered in the web shop."""
    created: datetime
    """When Picqer first saw it."""
    updated: datetime
    """When it last changed in Picqer."""


class WebshopOrdersImportedEvent(Model):
    """An order of a linked web shop was imported."""

    idhook: int
    """The hook that fired."""
    name: str
    """Name that was given to the hook."""
    event: Literal["webshop_orders.imported"]
    """Name of the event."""
    event_triggered_at: datetime
    """A wall-clock time without a zone. Which zone it is in is not documented."""
    data: WebshopOrder
    """An order that Picqer has seen in a linked web shop. It is expected, then importing, then imported, or else
    ignored, canceled or an error.
    """
