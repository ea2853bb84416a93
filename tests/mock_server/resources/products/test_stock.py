"""Stock per warehouse, and its history."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

import pytest

from picqer_mock import Clock, Settings, create_app
from picqer_mock.seed import open_state
from tests.mock_server.conftest import NOW, connect

if TYPE_CHECKING:
    from starlette.testclient import TestClient

    from picqer_mock.spec import Spec

NONE = {
    "stock": 0,
    "reserved": 0,
    "reservedbackorders": 0,
    "reservedpicklists": 0,
    "reservedallocations": 0,
    "freestock": 0,
}


def _refusal(answer: Any) -> tuple[int, str]:
    assert answer.status_code == 400
    return answer.json()["error_code"], answer.json()["error_message"]


def test_a_change_adds_to_the_stock(api: TestClient) -> None:
    """The page's own example: 12 less 5 is 7."""
    answer = api.post(
        "products/633/stock/40", json={"change": -5, "reason": "Products damaged in warehouse processing"}
    )
    assert answer.status_code == 200
    assert answer.json() == {**NONE, "idwarehouse": 40, "stock": 7, "freestock": 7}
    assert api.get("products/633/stock/40").json() == answer.json()


def test_an_amount_overwrites_the_stock(api: TestClient) -> None:
    """What was there before does not matter."""
    assert api.post("products/633/stock/40", json={"amount": 3, "reason": "Counted"}).json()["stock"] == 3
    assert api.get("products/633").json()["stock"][-1]["stock"] == 3


def test_free_stock_is_what_is_not_reserved(api: TestClient) -> None:
    """Free stock may be below zero, as more can be reserved than there is."""
    assert api.get("products/626/stock/18").json()["freestock"] == -6
    assert api.post("products/626/stock/18", json={"change": 10, "reason": "Found"}).json()["freestock"] == 4


def test_a_warehouse_that_does_not_know_the_product_has_none(api: TestClient) -> None:
    """Its stock is zero, and the list leaves it out until stock is set there."""
    assert api.get("products/1105343/stock/13").json() == {**NONE, "idwarehouse": 13}
    assert api.get("products/1105343/stock").json() == []
    assert api.post("products/1105343/stock/13", json={"change": 2, "reason": "First"}).json()["stock"] == 2
    assert [row["idwarehouse"] for row in api.get("products/1105343/stock").json()] == [13]


@pytest.mark.parametrize(
    ("body", "code", "message"),
    [
        ({"change": -13, "reason": "x"}, 1, "change: expected a stock of at least 0, found -1."),
        (
            {"change": 2**63 - 1, "reason": "x"},
            1,
            f"change: expected a stock of at most {2**63 - 1}, found {2**63 + 11}.",
        ),
        ({"amount": -1, "reason": "x"}, 1, "amount: expected at least 0, found -1."),
        ({"reason": "x"}, 5, "Missing parameter: amount or change."),
        ({"amount": 1}, 5, "Missing parameter: reason."),
        ({"amount": 1, "change": 1, "reason": ""}, 1, "the body: expected one of amount, change, found more than one."),
    ],
)
def test_an_impossible_stock_is_refused(api: TestClient, body: dict[str, Any], code: int, message: str) -> None:
    """Nothing falls below zero, and either amount or change comes with a reason."""
    assert _refusal(api.post("products/633/stock/40", json=body)) == (code, message)
    assert api.get("products/633/stock/40").json()["stock"] == 12


@pytest.mark.parametrize("kind", ["unlimited_stock", "virtual_composition"])
def test_products_without_stock_take_none(api: TestClient, kind: str) -> None:
    """No stock is kept of them, so none can be set."""
    new = {"idvatgroup": 18, "productcode": "new", "name": "New", "price": 1, "type": kind}
    number = api.post("products", json=new).json()["idproduct"]
    code, message = _refusal(api.post(f"products/{number}/stock/18", json={"amount": 1, "reason": "x"}))
    assert (code, message) == (1, f"idproduct: no stock is kept of product {number}, as its type is {kind}.")


def test_an_inactive_product_takes_stock(api: TestClient) -> None:
    """And can be made active with it, but not inactive again."""
    new = {"idvatgroup": 18, "productcode": "new", "name": "New", "price": 1, "active": False}
    number = api.post("products", json=new).json()["idproduct"]
    assert api.post(f"products/{number}/stock/18", json={"amount": 1, "reason": "x"}).json()["stock"] == 1
    assert [api.put(f"products/{number}", json={"active": on}).status_code for on in (False, True, False)] == [
        200,
        200,
        400,
    ]


@pytest.mark.parametrize("path", ["products/7/stock", "products/7/stock/18", "products/633/stock/7"])
def test_unknown_products_and_warehouses_are_not_found(api: TestClient, path: str) -> None:
    """Both must exist."""
    assert api.get(path).status_code == 404
    if path.count("/") > 2:
        assert api.post(path, json={"amount": 1, "reason": "x"}).status_code == 404


def test_every_update_is_written_to_the_history(spec: Spec) -> None:
    """Old, change and new, with the reason, the time and that it came through the API."""
    state = open_state(spec, "demo")
    api = connect(create_app(Settings(), spec=spec, state=state, clock=Clock(NOW)))
    api.post("products/633/stock/40", json={"change": -5, "reason": "Damaged"})
    api.post("products/633/stock/40", json={"amount": 7, "reason": "Counted"})
    api.post("products/633/stock/40", json={"change": -100, "reason": "Refused"})
    rows = state.rows("SELECT * FROM stock_history WHERE idproduct = 633 AND idwarehouse = 40 AND change_type = 'api'")
    kept = [(row["old_stock"], row["stock_change"], row["new_stock"], row["reason"]) for row in rows]
    assert kept == [(12, -5, 7, "Damaged"), (7, 0, 7, "Counted")]
    assert {(row["iduser"], row["changed_at"]) for row in rows} == {(None, "2026-03-01 12:30:00")}


def test_what_picklists_have_reserved_stays(spec: Spec) -> None:
    """The stock cannot fall below what picklists have reserved."""
    state = open_state(spec, "demo")
    state.update("product_stock", {"reservedpicklists": 4}, idproduct=633, idwarehouse=40)
    api = connect(create_app(Settings(), spec=spec, state=state))
    code, message = _refusal(api.post("products/633/stock/40", json={"amount": 3, "reason": "x"}))
    assert (code, message) == (1, "amount: expected a stock of at least 4, which picklists have reserved, found 3.")
    assert api.post("products/633/stock/40", json={"amount": 4, "reason": "x"}).json()["freestock"] == 0
