"""Pages that are fetched before they are asked for."""

import asyncio
import contextvars
import os
import threading
import weakref
from collections.abc import Callable, Iterator
from typing import Any

import pytest

from picqer._runtime.ahead import AsyncAhead
from picqer._runtime.paging import AsyncPages, Pages
from picqer._runtime.reading import Place
from picqer.errors import InvalidRequestError
from tests.client.shelf import ADDRESS, BY_OFFSET, SIZE, Change, Row, Shelf

PATIENCE = 10.0  # seconds after which a test that hangs fails; none waits so long


def sync_pages(fetch: Callable[[Place], list[Row]]) -> Pages[Row]:
    """A list with this way to fetch."""
    return Pages(BY_OFFSET, fetch, lambda: ADDRESS, {})


def under_way() -> list[threading.Thread]:
    """The threads that fetch pages."""
    return [thread for thread in threading.enumerate() if thread.name == "picqer-ahead"]


@pytest.fixture(autouse=True)
def nothing_is_left() -> Iterator[None]:
    """Every thread that a test began comes to its end."""
    yield
    for thread in under_way():
        thread.join(PATIENCE)
    assert under_way() == []


def test_without_ahead_nothing_is_sent_before_it_is_needed() -> None:
    """A list fetches no page ahead unless it is told to."""
    shelf = Shelf(range(9), operation=BY_OFFSET)
    for page in shelf.pages().pages():
        assert len(shelf.asked) == -(-(page[-1].idrow + 1) // SIZE)


def test_pages_are_fetched_at_the_same_time() -> None:
    """With two pages ahead both are on their way together: each waits here until the other is there."""
    shelf, together = Shelf(range(9), operation=BY_OFFSET), threading.Barrier(2)

    def fetch(place: Place) -> list[Row]:
        if place.at in {3, 6}:
            together.wait(PATIENCE)
        return shelf.fetch(place)

    assert [row.idrow for row in sync_pages(fetch).ahead(2)] == list(range(9))


def test_no_more_pages_than_told_are_on_their_way() -> None:
    """While the reader stands at the first row, as many pages as told are fetched, and then no more."""
    shelf = Shelf(range(30), operation=BY_OFFSET)
    rows = iter(shelf.pages().ahead(2))
    next(rows)
    for thread in under_way():
        thread.join(PATIENCE)
    assert sorted(query.get("offset", 0) for query in shelf.asked) == [0, 3, 6]


def test_no_page_behind_the_limit_is_fetched() -> None:
    """What the limit cuts off is not fetched ahead either."""
    shelf = Shelf(range(30), operation=BY_OFFSET)
    assert len(shelf.pages(limit=7).ahead(5).all()) == 7
    assert sorted(query.get("offset", 0) for query in shelf.asked) == [0, 3, 6]


def test_pages_come_in_order_whoever_is_first() -> None:
    """A page that arrives early waits for those before it."""
    shelf, later_is_there = Shelf(range(9), operation=BY_OFFSET), threading.Event()

    def fetch(place: Place) -> list[Row]:
        if place.at == 3:
            assert later_is_there.wait(PATIENCE)
        if place.at == 6:
            later_is_there.set()
        return shelf.fetch(place)

    assert [row.idrow for row in sync_pages(fetch).ahead(2)] == list(range(9))


def test_an_error_is_raised_where_its_page_would_have_come() -> None:
    """All rows before the page that failed are given first, though the failure was known before."""
    shelf, failed = Shelf(range(9), operation=BY_OFFSET), threading.Event()

    def fetch(place: Place) -> list[Row]:
        if place.at == 6:
            failed.set()
            raise InvalidRequestError("no")
        return shelf.fetch(place)

    rows = iter(sync_pages(fetch).ahead(2))
    found = [next(rows).idrow]
    assert failed.wait(PATIENCE)
    with pytest.raises(InvalidRequestError, match="no"):
        found.extend(row.idrow for row in rows)
    assert found == [0, 1, 2, 3, 4, 5]


def test_a_loop_that_ends_early_waits_for_nothing() -> None:
    """Pages on their way end unheard, also with an error, and no other is begun."""
    shelf, over = Shelf(range(30), operation=BY_OFFSET), threading.Event()

    def fetch(place: Place) -> list[Row]:
        if place.at:
            assert over.wait(PATIENCE)
            shelf.fetch(place)
            raise InvalidRequestError("nobody hears this")
        return shelf.fetch(place)

    for row in sync_pages(fetch).ahead(2):
        assert row.idrow == 0
        break
    waiting = under_way()
    assert len(waiting) == 2
    over.set()
    for thread in waiting:
        thread.join(PATIENCE)
    assert len(shelf.asked) == 3


def test_a_page_that_is_longer_than_promised_is_asked_for_anew() -> None:
    """Pages that begin elsewhere than they turn out to are thrown away."""
    shelf = Shelf(range(12), operation=BY_OFFSET, size=5)
    assert [row.idrow for row in shelf.pages().ahead(2)] == list(range(12))


def test_pages_that_are_answered_out_of_order_can_hide_rows_that_shift() -> None:
    """What the documentation warns of: added rows hide others by offset when two pages are under way at once."""
    shelf, later_is_there = Shelf(range(8, -1, -1), newest="first", operation=BY_OFFSET), threading.Event()

    def fetch(place: Place) -> list[Row]:
        if place.at == 3:
            assert later_is_there.wait(PATIENCE)
            shelf.change(Change(add=2))
        rows = shelf.fetch(place)
        if place.at == 6:
            later_is_there.set()
        return rows

    assert [row.idrow for row in sync_pages(fetch).ahead(2)] == [8, 7, 6, 5, 2, 1, 0]


def test_pages_ahead_see_the_context_of_the_reader() -> None:
    """What a program keeps in context variables, such as a trace, holds for pages that are fetched ahead."""
    trace = contextvars.ContextVar("trace", default="none")
    seen: list[str] = []
    shelf = Shelf(range(6), operation=BY_OFFSET)

    def fetch(place: Place) -> list[Row]:
        seen.append(trace.get())
        return shelf.fetch(place)

    token = trace.set("mine")
    sync_pages(fetch).ahead(1).all()
    trace.reset(token)
    assert set(seen) == {"mine"}


def test_a_forked_process_waits_for_no_thread_of_its_parent(monkeypatch: pytest.MonkeyPatch) -> None:
    """A child that reads on fetches for itself, for the threads that would bring the pages are not in it."""
    shelf, never = Shelf(range(6), operation=BY_OFFSET), threading.Event()
    parent = os.getpid()

    def fetch(place: Place) -> list[Row]:
        if place.at and os.getpid() == parent:
            assert never.wait(PATIENCE)
        return shelf.fetch(place)

    rows = iter(sync_pages(fetch).ahead(1))
    found = [next(rows).idrow]
    lost = under_way()
    monkeypatch.setattr(os, "getpid", lambda: parent + 1)
    found.extend(row.idrow for row in rows)
    assert found == list(range(6))
    assert lost == [thread for thread in under_way() if thread in lost]
    never.set()


def test_a_number_of_pages_below_zero_is_refused() -> None:
    """ahead() takes a count."""
    with pytest.raises(InvalidRequestError, match=r"rows\.list: ahead\(\) counts pages"):
        Shelf([]).pages().ahead(-1)


class Counted:
    """A row that a weak set can hold, as a model cannot."""

    def __init__(self, idrow: int) -> None:
        self.idrow = idrow


def test_memory_stays_flat() -> None:
    """However long the list, only the rows of the page at hand, the one before it and those ahead are held."""
    alive: weakref.WeakSet[Any] = weakref.WeakSet()

    def fetch(place: Place) -> list[Any]:
        rows = [Counted(place.at + i) for i in range(SIZE if place.at < 300 else 0)]
        alive.update(rows)
        return rows

    held = [len(alive) for _ in sync_pages(fetch).ahead(1)]
    assert len(held) == 300
    assert max(held) <= 3 * SIZE


class Waiting:
    """An asynchronous shelf whose later pages never come, and what became of them."""

    def __init__(self) -> None:
        self.shelf = Shelf(range(30), operation=BY_OFFSET)
        self.begun: list[int] = []
        self.cancelled: list[int] = []
        self.all_begun = asyncio.Event()

    async def fetch(self, place: Place) -> list[Row]:
        """Give the first page, and no other."""
        self.begun.append(place.at)
        if len(self.begun) == 3:
            self.all_begun.set()
        try:
            if place.at:
                await asyncio.Event().wait()
        except asyncio.CancelledError:
            self.cancelled.append(place.at)
            raise
        return self.shelf.fetch(place)

    def pages(self) -> AsyncPages[Row]:
        """Its list."""
        return AsyncPages(BY_OFFSET, self.fetch, lambda: ADDRESS, {}).ahead(2)


def test_async_pages_are_fetched_at_the_same_time() -> None:
    """With two pages ahead both are on their way together, and they come in order."""
    shelf = Shelf(range(9), operation=BY_OFFSET)

    async def run() -> list[int]:
        together = asyncio.Barrier(2)

        async def fetch(place: Place) -> list[Row]:
            if place.at in {3, 6}:
                await together.wait()
            return shelf.fetch(place)

        pages = AsyncPages(BY_OFFSET, fetch, lambda: ADDRESS, {}).ahead(2)
        return [row.idrow async for row in pages]

    assert asyncio.run(asyncio.wait_for(run(), PATIENCE)) == list(range(9))


def test_closing_an_async_iterator_cancels_its_pages() -> None:
    """After aclose() no request of the list is on its way any more."""
    waiting = Waiting()

    async def run() -> set[asyncio.Task[object]]:
        rows = aiter(waiting.pages())
        await anext(rows)
        await asyncio.sleep(0)
        await rows.aclose()  # type: ignore[attr-defined]
        return asyncio.all_tasks() - {asyncio.current_task()}  # type: ignore[arg-type]

    assert asyncio.run(run()) == set()
    assert (waiting.begun, sorted(waiting.cancelled)) == ([0, 3, 6], [3, 6])


def test_cancelling_a_task_in_mid_page_cancels_its_pages() -> None:
    """A task that waits for a page and is cancelled leaves no request behind."""
    waiting = Waiting()

    async def run() -> set[asyncio.Task[object]]:
        reader = asyncio.ensure_future(waiting.pages().all())
        await waiting.all_begun.wait()
        reader.cancel()
        await asyncio.wait([reader])
        assert reader.cancelled()
        return asyncio.all_tasks() - {asyncio.current_task()}  # type: ignore[arg-type]

    assert asyncio.run(run()) == set()
    assert sorted(waiting.cancelled) == [3, 6]


def test_nobody_complains_of_an_error_behind_the_end() -> None:
    """The failure of a page that turned out to lie behind the end is heard by nobody, asyncio's log included."""
    complaints: list[object] = []

    async def run() -> list[Row]:
        asyncio.get_running_loop().set_exception_handler(lambda _, context: complaints.append(context))

        async def fetch(place: Place) -> list[Row]:
            if place.at == 6:
                raise InvalidRequestError("behind the end")
            await asyncio.sleep(0)
            return Shelf(range(5), operation=BY_OFFSET).fetch(place)

        rows = await AsyncPages(BY_OFFSET, fetch, lambda: ADDRESS, {}).ahead(2).all()
        await asyncio.sleep(0)
        return rows

    assert len(asyncio.run(run())) == 5
    assert complaints == []


def test_async_pages_that_are_not_wanted_any_more_are_cancelled() -> None:
    """What was begun at another place than it turned out to be wanted at does not go on."""
    waiting = Waiting()

    async def run() -> None:
        ahead = AsyncAhead(waiting.fetch)
        ahead.want([Place("offset", 3), Place("offset", 6)])
        await asyncio.sleep(0)
        ahead.want([Place("offset", 6)])
        await asyncio.sleep(0)
        assert waiting.cancelled == [3]
        await ahead.aclose()

    asyncio.run(run())
    assert waiting.cancelled == [3, 6]
