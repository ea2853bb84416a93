"""Lists that read on page by page."""

import asyncio
from collections.abc import Callable
from operator import itemgetter
from typing import Any

import pytest

from picqer._runtime.operation import Operation
from picqer._runtime.paging import AsyncPages, Pages
from picqer._runtime.reading import Place
from picqer._runtime.sender import AsyncSender, Sender
from picqer.errors import InvalidRequestError, PagingError
from tests.client.shelf import Shelf
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

OPERATION = Operation("things.list", "GET", "/things", list[int], page_size=3)


class Numbers:
    """Numbers on a server that pages by offset, and the offsets it was asked for."""

    def __init__(self, rows: int, size: int = 3) -> None:
        self.rows = list(range(rows))
        self.size = size
        self.asked: list[int] = []

    def fetch(self, place: Place) -> list[int]:
        """Give the page at this offset."""
        self.asked.append(place.at)
        return self.rows[place.at : place.at + self.size]

    async def async_fetch(self, place: Place) -> list[int]:
        """Give the page at this offset."""
        await asyncio.sleep(0)
        return self.fetch(place)


def address() -> str:
    """The URL of the list."""
    return "https://example.picqer.com/api/v1/things"


def pages_of(numbers: Any, **window: int) -> Pages[int]:
    """The list of a server."""
    return Pages(OPERATION, numbers.fetch, address, {}, **window)


def async_pages_of(numbers: Any, **window: int) -> AsyncPages[int]:
    """The list of a server, to be awaited."""
    return AsyncPages(OPERATION, numbers.async_fetch, address, {}, **window)


def all_sync(numbers: Any, **window: int) -> list[list[int]]:
    """Read all pages."""
    return list(pages_of(numbers, **window).pages())


def all_async(numbers: Any, **window: int) -> list[list[int]]:
    """Read all pages."""

    async def read() -> list[list[int]]:
        return [rows async for rows in async_pages_of(numbers, **window).pages()]

    return asyncio.run(read())


both = pytest.mark.parametrize("read", [all_sync, all_async], ids=["sync", "async"])
Read = Callable[..., list[list[int]]]


@both
@pytest.mark.parametrize(
    ("rows", "asked"), [(0, [0]), (1, [0]), (2, [0]), (3, [0, 3]), (4, [0, 3]), (6, [0, 3, 6]), (7, [0, 3, 6])]
)
def test_reading_ends_at_a_page_that_is_not_full(read: Read, rows: int, asked: list[int]) -> None:
    """Every row comes once and in order, no page is empty, and nothing is asked for behind a short page."""
    numbers = Numbers(rows)
    pages = read(numbers)
    assert [row for rows_ in pages for row in rows_] == numbers.rows
    assert all(pages)
    assert numbers.asked == asked


@both
@pytest.mark.parametrize(
    ("limit", "asked"), [(0, []), (1, [0]), (3, [0]), (4, [0, 3]), (6, [0, 3]), (7, [0, 3, 6]), (99, [0, 3, 6])]
)
def test_limit_ends_reading_early(read: Read, limit: int, asked: list[int]) -> None:
    """No more rows come than the limit, and no page is asked for that would not be needed."""
    numbers = Numbers(8)
    assert [row for rows in read(numbers, limit=limit) for row in rows] == numbers.rows[:limit]
    assert numbers.asked == asked


@both
def test_offset_skips_rows(read: Read) -> None:
    """Reading begins at the offset, and the limit counts from there."""
    numbers = Numbers(8)
    assert read(numbers, offset=2, limit=4) == [[2, 3, 4], [5]]
    assert numbers.asked == [2, 5]


@both
def test_a_page_that_is_longer_than_promised_skips_nothing(read: Read) -> None:
    """When pages hold more rows than promised the next one begins behind all of them."""
    numbers = Numbers(8, size=5)
    assert read(numbers) == [[0, 1, 2, 3, 4], [5, 6, 7]]
    assert numbers.asked == [0, 5, 8]


@both
@pytest.mark.parametrize("rows", [3, 7])
def test_a_server_that_ignores_offset_is_found_out(read: Read, rows: int) -> None:
    """When the same full page comes again reading ends in an error, instead of never."""

    class Stuck(Numbers):
        def fetch(self, place: Place) -> list[int]:
            self.asked.append(place.at)
            return list(self.rows)

    numbers = Stuck(rows)
    with pytest.raises(PagingError, match=rf"things\.list: the page at offset {rows} is the same") as caught:
        read(numbers)
    assert (caught.value.operation, caught.value.offset) == ("things.list", rows)
    assert numbers.asked == [0, rows]


def test_changing_rows_does_not_blind_the_guard() -> None:
    """Whoever changes the rows while reading is still saved from reading for ever."""
    rows_by_dict = Operation("things.list", "GET", "/things", list[dict[str, int]], page_size=3)

    def fetch(_: Place) -> list[dict[str, int]]:
        return [{"id": 1}, {"id": 2}, {"id": 3}]

    def change_all() -> None:
        for row in Pages(rows_by_dict, fetch, address, {}):
            row["id"] += 100

    with pytest.raises(PagingError):
        change_all()


