"""Products that are made active and inactive, and the events of products."""

from __future__ import annotations

import base64
from typing import TYPE_CHECKING, Any

import pytest

if TYPE_CHECKING:
    from collections.abc import Callable

    from starlette.testclient import TestClient

    from picqer_mock.spec import Spec

NEW = {"idvatgroup": 18, "productcode": "new", "name": "New vest", "price": 51}


def test_a_product_is_put_away_and_back(api: TestClient, fired: Callable[[], list[tuple[str, Any]]]) -> None:
    """The answer is the product; what is so already stays so, and then nobody is told."""
    path = f"products/{api.post('products', json=NEW).json()['idproduct']}"
    for call, active, told in (
        ("inactivate", False, ["products.changed"]),
        ("inactivate", False, []),
        ("activate", True, ["products.changed"]),
        ("activate", True, []),
    ):
        answer = api.post(f"{path}/{call}")
        assert [event for event, _ in fired()] == told
        assert (answer.status_code, answer.json()["active"]) == (200, active)
        assert answer.json() == api.get(path).json()


@pytest.mark.parametrize("idproduct", [626, 633])
def test_a_product_in_use_stays_active(api: TestClient, idproduct: int) -> None:
    """As when it is updated."""
    answer = api.post(f"products/{idproduct}/inactivate")
    message = "active: it cannot change while the product has stock or reservations."
    assert (answer.status_code, answer.json()["error_message"]) == (400, message)


@pytest.mark.parametrize("call", ["activate", "inactivate"])
def test_an_unknown_product_is_not_found(api: TestClient, call: str) -> None:
    """As for any call."""
    assert api.post(f"products/7/{call}").status_code == 404


def test_an_expected_product_stays_active(api: TestClient) -> None:
    """Until it is received, a product on a purchase order keeps its activity and type."""
    number = api.post("products", json=NEW).json()["idproduct"]
    line = {"idproduct": number, "price": 1, "amount": 2}
    order = api.post("purchaseorders", json={"idsupplier": 1, "idwarehouse": 18, "products": [line]}).json()
    assert api.get(f"products/{number}/expected").json() == []
    api.post(f"purchaseorders/{order['idpurchaseorder']}/mark-as-purchased")
    row = api.get(f"products/{number}/expected").json()[0]
    assert (row["idpurchaseorder"], row["idwarehouse"], row["amount_to_receive"]) == (order["idpurchaseorder"], 18, 2)
    for body in ({"active": False}, {"type": "unlimited_stock"}):
        answer = api.put(f"products/{number}", json=body)
        message = "it cannot change while the product is on an open purchase order."
        assert (answer.status_code, answer.json()["error_message"].partition(" ")[2]) == (400, message)


def test_a_product_on_its_way_out_keeps_its_type(api: TestClient) -> None:
    """On a picklist and on a backorder, also when no stock is kept of it, so that nothing is reserved."""
    number = api.post("products", json={**NEW, "type": "unlimited_stock"}).json()["idproduct"]
    new = {
        "deliveryname": "Shop", "deliverycountry": "NL", "invoicename": "Shop", "invoicecountry": "NL",
        "products": [{"idproduct": number, "amount": 1}],
    }  # fmt: skip
    order = api.post("orders", json=new).json()["idorder"]
    api.post(f"orders/{order}/process")
    message = "type: it cannot change while the product is on an open picklist."
    assert api.put(f"products/{number}", json={"type": "normal"}).json()["error_message"] == message
    api.post(f"picklists/{api.get('picklists').json()[-1]['idpicklist']}/cancel")
    message = "type: it cannot change while the product is on a backorder."
    assert api.put(f"products/{number}", json={"type": "normal"}).json()["error_message"] == message
    api.delete(f"backorders/{api.get(f'orders/{order}/backorders').json()[0]['idbackorder']}")
    assert api.put(f"products/{number}", json={"type": "normal"}).status_code == 200


def test_hooks_are_told_of_products(api: TestClient, fired: Callable[[], list[tuple[str, Any]]]) -> None:
    """Once when one is created, once for each update with something in it and for each image, with the product."""
    created = api.post("products", json=NEW).json()
    assert fired() == [("products.created", created)]
    path = f"products/{created['idproduct']}"
    changed = api.put(path, json={"name": "Other", "price": 1, "productfields": []}).json()
    assert fired() == [("products.changed", changed)]
    api.put(path, json={})
    assert fired() == []
    image = api.post(f"{path}/images", json={"image": base64.b64encode(b"\xff\xd8\xff").decode()}).json()
    assert fired() == [("products.changed", api.get(path).json())]
    api.delete(f"{path}/images/{image['idproduct_image']}")
    assert fired() == [("products.changed", changed)]


@pytest.mark.parametrize(("path", "field"), [("pricehistory", "price"), ("fixedstockpricehistory", "fixedstockprice")])
def test_prices_are_remembered(api: TestClient, path: str, field: str) -> None:
    """Each change to the digit, the latest first; the same price again is none, nor is the other one's."""
    number = api.post("products", json={**NEW, "price": 5, "fixedstockprice": 5}).json()["idproduct"]
    other = "price" if field == "fixedstockprice" else "fixedstockprice"
    for price in ("7.25", f'7.250, "{other}": 9', "6"):
        body = f'{{"{field}": {price}}}'
        api.put(f"products/{number}", content=body, headers={"Content-Type": "application/json"})
    assert api.get(f"products/{number}/{path}").json() == [
        {"idproduct": number, "old_price": 7.25, "new_price": 6, "changed_at": "2026-03-01 12:30:00"},
        {"idproduct": number, "old_price": 5, "new_price": 7.25, "changed_at": "2026-03-01 12:30:00"},
    ]
    assert api.get(f"products/626/{path}").json() == []
    assert api.get(f"products/7/{path}").status_code == 404


def test_prices_in_price_lists_are_shown(spec: Spec, api: TestClient) -> None:
    """Where a product has some, as in the example of all fields."""
    complete = spec.examples(spec.operations["products.get"])[1]
    assert api.get("products/633").json()["pricelists"] == [
        {**price, "price": float(price["price"])} for price in complete["pricelists"]
    ]
    assert "pricelists" not in api.get("products/626").json()


def test_comments_hang_on_products(api: TestClient, fired: Callable[[], list[tuple[str, Any]]]) -> None:
    """They are listed and counted, and say of which product they are."""
    created = api.post("products/954712/comments", json={"body": "Check the label"})
    assert created.status_code == 201
    assert fired() == [("comments.created", created.json())]
    assert created.json()["source"] == {"idproduct": 954712, "productcode": "954712"}
    assert api.get("products/954712/comments").json()[-1] == created.json()
    assert api.get("products/954712").json()["comment_count"] == len(api.get("products/954712/comments").json())
    assert "comment_count" not in api.get("products/1001").json()
    assert api.get("products/7/comments").status_code == 404
