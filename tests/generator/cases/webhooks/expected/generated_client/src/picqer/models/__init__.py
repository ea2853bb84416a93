# Generated from spec/ by `make generate`. Do not edit.
"""Every model of the API. A module of models loads when the first of its names is asked for."""

from importlib import import_module
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from picqer.models.carriers import (
        CarrierLabelInput,
        CarrierOptionInput,
        CarrierOptionsInput,
        CarrierRefusalInput,
        CarrierShipment,
    )
    from picqer.models.event_names import EventName
    from picqer.models.shared import Event
    from picqer.models.things import Part, PartsChangedEvent, Thing, ThingCreatedEvent, ThingsCountedEvent

__all__ = [
    "CarrierLabelInput",
    "CarrierOptionInput",
    "CarrierOptionsInput",
    "CarrierRefusalInput",
    "CarrierShipment",
    "Event",
    "EventName",
    "Part",
    "PartsChangedEvent",
    "Thing",
    "ThingCreatedEvent",
    "ThingsCountedEvent",
]

_MODULES = {
    "CarrierLabelInput": "carriers",
    "CarrierOptionInput": "carriers",
    "CarrierOptionsInput": "carriers",
    "CarrierRefusalInput": "carriers",
    "CarrierShipment": "carriers",
    "EventName": "event_names",
    "Event": "shared",
    "Part": "things",
    "PartsChangedEvent": "things",
    "Thing": "things",
    "ThingCreatedEvent": "things",
    "ThingsCountedEvent": "things",
}


def __getattr__(name: str) -> object:
    module = _MODULES.get(name)
    if module is None:
        raise AttributeError(f"module {__name__!r} has no attribute {name!r}")
    return getattr(import_module(f"{__name__}.{module}"), name)


def __dir__() -> list[str]:
    return __all__
