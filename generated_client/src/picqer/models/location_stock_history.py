# Generated from spec/ by `make generate`. Do not edit.
"""Models of location stock history."""

from datetime import datetime
from typing import Literal, TypeAlias

from picqer._runtime.model import Model

__all__ = ["LocationStockChangeType", "LocationStockHistoryEntry"]

LocationStockChangeType: TypeAlias = Literal[
    "mutation",
    "movement",
]
"""How the stock at a location changed: `mutation` when the stock of the warehouse changed, `movement` when
it went to or came from another location.
"""


class LocationStockHistoryEntry(Model):
    """One change of the stock of a product at a location, in pieces. A mutation is one row. A movement is two
    rows with opposite changes, one for each location, and each names the other in `contra_idlocation`.
    """

    idproduct_location_stock_history: int
    """Unique Picqer reference."""
    idproduct: int
    """Product whose stock changed."""
    idlocation: int
    """Location at which it changed."""
    contra_idlocation: int | None
    """The other location of a movement; null for a mutation, and presumably for a move from or to no location."""
    iduser: int | None = None
    """User who changed it; null presumably for a change by the API. Older answers leave it out."""
    old_stock: int
    """Stock at the location before the change."""
    stock_change: int
    """Pieces that came, or went when negative."""
    new_stock: int
    """Stock at the location after the change."""
    change_type: LocationStockChangeType | str
    """How the stock at a location changed: `mutation` when the stock of the warehouse changed, `movement` when
    it went to or came from another location.
    """
    changed_at: datetime
    """When it changed."""
