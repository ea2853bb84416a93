"""What becomes of returned products that came in."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

import pytest

from picqer_mock import clock
from tests.mock_server.conftest import NOW

if TYPE_CHECKING:
    from collections.abc import Callable

    from starlette.testclient import TestClient

PATH = "returns/392372/receive"


def _stock(api: TestClient, idproduct: int = 633, idwarehouse: int = 18) -> int:
    stock: int = api.get(f"products/{idproduct}/stock/{idwarehouse}").json()["stock"]
    return stock


def _receive(api: TestClient, status: str, idwarehouse: int = 18) -> int:
    body = {"idwarehouse": idwarehouse, "return_products": [{"idreturn_product": 4711, "status": status}]}
    return api.post(PATH, json=body).status_code


@pytest.mark.parametrize(("status", "pieces"), [("in_stock", 3), ("sellable", 3), ("received", 0), ("unsalable", 0)])
def test_a_status_decides_whether_pieces_go_into_stock(api: TestClient, status: str, pieces: int) -> None:
    """The line has the status and the warehouse, and cannot be changed any more."""
    api.put("returns/392372/returned_products/4711", json={"amount": 3})
    before = _stock(api)
    assert _receive(api, status) == 200
    (line,) = api.get("returns/392372/returned_products").json()
    assert (line["status"], line["idwarehouse"], line["changeable"]) == (status, 18, False)
    assert _stock(api) == before + pieces


def test_the_history_of_stock_names_the_return(api: TestClient) -> None:
    """A booking is one row of history."""
    before = len(api.get("stockhistory?idproduct=633").json())
    _receive(api, "in_stock")
    rows = api.get("stockhistory?idproduct=633").json()
    row = max(rows, key=lambda row: row["idproduct_stock_history"])
    assert len(rows) == before + 1
    assert (row["reason"], row["change_type"], row["stock_change"]) == ("Return R2026-1002", "return", 1)


def test_what_came_in_can_be_judged_later(api: TestClient) -> None:
    """The warehouse that puts it in stock is the one that is sent then."""
    before = _stock(api), _stock(api, idwarehouse=40)
    assert [_receive(api, "received"), _receive(api, "in_stock", 40)] == [200, 200]
    assert (_stock(api), _stock(api, idwarehouse=40)) == (before[0], before[1] + 1)


@pytest.mark.parametrize(
    ("first", "second"),
    [("in_stock", "in_stock"), ("in_stock", "received"), ("unsalable", "in_stock"), ("received", "received")],
)
def test_nothing_is_received_twice(api: TestClient, first: str, second: str) -> None:
    """A refused call books nothing and leaves the line as it was."""
    _receive(api, first)
    before = _stock(api), api.get("returns/392372").json()
    assert _receive(api, second) == 400
    assert (_stock(api), api.get("returns/392372").json()) == before


def test_one_bad_product_refuses_the_whole_call(api: TestClient) -> None:
    """Also one that is in it twice."""
    before = _stock(api)
    for second, message in (
        ({"idreturn_product": 9, "status": "in_stock"}, "expected a returned product of return 392372, found 9."),
        ({"idreturn_product": 4711, "status": "in_stock"}, "expected one that is still to be received, but 4711 is"),
    ):
        lines = [{"idreturn_product": 4711, "status": "in_stock"}, second]
        refused = api.post(PATH, json={"idwarehouse": 18, "return_products": lines})
        assert refused.status_code == 400
        assert refused.json()["error_message"].startswith(f"return_products[1].idreturn_product: {message}")
    assert _stock(api) == before


@pytest.mark.parametrize(
    ("body", "message"),
    [
        ({"idwarehouse": 9}, "idwarehouse: expected the id of a warehouse of this account, found 9."),
        ({"return_products": []}, "return_products: expected at least one returned product, found none."),
        (
            {"return_products": [{"idreturn_product": 4711, "status": "new"}]},
            'return_products[0].status: expected what becomes of a product that is "new", found "new".',
        ),
        (
            {"return_products": [{"idreturn_product": 4711, "status": ""}]},
            'return_products[0].status: expected what becomes of a product that is "new", found "".',
        ),
    ],
)
def test_what_does_not_fit_is_refused(api: TestClient, body: dict[str, Any], message: str) -> None:
    """A refused call changes nothing."""
    before = api.get("returns/392372").json()
    good = {"idwarehouse": 18, "return_products": [{"idreturn_product": 4711, "status": "in_stock"}]}
    refused = api.post(PATH, json={**good, **body})
    assert (refused.status_code, refused.json()["error_message"]) == (400, message)
    assert api.get("returns/392372").json() == before


def test_products_of_other_returns_are_not_received(api: TestClient) -> None:
    """The return in the path must have them, and exist."""
    api.post("returns", json={"idreturn_status": 1, "idtemplate": 2})
    body = {"idwarehouse": 18, "return_products": [{"idreturn_product": 4711, "status": "in_stock"}]}
    assert api.post("returns/392373/receive", json=body).status_code == 400
    assert api.post("returns/7/receive", json=body).status_code == 404


def test_the_parts_of_a_virtual_composition_go_into_stock(api: TestClient) -> None:
    """Each as often as it is in the compositions that came back; of unlimited stock there is nothing to book."""
    body = {"idvatgroup": 18, "name": "Set", "price": 1, "productcode": "set", "type": "virtual_composition"}
    number = api.post("products", json=body).json()["idproduct"]
    for idproduct, amount in ((633, 2), (1002, 1)):
        api.post(f"products/{number}/parts", json={"idproduct": idproduct, "amount": amount})
    line = {"idreturn_reason": 1, "idproduct": number, "price": 1, "amount": 3}
    added = api.post("returns/392372/returned_products", json=line).json()["idreturn_product"]
    before = _stock(api), _stock(api, 1002)
    lines = [{"idreturn_product": added, "status": "in_stock"}]
    assert api.post(PATH, json={"idwarehouse": 18, "return_products": lines}).status_code == 200
    assert (_stock(api), _stock(api, 1002)) == (before[0] + 6, before[1] + 3)


def test_a_return_without_a_time_of_arrival_gets_one(api: TestClient) -> None:
    """One that has it keeps it. The status of the return stays what it was."""
    body = {"returned_products": [{"idreturn_reason": 1, "idproduct": 633, "price": 1, "amount": 1}]}
    made = api.post("returns", json={"idreturn_status": 1, "idtemplate": 2, **body}).json()
    line = {"idreturn_product": made["returned_products"][0]["idreturn_product"], "status": "received"}
    receive = {"idwarehouse": 18, "return_products": [line]}
    received = api.post(f"returns/{made['idreturn']}/receive", json=receive).json()
    assert (received["received_at"], received["idreturn_status"]) == (clock.text(NOW), 1)
    _receive(api, "received")
    assert api.get("returns/392372").json()["received_at"] == "2026-01-15 09:30:00"


def test_hooks_hear_what_came_in(api: TestClient, heard: Callable[[], Any]) -> None:
    """They get the return once, beside what they hear of the stock; a limited key cannot receive."""
    _receive(api, "received")
    told = heard()
    assert told == [("returns.products_received", api.get("returns/392372").json())]


def test_limited_keys_receive_nothing(partner: TestClient) -> None:
    """The call is closed to them."""
    assert _receive(partner, "received") == 403
