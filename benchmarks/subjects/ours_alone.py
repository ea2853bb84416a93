"""Picqer with a transport that sends nothing: what its own layers cost, HTTP left out."""

from collections.abc import Callable

import products
from subjects import ours


def get(base: str) -> Callable[[], object]:
    from picqer import Answer, Request

    headers = {"x-ratelimit-limit": "999999999", "x-ratelimit-remaining": "999999998"}
    answer = Answer(200, headers, products.one())

    class Nowhere:
        def send(self, request: Request, timeout: float) -> Answer:
            return answer

    return ours.get(base, transport=Nowhere())


def raw_get(base: str) -> Callable[[], object]:
    return lambda: None
