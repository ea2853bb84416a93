"""A server with one list, for the tests of paging: rows come and go between its answers."""

import asyncio
from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass
from typing import Literal

from picqer._runtime.model import Model
from picqer._runtime.operation import Operation
from picqer._runtime.paging import AsyncPages, Pages
from picqer._runtime.reading import Place, cursor

SIZE = 3
ADDRESS = "https://example.picqer.com/api/v1/rows"


class Row(Model):
    """A row with an id."""

    idrow: int


BY_OFFSET = Operation("rows.list", "GET", "/rows", list[Row], page_size=SIZE, row_id="idrow")
BY_ID = Operation(
    "rows.list", "GET", "/rows", list[Row], page_size=SIZE, row_id="idrow", since="sinceid", before="beforeid"
)
SINCE_ONLY = Operation("rows.list", "GET", "/rows", list[Row], page_size=SIZE, row_id="idrow", since="sinceid")
WITHOUT_ID = Operation("rows.list", "GET", "/rows", list[Row], page_size=SIZE)


@dataclass
class Change:
    """What happens on the shelf before an answer."""

    add: int = 0
    close: frozenset[int] = frozenset()


class Shelf:
    """Rows in an order, and what was asked of them.

    Attributes:
        ids: The ids of the rows, in the order in which they are sent.
        asked: The query of each request.
        changes: What happens before each of the first answers.
    """

    def __init__(
        self,
        ids: Iterable[int],
        *,
        newest: Literal["first", "last"] = "last",
        changes: Iterable[Change] = (),
        operation: Operation[list[Row]] = BY_ID,
        size: int = SIZE,
        obeys: frozenset[str] = frozenset({"sinceid", "beforeid", "offset"}),
    ) -> None:
        self.ids = list(ids)
        self.asked: list[dict[str, int]] = []
        self.changes = list(changes)
        self.operation = operation
        self._newest = newest
        self._size = size
        self._obeys = obeys
        self._highest = max(self.ids, default=0)

    def change(self, change: Change) -> None:
        """Add rows with ids that nobody had before, and take some away."""
        added = range(self._highest + 1, self._highest + change.add + 1)
        self._highest += change.add
        self.ids = [*reversed(added), *self.ids] if self._newest == "first" else [*self.ids, *added]
        self.ids = [row_id for row_id in self.ids if row_id not in change.close]

    def answer(self, query: Mapping[str, int]) -> list[Row]:
        """Give the page that a query asks for."""
        self.asked.append(dict(query))
        if self.changes:
            self.change(self.changes.pop(0))
        obeyed = {name: value for name, value in query.items() if name in self._obeys}
        since, before, offset = obeyed.get("sinceid", -1), obeyed.get("beforeid", 10**9), obeyed.get("offset", 0)
        found = [row_id for row_id in self.ids if since < row_id < before]
        return [Row(idrow=row_id) for row_id in found[offset : offset + self._size]]

    def fetch(self, place: Place) -> list[Row]:
        """Give the page at a place."""
        return self.answer(cursor(self.operation, place))

    async def async_fetch(self, place: Place) -> list[Row]:
        """Give the page at a place."""
        await asyncio.sleep(0)
        return self.fetch(place)

    def pages(self, *, offset: int = 0, limit: int | None = None) -> Pages[Row]:
        """The list of this shelf."""
        return Pages(self.operation, self.fetch, lambda: ADDRESS, {}, offset=offset, limit=limit)

    def async_pages(self, *, offset: int = 0, limit: int | None = None) -> AsyncPages[Row]:
        """The list of this shelf, to be awaited."""
        return AsyncPages(self.operation, self.async_fetch, lambda: ADDRESS, {}, offset=offset, limit=limit)


@dataclass(frozen=True)
class Options:
    """How to read."""

    offset: int = 0
    limit: int | None = None
    ahead: int = 0
    token: str | None = None
    stop_after: int | None = None


Read = Callable[[Shelf, Options], tuple[list[int], str]]


def read(shelf: Shelf, options: Options = Options()) -> tuple[list[int], str]:
    """Read rows, and give their ids and the token at the end."""
    pages = shelf.pages(offset=options.offset, limit=options.limit).ahead(options.ahead).resume(options.token)
    ids: list[int] = []
    for row in pages:
        ids.append(row.idrow)
        if len(ids) == options.stop_after:
            break
    return ids, pages.token


def async_read(shelf: Shelf, options: Options = Options()) -> tuple[list[int], str]:
    """Read rows by the asynchronous list."""

    async def run() -> tuple[list[int], str]:
        pages = shelf.async_pages(offset=options.offset, limit=options.limit)
        pages = pages.ahead(options.ahead).resume(options.token)
        ids: list[int] = []
        async for row in pages:
            ids.append(row.idrow)
            if len(ids) == options.stop_after:
                break
        return ids, pages.token

    return asyncio.run(run())
