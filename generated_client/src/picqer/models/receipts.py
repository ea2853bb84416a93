# Generated from spec/ by `make generate`. Do not edit.
"""Models of receipts."""

from datetime import datetime
from typing import Any, Literal, TypeAlias

from picqer._runtime.model import Model, PhpMap, as_map
from picqer.models.location_types import LocationType

__all__ = [
    "Receipt",
    "ReceiptLocation",
    "ReceiptNewStatus",
    "ReceiptProduct",
    "ReceiptPurchaseOrder",
    "ReceiptStatus",
    "ReceiptStrategy",
    "ReceiptSupplier",
    "ReceiptUser",
    "ReceiptsCompletedEvent",
    "ReceiptsCreatedEvent",
    "ReceiptsProductReceivedEvent",
    "ReceiptsProductRevertedEvent",
]

ReceiptNewStatus: TypeAlias = Literal["completed",]
"""`completed`; nothing else can be sent."""

ReceiptStatus: TypeAlias = Literal[
    "processing",
    "completed",
]
"""Whether products still come in."""

ReceiptStrategy: TypeAlias = Literal[
    "automatic",
    "purchaseorder_product",
    "new",
]
"""Which line of a purchase order takes the pieces: `automatic` presumably lets Picqer choose,
`purchaseorder_product` takes `idpurchaseorder_product`, `new` makes a new line; not documented.
"""


class ReceiptLocation(Model):
    """The location that received pieces were put on."""

    idlocation: int
    """Id of the location."""
    name: str
    """Name of the location."""
    idwarehouse: int | None = None
    """Warehouse of the location."""
    parent_idlocation: int | None = None
    """Location that this one is part of."""
    remarks: str | None = None
    """Remarks on the location."""
    unlink_on_empty: bool | None = None
    """Whether a product is unlinked when its stock here is gone."""
    is_bulk_location: bool | None = None
    """Whether this is a location for bulk stock."""
    location_type: LocationType | None = None
    """A kind of location, for example by size, or for products that sell best."""


class ReceiptProduct(Model):
    """A line of a receipt. The same product may have several, and they may come from different purchase orders."""

    idreceipt_product: int
    """Unique Picqer reference of the line."""
    idpurchaseorder_product: int | None
    """Line of the purchase order that the product was received on. null when there is none."""
    idproduct: int
    """Product that was received."""
    idpurchaseorder: int | None = None
    """Purchase order of that line. null when there is none."""
    productcode: str
    """Code of the product."""
    productcode_supplier: str | None = None
    """Code that the supplier has for the product."""
    name: str | None = None
    """Name of the product."""
    barcode: str | None = None
    """Barcode of the product."""
    abc_classification: str | None = None
    """Class of the product in an ABC analysis."""
    image: str | None = None
    """Image of the product, surely its URL. Known from a delivery about a receipt of version 1."""
    amount: int | None = None
    """Pieces received on this line."""
    amount_ordered: int | None = None
    """Pieces that the line of the purchase order asks for."""
    added_by_receipt: bool | None = None
    """Whether no purchase order expected the product."""
    location: ReceiptLocation | None = None
    """Where the pieces were put. Only on receipts of version 2."""
    created_at: datetime | None = None
    """When they were received. Only on receipts of version 2."""
    received_by_iduser: int | None = None
    """User who received them. Only on receipts of version 2."""
    reverted_at: datetime | None = None
    """When the line was taken back. null while it counts. Only on receipts of version 2."""
    reverted_by_iduser: int | None = None
    """User who took it back. Only on receipts of version 2."""
    stock_location: ReceiptLocation | None = None
    """Deprecated. Where the pieces were put, on receipts of version 1. Version 2 has `location` instead."""
    amount_previously_received: int | None = None
    """Deprecated. Pieces that earlier receipts took in, on receipts of version 1. Read the line of the purchase
    order instead.
    """
    amount_receiving: int | None = None
    """Deprecated. Pieces that this receipt takes in when it is completed, on receipts of version 1. Version 2
    has `amount` instead.
    """
    amount_more_than_ordered: int | None = None
    """Deprecated. Pieces beyond what was ordered, on receipts of version 1. Read the line of the purchase order
    instead.
    """
    amount_backorders: int | None = None
    """Deprecated. Pieces that backorders wait for, on receipts of version 1. List the backorders of the product
    instead.
    """
    candidate_purchaseorders: list[PhpMap[Any]] | None = None
    """Deprecated. Purchase orders that the product may belong to, on receipts of version 1. List the expected
    products instead.
    """
    locations: list[PhpMap[Any]] | None = None
    """Deprecated. Locations, on receipts of version 1. List the locations of the product instead."""
    product_locations: list[PhpMap[Any]] | None = None
    """Deprecated. Locations that the product is linked to, on receipts of version 1. List the locations of the
    product instead.
    """
    stock: int | None = None
    """Deprecated. Stock of the product, on receipts of version 1. Get the stock of the product instead."""

    def __post_init__(self) -> None:
        self.candidate_purchaseorders = as_map(self.candidate_purchaseorders)
        self.locations = as_map(self.locations)
        self.product_locations = as_map(self.product_locations)


