"""Receipts of version 1, which book all at the end."""

from __future__ import annotations

from datetime import timedelta
from typing import TYPE_CHECKING, Any

import pytest

from picqer_mock.wire import LARGEST

if TYPE_CHECKING:
    from collections.abc import Callable

    from starlette.testclient import TestClient

    from picqer_mock import Clock
    from picqer_mock.spec import Spec

PATH = "receipts/902"
COMPLETED = {"status": "completed"}


@pytest.fixture
def receipt(api: TestClient) -> dict[str, Any]:
    """A receipt of version 1 for purchase order 701, of which 6 of 10 and 0 of 4 pieces came in already."""
    body = {"idpurchaseorder": 701, "version": 1, "remarks": "Two boxes"}
    created: dict[str, Any] = api.post("receipts", json=body).json()
    return created


def _amounts(api: TestClient) -> list[tuple[int, int]]:
    return [(line["idproduct"], line["amount"]) for line in api.get(PATH).json()["products"]]


def _stock(api: TestClient, idproduct: int) -> int:
    stock: int = api.get(f"products/{idproduct}/stock/13").json()["stock"]
    return stock


def test_it_lists_what_is_expected(spec: Spec, receipt: dict[str, Any]) -> None:
    """With the fields of the example, and nothing received yet."""
    assert receipt.keys() == spec.examples(spec.operations["receipts.get"])[2].keys()
    assert receipt["remarks"] == "Two boxes"
    assert (receipt["amount_received"], receipt["amount_received_excessive"]) == (0, 0)
    line = receipt["products"][0]
    assert line.keys() == spec.examples(spec.operations["receipts.get"])[2]["products"][0].keys()
    assert line == {**line, "amount": 0, "amount_ordered": 10, "amount_previously_received": 6, "stock": 6}


def test_only_open_lines_are_listed(api: TestClient) -> None:
    """What came in wholly is not expected."""
    api.post("receipts/901/products", json={"idproduct": 633, "amount": 4})
    created = api.post("receipts", json={"idsupplier": 9424, "idwarehouse": 13, "version": 1}).json()
    assert [line["idpurchaseorder_product"] for line in created["products"]] == [9002, 9000]


def test_a_line_can_change(spec: Spec, api: TestClient, receipt: dict[str, Any]) -> None:
    """Amount and location, as in the example, and without any stock so far."""
    line = receipt["products"][0]
    body = spec.document["components"]["examples"]["ReceiptLineChange"]["value"]
    changed = api.put(f"{PATH}/products/{line['idreceipt_product']}", json=body)
    assert changed.status_code == 200
    assert (changed.json()["amount"], changed.json()["amount_receiving"]) == (2, 2)
    place = changed.json()["stock_location"]
    assert (place["idlocation"], place["name"], place["idwarehouse"]) == (5, "A.1.1.B", 13)
    again = api.put(f"{PATH}/products/{line['idreceipt_product']}", json={"delta": 5}).json()
    assert (again["amount"], again["amount_more_than_ordered"], again["stock_location"]) == (7, 3, place)
    shown = api.get(PATH).json()
    assert (shown["amount_received"], shown["amount_received_excessive"]) == (7, 3)
    assert _stock(api, 633) == 6


def test_where_pieces_were_put_shows_what_the_spec_has(spec: Spec, api: TestClient, receipt: dict[str, Any]) -> None:
    """A location shows more of itself elsewhere."""
    line = receipt["products"][0]
    place = api.put(f"{PATH}/products/{line['idreceipt_product']}", json={"stock_idlocation": 5}).json()
    known = spec.fields(spec.document["components"]["schemas"]["ReceiptLocation"])
    assert place["stock_location"].keys() == known.keys()


