# Generated from spec/ by `make generate`. Do not edit.
"""Models of things."""

import datetime as dt
from decimal import Decimal
from typing import Any, Literal

from picqer import models
from picqer._runtime.model import Model, PhpMap, as_map

__all__ = ["Stat", "Thing", "ThingCreatedEvent"]


class Stat(Model):
    """A figure."""

    value: Decimal
    """The figure."""


class Thing(Model):
    """A thing."""

    idthing: int
    """Its id."""
    date: dt.date | None = None
    """Its day."""
    parts: "list[Thing] | None" = None
    """What it is made of."""
    box: "models.Box | None" = None
    """A box of things."""
    color: "models.Color | str | None" = None
    """A colour."""
    extra: PhpMap[Any] | None = None
    """An object of unknown fields."""
    extras: list[PhpMap[Any]] | None = None
    """More."""
    rest: Any | None = None
    """Any JSON value."""

    def __post_init__(self) -> None:
        self.extra = as_map(self.extra)
        self.extras = as_map(self.extras)


class ThingCreatedEvent(Model):
    """A thing was created."""

    event: Literal["things.created"]
    """Name of the event."""
    data: Thing
    """A thing."""
