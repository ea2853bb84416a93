"""An order, from the customer's click to the parcel, and what your shop hears of it meanwhile."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from picqer.models import OrdersCompletedEvent, PicklistsCreatedEvent, PicklistsShipmentsCreatedEvent
from picqer.webhooks import SignatureError, parse

if TYPE_CHECKING:
    from picqer.models.event_names import EventName
    from picqer_mock import Receiver
    from tests.contract.scenarios.place import Place

SECRET = "a-long-random-string"
_TOLD: tuple[EventName, ...] = ("picklists.created", "picklists.shipments.created", "orders.completed")


def test_an_order_is_shipped_and_each_step_is_told(place: Place, picqer_mock_receiver: Receiver) -> None:
    """Process, pick and ship: stock goes down, the order is completed, and signed webhooks tell of it in order."""
    picqer = place.picqer
    vest = place.product(stock=10)

    # An order begins as a concept, which reserves nothing.
    order = place.order(vest, amount=2)
    assert order.status == "concept"
    assert picqer.products.stock.get(vest.idproduct, place.idwarehouse).freestock == 10
    assert [found.idorder for found in picqer.orders.list(reference=place.tag)] == [order.idorder]

    simulator = place.beyond("an order that is processed cannot be taken back, and webhooks do not reach this machine")

    # The shop wants to hear of three things. A hook is for one event; its secret signs what is delivered.
    for event in _TOLD:
        picqer.hooks.create(name=f"Shop: {event}", event=event, address=picqer_mock_receiver.url, secret=SECRET)

    # Processing it reserves the stock and puts the work on a picklist.
    order = picqer.orders.process(order.idorder)
    assert order.status == "processing"
    assert order.picklists is not None
    (picklist,) = order.picklists
    stock = picqer.products.stock.get(vest.idproduct, place.idwarehouse)
    assert (stock.stock, stock.reserved, stock.freestock) == (10, 2, 8)

    # Somebody in the warehouse picks it. A shipment makes the label, and closes what is picked in full.
    assert picqer.picklists.pick_all(picklist.idpicklist).totalpicked == 2
    method = picqer.picklists.shipping_methods.list(picklist.idpicklist)[0]
    shipment = picqer.picklists.shipments.create(
        picklist.idpicklist, idshippingprofile=method.idshippingprovider_profile
    )
    assert shipment.trackingcode
    assert picqer.shipments.label.get(shipment.idshipment).startswith(b"%PDF")

    # Pieces have left the building.
    assert picqer.picklists.get(picklist.idpicklist).status == "closed"
    assert picqer.orders.get(order.idorder).status == "completed"
    stock = picqer.products.stock.get(vest.idproduct, place.idwarehouse)
    assert (stock.stock, stock.reserved, stock.freestock) == (8, 0, 8)

    # And the shop was told, once each. Whoever does not know the secret cannot read, or forge, a delivery.
    simulator.deliveries.settle()
    told = [picqer_mock_receiver.next() for _ in _TOLD]
    assert picqer_mock_receiver.is_empty()
    events = {event.event: event for event in (parse(it.body, it.headers["X-Picqer-Signature"], SECRET) for it in told)}
    made, sent, done = (events[name] for name in _TOLD)
    assert isinstance(made, PicklistsCreatedEvent)
    assert made.data.idpicklist == picklist.idpicklist
    assert isinstance(sent, PicklistsShipmentsCreatedEvent)
    assert sent.data.trackingcode == shipment.trackingcode
    assert isinstance(done, OrdersCompletedEvent)
    assert (done.data.idorder, done.data.status) == (order.idorder, "completed")
    with pytest.raises(SignatureError):
        parse(told[0].body, told[0].headers["X-Picqer-Signature"], "another secret")
