"""Customer fields."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from starlette.testclient import TestClient


def test_a_customer_shows_what_it_has_of_the_accounts_fields(api: TestClient) -> None:
    """With the title of the field; a field that the account does not have is refused."""
    field = api.get("customerfields").json()[0]
    value = {"idcustomerfield": field["idcustomerfield"], "value": "x"}
    customer = api.post("customers", json={"name": "New", "customerfields": [value]}).json()
    assert customer["customerfields"] == [{**value, "title": field["title"]}]
    refused = api.put(
        f"customers/{customer['idcustomer']}", json={"customerfields": [{**value, "idcustomerfield": 9999}]}
    )
    assert refused.status_code == 400
