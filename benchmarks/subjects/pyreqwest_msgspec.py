"""pyreqwest and msgspec by hand."""

from collections.abc import Awaitable, Callable

import msgspec
from pyreqwest.client import ClientBuilder, SyncClientBuilder

from subjects.msgspec_models import Product

HEADERS = {"Accept": "application/json", "Authorization": "Basic azo=", "User-Agent": "Benchmarks (benchmarks.example)"}


def raw_get(base: str) -> Callable[[], object]:
    client = SyncClientBuilder().no_proxy().default_headers(HEADERS).build()
    return lambda: client.get(f"{base}/products/1").build().send().bytes()


def get(base: str) -> Callable[[], object]:
    raw, one = raw_get(base), msgspec.json.Decoder(Product).decode
    return lambda: one(raw())


async def aget(base: str) -> Callable[[], Awaitable[object]]:
    client, one = ClientBuilder().no_proxy().default_headers(HEADERS).build(), msgspec.json.Decoder(Product).decode

    async def get() -> object:
        response = await client.get(f"{base}/products/1").build().send()
        return one(await response.bytes())

    return get
