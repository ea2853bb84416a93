"""Where in a warehouse the stock of a product lies."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

import pytest

if TYPE_CHECKING:
    from collections.abc import Callable

    from starlette.testclient import TestClient

    from picqer_mock.state import State

STOCK = "products/1105343/stock/13"


def _put(api: TestClient, path: str = STOCK, **body: Any) -> Any:
    answer = api.post(path, json={"reason": "Counted", **body})
    assert answer.status_code == 200, answer.text
    return answer.json()


def _refused(answer: Any) -> str:
    assert (answer.status_code, answer.json()["error_code"]) == (400, 1)
    message: str = answer.json()["error_message"]
    return message


def _places(api: TestClient) -> dict[int, tuple[int, int]]:
    rows = api.get(STOCK).json().get("locations", [])
    return {row["idlocation"]: (row["stock"], row["free_stock"]) for row in rows}


@pytest.fixture
def filled(api: TestClient) -> TestClient:
    """An account with 10 pieces of a product in a warehouse: 4 and 3 at two locations, and 3 nowhere in particular."""
    _put(api, idlocation=4, amount=4)
    _put(api, idlocation=5, amount=3)
    _put(api, idlocation=None, amount=3)
    return api


def test_a_warehouse_holds_what_lies_at_its_locations_and_elsewhere(filled: TestClient) -> None:
    """The stock is the sum of all places; the two locations became linked and show theirs."""
    assert filled.get(STOCK).json()["stock"] == 10
    assert _places(filled) == {4: (4, 4), 5: (3, 3)}
    linked = filled.get("products/1105343/locations").json()
    assert [(row["idlocation"], row["stock_for_product"]["stock"]) for row in linked] == [(4, 4), (5, 3)]
    assert "locations" not in filled.get("products/1105343/stock").json()[0]


@pytest.mark.parametrize(
    ("body", "total", "places"),
    [
        ({"change": 2, "idlocation": 5}, 12, {4: 4, 5: 5}),
        ({"amount": 0, "idlocation": 4}, 6, {4: 0, 5: 3}),
        ({"change": -3, "idlocation": None}, 7, {4: 4, 5: 3}),
        ({"amount": 9, "idlocation": None}, 16, {4: 4, 5: 3}),
        ({"change": 5}, 15, {4: 4, 5: 3}),
        ({"change": -5}, 5, {4: 0, 5: 2}),
        ({"amount": 1}, 1, {4: 0, 5: 0}),
    ],
)
def test_a_change_is_at_its_place(filled: TestClient, body: dict[str, Any], total: int, places: dict[int, int]) -> None:
    """A location, none in particular, or unsaid: then what comes lies nowhere, and what goes is picked in order."""
    assert _put(filled, **body)["stock"] == total
    assert {place: stock for place, (stock, _) in _places(filled).items()} == places


@pytest.mark.parametrize(
    ("body", "message"),
    [
        ({"change": -5, "idlocation": 4}, "change: expected a stock of at least 0, found -1."),
        ({"change": -4, "idlocation": None}, "change: expected a stock of at least 0, found -1."),
        (
            {"amount": 2**63 - 1, "idlocation": 4},
            f"amount: expected a stock of at most {2**63 - 7}, found {2**63 - 1}.",
        ),
        ({"change": 1, "idlocation": 99}, "idlocation: expected the id of a location of warehouse 13, found 99."),
    ],
)
def test_an_impossible_change_at_a_place_is_refused(filled: TestClient, body: dict[str, Any], message: str) -> None:
    """No place falls below zero, and locations exist in the warehouse."""
    assert _refused(filled.post(STOCK, json={"reason": "x", **body})) == message
    other = filled.post("products/1105343/stock/18", json={"reason": "x", "change": 1, "idlocation": 4})
    assert _refused(other) == "idlocation: expected the id of a location of warehouse 18, found 4."


def test_reservations_lie_where_pieces_are_picked(filled: TestClient) -> None:
    """The preferred location first, then the others in order, and no picking place loses what is reserved."""
    state: State = filled.app.simulator.state
    state.update("product_stock", {"reservedpicklists": 5}, idproduct=1105343, idwarehouse=13)
    assert _places(filled) == {4: (4, 0), 5: (3, 2)}
    filled.put("products/1105343/locations/5", json={"is_preferred": True})
    assert _places(filled) == {5: (3, 0), 4: (4, 2)}
    refused = _refused(filled.post(STOCK, json={"amount": 4, "reason": "x"}))
    assert refused == "amount: expected a stock of at least 5, which picklists have reserved, found 4."
    _put(filled, idlocation=4, amount=0)
    refused = _refused(filled.post(STOCK, json={"amount": 1, "reason": "x", "idlocation": 5}))
    assert refused == "amount: expected a stock of at least 2, which picklists have reserved, found 1."
    row = filled.get("products/1105343/locations").json()[1]
    assert row["stock_for_product"] == {"stock": 3, "stock_reserved_picklists": 3}


def test_bulk_stock_is_picked_last(filled: TestClient) -> None:
    """A location of bulk stock comes after the others, and before nowhere in particular."""
    filled.put("locations/4", json={"is_bulk_location": True})
    _put(filled, change=-5)
    assert _places(filled) == {5: (0, 0), 4: (2, 2)}


def test_an_empty_location_is_unlinked_if_that_is_its_rule(filled: TestClient) -> None:
    """Only when its stock goes, not while it never had any."""
    filled.put("locations/4", json={"unlink_on_empty": True})
    filled.post("products/626/locations", json={"idlocation": 4})
    _put(filled, "products/626/stock/13", amount=0, idlocation=4)
    _put(filled, amount=0, idlocation=4)
    assert list(_places(filled)) == [5]
    assert [row["idlocation"] for row in filled.get("products/626/locations").json()] == [4]


def test_a_place_for_one_product_takes_no_other(filled: TestClient) -> None:
    """Neither by a link nor by stock that comes to it."""
    filled.put("locations/3", json={"is_exclusive_location": True})
    assert filled.post("products/1105343/locations", json={"idlocation": 3}).status_code == 201
    message = (
        "idlocation: expected a location with room for product 954712, found 3, which is for one product only and has"
        " product 1105343."
    )
    body = {"idlocation": 3, "amount": 1, "reason": "x"}
    assert _refused(filled.post("products/954712/locations", json={"idlocation": 3})) == message
    assert _refused(filled.post("products/954712/stock/13", json=body)) == message
    assert _put(filled, idlocation=3, amount=1)["stock"] == 11


def test_a_location_with_pieces_is_not_unlinked(filled: TestClient) -> None:
    """They would be nowhere; without them it is."""
    message = "idlocation: 4 pieces of product 1105343 lie at location 4. Move them or take them out first."
    assert _refused(filled.delete("products/1105343/locations/4")) == message
    _put(filled, amount=0, idlocation=4)
    assert filled.delete("products/1105343/locations/4").status_code == 204


def test_a_link_is_changed(api: TestClient) -> None:
    """What is sent changes, the rest stays; a link that is not there is not found."""
    api.post("products/626/locations", json={"idlocation": 5, "note": "Left", "is_preferred": True})
    answer = api.put("products/626/locations/5", json={"note": None})
    assert answer.json()["is_preferred"] is True
    assert api.get("products/626/locations").json() == [answer.json()]
    assert "note" not in answer.json()
    assert api.put("products/626/locations/4", json={"note": "x"}).status_code == 404


def test_both_histories_are_written(filled: TestClient, fired: Callable[[], list[tuple[str, Any]]]) -> None:
    """A change at a location has a row in each, and an event for each; one that is spread has no location."""
    _put(filled, idlocation=5, change=2)
    names = ("products.stock_on_location_changed", "products.stock_changed", "products.free_stock_changed")
    events = dict(fired())
    assert tuple(events) == names
    entry = filled.get("stockhistory?idproduct=1105343").json()[0]
    assert events["products.stock_changed"]["product_stock_history"] == entry
    assert (entry["idlocation"], entry["old_stock"], entry["new_stock"]) == (5, 10, 12)
    there = filled.get("location-stock-history?idproduct=1105343").json()[0]
    assert events["products.stock_on_location_changed"]["product_location_stock_history"] == there
    assert (there["idlocation"], there["old_stock"], there["new_stock"], there["change_type"]) == (5, 3, 5, "mutation")
    for event in names[:2]:
        assert events[event]["product"]["stock"] == filled.get("products/1105343").json()["stock"]
    _put(filled, change=-6)
    assert "idlocation" not in filled.get("stockhistory?idproduct=1105343").json()[0]
    rows = filled.get("location-stock-history?idproduct=1105343").json()[:2]
    assert [(row["idlocation"], row["stock_change"]) for row in rows] == [(5, -2), (4, -4)]
