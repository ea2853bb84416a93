"""Products: list, get, create, update."""

from __future__ import annotations

import json
from typing import TYPE_CHECKING, Any

import pytest

from picqer_mock.resources.products.stock import NORMAL, STOCKLESS
from tests.mock_server.conftest import connect

if TYPE_CHECKING:
    from starlette.testclient import TestClient

    from picqer_mock.spec import Spec

NEW = {"idvatgroup": 18, "productcode": "new", "name": "New vest", "price": 51.9}
ANOTHER_FIELD = "idproductfield: expected a product field of this account, each at most once"
SEND_TYPE = "as type is normal, found true. Send type alone."


def _ids(answer: Any) -> list[int]:
    assert answer.status_code == 200
    return [row["idproduct"] for row in answer.json()]


def _refusal(answer: Any) -> tuple[int, str]:
    assert answer.status_code == 400
    return answer.json()["error_code"], answer.json()["error_message"]


def test_types_are_the_specs(spec: Spec) -> None:
    """The types that behaviour depends on stand in the spec's enum."""
    assert {NORMAL, *STOCKLESS} < set(spec.document["components"]["schemas"]["ProductType"]["enum"])


def test_a_list_has_the_active_products(api: TestClient) -> None:
    """Without the flag only active ones come, with it only inactive ones, whether it has a value or not."""
    active, inactive = _ids(api.get("products?search=Narvik")), _ids(api.get("products?search=Narvik&inactive=true"))
    assert active
    assert inactive
    assert not set(active) & set(inactive)
    assert _ids(api.get("products?search=Narvik&inactive")) == inactive


def test_a_page_starts_at_its_offset(api: TestClient) -> None:
    """Pages of 100 follow each other without a gap or a double."""
    pages = [_ids(api.get(f"products?offset={offset}")) for offset in (0, 100, 200, 300)]
    assert [len(page) for page in pages] == [100, 100, 100, 41]
    assert _ids(api.get("products?offset=150")) == pages[1][50:] + pages[2][:50]


@pytest.mark.parametrize(
    ("query", "ids"),
    [
        ("productcode=6531", [626]),
        ("productcode=653", []),
        ("productcode=sj-fj-nv-s", []),
        ("tag=SummerProducts&search=hyper", [626, 633]),
        ("tag=TopWebshop", [626]),
        ("tag=topwebshop", []),
        ("search=857825001442", [633]),
        ("search=hyperkewl+ULTRA", [626]),
        ("search=6531-rb", [633]),
        ("search=fj1000", [1001]),
        ("search=nothing+like+it", []),
        ("tag=SummerProducts&productcode=6531", [626]),
    ],
)
def test_filters_narrow_the_list(api: TestClient, query: str, ids: list[int]) -> None:
    """Code and tag are exact, search looks into four fields without regard to case, and filters go together."""
    assert _ids(api.get(f"products?{query}")) == ids


@pytest.mark.parametrize("search", ["%", "_", "100%", "5_5", "'", '"', "\\", "*"])
def test_a_search_text_has_no_wildcards(api: TestClient, search: str) -> None:
    """A percent sign or a quote is looked for as it stands."""
    assert _ids(api.get("products", params={"search": search})) == []
    created = api.post("products", json={**NEW, "name": f"Vest {search} wide"}).json()
    assert _ids(api.get("products", params={"search": search})) == [created["idproduct"]]


def test_a_search_knows_capitals_beyond_ascii(api: TestClient) -> None:
    """É is found with é."""
    created = api.post("products", json={**NEW, "name": "CAF\u00c9 apron"}).json()
    assert _ids(api.get("products", params={"search": "caf\u00e9"})) == [created["idproduct"]]


def test_four_fields_make_a_product(api: TestClient) -> None:
    """All other fields have their defaults; there is no stock yet."""
    created = api.post("products", json=NEW)
    assert created.status_code == 201
    assert created.json() == {
        "idproduct": 1105344,
        **NEW,
        "idsupplier": None,
        "fixedstockprice": 0,
        "productcode_supplier": "",
        "deliverytime": None,
        "description": None,
        "barcode": None,
        "unlimitedstock": False,
        "assembled": False,
        "type": "normal",
        "weight": None,
        "minimum_purchase_quantity": 0,
        "purchase_in_quantities_of": 0,
        "hs_code": None,
        "country_of_origin": None,
        "active": True,
        "created": "2026-03-01 12:30:00",
        "updated": "2026-03-01 12:30:00",
        "productfields": [],
        "images": [],
        "stock": [],
        "tags": {},
    }
    assert api.get("products/1105344").json() == created.json()


