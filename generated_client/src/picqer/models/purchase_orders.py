# Generated from spec/ by `make generate`. Do not edit.
"""Models of purchase orders."""

from datetime import date, datetime
from decimal import Decimal
from typing import Any, Literal, NotRequired, TypeAlias, TypedDict

from picqer._runtime.model import Model, PhpMap, as_map

__all__ = [
    "PurchaseOrder",
    "PurchaseOrderLanguage",
    "PurchaseOrderProduct",
    "PurchaseOrderProductCreateInput",
    "PurchaseOrderStatus",
    "PurchaseOrdersChangedEvent",
    "PurchaseOrdersClosedEvent",
    "PurchaseOrdersCreatedEvent",
    "PurchaseOrdersPurchasedEvent",
    "PurchaseOrdersReceiptsCreatedEvent",
]

PurchaseOrderLanguage: TypeAlias = Literal[
    "nl",
    "en",
]
"""Language that the supplier is addressed in."""

PurchaseOrderStatus: TypeAlias = Literal[
    "concept",
    "purchased",
    "received",
    "cancelled",
]
"""Where a purchase order stands. It begins as a concept, which is not expected stock yet;
`mark-as-purchased` makes it purchased; it is received when what was ordered has come in; `cancel` makes
it cancelled.
"""


class PurchaseOrderProduct(Model):
    """A line of a purchase order."""

    idpurchaseorder_product: int
    """Unique Picqer reference of the line."""
    idvatgroup: int | None = None
    """VAT group of the line."""
    productcode: str | None = None
    """Code of the product."""
    productcode_supplier: str | None = None
    """Code that the supplier has for the product."""
    name: str | None = None
    """Name of the product. It is taken from the product; one client found that a name in a request is ignored."""
    amountreceived: int | None = None
    """Pieces received so far. It may be more than was ordered."""
    weight: int | None = None
    """Weight, in grams."""
    idproduct: int
    """Product that is ordered."""
    amount: int
    """Pieces ordered."""
    price: Decimal
    """Purchase price of a piece, excluding VAT. Sent, it takes the place of the usual price."""
    delivery_date: date | None = None
    """Day on which this line is expected, where it differs from the order's."""


class PurchaseOrder(Model):
    """An order to a supplier, with its lines. Picqer also makes one by itself, when a receipt takes in what was
    not ordered.
    """

    idpurchaseorder: int
    """Unique Picqer reference."""
    purchaseorderid: str
    """Number of the order within the account, for people."""
    status: PurchaseOrderStatus | str
    """Where a purchase order stands. It begins as a concept, which is not expected stock yet;
    `mark-as-purchased` makes it purchased; it is received when what was ordered has come in; `cancel` makes
    it cancelled.
    """
    products: list[PurchaseOrderProduct]
    """The lines."""
    created: datetime
    """When it was created."""
    updated: datetime
    """When it last changed."""
    created_by_iduser: int | None = None
    """User who created it. null when the API did."""
    purchased_by_iduser: int | None = None
    """User who marked it as purchased."""
    purchased_at: datetime | None = None
    """When it was marked as purchased. null before that."""
    completed_by_iduser: int | None = None
    """User who completed it."""
    completed_at: datetime | None = None
    """When it was completed. null before that."""
    comment_count: int | None = None
    """How many comments it has."""
    idsupplier: int | None
    """Supplier of the products. null when only `supplier_name` says who it is."""
    supplier_name: str | None
    """Name of a supplier that is not in the list of suppliers. null when `idsupplier` says who it is."""
    idwarehouse: int
    """Warehouse that the products go to. Left out for the warehouse with the highest priority that accepts
    orders.
    """
    idfulfilment_customer: int | None = None
    """Fulfilment customer that this order belongs to. Only for accounts with fulfilment features."""
    idtemplate: int | None = None
    """Template of the document. null or left out for the default template."""
    supplier_orderid: str | None
    """Number that the supplier gave this order."""
    remarks: str | None
    """Remarks, printed on the document. Without any the answer has empty text or null."""
    delivery_date: date | None
    """Day on which the delivery is expected."""
    language: PurchaseOrderLanguage | str | None = None
    """Language that the supplier is addressed in."""


class PurchaseOrdersChangedEvent(Model):
    """A purchase order changed."""

    idhook: int
    """The hook that fired."""
    name: str
    """Name that was given to the hook."""
    event: Literal["purchase_orders.changed"]
    """Name of the event."""
    event_triggered_at: datetime
    """A wall-clock time without a zone. Which zone it is in is not documented."""
    data: PurchaseOrder
    """An order to a supplier, with its lines. Picqer also makes one by itself, when a receipt takes in what was
    not ordered.
    """


class PurchaseOrdersClosedEvent(Model):
    """A purchase order was closed."""

    idhook: int
    """The hook that fired."""
    name: str
    """Name that was given to the hook."""
    event: Literal["purchase_orders.closed"]
    """Name of the event."""
    event_triggered_at: datetime
    """A wall-clock time without a zone. Which zone it is in is not documented."""
    data: PurchaseOrder
    """An order to a supplier, with its lines. Picqer also makes one by itself, when a receipt takes in what was
    not ordered.
    """


class PurchaseOrdersCreatedEvent(Model):
    """A purchase order was created."""

    idhook: int
    """The hook that fired."""
    name: str
    """Name that was given to the hook."""
    event: Literal["purchase_orders.created"]
    """Name of the event."""
    event_triggered_at: datetime
    """A wall-clock time without a zone. Which zone it is in is not documented."""
    data: PurchaseOrder
    """An order to a supplier, with its lines. Picqer also makes one by itself, when a receipt takes in what was
    not ordered.
    """


class PurchaseOrdersPurchasedEvent(Model):
    """A purchase order was marked as purchased."""

    idhook: int
    """The hook that fired."""
    name: str
    """Name that was given to the hook."""
    event: Literal["purchase_orders.purchased"]
    """Name of the event."""
    event_triggered_at: datetime
    """A wall-clock time without a zone. Which zone it is in is not documented."""
    data: PurchaseOrder
    """An order to a supplier, with its lines. Picqer also makes one by itself, when a receipt takes in what was
    not ordered.
    """


class PurchaseOrdersReceiptsCreatedEvent(Model):
    """A receipt was made for a purchase order."""

    idhook: int
    """The hook that fired."""
    name: str
    """Name that was given to the hook."""
    event: Literal["purchase_orders.receipts.created"]
    """Name of the event."""
    event_triggered_at: datetime
    """A wall-clock time without a zone. Which zone it is in is not documented."""
    data: PhpMap[Any]
    """An object whose fields no source shows."""

    def __post_init__(self) -> None:
        self.data = as_map(self.data)


class PurchaseOrderProductCreateInput(TypedDict):
    """What a request says of a purchase order product create."""

    idproduct: int
    """Product that is ordered."""
    amount: int
    """Pieces ordered."""
    price: NotRequired[Decimal | float]
    """Purchase price of a piece, excluding VAT. Sent, it takes the place of the usual price."""
    delivery_date: NotRequired[date | None]
    """Day on which this line is expected, where it differs from the order's."""
