"""Stock that moves from one place to another."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

import pytest

if TYPE_CHECKING:
    from collections.abc import Callable

    from starlette.testclient import TestClient

    from picqer_mock.state import State

STOCK = "products/1105343/stock/13"
MOVE = f"{STOCK}/move"


@pytest.fixture
def filled(api: TestClient) -> TestClient:
    """An account with 4 pieces of a product at a location, and 3 nowhere in particular."""
    api.post(STOCK, json={"amount": 4, "reason": "x", "idlocation": 4})
    api.post(STOCK, json={"amount": 3, "reason": "x", "idlocation": None})
    return api


def _places(api: TestClient) -> dict[int, int]:
    return {row["idlocation"]: row["stock"] for row in api.get(STOCK).json().get("locations", [])}


@pytest.mark.parametrize(
    ("way", "places", "rows"),
    [
        ((4, 5), {4: 1, 5: 3}, [(5, 4, 3), (4, 5, -3)]),
        ((4, None), {4: 1}, [(4, None, -3)]),
        ((None, 4), {4: 7}, [(4, None, 3)]),
        ((None, 5), {4: 4, 5: 3}, [(5, None, 3)]),
    ],
)
def test_a_move_inside_a_warehouse_leaves_its_stock(
    filled: TestClient,
    fired: Callable[[], list[tuple[str, Any]]],
    way: tuple[int | None, int | None],
    places: dict[int, int],
    rows: list[Any],
) -> None:
    """Each location has a row that names the other; the warehouse's history and movements have none."""
    before = filled.get("stockhistory").json()
    answer = filled.post(MOVE, json={"from_idlocation": way[0], "to_idlocation": way[1], "amount": 3})
    assert (answer.status_code, answer.json()["stock"]) == (200, 7)
    assert [event for event, _ in fired()] == ["products.stock_on_location_changed"] * len(rows)
    assert answer.json() == filled.get(STOCK).json()
    assert _places(filled) == places
    history = filled.get("location-stock-history?idproduct=1105343").json()[: len(rows)]
    assert [(row["idlocation"], row["contra_idlocation"], row["stock_change"]) for row in history] == rows
    assert {row["change_type"] for row in history} == {"movement"}
    assert filled.get("stockhistory").json() == before
    assert len(filled.get("movements").json()) == 1


def test_a_move_between_warehouses_is_a_movement(
    filled: TestClient, fired: Callable[[], list[tuple[str, Any]]]
) -> None:
    """The stock of both changes, both histories show it, and the movement tells of both sides."""
    there = filled.post("locations", json={"idwarehouse": 18, "name": "B"}).json()["idlocation"]
    answer = filled.post(MOVE, json={"from_idlocation": 4, "to_idlocation": there, "amount": 4})
    events = fired()
    assert answer.json()["stock"] == 3
    assert filled.get("products/1105343/stock/18").json()["locations"] == [
        {"idlocation": there, "stock": 4, "free_stock": 4}
    ]
    movement = filled.get("movements").json()[-1]
    assert movement == {
        "idmovement": 2, "idproduct": 1105343, "from_idwarehouse": 13, "from_idlocation": 4, "to_idwarehouse": 18,
        "to_idlocation": there, "amount": 4, "moved_at": "2026-03-01 12:30:00",
    }  # fmt: skip
    assert filled.get("movements/2").json() == movement
    assert [data for event, data in events if event == "movements.moved"] == [movement]
    assert [event for event, _ in events].count("products.stock_changed") == 2
    assert "products.free_stock_changed" not in dict(events)
    rows = filled.get("stockhistory?idproduct=1105343").json()[:2]
    changes = [(row["idwarehouse"], row["idlocation"], row["stock_change"], row["reason"]) for row in rows]
    assert changes == [(18, there, 4, "Movement 2"), (13, 4, -4, "Movement 2")]
    history = filled.get("location-stock-history?idproduct=1105343").json()[:2]
    assert [(row["idlocation"], row["contra_idlocation"]) for row in history] == [(there, 4), (4, there)]


@pytest.mark.parametrize(
    ("body", "message"),
    [
        ({"from_idlocation": 4, "amount": 5}, "amount: expected at most the 4 pieces at from_idlocation, found 5."),
        ({"from_idlocation": 3}, "amount: expected at most the 0 pieces at from_idlocation, found 1."),
        ({"amount": 0}, "amount: expected at least 1, found 0."),
        ({"from_idlocation": 5}, "to_idlocation: expected another place than from_idlocation, found 5 twice."),
        ({"to_idlocation": None}, "to_idlocation: expected another place than from_idlocation, found null twice."),
        (
            {"from_idlocation": 99},
            "from_idlocation: expected the id of a location of warehouse 13, found 99.",
        ),
        ({"to_idlocation": 99}, "to_idlocation: expected the id of a location of this account, found 99."),
    ],
)
def test_an_impossible_move_is_refused(filled: TestClient, body: dict[str, Any], message: str) -> None:
    """Pieces come from where they are, and go somewhere else."""
    body = {"from_idlocation": None, "to_idlocation": 5, "amount": 1, **body}
    answer = filled.post(MOVE, json=body)
    assert (answer.status_code, answer.json()["error_message"]) == (400, message)
    assert _places(filled) == {4: 4}


def test_reserved_pieces_move_inside_their_warehouse_only(filled: TestClient) -> None:
    """Their reservations move along; another warehouse gets what picklists have not reserved."""
    state: State = filled.app.simulator.state
    state.update("product_stock", {"reservedpicklists": 4}, idproduct=1105343, idwarehouse=13)
    there = filled.post("locations", json={"idwarehouse": 18, "name": "B"}).json()["idlocation"]
    answer = filled.post(MOVE, json={"from_idlocation": 4, "to_idlocation": there, "amount": 4})
    message = "amount: expected at most the 3 pieces that picklists have not reserved in warehouse 13, found 4."
    assert (answer.status_code, answer.json()["error_message"]) == (400, message)
    moved = filled.post(MOVE, json={"from_idlocation": 4, "to_idlocation": 5, "amount": 4}).json()
    assert moved["locations"] == [
        {"idlocation": 4, "stock": 0, "free_stock": 0},
        {"idlocation": 5, "stock": 4, "free_stock": 0},
    ]


def test_a_warehouse_is_not_filled_beyond_all_bounds(filled: TestClient) -> None:
    """The largest number that can be kept is the largest stock, as for every change of it."""
    there = filled.post("locations", json={"idwarehouse": 18, "name": "B"}).json()["idlocation"]
    filled.post("products/1105343/stock/18", json={"amount": 2**63 - 2, "reason": "x"})
    body = {"from_idlocation": 4, "to_idlocation": there, "amount": 2}
    assert filled.post(MOVE, json=body).status_code == 400
    assert filled.post(MOVE, json={**body, "amount": 1}).status_code == 200


@pytest.mark.parametrize(
    ("path", "status"),
    [("products/7/stock/13/move", 404), ("products/633/stock/7/move", 404), ("products/1351/stock/18/move", 400)],
)
def test_only_stock_that_is_kept_moves(api: TestClient, path: str, status: int) -> None:
    """Product and warehouse exist, and the product has stock of its own."""
    assert api.post(path, json={"from_idlocation": None, "to_idlocation": 5, "amount": 1}).status_code == status
