"""What the generated resources stand on."""

from collections.abc import Awaitable, Callable, Mapping
from typing import TYPE_CHECKING, TypeVar

from msgspec import Struct

from picqer._runtime.operation import Operation
from picqer._runtime.request import build

if TYPE_CHECKING:
    from picqer._runtime.paging import AsyncPages, Pages
    from picqer._runtime.reading import Place
    from picqer._runtime.sender import AsyncSender, Sender

T = TypeVar("T")
M = TypeVar("M", bound=Struct)


class Resource:
    """A group of calls of `Picqer`."""

    def __init__(self, sender: "Sender") -> None:
        self._sender = sender

    def __repr__(self) -> str:
        return f"<{type(self).__name__} of {self._sender.settings.base_url}>"

    def _call(
        self,
        operation: Operation[T],
        path: Mapping[str, int | str],
        query: Mapping[str, object] | None = None,
        body: Mapping[str, object] | None = None,
    ) -> T:
        return self._sender.send(operation, path, query, body)

    def _named(self, call: str, field: str, read: Callable[[], list[M]], name: str, *, refresh: bool) -> M:
        from picqer._runtime.names import named  # noqa: PLC0415 - most programs use ids

        return named(self._sender, call, field, read, name, refresh=refresh)

    def _pages(
        self,
        operation: Operation[list[T]],
        path: Mapping[str, int | str],
        query: Mapping[str, object] | None = None,
        *,
        offset: int,
        limit: int | None,
    ) -> "Pages[T]":
        from picqer._runtime.paging import Pages  # noqa: PLC0415 - a program that gets one object reads no list
        from picqer._runtime.reading import cursor  # noqa: PLC0415

        filters = query or {}

        def fetch(place: "Place") -> list[T]:
            return self._sender.send(operation, path, {**filters, **cursor(operation, place)})

        def address() -> str:
            return build(self._sender.settings, operation, path, dict(sorted(filters.items()))).url

        return Pages(operation, fetch, address, filters, offset=offset, limit=limit)


class AsyncResource:
    """A group of calls of `AsyncPicqer`."""

    def __init__(self, sender: "AsyncSender") -> None:
        self._sender = sender

    def __repr__(self) -> str:
        return f"<{type(self).__name__} of {self._sender.settings.base_url}>"

    async def _call(
        self,
        operation: Operation[T],
        path: Mapping[str, int | str],
        query: Mapping[str, object] | None = None,
        body: Mapping[str, object] | None = None,
    ) -> T:
        return await self._sender.send(operation, path, query, body)

    async def _named(
        self, call: str, field: str, read: Callable[[], Awaitable[list[M]]], name: str, *, refresh: bool
    ) -> M:
        from picqer._runtime.names import async_named  # noqa: PLC0415 - as above

        return await async_named(self._sender, call, field, read, name, refresh=refresh)

    def _pages(
        self,
        operation: Operation[list[T]],
        path: Mapping[str, int | str],
        query: Mapping[str, object] | None = None,
        *,
        offset: int,
        limit: int | None,
    ) -> "AsyncPages[T]":
        from picqer._runtime.paging import AsyncPages  # noqa: PLC0415 - as above
        from picqer._runtime.reading import cursor  # noqa: PLC0415

        filters = query or {}

        def fetch(place: "Place") -> Awaitable[list[T]]:
            return self._sender.send(operation, path, {**filters, **cursor(operation, place)})

        def address() -> str:
            return build(self._sender.settings, operation, path, dict(sorted(filters.items()))).url

        return AsyncPages(operation, fetch, address, filters, offset=offset, limit=limit)
