"""What an order waits for."""

from __future__ import annotations

from typing import TYPE_CHECKING

from tests.mock_server.resources.orders.shop import (
    NEAR,
    act,
    done,
    order,
    picks,
    processed,
    product,
    put_stock,
    waits,
)

if TYPE_CHECKING:
    from starlette.testclient import TestClient


def test_the_backorders_of_an_order_are_listed(api: TestClient) -> None:
    """Those of no other, in pages."""
    assert [row["idbackorder"] for row in done(api.get("orders/6576/backorders"))] == [316214]
    assert done(api.get("orders/6576/backorders?offset=1")) == []


def test_only_the_own_backorders_are_processed(api: TestClient) -> None:
    """As far as there is stock; the rest goes on waiting."""
    idproduct = product(api, "a")
    first, second = processed(api, (idproduct, 2)), processed(api, (idproduct, 2))
    put_stock(api, idproduct, 3)
    assert done(api.post(f"orders/{second['idorder']}/process-backorders", json={"prefer_bulk_locations": True})) == {}
    assert (picks(api, first), waits(api, first)) == ([], [(NEAR, idproduct, 2, 2)])
    assert (picks(api, second), waits(api, second)) == (
        [(NEAR, "new", [(idproduct, 1)])],
        [(NEAR, idproduct, 1, 0)],
    )


def test_an_order_that_is_put_first_gets_stock_first(api: TestClient) -> None:
    """Before those that were put first earlier; the others keep their order behind it."""
    idproduct = product(api, "a")
    made = [processed(api, (idproduct, 1)) for _ in range(3)]
    act(api, made[1], "prioritise")
    assert act(api, made[2], "prioritise")["idorder"] == made[2]["idorder"]
    rows = done(api.get(f"backorders?idproduct={idproduct}"))
    assert [row["priority"] for row in rows] == [3, 2, 1]
    put_stock(api, idproduct, 2)
    assert [waits(api, each)[0][3] for each in made] == [0, 1, 1]


def test_other_queues_stay_as_they_are(api: TestClient) -> None:
    """Only those in which the order waits change."""
    before = done(api.get("backorders?idproduct=626"))
    idproduct = product(api, "a")
    act(api, processed(api, (idproduct, 1)), "prioritise")
    assert done(api.get("backorders?idproduct=626")) == before


def test_a_concept_waits_for_nothing(api: TestClient) -> None:
    """There is nothing to list before it is processed."""
    assert waits(api, order(api, (626, 1))) == []
