"""Receipts themselves: how they begin, are completed and go."""

from __future__ import annotations

import json
from datetime import timedelta
from typing import TYPE_CHECKING, Any

import pytest

from picqer_mock.resources.receipts.catalogue import DELAY

if TYPE_CHECKING:
    from collections.abc import Callable

    from starlette.testclient import TestClient

    from picqer_mock import Clock
    from picqer_mock.spec import Spec

    Fired = Callable[[], list[tuple[str, Any]]]

PATH = "receipts"
COMPLETED = {"status": "completed"}


def test_the_demo_account_has_the_receipt_of_the_examples(spec: Spec, api: TestClient) -> None:
    """It is as shown, and its pieces are in stock at the location and on the purchase order."""
    assert api.get(f"{PATH}/901").json() == spec.example("receipts.get")
    assert [row["idreceipt"] for row in api.get(PATH).json()] == [900, 901]
    assert api.get(PATH).json()[1] == spec.example("receipts.list")[0]
    stock = {row["idwarehouse"]: row["stock"] for row in api.get("products/633/stock").json()}
    assert stock == {13: 6, 18: 112, 40: 12}
    assert api.get("purchaseorders/701/products/9001").json()["amountreceived"] == 6


def test_a_receipt_begins_for_a_purchase_order(spec: Spec, api: TestClient, fired: Fired) -> None:
    """The example of the request works, and the event has an older name beside its own."""
    created = api.post(PATH, json=spec.document["components"]["examples"]["ReceiptNew"]["value"])
    assert created.status_code == 201
    times = dict.fromkeys(("created", "updated"), "2026-03-01 12:30:00")
    assert created.json() == {**spec.example("receipts.create"), **times}
    assert fired() == [("receipts.created", created.json()), ("purchase_orders.receipts.created", created.json())]
    assert api.get(f"{PATH}/902").json() == created.json()


def test_a_receipt_begins_for_a_supplier(spec: Spec, api: TestClient, fired: Fired) -> None:
    """It names no purchase order, and goes to the first warehouse unless told otherwise."""
    body = spec.document["components"]["examples"]["ReceiptNewOfSupplier"]["value"]
    created = api.post(PATH, json=body).json()
    assert (created["purchaseorder"], created["supplier"]["idsupplier"], created["idwarehouse"]) == (None, 9424, 1)
    assert [event for event, _ in fired()] == ["receipts.created"]
    assert api.post(PATH, json={**body, "idwarehouse": 18}).json()["idwarehouse"] == 18


def test_a_receipt_is_of_version_two_unless_told_otherwise(api: TestClient) -> None:
    """And takes the warehouse of its purchase order."""
    created = api.post(PATH, json={"idpurchaseorder": 701, "idsupplier": 9424}).json()
    assert (created["version"], created["idwarehouse"]) == (2, 13)


def test_a_supplier_that_is_only_a_name_is_not_shown(api: TestClient) -> None:
    """The receipt of such a purchase order has no supplier."""
    order = api.post("purchaseorders", json={"supplier_name": "Stall", "products": [{"idproduct": 633, "amount": 1}]})
    number = order.json()["idpurchaseorder"]
    api.post(f"purchaseorders/{number}/mark-as-purchased")
    assert api.post(PATH, json={"idpurchaseorder": number}).json()["supplier"] is None


@pytest.mark.parametrize(
    ("body", "code", "message"),
    [
        ({}, 5, None),
        ({"idpurchaseorder": 7}, 1, "idpurchaseorder: expected the id of a purchaseorder of this account, found 7."),
        ({"idsupplier": 7}, 1, "idsupplier: expected the id of a supplier of this account, found 7."),
        (
            {"idsupplier": 9424, "idwarehouse": 7},
            1,
            "idwarehouse: expected the id of a warehouse of this account, found 7.",
        ),
        (
            {"idpurchaseorder": 701, "idsupplier": 9422},
            1,
            "idsupplier: expected the supplier of purchase order 701, 9424, found 9422. Leave it out.",
        ),
        ({"idsupplier": 9424, "version": 3}, 1, "version: expected 1 or 2, found 3."),
        (
            {"idsupplier": 9424, "remarks": "Two boxes"},
            1,
            "remarks: expected none, as receipts of version 2 have comments instead, found a text.",
        ),
        (
            {"idpurchaseorder": 702},
            21,
            "idpurchaseorder: to receive purchase order 702, expected it to be purchased, found concept.",
        ),
    ],
)
def test_what_does_not_fit_is_refused(api: TestClient, body: dict[str, Any], code: int, message: str | None) -> None:
    """A refused create leaves nothing behind."""
    answer = api.post(PATH, json=body)
    assert (answer.status_code, answer.json()["error_code"]) == (400, code)
    assert message in {None, answer.json()["error_message"]}
    assert len(api.get(PATH).json()) == 2


@pytest.mark.parametrize(
    ("query", "expected"),
    [
        ("", [900, 901, 902, 903]),
        ("offset=2", [902, 903]),
        ("receiptid=RC2026-1001", [901]),
        ("receiptid=RC2026", []),
        ("status=processing", [900, 901, 903]),
        ("status=completed", [902]),
        ("idpurchaseorder=701", [901, 902]),
        ("idsupplier=9424", [900, 901, 902]),
        ("idsupplier=9422", [903]),
        ("updated_after=2026-01-12 14:30:00", [902, 903]),
        ("completed_after=2026-03-01 12:30:04", [902]),
        ("completed_after=2026-03-01 12:30:05", []),
    ],
)
def test_lists_are_filtered(api: TestClient, clock: Clock, query: str, expected: list[int]) -> None:
    """Each filter leaves what it describes, by rising id."""
    api.post(PATH, json={"idpurchaseorder": 701})
    api.put(f"{PATH}/902", json=COMPLETED)
    clock.move(timedelta(minutes=1))
    api.post(PATH, json={"idsupplier": 9422})
    assert [row["idreceipt"] for row in api.get(f"{PATH}?{query}").json()] == expected