def test_all_fields_read_back_as_sent(api: TestClient) -> None:
    """What is sent to a create, and then to an update, is what is stored."""
    first = {
        **NEW, "fixedstockprice": 12.35, "idsupplier": 2, "productcode_supplier": "S-1", "deliverytime": 4,
        "description": "Long\nand caf\u00e9 \U0001f600", "barcode": "871", "type": "unlimited_stock",
        "unlimitedstock": True, "weight": 200, "minimum_purchase_quantity": 5, "purchase_in_quantities_of": 10,
        "hs_code": "6201", "country_of_origin": "NL", "active": False,
        "productfields": [{"idproductfield": 11, "value": "meter"}],
    }  # fmt: skip
    created = api.post("products", json=first).json()
    fields = [{"idproductfield": 11, "title": "Eenheid", "value": "meter"}]
    assert created == {**created, **first, "productfields": fields}
    second = {
        **first, "productcode": "other", "name": "Other", "price": 0, "idsupplier": None, "deliverytime": None,
        "description": None, "barcode": None, "type": "normal", "unlimitedstock": False, "weight": None,
        "hs_code": None, "country_of_origin": "", "active": True, "productfields": [],
    }  # fmt: skip
    updated = api.put(f"products/{created['idproduct']}", json=second)
    assert updated.status_code == 200
    assert updated.json() == {**updated.json(), **second, "productfields": fields}


@pytest.mark.parametrize(
    "more",
    [
        {},
        {
            "fixedstockprice": 12.35, "idsupplier": 2, "productcode_supplier": "S-1", "deliverytime": 4, "weight": 200,
            "description": "Long", "barcode": "871", "type": "virtual_composition", "minimum_purchase_quantity": 5,
            "purchase_in_quantities_of": 10, "hs_code": "6201", "country_of_origin": "NL", "active": False,
            "length": 1, "width": 2, "height": 3, "productfields": [],
        },
    ],
)  # fmt: skip
def test_a_new_product_is_answered_as_it_is_read(api: TestClient, more: dict[str, Any]) -> None:
    """To the byte, though the answer is not read back."""
    created = api.post("products", json={**NEW, **more})
    assert created.status_code == 201
    assert api.get(f"products/{created.json()['idproduct']}").text == created.text


@pytest.mark.parametrize("price", ["51.90", "0.1", "1234567.89", "0.1000000000000000055511151231257827", "51", "-2.50"])
def test_money_is_exact(api: TestClient, price: str) -> None:
    """An amount is answered with the digits that were sent."""
    body = json.dumps(NEW).replace("51.9", price)
    created = api.post("products", content=body, headers={"Content-Type": "application/json"})
    assert f'"price":{price},' in created.text
    assert f'"price":{price},' in api.get(f"products/{created.json()['idproduct']}").text


def test_an_update_leaves_alone_what_is_not_sent(api: TestClient) -> None:
    """Only the sent fields change, and an empty update changes nothing."""
    before = api.get("products/626").json()
    assert api.put("products/626", json={}).json() == before
    changed = {**before, "name": "Other", "updated": "2026-03-01 12:30:00"}
    assert before["created"] == before["updated"] == "2026-01-05 08:00:00"
    assert api.put("products/626", json={"name": "Other"}).json() == changed


@pytest.mark.parametrize("method", ["create", "update"])
@pytest.mark.parametrize(
    ("change", "code", "message"),
    [
        ({"idvatgroup": 999}, 14, "idvatgroup: expected a VAT group of this account, found 999."),
        ({"idsupplier": 999}, 1, "idsupplier: expected a supplier of this account, found 999."),
        ({"productcode": "6531"}, 1, 'productcode: expected one that no other product has, found "6531".'),
        ({"productfields": [{"idproductfield": 13, "value": "x"}]}, 1, f"productfields[0].{ANOTHER_FIELD}, found 13."),
        (
            {"productfields": [{"idproductfield": 11, "value": "x"}] * 2},
            1,
            f"productfields[1].{ANOTHER_FIELD}, found 11.",
        ),
        ({"type": "normal", "unlimitedstock": True}, 1, f"unlimitedstock: expected false, {SEND_TYPE}"),
    ],
)
def test_what_does_not_fit_is_refused(
    api: TestClient, method: str, change: dict[str, Any], code: int, message: str
) -> None:
    """References must exist and codes be unique; a refused call changes nothing."""
    before = api.get("products/633").json()
    change = {"name": "Refused", **change}
    answer = (
        api.post("products", json={**NEW, **change}) if method == "create" else api.put("products/633", json=change)
    )
    assert _refusal(answer) == (code, message)
    assert api.get("products/633").json() == before
    assert api.get("products?search=Refused").json() == []


def test_a_product_keeps_its_own_code(api: TestClient) -> None:
    """Sending the code that a product has is no conflict."""
    assert api.put("products/626", json={"productcode": "6531"}).status_code == 200


