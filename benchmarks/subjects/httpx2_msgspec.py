"""httpx2 and msgspec by hand: no retries, no limiter, no errors, no tolerance."""

from collections.abc import Awaitable, Callable

import msgspec

from subjects import httpx2_raw
from subjects.msgspec_models import Product

COLD = """
import httpx2, msgspec
from subjects.msgspec_models import Product
client = httpx2.Client(trust_env=False)
print(msgspec.json.decode(client.get(BASE + "/products/1").content, type=Product).price)
"""


def decode() -> Callable[[bytes], object]:
    return msgspec.json.Decoder(list[Product]).decode


def get(base: str) -> Callable[[], object]:
    raw, one = httpx2_raw.get(base), msgspec.json.Decoder(Product).decode
    return lambda: one(raw())


raw_get = httpx2_raw.get


def get_page(base: str) -> Callable[[], object]:
    raw, page = httpx2_raw.get_page(base), decode()
    return lambda: page(raw())


async def aget(base: str) -> Callable[[], Awaitable[object]]:
    raw, one = await httpx2_raw.aget(base), msgspec.json.Decoder(Product).decode

    async def get() -> object:
        return one((await raw()).content)

    return get
