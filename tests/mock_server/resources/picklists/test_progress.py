"""What moves a picklist on, and what each status allows."""

from __future__ import annotations

from datetime import timedelta
from typing import TYPE_CHECKING, Any

import pytest

from picqer_mock import Clock, Settings, create_app
from tests.mock_server.conftest import NOW, connect

if TYPE_CHECKING:
    from collections.abc import Callable

    from starlette.testclient import TestClient

    from picqer_mock.spec import Spec

    Fired = Callable[[], list[tuple[str, Any]]]

PATH = "picklists/76859"
STEPS: dict[str, list[tuple[str, Any]]] = {
    "new": [],
    "snoozed": [("snooze", {"snooze_until": "2026-03-02 08:00:00"})],
    "paused": [("pause", {"reason": "Waiting"})],
    "closed": [("pickall", None), ("close", None)],
    "cancelled": [("cancel", None)],
}
ACTIONS: dict[str, tuple[str, str, Any, set[str], int]] = {
    "pick": ("POST", "pick", {"product": 633, "amount": 1}, {"new"}, 21),
    "pickall": ("POST", "pickall", None, {"new"}, 21),
    "cancel": ("POST", "cancel", None, {"new", "snoozed", "paused"}, 21),
    "assign": ("POST", "assign", {"iduser": 423}, {"new", "snoozed"}, 21),
    "unassign": ("POST", "unassign", None, {"new", "snoozed"}, 21),
    "snooze": ("POST", "snooze", {"snooze_until": "2026-03-02 09:00:00"}, {"new", "snoozed"}, 21),
    "unsnooze": ("POST", "snooze", {"snooze_until": None}, {"new", "snoozed"}, 21),
    "pause": ("POST", "pause", {"reason": "x"}, {"new", "snoozed"}, 21),
    "resume": ("POST", "resume", None, {"paused"}, 21),
    "update": ("PUT", "", {"invoiced": True}, {"new", "snoozed", "paused", "closed"}, 21),
    "ship": ("POST", "shipments?return=shipment", {"idshippingprofile": 1287}, {"new"}, 26),
    "move": ("PUT", "products/611/pick_locations", {"idlocation": 5}, {"new"}, 21),
    "advise": ("PUT", "packaging-advice", {"idpackaging": 1}, {"new", "snoozed", "paused", "closed"}, 21),
}


def _stock(api: TestClient, idproduct: int, idwarehouse: int = 18) -> tuple[int, int]:
    row = api.get(f"products/{idproduct}/stock/{idwarehouse}").json()
    return row["stock"], row["reservedpicklists"]


@pytest.mark.parametrize("status", STEPS)
@pytest.mark.parametrize("action", ACTIONS)
def test_each_status_allows_what_it_allows(api: TestClient, status: str, action: str) -> None:
    """Everything else is refused, and nothing has happened then."""
    for step, body in STEPS[status]:
        assert api.post(f"{PATH}/{step}", json=body).status_code == 200
    before = api.get(PATH).json()
    assert before["status"] == status
    method, path, body, good, code = ACTIONS[action]
    answer = api.request(method, f"{PATH}/{path}".rstrip("/"), json=body)
    if status in good:
        assert answer.is_success, answer.text
    else:
        assert (answer.status_code, answer.json()["error_code"]) == (400, code)
        assert f"found P2026-1289, which is {status}." in answer.json()["error_message"]
        assert api.get(PATH).json() == before


def test_closing_takes_the_pieces_out_of_stock(api: TestClient) -> None:
    """Picking does not; the reservation ends, and the history names the picklist."""
    assert _stock(api, 633) == (112, 1)
    api.post(f"{PATH}/pickall")
    assert _stock(api, 633) == (112, 1)
    closed = api.post(f"{PATH}/close").json()
    assert (closed["status"], closed["closed_by_iduser"], closed["closed_at"]) == ("closed", 423, "2026-03-01 12:30:00")
    assert _stock(api, 633) == (111, 0)
    (entry,) = [row for row in api.get("stockhistory?idproduct=633").json() if row["changed_at"] > "2026-02"]
    assert (entry["stock_change"], entry["reason"]) == (-1, "Picklist P2026-1289")


def test_pieces_leave_the_location_where_they_were_picked(api: TestClient, make: Callable[..., int]) -> None:
    """Not that where they would have been picked first."""
    locations: list[int] = []
    for name in ("W.1", "W.2"):
        location = api.post("locations", json={"name": name, "idwarehouse": 18}).json()["idlocation"]
        api.post("products/1002/stock/18", json={"amount": 5, "idlocation": location, "reason": "counted"})
        locations.append(location)
    number = make((1002, 3))
    (line,) = api.get(f"picklists/{number}").json()["products"]
    path = f"picklists/{number}/products/{line['idpicklist_product']}/pick_locations"
    assert api.put(path, json={"idlocation": locations[1], "amount": 2}).status_code == 200
    api.post(f"picklists/{number}/pickall")
    api.post(f"picklists/{number}/close")
    rows = api.get("products/1002/locations").json()
    assert {row["name"]: row["stock_for_product"]["stock"] for row in rows} == {"W.1": 4, "W.2": 3}


