"""Typical code of users. It is not run: mypy and pyright, both strict, must find nothing in it."""

from collections.abc import Iterator
from datetime import datetime
from decimal import Decimal
from typing import assert_type

import httpx2

from picqer import (
    UNSET,
    Answer,
    ApiError,
    AsyncPages,
    AsyncPicqer,
    DecodeError,
    ErrorCode,
    HooksPlan,
    NotFoundError,
    OutcomeUnknown,
    Pages,
    Picqer,
    Request,
    Retries,
    Timeout,
    UnsetType,
    WantedHook,
    webhooks,
)
from picqer.models import Order, OrdersCompletedEvent, OrdersCreatedEvent, ProductsFreeStockChangedEvent
from picqer.models.fulfilment import FulfilmentCustomer
from picqer.models.products import Product, ProductImage, ProductLocation, ProductStock, ProductType, ProductWarehouse
from picqer.models.tags import Tag

USER_AGENT = "MyShop (myshop.example - dev@myshop.example)"


class Echo:
    """A transport of one's own."""

    def send(self, request: Request, timeout: Timeout) -> Answer:
        """Answer with the question."""
        return Answer(200, {"x-seconds": str(timeout.read)}, request.body or b"[]")


def set_up() -> None:
    """Make clients."""
    Picqer("example", api_key="k", user_agent=USER_AGENT, timeout=10, retries=Retries(attempts=3))
    Picqer("example", api_key="k", user_agent=USER_AGENT, timeout=Timeout(connect=5, read=90.5))
    Picqer(base_url="http://127.0.0.1:8000/api/v1", api_key="k", user_agent=USER_AGENT, http_client=httpx2.Client())
    Picqer("example", api_key="k", user_agent=USER_AGENT, transport=Echo(), strict=True, fulfilment_key=True)


def read(picqer: Picqer) -> Iterator[str]:
    """Read lists and objects."""
    products = picqer.products.list(tag="summer", limit=250)
    assert_type(products, Pages[Product])
    assert_type(products.ahead(2).by_offset().resume(products.token), Pages[Product])
    for product in products:
        assert_type(product, Product)
        assert_type(product.price, Decimal)
        assert_type(product.barcode, str | None)
        assert_type(product.type, ProductType | str | None)
        assert_type(product.stock, list[ProductStock])
        assert_type(product.tags, dict[str, Tag] | None)
        for title, tag in (product.tags or {}).items():
            yield f"{product.productcode} {title} {tag.color}"
    for page in products.pages():
        assert_type(page, list[Product])
    assert_type(products.first(), Product | None)
    assert_type(products.all(), list[Product])
    assert_type(picqer.products.get(1), Product)
    assert_type(picqer.products.stock.list(1), list[ProductStock])
    assert_type(picqer.products.stock.get(1, 2), ProductStock)
    assert_type(picqer.products.images.list(1), list[ProductImage])
    assert_type(picqer.products.locations.list(1), list[ProductLocation])
    assert_type(picqer.products.warehouses.list(1), list[ProductWarehouse])
    customer = picqer.fulfilment.customers.list().first()
    assert_type(customer, FulfilmentCustomer | None)
    if customer is not None:
        assert_type(customer.last_login_at, datetime | None)


def write(picqer: Picqer, barcode: str | UnsetType | None = UNSET) -> None:
    """Create, update and delete."""
    product = picqer.products.create(
        idvatgroup=18, productcode="883629-22", name="Cooling vest", price=Decimal("51.90"), barcode=barcode
    )
    picqer.products.update(product.idproduct, barcode=None, productfields=[{"idproductfield": 11, "value": "liter"}])
    assert_type(picqer.products.stock.update(product.idproduct, 18, change=-5, reason="Damaged"), ProductStock)
    assert_type(picqer.products.images.create(product.idproduct, image=b"\xff\xd8"), ProductImage)
    assert_type(picqer.products.tags.add(product.idproduct, idtag=223), Tag)
    picqer.products.images.delete(product.idproduct, 12124)
    picqer.fulfilment.customers.update(4, name="Fulfilling Partners BV", preferred_idwarehouse=None)


def catch(picqer: Picqer) -> Product | None:
    """Catch errors."""
    try:
        return picqer.products.get(1)
    except NotFoundError as error:
        assert_type(error.error_code, ErrorCode | int | None)
    except ApiError as error:
        assert_type(error.rate_limit_remaining, int | None)
        assert_type(error.body, bytes)
    except OutcomeUnknown as error:
        assert_type(error.operation, str)
    except DecodeError as error:
        assert_type(error.path, str)
    return None


async def read_async(picqer: AsyncPicqer) -> None:
    """Read and write, awaiting."""
    products = picqer.products.list()
    assert_type(products, AsyncPages[Product])
    assert_type(products.ahead(2).by_offset().resume(products.token), AsyncPages[Product])
    async for product in products:
        assert_type(product, Product)
    async for page in products.pages():
        assert_type(page, list[Product])
    assert_type(await products.first(), Product | None)
    assert_type(await products.all(), list[Product])
    assert_type(await picqer.products.get(1), Product)
    assert_type(await picqer.products.stock.update(1, 18, amount=5, reason="Counted"), ProductStock)
    await picqer.products.images.delete(1, 2)
    assert_type(await picqer.fulfilment.customers.create(name="x", can_login=False), FulfilmentCustomer)


async def open_async() -> None:
    """Make an asynchronous client."""
    async with AsyncPicqer("example", api_key="k", user_agent=USER_AGENT, http_client=httpx2.AsyncClient()) as picqer:
        await read_async(picqer)


def listen(event: webhooks.Event) -> str:
    """Tell events apart."""
    match event:
        case OrdersCreatedEvent(data=order) | OrdersCompletedEvent(data=order):
            assert_type(order, Order)
            return order.orderid
        case ProductsFreeStockChangedEvent(data=product):
            assert_type(product, Product)
            return product.productcode
        case webhooks.UnknownEvent():
            return f"{event.event}: {event.data}"
        case _:
            assert_type(event.event_triggered_at, datetime)
            return event.name


async def listen_async(event: webhooks.Event) -> None:
    """Handle an event."""
    listen(event)


def receive(picqer: Picqer, body: bytes, headers: dict[str, str]) -> None:
    """Receive webhooks, and see to it that they come."""
    listen(webhooks.parse(body, headers.get("X-Picqer-Signature"), "secret", strict=True))
    webhooks.AsgiReceiver(listen_async, secret="secret", on_error=lambda event, error: (event.idhook, error))
    webhooks.WsgiReceiver(listen, secret=None)
    wanted = [WantedHook("orders", "orders.created", "https://myshop.example", secret=webhooks.sign(body, "secret"))]
    assert_type(picqer.hooks.sync(wanted, prefix="orders", dry_run=True), HooksPlan)
    assert_type(webhooks.encode_answer({"identifier": "3S1", "label_contents_pdf": b"%PDF"}), bytes)
