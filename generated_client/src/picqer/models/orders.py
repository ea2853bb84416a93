# Generated from spec/ by `make generate`. Do not edit.
"""Models of orders."""

from datetime import date, datetime
from decimal import Decimal
from typing import Any, Literal, NotRequired, TypeAlias, TypedDict

from picqer._runtime.model import Model, PhpMap, as_map
from picqer.models.picklists import Picklist
from picqer.models.tags import Tag

__all__ = [
    "NewOrderProductInput",
    "Order",
    "OrderFieldValue",
    "OrderFieldValueInput",
    "OrderLanguage",
    "OrderNote",
    "OrderNoteCreated",
    "OrderProduct",
    "OrderStatus",
    "OrdersAllocatedEvent",
    "OrdersClosedEvent",
    "OrdersCompletedEvent",
    "OrdersCreatedEvent",
    "OrdersNotesCreatedEvent",
    "OrdersPausedEvent",
    "OrdersResumedEvent",
    "OrdersStatusChangedEvent",
    "ProductStatus",
]

OrderLanguage: TypeAlias = Literal[
    "nl",
    "en",
]
"""Language in which Picqer writes to the customer."""

OrderStatus: TypeAlias = Literal[
    "concept",
    "expected",
    "processing",
    "paused",
    "completed",
    "cancelled",
]
"""How far an order is.

`concept`: made, and free to change, until `orders.process`. `expected`: not to be delivered yet, as an
unpaid order of a webshop; `orders.change_to_concept` makes it a concept. `processing`: its lines are on
picklists and backorders.

`paused`: held up with its picklists by `orders.pause`, until `orders.resume`. `completed`: everything is
shipped. `cancelled`: by `orders.delete`, until `orders.undo_cancellation`.
"""


class OrderFieldValue(Model):
    """The value of one of the account's own order fields."""

    idorderfield: int
    """Id of the order field."""
    title: str | None = None
    """Name of the field."""
    value: str
    """Its value for this order. Several values of a field of the type `multicheckbox` are joined with `;`."""


class OrderProduct(Model):
    """A line of an order."""

    idorder_product: int
    """Unique Picqer reference."""
    amount_cancelled: int | None = None
    """How many of the pieces ordered were cancelled."""
    weight: int
    """Weight of one piece, in grams, copied from the product."""
    partof_idorder_product: int | None = None
    """Line of the composition that this line is a part of. null when it is none."""
    has_parts: bool | None = None
    """Whether the product is a composition, whose parts are lines too."""
    idproduct: int
    """Product that was ordered."""
    productcode: str
    """Code of the product. In a new order it may stand in for `idproduct`."""
    idvatgroup: int
    """VAT group of the line."""
    amount: int
    """Pieces ordered."""
    name: str
    """Name of the product on this order."""
    price: Decimal
    """Price of one piece, excluding VAT."""
    remarks: str | None
    """Remarks on the line."""


