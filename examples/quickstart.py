"""Read a catalogue, make a product, move its stock, and meet an error.

`make demo` runs this against the simulator. For a real test account, set PICQER_SUBDOMAIN and PICQER_API_KEY; it
creates one product there.
"""

import time
from decimal import Decimal

from picqer import BadRequestError, Picqer

with Picqer(user_agent="Quickstart (example.com - dev@example.com)") as picqer:
    # A list is lazy: it fetches the next hundred rows when the loop gets there.
    catalogue = picqer.products.list().all()
    print(f"{len(catalogue)} active products, the first five:\n")
    print(f"{'code':<14} {'price':>8} {'free':>5}  name")
    for product in catalogue[:5]:
        free = sum(row.freestock for row in product.stock)
        print(f"{product.productcode:<14} {product.price:>8} {free:>5}  {product.name}")

    code = f"QUICKSTART-{time.time_ns()}"
    vest = picqer.products.create(
        idvatgroup=catalogue[0].idvatgroup, productcode=code, name="Cooling vest", price=Decimal("51.90")
    )
    print(f"\nCreated product {vest.idproduct} at {vest.price} excluding VAT.")

    warehouse = next(row.idwarehouse for product in catalogue for row in product.stock)
    picqer.products.stock.update(vest.idproduct, warehouse, amount=20, reason="First delivery")
    picqer.products.stock.update(vest.idproduct, warehouse, change=-5, reason="Damaged in the warehouse")
    vest = picqer.products.get(vest.idproduct)
    print(f"Its stock is {vest.stock[0].stock}: 20 delivered, 5 damaged.")

    try:
        picqer.products.create(
            idvatgroup=vest.idvatgroup, productcode=code, name="The same code again", price=Decimal(1)
        )
    except BadRequestError as error:
        print(f"\nThe same product code again is refused:\n{error}")
