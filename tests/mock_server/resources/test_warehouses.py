"""Warehouses and what is in them."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from starlette.testclient import TestClient

    from picqer_mock.spec import Spec


def _stock(api: TestClient, warehouse: int) -> list[dict[str, Any]]:
    rows: list[dict[str, Any]] = []
    while True:
        page = api.get(f"warehouses/{warehouse}/stock?offset={len(rows)}").json()
        rows += page
        if len(page) < 100:
            return rows


def test_the_warehouses_of_the_examples_are_there(spec: Spec, api: TestClient) -> None:
    """With those that other examples refer to, by rising id."""
    listed = api.get("warehouses").json()
    assert [row["idwarehouse"] for row in listed] == [1, 13, 18, 40, 1389]
    assert sorted(spec.example("warehouses.list"), key=lambda row: row["idwarehouse"]) == listed[1:3]
    assert [api.get(f"warehouses/{row['idwarehouse']}").json() for row in listed] == listed
    assert api.get("warehouses?offset=4").json() == listed[4:]


def test_no_two_warehouses_have_the_same_priority(api: TestClient) -> None:
    """So that orders know where to go."""
    priorities = [row["priority"] for row in api.get("warehouses").json()]
    assert sorted(priorities) == [1, 2, 3, 4, 5]


def test_stock_is_that_of_the_products(api: TestClient) -> None:
    """Row by row what the product itself says, in pages by rising id; virtual compositions have none of their own."""
    rows = _stock(api, 18)
    assert len(rows) > 100
    assert [row["idproduct"] for row in rows] == sorted({row["idproduct"] for row in rows})
    products: list[dict[str, Any]] = []
    while len(products) % 100 == 0:
        products += api.get(f"products?offset={len(products)}").json()
    expected = [
        {"idproduct": product["idproduct"], "productcode": product["productcode"], "stock": row}
        for product in products
        for row in product["stock"]
        if product["type"] != "virtual_composition" and row["idwarehouse"] == 18 and (row["stock"] or row["reserved"])
    ]
    assert rows == expected


def test_products_without_stock_and_reservations_are_left_out(api: TestClient) -> None:
    """They come with their first piece, and one that is only promised comes as well."""
    assert _stock(api, 1) == []
    api.post("products/633/stock/1", json={"amount": 2, "reason": "found"})
    assert [(row["idproduct"], row["stock"]["freestock"]) for row in _stock(api, 1)] == [(633, 2)]
    api.post("products/633/stock/1", json={"amount": 0, "reason": "lost"})
    assert _stock(api, 1) == []
    promised = _stock(api, 18)[0]
    assert (promised["idproduct"], promised["stock"]["stock"], promised["stock"]["reservedbackorders"]) == (626, 0, 6)


def test_an_unknown_warehouse_is_not_found(api: TestClient) -> None:
    """Neither itself nor its stock."""
    for path in ("warehouses/7", "warehouses/7/stock"):
        answer = api.get(path)
        assert (answer.status_code, answer.json()["error_code"]) == (404, 20)


def test_limited_keys_see_warehouses_and_not_their_stock(partner: TestClient) -> None:
    """The stock would be that of everybody."""
    assert [partner.get(path).status_code for path in ("warehouses", "warehouses/18", "warehouses/18/stock")] == [
        200,
        200,
        403,
    ]
