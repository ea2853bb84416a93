"""Both clients over scripted outcomes, used alike: what is asynchronous is awaited behind the scenes."""

import asyncio
import inspect
from collections.abc import Callable
from typing import Any

from picqer import AsyncPicqer, Picqer, Request
from picqer._runtime.limiter import Limiter
from picqer._runtime.transport import Outcome
from tests.client.stand_ins import KEY, AsyncFakeTransport, Clock, FakeTransport, half


class Scripted:
    """A client that gets these outcomes one by one, and waits on a clock of its own.

    Args:
        asynchronous: Whether it is an AsyncPicqer.
        outcomes: What comes of the requests, in order.
        options: Further arguments of the client.
    """

    def __init__(self, *outcomes: Outcome, asynchronous: bool, **options: Any) -> None:
        self.clock = Clock()
        self.requests: list[Request] = []
        arguments = {"api_key": KEY, "user_agent": "Tests (tests.example)", **options}
        self.picqer: Any
        if asynchronous:
            transport = AsyncFakeTransport(*outcomes, requests=self.requests)
            self.picqer = AsyncPicqer("example", **arguments, transport=transport)
        else:
            self.picqer = Picqer("example", **arguments, transport=FakeTransport(*outcomes, requests=self.requests))
        sender = self.picqer._sender
        sender._sleep = self.clock.async_sleep if asynchronous else self.clock.sleep
        sender.clock, sender.chance, sender.limiter = self.clock, half, Limiter(500)

    def run(self, use: Callable[[Any], Any]) -> Any:
        """Use the client and give what comes of it, awaited if need be."""
        value = use(self.picqer)
        return asyncio.run(_awaited(value)) if inspect.isawaitable(value) else value

    @property
    def sent(self) -> list[str]:
        """Method and path of each request."""
        return [f"{item.method} {item.url.removeprefix('https://example.picqer.com/api/v1')}" for item in self.requests]


async def _awaited(value: Any) -> Any:
    return await value
