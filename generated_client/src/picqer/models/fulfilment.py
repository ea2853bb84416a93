# Generated from spec/ by `make generate`. Do not edit.
"""Models of fulfilment."""

from datetime import date, datetime
from typing import Any, Literal, TypeAlias

from picqer._runtime.model import Model, PhpMap, as_map

__all__ = [
    "FulfilmentCustomer",
    "FulfilmentCustomerLanguage",
    "FulfilmentReport",
    "FulfilmentReportInbound",
    "FulfilmentReportMetaData",
    "FulfilmentReportOutbound",
    "FulfilmentReportReturns",
    "FulfilmentReportStorageUsage",
    "StockLocationInUse",
    "StockLocationTypeInUse",
]

FulfilmentCustomerLanguage: TypeAlias = Literal[
    "nl",
    "en",
]
"""Language of the fulfilment portal."""


class FulfilmentCustomer(Model):
    """A customer for whom the account stores and ships.

    One can be deactivated only in the app. That deactivates the stores, products and webhooks of this
    customer, removes stock and API keys, cancels backorders, picklists, concept orders and open purchase
    orders, and closes the portal; the reports remain.
    """

    idfulfilment_customer: int
    """Unique Picqer reference."""
    last_login_at: datetime | None
    """When this customer last logged in to the fulfilment portal."""
    name: str
    """Name of the fulfilment customer."""
    can_login: bool
    """Whether this customer can log in to the fulfilment portal."""
    username: str | None
    """User name for the fulfilment portal."""
    emailaddress: str | None = None
    """E-mail address of the fulfilment customer."""
    language: FulfilmentCustomerLanguage | str
    """Language of the fulfilment portal."""
    idtemplate: int | None
    """Template that new orders of this customer get."""
    allowed_shipping_profiles: list[int] | None = None
    """Ids (`idshippingprovider_profile`) of the shipping profiles this customer may use. Empty for all of them.
    Lists leave this field out.
    """
    preferred_idwarehouse: int | None
    """Preferred warehouse. Empty for the default warehouse."""


class FulfilmentReportInbound(Model):
    """What came in during the period."""

    receipts_count: int
    """Receipts that were completed."""
    receipts_rows_count: int
    """Lines of these receipts."""
    receipts_products_total_amount: int
    """Pieces on these receipts."""
    purchase_orders_count: int
    """Purchase orders."""
    purchase_order_rows_count: int
    """Lines of these purchase orders."""


class FulfilmentReportMetaData(Model):
    """Whom the report is on, and the period."""

    idfulfilment_customer: int
    """Id of the fulfilment customer."""
    start_date: date
    """First day of the period."""
    end_date: date
    """Last day of the period."""


class FulfilmentReportOutbound(Model):
    """What went out during the period."""

    picklists_count: int
    """Picklists that were closed, for orders and for replacements of returns."""
    picklist_rows_count: int
    """Lines of these picklists."""
    picklist_products_count: int
    """Pieces on these picklists."""
    shipments: list[PhpMap[Any]]
    """The shipments. No source shows their fields."""
    shipments_count: int
    """Shipments that were made and not cancelled."""
    shipment_country_count: int
    """Countries that these went to."""
    shipment_profile_count: int
    """Shipping profiles that these were made with."""

    def __post_init__(self) -> None:
        self.shipments = as_map(self.shipments)


class FulfilmentReportReturns(Model):
    """What came back during the period."""

    returns_count: int
    """Returns that were completed."""
    return_rows_count: int
    """Lines of these returns."""
    return_products_count: int
    """Pieces on these returns."""


class StockLocationInUse(Model):
    """A location in use for a fulfilment customer."""

    idlocation: int
    """Id of the location."""
    idwarehouse: int
    """Id of its warehouse."""
    warehouse_name: str
    """Name of the warehouse."""
    stock_location: str
    """Name of the location."""
    unique_products: int
    """Different products of this customer there."""
    total_items: str
    """Pieces of these products there, as a number inside a text."""


class StockLocationTypeInUse(Model):
    """How many locations of one type in one warehouse are in use for a fulfilment customer."""

    idwarehouse: int
    """Id of the warehouse."""
    warehouse_name: str
    """Name of the warehouse."""
    idlocation_type: int
    """Id of the type of location."""
    name: str
    """Name of the type of location."""
    unique_locations: int
    """Locations of this type in use."""


class FulfilmentReportStorageUsage(Model):
    """What is in store now, whatever the period."""

    stock_locations_in_use_count: int
    """Locations in use for this customer."""
    stock_locations_in_use: list[StockLocationInUse]
    """These locations."""
    stock_location_types_in_use: list[StockLocationTypeInUse]
    """The same by type of location and warehouse."""
    products_total: int
    """Products of this customer."""
    stock_total: int
    """Pieces of these products in stock."""


class FulfilmentReport(Model):
    """What was done for a fulfilment customer in a period, as the base of an invoice."""

    meta_data: FulfilmentReportMetaData
    """Whom the report is on, and the period."""
    inbound: FulfilmentReportInbound
    """What came in during the period."""
    outbound: FulfilmentReportOutbound
    """What went out during the period."""
    storage_usage: FulfilmentReportStorageUsage
    """What is in store now, whatever the period."""
    returns: FulfilmentReportReturns
    """What came back during the period."""