@pytest.mark.parametrize(
    ("body", "kind"),
    [
        ({}, "normal"),
        ({"type": "virtual_composition"}, "virtual_composition"),
        ({"type": "unlimited_stock"}, "unlimited_stock"),
        ({"unlimitedstock": True}, "unlimited_stock"),
        ({"unlimitedstock": False}, "normal"),
        ({"unlimitedstock": False, "type": "composition_with_stock"}, "composition_with_stock"),
    ],
)
def test_type_and_unlimitedstock_agree_on_create(api: TestClient, body: dict[str, Any], kind: str) -> None:
    """The old flag is true exactly for products with unlimited stock."""
    created = api.post("products", json={**NEW, **body}).json()
    assert (created["type"], created["unlimitedstock"]) == (kind, kind == "unlimited_stock")


@pytest.mark.parametrize(
    ("before", "body", "after"),
    [
        ("normal", {"unlimitedstock": True}, "unlimited_stock"),
        ("unlimited_stock", {"unlimitedstock": False}, "normal"),
        ("virtual_composition", {"unlimitedstock": False}, "virtual_composition"),
        ("unlimited_stock", {"type": "normal"}, "normal"),
        ("unlimited_stock", {"name": "Other"}, "unlimited_stock"),
    ],
)
def test_type_and_unlimitedstock_agree_on_update(
    api: TestClient, before: str, body: dict[str, Any], after: str
) -> None:
    """The old flag changes the type, and the type the old flag."""
    number = api.post("products", json={**NEW, "type": before}).json()["idproduct"]
    updated = api.put(f"products/{number}", json=body).json()
    assert (updated["type"], updated["unlimitedstock"]) == (after, after == "unlimited_stock")


@pytest.mark.parametrize("body", [{"active": False}, {"type": "unlimited_stock"}, {"unlimitedstock": True}])
@pytest.mark.parametrize("idproduct", [626, 633])
def test_a_product_in_use_keeps_type_and_activity(api: TestClient, idproduct: int, body: dict[str, Any]) -> None:
    """Neither can change while there is stock (633) or a reservation (626)."""
    before = api.get(f"products/{idproduct}").json()
    code, message = _refusal(api.put(f"products/{idproduct}", json={**body, "name": "Other"}))
    assert code == 1
    assert message.endswith("it cannot change while the product has stock or reservations.")
    assert api.get(f"products/{idproduct}").json() == before


def test_a_product_without_stock_can_be_put_away_and_back(api: TestClient) -> None:
    """When the stock is gone, the product can become inactive, and leaves the list."""
    number = api.post("products", json=NEW).json()["idproduct"]
    for amount, status in ((1, 400), (0, 200)):
        api.post(f"products/{number}/stock/18", json={"amount": amount, "reason": "Sold off"})
        assert api.put(f"products/{number}", json={"active": False}).status_code == status
    assert _ids(api.get("products?productcode=new")) == []
    assert _ids(api.get("products?productcode=new&inactive=true")) == [number]
    assert api.put(f"products/{number}", json={"active": True}).status_code == 200


def test_product_fields_are_set_one_by_one(api: TestClient) -> None:
    """The value of a field changes, and its title comes with it whatever is sent."""
    field = {"idproductfield": 11, "title": "Ignored", "value": "meter"}
    updated = api.put("products/633", json={"productfields": [field]}).json()
    assert updated["productfields"] == [{**field, "title": "Eenheid"}]


def test_tags_are_keyed_by_their_title(api: TestClient) -> None:
    """A product shows its tags as a map, which is an object also when it is empty."""
    assert list(api.get("products/626").json()["tags"]) == ["TopWebshop", "SummerProducts"]
    created = api.post("products", json=NEW)
    assert created.text.endswith('"tags":{}}')


def test_a_key_of_a_customer_sees_its_own_products_only(api: TestClient, partner: TestClient) -> None:
    """Products that such a key makes are its customer's: other customers do not see them, the account does."""
    mine = partner.post("products", json=NEW).json()["idproduct"]
    assert {1001, 1021, mine} < set(_ids(partner.get("products")))
    assert 633 not in _ids(partner.get("products"))
    other = connect(api.app, "partner-3")
    assert [client.get(f"products/{mine}").status_code for client in (api, partner, other)] == [200, 200, 404]


@pytest.mark.parametrize("query", ["productcode=6531", "tag=TopWebshop", "search=hyper", "search=857825001442"])
def test_a_filter_does_not_find_products_of_others(partner: TestClient, query: str) -> None:
    """Whatever it is looked for by."""
    assert _ids(partner.get(f"products?{query}")) == []


