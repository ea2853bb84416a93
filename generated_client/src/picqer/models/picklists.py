# Generated from spec/ by `make generate`. Do not edit.
"""Models of picklists."""

from datetime import date, datetime
from decimal import Decimal
from typing import Any, Literal, TypeAlias

from picqer._runtime.model import Model
from picqer.models.products import ProductFieldValue
from picqer.models.shipments import Shipment
from picqer.models.tags import Tag

__all__ = [
    "BatchPickingContainer",
    "BatchPicklist",
    "BatchProduct",
    "BatchProductPicklist",
    "PickLocation",
    "Picklist",
    "PicklistBatch",
    "PicklistBatchPreset",
    "PicklistBatchStatus",
    "PicklistBatchType",
    "PicklistBatchUser",
    "PicklistBatchesChangedEvent",
    "PicklistBatchesCompletedEvent",
    "PicklistBatchesCreatedEvent",
    "PicklistProduct",
    "PicklistStatus",
    "PicklistsCancelledEvent",
    "PicklistsChangedEvent",
    "PicklistsClosedEvent",
    "PicklistsCreatedEvent",
    "PicklistsPausedEvent",
    "PicklistsResumedEvent",
    "PicklistsShipmentsCancelledEvent",
    "PicklistsShipmentsCreatedEvent",
    "PicklistsSnoozedEvent",
    "PicklistsUnsnoozedEvent",
    "ShippingMethod",
]

PicklistBatchStatus: TypeAlias = Literal[
    "open",
    "completed",
]
"""Whether a batch is still to be done."""

PicklistBatchType: TypeAlias = Literal[
    "singles",
    "normal",
]
"""Kind of a batch, and which picklists a new one takes: `singles` for those of one product, `normal` for
all.
"""

PicklistStatus: TypeAlias = Literal[
    "new",
    "paused",
    "closed",
    "snoozed",
    "cancelled",
]
"""Where a picklist is in its life.

`new`: to be picked. `snoozed`: set aside until `snoozed_until`, then `new`. `paused`: by
`picklists.pause` or with its order; `picklists.resume` makes it `new`.

`closed`: done. `cancelled`: its lines went back to backorder.
"""


class BatchPickingContainer(Model):
    """A picking container, in short."""

    name: str
    """Name of the container."""


class BatchPicklist(Model):
    """A picklist of a batch, in short. Some fields have other names than on the picklist itself."""

    idpicklist: int
    """Id of the picklist."""
    picklistid: str
    """Number of the picklist, as people know it."""
    reference: str | None
    """Reference of the order."""
    status: str
    """Status of the picklist."""
    alias: str | None
    """Letter of its place in the batch, such as `A`."""
    picking_container: BatchPickingContainer | None = None
    """Picking container that is linked to it. null for none."""
    total_products: int | None = None
    """Pieces on it; `totalproducts` of the picklist."""
    delivery_name: str | None = None
    """Name of who gets the products; `deliveryname` of the picklist."""
    total_collected: int | None = None
    """Pieces collected on the round so far."""
    has_notes: bool
    """Whether there are notes on it."""
    has_customer_remarks: bool
    """Whether the customer made remarks."""
    customer_remarks: str | None
    """Remarks of the customer. null for none."""
    created_at: datetime
    """When the picklist was made."""


class BatchProductPicklist(Model):
    """How many pieces of a product one picklist of a batch needs."""

    idpicklist: int
    """Id of the picklist."""
    amount: int
    """Pieces that it needs."""
    amount_picked: int
    """Pieces picked for it so far."""
    amount_collected: int
    """Pieces collected on the round so far."""


class BatchProduct(Model):
    """A product of a batch, with the picklists that need it."""

    idproduct: int
    """Id of the product."""
    name: str
    """Name of the product."""
    productcode: str
    """Code of the product."""
    productcode_supplier: str | None
    """Code that the supplier gives the product."""
    image: str | None
    """Where an image can be fetched. null when there is none."""
    barcodes: list[str] | None = None
    """Barcodes of the product."""
    productfields: list[ProductFieldValue] | None = None
    """Values of the account's own product fields."""
    stock_location: str | None
    """Names of the locations where the product lies, as one text. null when it has none."""
    picklists: list[BatchProductPicklist]
    """The picklists of the batch that need the product."""


