"""pydantic on httpx2."""

from collections.abc import Callable
from datetime import datetime
from decimal import Decimal

from pydantic import BaseModel, TypeAdapter

from subjects import httpx2_raw


class Stock(BaseModel):
    idwarehouse: int
    stock: int
    reserved: int
    reservedbackorders: int
    reservedpicklists: int
    reservedallocations: int
    freestock: int


class Tag(BaseModel):
    idtag: int
    title: str
    color: str
    inherit: bool
    textColor: str


class ProductField(BaseModel):
    idproductfield: int
    title: str
    value: str | None = None


class Product(BaseModel):
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


def decode() -> Callable[[bytes], object]:
    return TypeAdapter(list[Product]).validate_json


def get(base: str) -> Callable[[], object]:
    raw, one = httpx2_raw.get(base), TypeAdapter(Product).validate_json
    return lambda: one(raw())


raw_get = httpx2_raw.get


def get_page(base: str) -> Callable[[], object]:
    raw, page = httpx2_raw.get_page(base), decode()
    return lambda: page(raw())
