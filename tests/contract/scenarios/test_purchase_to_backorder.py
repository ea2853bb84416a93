"""What is sold out is bought, comes in, and goes to those who wait for it."""

from __future__ import annotations

from datetime import timedelta
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from tests.contract.scenarios.place import Place


def test_a_delivery_serves_the_order_that_waits_for_it(place: Place) -> None:
    """Three of five pieces go at once; the other two wait as a backorder until a purchase order brings them."""
    picqer = place.picqer
    vest = place.product(stock=3)
    order = place.order(vest, amount=5)
    supplier = picqer.suppliers.list().first()
    assert supplier is not None

    # Buying is a concept at first too. Once it is purchased, its pieces are expected.
    purchase = picqer.purchase_orders.create(
        idsupplier=supplier.idsupplier,
        idwarehouse=place.idwarehouse,
        remarks=place.tag,
        products=[{"idproduct": vest.idproduct, "amount": 4}],
    )
    place.afterwards(picqer.purchase_orders.cancel, purchase.idpurchaseorder)
    assert purchase.status == "concept"
    picqer.purchase_orders.mark_as_purchased(purchase.idpurchaseorder)
    (expected,) = picqer.products.expected.list(vest.idproduct)
    assert (expected.idpurchaseorder, expected.amount_to_receive) == (purchase.idpurchaseorder, 4)

    simulator = place.beyond("an order that is processed, and a receipt that is completed, cannot be taken back")

    # What is there goes on a picklist; what is not becomes a backorder.
    order = picqer.orders.process(order.idorder)
    assert order.picklists is not None
    (first,) = order.picklists
    assert first.totalproducts == 3
    (waiting,) = picqer.backorders.list(idproduct=vest.idproduct)
    assert (waiting.idorder, waiting.amount) == (order.idorder, 2)

    # The supplier's van is here. Products come in one by one, and are in stock at once.
    receipt = picqer.receipts.create(idpurchaseorder=purchase.idpurchaseorder, version=2)
    picqer.receipts.products.create(receipt.idreceipt, idproduct=vest.idproduct, amount=4)
    assert picqer.products.stock.get(vest.idproduct, place.idwarehouse).stock == 7
    assert picqer.products.expected.list(vest.idproduct) == []

    # A receipt is completed in the background: ask for it, and look again.
    picqer.receipts.update(receipt.idreceipt, status="completed")
    simulator.clock.move(timedelta(seconds=30))
    assert picqer.receipts.get(receipt.idreceipt).status == "completed"
    assert picqer.purchase_orders.get(purchase.idpurchaseorder).status == "received"

    # Picqer does not serve backorders by itself unless it is set to: this call does.
    picqer.backorders.process(idbackorders=[waiting.idbackorder])
    assert picqer.backorders.list(idproduct=vest.idproduct).all() == []
    order = picqer.orders.get(order.idorder)
    assert order.picklists is not None
    assert sorted(picklist.totalproducts or 0 for picklist in order.picklists) == [2, 3]

    # The order is completed with its last picklist, and two pieces are left.
    for picklist in order.picklists:
        assert picqer.orders.get(order.idorder).status == "processing"
        picqer.picklists.pick_all(picklist.idpicklist)
        picqer.picklists.close(picklist.idpicklist)
    assert picqer.orders.get(order.idorder).status == "completed"
    stock = picqer.products.stock.get(vest.idproduct, place.idwarehouse)
    assert (stock.stock, stock.reserved, stock.freestock) == (2, 0, 2)