class Order(Model):
    """What a customer bought and gets sent. Only what older and newer answers both show is sure to be there."""

    idorder: int
    """Unique Picqer reference."""
    orderid: str
    """Order number, for people. Unique within the account."""
    full_delivery_address: str | None = None
    """Delivery address in the lines and the order that its country writes."""
    full_invoice_address: str | None = None
    """Invoice address in the lines and the order that its country writes."""
    status: OrderStatus | str
    """How far an order is. `concept`: made, and free to change, until `orders.process`. `expected`: not to be
    delivered yet, as an unpaid order of a webshop; `orders.change_to_concept` makes it a concept.
    `processing`: its lines are on picklists and backorders. `paused`: held up with its picklists by
    `orders.pause`, until `orders.resume`. `completed`: everything is shipped. `cancelled`: by
    `orders.delete`, until `orders.undo_cancellation`.
    """
    paused_reason: str | None = None
    """Why the order is paused. null when it is not. Shown since September 2025."""
    via_portal: bool | None = None
    """Whether a fulfilment customer made the order in the fulfilment portal."""
    public_status_page: str
    """URL of a page that shows the customer how far the order is."""
    created: datetime
    """When the order was added."""
    updated: datetime
    """When the order last changed."""
    products: list[OrderProduct]
    """Lines of the order."""
    picklists: list[Picklist] | None = None
    """Picklists of the order, without their products."""
    tags: PhpMap[Tag]
    """Tags of the order, keyed by their title."""
    comment_count: int | None = None
    """How many comments there are on the order."""
    idcustomer: int | None
    """Customer who ordered. null for a guest."""
    idtemplate: int | None = None
    """Template of what the customer gets. null for the default template of the account; in accounts with
    fulfilment features, for the global default.
    """
    idshippingprovider_profile: int | None = None
    """Shipping profile that the order should be sent with."""
    deliveryname: str
    """Name of the delivery address."""
    deliverycontactname: str | None
    """Contact person at the delivery address. A picklist calls it `deliverycontact`."""
    deliveryaddress: str | None
    """Street and number of the delivery address."""
    deliveryaddress2: str | None
    """Second line of the delivery address. Not every shipping provider takes it."""
    deliveryzipcode: str | None
    """Postal code of the delivery address."""
    deliverycity: str | None
    """City of the delivery address."""
    deliveryregion: str | None
    """Region, province or state of the delivery address."""
    deliverycountry: str
    """Country of the delivery address, as two letters of ISO 3166."""
    invoicename: str
    """Name of the invoice address."""
    invoicecontactname: str | None
    """Contact person at the invoice address."""
    invoiceaddress: str | None
    """Street and number of the invoice address."""
    invoiceaddress2: str | None
    """Second line of the invoice address."""
    invoicezipcode: str | None
    """Postal code of the invoice address."""
    invoicecity: str | None
    """City of the invoice address."""
    invoiceregion: str | None
    """Region, province or state of the invoice address."""
    invoicecountry: str
    """Country of the invoice address, as two letters of ISO 3166."""
    telephone: str | None = None
    """Telephone number of the customer."""
    emailaddress: str | None = None
    """E-mail address of the customer."""
    reference: str | None
    """What the customer calls this order. Printed on the invoice and the picklist."""
    customer_remarks: str | None = None
    """Remarks of the customer. Printed on the picklist and the packing list."""
    pickup_point_data: PhpMap[Any] | None = None
    """Pick-up point of a carrier where the order should be delivered, with the carrier's delivery options. null
    for delivery at the address. Known keys: `carrier`, `id`, `name`, `street`, `house_number`, `zipcode`,
    `city`, `country`, `location_code`, `retail_network_id`, `options`.
    """
    partialdelivery: bool
    """Whether the order may be delivered in parts, on several picklists. false waits until everything is in
    stock.
    """
    auto_split: bool | None = None
    """Whether Picqer's AutoSplit may split the order over several picklists, by stock and warehouse."""
    invoiced: bool | None = None
    """Whether the order has an invoice already. true keeps Picqer from making one."""
    preferred_delivery_date: date | None = None
    """Day on which the customer would like to have the order."""
    discount: Decimal
    """Discount on the whole order, in per cent."""
    calculatevat: bool | None = None
    """Whether VAT is calculated. The meaning is read from the name."""
    language: OrderLanguage | str | None = None
    """Language in which Picqer writes to the customer about this order."""
    idfulfilment_customer: int | None = None
    """Fulfilment customer that the order belongs to. Only in accounts with fulfilment features."""
    warehouses: list[int] | None = None
    """Ids (`idwarehouse`) of the warehouses that may deliver the order."""
    pricelists: list[int] | None = None
    """Ids (`idpricelist`) of the price lists that prices are taken from."""
    orderfields: list[OrderFieldValue]
    """Values of the account's own order fields."""

    def __post_init__(self) -> None:
        self.tags = as_map(self.tags)
        self.pickup_point_data = as_map(self.pickup_point_data)


class OrderNote(Model):
    """A note on an order, as an entry of its log."""

    idorder_log: int
    """Unique Picqer reference of the entry."""
    iduser: int
    """User who wrote the note."""
    idorder: int
    """Order that the note is on."""
    idpicklist: int | None
    """Picklist that the entry is about. null when it is about the order."""
    type: str
    """Kind of entry. The values are not documented."""
    action: str
    """What happened. The values are not documented."""
    description: str
    """The text of the entry."""
    details: str | None
    """More on what happened."""
    created_at: datetime
    """When the note was added."""


class OrderNoteCreated(Model):
    """A note and the order that it was added to."""

    order: Order
    """What a customer bought and gets sent. Only what older and newer answers both show is sure to be there."""
    note: OrderNote
    """A note on an order, as an entry of its log."""


