"""Plain httpx2: bytes, no types."""

from collections.abc import Awaitable, Callable

import httpx2

HEADERS = {"Accept": "application/json", "Authorization": "Basic azo=", "User-Agent": "Benchmarks (benchmarks.example)"}


def get(base: str) -> Callable[[], object]:
    client = httpx2.Client(headers=HEADERS, trust_env=False)
    return lambda: client.get(f"{base}/products/1").content


raw_get = get


def get_page(base: str) -> Callable[[], object]:
    client = httpx2.Client(headers=HEADERS, trust_env=False)
    return lambda: client.get(f"{base}/products").content


async def aget(base: str) -> Callable[[], Awaitable[object]]:
    client = httpx2.AsyncClient(headers=HEADERS, trust_env=False)
    return lambda: client.get(f"{base}/products/1")
