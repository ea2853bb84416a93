"""Purchase orders themselves, and their way from status to status."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

import pytest

from picqer_mock.wire import dumps, loads
from tests.mock_server.conftest import connect

if TYPE_CHECKING:
    from collections.abc import Callable

    from starlette.testclient import TestClient

    from picqer_mock.spec import Spec

    Fired = Callable[[], list[tuple[str, Any]]]

PATH = "purchaseorders"
NEW: dict[str, Any] = {"idsupplier": 9424, "products": [{"idproduct": 633, "amount": 3}]}
NOW = "2026-03-01 12:30:00"


def test_the_demo_account_has_the_orders_of_the_examples(spec: Spec, api: TestClient) -> None:
    """They are as shown, but for the comment that the example counts."""
    listed = {row["idpurchaseorder"]: row for row in loads(api.get(PATH).content)}
    assert list(listed) == [700, 701, 702]
    for example in spec.example("purchase_orders.list"):
        assert listed[example["idpurchaseorder"]] == {**example, "comment_count": 0}
        assert loads(api.get(f"{PATH}/{example['idpurchaseorder']}").content) == listed[example["idpurchaseorder"]]


def test_the_examples_of_requests_work(spec: Spec, api: TestClient) -> None:
    """Create, by supplier and by name, and update answer as documented but for ids, number and times."""
    examples = spec.document["components"]["examples"]
    sent = dumps(examples["PurchaseOrderNew"]["value"])
    created = api.post(PATH, content=sent, headers={"Content-Type": "application/json"})
    assert created.status_code == 201
    changing = ("idpurchaseorder", "purchaseorderid", "created", "updated", "products")
    assert _without(created.json(), changing) == _without(spec.example("purchase_orders.create"), changing)
    assert created.json()["created"] == created.json()["updated"] == NOW
    assert created.json()["purchaseorderid"] == "P2026-1001"
    named = api.post(PATH, json=examples["PurchaseOrderNewByName"]["value"]).json()
    assert (named["idsupplier"], named["supplier_name"]) == (None, "Stall on the market")
    assert (named["purchaseorderid"], named["idwarehouse"]) == ("P2026-1002", 13)
    changed = api.put(f"{PATH}/702", json=examples["PurchaseOrderChange"]["value"])
    assert changed.status_code == 200
    assert loads(changed.content) == {**spec.example("purchase_orders.update"), "updated": NOW}


def test_the_language_is_the_suppliers(api: TestClient) -> None:
    """An English supplier is addressed in English unless the order says otherwise."""
    idsupplier = api.post("suppliers", json={"name": "A", "language": "en"}).json()["idsupplier"]
    body = {**NEW, "idsupplier": idsupplier}
    assert api.post(PATH, json=body).json()["language"] == "en"
    assert api.post(PATH, json={**body, "language": "nl"}).json()["language"] == "nl"


@pytest.mark.parametrize(
    ("query", "expected"),
    [
        ("status=purchased", [700, 701]),
        ("status=cancelled", []),
        ("idwarehouse=18", [702]),
        ("idsupplier=9424", [700, 701, 702, 703]),
        ("idsupplier=9422", [704]),
        ("updated_after=2026-01-12 14:30:00", [702, 703, 704]),
        ("search=p2026-070", [701, 702]),
        ("search=so-88123", [701]),
        ("search=MOSLEY", [704]),
        ("search=urgent", [703]),
        ("search=%25", []),
        ("offset=3", [703, 704]),
        ("offset=1&status=concept", [703, 704]),
    ],
)
def test_lists_are_filtered(api: TestClient, query: str, expected: list[int]) -> None:
    """Each filter leaves what it describes, by rising id."""
    api.post(PATH, json={**NEW, "remarks": "Urgent"})
    api.post(PATH, json={**NEW, "idsupplier": 9422})
    assert [row["idpurchaseorder"] for row in api.get(f"{PATH}?{query}").json()] == expected


@pytest.mark.parametrize(
    ("body", "code", "message"),
    [
        ({"idsupplier": 9424}, 5, "Missing parameter: products."),
        ({"idsupplier": None, "products": []}, 5, "idsupplier: expected it, or supplier_name, found null."),
        ({**NEW, "supplier_name": "Stall"}, 1, 'supplier_name: expected null beside idsupplier, found "Stall".'),
        ({**NEW, "idsupplier": 7}, 1, "idsupplier: expected the id of a supplier of this account, found 7."),
        ({**NEW, "idwarehouse": 7}, 1, "idwarehouse: expected the id of a warehouse of this account, found 7."),
        ({**NEW, "idtemplate": 7}, 1, "idtemplate: expected the id of a template of this account, found 7."),
        (
            {**NEW, "idfulfilment_customer": 7},
            1,
            "idfulfilment_customer: expected a fulfilment customer of this account, found 7.",
        ),
        (
            {**NEW, "products": [{"idproduct": 633, "amount": 1}, {"idproduct": 7, "amount": 1}]},
            1,
            "products[1].idproduct: expected the id of a product of this account, found 7.",
        ),
        (
            {**NEW, "products": [{"idproduct": 633, "amount": 0}]},
            1,
            "products[0].amount: expected a number of pieces from 1 to 1000000000, found 0.",
        ),
        (
            {**NEW, "products": [{"idproduct": 633, "amount": 1, "price": -0.5}]},
            1,
            "products[0].price: expected at least 0, found -0.5.",
        ),
    ],
)
def test_what_does_not_fit_is_refused(api: TestClient, body: dict[str, Any], code: int, message: str) -> None:
    """A refused create leaves nothing behind, and uses up no number."""
    answer = api.post(PATH, json=body)
    assert (answer.status_code, answer.json()["error_code"]) == (400, code)
    assert answer.json()["error_message"] == message
    assert api.post(PATH, json=NEW).json()["purchaseorderid"] == "P2026-1001"


def test_an_order_goes_from_concept_to_purchased_to_closed(api: TestClient, fired: Fired) -> None:
    """Each step is told once, and shows when it was done."""
    created = api.post(PATH, json=NEW).json()
    path = f"{PATH}/{created['idpurchaseorder']}"
    assert fired() == [("purchase_orders.created", created)]
    purchased = api.post(f"{path}/mark-as-purchased").json()
    assert purchased == {**created, "status": "purchased", "purchased_at": NOW}
    assert fired() == [("purchase_orders.purchased", purchased)]
    changed = api.put(path, json={"supplier_orderid": "S-1", "delivery_date": "2026-03-09", "idtemplate": 3}).json()
    assert fired() == [("purchase_orders.changed", changed)]
    closed = api.post(f"{path}/close").json()
    assert closed == {**changed, "status": "received", "completed_at": NOW}
    assert fired() == [("purchase_orders.closed", closed)]
    assert api.get(path).json() == closed


@pytest.mark.parametrize("steps", [(), ("mark-as-purchased",)])
def test_an_order_can_be_cancelled_before_anything_came_in(
    api: TestClient, fired: Fired, steps: tuple[str, ...]
) -> None:
    """It is told as a change, and the order expects nothing any more."""
    path = f"{PATH}/{api.post(PATH, json=NEW).json()['idpurchaseorder']}"
    for step in steps:
        api.post(f"{path}/{step}")
    cancelled = api.post(f"{path}/cancel").json()
    assert cancelled["status"] == "cancelled"
    assert fired() == [("purchase_orders.changed", cancelled)]
    assert [row["idpurchaseorder"] for row in api.get("products/633/expected").json()] == [701]


def test_what_came_in_cannot_be_cancelled(api: TestClient) -> None:
    """A partly received order is closed instead."""
    answer = api.post(f"{PATH}/701/cancel")
    assert (answer.status_code, answer.json()["error_code"]) == (400, 21)
    assert "Close it instead" in answer.json()["error_message"]
    assert api.post(f"{PATH}/701/close").json()["status"] == "received"


@pytest.mark.parametrize(
    ("status", "refused"),
    [
        ("concept", ["close", "receive"]),
        ("purchased", ["mark-as-purchased"]),
        ("received", ["mark-as-purchased", "close", "cancel", "receive", "update", "add"]),
        ("cancelled", ["mark-as-purchased", "close", "cancel", "receive", "update", "add"]),
    ],
)
def test_each_status_refuses_what_is_not_for_it(api: TestClient, status: str, refused: list[str]) -> None:
    """With code 21, and nothing changes; so nothing is closed or cancelled twice."""
    steps = {"concept": [], "purchased": ["mark-as-purchased"], "cancelled": ["cancel"]}
    path = f"{PATH}/{api.post(PATH, json=NEW).json()['idpurchaseorder']}"
    for step in steps.get(status, ["mark-as-purchased", "close"]):
        api.post(f"{path}/{step}")
    before = api.get(path).json()
    assert before["status"] == status
    for act in refused:
        calls = {
            "receive": lambda: api.post("receipts", json={"idpurchaseorder": before["idpurchaseorder"]}),
            "update": lambda: api.put(path, json={"remarks": "x"}),
            "add": lambda: api.post(f"{path}/products", json={"idproduct": 626, "amount": 1}),
        }
        answer = calls.get(act, lambda act=act: api.post(f"{path}/{act}"))()
        assert (answer.status_code, answer.json()["error_code"]) == (400, 21), act
        assert f"found {status}" in answer.json()["error_message"]
    assert api.get(path).json() == before


def test_a_refusal_tells_which_status_was_expected(api: TestClient) -> None:
    """It names the order, the statuses and what was found."""
    assert api.post(f"{PATH}/702/close").json()["error_message"] == (
        "idpurchaseorder: to close purchase order 702, expected it to be purchased, found concept."
    )


@pytest.mark.parametrize(
    ("method", "path"),
    [
        ("GET", ""),
        ("PUT", ""),
        ("POST", "/mark-as-purchased"),
        ("POST", "/close"),
        ("POST", "/cancel"),
        ("GET", "/comments"),
        ("GET", "/products"),
        ("GET", "/receipts"),
        ("POST", "/receipts"),
    ],
)
def test_an_unknown_order_is_not_found(api: TestClient, method: str, path: str) -> None:
    """By any call."""
    answer = api.request(method, f"{PATH}/7{path}", json={} if method == "PUT" else None)
    assert (answer.status_code, answer.json()["error_code"]) == (404, 20)


def test_comments_are_kept_and_counted(api: TestClient) -> None:
    """A comment names the order by id and number."""
    created = api.post(f"{PATH}/701/comments", json={"body": "The rest is late"}).json()
    assert created["source_type"] == "purchaseorder"
    assert created["source"] == {"idpurchaseorder": 701, "purchaseorderid": "P2026-0701"}
    assert api.get(f"{PATH}/701/comments").json() == [created]
    assert {row["idpurchaseorder"]: row["comment_count"] for row in api.get(PATH).json()} == {700: 0, 701: 1, 702: 0}


def test_a_limited_key_has_orders_of_its_own(api: TestClient, partner: TestClient) -> None:
    """It sees, buys and changes for its customer only, and only that customer's products."""
    own = next(row for row in partner.get("products").json())["idproduct"]
    created = partner.post(PATH, json={"supplier_name": "Mill", "products": [{"idproduct": own, "amount": 2}]})
    assert created.status_code == 201
    assert created.json()["idfulfilment_customer"] == 1
    number = created.json()["idpurchaseorder"]
    assert [row["idpurchaseorder"] for row in partner.get(PATH).json()] == [number]
    assert partner.post(f"{PATH}/{number}/mark-as-purchased").json()["status"] == "purchased"
    other = connect(api.app, "partner-3")
    assert other.get(PATH).json() == []
    for path in (f"{PATH}/{number}", f"{PATH}/{number}/products", f"{PATH}/{number}/receipts"):
        assert other.get(path).status_code == 404
        assert api.get(path).status_code == 200
    for body, field in (
        ({"products": [{"idproduct": 633, "amount": 1}]}, "products[0].idproduct: "),
        ({"products": [], "idfulfilment_customer": 3}, "idfulfilment_customer: expected 1"),
        ({"products": [], "idfulfilment_customer": None}, "idfulfilment_customer: expected 1"),
    ):
        refused = partner.post(PATH, json={"supplier_name": "Mill", **body})
        assert refused.status_code == 400
        assert refused.json()["error_message"].startswith(field)


def _without(view: dict[str, Any], names: tuple[str, ...]) -> dict[str, Any]:
    return {name: value for name, value in view.items() if name not in names}
