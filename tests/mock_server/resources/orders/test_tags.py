"""The tags that hang on orders."""

from __future__ import annotations

from typing import TYPE_CHECKING

from tests.mock_server.resources.orders.shop import done, order

if TYPE_CHECKING:
    from starlette.testclient import TestClient


def test_tags_are_hung_on_an_order_and_taken_off(api: TestClient) -> None:
    """The order shows them by title, the list as an array."""
    assert done(api.get("orders/6570"))["tags"] == []
    tag = done(api.post("orders/6570/tags", json={"idtag": 11}))
    assert done(api.get("orders/6570/tags")) == [tag]
    assert done(api.get("orders/6570"))["tags"] == {"Winter": tag}
    assert [row["idorder"] for row in done(api.get("orders?tag=Winter"))] == [6570]
    assert api.delete("orders/6570/tags/11").status_code == 204
    assert done(api.get("orders/6570/tags")) == []


def test_an_order_inherits_tags_of_its_customer(api: TestClient) -> None:
    """Those that are made to pass on, and no others."""
    for idtag in (1075, 11):
        done(api.post("customers/5607/tags", json={"idtag": idtag}))
    assert list(order(api, (633, 1), idcustomer=5607)["tags"]) == ["TopWebshop"]
    assert order(api, (633, 1))["tags"] == []
