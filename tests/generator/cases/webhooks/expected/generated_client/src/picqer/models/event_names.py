# Generated from spec/ by `make generate`. Do not edit.
"""The events that Picqer tells webhooks of, and the name of the model of each in `picqer.models`."""

from typing import TYPE_CHECKING, Final, Literal, TypeAlias

from picqer._runtime.model import Model

if TYPE_CHECKING:
    from picqer.models import (
        PartsChangedEvent,
        ThingCreatedEvent,
        ThingsCountedEvent,
    )

    KnownEvent: TypeAlias = ThingCreatedEvent | PartsChangedEvent | ThingsCountedEvent
    """Any event that is described."""
else:
    KnownEvent = Model  # the union would load every model

__all__ = ["MODELS", "EventName", "KnownEvent"]

EventName: TypeAlias = Literal[
    "things.created",
    "things.parts.changed",
    "thing_counts.done",
]
"""The name of an event that is described. Picqer may send others."""

MODELS: Final[dict[str, str]] = {
    "things.created": "ThingCreatedEvent",
    "things.parts.changed": "PartsChangedEvent",
    "thing_counts.done": "ThingsCountedEvent",
}
