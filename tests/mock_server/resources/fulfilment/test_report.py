"""The report on a fulfilment customer."""

from __future__ import annotations

from datetime import timedelta
from typing import TYPE_CHECKING, Any

import pytest

from picqer_mock import Clock, Settings, create_app
from tests.mock_server.conftest import NOW, connect

if TYPE_CHECKING:
    from starlette.testclient import TestClient

    from picqer_mock.spec import Spec

PATH = "fulfilment/customers/1/report"
ADDRESS = {"deliveryname": "A", "deliverycountry": "NL", "invoicename": "A", "invoicecountry": "NL"}


def _account(spec: Spec) -> tuple[TestClient, TestClient, Clock]:
    """Return clients with a key for everything and one that is limited to customer 1, and the clock that they share."""
    clock = Clock(NOW)
    app = create_app(Settings(rate_limit=10**6, fulfilment_keys={"partner-1": 1}), spec=spec, clock=clock)
    return connect(app), connect(app, "partner-1"), clock


def _ok(answer: Any) -> Any:
    assert answer.is_success, answer.text
    return answer.json() if answer.content else None


def _product(key: TestClient, code: str = "mine") -> int:
    new = {"idvatgroup": 18, "name": "x", "price": 1, "productcode": code}
    number: int = _ok(key.post("products", json=new))["idproduct"]
    return number


def _stock(api: TestClient, idproduct: int, amount: int) -> None:
    _ok(api.post(f"products/{idproduct}/stock/18", json={"amount": amount, "reason": "found"}))


def _picklist(key: TestClient, *lines: tuple[int, int], country: str = "NL") -> int:
    """Return the picklist of a new order."""
    products = [{"idproduct": number, "amount": amount} for number, amount in lines]
    order = _ok(key.post("orders", json={**ADDRESS, "deliverycountry": country, "products": products}))["idorder"]
    _ok(key.post(f"orders/{order}/process"))
    picklist: int = _ok(key.get(f"orders/{order}"))["picklists"][0]["idpicklist"]
    return picklist


def _close(api: TestClient, picklist: int) -> None:
    _ok(api.post(f"picklists/{picklist}/pickall"))
    _ok(api.post(f"picklists/{picklist}/close"))


@pytest.mark.parametrize(
    ("query", "first", "last"),
    [
        ("", "2026-03-01", "2026-03-31"),
        ("?start-date=2024-02-10", "2024-02-10", "2024-02-29"),
        ("?end-date=2026-01-10", "2026-01-01", "2026-01-10"),
        ("?start-date=2022-05-01&end-date=2023-05-31", "2022-05-01", "2023-05-31"),
        ("?start-date=2022-05-01&end-date=2022-05-01", "2022-05-01", "2022-05-01"),
    ],
)
def test_the_period_is_a_month_unless_days_are_sent(api: TestClient, query: str, first: str, last: str) -> None:
    """The month of the clock, or of the day that is sent."""
    meta = {"idfulfilment_customer": 1, "start_date": first, "end_date": last}
    assert _ok(api.get(PATH + query))["meta_data"] == meta


@pytest.mark.parametrize(
    ("query", "message"),
    [
        (
            "start-date=2022-05-02&end-date=2022-05-01",
            "query parameter end-date: expected 2022-05-02 or a later day, found 2022-05-01.",
        ),
        (
            "start-date=2022-02-30",
            'query parameter start-date: expected a date such as 2026-03-01, found "2022-02-30".',
        ),
    ],
)
def test_days_that_make_no_period_are_refused(api: TestClient, query: str, message: str) -> None:
    """The text says which day is meant."""
    answer = api.get(f"{PATH}?{query}")
    assert (answer.status_code, answer.json()["error_message"]) == (400, message)


def test_an_unknown_customer_has_no_report(api: TestClient, partner: TestClient) -> None:
    """And no limited key has one."""
    answer = api.get("fulfilment/customers/2/report")
    assert (answer.status_code, answer.json()["error_code"]) == (404, 20)
    assert partner.get(PATH).status_code == 403


def test_nothing_done_is_nothing_counted(api: TestClient) -> None:
    """What the account does for itself is not in the report."""
    _close(api, _picklist(api, (633, 2)))
    report = _ok(api.get(PATH))
    assert set(report["inbound"].values()) == set(report["returns"].values()) == {0}
    assert report["outbound"] == {**dict.fromkeys(report["outbound"], 0), "shipments": []}


def test_picklists_count_once_they_are_closed(api: TestClient, partner: TestClient) -> None:
    """With lines and pieces, in the period of their end."""
    first, second = _product(partner), _product(partner, "mine-too")
    _stock(api, first, 9)
    _stock(api, second, 9)
    picklists = [_picklist(partner, (first, 2), (second, 3)), _picklist(partner, (first, 1))]
    assert _ok(api.get(PATH))["outbound"]["picklists_count"] == 0
    for picklist in picklists:
        _close(api, picklist)
    outbound = _ok(api.get(PATH))["outbound"]
    counts = {"picklists_count": 2, "picklist_rows_count": 3, "picklist_products_count": 6}
    assert outbound == {**outbound, **counts}
    assert _ok(api.get(f"{PATH}?end-date=2026-02-28"))["outbound"]["picklists_count"] == 0


