"""Numbers on the account."""

from __future__ import annotations

from datetime import datetime, timedelta
from typing import TYPE_CHECKING

from picqer_mock import Clock, Settings, create_app
from tests.mock_server.conftest import connect

if TYPE_CHECKING:
    from starlette.testclient import TestClient

    from picqer_mock.spec import Spec

ADDRESS = {"deliveryname": "A", "deliverycountry": "NL", "invoicename": "A", "invoicecountry": "NL"}


def _all(api: TestClient) -> dict[str, int]:
    return {key: api.get(f"stats/{key}").json()["value"] for key in api.get("stats").json()}


def _changed(before: dict[str, int], after: dict[str, int]) -> dict[str, int]:
    return {key: after[key] - before[key] for key in before if after[key] != before[key]}


def _order(api: TestClient, idproduct: int) -> int:
    order = api.post("orders", json={**ADDRESS, "products": [{"idproduct": idproduct, "amount": 1}]})
    number: int = order.json()["idorder"]
    return number


def test_the_list_tells_what_is_counted(spec: Spec, api: TestClient) -> None:
    """All keys of the page, with its words."""
    assert api.get("stats").json() == spec.example("stats.list")


def test_products_are_counted(api: TestClient) -> None:
    """A new one is active, and one that is made inactive stays a product."""
    before = _all(api)
    assert before["total-products"] == before["active-products"] + before["inactive-products"]
    new = {"idvatgroup": 18, "name": "x", "price": 1, "productcode": "x"}
    number = api.post("products", json=new).json()["idproduct"]
    assert _changed(before, _all(api)) == {"total-products": 1, "active-products": 1}
    api.put(f"products/{number}", json={"active": False})
    assert _changed(before, _all(api)) == {"total-products": 1, "inactive-products": 1}


def test_an_order_is_counted_from_its_start_to_its_end(api: TestClient) -> None:
    """As an order while it is open, and as a picklist until that is closed."""
    before = _all(api)
    new = {"total-orders": 1, "new-orders-today": 1, "new-orders-this-week": 1}
    number = _order(api, 633)
    assert _changed(before, _all(api)) == {**new, "open-orders": 1}
    api.post(f"orders/{number}/process")
    assert _changed(before, _all(api)) == {**new, "open-orders": 1, "open-picklists": 1}
    picklist = api.get(f"orders/{number}").json()["picklists"][0]["idpicklist"]
    api.post(f"picklists/{picklist}/pickall")
    assert api.post(f"picklists/{picklist}/close").is_success
    closed = {"closed-picklists-today": 1, "closed-picklists-this-week": 1}
    assert _changed(before, _all(api)) == {**new, **closed}


def test_a_cancelled_order_is_not_open(api: TestClient) -> None:
    """It still is an order."""
    before = _all(api)["open-orders"]
    api.delete(f"orders/{_order(api, 633)}")
    assert _all(api)["open-orders"] == before


def test_a_backorder_is_counted(api: TestClient) -> None:
    """While the order waits for stock."""
    before = _all(api)
    number = _order(api, 626)
    api.post(f"orders/{number}/process")
    changed = _changed(before, _all(api))
    assert (changed["backorders"], changed["open-orders"]) == (1, 1)
    assert "open-picklists" not in changed


def test_a_week_begins_on_monday(spec: Spec) -> None:
    """What was made on Sunday is not of today on Monday, nor of this week; what was made on Monday is, all week."""
    clock = Clock(datetime(2026, 3, 1, 12, 30))  # noqa: DTZ001 - Picqer's times have no zone
    api = connect(create_app(Settings(rate_limit=10**6), spec=spec, clock=clock))
    before = _all(api)
    api.post("customers", json={"name": "x"})
    _order(api, 633)
    new = {"new-orders-today": 1, "new-orders-this-week": 1, "new-customers-this-week": 1}
    made = {"open-orders": 1, "total-orders": 1}
    assert _changed(before, _all(api)) == {**made, **new}
    clock.move(timedelta(hours=12))
    monday = _all(api)
    assert monday == {**monday, **dict.fromkeys(new, 0)}
    api.post("customers", json={"name": "x"})
    _order(api, 633)
    assert _changed(monday, _all(api)) == {**made, **new}
    clock.move(timedelta(days=6))
    assert _changed(monday, _all(api)) == {**made, "new-orders-this-week": 1, "new-customers-this-week": 1}
    clock.move(timedelta(days=1))
    assert _changed(monday, _all(api)) == made


def test_an_unknown_key_is_not_found(api: TestClient) -> None:
    """The text lists those that are known."""
    answer = api.get("stats/sold-out")
    assert (answer.status_code, answer.json()["error_code"]) == (404, 20)
    assert all(key in answer.json()["error_message"] for key in api.get("stats").json())
