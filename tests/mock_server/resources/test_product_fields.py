"""Product fields."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from starlette.testclient import TestClient


def test_a_product_shows_what_it_has_of_the_accounts_fields(api: TestClient) -> None:
    """With the title of the field; a field that the account does not have is refused."""
    fields = api.get("productfields").json()
    values = [{"idproductfield": row["idproductfield"], "value": "x"} for row in fields]
    shown = api.put("products/626", json={"productfields": values}).json()["productfields"]
    assert shown == [{**value, "title": row["title"]} for value, row in zip(values, fields, strict=True)]
    refused = api.put("products/626", json={"productfields": [{"idproductfield": 9999, "value": "x"}]})
    assert refused.status_code == 400