class PickLocation(Model):
    """A location where pieces of a line are to be taken."""

    idpicklist_product_location: int | None = None
    """Unique Picqer reference, by which pieces can be picked. It came in February 2026, account by account, and
    may be missing.
    """
    idlocation: int | None
    """The location. One client is ready for null."""
    name: str
    """Name of the location."""
    amount: int
    """Pieces to take there."""
    amount_picked: int | None = None
    """Pieces taken there so far. It came in February 2026, account by account, and may be missing."""


class PicklistProduct(Model):
    """One line of a picklist, a product to collect."""

    idpicklist_product: int
    """Unique Picqer reference of the line."""
    idproduct: int
    """Product to collect."""
    idorder_product: int | None
    """Line of the order that this one delivers. null for a replacement of a return."""
    idreturn_product_replacement: int | None
    """Replacement of a return that this line delivers. null for an order."""
    idvatgroup: int
    """VAT group of the line."""
    productcode: str
    """Code of the product."""
    name: str
    """Name of the product."""
    remarks: str | None
    """Remarks on the line. Both null and an empty text stand for none."""
    amount: int
    """Pieces to collect."""
    amountpicked: int | None = None
    """Deprecated. Older spelling with the same value; use `amount_picked` instead."""
    amount_picked: int
    """Pieces collected so far."""
    price: Decimal
    """Price of one piece, excluding VAT."""
    weight: int
    """Weight, in grams. Whether of one piece or of the line is not documented."""
    stocklocation: str | None = None
    """Deprecated. Older spelling with the same value; use `stock_location` instead."""
    stock_location: str | None = None
    """Names of the locations where the product lies, as one text. null when it has none."""
    partof_idpicklist_product: int | None
    """Line of the composition that this product is a part of. null when it is no part."""
    has_parts: bool
    """Whether it is a composition, whose parts follow as lines of their own."""
    pick_locations: list[PickLocation] | None = None
    """Where to take the pieces. Answers of early 2023 lack this field."""


class Picklist(Model):
    """What is to be collected in one warehouse for an order, or for the replacements of a return.

    A new picklist becomes `closed` when it is done, and may then complete its order. Until then it can be
    `snoozed`, `paused` and brought back to `new`, or `cancelled`, which puts its lines back to backorder.
    """

    idpicklist: int
    """Unique Picqer reference."""
    picklistid: str
    """Number within the account, as people know it."""
    idcustomer: int | None
    """Customer it is for. null for none."""
    idorder: int | None
    """Order that it delivers. null when it delivers the replacements of a return."""
    idreturn: int | None
    """Return whose replacements it delivers. null when it delivers an order."""
    idwarehouse: int
    """Warehouse that it is collected in."""
    idtemplate: int
    """Template of its documents."""
    idpicklist_batch: int | None = None
    """Batch that it is in. null when it is in none. Answers from before February 2024 lack this field."""
    deliveryname: str
    """Name of who gets the products, from the order."""
    deliverycontact: str | None
    """Person to contact there, from the order, which calls it `deliverycontactname`."""
    deliveryaddress: str | None
    """Street and number to deliver to."""
    deliveryaddress2: str | None
    """Second line of that address."""
    deliveryzipcode: str | None
    """Postal code to deliver to."""
    deliverycity: str | None
    """City to deliver to."""
    deliveryregion: str | None
    """Province or state to deliver to."""
    deliverycountry: str
    """Country to deliver to, as two letters (ISO 3166-1 alpha-2)."""
    telephone: str | None
    """Telephone number for the delivery. Both null and an empty text stand for none."""
    emailaddress: str | None
    """E-mail address for the delivery. Both null and an empty text stand for none."""
    reference: str | None
    """Reference of the order. Both null and an empty text stand for none."""
    assigned_to_iduser: int | None
    """User who is responsible for it. null for nobody."""
    preferred_delivery_date: date | None
    """Day on which the customer wants the delivery. null for any."""
    status: PicklistStatus | str
    """Where a picklist is in its life. `new`: to be picked. `snoozed`: set aside until `snoozed_until`, then
    `new`. `paused`: by `picklists.pause` or with its order; `picklists.resume` makes it `new`. `closed`:
    done. `cancelled`: its lines went back to backorder.
    """
    paused_reason: str | None = None
    """Why it is paused. null unless it is paused."""
    totalproducts: int
    """Pieces on the picklist."""
    totalpicked: int
    """Pieces picked so far."""
    weight: int | None = None
    """Weight of all its products, in grams."""
    snoozed_until: datetime | None
    """When it comes back by itself. null unless it is snoozed."""
    closed_by_iduser: int | None = None
    """User who closed it."""
    closed_at: datetime | None = None
    """When it was closed. null until then."""
    created: datetime
    """When it was made."""
    updated: datetime | None
    """When it last changed."""
    idfulfilment_customer: int | None = None
    """Fulfilment customer it belongs to. Only in accounts with fulfilment features."""
    products: list[PicklistProduct] | None = None
    """Its lines. The picklists that an order shows have none."""
    tags: list[Tag] | None = None
    """Its tags. They are a list here, whereas orders and products key them by title. Answers from before
    September 2025 lack this field.
    """
    comment_count: int | None = None
    """How many comments it has."""
    idshippingprovider_profile: int | None
    """Preferred shipping profile. null for none."""
    invoiced: bool
    """Whether it is invoiced yet. Sending true marks it as invoiced."""
    urgent: bool
    """Whether it is marked as urgent."""


