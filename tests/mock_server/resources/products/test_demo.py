"""The examples of the description on the demo account."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

if TYPE_CHECKING:
    from starlette.testclient import TestClient

    from picqer_mock.spec import Spec


@pytest.mark.parametrize(
    ("method", "path", "example"),
    [
        ("POST", "products/633/stock/18", "ProductStockChange"),
        ("POST", "products/633/stock/18", "ProductStockSet"),
        ("POST", "products/633/stock/13", "ProductStockChangeAtLocation"),
        ("POST", "products/633/stock/13/move", "ProductStockMove"),
        ("POST", "products/1351/parts", "ProductPartNew"),
        ("PUT", "products/1351/parts/7", "ProductPartChange"),
        ("POST", "products/1352/produce", "ProductProductionNew"),
        ("POST", "products/633/locations", "ProductLocationLinkWithNote"),
        ("PUT", "products/633/locations/4", "ProductLocationChange"),
        ("POST", "products/633/comments", "CommentNew"),
        ("PUT", "locations/4", "LocationChange"),
        ("PUT", "locations/4/products/633/intent", "LocationProductIntent"),
    ],
)
def test_the_examples_of_requests_succeed(spec: Spec, api: TestClient, method: str, path: str, example: str) -> None:
    """Where a location or a composition is meant, on one that the account has."""
    body = spec.document["components"]["examples"][example]["value"]
    answer = api.request(method, path, json=body)
    assert answer.status_code in {200, 201}, answer.text


@pytest.mark.parametrize(
    ("method", "path"),
    [
        ("GET", "products/1351/parts/7"),
        ("DELETE", "products/1351/parts/7"),
        ("POST", "products/1105343/inactivate"),
        ("POST", "products/633/activate"),
        ("GET", "products/633/expected"),
        ("GET", "products/633/pricehistory"),
        ("GET", "products/633/fixedstockpricehistory"),
        ("GET", "stockhistory/7328372"),
        ("GET", "movements/1"),
    ],
)
def test_the_ids_of_the_examples_are_known(api: TestClient, method: str, path: str) -> None:
    """So calls without a body succeed as well."""
    assert api.request(method, path).status_code in {200, 204}
