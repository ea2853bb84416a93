# Generated from spec/ by `make generate`. Do not edit.
"""Models of vat groups."""

from decimal import Decimal

from picqer._runtime.model import Model

__all__ = ["VatGroup"]


class VatGroup(Model):
    """A rate of VAT of the account."""

    idvatgroup: int
    """Unique Picqer reference."""
    name: str
    """Name of the VAT group."""
    percentage: Decimal
    """Rate, in percent."""
    standard: bool | None = None
    """Presumably whether this is the usual group of the account; the meaning is read from the name, and Picqer's
    page does not show it.
    """
