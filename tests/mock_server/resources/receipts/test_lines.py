"""Products that come in on receipts of version 2, and go again."""

from __future__ import annotations

from datetime import timedelta
from typing import TYPE_CHECKING, Any

import pytest

from picqer_mock.wire import loads

if TYPE_CHECKING:
    from collections.abc import Callable

    from starlette.testclient import TestClient

    from picqer_mock import Clock
    from picqer_mock.spec import Spec

    Fired = Callable[[], list[tuple[str, Any]]]

PATH = "receipts/901/products"
AT = "2026-03-01 12:30:00"


def _stock(api: TestClient, idproduct: int, idwarehouse: int = 13) -> int:
    stock: int = api.get(f"products/{idproduct}/stock/{idwarehouse}").json()["stock"]
    return stock


def _receive(api: TestClient, path: str = PATH, **body: Any) -> dict[str, Any]:
    answer = api.post(path, json=body)
    assert answer.status_code == 201, answer.text
    line: dict[str, Any] = answer.json()
    return line


def test_what_comes_in_is_in_stock_at_once(spec: Spec, api: TestClient, fired: Fired) -> None:
    """The example of the request works: stock, location, history, purchase order and receipt follow, and are told."""
    line = _receive(api, **spec.document["components"]["examples"]["ReceiptLineNew"]["value"])
    assert line == {**spec.example("receipts.products.create"), "created_at": AT}
    told = fired()
    assert dict(told)["receipts.product_received"] == {"idreceipt": 901, **line}
    assert [event for event, _ in told if event.startswith(("purchase_orders", "receipts"))] == [
        "purchase_orders.changed",
        "receipts.product_received",
    ]
    assert _stock(api, 633) == 12
    history = api.get("stockhistory?idproduct=633").json()
    row = next(row for row in history if row["new_stock"] == 12 and row["idwarehouse"] == 13)
    assert (row["stock_change"], row["reason"], row["change_type"]) == (6, "Receipt RC2026-1001", "receipt")
    receipt = api.get("receipts/901").json()
    assert (receipt["amount_received"], receipt["updated"], len(receipt["products"])) == (12, AT, 2)
    order = loads(api.get("purchaseorders/701").content)
    assert order == dict(told)["purchase_orders.changed"]
    assert (order["products"][0]["amountreceived"], order["updated"]) == (12, AT)


def test_the_order_is_received_with_its_last_piece(api: TestClient) -> None:
    """And not before; more than was ordered on one line does not make up for another."""
    _receive(api, idproduct=633, amount=40)
    assert api.get("purchaseorders/701").json()["status"] == "purchased"
    _receive(api, idproduct=626, amount=3)
    assert api.get("purchaseorders/701").json()["status"] == "purchased"
    _receive(api, idproduct=626, amount=1)
    order = api.get("purchaseorders/701").json()
    assert (order["status"], order["completed_at"]) == ("received", AT)


@pytest.mark.parametrize(
    ("amount", "expected"),
    [(4, "soon"), (5, "later"), (9, "soon")],
    ids=["fits the first that is due", "fits only a later one", "fits none"],
)
def test_the_line_that_is_due_first_takes_what_it_can_hold(api: TestClient, amount: int, expected: str) -> None:
    """Of the lines that wait for this many, else of those that wait for any."""
    lines = {"soon": 9001}
    line = api.post(
        "purchaseorders/701/products", json={"idproduct": 633, "amount": 8, "delivery_date": "2026-05-01"}
    ).json()
    lines["later"] = line["idpurchaseorder_product"]
    assert _receive(api, idproduct=633, amount=amount)["idpurchaseorder_product"] == lines[expected]


def test_a_line_that_is_named_takes_the_pieces(api: TestClient) -> None:
    """With the strategy of that name or without one."""
    later = api.post("purchaseorders/701/products", json={"idproduct": 633, "amount": 8}).json()
    body = {"idproduct": 633, "amount": 1, "idpurchaseorder_product": later["idpurchaseorder_product"]}
    for strategy in ({}, {"strategy": "purchaseorder_product"}):
        line = _receive(api, **body, **strategy)
        assert line["idpurchaseorder_product"] == later["idpurchaseorder_product"]
    assert _receive(api, idproduct=633, amount=1, strategy="automatic")["idpurchaseorder_product"] == 9001


def test_a_receipt_for_a_supplier_takes_from_all_its_orders(api: TestClient) -> None:
    """Of those that are purchased for its warehouse; one receipt can have lines of several."""
    number = api.post("receipts", json={"idsupplier": 9424, "idwarehouse": 13}).json()["idreceipt"]
    lines = [_receive(api, f"receipts/{number}/products", idproduct=n, amount=1) for n in (633, 954712)]
    assert [line["idpurchaseorder"] for line in lines] == [701, 700]
    elsewhere = api.post("receipts", json={"idsupplier": 9424, "idwarehouse": 18}).json()["idreceipt"]
    assert _receive(api, f"receipts/{elsewhere}/products", idproduct=633, amount=1)["added_by_receipt"] is True


