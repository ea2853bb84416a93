"""The products that a customer sends back."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

import pytest

from picqer_mock import clock
from tests.mock_server.conftest import NOW
from tests.mock_server.resources.returns.conftest import sent

if TYPE_CHECKING:
    from collections.abc import Callable

    from starlette.testclient import TestClient

    from picqer_mock.spec import Spec

PATH = "returns/392372/returned_products"


def test_the_examples_of_the_page_work(spec: Spec, api: TestClient) -> None:
    """The documented create and update get the documented answers, save for the id."""
    examples = sent(spec.document["components"]["examples"])
    assert api.get(PATH).json() == sent(spec.example("returns.returned_products.list"))
    created = api.post(PATH, json=examples["ReturnedProductNew"]["value"])
    expected = {**examples["ReturnedProductCreated"]["value"], "idreturn_product": 4712}
    assert (created.status_code, created.json()) == (201, expected)
    changed = api.put(f"{PATH}/4712", json=examples["ReturnedProductChange"]["value"]).json()
    assert changed == {**examples["ReturnedProductChanged"]["value"], "idreturn_product": 4712}
    assert [line["idreturn_product"] for line in api.get(PATH).json()] == [4711, 4712]


def test_products_without_images_have_none_to_show(api: TestClient) -> None:
    """The address is null; any product may come back, also one that was not in the order."""
    line = api.post(PATH, json={"idreturn_reason": 1, "idproduct": 1002, "price": 0, "amount": 5}).json()
    assert (line["product"]["image_url"], line["product"]["productcode"]) == (None, "SJ-FJ-NV-M")


def test_a_removed_line_is_gone(api: TestClient) -> None:
    """The return no longer shows it, and changed."""
    assert api.delete(f"{PATH}/4711").status_code == 204
    after = api.get("returns/392372").json()
    assert (after["returned_products"], after["updated_at"]) == ([], clock.text(NOW))


def test_what_came_in_cannot_be_changed(api: TestClient) -> None:
    """Neither changed nor removed, and the line says so."""
    body = {"idwarehouse": 18, "return_products": [{"idreturn_product": 4711, "status": "received"}]}
    api.post("returns/392372/receive", json=body)
    (line,) = api.get(PATH).json()
    assert line["changeable"] is False
    for answer in (api.put(f"{PATH}/4711", json={"amount": 2}), api.delete(f"{PATH}/4711")):
        assert answer.status_code == 400
        assert "expected a line with status new, but 4711 is received" in answer.json()["error_message"]
    assert api.get(PATH).json() == [line]


@pytest.mark.parametrize(
    ("body", "message"),
    [
        ({"amount": 0}, "amount: expected from 1 to 1000000000 pieces, found 0."),
        ({"amount": 1_000_000_001}, "amount: expected from 1 to 1000000000 pieces, found 1000000001."),
        ({"idreturn_reason": 9}, "idreturn_reason: expected the id of a return reason of this account, found 9."),
    ],
)
def test_what_does_not_fit_is_refused(api: TestClient, body: dict[str, Any], message: str) -> None:
    """A refused create or update changes nothing."""
    before = api.get("returns/392372").json()
    good = {"idreturn_reason": 1, "idproduct": 633, "price": 1, "amount": 1}
    for answer in (api.post(PATH, json={**good, **body}), api.put(f"{PATH}/4711", json=body)):
        assert (answer.status_code, answer.json()["error_message"]) == (400, message)
    assert api.get("returns/392372").json() == before


@pytest.mark.parametrize(
    ("method", "path"),
    [
        ("GET", "returns/7/returned_products"),
        ("POST", "returns/7/returned_products"),
        ("PUT", "returns/392373/returned_products/4711"),
        ("DELETE", "returns/392373/returned_products/4711"),
        ("PUT", "returns/392372/returned_products/7"),
    ],
)
def test_lines_are_found_in_their_own_return_only(api: TestClient, method: str, path: str) -> None:
    """The return must exist, and the line be one of its own."""
    api.post("returns", json={"idreturn_status": 1, "idtemplate": 2})
    body = {"idreturn_reason": 1, "idproduct": 633, "price": 1, "amount": 1}
    answer = api.request(method, path, json=body if method in {"POST", "PUT"} else None)
    assert (answer.status_code, answer.json()["error_code"]) == (404, 20)


def test_hooks_hear_that_the_return_changed(api: TestClient, heard: Callable[[], Any]) -> None:
    """Whatever happens to a line, they get the return; an update without fields tells them nothing."""
    body = {"idreturn_reason": 1, "idproduct": 633, "price": 1, "amount": 1}
    for method, path in (("POST", PATH), ("PUT", f"{PATH}/4712"), ("DELETE", f"{PATH}/4712")):
        api.request(method, path, json=None if method == "DELETE" else body)
        told = heard()
        assert told == [("returns.changed", api.get("returns/392372").json())]
    api.put(f"{PATH}/4711", json={})
    assert heard() == []
