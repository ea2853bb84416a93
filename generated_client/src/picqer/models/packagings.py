# Generated from spec/ by `make generate`. Do not edit.
"""Models of packagings."""

from datetime import datetime

from picqer._runtime.model import Model

__all__ = ["Packaging"]


class Packaging(Model):
    """A box, bag or envelope that shipments are packed in. Picklists are advised one, and shipments and parcels
    say which one was used.
    """

    idpackaging: int
    """Unique Picqer reference."""
    created_at: datetime
    """When it was created."""
    updated_at: datetime
    """When it last changed."""
    name: str
    """Name of the packaging."""
    barcode: str | None
    """Barcode to scan when a shipment is made. null when there is none."""
    length: int | None
    """Length, in centimetres."""
    width: int | None
    """Width, in centimetres."""
    height: int | None
    """Height, in centimetres."""
    use_in_auto_advice: bool
    """Whether the automatic advice of a packaging for a picklist may choose it."""
    active: bool
    """Whether it may still be used for shipments."""