def test_shipments_count_in_the_period_in_which_they_were_made(spec: Spec) -> None:
    """Also for picklists outside it, each country and profile once, and cancelled ones not at all."""
    api, partner, clock = _account(spec)
    number = _product(partner)
    _stock(api, number, 9)
    picklists = [_picklist(partner, (number, 1), country=country) for country in ("NL", "BE", "NL", "DE")]
    made = [
        _ok(api.post(f"picklists/{picklist}/shipments?return=shipment", json={"idshippingprofile": 22}))
        for picklist in picklists
    ]
    _ok(api.post(f"picklists/shipments/{made[-1]['idshipment']}/cancel"))
    clock.move(timedelta(days=31))
    for picklist in picklists:
        _close(api, picklist)
    shipped = {"shipments_count": 3, "shipment_country_count": 2, "shipment_profile_count": 1}
    march, april = (_ok(api.get(f"{PATH}?start-date=2026-0{month}-01"))["outbound"] for month in (3, 4))
    assert march == {**march, **shipped, "picklists_count": 0}
    assert april == {**april, **dict.fromkeys(shipped, 0), "picklists_count": 4}


def test_receipts_count_with_lines_of_the_customer(spec: Spec) -> None:
    """Once they are completed, and without the lines that were reverted."""
    api, partner, clock = _account(spec)
    number = _product(partner)
    receipt = _ok(api.post("receipts", json={"idsupplier": 1, "idwarehouse": 18, "version": 2}))["idreceipt"]
    lines = [
        _ok(api.post(f"receipts/{receipt}/products", json={"idproduct": idproduct, "amount": amount}))
        for idproduct, amount in ((number, 4), (number, 3), (number, 2), (633, 9))
    ]
    _ok(api.post(f"receipts/{receipt}/products/{lines[2]['idreceipt_product']}/revert"))
    assert _ok(api.get(PATH))["inbound"]["receipts_count"] == 0
    _ok(api.put(f"receipts/{receipt}", json={"status": "completed"}))
    clock.move(timedelta(hours=1))
    inbound = _ok(api.get(PATH))["inbound"]
    counts = {"receipts_count": 1, "receipts_rows_count": 2, "receipts_products_total_amount": 7}
    assert inbound == {**inbound, **counts}


def test_purchase_orders_count_unless_they_are_cancelled(api: TestClient, partner: TestClient) -> None:
    """With their lines, in the period in which they were made."""
    number = _product(partner)
    lines = [{"idproduct": number, "amount": 5}]
    made = [
        _ok(partner.post("purchaseorders", json={"idsupplier": 1, "idwarehouse": 18, "products": lines}))
        for _ in range(3)
    ]
    _ok(partner.post(f"purchaseorders/{made[0]['idpurchaseorder']}/cancel"))
    inbound = _ok(api.get(PATH))["inbound"]
    counts = {"purchase_orders_count": 2, "purchase_order_rows_count": 2}
    assert inbound == {**inbound, **counts}


def test_returns_count_once_they_are_completed(api: TestClient, partner: TestClient) -> None:
    """With lines and pieces."""
    number = _product(partner)
    completed = next(row for row in _ok(api.get("return_statuses")) if row["completed"])["idreturn_status"]
    lines = [{"idproduct": number, "idreturn_reason": 1, "price": 1, "amount": amount} for amount in (3, 4)]
    new = {"idreturn_status": 1, "idtemplate": 2, "name": "a", "country": "NL", "language": "nl"}
    made = _ok(partner.post("returns", json={**new, "returned_products": lines}))["idreturn"]
    assert _ok(api.get(PATH))["returns"]["returns_count"] == 0
    log = {"idreturn_status": completed, "message": "Done", "notify_customer": False}
    _ok(partner.post(f"returns/{made}/logs", json=log))
    assert _ok(api.get(PATH))["returns"] == {"returns_count": 1, "return_rows_count": 2, "return_products_count": 7}


def test_storage_is_what_is_there_now(api: TestClient, partner: TestClient) -> None:
    """Locations with stock of this customer, by type as well, whatever the period."""
    before = _ok(api.get(PATH))["storage_usage"]
    number = _product(partner)
    for location, amount in ((4, 12), (5, 0)):
        _ok(api.post(f"products/{number}/locations", json={"idlocation": location}))
        stock = {"amount": amount, "reason": "found", "idlocation": location}
        _ok(api.post(f"products/{number}/stock/13", json=stock))
    after = _ok(api.get(f"{PATH}?start-date=2020-01-01"))["storage_usage"]
    there = {"idwarehouse": 13, "warehouse_name": "Utrechtseweg"}
    assert after == {
        "stock_locations_in_use_count": 1,
        "stock_locations_in_use": [
            {**there, "idlocation": 4, "stock_location": "A.1.1.A", "unique_products": 1, "total_items": "12"}
        ],
        "stock_location_types_in_use": [{**there, "idlocation_type": 2, "name": "Standaard", "unique_locations": 1}],
        "products_total": before["products_total"] + 1,
        "stock_total": before["stock_total"] + 12,
    }


def test_stock_beyond_measure_is_counted_as_far_as_numbers_go(api: TestClient, partner: TestClient) -> None:
    """A report is answered whatever stock was set."""
    number = _product(partner)
    most = 2**63 - 1
    for idwarehouse in (13, 18):
        _ok(api.post(f"products/{number}/stock/{idwarehouse}", json={"amount": most, "reason": "found"}))
    assert _ok(api.get(PATH))["storage_usage"]["stock_total"] == most