class PicklistBatchUser(Model):
    """A user, in short."""

    iduser: int
    """Id of the user."""
    full_name: str
    """First and last name."""
    username: str
    """Name for logging in."""


class PicklistBatch(Model):
    """Several picklists that are collected in one round through the warehouse. It is `completed` when all of
    them are done.

    Lists leave out `products` and `picklists`.
    """

    idpicklist_batch: int
    """Unique Picqer reference."""
    picklist_batchid: int
    """Number within the account, as people know it: a number in Picqer's example, a text in its table."""
    display_title: str | None = None
    """Name to show to people. Without a `title` it is a date, whose form is not documented."""
    status: PicklistBatchStatus | str
    """Whether a batch is still to be done."""
    assigned_to: PicklistBatchUser | None
    """User who collects it. null for nobody."""
    completed_by: PicklistBatchUser | None
    """User who completed it. null until then."""
    total_products: int
    """Products in the batch."""
    total_picklists: int
    """Picklists in the batch."""
    completed_at: datetime | None
    """When it was completed. null until then."""
    created_at: datetime
    """When it was made."""
    updated_at: datetime
    """When it last changed."""
    products: list[BatchProduct] | None = None
    """The products of all its picklists together."""
    picklists: list[BatchPicklist] | None = None
    """Its picklists, in short."""
    title: str | None = None
    """Name for people. null when none was given."""
    idwarehouse: int
    """Warehouse of its picklists. A new batch takes those of this warehouse only."""
    type: PicklistBatchType | str
    """Kind of a batch, and which picklists a new one takes: `singles` for those of one product, `normal` for
    all.
    """


class PicklistBatchPreset(Model):
    """A saved set of filters that chooses the picklists of a new batch. Presets are made in the app."""

    idpicklist_batch_preset: int
    """Unique Picqer reference."""
    name: str
    """Name of the preset."""
    active: bool | None = None
    """Whether the app offers it. Older answers lack this field."""
    picklists_count: int | None = None
    """How many picklists its filters find now. Lists leave this field out."""


class PicklistBatchesChangedEvent(Model):
    """A batch of picklists changed."""

    idhook: int
    """The hook that fired."""
    name: str
    """Name that was given to the hook."""
    event: Literal["picklist_batches.changed"]
    """Name of the event."""
    event_triggered_at: datetime
    """A wall-clock time without a zone. Which zone it is in is not documented."""
    data: PicklistBatch
    """Several picklists that are collected in one round through the warehouse. It is `completed` when all of
    them are done. Lists leave out `products` and `picklists`.
    """


