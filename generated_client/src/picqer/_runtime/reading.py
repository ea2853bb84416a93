"""Which page comes next: one reading of a list, from its start to its end. Pure: rows come in, places go out."""

from collections import deque
from collections.abc import Sequence
from itertools import pairwise
from typing import Generic, Literal, TypeAlias, TypeVar

import msgspec

from picqer._runtime.operation import Operation
from picqer.errors import PagingError

T = TypeVar("T")

Way: TypeAlias = Literal["offset", "since", "before"]

_REMEMBERED_PAGES = 10
"""Rows that shift by more than this between two requests are not known again; more would not stay flat in memory."""


class Place(msgspec.Struct, frozen=True):
    """A place between two rows of a list.

    Attributes:
        way: By `offset` it lies behind that many rows; by `since` behind the row of that id, in a list of rising ids;
            by `before` behind the row of that id too, in a list of falling ids.
        at: The offset or the id.
    """

    way: Way
    at: int


START = Place("offset", 0)


class Window(msgspec.Struct, frozen=True):
    """What of a list is read, and how.

    Attributes:
        start: Where to begin.
        limit: How many rows to give at most; `None` for all.
        ahead: How many coming pages to fetch before they are asked for.
        by_id: Whether to read by id where that is possible.
    """

    start: Place = START
    limit: int | None = None
    ahead: int = 0
    by_id: bool = True


def cursor(operation: Operation[list[T]], place: Place) -> dict[str, int]:
    """Say in query parameters where a page begins."""
    if place.way == "offset":
        return {"offset": place.at} if place.at else {}
    name = operation.since if place.way == "since" else operation.before
    assert name is not None, f"{operation.id} has no parameter to read on by {place.way}"
    return {name: place.at}


