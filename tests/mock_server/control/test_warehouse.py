"""What a worker in the warehouse does."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from starlette.testclient import TestClient


def test_a_worker_processes_an_order(api: TestClient, control: TestClient) -> None:
    """It has picklists then."""
    assert api.get("orders/6575").json()["status"] == "concept"
    done = control.post("worker/process", json={"id": 6575})
    assert (done.status_code, api.get("orders/6575").json()["status"]) == (200, "processing")


def test_a_worker_picks_and_closes_a_picklist(api: TestClient, control: TestClient) -> None:
    """All of it is picked, and there is no shipment."""
    done = control.post("worker/pick_and_close", json={"id": 76858}).json()
    assert (done["status"], done["totalpicked"]) == ("closed", done["totalproducts"])
    assert api.get("picklists/76858/shipments").json() == []
    again = control.post("worker/pick_and_close", json={"id": 76858})
    assert (again.status_code, again.json()["error_code"]) == (400, 21)


def test_a_worker_ships_a_picklist(api: TestClient, control: TestClient) -> None:
    """A shipment is made of it, which closes it."""
    before = len(api.get("picklists/76859/shipments").json())
    assert control.post("worker/ship", json={"id": 76859}).json()["status"] == "closed"
    assert len(api.get("picklists/76859/shipments").json()) == before + 1


def test_a_worker_needs_a_profile_to_ship(api: TestClient, control: TestClient) -> None:
    """Without one nothing is picked either."""
    api.app.simulator.state.run("UPDATE shipping_provider_profile SET active = 0")
    refused = control.post("worker/ship", json={"id": 76859})
    assert (refused.status_code, api.get("picklists/76859").json()["totalpicked"]) == (400, 0)


def test_a_worker_receives_what_is_still_expected(api: TestClient, control: TestClient) -> None:
    """Of 10 ordered 6 came before; the rest is in stock now, and the order is complete when the clock has moved on."""
    assert api.get("products/633/stock/13").json()["stock"] == 6
    assert control.post("worker/receive", json={"id": 701}).json()["status"] == "processing"
    assert api.get("products/633/stock/13").json()["stock"] == 10
    control.post("clock/move", json={"seconds": 60})
    assert api.get("purchaseorders/701").json()["status"] == "received"


def test_a_worker_marks_a_concept_as_purchased_first(api: TestClient, control: TestClient) -> None:
    """Nothing is received of what was not bought."""
    assert api.get("purchaseorders/702").json()["status"] == "concept"
    assert control.post("worker/receive", json={"id": 702}).status_code == 200
    assert api.get("purchaseorders/702").json()["status"] != "concept"