@pytest.mark.parametrize(
    ("body", "message"),
    [
        ({"delta": -1}, "delta: expected a change that leaves between 0 and 1000000000 pieces on line {}, found -1,"),
        ({"delta": 10**9 + 1}, "delta: expected a change that leaves between 0 and 1000000000 pieces on line {}, "),
        ({"stock_idlocation": 99}, "stock_idlocation: expected the id of a location of warehouse 13, found 99."),
    ],
)
def test_a_change_that_does_not_fit_is_refused(
    api: TestClient, receipt: dict[str, Any], body: dict[str, Any], message: str
) -> None:
    """And leaves the line as it was."""
    number = receipt["products"][0]["idreceipt_product"]
    answer = api.put(f"{PATH}/products/{number}", json=body)
    assert answer.status_code == 400
    assert answer.json()["error_message"].startswith(message.format(number))
    assert api.get(PATH).json() == receipt


@pytest.mark.usefixtures("receipt")
def test_all_can_be_marked_as_received(api: TestClient) -> None:
    """Each line takes what has not come in yet, and keeps what it has beyond that."""
    api.post(f"{PATH}/products", json={"idproduct": 626, "amount": 9})
    answer = api.post(f"{PATH}/mark-all-received")
    assert answer.status_code == 200
    assert _amounts(api) == [(633, 4), (626, 9)]
    assert answer.json() == api.get(PATH).json()
    assert _stock(api, 633) == 6


@pytest.mark.usefixtures("receipt")
def test_products_are_added_to_their_line(api: TestClient) -> None:
    """What is not on the receipt needs force; a location goes to the line."""
    api.post(f"{PATH}/products", json={"idproduct": 633, "amount": 1, "idlocation": 4})
    line = api.post(f"{PATH}/products", json={"idproduct": 633, "amount": 2}).json()
    assert (line["amount"], line["stock_location"]["idlocation"]) == (3, 4)
    body = {"idproduct": 954712, "amount": 2}
    for query in ("", "?force=false"):
        refused = api.post(f"{PATH}/products{query}", json=body)
        assert refused.status_code == 400
        assert "force=true" in refused.json()["error_message"]
    added = api.post(f"{PATH}/products?force=true", json=body)
    assert added.status_code == 201
    assert added.json()["idpurchaseorder_product"] is None
    assert (added.json()["added_by_receipt"], added.json()["amount_more_than_ordered"]) == (True, 2)
    assert _amounts(api) == [(633, 3), (626, 0), (954712, 2)]


@pytest.mark.usefixtures("receipt")
def test_a_line_that_was_ordered_later_needs_no_force(api: TestClient) -> None:
    """It is looked for when the pieces come."""
    api.post("purchaseorders/701/products", json={"idproduct": 954712, "amount": 3})
    line = api.post(f"{PATH}/products", json={"idproduct": 954712, "amount": 2}).json()
    assert (line["added_by_receipt"], line["idpurchaseorder"]) == (False, 701)


@pytest.mark.usefixtures("receipt")
def test_completing_books_everything(api: TestClient, clock: Clock, fired: Callable[[], list[tuple[str, Any]]]) -> None:
    """Stock, locations and the purchase orders follow together; before that nothing has happened."""
    api.post(f"{PATH}/products", json={"idproduct": 633, "amount": 1, "idlocation": 5})
    api.post(f"{PATH}/mark-all-received")
    api.post(f"{PATH}/products?force=true", json={"idproduct": 954712, "amount": 2})
    assert api.put(f"{PATH}", json=COMPLETED).json()["status"] == "processing"
    assert fired() == []
    assert [_stock(api, number) for number in (633, 626, 954712)] == [6, 0, 0]
    clock.move(timedelta(minutes=1))
    assert [_stock(api, number) for number in (633, 626, 954712)] == [10, 4, 2]
    done = api.get(PATH).json()
    assert (done["status"], done["completed_at"], done["amount_received"]) == ("completed", "2026-03-01 12:30:05", 10)
    order = api.get("purchaseorders/701").json()
    assert (order["status"], [line["amountreceived"] for line in order["products"]]) == ("received", [10, 4])
    added = done["products"][2]
    assert (added["added_by_receipt"], added["amount_ordered"], added["amount_more_than_ordered"]) == (True, 2, 0)
    new = api.get(f"purchaseorders/{added['idpurchaseorder']}").json()
    assert (new["status"], new["idsupplier"], new["products"][0]["amountreceived"]) == ("received", 9424, 2)
    assert [line["amount_previously_received"] for line in done["products"]] == [6, 0, 0]
    events = [row["event"] for row in api.app.simulator.state.rows("SELECT event FROM delivery ORDER BY iddelivery")]
    assert [event for event in events if event.startswith(("receipts", "purchase_orders"))] == [
        "purchase_orders.changed",
        "purchase_orders.created",
        "receipts.completed",
    ]


