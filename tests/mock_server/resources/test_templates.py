"""Templates."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from starlette.testclient import TestClient

ORDER = {"idcustomer": 5633, "products": [{"idproduct": 1002, "amount": 1}]}


def test_an_order_has_one_of_the_accounts_templates(api: TestClient) -> None:
    """The default one unless another is named, and none that does not exist."""
    templates = api.get("templates").json()
    default = next(row["idtemplate"] for row in templates if row["default"])
    assert api.post("orders", json={**ORDER, "idtemplate": None}).json()["idtemplate"] == default
    other = next(row["idtemplate"] for row in templates if not row["default"])
    assert api.post("orders", json={**ORDER, "idtemplate": other}).json()["idtemplate"] == other
    assert api.post("orders", json={**ORDER, "idtemplate": 9999}).status_code == 400
