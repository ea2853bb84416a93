# Generated from spec/ by `make generate`. Do not edit.
"""The events that Picqer tells webhooks of, and the name of the model of each in `picqer.models`."""

from typing import Final, Literal, TypeAlias

__all__ = ["MODELS", "EventName"]

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
