"""The readable numbers of documents."""

from __future__ import annotations

from datetime import timedelta

from picqer_mock.numbering import TABLES, count_from, next_number
from picqer_mock.state import State
from picqer_mock.tables import Layout
from tests.mock_server.conftest import NOW
from tests.mock_server.description import spec_of


def test_each_kind_counts_for_itself_and_anew_each_year() -> None:
    """Two kinds may have the same letter."""
    state = State(Layout(TABLES, spec_of({})), lambda _: None)
    assert [next_number(state, "order", "O", NOW) for _ in range(2)] == ["O2026-1001", "O2026-1002"]
    assert next_number(state, "picklist", "P", NOW) == "P2026-1001"
    assert next_number(state, "purchase order", "P", NOW) == "P2026-1001"
    assert next_number(state, "order", "O", NOW + timedelta(days=365)) == "O2027-1001"
    count_from(state, "order", 2026, 1288)
    assert next_number(state, "order", "O", NOW) == "O2026-1289"