def test_a_taken_code_tells_nothing_of_its_product(partner: TestClient) -> None:
    """The code of another's product is refused without its id, and nothing is created or changed."""
    for answer in (
        partner.post("products", json={**NEW, "productcode": "6531"}),
        partner.put("products/1001", json={"productcode": "6531"}),
    ):
        assert _refusal(answer) == (1, 'productcode: expected one that no other product has, found "6531".')
    assert _ids(partner.get("products?productcode=6531")) == []


@pytest.mark.parametrize(
    ("method", "path"),
    [
        ("GET", ""),
        ("PUT", ""),
        ("GET", "/stock"),
        ("GET", "/stock/18"),
        ("GET", "/images"),
        ("POST", "/images"),
        ("DELETE", "/images/12123"),
    ],
)
def test_a_key_of_a_customer_does_not_find_other_products(partner: TestClient, method: str, path: str) -> None:
    """Whatever it tries, another's product is not there."""
    body = {"image": ""} if path == "/images" else {"name": "Mine"}
    answer = partner.request(method, f"products/633{path}", json=body)
    assert (answer.status_code, answer.json()["error_code"]) == (404, 20)


def test_newer_fields_read_back_as_sent(api: TestClient) -> None:
    """Fields that the page's examples do not have are shown once they are set, and can be cleared or changed."""
    sent = {"length": 30, "width": 20, "height": 4, "show_on_portal": False, "idfulfilment_customer": 3}
    assert api.post("products", json=NEW).json().keys().isdisjoint(sent)
    created = api.post("products", json={**NEW, **sent, "productcode": "newer"}).json()
    assert created == {**created, **sent}
    path = f"products/{created['idproduct']}"
    changed = api.put(path, json={"length": None, "show_on_portal": True, "idfulfilment_customer": None}).json()
    assert changed.keys().isdisjoint({"length", "idfulfilment_customer"})
    assert (changed["width"], changed["show_on_portal"]) == (20, True)
    assert api.get(path).json() == changed


@pytest.mark.parametrize(
    ("query", "ids"),
    [
        ("idproducts=626,633", [626, 633]),
        ("idproducts=633, 7,999999999999999999", [633]),
        ("type=virtual_composition", [1351]),
        ("type=normal&idproducts=633", [633]),
        ("idsupplier=2&idproducts=1001,1002", [1002]),
        ("idfulfilment_customer=1&idproducts=626,1001", [1001]),
        ("updated_after=2026-01-05 07:59:59&idproducts=626", [626]),
        ("updated_after=2026-01-05 08:00:00&idproducts=626", []),
    ],
)
def test_the_newer_filters_filter(api: TestClient, query: str, ids: list[int]) -> None:
    """By several ids, type, supplier, fulfilment customer, and time of the last change."""
    assert [row["idproduct"] for row in api.get(f"products?{query}").json()] == ids


def test_a_change_is_found_by_its_time(api: TestClient) -> None:
    """An update moves the time; reading does not."""
    assert api.get("products?updated_after=2026-01-05 08:00:00").json() == []
    api.put("products/633", json={"name": "Changed"})
    rows = api.get("products?updated_after=2026-01-05 08:00:00").json()
    assert [row["idproduct"] for row in rows] == [633]


@pytest.mark.parametrize("text", ["", ",", "626,", "a", "626;633", "0", "9" * 19])
def test_ids_that_are_none_are_refused(api: TestClient, text: str) -> None:
    """Ignored, they would list every product."""
    answer = api.get("products", params={"idproducts": text})
    assert answer.status_code == 400
    assert "idproducts: expected ids with commas between them" in answer.json()["error_message"]


def test_a_product_goes_only_to_a_customer_that_exists(api: TestClient) -> None:
    """The text names the field."""
    answer = api.put("products/633", json={"idfulfilment_customer": 2})
    message = "idfulfilment_customer: expected a fulfilment customer of this account, found 2."
    assert (answer.status_code, answer.json()["error_message"]) == (400, message)


@pytest.mark.parametrize("owner", [3, None])
def test_a_limited_key_keeps_its_products(partner: TestClient, owner: int | None) -> None:
    """It neither gives its products away nor makes some for others; its own id is fine."""
    own = partner.post("products", json={**NEW, "idfulfilment_customer": 1})
    assert (own.status_code, own.json()["idfulfilment_customer"]) == (201, 1)
    for answer in (
        partner.put(f"products/{own.json()['idproduct']}", json={"idfulfilment_customer": owner}),
        partner.post("products", json={**NEW, "productcode": "other", "idfulfilment_customer": owner}),
    ):
        assert answer.status_code == 400
        assert "idfulfilment_customer: expected 1, to whom the key belongs" in answer.json()["error_message"]
