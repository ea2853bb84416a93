# Generated from spec/ by `make generate`. Do not edit.
"""Models of shipping providers."""

from collections.abc import Sequence
from datetime import datetime
from decimal import Decimal
from typing import Literal, NotRequired, TypeAlias, TypedDict

from picqer._runtime.model import Model
from picqer.models.picklists import Picklist

__all__ = [
    "ShipmentRecipient",
    "ShipmentRefusalInput",
    "ShipmentRequest",
    "ShipmentRequestUser",
    "ShipmentResponseInput",
    "ShipmentSender",
    "ShippingOptionInput",
    "ShippingOptionType",
    "ShippingOptionValueInput",
    "ShippingOptionsDataInput",
    "ShippingOptionsInput",
    "ShippingProvider",
    "ShippingProviderProfile",
]

ShippingOptionType: TypeAlias = Literal[
    "text",
    "list",
]
"""What the user sees: a field for text, or a list to choose from."""


class ShipmentRecipient(Model):
    """Name and address of the recipient. The keys of the address are not known; the picklist holds the same
    address.
    """

    name: str | None = None
    """Name of the recipient."""


class ShipmentRequestUser(Model):
    """The user who makes a shipment."""

    firstname: str | None = None
    """First name."""
    lastname: str | None = None
    """Last name."""


class ShipmentSender(Model):
    """Name and address of the sender."""

    name: str | None = None
    """Name of the sender."""
    contactname: str | None = None
    """Person to contact there."""
    address: str | None = None
    """Street and number."""
    address2: str | None = None
    """Second line of the address."""
    zipcode: str | None = None
    """Postal code."""
    region: str | None = None
    """Province or state."""
    city: str | None = None
    """City."""
    country: str | None = None
    """Country, as two letters (ISO 3166-1 alpha-2)."""


class ShipmentRequest(Model):
    """The shipment that a user asks for. More comes with it than is described here: the options that were chosen
    in the profile, and the parcels of a shipment of several parcels, whose keys no source shows.
    """

    picklist: Picklist
    """The picklist that is to be shipped, with its products."""
    weight: int | None = None
    """Weight of the shipment, in grams."""
    worth: Decimal | None = None
    """Worth of what is shipped. Whether that includes VAT is not documented."""
    sender: ShipmentSender | None = None
    """Name and address of the sender."""
    recipient: ShipmentRecipient | None = None
    """Name and address of the recipient. The keys of the address are not known; the picklist holds the same
    address.
    """
    user: ShipmentRequestUser | None = None
    """The user who makes a shipment."""
    reference: str | None = None
    """Reference of the shipment. Where it comes from is not documented."""


class ShippingProviderProfile(Model):
    """A way of shipping with a provider, such as a service or a kind of parcel, with its settings.

    Orders and picklists name it as `idshippingprovider_profile`, fulfilment customers in
    `allowed_shipping_profiles`, and a new shipment as `idshippingprofile`.
    """

    idshippingprovider_profile: int
    """Unique Picqer reference."""
    name: str
    """Name that the account gave to the profile."""
    standard: bool | None = None
    """Whether it is the default profile of its provider."""
    active: bool | None = None
    """Whether it can be used."""
    created: datetime | None = None
    """When it was set up."""
    updated: datetime | None = None
    """When it last changed."""


class ShippingProvider(Model):
    """A shipping provider that is set up in the account, with its profiles."""

    idshippingprovider: int
    """Unique Picqer reference."""
    name: str
    """Name that the account gave to the provider."""
    provider: str
    """Kind of provider, as Picqer calls it, such as `PostNL` or `Sendcloud`."""
    active: bool
    """Whether it can be used."""
    created: datetime | None = None
    """When it was set up."""
    updated: datetime | None = None
    """When it last changed."""
    profiles: list[ShippingProviderProfile]
    """Its profiles, of which orders, picklists and shipments name one."""


class ShipmentRefusalInput(TypedDict):
    """What a request says of a shipment refusal."""

    error: str
    """The reason, in words."""


class ShipmentResponseInput(TypedDict):
    """What a request says of a shipment response."""

    identifier: str
    """The carrier's tracking code."""
    trackingurl: NotRequired[str]
    """Page where the customer can follow the shipment."""
    carrier_key: NotRequired[str]
    """Picqer's key of the carrier that brings it, such as `postnl`. It decides which logo Picqer shows."""
    label_contents_pdf: bytes
    """The label as PDF, base64 encoded."""
    label_contents_zpl: NotRequired[bytes]
    """The label as ZPL, base64 encoded."""


class ShippingOptionValueInput(TypedDict):
    """What a request says of a shipping option value."""

    value: object
    """What Picqer sends when the user chooses this one."""
    label: str
    """Name of the choice that the user sees."""


class ShippingOptionInput(TypedDict):
    """What a request says of a shipping option."""

    key: str
    """Name by which Picqer sends the choice of the user with every shipment."""
    label: str
    """Name that the user sees."""
    description: NotRequired[str | None]
    """Further explanation for the user. null for none."""
    type: ShippingOptionType
    """What the user sees: a field for text, or a list to choose from."""
    possible_values: NotRequired[Sequence[ShippingOptionValueInput]]
    """What the user can choose from. Only for a list."""
    default_value: NotRequired[object]
    """Value that counts when the user chooses none; for a list one of `possible_values`."""
    required: NotRequired[bool]
    """Whether the user must fill it in."""


class ShippingOptionsDataInput(TypedDict):
    """What a request says of a shipping options data."""

    items: Sequence[ShippingOptionInput]
    """The options, in the order in which users see them."""


class ShippingOptionsInput(TypedDict):
    """What a request says of a shipping options."""

    version: str
    """Version of this format. Picqer's page shows `1.0`."""
    data: ShippingOptionsDataInput
    """Holds the options."""
