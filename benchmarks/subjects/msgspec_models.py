"""The same product by hand, for peers that decode with msgspec."""

from datetime import datetime
from decimal import Decimal

from msgspec import Struct


class Stock(Struct, kw_only=True):
    idwarehouse: int
    stock: int
    reserved: int
    reservedbackorders: int
    reservedpicklists: int
    reservedallocations: int
    freestock: int


class Tag(Struct, kw_only=True):
    idtag: int
    title: str
    color: str
    inherit: bool
    textColor: str


class ProductField(Struct, kw_only=True):
    idproductfield: int
    title: str
    value: str | None = None


class Product(Struct, kw_only=True):
    idproduct: int
    productcode: str
    name: str
    idvatgroup: int | None = None
    idsupplier: int | None = None
    price: Decimal | None = None
    fixedstockprice: Decimal | None = None
    productcode_supplier: str | None = None
    deliverytime: int | None = None
    description: str | None = None
    barcode: str | None = None
    unlimitedstock: bool | None = None
    assembled: bool | None = None
    type: str | None = None
    weight: int | None = None
    minimum_purchase_quantity: int | None = None
    purchase_in_quantities_of: int | None = None
    hs_code: str | None = None
    country_of_origin: str | None = None
    active: bool | None = None
    created: datetime | None = None
    updated: datetime | None = None
    productfields: list[ProductField] | None = None
    images: list[str] | None = None
    stock: list[Stock] | None = None
    tags: dict[str, Tag] | None = None
