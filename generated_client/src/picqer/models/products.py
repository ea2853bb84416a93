# Generated from spec/ by `make generate`. Do not edit.
"""Models of products."""

from decimal import Decimal
from typing import Literal, TypeAlias, TypedDict

from picqer._runtime.model import Model, PhpMap, as_map
from picqer.models.shared import Tag

__all__ = [
    "Product",
    "ProductFieldValue",
    "ProductFieldValueInput",
    "ProductImage",
    "ProductLocation",
    "ProductLocationType",
    "ProductStock",
    "ProductType",
    "ProductWarehouse",
]

ProductType: TypeAlias = Literal[
    "normal",
    "unlimited_stock",
    "virtual_composition",
    "composition_with_stock",
]
"""Kind of product. See the update call for when it may change."""


class ProductFieldValue(Model):
    """The value of one of the account's own product fields."""

    idproductfield: int
    """Id of the product field."""
    title: str | None = None
    """Name of the field."""
    value: str
    """Its value for this product."""


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


class Product(Model):
    """A product with its stock, images and tags. Some answers leave fields out."""

    idproduct: int
    """Unique Picqer reference."""
    assembled: bool | None = None
    """Shown in the page's examples without a word on it."""
    images: list[str] | None = None
    """URLs of the images. `products.images.list` lists them with their ids."""
    stock: list[ProductStock]
    """Stock per warehouse."""
    tags: PhpMap[Tag] | None = None
    """Tags keyed by their title. An empty map may come as an empty array, as PHP writes it."""
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
    """Kind of product. See the update call for when it may change."""
    unlimitedstock: bool
    """Deprecated. Whether no stock is kept. Use `type` instead."""
    weight: int | None
    """Weight, in grams."""
    minimum_purchase_quantity: int | None = None
    """Smallest quantity that can be bought from the supplier."""
    purchase_in_quantities_of: int | None = None
    """The supplier sells in batches of this many pieces."""
    hs_code: str | None = None
    """HS code, for customs."""
    country_of_origin: str | None = None
    """Country of origin for customs, as two letters of ISO 3166."""
    active: bool | None = None
    """Whether the product is in use. See the update call for when it may become false."""
    productfields: list[ProductFieldValue] | None = None
    """Values of the account's own product fields."""

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
    parent_idlocation: int | None
    """Location that this one is part of."""
    name: str
    """Name of the location."""
    remarks: str | None
    """Remarks on the location."""
    unlink_on_empty: bool
    """Whether a product is unlinked when its stock here is gone."""
    location_type: ProductLocationType
    """Kind of location."""


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
    stock_location: str
    """Deprecated. Names of locations, with commas between them, such as `A.12, A.21`. A name that does not exist
    yet is created. Kept for old clients; link the product to locations instead.
    """


class ProductFieldValueInput(TypedDict):
    """What a request says of a product field value."""

    idproductfield: int
    """Id of the product field."""
    value: str
    """Its value for this product."""
