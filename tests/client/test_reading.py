"""Which page comes next, and what rows that come and go meanwhile do to a reading."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from picqer._runtime.operation import Operation
from picqer._runtime.reading import START, Place, Reading, Window
from picqer.errors import PagingError
from tests.client.shelf import (
    BY_ID,
    BY_OFFSET,
    SINCE_ONLY,
    SIZE,
    WITHOUT_ID,
    Change,
    Options,
    Read,
    Row,
    Shelf,
    async_read,
    read,
)

both = pytest.mark.parametrize("read", [read, async_read], ids=["sync", "async"])

RISING = [1, 2, 3, 4, 5, 6, 7]
FALLING = RISING[::-1]
MIXED = [4, 1, 6, 2, 7, 3, 5]


@both
@pytest.mark.parametrize(
    ("operation", "ids", "asked"),
    [
        (BY_ID, RISING, [{}, {"sinceid": 3}, {"sinceid": 6}]),
        (BY_ID, FALLING, [{}, {"beforeid": 5}, {"beforeid": 2}]),
        (BY_ID, MIXED, [{}, {"offset": 3}, {"offset": 6}]),
        (SINCE_ONLY, RISING, [{}, {"sinceid": 3}, {"sinceid": 6}]),
        (SINCE_ONLY, FALLING, [{}, {"offset": 3}, {"offset": 6}]),
        (BY_OFFSET, RISING, [{}, {"offset": 3}, {"offset": 6}]),
        (WITHOUT_ID, RISING, [{}, {"offset": 3}, {"offset": 6}]),
    ],
)
def test_the_first_page_decides_what_to_go_on_by(
    read: Read, operation: Operation[list[Row]], ids: list[int], asked: list[dict[str, int]]
) -> None:
    """Rising ids are read by sinceid, falling ones by beforeid; what has no order or no parameter, by offset."""
    shelf = Shelf(ids, operation=operation)
    assert read(shelf, Options())[0] == ids
    assert shelf.asked == asked


@both
def test_an_offset_of_the_caller_is_where_reading_by_id_begins(read: Read) -> None:
    """The first page is asked for at the offset, and the others behind its last id."""
    shelf = Shelf(RISING)
    assert read(shelf, Options(offset=2))[0] == [3, 4, 5, 6, 7]
    assert shelf.asked == [{"offset": 2}, {"sinceid": 5}]


@both
@pytest.mark.parametrize(
    ("ids", "obeys"), [([1, 2, 3, 6, 4, 5, 7], {"sinceid", "offset"}), (RISING, {"offset"})], ids=["chance", "ignored"]
)
def test_an_order_that_the_second_page_does_not_keep_was_chance(read: Read, ids: list[int], obeys: set[str]) -> None:
    """The second page is thrown away then, and reading goes on by offset behind the first, so no row is lost."""
    shelf = Shelf(ids, obeys=frozenset(obeys))
    assert read(shelf, Options())[0] == ids
    assert shelf.asked == [{}, {"sinceid": 3}, {"offset": 3}, {"offset": 6}]


@both
def test_a_server_that_ignores_every_parameter_is_found_out(read: Read) -> None:
    """When neither ids nor offset lead to another page, reading ends in an error, instead of never."""
    shelf = Shelf(RISING, obeys=frozenset())
    with pytest.raises(PagingError, match="the page at offset 3 is the same"):
        read(shelf, Options())
    assert shelf.asked == [{}, {"sinceid": 3}, {"offset": 3}]


@both
@pytest.mark.parametrize("ids", [[1, 2, 3, 4, 5, 6, 9, 7, 8], [9, 8, 7, 6, 5, 4, 1, 3, 2]], ids=["rising", "falling"])
def test_an_order_that_breaks_later_is_an_error(read: Read, ids: list[int]) -> None:
    """Rows may be missing before such a page, so it is not read on as if nothing had happened."""
    with pytest.raises(
        PagingError, match=r"breaks the order of ids .* the 6 that were read.*\.by_offset\(\)"
    ) as caught:
        read(Shelf(ids), Options())
    assert caught.value.offset == 6


def test_a_row_without_a_readable_id_is_no_reason_to_stop() -> None:
    """A page in which an answer breaks its model at the id is read by offset."""
    reading = Reading(BY_ID, Window())
    rows = [Row(idrow=1), Row(idrow=2), Row(idrow="3")]  # type: ignore[arg-type]
    assert reading.take(rows) == rows
    assert reading.next == Place("offset", 3)


def test_ids_that_do_not_tell_rows_apart_drop_none() -> None:
    """Where one page holds an id twice, rows with an id that was there before are no doubles."""
    reading = Reading(BY_OFFSET, Window())
    for ids in ([1, 1, 2], [2, 1, 3]):
        assert [row.idrow for row in reading.take([Row(idrow=row_id) for row_id in ids])] == ids


@pytest.mark.parametrize(
    ("limit", "next_", "coming"),
    [
        (None, Place("offset", 3), [3, 6]),
        (4, Place("offset", 3), [3]),
        (3, None, []),
    ],
)
def test_only_pages_that_will_be_needed_are_foreseen(limit: int | None, next_: Place | None, coming: list[int]) -> None:
    """By offset the coming pages are known, as far as the limit reaches."""
    reading = Reading(BY_OFFSET, Window(START, limit))
    reading.take([Row(idrow=row_id) for row_id in (1, 2, 3)])
    assert reading.next == next_
    assert reading.coming(2) == tuple(Place("offset", offset) for offset in coming)
    assert reading.coming(0) == ()


def test_by_id_one_page_is_foreseen() -> None:
    """Where a page begins by id is known when the one before it is there."""
    reading = Reading(BY_ID, Window())
    reading.take([Row(idrow=row_id) for row_id in (1, 2, 3)])
    assert reading.coming(5) == (Place("since", 3),)


def changes_of(ids: list[int]) -> st.SearchStrategy[list[Change]]:
    """Rows that come and go before each of some answers."""
    closed = st.frozensets(st.sampled_from(ids)) if ids else st.just(frozenset[int]())
    return st.lists(st.builds(Change, st.integers(0, 5), closed), max_size=8)


counts = st.integers(0, 25).map(lambda count: list(range(1, count + 1)))
readers = st.sampled_from([read, async_read])
aheads = st.integers(0, 3)


@given(st.data(), counts, st.booleans(), readers, aheads)
def test_by_id_nothing_is_doubled_or_lost(
    data: st.DataObject, ids: list[int], newest_first: bool, read: Read, ahead: int
) -> None:
    """Whatever is added and closed between pages, each row that is there all the time comes once, in order of ids."""
    changes = data.draw(changes_of(ids))
    shelf = Shelf(ids[::-1] if newest_first else ids, newest="first" if newest_first else "last", changes=changes)
    found, _ = read(shelf, Options(ahead=ahead))
    closed = frozenset[int]().union(*(change.close for change in changes))
    assert set(ids) - closed <= set(found)
    assert found == sorted(set(found), reverse=newest_first)


@given(st.data(), counts.filter(lambda ids: len(ids) > 1), st.booleans(), readers, st.integers(1, 24))
def test_by_id_nothing_is_doubled_or_lost_over_a_restart(
    data: st.DataObject, ids: list[int], newest_first: bool, read: Read, stop_after: int
) -> None:
    """The same holds for what came before a restart and what comes after it, by a token taken at any row."""
    changes = data.draw(changes_of(ids).map(lambda drawn: [Change(), *drawn]))
    shelf = Shelf(ids[::-1] if newest_first else ids, newest="first" if newest_first else "last", changes=changes)
    earlier, token = read(shelf, Options(stop_after=stop_after))
    later, _ = read(shelf, Options(token=token))
    closed = frozenset[int]().union(*(change.close for change in changes))
    assert set(ids) - closed <= {*earlier, *later}
    assert [*earlier, *later] == sorted({*earlier, *later}, reverse=newest_first)


@given(counts, st.lists(st.integers(0, 5), max_size=8), st.booleans(), readers, st.integers(0, 1))
def test_by_offset_rows_that_are_added_double_and_lose_nothing(
    ids: list[int], added: list[int], newest_first: bool, read: Read, ahead: int
) -> None:
    """Rows that shift because others are added before them come a second time and are dropped."""
    changes = [Change(add=count) for count in added]
    newest = "first" if newest_first else "last"
    shelf = Shelf(ids[::-1] if newest_first else ids, newest=newest, changes=changes, operation=BY_OFFSET)
    try:
        found, _ = read(shelf, Options(ahead=ahead))
    except PagingError:
        # A whole page of rows came in at once: that cannot be told from a server that ignores offset.
        assert newest_first
        assert SIZE in added
        return
    assert set(ids) <= set(found)
    assert len(found) == len(set(found))


@both
def test_by_offset_a_closed_row_hides_another(read: Read) -> None:
    """What the documentation warns of: a row that goes pulls another over the edge of the page, and none can tell."""
    shelf = Shelf(RISING, changes=[Change(), Change(close=frozenset({1}))], operation=BY_OFFSET)
    assert read(shelf, Options())[0] == [1, 2, 3, 5, 6, 7]


@both
def test_a_place_by_offset_counts_rows_that_were_dropped(read: Read) -> None:
    """A token behind a row also stands behind the doubles that follow it."""
    shelf = Shelf(FALLING, newest="first", changes=[Change(), Change(add=2)], operation=BY_OFFSET)
    found, token = read(shelf, Options(stop_after=4))
    assert found == [7, 6, 5, 4]
    assert read(shelf, Options(token=token))[0] == [3, 2, 1]
    assert shelf.asked[2] == {"offset": 6}
