# Generated from spec/ by `make generate`. Do not edit.
"""Models of products."""

from datetime import date, datetime
from decimal import Decimal
from typing import Any, Literal, TypeAlias, TypedDict

from picqer._runtime.model import Model, PhpMap, as_map
from picqer.models.locations import LocationKind
from picqer.models.stock_history import StockHistoryEntry
from picqer.models.tags import Tag

__all__ = [
    "ExpectedPurchaseOrder",
    "LocationStockForProduct",
    "Product",
    "ProductFieldValue",
    "ProductFieldValueInput",
    "ProductImage",
    "ProductLocation",
    "ProductLocationType",
    "ProductPart",
    "ProductPriceList",
    "ProductStock",
    "ProductStockChanged",
    "ProductType",
    "ProductWarehouse",
    "ProductsAssembledStockChangedEvent",
    "ProductsChangedEvent",
    "ProductsCreatedEvent",
    "ProductsFreeStockChangedEvent",
    "ProductsPartsChangedEvent",
    "ProductsStockChangedEvent",
    "ProductsStockOnLocationChangedEvent",
    "StockLocation",
]

ProductType: TypeAlias = Literal[
    "normal",
    "unlimited_stock",
    "virtual_composition",
    "composition_with_stock",
]
"""Kind of product. See `products.update` for when it may change."""


class ExpectedPurchaseOrder(Model):
    """A purchase order on which the product is still to be received."""

    idpurchaseorder: int
    """Id of the purchase order."""
    idwarehouse: int | None = None
    """Warehouse that the product is to come to."""
    delivery_date: date | None = None
    """Day on which it is expected; null when that is open."""
    amount_to_receive: int | None = None
    """Pieces that are still to be received."""


class LocationStockForProduct(Model):
    """Stock of the product at the location, in pieces."""

    stock: int | None = None
    """Pieces at the location."""
    stock_reserved_picklists: int | None = None
    """Of these, reserved for picklists."""


class ProductFieldValue(Model):
    """The value of one of the account's own product fields."""

    idproductfield: int
    """Id of the product field."""
    title: str | None = None
    """Name of the field."""
    value: str
    """Its value for this product."""


class ProductPriceList(Model):
    """Price of the product in a price list."""

    idpricelist: int
    """Id of the price list."""
    price: Decimal
    """Sales price for orders with this price list, excluding VAT."""


class StockLocation(Model):
    """Stock of a product at one location, in pieces."""

    idlocation: int
    """Id of the location."""
    stock: int | None = None
    """Pieces at this location."""
    free_stock: int | None = None
    """Stock minus what is reserved at this location."""


class ProductStock(Model):
    """Stock of a product in one warehouse, in pieces."""

    idwarehouse: int
    """Id of the warehouse."""
    stock: int
    """Pieces in this warehouse."""
    reserved: int
    """Reserved in all."""
    reservedbackorders: int
    """Reserved for backorders."""
    reservedpicklists: int
    """Reserved for picklists."""
    reservedallocations: int
    """Reserved by allocation to orders."""
    freestock: int
    """Stock minus reserved; may be negative."""
    locations: list[StockLocation] | None = None
    """The linked locations with their stock. Only in the answer on one warehouse."""
    idproduct: int | None = None
    """Id of the product. One connector lists it; no page shows it."""
    freepickablestock: int | None = None
    """Free stock at places to pick from. Only in old webhooks; the meaning is read from the name."""


