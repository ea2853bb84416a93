"""The orders of the demo account."""

from __future__ import annotations

from typing import TYPE_CHECKING

from tests.mock_server.resources.orders.shop import done, reserved

if TYPE_CHECKING:
    from starlette.testclient import TestClient

    from picqer_mock.spec import Spec


def test_there_is_an_order_in_each_status_that_calls_start_from(api: TestClient) -> None:
    """So that each call can be tried out."""
    statuses = {row["status"] for row in done(api.get("orders"))}
    assert statuses == {"concept", "expected", "processing", "paused", "cancelled"}


def test_the_order_of_the_examples_is_in_processing(api: TestClient, spec: Spec) -> None:
    """Its picklist and its backorder need it; else it is as the examples show it, without their parts."""
    example, shown = spec.example("orders.get"), done(api.get("orders/6576"))
    lines = [{**line, "price": float(line["price"]), "has_parts": False} for line in example.pop("products")]
    assert shown["products"] == lines
    assert {name: shown[name] for name in example} == {**example, "status": "processing"}


def test_what_is_reserved_is_what_is_waited_for(api: TestClient, spec: Spec) -> None:
    """The page's example of product 626 shows no stock and six reserved pieces: they are backorders."""
    example = spec.example("products.list")[0]["stock"]
    assert done(api.get("products/626"))["stock"][0] == {**done(api.get("products/626"))["stock"][0], **example[0]}
    waiting = sum(row["amount"] for row in done(api.get("backorders?idproduct=626")))
    assert reserved(api, 626, 18) == (0, waiting, 0, 0) == (0, 6, 0, 0)


def test_every_piece_in_processing_is_on_its_way(api: TestClient) -> None:
    """On a picklist or on a backorder, and on one of them only."""
    for order in done(api.get("orders")):
        if order["status"] not in {"processing", "paused"}:
            continue
        pieces = {line["idorder_product"]: line["amount"] - line["amount_cancelled"] for line in order["products"]}
        for made in order["picklists"]:
            for line in done(api.get(f"picklists/{made['idpicklist']}"))["products"]:
                pieces[line["idorder_product"]] -= line["amount"]
        for row in done(api.get(f"orders/{order['idorder']}/backorders")):
            pieces[row["idorder_product"]] -= row["amount"]
        assert set(pieces.values()) == {0}
