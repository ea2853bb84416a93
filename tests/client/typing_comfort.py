"""What users write with the comforts of the client. It is not run: mypy, pyright and ty must find nothing in it."""

from decimal import Decimal
from pathlib import Path
from typing import Any, Literal, assert_type

from picqer import (
    Answer,
    AnsweredError,
    ApiError,
    AsyncPicqer,
    Call,
    CallError,
    ErrorCode,
    Model,
    Observer,
    Outcome,
    OutcomeUnknown,
    Picqer,
    RawResponse,
    Request,
    Retries,
    Timeout,
    UnknownNameError,
)
from picqer.models.customers import Customer
from picqer.models.orders import Order
from picqer.models.products import Product, ProductImage
from picqer.models.suppliers import Supplier
from picqer.models.tags import Tag
from picqer.models.templates import Template
from picqer.models.users import User
from picqer.models.vat_groups import VatGroup
from picqer.models.warehouses import Warehouse


class Meter:
    """An observer of one's own."""

    def __init__(self) -> None:
        self.statuses: list[int] = []

    def started(self, call: Call) -> None:
        """Count nothing yet."""

    def waiting(self, call: Call, seconds: float, reason: Literal["rate limit", "retry"]) -> None:
        """Count no waits."""

    def attempted(self, call: Call, outcome: Outcome, seconds: float) -> None:  # noqa: ARG002 - the seam has them
        """Count statuses."""
        if isinstance(outcome, Answer):
            self.statuses.append(outcome.status)

    def finished(self, call: Call, error: BaseException | None) -> None:
        """Count no ends."""


def set_up() -> Picqer:
    """Make clients from the environment, and with options of their own."""
    meter: Observer = Meter()
    with Picqer(observer=meter) as picqer:
        assert_type(picqer, Picqer)
        assert_type(picqer.with_options(timeout=90, priority="bulk"), Picqer)
        return picqer.with_options(retries=Retries(attempts=1), strict=True)


def look_inside(picqer: Picqer) -> None:
    """Get the answer behind a value."""
    raw = picqer.with_raw_response(picqer.products.get, 633)
    assert_type(raw, RawResponse[Product])
    assert_type(raw.value.price, Decimal)
    assert_type(raw.headers.get("x-ratelimit-remaining"), str | None)
    assert_type(picqer.with_raw_response(picqer.products.list(tag="summer").first), RawResponse[Product | None])
    assert_type(picqer.with_raw_response(picqer.tags.create, title="x", color="#fff", inherit=True).value, Tag)


def find(picqer: Picqer) -> dict[str, int]:
    """Look names up."""
    assert_type(picqer.warehouses.by_name("Main"), Warehouse)
    assert_type(picqer.tags.by_title("Summer", refresh=True), Tag)
    assert_type(picqer.vat_groups.by_name("Hoog"), VatGroup)
    assert_type(picqer.suppliers.by_name("ACME"), Supplier)
    assert_type(picqer.templates.by_name("Default"), Template)
    assert_type(picqer.users.by_username("demo"), User)
    try:
        return {"idwarehouse": picqer.warehouses.by_name("Man").idwarehouse}
    except UnknownNameError as error:
        assert_type(error.near, tuple[str, ...])
        raise


def create(picqer: Picqer, image: Path) -> list[Model]:
    """Create things once, and send files."""
    order = picqer.orders.create_once(
        reference="SHOP-1", idcustomer=1, products=[{"idproduct": 633, "amount": 2, "price": Decimal("9.95")}]
    )
    product = picqer.products.create_once(idvatgroup=18, name="Vest", price=Decimal(5), productcode="V-1")
    customer = picqer.customers.create_once(name="Jan", emailaddress="jan@shop.example")
    assert_type(order, Order)
    assert_type(product, Product)
    assert_type(customer, Customer)
    assert_type(picqer.products.images.create(product.idproduct, image=image), ProductImage)
    picqer.products.images.create(product.idproduct, image=image.read_bytes())
    assert_type(picqer.picklists.picklist_pdf.get(1), bytes)
    assert_type(order.to_dict(), dict[str, Any])
    assert_type(order.to_json(), str)
    return [order, product, customer]


def catch(picqer: Picqer) -> str | None:
    """Ask errors."""
    try:
        picqer.orders.process(1)
    except ApiError as error:
        assert_type(error.error_code, ErrorCode | int | None)
        if error.error_code == 32:
            return error.meaning
        assert_type(error.rate_limit_remaining, int | None)
    except OutcomeUnknown as error:
        return error.look_up
    except AnsweredError as error:
        assert_type(error.body, bytes)
    except CallError as error:
        assert_type(error.request, Request)
        return error.hint
    return None


async def all_of_it_awaited(picqer: AsyncPicqer) -> None:
    """The same, awaited."""
    assert_type(picqer.with_options(timeout=3), AsyncPicqer)
    assert_type(picqer.with_options(timeout=Timeout(read=90)), AsyncPicqer)
    assert_type(await picqer.with_raw_response(picqer.products.get, 633), RawResponse[Product])
    assert_type(await picqer.with_raw_response(picqer.products.list().first), RawResponse[Product | None])
    assert_type(await picqer.warehouses.by_name("Main"), Warehouse)
    assert_type(await picqer.orders.create_once(reference="SHOP-1", idcustomer=1, products=[]), Order)
    assert_type(await picqer.customers.create_once(name="Jan", customerid="C-1"), Customer)
    assert_type(await picqer.products.images.create(1, image=Path("vest.png")), ProductImage)
