"""Orders themselves: list, get, create, update."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

import pytest

from tests.mock_server.conftest import connect
from tests.mock_server.resources.orders.shop import GUEST, done, order, product, refusal

if TYPE_CHECKING:
    from collections.abc import Callable

    from starlette.testclient import TestClient

    from picqer_mock.spec import Spec

LINES = [{"idproduct": 633, "amount": 1}]
NOW = "2026-03-01 12:30:00"


def _example(spec: Spec, name: str) -> Any:
    body = spec.operations["orders.create"].pointer + "/requestBody/content/application~1json/examples"
    return spec.resolve(spec.at(body)[name])["value"]


@pytest.mark.parametrize(("name", "index"), [("OrderNew", 0), ("OrderNewOfGuest", 1)])
def test_the_examples_create_what_the_examples_answer(api: TestClient, spec: Spec, name: str, index: int) -> None:
    """But for what the account says itself: times, the status page, all its warehouses, and the customer's tags."""
    if index:
        api.post("orders", json=_json(_example(spec, "OrderNew")))
    made = done(api.post("orders", json=_json(_example(spec, name))))
    wanted = _json(spec.examples(spec.operations["orders.create"])[index])
    own = {"created", "updated", "public_status_page", "warehouses", "tags"}
    # The examples leave the region out, which other addresses of the spec show.
    own |= {"full_delivery_address", "full_invoice_address"} if made["deliveryregion"] else set()
    assert {**wanted, **{name: made[name] for name in own}} == made
    assert (made["created"], made["updated"]) == (NOW, NOW)
    assert done(api.get(f"orders/{made['idorder']}")) == made


def test_what_is_left_out_or_empty_comes_from_the_customer(api: TestClient) -> None:
    """Fields that are sent win; without default addresses the customer's own name is taken."""
    customer = done(
        api.post(
            "customers",
            json={
                "name": "Shop", "emailaddress": "shop@example.com", "discount": 2.5, "calculatevat": False,
                "auto_split": False, "language": "en", "idtemplate": 3, "default_order_remarks": "Ring twice",
                "addresses": [{"name": "Depot", "city": "Utrecht", "country": "NL", "defaultdelivery": True}],
            },
        )
    )  # fmt: skip
    body = {"idcustomer": customer["idcustomer"], "invoicecountry": "DE", "deliverycity": "", "products": LINES}
    made = done(api.post("orders", json=body))
    taken = {
        "deliveryname": "Depot", "deliverycity": "Utrecht", "deliverycountry": "NL", "invoicename": "Shop",
        "invoicecountry": "DE", "invoicecity": None, "emailaddress": "shop@example.com", "discount": 2.5,
        "calculatevat": False, "auto_split": False, "language": "en", "idtemplate": 3, "customer_remarks": "Ring twice",
    }  # fmt: skip
    assert made == {**made, **taken}
    sent = {"discount": 0, "auto_split": True, "language": "nl", "idtemplate": None, "deliveryname": "Door"}
    other = done(api.post("orders", json={**body, **sent}))
    assert other == {**other, **sent, "idtemplate": 2}


def test_numbers_count_within_the_year(api: TestClient) -> None:
    """After the example's order the next ones follow."""
    assert [order(api, (633, 1))["orderid"] for _ in range(2)] == ["O2026-1003", "O2026-1004"]


def test_lines_are_filled_from_the_product(api: TestClient) -> None:
    """Name, price, VAT group and weight are the product's, unless they are sent; a code names a product as well."""
    body = {**GUEST, "products": [
        {"productcode": "6531", "amount": 2},
        {"idproduct": 633, "amount": 1, "name": "Vest", "price": 1.5, "idvatgroup": 20, "remarks": None},
    ]}  # fmt: skip
    plain, own = done(api.post("orders", json=body))["products"]
    assert plain == {
        "idorder_product": 86880, "idproduct": 626, "productcode": "6531", "amount": 2, "amount_cancelled": 0,
        "name": "HyperKewl Ultra Sport Cooling Vest", "price": 54.46, "idvatgroup": 18, "weight": 1500, "remarks": "",
        "partof_idorder_product": None, "has_parts": False,
    }  # fmt: skip
    assert (own["name"], own["price"], own["idvatgroup"], own["remarks"]) == ("Vest", 1.5, 20, None)


