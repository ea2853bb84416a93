"""What the generated resources stand on."""

from collections.abc import Awaitable, Mapping
from typing import TypeVar

from picqer._runtime.operation import Operation
from picqer._runtime.paging import AsyncPages, Pages
from picqer._runtime.reading import Place, cursor
from picqer._runtime.request import build
from picqer._runtime.sender import AsyncSender, Sender

T = TypeVar("T")


class Resource:
    """A group of calls of `Picqer`."""

    def __init__(self, sender: Sender) -> None:
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

    def _pages(
        self,
        operation: Operation[list[T]],
        path: Mapping[str, int | str],
        query: Mapping[str, object] | None = None,
        *,
        offset: int,
        limit: int | None,
    ) -> Pages[T]:
        filters = query or {}

        def fetch(place: Place) -> list[T]:
            return self._sender.send(operation, path, {**filters, **cursor(operation, place)})

        def address() -> str:
            return build(self._sender.settings, operation, path, dict(sorted(filters.items()))).url

        return Pages(operation, fetch, address, filters, offset=offset, limit=limit)


class AsyncResource:
    """A group of calls of `AsyncPicqer`."""

    def __init__(self, sender: AsyncSender) -> None:
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

    def _pages(
        self,
        operation: Operation[list[T]],
        path: Mapping[str, int | str],
        query: Mapping[str, object] | None = None,
        *,
        offset: int,
        limit: int | None,
    ) -> AsyncPages[T]:
        filters = query or {}

        def fetch(place: Place) -> Awaitable[list[T]]:
            return self._sender.send(operation, path, {**filters, **cursor(operation, place)})

        def address() -> str:
            return build(self._sender.settings, operation, path, dict(sorted(filters.items()))).url

        return AsyncPages(operation, fetch, address, filters, offset=offset, limit=limit)
