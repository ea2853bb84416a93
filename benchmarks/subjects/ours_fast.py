"""Picqer with `transport="fast"`."""

from collections.abc import Awaitable, Callable

from subjects import ours

COLD = """
from picqer import Picqer
picqer = Picqer(base_url=BASE, api_key="k", user_agent="Benchmarks (benchmarks.example)", transport="fast")
print(picqer.products.get(1).price)
"""


def get(base: str) -> Callable[[], object]:
    return ours.get(base, transport="fast")


def raw_get(base: str) -> Callable[[], object]:
    from subjects import pyreqwest_msgspec

    return pyreqwest_msgspec.raw_get(base)


def get_page(base: str) -> Callable[[], object]:
    return ours.get_page(base, transport="fast")


async def aget(base: str) -> Callable[[], Awaitable[object]]:
    return await ours.aget(base, transport="fast")
