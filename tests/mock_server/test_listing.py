"""Pages of rows."""

from __future__ import annotations

from dataclasses import replace
from typing import Any

import pytest

from picqer_mock.call import Request
from picqer_mock.listing import contains, page
from picqer_mock.state import State
from picqer_mock.tables import Layout
from tests.mock_server.conftest import NOW
from tests.mock_server.description import spec_of

TABLE = "CREATE TABLE thing (idthing INTEGER PRIMARY KEY, name TEXT, note TEXT, idfulfilment_customer INTEGER);"
FILTERS = {"name": "name = ?", "search": contains("name", "note"), "owned": "(?) AND idfulfilment_customer > 0"}


@pytest.fixture
def state() -> State:
    """Seven things."""

    def fill(state: State) -> None:
        for number, name in enumerate("abcdefg", start=1):
            state.insert("thing", idthing=number, name=name, note="50% Äpfel", idfulfilment_customer=number % 2 or None)

    return State(Layout([TABLE], spec_of({})), fill)


def _ids(state: State, *, customer: int | None = None, newest_first: bool = False, **query: Any) -> list[int]:
    request = replace(Request.background(NOW), query=query, page_size=3, idfulfilment_customer=customer)
    rows = page(state, request, "thing", "idthing", FILTERS, owned=True, newest_first=newest_first)
    return [row["idthing"] for row in rows]


@pytest.mark.parametrize(
    ("query", "expected"),
    [
        ({}, [1, 2, 3]),
        ({"offset": 3}, [4, 5, 6]),
        ({"offset": 7}, []),
        ({"sinceid": 5}, [6, 7]),
        ({"sinceid": 2, "beforeid": 7}, [3, 4, 5]),
        ({"name": "d"}, [4]),
        ({"search": "ÄPFEL", "offset": 5}, [6, 7]),
        ({"search": "5%"}, []),
        ({"owned": True}, [1, 3, 5]),
        ({"newest_first": True}, [7, 6, 5]),
        ({"newest_first": True, "offset": 6}, [1]),
        ({"customer": 1, "sinceid": 1}, [3, 5, 7]),
    ],
)
def test_a_page_holds_what_passes_the_filters(state: State, query: dict[str, Any], expected: list[int]) -> None:
    """Sorted by id, from the offset on, at most one page, and only what the key may see."""
    assert _ids(state, **query) == expected


def test_who_goes_back_by_id_meets_all(state: State) -> None:
    """The page before an id holds the rows next to it."""
    assert _ids(state, beforeid=8) == [5, 6, 7]
    assert _ids(state, beforeid=5) == [2, 3, 4]
    assert _ids(state, beforeid=2) == [1]


def test_a_filter_that_nobody_wrote_is_a_fault(state: State) -> None:
    """A documented filter cannot be ignored in silence."""
    with pytest.raises(KeyError, match="colour"):
        _ids(state, colour="red")
