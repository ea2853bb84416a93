"""Stories of orders, from the shop to the door of the customer."""

from __future__ import annotations

from datetime import timedelta
from typing import TYPE_CHECKING

import pytest

from picqer_mock import Clock, Settings, create_app
from picqer_mock.seed import open_state
from tests.mock_server.conftest import NOW, connect
from tests.mock_server.resources.orders.shop import (
    GUEST,
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
from tests.mock_server.workflows.records import history, latest

if TYPE_CHECKING:
    from collections.abc import Callable

    from starlette.testclient import TestClient

    from picqer_mock.spec import Spec

PROFILE = 1287
PARTNER = {
    "name": "Partner",
    "address": "Quay 2",
    "zipcode": "4811 AB",
    "city": "Breda",
    "country": "NL",
    "emailaddress": "partner@shop.example",
    "language": "nl",
    "idtemplate": 2,
}


def test_an_order_goes_out(api: TestClient, told: Callable[[], list[str]]) -> None:
    """From a concept of a known customer to a parcel, and the stock with it."""
    address = {"name": "Ann", "address": "Canal 1", "zipcode": "1011 AB", "city": "Amsterdam", "country": "NL"}
    customer = done(api.post("customers", json={"name": "Ann"}))
    done(api.post(f"customers/{customer['idcustomer']}/addresses", json={**address, "defaultdelivery": True,
                                                                         "defaultinvoice": True}))  # fmt: skip
    mug = product(api, "mug", {NEAR: 5})
    told()

    lines = [{"idproduct": mug, "amount": 2}]
    made = done(api.post("orders", json={"idcustomer": customer["idcustomer"], "products": lines}))
    assert (made["status"], made["deliveryaddress"], made["deliverycity"]) == ("concept", "Canal 1", "Amsterdam")
    assert (reserved(api, mug), told()) == ((5, 0, 0, 0), ["orders.created"])

    act(api, made, "allocate")
    assert (reserved(api, mug), told()) == ((5, 0, 0, 2), ["orders.allocated", "products.free_stock_changed"])

    assert act(api, made, "process")["status"] == "processing"
    picklist = latest(api, made)
    assert (picklist["status"], picklist["deliverycity"], picklist["totalproducts"]) == ("new", "Amsterdam", 2)
    assert reserved(api, mug) == (5, 0, 2, 0)
    assert told() == ["picklists.created", "orders.closed", "orders.status_changed"]

    path = f"picklists/{picklist['idpicklist']}"
    assert done(api.post(f"{path}/pick", json={"product": mug, "amount": 1}))["totalpicked"] == 1
    assert refusal(api.post(f"{path}/close"))[0] == 1
    assert done(api.post(f"{path}/pickall"))["totalpicked"] == 2
    assert (reserved(api, mug), told()) == ((5, 0, 2, 0), [])

    shipment = done(api.post(f"{path}/shipments?return=shipment", json={"idshippingprofile": PROFILE}))
    assert shipment["idpicklist"] == picklist["idpicklist"]
    assert (done(api.get(path))["status"], status(api, made)) == ("closed", "completed")
    assert reserved(api, mug) == (3, 0, 0, 0)
    assert history(api, mug)[-1] == (NEAR, -2, 3, f"Picklist {picklist['picklistid']}", "picklist")
    assert told() == [
        "picklists.shipments.created",
        "products.stock_changed",
        "picklists.closed",
        "picklists.changed",
        "orders.completed",
        "orders.status_changed",
    ]
    assert refusal(api.post(f"{path}/close"))[0] == 21
    assert refusal(api.post(f"orders/{made['idorder']}/process"))[0] == 32


@pytest.mark.parametrize(
    ("steps", "before", "forced", "after"),
    [
        ([], (3, 0, 0, 0), False, (3, 0, 0, 0)),
        (["allocate"], (3, 0, 0, 3), False, (3, 0, 0, 0)),
        (["process"], (3, 2, 3, 0), True, (3, 0, 0, 0)),
        (["process", "pause"], (3, 2, 3, 0), True, (3, 0, 0, 0)),
        (["allocate", "process"], (3, 2, 3, 0), True, (3, 0, 0, 0)),
        (["process", "deliver"], (0, 2, 0, 0), True, (0, 0, 0, 0)),
    ],
)
def test_cancelling_frees_what_was_reserved(
    api: TestClient,
    steps: list[str],
    before: tuple[int, ...],
    forced: bool,
    after: tuple[int, ...],
) -> None:
    """In each stage; what was delivered is gone, and once in processing it takes force."""
    mug = product(api, "mug", {NEAR: 3})
    made = order(api, (mug, 5))
    for step in steps:
        if step == "deliver":
            deliver(api, made)
        else:
            act(api, made, step)
    assert reserved(api, mug) == before
    if forced:
        assert refusal(api.delete(f"orders/{made['idorder']}"))[0] == 21
    assert api.delete(f"orders/{made['idorder']}{'?force=true' if forced else ''}").status_code == 204
    assert (status(api, made), reserved(api, mug), waits(api, made)) == ("cancelled", after, [])
    assert {how for _, how, _ in picks(api, made)} <= {"cancelled", "closed"}

    assert act(api, made, "undo-cancellation")["status"] == "concept"
    put_stock(api, mug, 9)
    act(api, made, "process")
    rest = 5 - before[1] if "deliver" in steps else 0
    assert reserved(api, mug) == (9, 0, 5 - rest, 0)


def test_a_picklist_that_is_cancelled_comes_back(api: TestClient, clock: Clock, told: Callable[[], list[str]]) -> None:
    """Its pieces wait, and as they lie in stock the clock makes a new picklist of them."""
    mug = product(api, "mug", {NEAR: 2})
    made = processed(api, (mug, 2))
    told()
    done(api.post(f"picklists/{latest(api, made)['idpicklist']}/pickall"))
    done(api.post(f"picklists/{latest(api, made)['idpicklist']}/cancel"))
    assert (reserved(api, mug), waits(api, made)) == ((2, 2, 0, 0), [(NEAR, mug, 2, 2)])
    assert told() == ["picklists.cancelled", "picklists.changed"]
    clock.move(timedelta(minutes=1))
    assert picks(api, made) == [(NEAR, "cancelled", [(mug, 2)]), (NEAR, "new", [(mug, 2)])]
    assert latest(api, made)["totalpicked"] == 0
    deliver(api, made)
    assert (status(api, made), reserved(api, mug)) == ("completed", (0, 0, 0, 0))


def test_a_guest_orders(api: TestClient) -> None:
    """With an address of their own, and no customer."""
    mug = product(api, "mug", {NEAR: 1})
    body = {**GUEST, "deliverycity": "Breda", "products": [{"idproduct": mug, "amount": 1}]}
    made = done(api.post("orders", json=body))
    assert (made["idcustomer"], made["deliveryname"], made["invoicecountry"]) == (None, "Guest", "BE")
    act(api, made, "process")
    picklist = latest(api, made)
    assert (picklist["idcustomer"], picklist["deliveryname"], picklist["deliverycity"]) == (None, "Guest", "Breda")
    deliver(api, made)
    assert status(api, made) == "completed"
    lines = {"products": body["products"], "deliveryname": "Guest"}
    assert refusal(api.post("orders", json=lines))[0] == 5


def test_a_fulfilment_customer_sees_its_own(spec: Spec) -> None:
    """From the order to the stock, and nothing of others; the warehouse works for all."""
    state = open_state(spec, "empty")
    clock = Clock(NOW)
    api = connect(create_app(Settings(), spec=spec, state=state, clock=clock))
    whose = done(api.post("fulfilment/customers", json=PARTNER))["idfulfilment_customer"]
    settings = Settings(fulfilment_keys={"partner": whose})
    app = create_app(settings, spec=spec, state=state, clock=clock)
    api, partner = connect(app), connect(app, "partner")

    theirs, ours = product(partner, "theirs"), product(api, "ours", {NEAR: 5})
    assert done(partner.get(f"products/{theirs}"))["idfulfilment_customer"] == whose
    assert [row["idproduct"] for row in done(partner.get("products"))] == [theirs]
    assert refusal(partner.get(f"products/{ours}"), 404)[0] == 20
    put_stock(api, theirs, 1)
    assert refusal(partner.post(f"products/{theirs}/stock/{NEAR}", json={"amount": 9, "reason": "x"}), 403)[0] == 7

    assert refusal(partner.post("orders", json={**GUEST, "products": [{"idproduct": ours, "amount": 1}]}))[0] == 24
    made = processed(partner, (theirs, 2))
    others = processed(api, (ours, 1))
    assert [row["idorder"] for row in done(partner.get("orders"))] == [made["idorder"]]
    assert [row["idproduct"] for row in done(partner.get("backorders"))] == [theirs]
    [picklist] = done(partner.get("picklists"))
    assert picklist["idorder"] == made["idorder"]
    assert refusal(partner.get(f"picklists/{latest(api, others)['idpicklist']}"), 404)[0] == 20
    assert refusal(partner.post(f"picklists/{picklist['idpicklist']}/pickall"), 403)[0] == 7
    assert refusal(partner.delete(f"orders/{others['idorder']}?force=true"), 404)[0] == 20
    deliver(api, made)
    assert done(partner.get(f"picklists/{picklist['idpicklist']}"))["status"] == "closed"
    assert [change for _, change, *_ in history(partner, theirs)] == [1, -1]
    assert history(partner, ours) == []


def test_a_paused_order_stands_still(api: TestClient, clock: Clock, told: Callable[[], list[str]]) -> None:
    """With all its picklists, those that come meanwhile as well, until it is resumed."""
    mug = product(api, "mug", {NEAR: 1})
    made = processed(api, (mug, 2))
    told()
    assert act(api, made, "pause", reason="Not paid")["paused_reason"] == "Not paid"
    assert told() == ["picklists.paused", "picklists.changed", "orders.paused", "orders.status_changed"]
    picklist = latest(api, made)
    assert (picklist["status"], picklist["paused_reason"]) == ("paused", "Not paid")
    assert refusal(api.post(f"picklists/{picklist['idpicklist']}/pickall"))[0] == 21
    put_stock(api, mug, 2)
    clock.move(timedelta(minutes=1))
    assert picks(api, made) == [(NEAR, "paused", [(mug, 1)]), (NEAR, "paused", [(mug, 1)])]
    assert reserved(api, mug) == (2, 0, 2, 0)
    told()
    assert act(api, made, "resume")["status"] == "processing"
    assert told() == [*["picklists.resumed", "picklists.changed"] * 2, "orders.resumed", "orders.status_changed"]
    deliver(api, made)
    assert (status(api, made), reserved(api, mug)) == ("completed", (0, 0, 0, 0))


def test_a_snoozed_picklist_wakes_up(api: TestClient, clock: Clock) -> None:
    """At its moment, and is picked then."""
    mug = product(api, "mug", {NEAR: 1})
    made = processed(api, (mug, 1))
    path = f"picklists/{latest(api, made)['idpicklist']}"
    assert done(api.post(f"{path}/snooze", json={"snooze_until": "2026-03-01 14:00:00"}))["status"] == "snoozed"
    assert refusal(api.post(f"{path}/pickall"))[0] == 21
    clock.move(timedelta(hours=2))
    assert done(api.get(path))["status"] == "new"
    deliver(api, made)
    assert status(api, made) == "completed"


def test_an_order_may_have_to_go_out_whole(api: TestClient, clock: Clock) -> None:
    """Everything waits for the last piece, and then goes on one picklist."""
    mug, cup = product(api, "mug", {NEAR: 5}), product(api, "cup", {NEAR: 1})
    made = processed(api, (mug, 1), (cup, 2), partialdelivery=False)
    assert (picks(api, made), waits(api, made)) == ([], [(NEAR, mug, 1, 1), (NEAR, cup, 2, 1)])
    assert (reserved(api, mug), reserved(api, cup)) == ((5, 1, 0, 0), (1, 2, 0, 0))
    act(api, made, "process-backorders")
    done(api.post("backorders/process"))
    assert picks(api, made) == []
    put_stock(api, cup, 2)
    clock.move(timedelta(minutes=1))
    assert picks(api, made) == [(NEAR, "new", [(mug, 1), (cup, 2)])]
    deliver(api, made)
    assert (status(api, made), reserved(api, mug), reserved(api, cup)) == ("completed", (4, 0, 0, 0), (0, 0, 0, 0))


def test_a_batch_is_done_with_its_last_picklist(api: TestClient, told: Callable[[], list[str]]) -> None:
    """Whether that was closed or cancelled."""
    mug = product(api, "mug", {NEAR: 2})
    first, second = processed(api, (mug, 1)), processed(api, (mug, 1))
    numbers = [latest(api, made)["idpicklist"] for made in (first, second)]
    batch = done(api.post("picklists/batches", json={"idpicklists": numbers}))
    path = f"picklists/batches/{batch['idpicklist_batch']}"
    deliver(api, first)
    assert done(api.get(path))["status"] == "open"
    told()
    api.delete(f"orders/{second['idorder']}?force=true")
    assert done(api.get(path))["status"] == "completed"
    assert "picklist_batches.completed" in told()
