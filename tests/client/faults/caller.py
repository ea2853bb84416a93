"""Makes calls as a program would, by both kinds of client over both transports, without ever sleeping."""

import asyncio
from collections.abc import Callable, Coroutine
from dataclasses import dataclass
from typing import Any, Literal, TypeVar

from picqer import AsyncPicqer, Picqer, Retries
from picqer._runtime.transport import LONGEST_BODY
from picqer.models.tags import Tag
from tests.client.stand_ins import KEY, Clock

T = TypeVar("T")


@dataclass(frozen=True)
class Caller:
    """One kind of client over one transport.

    Attributes:
        asynchronous: Whether it is AsyncPicqer.
        transport: The transport; `None` for httpx2.
    """

    asynchronous: bool
    transport: Literal["fast"] | None

    def client(
        self, base_url: str, clock: Clock | None = None, *, longest: int = LONGEST_BODY, **options: Any
    ) -> Picqer:
        """Make a client that sleeps on this clock and takes bodies up to this length."""
        picqer = Picqer(**self._options(base_url, options))
        picqer._transport._longest = longest
        clock = clock or Clock()
        picqer._sender.clock = clock
        picqer._sender._sleep = clock.sleep
        return picqer

    def async_client(
        self, base_url: str, clock: Clock | None = None, *, longest: int = LONGEST_BODY, **options: Any
    ) -> AsyncPicqer:
        """Make an asynchronous client that sleeps on this clock and takes bodies up to this length."""
        picqer = AsyncPicqer(**self._options(base_url, options))
        picqer._transport._longest = longest
        clock = clock or Clock()
        picqer._sender.clock = clock
        picqer._sender._sleep = clock.async_sleep
        return picqer

    def get(self, base_url: str, clock: Clock | None = None, **options: Any) -> Tag:
        """Make a GET."""
        return self._run(
            lambda picqer: picqer.tags.get(7), lambda picqer: picqer.tags.get(7), base_url, clock, **options
        )

    def create(self, base_url: str, clock: Clock | None = None, *, title: str = "x", **options: Any) -> Tag:
        """Make a POST."""
        return self._run(
            lambda picqer: picqer.tags.create(title=title, color="#000000", inherit=False),
            lambda picqer: picqer.tags.create(title=title, color="#000000", inherit=False),
            base_url,
            clock,
            **options,
        )

    def update(self, base_url: str, clock: Clock | None = None, **options: Any) -> Tag:
        """Make a PUT."""
        return self._run(
            lambda picqer: picqer.tags.update(7, title="y"),
            lambda picqer: picqer.tags.update(7, title="y"),
            base_url,
            clock,
            **options,
        )

    def delete(self, base_url: str, clock: Clock | None = None, **options: Any) -> None:
        """Make a DELETE."""
        return self._run(
            lambda picqer: picqer.tags.delete(7), lambda picqer: picqer.tags.delete(7), base_url, clock, **options
        )

    def rows(self, base_url: str, clock: Clock | None = None, **options: Any) -> list[Tag]:
        """Read a list to its end."""
        return self._run(
            lambda picqer: picqer.tags.list().all(), lambda picqer: picqer.tags.list().all(), base_url, clock, **options
        )

    def _run(
        self,
        call: Callable[[Picqer], T],
        async_call: Callable[[AsyncPicqer], Coroutine[Any, Any, T]],
        base_url: str,
        clock: Clock | None,
        **options: Any,
    ) -> T:
        if self.asynchronous:

            async def run() -> T:
                async with self.async_client(base_url, clock, **options) as picqer:
                    return await async_call(picqer)

            return asyncio.run(run())
        with self.client(base_url, clock, **options) as picqer:
            return call(picqer)

    def _options(self, base_url: str, options: dict[str, Any]) -> dict[str, Any]:
        return {
            "base_url": base_url,
            "api_key": KEY,
            "user_agent": "Tests (tests.example)",
            "retries": Retries(attempts=3),
            "transport": self.transport,
            **options,
        }