class Reading(Generic[T]):
    """Where one reading of a list stands.

    It begins by offset. If the ids of the first page rise or fall without exception, and the list has the parameter
    for it, it goes on behind the last id. The second page is the proof: unless that goes on likewise it is thrown away,
    and reading goes on by offset behind the first.

    Attributes:
        next: Where the next page begins; `None` at the end.
        given: How many rows of the page at hand the reader has got. The shell counts them.
    """

    def __init__(self, operation: Operation[list[T]], window: Window) -> None:
        assert operation.page_size is not None, f"{operation.id} does not come in pages"
        self._operation = operation
        self._size = operation.page_size
        self._left = window.limit
        self.next: Place | None = None if window.limit == 0 else window.start
        self.given = 0
        self._begin = window.start
        self._way: Way = window.start.way
        self._ends: Sequence[int] = ()
        self._open = window.by_id and window.start.way == "offset"
        self._behind_first: int | None = None
        self._received = 0
        self._seen: deque[set[int]] | None = deque(maxlen=_REMEMBERED_PAGES)
        self._fingerprint: object = None

    @property
    def place(self) -> Place:
        """The place behind the last row that was given."""
        return Place(self._way, self._ends[self.given - 1]) if self.given else self._begin

    def coming(self, pages: int) -> tuple[Place, ...]:
        """Give the places of the pages that will be wanted next, as far as they can be known by now.

        Args:
            pages: How many, at most.
        """
        if self.next is None or not pages:
            return ()
        if self.next.way != "offset":
            return (self.next,)
        if self._left is not None:
            pages = min(pages, -(-self._left // self._size))
        return tuple(Place("offset", self.next.at + page * self._size) for page in range(pages))

    def take(self, rows: list[T]) -> list[T]:
        """Note the page that was asked for and give what of it is wanted, which can be nothing.

        Raises:
            PagingError: Reading on would go on for ever, or leave out rows.
        """
        here = self.next
        assert here is not None, "a page came that nobody asked for"
        self._begin, self.given = here, 0
        ids = self._ids(rows)
        if here.way == "offset":
            return self._cut(self._take_by_offset(here.at, rows, ids))
        if ids is None or not _goes_on(here, ids):
            if self._behind_first is None:
                raise self._out_of_order(here)
            self.next = self._begin = Place("offset", self._behind_first)
            return []
        self._behind_first = None  # proven: a later page out of order may mean that rows were left out before it
        self._received += len(rows)
        self._go(here.way, ids, Place(here.way, ids[-1]) if ids else here, full=len(rows) >= self._size)
        return self._cut(rows)

    def _take_by_offset(self, offset: int, rows: list[T], ids: list[int] | None) -> list[T]:
        self._refuse_repetition(offset, rows, ids)
        self._received += len(rows)
        behind = offset + len(rows)
        full = len(rows) >= self._size
        fresh = self._fresh(ids)
        way = self._order(ids) if self._open and ids is not None else "offset"
        self._open = False
        if way != "offset" and ids is not None:
            self._behind_first = behind
            self._go(way, ids, Place(way, ids[-1]), full=full)
            return rows
        if fresh is None:
            self._go("offset", range(offset + 1, behind + 1), Place("offset", behind), full=full)
            return rows
        # Rows that are left out belong to the row before them, so that who goes on from there does not get them either.
        self._go("offset", [offset + i for i in (*fresh[1:], len(rows))], Place("offset", behind), full=full)
        return [rows[i] for i in fresh]

    def _go(self, way: Way, ends: Sequence[int], following: Place, *, full: bool) -> None:
        self._way, self._ends = way, ends
        # A page that is not full is the last. One that is longer than promised moves on by what it held.
        self.next = following if full else None

    def _cut(self, rows: list[T]) -> list[T]:
        if self._left is None:
            return rows
        wanted = rows[: self._left]
        self._left -= len(wanted)
        if self._left == 0:
            self.next = None
        return wanted

    def _ids(self, rows: list[T]) -> list[int] | None:
        """Give the ids of rows; `None` when one of them cannot be told."""
        name = self._operation.row_id
        if name is None:
            return None
        ids = [found for row in rows if isinstance(found := getattr(row, name, None), int)]
        return ids if len(ids) == len(rows) else None

    def _order(self, ids: list[int]) -> Way:
        if len(ids) > 1 and self._operation.since is not None and _rise(ids):
            return "since"
        if len(ids) > 1 and self._operation.before is not None and _rise(ids[::-1]):
            return "before"
        return "offset"

    def _fresh(self, ids: list[int] | None) -> list[int] | None:
        """Give the indexes of the rows that have not been given yet; `None` when that is all of them."""
        if ids is None or self._seen is None:
            return None
        own = set(ids)
        if len(own) < len(ids):
            self._seen = None  # the same id twice in one page: it does not tell these rows apart
            return None
        doubled = set[int]().union(*(own & earlier for earlier in self._seen))
        self._seen.append(own)
        return [i for i, row_id in enumerate(ids) if row_id not in doubled] if doubled else None

    def _refuse_repetition(self, offset: int, rows: list[T], ids: list[int] | None) -> None:
        if len(rows) < self._size:
            return
        # A fingerprint and not the rows: whoever has them may have changed them since.
        fingerprint: object = tuple(ids) if ids is not None else hash(msgspec.json.encode(rows))
        if fingerprint == self._fingerprint:
            raise PagingError(
                f"{self._operation.id}: the page at offset {offset} is the same as the one before it, so the server "
                "seems to ignore offset. Its rows were given once; whether there are more cannot be known.",
                operation=self._operation.id,
                offset=offset,
            )
        self._fingerprint = fingerprint

    def _out_of_order(self, here: Place) -> PagingError:
        return PagingError(
            f"{self._operation.id}: the page behind id {here.at} breaks the order of ids that the pages before it had, "
            f"so rows may be missing from the {self._received} that were read. Read this list with .by_offset().",
            operation=self._operation.id,
            offset=self._received,
        )


def _rise(ids: Sequence[int]) -> bool:
    return all(earlier < later for earlier, later in pairwise(ids))


def _goes_on(here: Place, ids: list[int]) -> bool:
    return _rise([here.at, *ids] if here.way == "since" else [*reversed(ids), here.at])
