# Generated from spec/ by `make generate`. Do not edit.
"""Models of picking containers."""

from datetime import datetime

from picqer._runtime.model import Model

__all__ = ["PickingContainer"]


class PickingContainer(Model):
    """A bin or bag that the products of one picklist are collected in, used with batches. Who scans its barcode
    in the app opens the picklist.
    """

    idpicking_container: int
    """Unique Picqer reference."""
    idpicklist: int | None
    """Picklist that it holds now, which `picking_containers.link` sets. null while it is free."""
    created_at: datetime
    """When it was created."""
    updated_at: datetime
    """When it last changed."""
    name: str
    """Name of the container. It is text, also where it looks like a number."""
