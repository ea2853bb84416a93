"""When an order is done."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from tests.mock_server.resources.orders.shop import (
    NEAR,
    act,
    deliver,
    done,
    processed,
    product,
    put_stock,
    reserved,
    status,
    waits,
)

if TYPE_CHECKING:
    from collections.abc import Callable

    from starlette.testclient import TestClient


def _drop(api: TestClient, made: dict[str, Any]) -> None:
    for row in done(api.get(f"orders/{made['idorder']}/backorders")):
        assert api.delete(f"backorders/{row['idbackorder']}").status_code == 204


def test_an_order_is_completed_by_its_last_picklist(
    api: TestClient, fired: Callable[[], list[tuple[str, Any]]]
) -> None:
    """Not before all that is waited for is delivered as well."""
    idproduct = product(api, "a", {NEAR: 1})
    made = processed(api, (idproduct, 2))
    deliver(api, made)
    assert status(api, made) == "processing"
    put_stock(api, idproduct, 4)
    act(api, made, "process-backorders")
    deliver(api, made)
    events = [(event, data["status"]) for event, data in fired() if event.startswith("orders.")]
    assert events == [("orders.completed", "completed"), ("orders.status_changed", "completed")]
    assert (status(api, made), reserved(api, idproduct)) == ("completed", (3, 0, 0, 0))


def test_a_cancelled_picklist_keeps_the_order_open(api: TestClient) -> None:
    """Its lines are waited for again."""
    idproduct = product(api, "a", {NEAR: 2})
    made = processed(api, (idproduct, 2))
    done(api.post(f"picklists/{made['picklists'][0]['idpicklist']}/cancel"))
    assert (status(api, made), waits(api, made)) == ("processing", [(NEAR, idproduct, 2, 2)])


def test_giving_up_the_rest_completes_a_delivered_order(api: TestClient) -> None:
    """The line shows what was cancelled."""
    idproduct = product(api, "a", {NEAR: 1})
    made = processed(api, (idproduct, 3))
    deliver(api, made)
    _drop(api, made)
    assert status(api, made) == "completed"
    assert done(api.get(f"orders/{made['idorder']}/products"))[0]["amount_cancelled"] == 2


def test_giving_up_everything_cancels_the_order(api: TestClient) -> None:
    """Nothing of it was delivered."""
    made = processed(api, (product(api, "a"), 3))
    _drop(api, made)
    assert status(api, made) == "cancelled"


def test_a_paused_order_is_done_when_it_goes_on(api: TestClient) -> None:
    """Until then it is paused, also with nothing left of it."""
    idproduct = product(api, "a", {NEAR: 1})
    made = processed(api, (idproduct, 2))
    deliver(api, made)
    act(api, made, "pause")
    _drop(api, made)
    assert status(api, made) == "paused"
    act(api, made, "resume")
    assert status(api, made) == "completed"