class Product(Model):
    """A product with its stock, images and tags. Some answers leave fields out."""

    idproduct: int
    """Unique Picqer reference."""
    assembled: bool | None = None
    """Shown in the examples of Picqer's page without a word on it."""
    images: list[str] | None = None
    """URLs of the images. `products.images.list` lists them with their ids."""
    stock: list[ProductStock]
    """Stock per warehouse."""
    tags: PhpMap[Tag] | None = None
    """Tags keyed by their title. An empty map may come as an empty array, as PHP writes it."""
    pricelists: list[ProductPriceList] | None = None
    """Prices that differ from `price`, one for each price list that has one. Picqer says that the API can set
    them; how, no source shows.
    """
    analysis_abc_classification: str | None = None
    """Class of the product in Picqer's ABC analysis, a letter; null before it is computed."""
    analysis_pick_amount_per_day: str | None = None
    """How often the product is picked on an average day; null before it is computed. A number written as text;
    sources differ, and two clients type it as a number.
    """
    comment_count: int | None = None
    """How many comments the product has; see `products.comments.list`."""
    created: datetime | None = None
    """When the product was created."""
    updated: datetime | None = None
    """When the product last changed."""
    idvatgroup: int
    """VAT group of the product."""
    name: str
    """Name of the product."""
    price: Decimal
    """Sales price, excluding VAT."""
    fixedstockprice: Decimal
    """Fixed stock price, excluding VAT."""
    idsupplier: int | None
    """Supplier of the product."""
    productcode: str
    """Product code, unique within the account."""
    productcode_supplier: str
    """Product code at the supplier, used on purchase orders."""
    deliverytime: int | None
    """Delivery time of the supplier, in days."""
    description: str | None
    """Longer description."""
    barcode: str | None
    """Barcode, usually a GS1, EAN13 or UPC code."""
    type: ProductType | str | None = None
    """Kind of product. See `products.update` for when it may change."""
    unlimitedstock: bool
    """Deprecated. Whether no stock is kept. Use `type` instead."""
    weight: int | None
    """Weight, in grams."""
    length: int | None = None
    """Length, in centimetres. Not for virtual compositions."""
    width: int | None = None
    """Width, in centimetres. Not for virtual compositions."""
    height: int | None = None
    """Height, in centimetres. Not for virtual compositions."""
    minimum_purchase_quantity: int | None = None
    """Smallest quantity that can be bought from the supplier."""
    purchase_in_quantities_of: int | None = None
    """The supplier sells in batches of this many pieces."""
    hs_code: str | None = None
    """HS code, for customs."""
    country_of_origin: str | None = None
    """Country of origin for customs, as two letters of ISO 3166."""
    active: bool | None = None
    """Whether the product is in use. See `products.update` for when it may become false."""
    productfields: list[ProductFieldValue] | None = None
    """Values of the account's own product fields."""
    idfulfilment_customer: int | None = None
    """Fulfilment customer that the product belongs to; null for the account's own. Only in accounts with
    fulfilment features.
    """
    show_on_portal: bool | None = None
    """Whether the portal for customers shows the product."""

    def __post_init__(self) -> None:
        self.tags = as_map(self.tags)


class ProductImage(Model):
    """An image of a product."""

    idproduct_image: int
    """Unique Picqer reference."""
    idproduct: int
    """Id of the product."""
    url: str
    """Where the image can be fetched."""
    contenttype: str
    """Media type, `image/jpeg` or `image/png`."""
    size: int
    """Size, in bytes."""


class ProductLocationType(Model):
    """Kind of location."""

    idlocation_type: int
    """Unique Picqer reference."""
    name: str
    """Name of the kind."""
    default: bool
    """Whether new locations get this kind."""
    color: str
    """Colour, as hexadecimal RGB with a number sign."""


class ProductLocation(Model):
    """A place in a warehouse where a product is kept."""

    idlocation: int
    """Unique Picqer reference."""
    idwarehouse: int
    """Warehouse of the location."""
    parent_idlocation: int | None = None
    """Location that this one is part of."""
    name: str
    """Name of the location."""
    remarks: str | None
    """Remarks on the location."""
    unlink_on_empty: bool | None = None
    """Whether a product is unlinked when its stock here is gone."""
    location_type: ProductLocationType | None = None
    """Kind of location."""
    is_bulk_location: bool | None = None
    """Whether it is used for bulk stock."""
    type: LocationKind | str | None = None
    """Whether a location is a place or a container."""
    stock_for_product: LocationStockForProduct | None = None
    """Stock of the product at the location, in pieces."""
    note: str | None = None
    """Note on the product at this location."""
    is_preferred: bool | None = None
    """Whether this location is preferred to the other locations of the product."""


class ProductPart(Model):
    """A product as part of a composition."""

    idproduct_part: int
    """Unique Picqer reference."""
    productcode: str
    """Code of the part."""
    name: str
    """Name of the part."""
    type: ProductType | str | None = None
    """Kind of product. See `products.update` for when it may change."""
    parts: "list[ProductPart] | None" = None
    """The parts of the part, and so on down the tree. Only with `nested`, and only where `type` is
    `virtual_composition`.
    """
    idproduct: int
    """The product that is the part, not the composition."""
    amount: int
    """How many pieces of the part go into one composition."""


