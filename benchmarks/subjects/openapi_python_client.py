"""The client that openapi-python-client makes from our own spec, as it comes."""

import json
from collections.abc import Awaitable, Callable

import httpx

AGENT = "Benchmarks (benchmarks.example)"
COLD = """
from opc_picqer import Client
from opc_picqer.api.products import products_get
client = Client(base_url=BASE)
print(products_get.sync(1, client=client, user_agent="Benchmarks (benchmarks.example)").price)
"""


def decode() -> Callable[[bytes], object]:
    from opc_picqer.models import Product

    return lambda raw: [Product.from_dict(row) for row in json.loads(raw)]


def get(base: str) -> Callable[[], object]:
    from opc_picqer import Client
    from opc_picqer.api.products import products_get

    client = Client(base_url=base)
    return lambda: products_get.sync(1, client=client, user_agent=AGENT)


def raw_get(base: str) -> Callable[[], object]:
    client = httpx.Client(headers={"User-Agent": AGENT})
    return lambda: client.get(f"{base}/products/1").content


def get_page(base: str) -> Callable[[], object]:
    from opc_picqer import Client
    from opc_picqer.api.products import products_list

    client = Client(base_url=base)
    return lambda: products_list.sync(client=client, user_agent=AGENT)


async def aget(base: str) -> Callable[[], Awaitable[object]]:
    from opc_picqer import Client
    from opc_picqer.api.products import products_get

    client = Client(base_url=base)
    return lambda: products_get.asyncio(1, client=client, user_agent=AGENT)
