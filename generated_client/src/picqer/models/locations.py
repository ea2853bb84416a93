# Generated from spec/ by `make generate`. Do not edit.
"""Models of locations."""

from datetime import datetime
from typing import Any, Literal, TypeAlias

from picqer._runtime.model import Model, PhpMap, as_map
from picqer.models.location_types import LocationType

__all__ = ["Location", "LocationKind", "LocationStockCountsCompletedEvent"]

LocationKind: TypeAlias = Literal[
    "location",
    "container",
]
"""Whether a location is a place or a container."""


class Location(Model):
    """A place in a warehouse, part of a tree, or a container, which has no fixed place and is part of nothing.
    Both hold stock in the same way. A container has only `idlocation`, `idwarehouse`, `type`, `name` and
    `remarks`.
    """

    idlocation: int
    """Unique Picqer reference."""
    location_type: LocationType | None = None
    """Its location type. Not for containers."""
    idwarehouse: int
    """Warehouse of the location."""
    type: LocationKind | str | None = None
    """Whether a location is a place or a container."""
    parent_idlocation: int | None = None
    """Location that this one is part of; null at the top of the tree. Not for containers."""
    name: str
    """Name of the location. Of a container, Picqer advises a number that counts up."""
    remarks: str | None
    """Remarks on the location."""
    unlink_on_empty: bool | None = None
    """Whether a product is unlinked when its stock here is gone. Not for containers."""
    is_bulk_location: bool | None = None
    """Whether it is used for bulk stock. Not for containers."""
    is_exclusive_location: bool | None = None
    """Whether it can be linked to one product only. Not for containers."""


class LocationStockCountsCompletedEvent(Model):
    """The stock count of a location was completed."""

    idhook: int
    """The hook that fired."""
    name: str
    """Name that was given to the hook."""
    event: Literal["location_stock_counts.completed"]
    """Name of the event."""
    event_triggered_at: datetime
    """A wall-clock time without a zone. Which zone it is in is not documented."""
    data: PhpMap[Any]
    """An object whose fields no source shows."""

    def __post_init__(self) -> None:
        self.data = as_map(self.data)