def test_a_picklist_that_is_not_picked_in_full_stays_open(api: TestClient, make: Callable[..., int]) -> None:
    """The refusal says what is missing."""
    number = make((1002, 2), (1003, 1))
    api.post(f"picklists/{number}/pick", json={"product": 1002, "amount": 1})
    answer = api.post(f"picklists/{number}/close")
    assert answer.status_code == 400
    assert "with 1 of 2 pieces of SJ-FJ-NV-M" in answer.json()["error_message"]
    assert _stock(api, 1002)[1] == 2


def test_the_last_picklist_completes_its_order(api: TestClient, make: Callable[..., int], fired: Fired) -> None:
    """Hooks are told of both, once each."""
    number = make((1002, 1))
    idorder = api.get(f"picklists/{number}").json()["idorder"]
    api.post(f"picklists/{number}/pickall")
    assert fired() == []
    api.post(f"picklists/{number}/close")
    events = [event for event, _ in fired()]
    assert events.count("picklists.closed") == events.count("picklists.changed") == 1
    assert "orders.completed" in events
    assert api.get(f"orders/{idorder}").json()["status"] == "completed"


def test_products_without_stock_are_closed_as_well(api: TestClient) -> None:
    """No stock is kept of them, so none is taken."""
    body = {"idvatgroup": 18, "name": "Service", "price": 5, "productcode": "S", "type": "unlimited_stock"}
    idproduct = api.post("products", json=body).json()["idproduct"]
    order = {"idcustomer": 5633, "products": [{"idproduct": idproduct, "amount": 3}]}
    idorder = api.post("orders", json=order).json()["idorder"]
    api.post(f"orders/{idorder}/process")
    number = api.get(f"orders/{idorder}").json()["picklists"][0]["idpicklist"]
    api.post(f"picklists/{number}/pickall")
    assert api.post(f"picklists/{number}/close").json()["status"] == "closed"


def test_the_lines_of_a_cancelled_picklist_wait_again(api: TestClient, make: Callable[..., int], fired: Fired) -> None:
    """As backorders of the same order and warehouse; nothing of it counts as picked."""
    number = make((1002, 2), (1003, 1))
    idorder = api.get(f"picklists/{number}").json()["idorder"]
    api.post(f"picklists/{number}/pick", json={"product": 1002, "amount": 1})
    cancelled = api.post(f"picklists/{number}/cancel").json()
    assert {"picklists.cancelled", "picklists.changed"} <= {event for event, _ in fired()}
    assert (cancelled["status"], cancelled["totalpicked"]) == ("cancelled", 0)
    assert _stock(api, 1002)[1] == _stock(api, 1003)[1] == 0
    waiting = [row for row in api.get("backorders").json() if row["idorder"] == idorder]
    assert [(row["idproduct"], row["idwarehouse"], row["amount"]) for row in waiting] == [(1002, 18, 2), (1003, 18, 1)]
    assert api.get(f"orders/{idorder}").json()["status"] == "processing"


def test_a_cancelled_order_cancels_its_picklists(api: TestClient, make: Callable[..., int], fired: Fired) -> None:
    """Nothing waits then."""
    number = make((1002, 2))
    idorder = api.get(f"picklists/{number}").json()["idorder"]
    assert api.delete(f"orders/{idorder}?force=true").is_success
    assert "picklists.cancelled" in {event for event, _ in fired()}
    assert api.get(f"picklists/{number}").json()["status"] == "cancelled"
    assert _stock(api, 1002)[1] == 0
    assert [row for row in api.get("backorders").json() if row["idorder"] == idorder] == []


def test_a_snooze_ends_by_itself(spec: Spec) -> None:
    """At its moment, and not before; hooks are told of both ends."""
    clock = Clock(NOW)
    api = connect(create_app(Settings(), spec=spec, clock=clock))
    snoozed = api.post(f"{PATH}/snooze", json={"snooze_until": "2026-03-02 08:00:00"}).json()
    assert (snoozed["status"], snoozed["snoozed_until"]) == ("snoozed", "2026-03-02 08:00:00")
    clock.set(NOW.replace(day=2, hour=7, minute=59, second=59))
    assert api.get(PATH).json()["status"] == "snoozed"
    clock.move(timedelta(hours=3))
    back = api.get(PATH).json()
    assert (back["status"], back["snoozed_until"], back["updated"]) == ("new", None, "2026-03-02 08:00:00")