class ProductStockChanged(Model):
    """A product and the change of its stock."""

    product: Product
    """A product with its stock, images and tags. Some answers leave fields out."""
    product_stock_history: StockHistoryEntry
    """One change of the stock of a product in a warehouse, in pieces."""


class ProductWarehouse(Model):
    """Settings of a product in one warehouse."""

    idproduct: int
    """Id of the product."""
    idwarehouse: int
    """Id of the warehouse."""
    stock_level_order: int
    """Order more when the stock falls to this level."""
    stock_level_desired: int
    """Level to fill up to."""
    stock_level_maximum: int
    """Highest level. 0 when there is none."""
    stock_location: str | None = None
    """Deprecated. Names of locations, with commas between them, such as `A.12, A.21`. A name that does not exist
    yet is created. Kept for old clients; link the product to locations instead.
    """
    picking_stock_replenish_trigger: int | None = None
    """Fill up the places to pick from when their stock falls to this level."""
    picking_stock_replenish_to: int | None = None
    """Level to fill them up to."""


class ProductsAssembledStockChangedEvent(Model):
    """The stock of a composition changed with the stock of its parts. Shops that sell compositions need it
    beside `products.free_stock_changed`.
    """

    idhook: int
    """The hook that fired."""
    name: str
    """Name that was given to the hook."""
    event: Literal["products.assembled_stock_changed"]
    """Name of the event."""
    event_triggered_at: datetime
    """A wall-clock time without a zone. Which zone it is in is not documented."""
    data: Product
    """A product with its stock, images and tags. Some answers leave fields out."""


class ProductsChangedEvent(Model):
    """A product changed."""

    idhook: int
    """The hook that fired."""
    name: str
    """Name that was given to the hook."""
    event: Literal["products.changed"]
    """Name of the event."""
    event_triggered_at: datetime
    """A wall-clock time without a zone. Which zone it is in is not documented."""
    data: Product
    """A product with its stock, images and tags. Some answers leave fields out."""


class ProductsCreatedEvent(Model):
    """A product was created."""

    idhook: int
    """The hook that fired."""
    name: str
    """Name that was given to the hook."""
    event: Literal["products.created"]
    """Name of the event."""
    event_triggered_at: datetime
    """A wall-clock time without a zone. Which zone it is in is not documented."""
    data: Product
    """A product with its stock, images and tags. Some answers leave fields out."""


class ProductsFreeStockChangedEvent(Model):
    """The free stock of a product changed. This is the event for web shops."""

    idhook: int
    """The hook that fired."""
    name: str
    """Name that was given to the hook."""
    event: Literal["products.free_stock_changed"]
    """Name of the event."""
    event_triggered_at: datetime
    """A wall-clock time without a zone. Which zone it is in is not documented."""
    data: Product
    """A product with its stock, images and tags. Some answers leave fields out."""


class ProductsPartsChangedEvent(Model):
    """The parts of a composition changed."""

    idhook: int
    """The hook that fired."""
    name: str
    """Name that was given to the hook."""
    event: Literal["products.parts.changed"]
    """Name of the event."""
    event_triggered_at: datetime
    """A wall-clock time without a zone. Which zone it is in is not documented."""
    data: PhpMap[Any]
    """An object whose fields no source shows."""

    def __post_init__(self) -> None:
        self.data = as_map(self.data)


class ProductsStockChangedEvent(Model):
    """The stock of a product changed."""

    idhook: int
    """The hook that fired."""
    name: str
    """Name that was given to the hook."""
    event: Literal["products.stock_changed"]
    """Name of the event."""
    event_triggered_at: datetime
    """A wall-clock time without a zone. Which zone it is in is not documented."""
    data: ProductStockChanged
    """A product and the change of its stock."""


class ProductsStockOnLocationChangedEvent(Model):
    """The stock of a product at a location changed."""

    idhook: int
    """The hook that fired."""
    name: str
    """Name that was given to the hook."""
    event: Literal["products.stock_on_location_changed"]
    """Name of the event."""
    event_triggered_at: datetime
    """A wall-clock time without a zone. Which zone it is in is not documented."""
    data: PhpMap[Any]
    """An object whose fields no source shows."""

    def __post_init__(self) -> None:
        self.data = as_map(self.data)


class ProductFieldValueInput(TypedDict):
    """What a request says of a product field value."""

    idproductfield: int
    """Id of the product field."""
    value: str
    """Its value for this product."""
