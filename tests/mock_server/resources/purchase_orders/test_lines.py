"""The lines of purchase orders."""

from __future__ import annotations

from decimal import Decimal
from typing import TYPE_CHECKING, Any

import pytest

from picqer_mock.wire import dumps, loads

if TYPE_CHECKING:
    from collections.abc import Callable

    from starlette.testclient import TestClient

    from picqer_mock.spec import Spec

    Fired = Callable[[], list[tuple[str, Any]]]

PATH = "purchaseorders/701/products"
CONCEPT = "purchaseorders/702/products"
JSON = {"Content-Type": "application/json"}


def test_the_lines_are_those_of_the_examples(spec: Spec, api: TestClient) -> None:
    """In the list, alone, and within the order."""
    lines = loads(api.get(PATH).content)
    assert lines == spec.example("purchase_orders.products.list")
    assert loads(api.get(f"{PATH}/9001").content) == spec.example("purchase_orders.products.get") == lines[0]
    assert loads(api.get("purchaseorders/701").content)["products"] == lines


def test_the_examples_of_requests_work(spec: Spec, api: TestClient, fired: Fired) -> None:
    """A line is added, changed and removed as documented, and each time the order is told as changed, once."""
    examples = spec.document["components"]["examples"]
    created = api.post(CONCEPT, content=dumps(examples["PurchaseOrderProductNew"]["value"]), headers=JSON)
    assert created.status_code == 201
    assert loads(created.content) == spec.example("purchase_orders.products.create")
    path = f"{CONCEPT}/{created.json()['idpurchaseorder_product']}"
    changed = api.put(path, content=dumps(examples["PurchaseOrderProductChange"]["value"]), headers=JSON)
    assert loads(changed.content) == spec.example("purchase_orders.products.update")
    assert [event for event, _ in fired()] == ["purchase_orders.changed"]
    assert fired()[0][1] == loads(api.get("purchaseorders/702").content)
    assert api.delete(path).status_code == 204
    assert api.get(path).status_code == 404
    assert len(api.get(CONCEPT).json()) == 1


def test_a_line_keeps_what_the_product_was(api: TestClient) -> None:
    """Code, name and price are the product's when it is added, and stay when that changes."""
    line = api.post(CONCEPT, json={"idproduct": 626, "amount": 1}).json()
    assert (line["price"], line["productcode"], line["weight"]) == (32.11, "6531", 1500)
    api.put("products/626", json={"name": "Other", "fixedstockprice": 9})
    assert api.get(f"{CONCEPT}/{line['idpurchaseorder_product']}").json() == line


def test_the_price_keeps_its_digits(api: TestClient) -> None:
    """Amounts of money are not rounded on the way through."""
    answer = api.post(
        CONCEPT, content=b'{"idproduct": 626, "amount": 1, "price": 1.12345678901234567890}', headers=JSON
    )
    assert loads(answer.content)["price"] == Decimal("1.12345678901234567890")


def test_an_order_is_received_when_it_expects_nothing_more(api: TestClient) -> None:
    """Less on a line, or a line less, completes an order as the last delivery does."""
    assert api.put(f"{PATH}/9001", json={"amount": 6}).json()["amountreceived"] == 6
    assert api.get("purchaseorders/701").json()["status"] == "purchased"
    assert api.delete(f"{PATH}/9002").status_code == 204
    order = api.get("purchaseorders/701").json()
    assert (order["status"], order["completed_at"]) == ("received", "2026-03-01 12:30:00")


def test_an_order_without_lines_is_not_received(api: TestClient) -> None:
    """The last line takes no status with it."""
    api.post("purchaseorders/702/mark-as-purchased")
    assert api.delete(f"{CONCEPT}/9003").status_code == 204
    order = api.get("purchaseorders/702").json()
    assert (order["status"], order["products"]) == ("purchased", [])


@pytest.mark.parametrize(
    ("body", "message"),
    [
        ({"amount": 5}, "amount: expected a number of pieces from 6 to 1000000000, found 5."),
        ({"amount": 10**9 + 1}, "amount: expected a number of pieces from 6 to 1000000000, found 1000000001."),
        ({"price": -1}, "price: expected at least 0, found -1."),
    ],
)
def test_a_change_that_does_not_fit_is_refused(api: TestClient, body: dict[str, Any], message: str) -> None:
    """An amount is never below what was received."""
    before = api.get(PATH).json()
    answer = api.put(f"{PATH}/9001", json=body)
    assert (answer.status_code, answer.json()["error_message"]) == (400, message)
    assert api.get(PATH).json() == before


def test_a_line_that_a_receipt_holds_stays(api: TestClient) -> None:
    """It cannot be deleted, not even after all of it was reverted."""
    api.post("receipts/901/products/9101/revert")
    answer = api.delete(f"{PATH}/9001")
    assert answer.status_code == 400
    assert "expected a line that no receipt holds, found 9001" in answer.json()["error_message"]


def test_a_line_of_another_order_is_not_found(api: TestClient) -> None:
    """The update has a code of its own for that."""
    answers = [api.get(f"{PATH}/9003"), api.put(f"{PATH}/9003", json={"amount": 1}), api.delete(f"{PATH}/9003")]
    assert [answer.status_code for answer in answers] == [404, 404, 404]
    assert [answer.json()["error_code"] for answer in answers] == [20, 27, 20]