def test_what_nobody_ordered_makes_one_new_order(api: TestClient, fired: Fired) -> None:
    """It is received from the start, and takes all that the receipt brings unasked; so does strategy new."""
    first = _receive(api, idproduct=954712, amount=2)
    events = [event for event, _ in fired() if event.startswith("purchase_orders")]
    assert events == ["purchase_orders.created"]
    assert (first["added_by_receipt"], first["amount_ordered"]) == (True, 2)
    second = _receive(api, idproduct=633, amount=5, strategy="new")
    assert [event for event, _ in fired() if event.startswith("purchase_orders")] == ["purchase_orders.changed"]
    assert first["idpurchaseorder"] == second["idpurchaseorder"] == 703
    order = api.get("purchaseorders/703").json()
    assert order == {**order, "status": "received", "idsupplier": 9424, "idwarehouse": 13, "completed_at": AT}
    lines = [(line["idproduct"], line["amount"], line["amountreceived"]) for line in order["products"]]
    assert lines == [(954712, 2, 2), (633, 5, 5)]
    assert api.get("purchaseorders/701/products/9001").json()["amountreceived"] == 6
    assert (_stock(api, 954712), _stock(api, 633)) == (2, 11)


def test_a_product_without_stock_is_received_too(api: TestClient) -> None:
    """The order counts it, and there is no stock to change."""
    body = {"idvatgroup": 18, "name": "Licence", "productcode": "LIC", "price": 1, "type": "unlimited_stock"}
    number = api.post("products", json=body).json()["idproduct"]
    assert _receive(api, idproduct=number, amount=2)["amount"] == 2
    assert api.get(f"products/{number}/stock").json() == []


def test_backorders_follow_what_comes_in(api: TestClient, clock: Clock) -> None:
    """An order that waits gets its picklist in the background, without another call."""
    body = {"idvatgroup": 18, "name": "Cap", "productcode": "CAP", "price": 1}
    product = api.post("products", json=body).json()["idproduct"]
    customer = api.get("customers").json()[0]["idcustomer"]
    lines = [{"idproduct": product, "amount": 2}]
    order = api.post("orders", json={"idcustomer": customer, "products": lines}).json()["idorder"]
    api.post(f"orders/{order}/process")
    clock.move(timedelta(minutes=5))
    assert api.get(f"orders/{order}").json()["picklists"] == []
    _receive(api, idproduct=product, amount=3)
    clock.move(timedelta(minutes=5))
    assert [row["totalproducts"] for row in api.get(f"orders/{order}").json()["picklists"]] == [2]


@pytest.mark.parametrize(
    ("body", "code", "message"),
    [
        ({"amount": 1}, 5, "Missing parameter: idproduct."),
        ({"idproduct": 7, "amount": 1}, 1, "idproduct: expected the id of a product of this account, found 7."),
        ({"idproduct": 633, "amount": 0}, 1, "amount: expected a number of pieces from 1 to 1000000000, found 0."),
        (
            {"idproduct": 633, "amount": 1, "strategy": "purchaseorder_product"},
            5,
            "idpurchaseorder_product: expected it with strategy purchaseorder_product, found none.",
        ),
        (
            {"idproduct": 633, "amount": 1, "idpurchaseorder_product": 9001, "strategy": "new"},
            1,
            (
                "idpurchaseorder_product: expected none with strategy new, found 9001."
                " Send strategy purchaseorder_product."
            ),
        ),
        (
            {"idproduct": 633, "amount": 1, "idpurchaseorder_product": 9002},
            1,
            (
                "idpurchaseorder_product: expected a line of product 633 on a purchased order that receipt 901 can be"
                " for, found 9002."
            ),
        ),
        (
            {"idproduct": 633, "amount": 1, "idlocation": 99},
            1,
            "idlocation: expected the id of a location of warehouse 13, found 99.",
        ),
    ],
)
def test_what_does_not_fit_is_refused(api: TestClient, body: dict[str, Any], code: int, message: str) -> None:
    """A refused delivery leaves neither stock nor a line behind."""
    before = api.get("receipts/901").json()
    answer = api.post(PATH, json=body)
    assert (answer.status_code, answer.json()["error_code"]) == (400, code)
    assert answer.json()["error_message"] == message
    assert (api.get("receipts/901").json(), _stock(api, 633)) == (before, 6)


def test_the_line_of_a_closed_order_takes_nothing(api: TestClient) -> None:
    """What comes in for it counts as not ordered."""
    api.post("purchaseorders/701/close")
    named = api.post(PATH, json={"idproduct": 633, "amount": 1, "idpurchaseorder_product": 9001})
    assert named.status_code == 400
    assert _receive(api, idproduct=633, amount=1)["added_by_receipt"] is True


