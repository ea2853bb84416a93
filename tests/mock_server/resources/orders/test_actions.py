"""What moves orders from status to status."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

import pytest

from picqer_mock import Clock, Settings, create_app
from picqer_mock.resources.orders.states import ALLOWED, STEPS
from tests.mock_server.conftest import NOW, connect
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
    refusal,
    reserved,
    status,
    waits,
)

if TYPE_CHECKING:
    from collections.abc import Callable

    from starlette.testclient import TestClient

    from picqer_mock.spec import Spec

# One order of the demo account in each status but completed.
IN_STATUS = {"concept": 6575, "expected": 6572, "processing": 6576, "paused": 6574, "cancelled": 6571}
CALLS = {
    "process": ("POST", "/process"),
    "pause": ("POST", "/pause"),
    "resume": ("POST", "/resume"),
    "change to a concept": ("POST", "/change-to-concept"),
    "reopen": ("POST", "/reopen"),
    "cancel": ("DELETE", ""),
    "cancel by force": ("DELETE", "?force=true"),
    "undo the cancellation of": ("POST", "/undo-cancellation"),
    "allocate": ("POST", "/allocate"),
    "deallocate": ("POST", "/deallocate"),
    "prioritise": ("POST", "/prioritise"),
    "process the backorders of": ("POST", "/process-backorders"),
}


def _completed(api: TestClient) -> int:
    made = processed(api, (product(api, "done", {NEAR: 1}), 1))
    deliver(api, made)
    number: int = made["idorder"]
    return number


@pytest.mark.parametrize("action", CALLS)
@pytest.mark.parametrize("before", [*IN_STATUS, "completed"])
def test_the_status_decides_what_can_be_done(
    api: TestClient, fired: Callable[[], list[tuple[str, Any]]], action: str, before: str
) -> None:
    """A step leads to its status and is told; any other is refused: code 32 for processing it twice, or else 21."""
    number = _completed(api) if before == "completed" else IN_STATUS[before]
    shown = done(api.get(f"orders/{number}"))
    assert shown["status"] == before
    method, path = CALLS[action]
    answer = api.request(method, f"orders/{number}{path}")
    events = [event for event, _ in fired() if event.startswith("orders.")] if answer.status_code < 300 else []
    after = done(api.get(f"orders/{number}"))
    if before not in ALLOWED[action]:
        code, text = refusal(answer)
        assert code == (32 if action == "process" and before != "cancelled" else 21)
        assert f"to {action} it, found {shown['orderid']}, which is {before}." in text
        assert after == shown
    elif action in STEPS:
        assert after["status"] == STEPS[action].after
        assert events == [*filter(None, [STEPS[action].event]), "orders.status_changed"]
    else:
        assert after["status"] == before


def test_stock_goes_on_picklists_and_the_rest_to_backorders(
    api: TestClient, fired: Callable[[], list[tuple[str, Any]]]
) -> None:
    """By the priority of the warehouses, one picklist for each, and the hooks hear of all of it."""
    both, far, none = product(api, "both", {NEAR: 3, FAR: 9}), product(api, "far", {FAR: 2}), product(api, "none")
    made = processed(api, (both, 5), (far, 3), (none, 1))
    assert [event for event, _ in fired() if not event.startswith("products.")] == [
        "picklists.created",
        "picklists.created",
        "orders.closed",
        "orders.status_changed",
    ]
    assert made["status"] == "processing"
    assert picks(api, made) == [(NEAR, "new", [(both, 3)]), (FAR, "new", [(both, 2), (far, 2)])]
    assert waits(api, made) == [(FAR, far, 1, 0), (NEAR, none, 1, 0)]
    assert reserved(api, both) == (3, 0, 3, 0)
    assert reserved(api, far, FAR) == (2, 1, 2, 0)
    assert reserved(api, none) == (0, 1, 0, 0)


def test_only_the_warehouses_of_the_order_deliver(api: TestClient) -> None:
    """The others keep their stock."""
    idproduct = product(api, "a", {NEAR: 3, FAR: 9})
    made = processed(api, (idproduct, 5), warehouses=[FAR])
    assert picks(api, made) == [(FAR, "new", [(idproduct, 5)])]


def test_a_fulfilment_customer_prefers_a_warehouse(api: TestClient) -> None:
    """It delivers first, whatever its priority."""
    done(api.put("fulfilment/customers/3", json={"preferred_idwarehouse": FAR}))
    idproduct = product(api, "a", {NEAR: 9, FAR: 3}, idfulfilment_customer=3)
    made = processed(api, (idproduct, 5), idfulfilment_customer=3)
    assert picks(api, made) == [(NEAR, "new", [(idproduct, 2)]), (FAR, "new", [(idproduct, 3)])]


def test_the_next_order_gets_what_is_left(api: TestClient) -> None:
    """Nothing is reserved twice."""
    idproduct = product(api, "a", {NEAR: 5})
    first, second = processed(api, (idproduct, 4)), processed(api, (idproduct, 4))
    assert [picks(api, made)[0][2] for made in (first, second)] == [[(idproduct, 4)], [(idproduct, 1)]]
    assert reserved(api, idproduct) == (5, 3, 5, 0)


def test_products_without_stock_of_their_own_are_always_there(api: TestClient) -> None:
    """As many as are ordered."""
    idproduct = product(api, "download", type="unlimited_stock")
    made = processed(api, (idproduct, 500))
    assert picks(api, made) == [(NEAR, "new", [(idproduct, 500)])]
    deliver(api, made)
    assert status(api, made) == "completed"


@pytest.mark.parametrize("settings", [{"auto_split": False}, {"partialdelivery": False}])
def test_an_order_that_is_not_split_comes_from_one_warehouse(api: TestClient, settings: dict[str, bool]) -> None:
    """The one that has most of it."""
    idproduct = product(api, "a", {NEAR: 3, FAR: 9})
    assert picks(api, processed(api, (idproduct, 5), **settings)) == [(FAR, "new", [(idproduct, 5)])]


def test_an_order_that_is_not_split_may_be_short(api: TestClient) -> None:
    """What one warehouse lacks is waited for there, though another has it."""
    idproduct = product(api, "a", {NEAR: 3, FAR: 4})
    made = processed(api, (idproduct, 6), auto_split=False)
    assert (picks(api, made), waits(api, made)) == ([(FAR, "new", [(idproduct, 4)])], [(FAR, idproduct, 2, 0)])


def test_without_partial_delivery_everything_waits_for_the_last_piece(api: TestClient) -> None:
    """Then it is delivered together, and not before, whoever asks."""
    there, short = product(api, "there", {NEAR: 5}), product(api, "short", {NEAR: 1})
    made = processed(api, (there, 2), (short, 3), partialdelivery=False)
    assert picks(api, made) == []
    assert waits(api, made) == [(NEAR, there, 2, 2), (NEAR, short, 3, 1)]
    act(api, made, "process-backorders")
    done(api.post("backorders/process"))
    assert picks(api, made) == []
    put_stock(api, short, 3)
    act(api, made, "process-backorders")
    assert (picks(api, made), waits(api, made)) == ([(NEAR, "new", [(there, 2), (short, 3)])], [])


def test_a_pause_reaches_the_picklists(api: TestClient) -> None:
    """Those that are open and those that are made meanwhile; resuming lets all go on."""
    idproduct = product(api, "a", {NEAR: 1})
    made = processed(api, (idproduct, 3))
    paused = act(api, made, "pause", reason="No address")
    assert (paused["status"], paused["paused_reason"]) == ("paused", "No address")
    assert [(row["status"], row["paused_reason"]) for row in paused["picklists"]] == [("paused", "No address")]
    put_stock(api, idproduct, 3)
    act(api, made, "process-backorders")
    assert [place[1] for place in picks(api, made)] == ["paused", "paused"]
    resumed = act(api, made, "resume")
    assert (resumed["status"], resumed["paused_reason"]) == ("processing", None)
    assert [place[1] for place in picks(api, made)] == ["new", "new"]


def test_a_pause_needs_no_reason(api: TestClient) -> None:
    """Nor a body."""
    answer = done(api.post("orders/6576/pause"))
    assert (answer["status"], answer["paused_reason"]) == ("paused", None)


@pytest.mark.parametrize(
    ("method", "path", "after"), [("POST", "/reopen", "concept"), ("DELETE", "?force=true", "cancelled")]
)
def test_an_order_that_is_taken_back_lets_go_of_everything(api: TestClient, method: str, path: str, after: str) -> None:
    """Its open picklists are cancelled, its backorders are gone, and nothing of it is reserved; lines stay."""
    idproduct = product(api, "a", {NEAR: 2})
    made = processed(api, (idproduct, 3))
    assert api.request(method, f"orders/{made['idorder']}{path}").status_code < 300
    assert status(api, made) == after
    assert (picks(api, made)[0][1], waits(api, made)) == ("cancelled", [])
    assert reserved(api, idproduct) == (2, 0, 0, 0)
    assert done(api.get(f"orders/{made['idorder']}"))["products"] == made["products"]


def test_a_reopened_order_delivers_only_what_is_left(api: TestClient) -> None:
    """Pieces that are gone are not sent twice."""
    idproduct = product(api, "a", {NEAR: 2})
    made = processed(api, (idproduct, 3))
    deliver(api, made)
    act(api, made, "reopen")
    put_stock(api, idproduct, 5)
    act(api, made, "process")
    assert picks(api, made)[1:] == [(NEAR, "new", [(idproduct, 1)])]


def test_a_cancellation_is_undone_to_a_concept(api: TestClient) -> None:
    """Whatever the order was, it can be processed again."""
    idproduct = product(api, "a", {NEAR: 2})
    made = processed(api, (idproduct, 2))
    assert api.delete(f"orders/{made['idorder']}?force=true").status_code == 204
    assert act(api, made, "undo-cancellation")["status"] == "concept"
    act(api, made, "process")
    assert [place[1:] for place in picks(api, made)] == [
        ("cancelled", [(idproduct, 2)]),
        ("new", [(idproduct, 2)]),
    ]


def test_a_delivered_order_can_only_be_cancelled_by_force(api: TestClient) -> None:
    """What is gone does not come back to stock."""
    idproduct = product(api, "a", {NEAR: 2})
    made = processed(api, (idproduct, 2))
    deliver(api, made)
    path = f"orders/{made['idorder']}"
    assert refusal(api.delete(f"{path}?force=false"))[0] == 21
    assert api.delete(f"{path}?force=true").status_code == 204
    assert (status(api, made), reserved(api, idproduct)) == ("cancelled", (0, 0, 0, 0))


def test_an_order_without_an_open_warehouse_is_not_processed(api: TestClient) -> None:
    """The refusal says what to do, and the order stays as it is."""
    made = order(api, (633, 1))
    api.app.simulator.state.update("warehouse", {"accept_orders": False}, idwarehouse=NEAR)
    api.app.simulator.state.update("warehouse", {"active": False}, idwarehouse=FAR)
    code, text = refusal(api.post(f"orders/{made['idorder']}/process"))
    assert (code, "with warehouses [13, 18]. Change them with orders.update." in text) == (1, True)
    assert status(api, made) == "concept"


def test_an_old_order_is_anonymized(api: TestClient) -> None:
    """Names become a word, the rest of the personal data is gone; what was sold where stays."""
    before = done(api.get("orders/6576"))
    assert done(api.post("orders/6576/anonymize")) == {}
    after = done(api.get("orders/6576"))
    kept = {"idorder", "orderid", "idcustomer", "products", "deliverycountry", "status", "created", "picklists"}
    assert {name: after[name] for name in kept} == {name: before[name] for name in kept}
    assert (after["deliveryname"], after["full_invoice_address"]) == ("Anonymized", "Anonymized\nNederland")
    assert after["deliverycontactname"] is after["deliveryaddress"] is after["invoicecity"] is None


def test_an_order_is_old_after_seven_days(spec: Spec) -> None:
    """And not before."""
    clock = Clock(NOW)
    with connect(create_app(Settings(), spec=spec, clock=clock)) as api:
        path = f"orders/{order(api, (633, 1))['idorder']}/anonymize"
        clock.set(NOW.replace(day=8))
        code, text = refusal(api.post(path))
        assert (code, "expected an order older than 7 days" in text) == (1, True)
        clock.set(NOW.replace(day=8, second=1))
        assert done(api.post(path)) == {}
