"""Lists that read on page by page while you go through them."""

from collections.abc import AsyncGenerator, AsyncIterator, Awaitable, Callable, Generator, Iterator, Mapping
from contextlib import aclosing, closing
from copy import copy
from typing import TYPE_CHECKING, ClassVar, Generic, NoReturn, Self, TypeVar

from msgspec.structs import replace

from picqer._runtime.operation import Operation
from picqer._runtime.reading import Place, Reading, Window
from picqer.errors import InvalidRequestError

T = TypeVar("T")


class _Listing(Generic[T]):
    """What the lazy lists of both clients share."""

    _advice: ClassVar[str]

    def __init__(
        self,
        operation: Operation[list[T]],
        address: Callable[[], str],
        filters: Mapping[str, object],
        *,
        offset: int = 0,
        limit: int | None = None,
    ) -> None:
        if offset < 0 or (limit is not None and limit < 0):
            raise InvalidRequestError(f"{operation.id}: offset and limit count rows, so they cannot be below 0.")
        self._operation = operation
        self._address = address
        self._filters = filters
        self._window = Window(Place("offset", offset), limit)
        self._reading: Reading[T] | None = None

    def ahead(self, pages: int) -> Self:
        """Return this list, read with up to so many coming pages on their way while you handle the one at hand.

        Worth it where reading is what takes the time. It is 0 at first: nothing is sent before it is needed, whereas a
        loop that ends early has asked for that many pages in vain. Pages come in order, an error is raised where its
        page would have come, and the rate limit holds for all of it. By id, pages can only be asked for one after
        the other, so more than 1 changes nothing. By offset, pages that are asked for at the same time may be
        answered in another order, so with 2 or more a row that is added can hide others as one that is removed does.

        Raises:
            InvalidRequestError: `pages` is below 0.
        """
        if pages < 0:
            raise InvalidRequestError(f"{self._operation.id}: ahead() counts pages, so it cannot be below 0.")
        return self._with(replace(self._window, ahead=pages))

    def by_offset(self) -> Self:
        """Return this list, read by offset also where it could be read by id."""
        return self._with(replace(self._window, by_id=False))

    @property
    def token(self) -> str:
        """The place behind the row (or page) that was given last, as short text for `resume`.

        It speaks of the reading that was begun last, and is made of the name of the call, the place, and a checksum of
        the account and the arguments; it holds no key and does not grow old. Save it when you have dealt with a row.
        """
        from picqer._runtime import resume_token  # noqa: PLC0415 - most programs go on nowhere

        place = self._window.start if self._reading is None else self._reading.place
        return resume_token.write(self._operation, self._address(), place)

    def resume(self, token: str | None) -> Self:
        """Return this list, read from where `token` was taken; from its beginning when that is `None`.

        By id it goes on exactly behind the last row, and a list in the order of rising ids also gives what was added
        behind its end. By offset rows that came or went meanwhile shift the place. `limit` counts from there.

        Raises:
            InvalidRequestError: It is no token, one of another list, account or other arguments, or an offset was
                given too.
        """
        if token is None:
            return self
        if self._window.start.at:
            raise InvalidRequestError(f"{self._operation.id}: a resume token says where to begin: give no offset.")
        from picqer._runtime import resume_token  # noqa: PLC0415 - as in `token`

        return self._with(replace(self._window, start=resume_token.read(token, self._operation, self._address())))

    def _with(self, window: Window) -> Self:
        listing = copy(self)
        listing._window, listing._reading = window, None  # noqa: SLF001 - of its own class
        return listing

    def _begin(self) -> Reading[T]:
        self._reading = Reading(self._operation, self._window)
        return self._reading

    def __repr__(self) -> str:
        start, limit = self._window.start, self._window.limit
        given = {name: value for name, value in self._filters.items() if value is not None}
        if start.at:
            given["offset" if start.way == "offset" else f"{start.way} id"] = start.at
        if limit is not None:
            given["limit"] = limit
        named = ", ".join(f"{name}={value!r}" for name, value in given.items())
        return f"<{type(self).__name__} of {self._operation.id}({named})>"

    # Type checkers must go on to refuse len() and indexing, so they do not see these.
    if not TYPE_CHECKING:

        def __len__(self) -> NoReturn:
            raise TypeError(f"{self._operation.id} is read page by page and has no length or truth. {self._advice}")

        def __getitem__(self, index: object) -> NoReturn:
            raise TypeError(f"{self._operation.id} is read page by page and has no [{index!r}]. {self._advice}")


