"""Send the orders of a web shop to Picqer, each one once, however often this is run.

    PICQER_SUBDOMAIN=example PICQER_API_KEY=... python push_orders.py orders.json

The file holds a list such as
[{"number": "SHOP-1001", "name": "Jan Jansen", "street": "Dam 1", "zipcode": "1012 JS", "city": "Amsterdam",
  "country": "NL", "lines": [{"productcode": "6531-RB-7-9", "amount": 2}]}]
"""

import json
import sys
from pathlib import Path
from typing import Any

from picqer import Picqer, PicqerError
from picqer.models import Order


def push(picqer: Picqer, sold: dict[str, Any]) -> Order:
    """Create and process the order, unless an earlier run did; what that run left undone is done now."""
    order = picqer.orders.list(reference=sold["number"]).first() or picqer.orders.create_once(
        reference=sold["number"],
        deliveryname=sold["name"],
        deliveryaddress=sold["street"],
        deliveryzipcode=sold["zipcode"],
        deliverycity=sold["city"],
        deliverycountry=sold["country"],
        invoicename=sold["name"],
        invoiceaddress=sold["street"],
        invoicezipcode=sold["zipcode"],
        invoicecity=sold["city"],
        invoicecountry=sold["country"],
        products=[{"productcode": line["productcode"], "amount": line["amount"]} for line in sold["lines"]],
    )
    if order.status == "concept":
        order = picqer.orders.process(order.idorder)
    return order


def main(path: str) -> int:
    """Push all orders of a file; one that is refused does not hold up the others."""
    refused = 0
    with Picqer(user_agent="Orders (example.com - dev@example.com)") as picqer:
        for sold in json.loads(Path(path).read_text(encoding="utf-8")):
            try:
                order = push(picqer, sold)
            except PicqerError as error:
                refused += 1
                print(f"{sold['number']}: {error}", file=sys.stderr)
            else:
                print(f"{sold['number']}: order {order.orderid}, {order.status}")
    return 1 if refused else 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1]) if sys.argv[1:] else __doc__)
