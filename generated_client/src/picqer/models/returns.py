# Generated from spec/ by `make generate`. Do not edit.
"""Models of returns."""

from datetime import datetime
from decimal import Decimal
from typing import Literal, TypeAlias, TypedDict

from picqer._runtime.model import Model
from picqer.models.return_reasons import ReturnReason
from picqer.models.return_statuses import ReturnStatus

__all__ = [
    "ReplacementProduct",
    "ReplacementProductCreateInput",
    "Return",
    "ReturnCustomer",
    "ReturnLanguage",
    "ReturnLineProduct",
    "ReturnOrder",
    "ReturnProductReceivedInput",
    "ReturnTotals",
    "ReturnedProduct",
    "ReturnedProductCreateInput",
    "ReturnsChangedEvent",
    "ReturnsCreatedEvent",
    "ReturnsProductsReceivedEvent",
    "ReturnsStatusChangedEvent",
]

ReturnLanguage: TypeAlias = Literal[
    "nl",
    "en",
]
"""Language that the customer is addressed in."""


class ReturnLineProduct(Model):
    """The product of a line, in short."""

    idproduct: int
    """Id of the product."""
    image_url: str | None = None
    """Where an image of the product can be fetched. null when it has none."""
    productcode: str
    """Code of the product."""
    name: str
    """Name of the product."""


class ReplacementProduct(Model):
    """A product that a customer gets in place of what comes back. A picklist ships it."""

    idreturn_product_replacement: int
    """Unique Picqer reference of the line."""
    idreturn: int | None = None
    """Return that it belongs to."""
    idpicklist: int | None = None
    """Picklist that ships it. null before there is one."""
    status: str | None = None
    """What became of it. Which values there are is not documented."""
    changeable: bool | None = None
    """Whether the line can still be changed."""
    product: ReturnLineProduct | None = None
    """The product of a line, in short."""
    idproduct: int
    """Product to send."""
    price: Decimal
    """Price of a piece, excluding VAT."""
    amount: int
    """Pieces to send."""


class ReturnCustomer(Model):
    """The customer of a return, in short."""

    idcustomer: int
    """Id of the customer."""
    customerid: str
    """Number of the customer within the account, for people."""
    name: str
    """Name of the customer."""
    contactname: str | None
    """Person to address there."""


class ReturnOrder(Model):
    """The order of a return, in short."""

    idorder: int
    """Id of the order."""
    orderid: str
    """Number of the order within the account, for people."""
    reference: str | None
    """Reference of the order."""
    created_at: datetime
    """When the order was created. Orders themselves call it `created`."""


class ReturnTotals(Model):
    """What a return adds up to."""

    returned_products_count: int
    """Pieces that come back."""
    returned_products_value: Decimal
    """Their value, excluding VAT."""
    replacement_products_count: int
    """Pieces that are sent in their place."""
    replacement_products_value: Decimal
    """Their value, excluding VAT."""
    days_after_order_shipped: int | None
    """Days between the shipping of the order and the return. null when there is no shipped order."""


class ReturnedProduct(Model):
    """A product that a customer sends back."""

    idreturn_product: int
    """Unique Picqer reference of the line."""
    idreturn: int | None = None
    """Return that it belongs to."""
    idwarehouse: int | None = None
    """Warehouse that received it. null before that."""
    status: str | None = None
    """What became of it; receiving sets it. Which values there are is not documented."""
    changeable: bool | None = None
    """Whether the line can still be changed."""
    product: ReturnLineProduct | None = None
    """The product of a line, in short."""
    return_reason: ReturnReason | None = None
    """Why it comes back, as id and name."""
    idproduct: int
    """Product that comes back."""
    idreturn_reason: int
    """Why it comes back, as the id of one of the account's return reasons."""
    price: Decimal
    """Price of a piece, excluding VAT."""
    amount: int
    """Pieces that come back."""


