"""Picklists to work with."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

import pytest

if TYPE_CHECKING:
    from collections.abc import Callable

    from starlette.testclient import TestClient

CUSTOMER = 5633


@pytest.fixture
def make(api: TestClient) -> Callable[..., int]:
    """Returns the id of a new picklist in warehouse 18, for pieces of products as `(idproduct, amount)`."""

    def make(*lines: tuple[int, int], **fields: Any) -> int:
        products = [{"idproduct": idproduct, "amount": amount} for idproduct, amount in lines]
        order = {"idcustomer": CUSTOMER, "warehouses": [18], "products": products, **fields}
        idorder = api.post("orders", json=order).json()["idorder"]
        answer = api.post(f"orders/{idorder}/process")
        assert answer.status_code == 200, answer.text
        number: int = api.get(f"orders/{idorder}").json()["picklists"][0]["idpicklist"]
        return number

    return make