@pytest.mark.parametrize(
    ("change", "code", "text"),
    [
        ({"products": []}, 13, "products: expected at least 1 item"),
        ({"products": [{"amount": 1}]}, 23, "Missing parameter: products[0].idproduct or products[0].productcode"),
        ({"products": [{"idproduct": 633}]}, 23, "Missing parameter: products[0].amount"),
        ({"products": [{"idproduct": 633, "amount": 0}]}, 1, "products[0].amount: expected from 1 to 1000000000"),
        (
            {"products": [{"idproduct": 9, "amount": 1}]},
            24,
            "products[0].idproduct: expected a product of this account",
        ),
        ({"products": [{"productcode": "x", "amount": 1}]}, 24, "products[0].productcode: expected a product of this"),
        (
            {"products": [{"idproduct": 633, "productcode": "6531", "amount": 1}]},
            24,
            "products[0].idproduct: expected a",
        ),
        ({"products": [{"idproduct": 1023, "amount": 1}]}, 24, "products[0].idproduct: expected an active product"),
        ({"products": [{"idproduct": 1001, "amount": 1}]}, 24, "as the order is, found 1001 of fulfilment customer 1"),
        ({"products": [{**LINES[0], "idvatgroup": 9}]}, 14, "products[0].idvatgroup: expected the id of a vatgroup"),
        ({"idcustomer": 9}, 25, "idcustomer: expected the id of a customer of this account, found 9."),
        (
            {"idcustomer": 5633, "idfulfilment_customer": 1},
            12,
            "idcustomer: expected a customer of fulfilment customer 1",
        ),
        ({"idfulfilment_customer": 9}, 1, "idfulfilment_customer: expected a fulfilment customer of this account"),
        ({"deliverycountry": "Nederland"}, 9, "deliverycountry: expected two capital letters"),
        ({"invoicename": ""}, 10, "invoicename: expected it for an order of a guest, found nothing. Send it."),
        ({"deliverycountry": ""}, 10, "deliverycountry: expected it for an order of a guest"),
        ({"idtemplate": 9}, 1, "idtemplate: expected the id of a template of this account, found 9."),
        ({"idshippingprovider_profile": 9}, 1, "idshippingprovider_profile: expected the id of a shippingprovider"),
        ({"pricelists": [9]}, 1, "pricelists[0]: expected the id of a pricelist of this account, found 9."),
        ({"warehouses": [18, 9]}, 1, "warehouses[1]: expected the id of a warehouse of this account, found 9."),
        ({"discount": 100.5}, 1, "discount: expected a percentage from 0 to 100, found 100.5."),
        (
            {"orderfields": [{"idorderfield": 9, "value": "x"}]},
            1,
            "orderfields[0].idorderfield: expected an order field",
        ),
    ],
)
def test_what_cannot_be_is_refused(api: TestClient, change: dict[str, Any], code: int, text: str) -> None:
    """With Picqer's code and the field; no order is made."""
    before = len(done(api.get("orders")))
    found = refusal(api.post("orders", json={**GUEST, "products": LINES, **change}))
    assert found == (code, found[1])
    assert text in found[1]
    assert len(done(api.get("orders"))) == before


