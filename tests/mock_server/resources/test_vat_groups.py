"""VAT groups."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from starlette.testclient import TestClient


def test_a_product_has_one_of_the_accounts_groups(api: TestClient) -> None:
    """Each of the list can be used, and no other."""
    groups = [row["idvatgroup"] for row in api.get("vatgroups").json()]
    for number in groups:
        body = {"idvatgroup": number, "name": "x", "price": 1, "productcode": f"vat-{number}"}
        assert api.post("products", json=body).json()["idvatgroup"] == number
    answer = api.put("products/633", json={"idvatgroup": max(groups) + 1})
    assert (answer.status_code, answer.json()["error_code"]) == (400, 14)
