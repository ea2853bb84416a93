"""Lists that read on page by page."""

import asyncio
from collections.abc import Callable
from operator import itemgetter
from typing import Any

import pytest

from picqer._runtime.paging import AsyncPages, Pages, next_offset
from picqer._runtime.sender import AsyncSender, Sender
from picqer.errors import InvalidRequestError, PagingError
from tests.client.stand_ins import (
    AsyncFakeTransport,
    AsyncThings,
    FakeTransport,
    Things,
    answer,
    page,
    settings,
    thing,
)

SIZE = 3


class Shelf:
    """Rows on a server that pages by offset, and the offsets it was asked for."""

    def __init__(self, rows: int, size: int = SIZE) -> None:
        self.rows = list(range(rows))
        self.size = size
        self.asked: list[int] = []

    def fetch(self, offset: int) -> list[int]:
        """Give the page at this offset."""
        self.asked.append(offset)
        return self.rows[offset : offset + self.size]

    async def async_fetch(self, offset: int) -> list[int]:
        """Give the page at this offset."""
        await asyncio.sleep(0)
        return self.fetch(offset)


def all_sync(shelf: Any, **window: int) -> list[list[int]]:
    """Read all pages."""
    return list(Pages("things.list", shelf.fetch, SIZE, **window).pages())


def all_async(shelf: Any, **window: int) -> list[list[int]]:
    """Read all pages."""

    async def read() -> list[list[int]]:
        return [rows async for rows in AsyncPages("things.list", shelf.async_fetch, SIZE, **window).pages()]

    return asyncio.run(read())


both = pytest.mark.parametrize("read", [all_sync, all_async], ids=["sync", "async"])
Read = Callable[..., list[list[int]]]


@both
@pytest.mark.parametrize(
    ("rows", "asked"), [(0, [0]), (1, [0]), (2, [0]), (3, [0, 3]), (4, [0, 3]), (6, [0, 3, 6]), (7, [0, 3, 6])]
)
def test_reading_ends_at_a_page_that_is_not_full(read: Read, rows: int, asked: list[int]) -> None:
    """Every row comes once and in order, no page is empty, and nothing is asked for behind a short page."""
    shelf = Shelf(rows)
    pages = read(shelf)
    assert [row for rows_ in pages for row in rows_] == shelf.rows
    assert all(pages)
    assert shelf.asked == asked


@both
@pytest.mark.parametrize(
    ("limit", "asked"), [(0, []), (1, [0]), (3, [0]), (4, [0, 3]), (6, [0, 3]), (7, [0, 3, 6]), (99, [0, 3, 6])]
)
def test_limit_ends_reading_early(read: Read, limit: int, asked: list[int]) -> None:
    """No more rows come than the limit, and no page is asked for that would not be needed."""
    shelf = Shelf(8)
    assert [row for rows in read(shelf, limit=limit) for row in rows] == shelf.rows[:limit]
    assert shelf.asked == asked


@both
def test_offset_skips_rows(read: Read) -> None:
    """Reading begins at the offset, and the limit counts from there."""
    shelf = Shelf(8)
    assert read(shelf, offset=2, limit=4) == [[2, 3, 4], [5]]
    assert shelf.asked == [2, 5]


@both
def test_a_page_that_is_longer_than_promised_skips_nothing(read: Read) -> None:
    """When pages hold more rows than promised the next one begins behind all of them."""
    shelf = Shelf(8, size=5)
    assert read(shelf) == [[0, 1, 2, 3, 4], [5, 6, 7]]
    assert shelf.asked == [0, 5, 8]


@both
@pytest.mark.parametrize("rows", [SIZE, SIZE + 4])
def test_a_server_that_ignores_offset_is_found_out(read: Read, rows: int) -> None:
    """When the same full page comes again reading ends in an error, instead of never."""

    class Stuck(Shelf):
        def fetch(self, offset: int) -> list[int]:
            self.asked.append(offset)
            return list(self.rows)

    shelf = Stuck(rows)
    with pytest.raises(PagingError, match=rf"things\.list: the page at offset {rows} is the same") as caught:
        read(shelf)
    assert (caught.value.operation, caught.value.offset) == ("things.list", rows)
    assert shelf.asked == [0, rows]


def test_changing_rows_does_not_blind_the_guard() -> None:
    """Whoever changes the rows while reading is still saved from reading for ever."""

    def fetch(_: int) -> list[dict[str, int]]:
        return [{"id": 1}, {"id": 2}, {"id": 3}]

    def change_all() -> None:
        for row in Pages("things.list", fetch, SIZE):
            row["id"] += 100

    with pytest.raises(PagingError):
        change_all()


