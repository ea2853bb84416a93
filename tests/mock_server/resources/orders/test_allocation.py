"""Stock that is kept for a concept, and how far each line is."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from tests.mock_server.resources.orders.shop import (
    FAR,
    NEAR,
    act,
    deliver,
    done,
    order,
    picks,
    processed,
    product,
    put_stock,
    reserved,
    waits,
)

if TYPE_CHECKING:
    from collections.abc import Callable

    from starlette.testclient import TestClient


def _allocated(api: TestClient, made: dict[str, Any]) -> list[bool]:
    found = done(api.get(f"orders/{made['idorder']}/productstatus"))
    return [line["allocated"] for line in found["products"]]


def test_allocating_reserves_what_there_is(api: TestClient, fired: Callable[[], list[tuple[str, Any]]]) -> None:
    """In each warehouse; later calls add what came in, and the hooks hear of it each time."""
    idproduct = product(api, "a", {NEAR: 2, FAR: 1})
    made = order(api, (idproduct, 5))
    assert act(api, made, "allocate")["status"] == "concept"
    assert [event for event, _ in fired() if event.startswith("orders.")] == ["orders.allocated"]
    assert (reserved(api, idproduct), reserved(api, idproduct, FAR)) == ((2, 0, 0, 2), (1, 0, 0, 1))
    act(api, made, "allocate")
    assert fired() == []
    put_stock(api, idproduct, 9)
    act(api, made, "allocate")
    assert (reserved(api, idproduct), reserved(api, idproduct, FAR)) == ((9, 0, 0, 4), (1, 0, 0, 1))


def test_deallocating_gives_it_back(api: TestClient) -> None:
    """All of it, also when there is nothing."""
    idproduct = product(api, "a", {NEAR: 2, FAR: 1})
    made = order(api, (idproduct, 3))
    act(api, made, "allocate")
    for _ in range(2):
        act(api, made, "deallocate")
        assert (reserved(api, idproduct), reserved(api, idproduct, FAR)) == ((2, 0, 0, 0), (1, 0, 0, 0))


def test_allocated_stock_is_for_nobody_else(api: TestClient) -> None:
    """Another order waits for it, and the own one gets it."""
    idproduct = product(api, "a", {NEAR: 2})
    mine = order(api, (idproduct, 2))
    act(api, mine, "allocate")
    other = processed(api, (idproduct, 1))
    assert waits(api, other) == [(NEAR, idproduct, 1, 0)]
    act(api, mine, "process")
    assert picks(api, mine) == [(NEAR, "new", [(idproduct, 2)])]
    assert reserved(api, idproduct) == (2, 1, 2, 0)


def test_stock_that_is_gone_is_not_delivered(api: TestClient) -> None:
    """An allocation does not bring it back."""
    idproduct = product(api, "a", {NEAR: 3})
    made = order(api, (idproduct, 3))
    act(api, made, "allocate")
    put_stock(api, idproduct, 1)
    act(api, made, "process")
    assert (picks(api, made), waits(api, made)) == (
        [(NEAR, "new", [(idproduct, 1)])],
        [(NEAR, idproduct, 2, 0)],
    )


def test_a_cancelled_order_gives_its_stock_back(api: TestClient) -> None:
    """At once."""
    idproduct = product(api, "a", {NEAR: 2})
    made = order(api, (idproduct, 2))
    act(api, made, "allocate")
    api.delete(f"orders/{made['idorder']}")
    assert reserved(api, idproduct) == (2, 0, 0, 0)


def test_the_status_of_the_products_follows_the_order(api: TestClient) -> None:
    """A line has its stock when all its pieces are reserved or delivered."""
    there, short = product(api, "there", {NEAR: 5}), product(api, "short", {NEAR: 1})
    free = product(api, "free", type="unlimited_stock")
    made = order(api, (there, 5), (short, 2), (free, 1))
    assert _allocated(api, made) == [False, False, True]
    act(api, made, "allocate")
    assert _allocated(api, made) == [True, False, True]
    act(api, made, "process")
    assert _allocated(api, made) == [True, False, True]
    put_stock(api, short, 3)
    assert _allocated(api, made) == [True, True, True]
    act(api, made, "process-backorders")
    deliver(api, made)
    assert _allocated(api, made) == [True, True, True]
    api.delete(f"orders/{made['idorder']}?force=true")
    assert _allocated(api, made) == [False, False, False]


def test_a_composition_has_its_stock_when_its_parts_have(api: TestClient) -> None:
    """Otherwise neither it nor the part that is short."""
    there, short = product(api, "there", {NEAR: 5}), product(api, "short")
    whole = product(api, "bundle", type="virtual_composition")
    for idproduct in (there, short):
        done(api.post(f"products/{whole}/parts", json={"idproduct": idproduct, "amount": 1}))
    made = order(api, (whole, 1))
    act(api, made, "allocate")
    assert _allocated(api, made) == [False, True, False]
    put_stock(api, short, 1)
    act(api, made, "allocate")
    assert _allocated(api, made) == [True, True, True]
