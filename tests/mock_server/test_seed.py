"""What an account starts with."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

import pytest

from picqer_mock import Settings, create_app
from picqer_mock.resources.products.assortment import ean13
from picqer_mock.seed import open_state
from tests.mock_server.conftest import connect

if TYPE_CHECKING:
    from starlette.testclient import TestClient

    from picqer_mock.spec import Spec


def _all(api: TestClient, query: str = "") -> list[dict[str, Any]]:
    rows: list[dict[str, Any]] = []
    while True:
        page = api.get(f"products?offset={len(rows)}{query}").json()
        rows += page
        if len(page) < 100:
            return rows


def test_the_products_of_the_examples_come_first(spec: Spec, api: TestClient) -> None:
    """The first is the example's, value for value; the second has what the single answer tells beyond the list."""
    first, second = api.get("products").json()[:2]
    examples = spec.example("products.list")
    times = dict.fromkeys(("created", "updated"), "2026-01-05 08:00:00")
    assert first == {**_plain(examples[0]), **times}
    single = _plain(spec.example("products.get"))
    single["stock"] = second["stock"]
    prices = second["pricelists"]
    assert second == {**_plain(examples[1]), **single, **times, "pricelists": prices}


@pytest.mark.parametrize(
    ("path", "operation_id"),
    [
        ("products/954712/warehouses", "products.warehouses.list"),
        ("products/1105343/images", "products.images.list"),
        ("products/954712/tags", "products.tags.list"),
        ("stockhistory/7328372", "stock_history.get"),
        ("location-stock-history/34", "location_stock_history.get"),
        ("locations/4", "locations.get"),
        ("locationtypes", "location_types.list"),
        ("locationtypes/3", "location_types.get"),
        ("fulfilment/customers", "fulfilment.customers.list"),
        ("fulfilment/customers/1", "fulfilment.customers.get"),
    ],
)
def test_the_account_answers_as_the_examples_do(spec: Spec, api: TestClient, path: str, operation_id: str) -> None:
    """What the documentation shows is what the demo account answers."""
    assert api.get(path).json() == spec.example(operation_id)


def test_what_was_received_lies_where_the_example_has_it(spec: Spec, api: TestClient) -> None:
    """The product's location is the example's, with the stock that the page does not show."""
    row = api.get("products/633/locations").json()[0]
    assert row.pop("stock_for_product")["stock"] > 0
    assert [row] == spec.example("products.locations.list")


def test_free_stock_is_computed_where_the_example_is_wrong(spec: Spec, api: TestClient) -> None:
    """The page shows free stock 0 beside stock 12 with nothing reserved; the account says 12."""
    examples = spec.example("products.stock.list")
    assert examples[1]["freestock"] == 0
    for example in examples:
        row = api.get(f"products/633/stock/{example['idwarehouse']}").json()
        assert row["stock"] == example["stock"]
        assert row["freestock"] == row["stock"] - row["reserved"]


def test_the_product_that_the_page_creates_is_not_there_yet(spec: Spec, api: TestClient) -> None:
    """The documentation's own create works."""
    example = spec.example("products.create")
    assert api.get(f"products/{example['idproduct']}").status_code == 404
    body = spec.document["components"]["examples"]["ProductNew"]["value"]
    created = api.post("products", json=_plain(body))
    assert created.status_code == 201
    assert created.json() == {**created.json(), **_plain(example), "idproduct": created.json()["idproduct"]}


def test_the_assortment_is_large_enough_to_page_through(api: TestClient) -> None:
    """Four pages of active products in order of their ids, some inactive, all codes and barcodes different."""
    active, inactive = _all(api), _all(api, "&inactive=true")
    assert (len(active), len(inactive)) == (341, 15)
    assert [row["idproduct"] for row in active] == sorted(row["idproduct"] for row in active)
    assert len({row["productcode"] for row in active + inactive}) == 356
    assert {row["active"] for row in active} == {True}
    assert {row["active"] for row in inactive} == {False}


def test_every_account_starts_the_same() -> None:
    """Two accounts are equal, row by row."""
    first, second = (connect(create_app(Settings(rate_limit=10**6))) for _ in range(2))
    assert _all(first) == _all(second)


def test_the_demo_account_is_coherent(spec: Spec) -> None:
    """Every reference holds, and the history adds up to the stock."""
    state = open_state(spec, "demo")
    assert state.rows("PRAGMA foreign_key_check") == []
    wrong = """SELECT idproduct FROM product_stock JOIN stock_history USING (idproduct, idwarehouse)
        GROUP BY idproduct, idwarehouse HAVING stock <> sum(stock_change)"""
    assert state.rows(wrong) == []


def test_an_empty_account_has_what_a_first_product_needs() -> None:
    """No products and no fulfilment customers, but VAT groups, tags and locations."""
    api = connect(create_app(Settings(seed="empty")))
    assert api.get("products").json() == api.get("fulfilment/customers").json() == []
    new = {"idvatgroup": 18, "productcode": "first", "name": "First", "price": 1}
    created = api.post("products", json=new).json()
    assert created["idproduct"] == 1
    assert api.post("products/1/tags", json={"idtag": 223}).status_code == 201
    assert api.put("products/1/warehouses/18", json={"stock_location": "A.1"}).json()["stock_location"] == "A.1"


def test_barcodes_have_their_check_digit() -> None:
    """Two codes whose check digits are well known."""
    assert ean13(400638133393) == "4006381333931"
    assert ean13(629104150021) == "6291041500213"


def _plain(value: Any) -> Any:
    """Return an example as a JSON reader without Decimals sees it."""
    if isinstance(value, dict):
        return {name: _plain(item) for name, item in value.items()}
    if isinstance(value, list):
        return [_plain(item) for item in value]
    return value if value is None or isinstance(value, str | bool | int) else float(value)