class ReceiptPurchaseOrder(Model):
    """The purchase order of a receipt, in short."""

    idpurchaseorder: int
    """Id of the purchase order."""
    purchaseorderid: str
    """Its number within the account, for people."""


class ReceiptSupplier(Model):
    """The supplier of a receipt, in short."""

    idsupplier: int
    """Id of the supplier."""
    name: str
    """Name of the supplier."""


class ReceiptUser(Model):
    """The user who completed a receipt, in short."""

    iduser: int
    """Id of the user."""
    name: str
    """Name of the user."""


class Receipt(Model):
    """A delivery as it is received, for one purchase order or for a supplier over several."""

    idreceipt: int
    """Unique Picqer reference."""
    supplier: ReceiptSupplier | None
    """Who delivered. null when that is not known."""
    purchaseorder: ReceiptPurchaseOrder | None
    """The purchase order. null when the receipt is for a supplier."""
    receiptid: str
    """Number of the receipt within the account, for people."""
    completed_by: ReceiptUser | None = None
    """Who completed the receipt. null before that."""
    amount_received: int
    """Pieces received in all."""
    amount_received_excessive: int | None = None
    """Deprecated. Pieces received beyond what was ordered, on receipts of version 1. Compare the lines of the
    purchase orders instead.
    """
    completed_at: datetime | None
    """When the receipt was completed. null before that."""
    created: datetime
    """When the receipt began."""
    updated: datetime | None = None
    """When it last changed."""
    products: list[ReceiptProduct]
    """What was received and is in stock, lines that were reverted among them. On receipts of version 1 also what
    is still expected.
    """
    idwarehouse: int
    """Warehouse that receives. Left out for the first warehouse."""
    version: int | None = None
    """1 or 2; version 1 is phased out in 2026."""
    remarks: str | None = None
    """Deprecated. Remarks on a receipt of version 1. Use comments instead."""
    status: ReceiptStatus | str
    """Whether products still come in."""


class ReceiptsCompletedEvent(Model):
    """A receipt was completed."""

    idhook: int
    """The hook that fired."""
    name: str
    """Name that was given to the hook."""
    event: Literal["receipts.completed"]
    """Name of the event."""
    event_triggered_at: datetime
    """A wall-clock time without a zone. Which zone it is in is not documented."""
    data: Receipt
    """A delivery as it is received, for one purchase order or for a supplier over several."""


class ReceiptsCreatedEvent(Model):
    """A receipt was made."""

    idhook: int
    """The hook that fired."""
    name: str
    """Name that was given to the hook."""
    event: Literal["receipts.created"]
    """Name of the event."""
    event_triggered_at: datetime
    """A wall-clock time without a zone. Which zone it is in is not documented."""
    data: Receipt
    """A delivery as it is received, for one purchase order or for a supplier over several."""


class ReceiptsProductReceivedEvent(Model):
    """A product was received on a receipt of version 2."""

    idhook: int
    """The hook that fired."""
    name: str
    """Name that was given to the hook."""
    event: Literal["receipts.product_received"]
    """Name of the event."""
    event_triggered_at: datetime
    """A wall-clock time without a zone. Which zone it is in is not documented."""
    data: PhpMap[Any]
    """An object whose fields no source shows."""

    def __post_init__(self) -> None:
        self.data = as_map(self.data)


class ReceiptsProductRevertedEvent(Model):
    """The receiving of a product on a receipt of version 2 was taken back."""

    idhook: int
    """The hook that fired."""
    name: str
    """Name that was given to the hook."""
    event: Literal["receipts.product_reverted"]
    """Name of the event."""
    event_triggered_at: datetime
    """A wall-clock time without a zone. Which zone it is in is not documented."""
    data: PhpMap[Any]
    """An object whose fields no source shows."""

    def __post_init__(self) -> None:
        self.data = as_map(self.data)