def test_completing_takes_its_time(api: TestClient, clock: Clock, fired: Fired) -> None:
    """The answer still says processing; the event comes when it is done, at the moment it is done."""
    before = api.get(f"{PATH}/901").json()
    answer = api.put(f"{PATH}/901", json=COMPLETED)
    assert (answer.status_code, answer.json()) == (200, before)
    assert fired() == []
    clock.move(DELAY - timedelta(seconds=1))
    assert api.get(f"{PATH}/901").json() == before
    clock.move(timedelta(minutes=5))
    done = api.get(f"{PATH}/901").json()
    at = "2026-03-01 12:30:05"
    assert done == {
        **before,
        "status": "completed",
        "completed_at": at,
        "updated": at,
        "completed_by": {"iduser": 423, "name": "Demo User"},
    }
    assert _told(api, "receipts.completed") == [done]


@pytest.mark.parametrize("minutes", [0, 1])
def test_nothing_changes_a_receipt_that_is_completed_or_about_to_be(
    api: TestClient, clock: Clock, minutes: int
) -> None:
    """Code 21, and it is completed once."""
    api.post(PATH, json={"idpurchaseorder": 701})
    api.put(f"{PATH}/902", json=COMPLETED)
    api.put(f"{PATH}/901", json=COMPLETED)
    clock.move(timedelta(minutes=minutes))
    before = api.get(f"{PATH}/901").json()
    line = {"idproduct": 633, "amount": 1}
    for answer in (
        api.put(f"{PATH}/901", json=COMPLETED),
        api.post(f"{PATH}/901/products", json=line),
        api.post(f"{PATH}/901/products/9101/revert"),
        api.delete(f"{PATH}/902"),
    ):
        assert (answer.status_code, answer.json()["error_code"]) == (400, 21)
    clock.move(timedelta(minutes=1))
    after = api.get(f"{PATH}/901").json()
    assert (after["completed_at"], after["products"]) == ("2026-03-01 12:30:05", before["products"])


def test_only_completed_can_be_sent(api: TestClient) -> None:
    """No other status is taken."""
    assert api.put(f"{PATH}/901", json={"status": "processing"}).status_code == 400
    assert api.put(f"{PATH}/901", json={}).json()["error_code"] == 5


def test_an_empty_receipt_can_be_deleted(api: TestClient) -> None:
    """With its lines and comments; one with received products cannot, not even after they were reverted."""
    api.post(f"{PATH}/900/comments", json={"body": "Wrong address"})
    assert api.delete(f"{PATH}/900").status_code == 204
    assert api.get(f"{PATH}/900").status_code == 404
    assert api.delete("purchaseorders/700/products/9000").status_code == 204
    for _ in range(2):
        refused = api.delete(f"{PATH}/901")
        assert (refused.status_code, refused.json()["error_code"]) == (400, 1)
        api.post(f"{PATH}/901/products/9101/revert")


def test_comments_are_kept(api: TestClient) -> None:
    """A comment names the receipt by id and number."""
    created = api.post(f"{PATH}/901/comments", json={"body": "One box is wet"}).json()
    assert (created["source_type"], created["source"]) == ("receipt", {"idreceipt": 901, "receiptid": "RC2026-1001"})
    assert api.get(f"{PATH}/901/comments").json() == [created]


def test_the_old_calls_show_the_receipts_of_an_order(api: TestClient) -> None:
    """And begin one of version 1, which lists what is expected."""
    assert api.get("purchaseorders/701/receipts").json() == [api.get(f"{PATH}/901").json()]
    assert api.get("purchaseorders/701/receipts/901").json() == api.get(f"{PATH}/901").json()
    assert api.get("purchaseorders/700/receipts/901").status_code == 404
    created = api.post("purchaseorders/701/receipts")
    assert created.status_code == 201
    assert (created.json()["version"], created.json()["amount_received"]) == (1, 0)
    lines = [(line["idpurchaseorder_product"], line["amount"]) for line in created.json()["products"]]
    assert lines == [(9001, 0), (9002, 0)]
    refused = api.post("purchaseorders/702/receipts")
    assert (refused.status_code, refused.json()["error_code"]) == (400, 21)


@pytest.mark.parametrize(
    ("method", "path"),
    [
        ("GET", ""),
        ("PUT", ""),
        ("DELETE", ""),
        ("GET", "/comments"),
        ("GET", "/expected-products"),
        ("GET", "/expected-products/633"),
        ("POST", "/products"),
        ("POST", "/products/9101/revert"),
        ("PUT", "/products/9101"),
        ("POST", "/mark-all-received"),
    ],
)
def test_an_unknown_receipt_is_not_found(api: TestClient, method: str, path: str) -> None:
    """By any call."""
    bodies = {"PUT": COMPLETED, "PUT/products/9101": {"delta": 1}, "POST/products": {"idproduct": 633, "amount": 1}}
    answer = api.request(method, f"{PATH}/7{path}", json=bodies.get(method + path))
    assert (answer.status_code, answer.json()["error_code"]) == (404, 20)


def test_receipts_are_closed_to_fulfilment_customers(partner: TestClient) -> None:
    """Their keys may not call this resource."""
    assert partner.get(PATH).status_code == 403


def _told(api: TestClient, event: str) -> list[Any]:
    """Return the data of what hooks were told, also of what happened in the background."""
    rows = api.app.simulator.state.rows("SELECT body FROM delivery WHERE event = ?", event)
    return [json.loads(row["body"])["data"] for row in rows]
