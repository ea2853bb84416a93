"""Fifty calls, as a user's program has them: what a type checker takes for it is measured, and nothing is sent."""

from datetime import datetime
from decimal import Decimal

from picqer import Picqer


def total_of(picqer: Picqer) -> Decimal:
    """Use the answers of a few calls, so that their types are needed."""
    stock = sum(row.freestock for product in picqer.products.list(tag="summer") for row in product.stock)
    lines = [line.price * line.amount for line in picqer.orders.get(1).products or []]
    return sum(lines, Decimal(stock))


def everything(picqer: Picqer) -> None:
    """Make the rest of the fifty calls."""
    picqer.backorders.list().first()
    picqer.backorders.get(1)
    picqer.backorders.delete(1)
    picqer.customers.create(name="Jane")
    picqer.customers.list(search="jane").all()
    picqer.customers.get(1)
    picqer.customers.update(1, name="Joan")
    picqer.hooks.list().all()
    picqer.hooks.get(1)
    picqer.hooks.delete(1)
    picqer.locations.list().all()
    picqer.locations.create(idwarehouse=1, name="A.1")
    picqer.locations.update(1, name="A.2")
    picqer.orders.list(reference="PO-1").all()
    picqer.orders.create(idcustomer=1, products=[{"idproduct": 1, "amount": 2}])
    picqer.orders.update(1, reference="PO-2")
    picqer.orders.process(1)
    picqer.orders.pause(1)
    picqer.orders.resume(1)
    picqer.orders.delete(1)
    picqer.packagings.list().all()
    picqer.packagings.create(name="Box")
    picqer.picklists.list().all()
    picqer.picklists.get(1)
    picqer.picklists.close(1)
    picqer.picklists.cancel(1)
    picqer.price_lists.list().all()
    picqer.product_fields.list().all()
    picqer.products.create(idvatgroup=1, name="Vest", price=Decimal("51.90"), productcode="V-1")
    picqer.products.update(1, price=Decimal("49.90"))
    picqer.products.get(1)
    picqer.purchase_orders.list().all()
    picqer.purchase_orders.get(1)
    picqer.purchase_orders.close(1)
    picqer.receipts.list().all()
    picqer.receipts.get(1)
    picqer.returns.list().all()
    picqer.returns.get(1)
    picqer.shipments.list().all()
    picqer.stock_history.list().all()
    picqer.suppliers.list().all()
    picqer.tags.create(title="Summer", color="#000000", inherit=False)
    picqer.tags.update(1, title="Winter")
    picqer.tags.delete(1)
    picqer.templates.list().all()
    picqer.users.get(1)
    picqer.vat_groups.list().all()
    picqer.products.list(updated_after=datetime(2026, 1, 1)).all()  # noqa: DTZ001 - Picqer's times have no zone