@pytest.mark.parametrize(
    ("query", "ids"),
    [
        ("search=triangle", [6576]),
        ("search=o2026-1002", [6576]),
        ("search=Desmonds", [6571, 6572, 6573, 6574, 6575, 6576]),
        ("search=example person", [6570]),
        ("sinceid=6574", [6575, 6576]),
        ("beforeid=6572", [6570, 6571]),
        ("sincedate=2026-01-13 09:46:28", [6576]),
        ("sincedate=2026-01-13 09:46:29", []),
        ("untildate=2025-12-18 10:15:01", [6570, 6571, 6572, 6573, 6574, 6575]),
        ("untildate=2025-12-18 10:15:00", []),
        ("status=paused", [6574]),
        ("reference=none", []),
        ("emailaddress=demo@example.com", [6571, 6572, 6573, 6574, 6575]),
        ("idcustomer=5633&status=concept", [6575]),
        ("idwarehouse=40&sinceid=6574", [6575]),
        ("idfulfilment_customer=1", [6570]),
        ("tag=TopWebshop", [6571, 6572, 6573, 6574, 6575, 6576]),
        ("tag=Winter", []),
        ("orderid=O2026-1002", [6576]),
    ],
)
def test_the_filters_filter(api: TestClient, query: str, ids: list[int]) -> None:
    """Each by what it names. Orders before these are there for picklists."""
    assert [row["idorder"] for row in done(api.get(f"orders?{query}")) if row["idorder"] >= 6570] == ids


def test_an_order_is_found_by_its_reference(api: TestClient) -> None:
    """Exactly, as whoever sends an order twice wants to know."""
    made = order(api, (633, 1), reference="WEB-1")
    order(api, (633, 1), reference="WEB-12")
    assert done(api.get("orders?reference=WEB-1")) == [made]


def test_a_page_holds_100_orders(api: TestClient) -> None:
    """The rest is on the next one, and an offset skips as many."""
    there = len(done(api.get("orders")))
    for _ in range(101 - there):
        order(api, (633, 1))
    assert [len(done(api.get(f"orders?offset={offset}"))) for offset in (0, 99, 100)] == [100, 2, 1]


def test_an_update_changes_what_is_sent(api: TestClient) -> None:
    """And nothing else; an empty one changes nothing."""
    made = order(api, (633, 1))
    path = f"orders/{made['idorder']}"
    sent = {
        "deliverycontactname": "Night porter", "reference": "B", "discount": 12.5, "invoiced": True, "warehouses": [40],
        "preferred_delivery_date": "2026-04-01", "pickup_point_data": {"carrier": "postnl", "weight": 1.25},
        "pricelists": [1], "partialdelivery": False, "idcustomer": 5633, "telephone": None, "language": "en",
    }  # fmt: skip
    changed = done(api.put(path, json=sent))
    assert changed == {**made, **sent, "full_delivery_address": "Guest\nNight porter\nNederland"}
    assert done(api.put(path, json={})) == changed
    again = done(api.put(path, json={"warehouses": [], "idtemplate": None, "orderfields": [_field("x")]}))
    assert (again["warehouses"], again["idtemplate"]) == ([13, 18, 1, 40, 1389], 2)
    assert again["orderfields"] == [{**_field("x"), "title": "Klantreferentie"}]


@pytest.mark.parametrize("idorder", [6573, 6574, 6576])
def test_an_order_that_was_processed_does_not_change(api: TestClient, idorder: int) -> None:
    """Code 30, whatever is sent."""
    before = done(api.get(f"orders/{idorder}"))
    code, text = refusal(api.put(f"orders/{idorder}", json={"reference": "x"}))
    assert (code, text.startswith("idorder: expected an order that is concept or expected, to change it")) == (30, True)
    assert done(api.get(f"orders/{idorder}")) == before == done(api.put(f"orders/{idorder}", json={}))


@pytest.mark.parametrize(
    ("change", "code"),
    [
        ({"idcustomer": 9}, 25),
        ({"idfulfilment_customer": 1}, 24),
        ({"invoicename": ""}, 10),
        ({"deliverycountry": ""}, 10),
        ({"invoicecountry": "nl"}, 9),
        ({"warehouses": [9]}, 1),
    ],
)
def test_an_update_that_cannot_be_is_refused(api: TestClient, change: dict[str, Any], code: int) -> None:
    """As on create; nothing of it is stored."""
    before = order(api, (633, 1))
    path = f"orders/{before['idorder']}"
    assert refusal(api.put(path, json={"reference": "x", **change}))[0] == code
    assert done(api.get(path)) == before


