"""Lists that read on page by page while you go through them."""

from collections.abc import AsyncIterator, Awaitable, Callable, Iterator
from typing import TYPE_CHECKING, Generic, NoReturn, TypeVar

import msgspec

from picqer.errors import InvalidRequestError, PagingError

T = TypeVar("T")


def next_offset(offset: int, rows: int, page_size: int) -> int | None:
    """Tell where the page behind this one begins; `None` when this one was the last.

    A page with fewer rows than `page_size` is the last. One with more moves on by what it held, so no row is skipped.
    """
    return None if rows < page_size else offset + rows


class _Reading(Generic[T]):
    """Where one reading of a list stands."""

    def __init__(self, operation: str, page_size: int, offset: int, limit: int | None) -> None:
        self._operation = operation
        self._page_size = page_size
        self._left = limit
        self._last: int | None = None
        self.offset: int | None = None if limit == 0 else offset

    def take(self, rows: list[T]) -> list[T]:
        """Note a page that has come and give what of it is wanted."""
        if self.offset is not None:
            self._refuse_repetition(rows, self.offset)
            self.offset = next_offset(self.offset, len(rows), self._page_size)
        if self._left is None:
            return rows
        wanted = rows[: self._left]
        self._left -= len(wanted)
        if self._left == 0:
            self.offset = None
        return wanted

    def _refuse_repetition(self, rows: list[T], offset: int) -> None:
        if len(rows) < self._page_size:
            return
        # A fingerprint and not the rows: whoever has them may have changed them since.
        fingerprint = hash(msgspec.json.encode(rows))
        if fingerprint == self._last:
            raise PagingError(
                f"{self._operation}: the page at offset {offset} is the same as the one before it, so the server seems "
                "to ignore offset. Its rows were given once; whether there are more cannot be known.",
                operation=self._operation,
                offset=offset,
            )
        self._last = fingerprint


class _Listing(Generic[T]):
    """What the lazy lists of both clients share."""

    def __init__(self, operation: str, page_size: int, *, offset: int, limit: int | None) -> None:
        if offset < 0 or (limit is not None and limit < 0):
            raise InvalidRequestError(f"{operation}: offset and limit count rows, so they cannot be below 0.")
        self._operation = operation
        self._page_size = page_size
        self._offset = offset
        self._limit = limit

    def _start(self) -> _Reading[T]:
        return _Reading(self._operation, self._page_size, self._offset, self._limit)

    def __repr__(self) -> str:
        return f"<{type(self).__name__} of {self._operation}, offset={self._offset}, limit={self._limit}>"

    # Type checkers must go on to refuse len() and indexing, so they do not see these.
    if not TYPE_CHECKING:

        def __len__(self) -> NoReturn:
            raise TypeError(f"{self._operation} is read page by page and has no length or truth. {self._advice}")

        def __getitem__(self, index: object) -> NoReturn:
            raise TypeError(f"{self._operation} is read page by page and has no [{index!r}]. {self._advice}")


class Pages(_Listing[T]):
    """A list of the API. Going through it reads it page by page, and going through it again reads it anew.

    Nothing is sent before the first row is asked for. A row that is made or removed meanwhile can shift the pages.
    """

    _advice = "Use .all() for a list of all rows, .first() for one, or a for loop."

    def __init__(
        self,
        operation: str,
        fetch: Callable[[int], list[T]],
        page_size: int,
        *,
        offset: int = 0,
        limit: int | None = None,
    ) -> None:
        super().__init__(operation, page_size, offset=offset, limit=limit)
        self._fetch = fetch

    def __iter__(self) -> Iterator[T]:
        for page in self.pages():
            yield from page

    def pages(self) -> Iterator[list[T]]:
        """Read page by page; each is a list of at least one row.

        Raises:
            PagingError: The server sends the same full page again and again.
        """
        reading = self._start()
        while reading.offset is not None:
            if rows := reading.take(self._fetch(reading.offset)):
                yield rows

    def first(self) -> T | None:
        """Read the first row; `None` when there is none."""
        return next(iter(self), None)

    def all(self) -> list[T]:
        """Read all rows into a list."""
        return [row for page in self.pages() for row in page]


class AsyncPages(_Listing[T]):
    """A list of the API, for `async for`; otherwise as `Pages`."""

    _advice = "Use await .all() for a list of all rows, await .first() for one, or an async for loop."

    def __init__(
        self,
        operation: str,
        fetch: Callable[[int], Awaitable[list[T]]],
        page_size: int,
        *,
        offset: int = 0,
        limit: int | None = None,
    ) -> None:
        super().__init__(operation, page_size, offset=offset, limit=limit)
        self._fetch = fetch

    async def __aiter__(self) -> AsyncIterator[T]:
        async for page in self.pages():
            for row in page:
                yield row

    if not TYPE_CHECKING:

        def __iter__(self) -> NoReturn:
            raise TypeError(f"{self._operation} is read from the network: use async for. {self._advice}")

    async def pages(self) -> AsyncIterator[list[T]]:
        """Read page by page; each is a list of at least one row.

        Raises:
            PagingError: The server sends the same full page again and again.
        """
        reading = self._start()
        while reading.offset is not None:
            if rows := reading.take(await self._fetch(reading.offset)):
                yield rows

    async def first(self) -> T | None:
        """Read the first row; `None` when there is none."""
        async for page in self.pages():
            return page[0]
        return None

    async def all(self) -> list[T]:
        """Read all rows into a list."""
        return [row async for page in self.pages() for row in page]
