# Generated from spec/ by `make generate`. Do not edit.
"""Models of customers."""

from decimal import Decimal
from typing import Literal, NotRequired, TypeAlias, TypedDict

from picqer._runtime.model import Model, PhpMap, as_map
from picqer.models.tags import Tag

__all__ = [
    "Customer",
    "CustomerAddress",
    "CustomerAddressCreateInput",
    "CustomerFieldValue",
    "CustomerFieldValueInput",
    "CustomerLanguage",
]

CustomerLanguage: TypeAlias = Literal[
    "nl",
    "en",
]
"""Language of what this customer gets. Without one it is that of the account."""


class CustomerAddress(Model):
    """An address of a customer."""

    idcustomer_address: int
    """Unique Picqer reference."""
    full_address: str | None = None
    """The whole address in several lines, written as in its country."""
    name: str
    """Name that the address is for."""
    contactname: str | None
    """Contact person there."""
    address: str | None
    """Street and number."""
    address2: str | None
    """Second line. Not all shipping providers take it."""
    zipcode: str | None
    """Postal code."""
    city: str | None
    """City."""
    region: str | None = None
    """Region, state or province."""
    country: str | None
    """Country, as two letters of ISO 3166."""
    defaultinvoice: bool
    """Whether new orders get this invoice address. At most one address of a customer can be it."""
    defaultdelivery: bool
    """Whether new orders get this delivery address. At most one address of a customer can be it."""


class CustomerFieldValue(Model):
    """The value of one of the account's own customer fields."""

    idcustomerfield: int
    """Id of the customer field."""
    title: str | None = None
    """Name of the field."""
    value: str
    """Its value for this customer."""


class Customer(Model):
    """Somebody who orders. What an order leaves empty is filled from its customer: addresses, language,
    template, discount and remarks.
    """

    idcustomer: int
    """Unique Picqer reference."""
    defaultorderremarks: str | None = None
    """Deprecated. Older spelling, still answered. Use `default_order_remarks` instead."""
    addresses: list[CustomerAddress]
    """Addresses of the customer."""
    tags: PhpMap[Tag] | None = None
    """Tags of the customer, keyed by their title."""
    comment_count: int | None = None
    """How many comments there are on the customer."""
    idtemplate: int | None = None
    """Template that new orders of this customer get."""
    customerid: str
    """Customer number within the account, for people."""
    name: str
    """Name of the company, or of the person."""
    contactname: str | None
    """Contact person at a company."""
    telephone: str | None
    """Telephone number."""
    emailaddress: str | None
    """E-mail address."""
    discount: Decimal
    """Discount on new orders, in per cent."""
    vatnumber: str | None
    """VAT number."""
    calculatevat: bool
    """Whether the customer pays VAT."""
    remarks: str | None = None
    """Internal remarks on the customer."""
    default_order_remarks: str | None = None
    """Remarks that every new order of this customer gets."""
    language: CustomerLanguage | str | None = None
    """Language of what this customer gets. Without one it is that of the account."""
    auto_split: bool | None
    """Whether new orders may be split over several picklists and warehouses. null for what the account has set."""
    idfulfilment_customer: int | None = None
    """Fulfilment customer that this customer belongs to. Only in accounts with fulfilment features."""
    customerfields: list[CustomerFieldValue] | None = None
    """Values of the account's own customer fields. That they stand here, and in this form, is presumed by
    analogy with orders and products.
    """

    def __post_init__(self) -> None:
        self.tags = as_map(self.tags)


class CustomerAddressCreateInput(TypedDict):
    """What a request says of a customer address create."""

    name: str
    """Name that the address is for."""
    contactname: NotRequired[str | None]
    """Contact person there."""
    address: NotRequired[str | None]
    """Street and number."""
    address2: NotRequired[str | None]
    """Second line. Not all shipping providers take it."""
    zipcode: NotRequired[str | None]
    """Postal code."""
    city: NotRequired[str | None]
    """City."""
    region: NotRequired[str | None]
    """Region, state or province."""
    country: NotRequired[str | None]
    """Country, as two letters of ISO 3166."""
    defaultinvoice: NotRequired[bool]
    """Whether new orders get this invoice address. At most one address of a customer can be it."""
    defaultdelivery: NotRequired[bool]
    """Whether new orders get this delivery address. At most one address of a customer can be it."""


class CustomerFieldValueInput(TypedDict):
    """What a request says of a customer field value."""

    idcustomerfield: int
    """Id of the customer field."""
    value: str
    """Its value for this customer."""