class PicklistBatchesCompletedEvent(Model):
    """A batch of picklists was completed."""

    idhook: int
    """The hook that fired."""
    name: str
    """Name that was given to the hook."""
    event: Literal["picklist_batches.completed"]
    """Name of the event."""
    event_triggered_at: datetime
    """A wall-clock time without a zone. Which zone it is in is not documented."""
    data: PicklistBatch
    """Several picklists that are collected in one round through the warehouse. It is `completed` when all of
    them are done. Lists leave out `products` and `picklists`.
    """


class PicklistBatchesCreatedEvent(Model):
    """A batch of picklists was made."""

    idhook: int
    """The hook that fired."""
    name: str
    """Name that was given to the hook."""
    event: Literal["picklist_batches.created"]
    """Name of the event."""
    event_triggered_at: datetime
    """A wall-clock time without a zone. Which zone it is in is not documented."""
    data: PicklistBatch
    """Several picklists that are collected in one round through the warehouse. It is `completed` when all of
    them are done. Lists leave out `products` and `picklists`.
    """


class PicklistsCancelledEvent(Model):
    """A picklist was cancelled."""

    idhook: int
    """The hook that fired."""
    name: str
    """Name that was given to the hook."""
    event: Literal["picklists.cancelled"]
    """Name of the event."""
    event_triggered_at: datetime
    """A wall-clock time without a zone. Which zone it is in is not documented."""
    data: Picklist
    """What is to be collected in one warehouse for an order, or for the replacements of a return. A new picklist
    becomes `closed` when it is done, and may then complete its order. Until then it can be `snoozed`,
    `paused` and brought back to `new`, or `cancelled`, which puts its lines back to backorder.
    """


class PicklistsChangedEvent(Model):
    """A picklist changed: its status, its urgency, who it is assigned to, or products that were removed or
    cancelled.
    """

    idhook: int
    """The hook that fired."""
    name: str
    """Name that was given to the hook."""
    event: Literal["picklists.changed"]
    """Name of the event."""
    event_triggered_at: datetime
    """A wall-clock time without a zone. Which zone it is in is not documented."""
    data: Picklist
    """What is to be collected in one warehouse for an order, or for the replacements of a return. A new picklist
    becomes `closed` when it is done, and may then complete its order. Until then it can be `snoozed`,
    `paused` and brought back to `new`, or `cancelled`, which puts its lines back to backorder.
    """


class PicklistsClosedEvent(Model):
    """A picklist was closed."""

    idhook: int
    """The hook that fired."""
    name: str
    """Name that was given to the hook."""
    event: Literal["picklists.closed"]
    """Name of the event."""
    event_triggered_at: datetime
    """A wall-clock time without a zone. Which zone it is in is not documented."""
    data: Picklist
    """What is to be collected in one warehouse for an order, or for the replacements of a return. A new picklist
    becomes `closed` when it is done, and may then complete its order. Until then it can be `snoozed`,
    `paused` and brought back to `new`, or `cancelled`, which puts its lines back to backorder.
    """


class PicklistsCreatedEvent(Model):
    """A picklist was made."""

    idhook: int
    """The hook that fired."""
    name: str
    """Name that was given to the hook."""
    event: Literal["picklists.created"]
    """Name of the event."""
    event_triggered_at: datetime
    """A wall-clock time without a zone. Which zone it is in is not documented."""
    data: Picklist
    """What is to be collected in one warehouse for an order, or for the replacements of a return. A new picklist
    becomes `closed` when it is done, and may then complete its order. Until then it can be `snoozed`,
    `paused` and brought back to `new`, or `cancelled`, which puts its lines back to backorder.
    """