class OrdersAllocatedEvent(Model):
    """Stock was allocated to an order."""

    idhook: int
    """The hook that fired."""
    name: str
    """Name that was given to the hook."""
    event: Literal["orders.allocated"]
    """Name of the event."""
    event_triggered_at: datetime
    """A wall-clock time without a zone. Which zone it is in is not documented."""
    data: Order
    """What a customer bought and gets sent. Only what older and newer answers both show is sure to be there."""


class OrdersClosedEvent(Model):
    """An order went into processing. Closing is the older name of that step."""

    idhook: int
    """The hook that fired."""
    name: str
    """Name that was given to the hook."""
    event: Literal["orders.closed"]
    """Name of the event."""
    event_triggered_at: datetime
    """A wall-clock time without a zone. Which zone it is in is not documented."""
    data: Order
    """What a customer bought and gets sent. Only what older and newer answers both show is sure to be there."""


class OrdersCompletedEvent(Model):
    """All products of an order are shipped."""

    idhook: int
    """The hook that fired."""
    name: str
    """Name that was given to the hook."""
    event: Literal["orders.completed"]
    """Name of the event."""
    event_triggered_at: datetime
    """A wall-clock time without a zone. Which zone it is in is not documented."""
    data: Order
    """What a customer bought and gets sent. Only what older and newer answers both show is sure to be there."""


class OrdersCreatedEvent(Model):
    """An order was created."""

    idhook: int
    """The hook that fired."""
    name: str
    """Name that was given to the hook."""
    event: Literal["orders.created"]
    """Name of the event."""
    event_triggered_at: datetime
    """A wall-clock time without a zone. Which zone it is in is not documented."""
    data: Order
    """What a customer bought and gets sent. Only what older and newer answers both show is sure to be there."""


class OrdersNotesCreatedEvent(Model):
    """A note or comment was added to an order. Other entries of its log do not count."""

    idhook: int
    """The hook that fired."""
    name: str
    """Name that was given to the hook."""
    event: Literal["orders.notes.created"]
    """Name of the event."""
    event_triggered_at: datetime
    """A wall-clock time without a zone. Which zone it is in is not documented."""
    data: OrderNoteCreated
    """A note and the order that it was added to."""


class OrdersPausedEvent(Model):
    """An order was paused."""

    idhook: int
    """The hook that fired."""
    name: str
    """Name that was given to the hook."""
    event: Literal["orders.paused"]
    """Name of the event."""
    event_triggered_at: datetime
    """A wall-clock time without a zone. Which zone it is in is not documented."""
    data: Order
    """What a customer bought and gets sent. Only what older and newer answers both show is sure to be there."""


class OrdersResumedEvent(Model):
    """A paused order goes on."""

    idhook: int
    """The hook that fired."""
    name: str
    """Name that was given to the hook."""
    event: Literal["orders.resumed"]
    """Name of the event."""
    event_triggered_at: datetime
    """A wall-clock time without a zone. Which zone it is in is not documented."""
    data: Order
    """What a customer bought and gets sent. Only what older and newer answers both show is sure to be there."""


class OrdersStatusChangedEvent(Model):
    """The status of an order changed, such as from concept to processing."""

    idhook: int
    """The hook that fired."""
    name: str
    """Name that was given to the hook."""
    event: Literal["orders.status_changed"]
    """Name of the event."""
    event_triggered_at: datetime
    """A wall-clock time without a zone. Which zone it is in is not documented."""
    data: Order
    """What a customer bought and gets sent. Only what older and newer answers both show is sure to be there."""


class ProductStatus(Model):
    """How far the products of an order are."""

    products: list[PhpMap[Any]]
    """One entry for each line of the order. Known keys: `allocated`."""

    def __post_init__(self) -> None:
        self.products = as_map(self.products)


class NewOrderProductInput(TypedDict):
    """What a request says of a new order product. Give at least one of `idproduct` and `productcode`."""

    idproduct: NotRequired[int]
    """Product that was ordered."""
    productcode: NotRequired[str]
    """Code of the product. In a new order it may stand in for `idproduct`."""
    idvatgroup: NotRequired[int]
    """VAT group of the line."""
    amount: int
    """Pieces ordered."""
    name: NotRequired[str]
    """Name of the product on this order."""
    price: NotRequired[Decimal | float]
    """Price of one piece, excluding VAT."""
    remarks: NotRequired[str | None]
    """Remarks on the line."""


class OrderFieldValueInput(TypedDict):
    """What a request says of a order field value."""

    idorderfield: int
    """Id of the order field."""
    value: str
    """Its value for this order. Several values of a field of the type `multicheckbox` are joined with `;`."""
