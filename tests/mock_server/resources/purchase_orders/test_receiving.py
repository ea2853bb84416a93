"""What purchase orders still bring."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from starlette.testclient import TestClient

    from picqer_mock.spec import Spec


def test_purchased_orders_are_expected(spec: Spec, api: TestClient) -> None:
    """Line by line with its own day or the order's; concepts, closed orders and what came in are not."""
    path = "products/633/expected"
    example = spec.example("products.expected.list")
    assert api.get(path).json() == example
    api.post("purchaseorders/702/products", json={"idproduct": 633, "amount": 1, "delivery_date": "2026-04-01"})
    api.post("purchaseorders/702/mark-as-purchased")
    of_702 = {"idpurchaseorder": 702, "idwarehouse": 18}
    assert api.get(path).json() == [
        *example,
        {**of_702, "delivery_date": "2026-02-10", "amount_to_receive": 12},
        {**of_702, "delivery_date": "2026-04-01", "amount_to_receive": 1},
    ]
    api.post("purchaseorders/702/close")
    api.post("receipts/901/products", json={"idproduct": 633, "amount": 3})
    assert api.get(path).json() == [{**example[0], "amount_to_receive": 1}]
    api.post("receipts/901/products", json={"idproduct": 633, "amount": 3})
    assert api.get(path).json() == []
