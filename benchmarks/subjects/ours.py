"""Picqer over httpx2."""

from collections.abc import Awaitable, Callable, Iterator
from typing import Any

OPTIONS: dict[str, Any] = {"api_key": "k", "user_agent": "Benchmarks (benchmarks.example)"}

IMPORT = "import picqer"
COLD = """
from picqer import Picqer
print(Picqer(base_url=BASE, api_key="k", user_agent="Benchmarks (benchmarks.example)").products.get(1).price)
"""


def decode() -> Callable[[bytes], object]:
    from picqer._runtime.decode import decode
    from picqer.models.products import Product

    return lambda raw: decode(raw, list[Product], strict=False)[0]


def get(base: str, **options: Any) -> Callable[[], object]:
    from picqer import Picqer

    picqer = Picqer(base_url=base, **OPTIONS, **options)
    return lambda: picqer.products.get(1)


def raw_get(base: str) -> Callable[[], object]:
    from subjects import httpx2_raw

    return httpx2_raw.get(base)


def get_page(base: str, **options: Any) -> Callable[[], object]:
    from picqer import Picqer

    picqer = Picqer(base_url=base, **OPTIONS, **options)
    return lambda: next(picqer.products.list().pages())


async def aget(base: str, **options: Any) -> Callable[[], Awaitable[object]]:
    from picqer import AsyncPicqer

    picqer = AsyncPicqer(base_url=base, **OPTIONS, **options)
    return lambda: picqer.products.get(1)


def stream(base: str) -> Iterator[object]:
    from picqer import Picqer

    return iter(Picqer(base_url=base, **OPTIONS).products.list())