def test_a_list_can_be_read_again() -> None:
    """Each reading begins anew and sees what is there then; nothing is sent before the first row is asked for."""
    numbers = Numbers(4)
    pages = pages_of(numbers)
    assert numbers.asked == []
    assert list(pages) == pages.all() == numbers.rows
    numbers.rows = []
    assert (pages.first(), pages.all()) == (None, [])


def test_first_reads_one_page() -> None:
    """first() gives the first row and asks for one page only."""
    numbers = Numbers(9)
    assert pages_of(numbers, offset=4).ahead(2).first() == 4
    assert numbers.asked == [4]
    assert pages_of(numbers, limit=0).first() is None


def test_the_async_list_reads_alike() -> None:
    """Async for, first() and all() give what their synchronous twins give, as often as wanted."""

    async def use() -> tuple[list[int], int | None, list[int], int | None]:
        pages = async_pages_of(Numbers(4)).ahead(1)
        nothing = await async_pages_of(Numbers(0)).first()
        return [row async for row in pages], await pages.first(), await pages.all(), nothing

    assert asyncio.run(use()) == ([0, 1, 2, 3], 0, [0, 1, 2, 3], None)


@pytest.mark.parametrize("kind", [Pages, AsyncPages])
def test_a_list_without_a_length_says_what_to_use(kind: Any) -> None:
    """len(), truth and indexing are refused with the way to do it."""
    pages = kind(OPERATION, Numbers(4).fetch, address, {})
    for use in (len, bool, itemgetter(0), itemgetter(slice(2))):
        with pytest.raises(TypeError, match=r"things\.list is read page by page .*\.all\(\)"):
            use(pages)


@pytest.mark.parametrize("window", [{"offset": -1}, {"limit": -1}])
def test_a_window_below_zero_is_refused(window: dict[str, int]) -> None:
    """A negative offset or limit is refused when the list is made."""
    with pytest.raises(InvalidRequestError, match=r"things\.list: offset and limit count rows"):
        pages_of(Numbers(4), **window)


def test_a_list_shows_what_it_is() -> None:
    """The repr names the call, its filters and the window, and reads nothing."""
    pages = Pages(OPERATION, pytest.fail, address, {"tag": "a b", "search": None}, offset=2, limit=5)
    assert repr(pages) == "<Pages of things.list(tag='a b', offset=2, limit=5)>"
    assert repr(async_pages_of(Numbers(4))) == "<AsyncPages of things.list()>"
    assert repr(pages_of(Numbers(4)).resume(pages_of(Numbers(4), offset=3).token)) == "<Pages of things.list(offset=3)>"


def test_a_token_stands_behind_the_row_that_was_given_last() -> None:
    """It moves from row to row, or from page to page, and reading on from it gives all the others."""
    numbers = Numbers(8)
    pages = pages_of(numbers)
    assert pages_of(numbers).resume(pages.token).all() == numbers.rows
    for row in pages:
        assert pages_of(numbers).resume(pages.token).all() == numbers.rows[row + 1 :]
    for rows in pages.pages():
        assert pages_of(numbers).resume(pages.token).all() == numbers.rows[rows[-1] + 1 :]


def test_a_token_behind_a_limit_gives_the_next_batch() -> None:
    """A limit counts from the token, so a program can work off a list in parts; behind the end there is nothing."""
    numbers = Numbers(8)
    batches, token = [], None
    for _ in range(4):
        pages = pages_of(numbers, limit=3).resume(token)
        batches.append(pages.all())
        token = pages.token
    assert batches == [[0, 1, 2], [3, 4, 5], [6, 7], []]


def test_the_async_list_has_tokens_alike() -> None:
    """A token of the one client goes for the other."""

    async def use() -> list[int]:
        numbers = Numbers(8)
        pages = async_pages_of(numbers)
        async for row in pages:
            if row == 4:
                break
        async for rows in async_pages_of(numbers).pages():
            assert rows == [0, 1, 2]
            break
        return pages_of(numbers).resume(pages.token).all()

    assert asyncio.run(use()) == [5, 6, 7]


def test_a_list_that_is_read_otherwise_is_another_list() -> None:
    """ahead(), by_offset() and resume() leave the list that they are called on as it is."""
    numbers = Numbers(8)
    pages = pages_of(numbers)
    next(iter(pages))
    before = pages.token
    for other in (pages.ahead(1), pages.by_offset(), pages.resume(pages_of(numbers, offset=7).token)):
        other.all()
    assert pages.token == before


def test_by_offset_can_be_asked_for() -> None:
    """A list that could be read by id is not, when its reader does not want it."""
    shelf = Shelf([1, 2, 3, 4])
    assert [row.idrow for row in shelf.pages().by_offset()] == [1, 2, 3, 4]
    assert shelf.asked == [{}, {"offset": 3}]


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
        iter(async_pages_of(Numbers(1)))  # type: ignore[call-overload]