class PicklistsPausedEvent(Model):
    """A picklist was paused."""

    idhook: int
    """The hook that fired."""
    name: str
    """Name that was given to the hook."""
    event: Literal["picklists.paused"]
    """Name of the event."""
    event_triggered_at: datetime
    """A wall-clock time without a zone. Which zone it is in is not documented."""
    data: Picklist
    """What is to be collected in one warehouse for an order, or for the replacements of a return. A new picklist
    becomes `closed` when it is done, and may then complete its order. Until then it can be `snoozed`,
    `paused` and brought back to `new`, or `cancelled`, which puts its lines back to backorder.
    """


class PicklistsResumedEvent(Model):
    """A paused picklist goes on."""

    idhook: int
    """The hook that fired."""
    name: str
    """Name that was given to the hook."""
    event: Literal["picklists.resumed"]
    """Name of the event."""
    event_triggered_at: datetime
    """A wall-clock time without a zone. Which zone it is in is not documented."""
    data: Picklist
    """What is to be collected in one warehouse for an order, or for the replacements of a return. A new picklist
    becomes `closed` when it is done, and may then complete its order. Until then it can be `snoozed`,
    `paused` and brought back to `new`, or `cancelled`, which puts its lines back to backorder.
    """


class PicklistsShipmentsCancelledEvent(Model):
    """A shipment of a picklist was cancelled."""

    idhook: int
    """The hook that fired."""
    name: str
    """Name that was given to the hook."""
    event: Literal["picklists.shipments.cancelled"]
    """Name of the event."""
    event_triggered_at: datetime
    """A wall-clock time without a zone. Which zone it is in is not documented."""
    data: Shipment
    """What was handed to a shipping provider for a picklist, with its label. A picklist can have none, one or
    several shipments. A shipment can be cancelled within five minutes after it was made.
    """


class PicklistsShipmentsCreatedEvent(Model):
    """A shipment was made for a picklist, which may have none, one or several."""

    idhook: int
    """The hook that fired."""
    name: str
    """Name that was given to the hook."""
    event: Literal["picklists.shipments.created"]
    """Name of the event."""
    event_triggered_at: datetime
    """A wall-clock time without a zone. Which zone it is in is not documented."""
    data: Shipment
    """What was handed to a shipping provider for a picklist, with its label. A picklist can have none, one or
    several shipments. A shipment can be cancelled within five minutes after it was made.
    """


class PicklistsSnoozedEvent(Model):
    """A picklist was snoozed."""

    idhook: int
    """The hook that fired."""
    name: str
    """Name that was given to the hook."""
    event: Literal["picklists.snoozed"]
    """Name of the event."""
    event_triggered_at: datetime
    """A wall-clock time without a zone. Which zone it is in is not documented."""
    data: Picklist
    """What is to be collected in one warehouse for an order, or for the replacements of a return. A new picklist
    becomes `closed` when it is done, and may then complete its order. Until then it can be `snoozed`,
    `paused` and brought back to `new`, or `cancelled`, which puts its lines back to backorder.
    """


class PicklistsUnsnoozedEvent(Model):
    """The snooze of a picklist ended, by itself or by hand."""

    idhook: int
    """The hook that fired."""
    name: str
    """Name that was given to the hook."""
    event: Literal["picklists.unsnoozed"]
    """Name of the event."""
    event_triggered_at: datetime
    """A wall-clock time without a zone. Which zone it is in is not documented."""
    data: Picklist
    """What is to be collected in one warehouse for an order, or for the replacements of a return. A new picklist
    becomes `closed` when it is done, and may then complete its order. Until then it can be `snoozed`,
    `paused` and brought back to `new`, or `cancelled`, which puts its lines back to backorder.
    """


class ShippingMethod(Model):
    """A shipping profile that may be used for a picklist."""

    idshippingprovider_profile: int
    """Id of the profile. A new shipment takes it as `idshippingprofile`."""
    name: str
    """Names of the provider and the profile, with a dash between."""
    provider: str
    """Kind of shipping provider, such as `PostNL`."""
    selected: bool
    """Whether it is the default for this picklist."""
    extra_fields: list[Any]
    """What the provider wants to know besides, for `extrafields` of a new shipment. What an entry looks like is
    not documented.
    """
