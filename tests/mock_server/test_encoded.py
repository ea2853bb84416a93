"""Objects that are kept as bytes."""

from __future__ import annotations

import base64
from typing import TYPE_CHECKING, Any

import pytest

from picqer_mock.encoded import Encoded

if TYPE_CHECKING:
    from starlette.testclient import TestClient

    from picqer_mock.state import State

PNG = base64.b64encode(b"\x89PNG\r\n\x1a\n").decode()
VIRTUAL, PART = 1351, 1002
CHANGES: list[tuple[str, str, Any]] = [
    ("PUT", "products/633", {"name": "Other", "productfields": [{"idproductfield": 12, "value": "x"}]}),
    ("POST", "products/633/stock/40", {"change": -5, "reason": "Lost"}),
    ("POST", f"products/{PART}/stock/18", {"amount": 1, "reason": "Counted"}),
    ("POST", "products/633/tags", {"idtag": 223}),
    ("DELETE", "products/633/tags/1156", None),
    ("PUT", "tags/1156", {"title": "Sun", "color": "#ffffff"}),
    ("DELETE", "tags/1156", None),
    ("POST", "products/633/images", {"image": PNG}),
    ("POST", "products/633/comments", {"body": "Nice"}),
    ("POST", f"products/{VIRTUAL}/parts", {"idproduct": 1010, "amount": 50}),
    ("POST", "products/1105343/inactivate", None),
    ("POST", "products/1352/produce", {"idwarehouse": 18, "amount": 1}),
    ("POST", "orders/6575/process", None),
    ("POST", "picklists/76859/pickall", None),
    ("POST", "picklists/76859/close", None),
]


def _products(api: TestClient) -> list[str]:
    pages = ["products", "products?offset=100", "products?offset=300", "products?inactive=true"]
    return [api.get(path).text for path in [*pages, "products/633", f"products/{VIRTUAL}", f"products/{PART}"]]


def test_no_change_is_missed(api: TestClient) -> None:
    """After each change, products are answered as if nobody had ever asked for them before."""
    state = api.app.simulator.state
    for method, path, body in CHANGES:
        before = _products(api)
        answer = api.request(method, path, json=body)
        assert answer.is_success, (path, answer.text)
        after = _products(api)
        state.encoded.clear()
        assert after == _products(api), path
        if path != "picklists/76859/pickall":  # picked pieces are still there
            assert after != before, path


def test_a_new_product_is_no_change_of_others(api: TestClient) -> None:
    """Who adds products and reads them in turn does not pay for all of them each time."""
    api.get("products/633")
    api.post("products", json={"idvatgroup": 18, "name": "New", "price": 1, "productcode": "new"})
    assert api.app.simulator.state.encoded.get(633, "http://testserver") is not None


def _fail_midway(state: State) -> None:
    with state.transaction():
        state.update("product", {"name": "Half"}, idproduct=633)
        state.encoded.put(633, "http://testserver", b"{}")
        raise ZeroDivisionError


def test_what_did_not_happen_is_not_remembered(api: TestClient) -> None:
    """A call that fails half-way, a snapshot and a reset leave no trace."""
    before = _products(api)
    state = api.app.simulator.state
    with pytest.raises(ZeroDivisionError):
        _fail_midway(state)
    assert _products(api) == before
    copy = state.snapshot()
    api.put("products/633", json={"name": "Other"})
    assert _products(api) != before
    state.restore(copy)
    assert _products(api) == before
    api.put("products/633", json={"name": "Other"})
    assert api.get("products/633").json()["name"] == "Other"
    api.app.reset()
    assert _products(api) == before


def test_a_product_is_kept_for_each_address_of_the_mock(api: TestClient) -> None:
    """The addresses of its images begin with it."""
    api.post("products/633/images", json={"image": PNG})
    texts = [api.get("products/633", headers={"Host": host}).text for host in ("one.example", "two.example") * 2]
    assert texts[0] != texts[1]
    assert texts[:2] == texts[2:]


def test_a_change_is_forgotten_by_what_it_concerns() -> None:
    """One object where the change tells which, all where it does not, none where it shows in none."""
    encoded = Encoded({"stock": "idproduct", "tag": None})
    for number in (1, 2):
        encoded.put(number, "", b"x")
    encoded.forget("unseen", {"idproduct": 1})
    assert [encoded.get(number, "") for number in (1, 2)] == [b"x", b"x"]
    encoded.forget("stock", {"idwarehouse": 18, "idproduct": 1})
    assert [encoded.get(number, "") for number in (1, 2)] == [None, b"x"]
    encoded.forget("tag", {"idproduct": 1})
    assert encoded.get(2, "") is None
    encoded.put(2, "", b"x")
    encoded.forget("stock", {"idwarehouse": 18})
    assert encoded.get(2, "") is None
