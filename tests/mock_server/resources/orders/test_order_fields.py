"""The values of order fields."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from tests.mock_server.resources.orders.shop import GUEST, done, refusal

if TYPE_CHECKING:
    from starlette.testclient import TestClient

FIRST = {"idorderfield": 35, "title": "Klantreferentie", "value": "1029371980276"}


def test_values_are_set_and_removed_one_by_one(api: TestClient) -> None:
    """In an order of any status; the answer of a change is empty."""
    path = "orders/6576/orderfields"
    assert done(api.get(path)) == [FIRST]
    assert done(api.put(f"{path}/35", json={"value": "7"})) == {}
    assert done(api.put(f"{path}/104", json={"value": "Doos"})) == {}
    changed = [{**FIRST, "value": "7"}, {"idorderfield": 104, "title": "Verpakking", "value": "Doos"}]
    assert done(api.get(path)) == changed == done(api.get("orders/6576"))["orderfields"]
    assert api.delete(f"{path}/35").status_code == 204
    assert done(api.get(path)) == changed[1:]
    assert refusal(api.delete(f"{path}/35"), 404) == (20, "idorderfield: order 6576 has no value for order field 35.")


@pytest.mark.parametrize("method", ["PUT", "DELETE"])
def test_a_field_that_is_not_there_is_not_found(api: TestClient, method: str) -> None:
    """Whatever is done with it."""
    assert refusal(api.request(method, "orders/6576/orderfields/9", json={"value": "x"}), 404)[0] == 20


def test_only_its_values_can_be_chosen(api: TestClient) -> None:
    """In an order and by itself."""
    text = 'value: expected one of "Doos", "Envelop", found "Zak".'
    assert refusal(api.put("orders/6576/orderfields/104", json={"value": "Zak"})) == (1, text)
    body = {
        **GUEST,
        "products": [{"idproduct": 633, "amount": 1}],
        "orderfields": [{"idorderfield": 104, "value": "Zak"}],
    }
    assert refusal(api.post("orders", json=body)) == (1, f"orderfields[0].{text}")


def test_a_field_is_set_once_in_a_call(api: TestClient) -> None:
    """One of two values would be lost."""
    fields = [{"idorderfield": 35, "value": value} for value in ("a", "b")]
    text = "orderfields[1].idorderfield: expected an order field of this account, each at most once, found 35."
    assert refusal(api.put("orders/6575", json={"orderfields": fields})) == (1, text)
    assert done(api.get("orders/6575/orderfields")) == []
