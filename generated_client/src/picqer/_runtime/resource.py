"""What the generated resources stand on."""

from collections.abc import Awaitable, Mapping
from typing import TypeVar

from picqer._runtime.operation import Operation
from picqer._runtime.paging import AsyncPages, Pages
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
        def fetch(start: int) -> list[T]:
            return self._sender.send(operation, path, {**(query or {}), "offset": start or None})

        return Pages(operation.id, fetch, _page_size(operation), offset=offset, limit=limit)


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
        def fetch(start: int) -> Awaitable[list[T]]:
            return self._sender.send(operation, path, {**(query or {}), "offset": start or None})

        return AsyncPages(operation.id, fetch, _page_size(operation), offset=offset, limit=limit)


def _page_size(operation: Operation[list[T]]) -> int:
    assert operation.page_size is not None, f"{operation.id} does not come in pages"
    return operation.page_size