@pytest.mark.usefixtures("receipt")
def test_what_an_order_does_not_expect_any_more_counts_as_not_ordered(api: TestClient, clock: Clock) -> None:
    """When it is closed before the receipt is completed."""
    api.post(f"{PATH}/mark-all-received")
    api.post("purchaseorders/701/close")
    api.put(PATH, json=COMPLETED)
    clock.move(timedelta(minutes=1))
    lines = api.get(PATH).json()["products"]
    assert [(line["added_by_receipt"], line["idpurchaseorder"]) for line in lines] == [(True, 703), (True, 703)]
    assert [line["amountreceived"] for line in api.get("purchaseorders/701/products").json()] == [6, 0]


@pytest.mark.usefixtures("receipt")
def test_a_receipt_for_which_there_is_no_room_goes_on(api: TestClient, clock: Clock) -> None:
    """It is not completed, nothing of it is booked, and it can be changed and completed again."""
    api.post(f"{PATH}/mark-all-received")
    api.put(PATH, json=COMPLETED)
    api.post("products/633/stock/13", json={"amount": LARGEST, "reason": "Counted"})
    clock.move(timedelta(minutes=1))
    assert api.get(PATH).json()["status"] == "processing"
    assert (_stock(api, 633), _stock(api, 626)) == (LARGEST, 0)
    api.post("products/633/stock/13", json={"amount": 6, "reason": "Counted better"})
    api.put(PATH, json=COMPLETED)
    clock.move(timedelta(minutes=1))
    assert (_stock(api, 633), _stock(api, 626)) == (10, 4)


@pytest.mark.parametrize("linked", [True, False])
@pytest.mark.usefixtures("receipt")
def test_a_receipt_whose_location_is_taken_goes_on(api: TestClient, clock: Clock, linked: bool) -> None:
    """By another product that lies there, or comes there with the same receipt; nothing is booked."""
    place = api.post("locations", json={"idwarehouse": 13, "name": "Z", "is_exclusive_location": True}).json()
    lines = api.get(PATH).json()["products"]
    for line in lines[:1] if linked else lines:
        body = {"delta": 1, "stock_idlocation": place["idlocation"]}
        assert api.put(f"{PATH}/products/{line['idreceipt_product']}", json=body).status_code == 200
    if linked:
        api.post("products/1301/locations", json={"idlocation": place["idlocation"]})
    api.put(PATH, json=COMPLETED)
    clock.move(timedelta(minutes=1))
    assert api.get(PATH).json()["status"] == "processing"
    assert (_stock(api, 633), _stock(api, 626)) == (6, 0)
    api.put(f"locations/{place['idlocation']}", json={"is_exclusive_location": False})
    api.put(PATH, json=COMPLETED)
    clock.move(timedelta(minutes=1))
    assert (_stock(api, 633), _stock(api, 626)) == (7, 0 if linked else 1)


@pytest.mark.parametrize(
    ("method", "path", "body"),
    [
        ("GET", "receipts/900/expected-products", None),
        ("GET", "receipts/900/expected-products/633", None),
        ("POST", "receipts/900/products/9100/revert", None),
        ("POST", "receipts/901/mark-all-received", None),
        ("PUT", "receipts/901/products/9101", {"delta": 1}),
        ("POST", "receipts/900/products", {"idproduct": 954712, "amount": 1, "strategy": "automatic"}),
    ],
)
def test_each_version_has_calls_of_its_own(
    api: TestClient, method: str, path: str, body: dict[str, Any] | None
) -> None:
    """The other version refuses them, and says which has them."""
    answer = api.request(method, path, json=body)
    assert (answer.status_code, answer.json()["error_code"]) == (400, 1)
    assert "version" in answer.json()["error_message"]
