"""350 made-up products and two compositions of them, the same in every run."""

from __future__ import annotations

from decimal import Decimal
from itertools import product as combinations
from typing import TYPE_CHECKING, NamedTuple

from picqer_mock import clock
from picqer_mock.resources import suppliers
from picqer_mock.resources.products import stock
from picqer_mock.resources.products.demo import OPENING

if TYPE_CHECKING:
    from picqer_mock.call import Request
    from picqer_mock.spec import Spec
    from picqer_mock.state import State

FIRST_ID = 1001
FIRST_COMPOSITION = 1351
WAREHOUSES = (18, 40)
INACTIVE_EVERY = 23
OWNED_EVERY = 10
"""Every tenth product belongs to a fulfilment customer."""


class Kind(NamedTuple):
    """A kind of product.

    Args:
        cents: Price excluding VAT of the smallest size, in cents.
        grams: Weight of the smallest size.
        idtag: Tag of all products of this kind, if any.
    """

    code: str
    name: str
    cents: int
    grams: int
    idtag: int | None


KINDS = (
    Kind("SJ", "Softshell Jacket", 8995, 540, None),
    Kind("RJ", "Rain Jacket", 7450, 410, None),
    Kind("FV", "Fleece Vest", 4599, 320, 11),
    Kind("TS", "Trail Shirt", 2495, 160, 1156),
    Kind("HT", "Hiking Trousers", 6990, 430, None),
    Kind("MB", "Merino Base Layer", 5475, 210, 11),
    Kind("SH", "Sun Hat", 1989, 90, 13),
)
LINES = (("FJ", "Fjord"), ("BE", "Bergen"), ("AL", "Alta"), ("TR", "Tromso"), ("NA", "Narvik"))
COLOURS = (("NV", "Navy"), ("OL", "Olive"))
SIZES = ("S", "M", "L", "XL", "XXL")


class Composition(NamedTuple):
    """A composition of products of the assortment.

    Args:
        cents: Price excluding VAT, in cents.
        parts: Each product with its pieces.
        stock: Pieces that were made of it, in the first warehouse.
    """

    code: str
    name: str
    kind: str
    cents: int
    parts: tuple[tuple[int, int], ...]
    stock: int


COMPOSITIONS = (
    Composition("SET-SJ", "Softshell Jackets for Three", stock.VIRTUAL, 24995, ((1002, 1), (1003, 2)), 0),
    Composition("BOX-SJ", "Softshell Jackets in a Gift Box", stock.WITH_STOCK, 18995, ((1004, 1), (1005, 1)), 5),
)


def seed(state: State, request: Request, spec: Spec) -> None:
    """Add the products, with stock in two warehouses; some inactive, owned or tagged, and compositions."""
    customers = [row["idfulfilment_customer"] for row in state.rows("SELECT * FROM fulfilment_customer")]
    for index, (kind, (line_code, line), (colour_code, colour), size) in enumerate(
        combinations(KINDS, LINES, COLOURS, SIZES)
    ):
        step = SIZES.index(size)
        code = f"{kind.code}-{line_code}-{colour_code}-{size}"
        active = (index + 1) % INACTIVE_EVERY != 0
        idproduct = state.insert(
            "product",
            idproduct=FIRST_ID + index,
            idfulfilment_customer=customers[index // OWNED_EVERY % len(customers)]
            if index % OWNED_EVERY == 0
            else None,
            idvatgroup=18,
            idsupplier=1 + index % len(suppliers.MADE_UP),
            productcode=code,
            name=f"{kind.name} {line} {colour} {size}",
            price=Decimal(kind.cents + 150 * step) / 100,
            fixedstockprice=Decimal(kind.cents * 2 // 5) / 100,
            productcode_supplier=f"{line_code}{1000 + index}",
            deliverytime=3 + index % 12,
            barcode=ean13(871000000000 + index),
            type=stock.NORMAL,
            weight=kind.grams + 15 * step,
            minimum_purchase_quantity=10 if index % 4 == 0 else 0,
            purchase_in_quantities_of=5 if index % 4 == 0 else 0,
            hs_code="62019300",
            country_of_origin=("PT", "TR", "VN")[index % 3],
            active=active,
            created=clock.text(request.now),
            updated=clock.text(request.now),
        )
        if kind.idtag is not None:
            state.insert("product_tag", idproduct=idproduct, idtag=kind.idtag)
        # A product can only become inactive without stock.
        for place, idwarehouse in enumerate(WAREHOUSES if active else ()):
            amount = (index * 37 + place * 11) % (120 if place == 0 else 30)
            stock.put(state, request, idproduct, idwarehouse, amount, **OPENING)
    _add_compositions(state, request, spec)


def _add_compositions(state: State, request: Request, spec: Spec) -> None:
    state.number_next("product_part", spec.example("products.parts.get")["idproduct_part"])
    for number, (code, name, kind, cents, parts, amount) in enumerate(COMPOSITIONS, start=FIRST_COMPOSITION):
        idproduct = state.insert(
            "product",
            idproduct=number,
            idvatgroup=18,
            productcode=code,
            name=name,
            price=Decimal(cents) / 100,
            type=kind,
            active=True,
            created=clock.text(request.now),
            updated=clock.text(request.now),
        )
        for part, pieces in parts:
            state.insert("product_part", idcomposition=idproduct, idproduct=part, amount=pieces)
        if amount:
            stock.put(state, request, idproduct, WAREHOUSES[0], amount, **OPENING)


def ean13(digits: int) -> str:
    """Return twelve digits with their check digit."""
    text = f"{digits:012}"
    total = sum(int(digit) * (3 if place % 2 else 1) for place, digit in enumerate(text))
    return f"{text}{-total % 10}"