class Pages(_Listing[T]):
    """A list of the API. Going through it reads it page by page, and going through it again reads it anew.

    Nothing is sent before the first row is asked for, and no more than a page is held (and those of `ahead`).

    What becomes of rows that come or go while you read depends on the list:

    - **By id** (`orders`, `picklists`, `backorders`): none is given twice, and none is left out that was there all the
      time. Picqer does not say in which order it sends rows, so the first page decides: if its ids rise or fall without
      exception, the next page is the one behind its last id, as far as Picqer has the parameter for that direction. If
      the second page does not go on in that order, it was chance, and reading goes on by offset. A later page that
      does not is a `PagingError`. An order that only resembles that of ids, such as that of dates, cannot be told
      from it while it rises or falls: a row that changed places with one over the edge of a page would be left out.
      Where that matters more, `by_offset`.
    - **By offset** (all others): where a row is added before the place that you have reached, others come a second
      time. Those are dropped, as far as rows have an id and shift by no more than ten pages. Where a row is removed
      before it, others move up and are **left out**, and nothing shows it. Read again where that matters.
    """

    _advice = "Use .all() for a list of all rows, .first() for one, or a for loop."

    def __init__(
        self,
        operation: Operation[list[T]],
        fetch: Callable[[Place], list[T]],
        address: Callable[[], str],
        filters: Mapping[str, object],
        *,
        offset: int = 0,
        limit: int | None = None,
    ) -> None:
        super().__init__(operation, address, filters, offset=offset, limit=limit)
        self._fetch = fetch

    def __iter__(self) -> Iterator[T]:
        reading = self._begin()
        with closing(self._pages(reading)) as pages:
            for page in pages:
                for reading.given, row in enumerate(page, 1):
                    yield row

    def pages(self) -> Iterator[list[T]]:
        """Read page by page; each is a list of at least one row.

        Raises:
            PagingError: The list cannot be read to its end: the server sends the same full page again and again, or
                gives up the order of ids in the middle.
        """
        reading = self._begin()
        with closing(self._pages(reading)) as pages:
            for page in pages:
                reading.given = len(page)
                yield page

    def first(self) -> T | None:
        """Read the first row; `None` when there is none."""
        return next(iter(self.ahead(0)), None)

    def all(self) -> list[T]:
        """Read all rows into a list."""
        return [row for page in self.pages() for row in page]

    def _pages(self, reading: Reading[T]) -> Generator[list[T], None, None]:
        from picqer._runtime.ahead import Ahead  # noqa: PLC0415 - a program that gets one object reads no list

        ahead = Ahead(self._fetch)
        try:
            while reading.next is not None:
                rows = reading.take(ahead.get(reading.next))
                ahead.want(reading.coming(self._window.ahead))
                if rows:
                    yield rows
        finally:
            ahead.close()


class AsyncPages(_Listing[T]):
    """A list of the API, for `async for`; otherwise as `Pages`."""

    _advice = "Use await .all() for a list of all rows, await .first() for one, or an async for loop."

    def __init__(
        self,
        operation: Operation[list[T]],
        fetch: Callable[[Place], Awaitable[list[T]]],
        address: Callable[[], str],
        filters: Mapping[str, object],
        *,
        offset: int = 0,
        limit: int | None = None,
    ) -> None:
        super().__init__(operation, address, filters, offset=offset, limit=limit)
        self._fetch = fetch

    async def __aiter__(self) -> AsyncIterator[T]:
        reading = self._begin()
        async with aclosing(self._pages(reading)) as pages:
            async for page in pages:
                for reading.given, row in enumerate(page, 1):
                    yield row

    if not TYPE_CHECKING:

        def __iter__(self) -> NoReturn:
            raise TypeError(f"{self._operation.id} is read from the network: use async for. {self._advice}")

    async def pages(self) -> AsyncIterator[list[T]]:
        """Read page by page; see `Pages.pages`."""
        reading = self._begin()
        async with aclosing(self._pages(reading)) as pages:
            async for page in pages:
                reading.given = len(page)
                yield page

    async def first(self) -> T | None:
        """Read the first row; `None` when there is none."""
        listing = self.ahead(0)
        async with aclosing(listing._pages(listing._begin())) as pages:  # noqa: SLF001 - of its own class
            async for page in pages:
                return page[0]
        return None

    async def all(self) -> list[T]:
        """Read all rows into a list."""
        return [row async for page in self.pages() for row in page]

    async def _pages(self, reading: Reading[T]) -> AsyncGenerator[list[T], None]:
        from picqer._runtime.ahead import AsyncAhead  # noqa: PLC0415 - as above

        ahead = AsyncAhead(self._fetch)
        try:
            while reading.next is not None:
                rows = reading.take(await ahead.get(reading.next))
                ahead.want(reading.coming(self._window.ahead))
                if rows:
                    yield rows
        finally:
            await ahead.aclose()
