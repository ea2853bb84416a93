# Generated from spec/ by `make generate`. Do not edit.
"""Models of price lists."""

from picqer._runtime.model import Model

__all__ = ["PriceList"]


class PriceList(Model):
    """A list of prices that can differ from the prices of the products."""

    idpricelist: int
    """Unique Picqer reference."""
    name: str
    """Name of the price list."""