def test_a_line_can_be_reverted_once(api: TestClient, fired: Fired) -> None:
    """The pieces leave the stock, the order expects them again, and the line stays to tell so."""
    before = api.get("receipts/901").json()["products"][0]
    answer = api.post(f"{PATH}/9101/revert")
    assert answer.status_code == 200
    told = dict(fired())
    reverted = {**before, "reverted_at": AT, "reverted_by_iduser": 423}
    assert told["receipts.product_reverted"] == {"idreceipt": 901, **reverted}
    assert answer.json() == reverted
    receipt = api.get("receipts/901").json()
    assert (receipt["products"], receipt["amount_received"], receipt["updated"]) == ([reverted], 0, AT)
    assert _stock(api, 633) == 0
    assert told["purchase_orders.changed"]["products"][0]["amountreceived"] == 0
    again = api.post(f"{PATH}/9101/revert")
    assert (again.status_code, again.json()["error_code"]) == (400, 21)
    assert _stock(api, 633) == 0


def test_a_revert_opens_the_order_again(api: TestClient) -> None:
    """If it was received by what came in; one that was closed stays so."""
    rest = _receive(api, idproduct=633, amount=4)
    _receive(api, idproduct=626, amount=4)
    assert api.get("purchaseorders/701").json()["status"] == "received"
    api.post(f"{PATH}/{rest['idreceipt_product']}/revert")
    order = api.get("purchaseorders/701").json()
    assert (order["status"], order["completed_at"]) == ("purchased", None)
    api.post("purchaseorders/701/close")
    api.post(f"{PATH}/9101/revert")
    order = api.get("purchaseorders/701").json()
    assert (order["status"], order["completed_at"]) == ("received", AT)


def test_a_revert_takes_the_new_order_back(api: TestClient) -> None:
    """It loses the pieces, is cancelled with the last of them, and the next such delivery makes another."""
    first, second = (_receive(api, idproduct=n, amount=2) for n in (954712, 1105343))
    api.post(f"{PATH}/{first['idreceipt_product']}/revert")
    order = api.get(f"purchaseorders/{first['idpurchaseorder']}").json()
    assert (order["status"], [line["amount"] for line in order["products"]]) == ("received", [0, 2])
    api.post(f"{PATH}/{second['idreceipt_product']}/revert")
    order = api.get(f"purchaseorders/{first['idpurchaseorder']}").json()
    assert (order["status"], order["completed_at"]) == ("cancelled", None)
    third = _receive(api, idproduct=954712, amount=1)
    assert third["idpurchaseorder"] == first["idpurchaseorder"] + 1
    assert api.get("products/954712/expected").json() == [
        {"idpurchaseorder": 700, "idwarehouse": 13, "delivery_date": None, "amount_to_receive": 5}
    ]


def test_pieces_that_are_gone_cannot_be_reverted(api: TestClient) -> None:
    """The stock never goes below zero, and a refused revert changes nothing."""
    api.post("products/633/stock/13", json={"amount": 2, "reason": "Broken"})
    answer = api.post(f"{PATH}/9101/revert")
    assert (answer.status_code, answer.json()["error_code"]) == (400, 1)
    assert api.get("receipts/901").json()["amount_received"] == 6
    assert _stock(api, 633) == 2


def test_a_line_of_another_receipt_is_not_found(api: TestClient) -> None:
    """A line is known on its own receipt only."""
    number = api.post("receipts", json={"idpurchaseorder": 701}).json()["idreceipt"]
    answer = api.post(f"receipts/{number}/products/9101/revert")
    assert (answer.status_code, answer.json()["error_code"]) == (404, 20)


def test_the_expected_products_are_what_is_still_to_come(api: TestClient, clock: Clock) -> None:
    """Soonest first, each with the strategies that receive it; nothing once the receipt is completed."""
    path = "receipts/901/expected-products"
    expected = api.get(path).json()
    assert [(row["idproduct"], row["amount_expected"]) for row in expected] == [(633, 4), (626, 4)]
    of_order = {"idpurchaseorder": 701, "purchaseorderid": "P2026-0701"}
    assert expected[1]["strategies"] == [
        {"strategy": "automatic"},
        {
            **of_order,
            "strategy": "purchaseorder_product",
            "idpurchaseorder_product": 9002,
            "amount_expected": 4,
            "delivery_date": "2026-02-03",
        },
        {"strategy": "new"},
    ]
    assert api.get(f"{path}/626").json() == expected[1]
    _receive(api, idproduct=633, amount=4)
    assert api.get(path).json() == expected[1:]
    other = api.get(f"{path}/633").json()
    assert (other["amount_expected"], other["strategies"]) == (0, [{"strategy": "new"}])
    assert api.get(f"{path}/7").status_code == 404
    api.put("receipts/901", json={"status": "completed"})
    clock.move(timedelta(minutes=1))
    assert api.get(path).json() == []
