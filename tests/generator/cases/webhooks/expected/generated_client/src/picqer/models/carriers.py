# Generated from spec/ by `make generate`. Do not edit.
"""Models of carriers."""

from collections.abc import Sequence
from typing import NotRequired, TypedDict

from picqer._runtime.model import Model
from picqer.models.things import Thing

__all__ = ["CarrierLabelInput", "CarrierOptionInput", "CarrierOptionsInput", "CarrierRefusalInput", "CarrierShipment"]


class CarrierShipment(Model):
    """Carrier shipment."""

    thing: Thing
    """What to send."""
    weight: int | None = None
    """Grams."""


class CarrierLabelInput(TypedDict):
    """What a request says of a carrier label."""

    identifier: str
    """The tracking code."""
    label: bytes
    """The PDF."""


class CarrierOptionInput(TypedDict):
    """What a request says of a carrier option."""

    key: str
    """The key."""
    default_value: NotRequired[object]
    """The value."""


class CarrierOptionsInput(TypedDict):
    """What a request says of a carrier options."""

    version: str
    """The version."""
    items: Sequence[CarrierOptionInput]
    """The options."""


class CarrierRefusalInput(TypedDict):
    """What a request says of a carrier refusal."""

    error: str
    """Why."""
