"""The history of stock at locations."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

if TYPE_CHECKING:
    from starlette.testclient import TestClient

KEY = "idproduct_location_stock_history"


def test_the_latest_change_comes_first(api: TestClient) -> None:
    """With the location and what it was before."""
    api.post("products/626/stock/13", json={"amount": 3, "reason": "Counted", "idlocation": 5})
    rows = api.get("location-stock-history").json()
    assert rows[0] == {
        KEY: rows[0][KEY], "idproduct": 626, "idlocation": 5, "contra_idlocation": None, "iduser": None,
        "old_stock": 0, "stock_change": 3, "new_stock": 3, "change_type": "mutation",
        "changed_at": "2026-03-01 12:30:00",
    }  # fmt: skip
    assert api.get(f"location-stock-history/{rows[0][KEY]}").json() == rows[0]
    assert [row[KEY] for row in rows] == sorted((row[KEY] for row in rows), reverse=True)
    assert api.get("location-stock-history?offset=1").json() == rows[1:]
    assert api.get("location-stock-history/1").status_code == 404


@pytest.mark.parametrize(
    ("query", "ids"),
    [
        ("idlocation=5", [35, 34, 32, 31]),
        ("idlocation=4&untildate=2026-01-01 00:00:00", [36, 33]),
        ("idproduct=626", []),
        ("untildate=2022-09-19 16:36:45", [31]),
        ("sincedate=2022-09-19 16:36:45&untildate=2022-10-01 00:00:00", [34]),
    ],
)
def test_filters_narrow_the_list(api: TestClient, query: str, ids: list[int]) -> None:
    """By location, product and time, of which the bounds themselves are left out."""
    assert [row[KEY] for row in api.get(f"location-stock-history?{query}").json()] == ids
