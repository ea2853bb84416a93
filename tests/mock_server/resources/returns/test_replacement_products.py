"""The products that a customer gets in place of what comes back."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

import pytest

from tests.mock_server.resources.returns.conftest import sent

if TYPE_CHECKING:
    from collections.abc import Callable

    from starlette.testclient import TestClient

    from picqer_mock.spec import Spec

PATH = "returns/392372/replacement_products"
GOOD = {"idproduct": 633, "price": 1, "amount": 1}


def test_the_examples_of_the_page_work(spec: Spec, api: TestClient) -> None:
    """The documented create and update get the documented answers, save for the id."""
    examples = sent(spec.document["components"]["examples"])
    assert api.get(PATH).json() == sent(spec.example("returns.replacement_products.list"))
    created = api.post(PATH, json=examples["ReplacementProductNew"]["value"])
    number = {"idreturn_product_replacement": 4722}
    expected = {**examples["ReplacementProductCreated"]["value"], **number}
    assert (created.status_code, created.json()) == (201, expected)
    changed = api.put(f"{PATH}/4722", json=examples["ReplacementProductChange"]["value"]).json()
    assert changed == {**examples["ReplacementProductChanged"]["value"], **number}
    assert [line["idreturn_product_replacement"] for line in api.get(PATH).json()] == [4721, 4722]


def test_a_removed_line_is_gone(api: TestClient) -> None:
    """As long as nothing of it was sent."""
    assert api.delete(f"{PATH}/4721").status_code == 204
    assert api.get(PATH).json() == []


def test_what_is_under_way_cannot_be_changed(api: TestClient) -> None:
    """Neither changed nor removed, and the line says so."""
    api.put("returns/392372", json={"idreturn_status": 83})
    (line,) = api.get(PATH).json()
    assert (line["status"], line["changeable"]) == ("processing", False)
    for answer in (api.put(f"{PATH}/4721", json={"amount": 2}), api.delete(f"{PATH}/4721")):
        assert answer.status_code == 400
        assert "expected a line with status new, but 4721 is processing" in answer.json()["error_message"]
    assert api.get(PATH).json() == [line]


@pytest.mark.parametrize(
    ("body", "message"),
    [
        ({"amount": 0}, "amount: expected from 1 to 1000000000 pieces, found 0."),
        ({"idproduct": 9}, "idproduct: expected the id of a product of this account, found 9."),
    ],
)
def test_what_does_not_fit_is_refused(api: TestClient, body: dict[str, Any], message: str) -> None:
    """A refused create changes nothing."""
    before = api.get("returns/392372").json()
    answer = api.post(PATH, json={**GOOD, **body})
    assert (answer.status_code, answer.json()["error_message"]) == (400, message)
    assert api.get("returns/392372").json() == before


def test_no_amount_below_one_is_left(api: TestClient) -> None:
    """An update is held to what a create is."""
    assert api.put(f"{PATH}/4721", json={"amount": 0}).status_code == 400
    assert api.get(PATH).json()[0]["amount"] == 1


@pytest.mark.parametrize(
    ("method", "path"),
    [
        ("GET", "returns/7/replacement_products"),
        ("POST", "returns/7/replacement_products"),
        ("PUT", "returns/392373/replacement_products/4721"),
        ("DELETE", "returns/392373/replacement_products/4721"),
        ("PUT", "returns/392372/replacement_products/7"),
    ],
)
def test_lines_are_found_in_their_own_return_only(api: TestClient, method: str, path: str) -> None:
    """The return must exist, and the line be one of its own."""
    api.post("returns", json={"idreturn_status": 1, "idtemplate": 2})
    answer = api.request(method, path, json=GOOD if method in {"POST", "PUT"} else None)
    assert (answer.status_code, answer.json()["error_code"]) == (404, 20)


def test_hooks_hear_that_the_return_changed(api: TestClient, heard: Callable[[], Any]) -> None:
    """Whatever happens to a line, they get the return; an update without fields tells them nothing."""
    for method, path in (("POST", PATH), ("PUT", f"{PATH}/4722"), ("DELETE", f"{PATH}/4722")):
        api.request(method, path, json=None if method == "DELETE" else GOOD)
        told = heard()
        assert told == [("returns.changed", api.get("returns/392372").json())]
    api.put(f"{PATH}/4721", json={})
    assert heard() == []