def test_a_later_snooze_replaces_an_earlier_one(spec: Spec) -> None:
    """The moment of the first one passes without effect, as it does after the snooze was ended by hand."""
    clock = Clock(NOW)
    api = connect(create_app(Settings(), spec=spec, clock=clock))
    for hour in ("13", "15"):
        api.post(f"{PATH}/snooze", json={"snooze_until": f"2026-03-01 {hour}:00:00"})
    clock.move(timedelta(hours=1))
    assert api.get(PATH).json()["status"] == "snoozed"
    api.post(f"{PATH}/snooze", json={})
    assert api.get(PATH).json()["status"] == "new"
    api.post(f"{PATH}/pause", json={})
    clock.move(timedelta(hours=2))
    assert api.get(PATH).json()["status"] == "paused"


def test_a_snooze_into_the_past_ends_at_once(api: TestClient) -> None:
    """The call is carried out, and the next one finds the picklist back."""
    assert api.post(f"{PATH}/snooze", json={"snooze_until": "2026-01-20 08:00:00"}).json()["status"] == "snoozed"
    assert api.get(PATH).json()["status"] == "new"


@pytest.mark.parametrize("until", ["2026-02-30 08:00:00", "2026-13-45 99:99:99"])
def test_a_snooze_ends_at_a_moment_that_exists(api: TestClient, until: str) -> None:
    """Any other is refused, and the picklist stays where it is."""
    answer = api.post(f"{PATH}/snooze", json={"snooze_until": until})
    assert (answer.status_code, answer.json()["error_code"]) == (400, 1)
    assert answer.json()["error_message"].startswith("snooze_until: expected a day and a time that exist, such as ")
    assert api.get(PATH).json()["status"] == "new"


def test_hooks_are_told_of_snoozes(api: TestClient, fired: Fired) -> None:
    """A snooze that is ended where there is none is no news."""
    for body, events in [
        ({"snooze_until": "2026-03-02 08:00:00"}, {"picklists.snoozed", "picklists.changed"}),
        ({"snooze_until": None}, {"picklists.unsnoozed", "picklists.changed"}),
        (None, set[str]()),
    ]:
        api.post(f"{PATH}/snooze", json=body)
        assert {event for event, _ in fired()} == events


def test_a_paused_picklist_leaves_batch_and_user(api: TestClient, fired: Fired) -> None:
    """It comes back without them."""
    api.post(f"{PATH}/assign", json={"iduser": 424})
    paused = api.post(f"{PATH}/pause", json={"reason": "Waiting for the gift box"}).json()
    assert (paused["status"], paused["paused_reason"]) == ("paused", "Waiting for the gift box")
    assert paused["idpicklist_batch"] is paused["assigned_to_iduser"] is None
    expected = ["picklist_batches.changed", "picklists.paused", "picklists.changed"]
    assert [event for event, _ in fired()] == expected
    resumed = api.post(f"{PATH}/resume").json()
    assert (resumed["status"], resumed["paused_reason"], resumed["idpicklist_batch"]) == ("new", None, None)
    assert [event for event, _ in fired()] == ["picklists.resumed", "picklists.changed"]


def test_an_order_takes_its_picklists_into_its_pause(api: TestClient, make: Callable[..., int]) -> None:
    """With the reason, snoozed ones too, and brings them back when it is resumed."""
    number = make((1002, 1))
    path = f"picklists/{number}"
    idorder = api.get(path).json()["idorder"]
    api.post(f"{path}/snooze", json={"snooze_until": "2026-03-02 08:00:00"})
    api.post(f"orders/{idorder}/pause", json={"reason": "Call first"})
    paused = api.get(path).json()
    assert (paused["status"], paused["paused_reason"], paused["snoozed_until"]) == ("paused", "Call first", None)
    api.post(f"orders/{idorder}/resume")
    assert api.get(path).json()["status"] == "new"


def test_picklists_of_a_paused_order_are_made_paused(api: TestClient) -> None:
    """For the reason of the order."""
    body = {"products": [{"idproduct": 626, "amount": 1}], "idcustomer": 5633, "warehouses": [18]}
    idorder = api.post("orders", json=body).json()["idorder"]
    api.post(f"orders/{idorder}/process")
    api.post(f"orders/{idorder}/pause", json={"reason": "Call first"})
    api.post("products/626/stock/18", json={"amount": 50, "reason": "counted"})
    api.post("backorders/process", json={})
    (picklist,) = api.get(f"orders/{idorder}").json()["picklists"]
    assert (picklist["status"], picklist["paused_reason"]) == ("paused", "Call first")
