# Generated from spec/ by `make generate`. Do not edit.
"""Models of stock history."""

from datetime import datetime

from picqer._runtime.model import Model

__all__ = ["StockHistoryEntry"]


class StockHistoryEntry(Model):
    """One change of the stock of a product in a warehouse, in pieces."""

    idproduct_stock_history: int
    """Unique Picqer reference."""
    idproduct: int
    """Product whose stock changed."""
    idwarehouse: int
    """Warehouse in which it changed."""
    idlocation: int | None = None
    """Location at which it changed, or null. Picqer's page does not show it."""
    iduser: int | None
    """User who changed it; null for a change by the API."""
    old_stock: int
    """Stock of the warehouse before the change."""
    stock_change: int
    """Pieces that came, or went when negative."""
    new_stock: int
    """Stock of the warehouse after the change."""
    reason: str
    """Reason that was given with the change. Picqer's example has `No reason given`, presumably where none was."""
    change_type: str
    """How it changed, such as `manual` or `api`. There are more."""
    changed_at: datetime
    """When it changed."""
