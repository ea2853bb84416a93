"""Movements between warehouses. `products/test_moves.py` makes some."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from starlette.testclient import TestClient


def test_the_movement_of_the_demo_account_filled_a_warehouse(api: TestClient) -> None:
    """It can be listed and fetched, and both histories of stock tell of it."""
    movement = api.get("movements/1").json()
    assert api.get("movements").json() == [movement]
    assert api.get("movements?offset=1").json() == []
    rows = [row for row in api.get("stockhistory?idproduct=633").json() if row["reason"] == "Movement 1"]
    changes = {row["idwarehouse"]: row["stock_change"] for row in rows}
    assert changes == {
        movement["from_idwarehouse"]: -movement["amount"],
        movement["to_idwarehouse"]: movement["amount"],
    }
    assert api.get("movements/2").status_code == 404