class Return(Model):
    """Products that a customer sends back, and what the customer gets in their place. `return_status`,
    `customer`, `order` and `totals` are known from webhooks; whether the calls answer with them too is not
    documented.
    """

    idreturn: int
    """Unique Picqer reference."""
    returnid: str
    """Number of the return within the account, for people."""
    full_address: str | None = None
    """The lines of the address in one text."""
    completed_at: datetime | None = None
    """When it came into a status that counts as done. null before that."""
    created_at: datetime | None = None
    """When it was created."""
    updated_at: datetime | None = None
    """When it last changed."""
    comment_count: int | None = None
    """How many comments it has."""
    return_status: ReturnStatus | None = None
    """The status as a whole."""
    customer: ReturnCustomer | None = None
    """The customer in short. null when there is none."""
    order: ReturnOrder | None = None
    """The order in short. null when there is none."""
    returned_products: list[ReturnedProduct] | None = None
    """What the customer sends back."""
    replacement_products: list[ReplacementProduct] | None = None
    """What the customer gets in its place."""
    totals: ReturnTotals | None = None
    """What a return adds up to."""
    idcustomer: int | None
    """Customer who sends back. Name and address come from here where they are not sent."""
    idorder: int | None
    """Order that the products were sold with. Name and address come from here where they are not sent."""
    idreturn_status: int
    """Where the return stands, as the id of one of the account's return statuses."""
    idtemplate: int
    """Template of the documents."""
    name: str | None = None
    """Name of the customer."""
    contactname: str | None = None
    """Person to address there."""
    address: str | None = None
    """First line of the address."""
    address2: str | None = None
    """Second line of the address."""
    zipcode: str | None = None
    """ZIP code."""
    city: str | None = None
    """City."""
    region: str | None = None
    """Region, state or province."""
    country: str | None = None
    """Country, as two letters of ISO 3166."""
    telephone: str | None = None
    """Telephone number of the customer."""
    emailaddress: str | None = None
    """E-mail address of the customer."""
    language: ReturnLanguage | str | None = None
    """Language that the customer is addressed in."""
    reference: str | None = None
    """Reference of the customer, printed on documents."""
    tracking_code: str | None = None
    """Code of the parcel that the customer sent."""
    received_at: datetime | None = None
    """When that parcel came in."""
    idfulfilment_customer: int | None = None
    """Fulfilment customer that this return belongs to. Only for accounts with fulfilment features."""


class ReturnsChangedEvent(Model):
    """A return changed."""

    idhook: int
    """The hook that fired."""
    name: str
    """Name that was given to the hook."""
    event: Literal["returns.changed"]
    """Name of the event."""
    event_triggered_at: datetime
    """A wall-clock time without a zone. Which zone it is in is not documented."""
    data: Return
    """Products that a customer sends back, and what the customer gets in their place. `return_status`,
    `customer`, `order` and `totals` are known from webhooks; whether the calls answer with them too is not
    documented.
    """


class ReturnsCreatedEvent(Model):
    """A return was created."""

    idhook: int
    """The hook that fired."""
    name: str
    """Name that was given to the hook."""
    event: Literal["returns.created"]
    """Name of the event."""
    event_triggered_at: datetime
    """A wall-clock time without a zone. Which zone it is in is not documented."""
    data: Return
    """Products that a customer sends back, and what the customer gets in their place. `return_status`,
    `customer`, `order` and `totals` are known from webhooks; whether the calls answer with them too is not
    documented.
    """


class ReturnsProductsReceivedEvent(Model):
    """Products of a return arrived in the warehouse."""

    idhook: int
    """The hook that fired."""
    name: str
    """Name that was given to the hook."""
    event: Literal["returns.products_received"]
    """Name of the event."""
    event_triggered_at: datetime
    """A wall-clock time without a zone. Which zone it is in is not documented."""
    data: Return
    """Products that a customer sends back, and what the customer gets in their place. `return_status`,
    `customer`, `order` and `totals` are known from webhooks; whether the calls answer with them too is not
    documented.
    """


class ReturnsStatusChangedEvent(Model):
    """The status of a return changed."""

    idhook: int
    """The hook that fired."""
    name: str
    """Name that was given to the hook."""
    event: Literal["returns.status_changed"]
    """Name of the event."""
    event_triggered_at: datetime
    """A wall-clock time without a zone. Which zone it is in is not documented."""
    data: Return
    """Products that a customer sends back, and what the customer gets in their place. `return_status`,
    `customer`, `order` and `totals` are known from webhooks; whether the calls answer with them too is not
    documented.
    """


class ReplacementProductCreateInput(TypedDict):
    """What a request says of a replacement product create."""

    idproduct: int
    """Product to send."""
    price: Decimal | float
    """Price of a piece, excluding VAT."""
    amount: int
    """Pieces to send."""


class ReturnProductReceivedInput(TypedDict):
    """What a request says of a return product received."""

    idreturn_product: int
    """Id of the returned product."""
    status: str
    """What becomes of it. Which values Picqer takes is not documented."""


class ReturnedProductCreateInput(TypedDict):
    """What a request says of a returned product create."""

    idproduct: int
    """Product that comes back."""
    idreturn_reason: int
    """Why it comes back, as the id of one of the account's return reasons."""
    price: Decimal | float
    """Price of a piece, excluding VAT."""
    amount: int
    """Pieces that come back."""