def test_a_cancelled_order_does_not_change(api: TestClient) -> None:
    """Code 21, as it was never processed."""
    assert refusal(api.put("orders/6571", json={"reference": "x"}))[0] == 21


def test_the_hooks_hear_of_a_new_order(api: TestClient, fired: Callable[[], list[tuple[str, Any]]]) -> None:
    """Once, with the order as it is answered."""
    made = order(api, (633, 1))
    [(event, data)] = fired()
    assert (event, data["idorder"], data["status"], len(data["products"])) == (
        "orders.created", made["idorder"], "concept", 1
    )  # fmt: skip


def test_a_limited_key_has_orders_of_its_own(api: TestClient, partner: TestClient) -> None:
    """Made with products and customers of its fulfilment customer, and seen by no other."""
    code = {"idvatgroup": 18, "name": "x", "price": 1, "productcode": "own"}
    mine = done(partner.post("products", json=code))["idproduct"]
    customer = done(partner.post("customers", json={"name": "Mine", "addresses": []}))["idcustomer"]
    body = {**GUEST, "idcustomer": customer, "products": [{"idproduct": mine, "amount": 1}]}
    made = done(partner.post("orders", json=body))
    assert made["idfulfilment_customer"] == 1
    assert [row["idorder"] for row in done(partner.get("orders"))] == [6570, made["idorder"]]
    other = connect(api.app, "partner-3")
    path = f"orders/{made['idorder']}"
    assert [client.get(path).status_code for client in (api, partner, other)] == [200, 200, 404]
    assert done(api.post("orders", json={**body, "idcustomer": customer}))["idfulfilment_customer"] == 1


@pytest.mark.parametrize(
    ("change", "code"),
    [
        ({"products": LINES}, 24),
        ({"products": [{"productcode": "6531", "amount": 1}]}, 24),
        ({"idcustomer": 5633}, 25),
        ({"idfulfilment_customer": 3}, 1),
        ({"idfulfilment_customer": None}, 1),
    ],
)
def test_a_limited_key_orders_nothing_of_others(partner: TestClient, change: dict[str, Any], code: int) -> None:
    """What is not its own does not exist for it."""
    own = {"products": [{"idproduct": 1001, "amount": 1}]}
    assert refusal(partner.post("orders", json={**GUEST, **own, **change}))[0] == code


@pytest.mark.parametrize(
    ("method", "path"),
    [
        ("GET", ""), ("PUT", ""), ("DELETE", ""), ("POST", "/process"), ("GET", "/productstatus"), ("GET", "/products"),
        ("GET", "/products/86868"), ("POST", "/products"), ("DELETE", "/products/86868"), ("GET", "/backorders"),
        ("GET", "/notes"), ("POST", "/notes"),
    ],
)  # fmt: skip
def test_a_limited_key_does_not_find_orders_of_others(partner: TestClient, method: str, path: str) -> None:
    """Whatever it tries."""
    body = {"/products": {"idproduct": 633, "amount": 1}, "/notes": {"note": "x"}}.get(path, {})
    assert refusal(partner.request(method, f"orders/6576{path}", json=body), 404)[0] == 20


def test_money_is_exact(api: TestClient) -> None:
    """A price and a discount keep the digits that were sent."""
    idproduct = product(api, "exact")
    body = (
        '{"deliveryname": "a", "deliverycountry": "NL", "invoicename": "a", "invoicecountry": "NL", "discount": 12.50,'
        f' "products": [{{"idproduct": {idproduct}, "amount": 1, "price": 0.10}}]}}'
    )
    answer = api.post("orders", content=body, headers={"Content-Type": "application/json"})
    assert '"discount":12.50' in answer.text
    assert '"price":0.10' in answer.text


def _field(value: str) -> dict[str, Any]:
    return {"idorderfield": 35, "value": value}


def _json(value: Any) -> Any:
    if isinstance(value, dict):
        return {name: _json(item) for name, item in value.items()}
    if isinstance(value, list):
        return [_json(item) for item in value]
    return float(value) if not isinstance(value, str | int | None) else value
