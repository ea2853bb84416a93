"""What returns show of themselves."""

from __future__ import annotations

from datetime import timedelta
from typing import TYPE_CHECKING

from picqer_mock import Clock, Settings, create_app
from tests.mock_server.conftest import NOW, connect

if TYPE_CHECKING:
    from starlette.testclient import TestClient

    from picqer_mock.spec import Spec


def test_totals_add_up(api: TestClient) -> None:
    """Pieces count, and prices times pieces are the value."""
    for amount in (2, 3):
        body = {"idreturn_reason": 1, "idproduct": 633, "price": 10.25, "amount": amount}
        api.post("returns/392372/returned_products", json=body)
    totals = api.get("returns/392372").json()["totals"]
    assert (totals["returned_products_count"], totals["returned_products_value"]) == (6, 115.71)
    assert (totals["replacement_products_count"], totals["replacement_products_value"]) == (1, 54.46)


def test_days_are_counted_from_when_the_order_was_shipped(spec: Spec) -> None:
    """Without a shipped order there are none."""
    time = Clock(NOW)
    api = connect(create_app(Settings(), spec=spec, clock=time))
    body = {"idcustomer": 5633, "products": [{"idproduct": 633, "amount": 1}]}
    number = api.post("orders", json=body).json()["idorder"]
    api.post(f"orders/{number}/process")
    back = {"idreturn_status": 1, "idtemplate": 2, "idorder": number}
    assert api.post("returns", json=back).json()["totals"]["days_after_order_shipped"] is None
    (picklist,) = [row["idpicklist"] for row in api.get("picklists").json() if row["idorder"] == number]
    for step in ("pickall", "close"):
        assert api.post(f"picklists/{picklist}/{step}").status_code < 300
    time.move(timedelta(days=3))
    assert api.post("returns", json=back).json()["totals"]["days_after_order_shipped"] == 3