def test_a_list_can_be_read_again() -> None:
    """Each reading begins anew and sees what is there then; nothing is sent before the first row is asked for."""
    shelf = Shelf(4)
    pages = Pages("things.list", shelf.fetch, SIZE)
    assert shelf.asked == []
    assert list(pages) == pages.all() == shelf.rows
    shelf.rows = []
    assert (pages.first(), pages.all()) == (None, [])


def test_first_reads_one_page() -> None:
    """first() gives the first row and asks for one page only."""
    shelf = Shelf(9)
    assert Pages("things.list", shelf.fetch, SIZE, offset=4).first() == 4
    assert shelf.asked == [4]
    assert Pages("things.list", shelf.fetch, SIZE, limit=0).first() is None


def test_the_async_list_reads_alike() -> None:
    """Async for, first() and all() give what their synchronous twins give, as often as wanted."""

    async def use() -> tuple[list[int], int | None, list[int], int | None]:
        pages = AsyncPages("things.list", Shelf(4).async_fetch, SIZE)
        nothing = await AsyncPages("things.list", Shelf(0).async_fetch, SIZE).first()
        return [row async for row in pages], await pages.first(), await pages.all(), nothing

    assert asyncio.run(use()) == ([0, 1, 2, 3], 0, [0, 1, 2, 3], None)


@pytest.mark.parametrize("kind", [Pages, AsyncPages])
def test_a_list_without_a_length_says_what_to_use(kind: Any) -> None:
    """len(), truth and indexing are refused with the way to do it."""
    pages = kind("things.list", Shelf(4).fetch, SIZE)
    for use in (len, bool, itemgetter(0), itemgetter(slice(2))):
        with pytest.raises(TypeError, match=r"things\.list is read page by page .*\.all\(\)"):
            use(pages)


@pytest.mark.parametrize("window", [{"offset": -1}, {"limit": -1}])
def test_a_window_below_zero_is_refused(window: dict[str, int]) -> None:
    """A negative offset or limit is refused when the list is made."""
    with pytest.raises(InvalidRequestError, match=r"things\.list: offset and limit count rows"):
        Pages("things.list", Shelf(4).fetch, SIZE, offset=window.get("offset", 0), limit=window.get("limit"))


def test_a_list_shows_what_it_is() -> None:
    """The repr names the call and the window, and reads nothing."""
    assert repr(Pages("things.list", Shelf(4).fetch, SIZE, limit=5)) == "<Pages of things.list, offset=0, limit=5>"


def test_next_offset() -> None:
    """A full page leads on, a short one ends, a longer one moves on by what it held."""
    assert [next_offset(200, rows, 100) for rows in (0, 99, 100, 130)] == [None, None, 300, 330]


def test_a_resource_pages_by_offset() -> None:
    """A list call sends its filters with every page, and offset from the second page on."""
    bodies = [page(thing(1), thing(2), thing(3)), page(thing(4))]
    transport = FakeTransport(*[answer(200, body) for body in bodies])
    things = Things(Sender(settings(), transport))
    assert [row.idthing for row in things.list(tag="a b")] == [1, 2, 3, 4]
    assert [request.url.partition("?")[2] for request in transport.requests] == ["tag=a%20b", "tag=a%20b&offset=3"]


def test_an_async_resource_pages_by_offset() -> None:
    """The asynchronous twin sends the same pages."""
    bodies = [page(thing(1), thing(2), thing(3)), page()]
    transport = AsyncFakeTransport(*[answer(200, body) for body in bodies])
    things = AsyncThings(AsyncSender(settings(), transport))
    assert [row.idthing for row in asyncio.run(things.list(offset=6, limit=9).all())] == [1, 2, 3]
    assert [request.url.partition("?")[2] for request in transport.requests] == ["offset=6", "offset=9"]
    assert asyncio.run(AsyncThings(AsyncSender(settings(), AsyncFakeTransport(answer()))).get(7)).idthing == 7


def test_a_plain_loop_over_an_async_list_is_told_of_async_for() -> None:
    """Forgetting async in front of for is the commonest slip."""
    with pytest.raises(TypeError, match=r"use async for"):
        iter(AsyncPages("things.list", pytest.fail, 100))  # type: ignore[call-overload]
