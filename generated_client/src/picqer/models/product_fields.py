# Generated from spec/ by `make generate`. Do not edit.
"""Models of product fields."""

from picqer._runtime.model import Model

__all__ = ["ProductField"]


class ProductField(Model):
    """One of the account's own fields of products."""

    idproductfield: int
    """Unique Picqer reference."""
    title: str
    """Name of the field, which products show beside the value."""
    type: str
    """Kind of field, such as `text`, `radio` or `select`. There may be more."""
    values: list[str]
    """The choices of a field of the kind `radio` or `select`; empty for the others."""
    required: bool
    """Whether every product must have a value."""
    visible_picklist: bool
    """Whether picklists show the value."""
    visible_invoice: bool
    """Whether invoices show the value."""
    visible_shippinglist: bool
    """Whether shipping lists show the value."""
    visible_portal: bool
    """Whether the portal shows the value."""
    visible_purchase_order: bool
    """Whether purchase orders show the value."""
