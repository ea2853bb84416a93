# Generated from spec/ by `make generate`. Do not edit.
"""Models of things."""

from datetime import datetime
from typing import Any, Literal

from picqer._runtime.model import Model, PhpMap, as_map

__all__ = ["Part", "PartsChangedEvent", "Thing", "ThingCreatedEvent", "ThingsCountedEvent"]


class Part(Model):
    """Part."""

    idpart: int
    """Its id."""


class PartsChangedEvent(Model):
    """The parts of a thing changed."""

    idhook: int
    """Id of the hook."""
    name: str
    """Name of the hook."""
    event: Literal["things.parts.changed"]
    """Name of the event."""
    event_triggered_at: datetime
    """A time."""
    data: list[Part]
    """The parts."""


class Thing(Model):
    """Thing."""

    idthing: int
    """Its id."""
    name: str
    """Its name."""


class ThingCreatedEvent(Model):
    """A thing was created."""

    idhook: int
    """Id of the hook."""
    name: str
    """Name of the hook."""
    event: Literal["things.created"]
    """Name of the event."""
    event_triggered_at: datetime
    """A time."""
    data: Thing
    """What it is about."""


class ThingsCountedEvent(Model):
    """Things were counted."""

    idhook: int
    """Id of the hook."""
    name: str
    """Name of the hook."""
    event: Literal["thing_counts.done"]
    """Name of the event."""
    event_triggered_at: datetime
    """A time."""
    data: PhpMap[Any]
    """An object of unknown fields."""

    def __post_init__(self) -> None:
        self.data = as_map(self.data)
