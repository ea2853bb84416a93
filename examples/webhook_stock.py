"""Keep the stock of a shop in line with Picqer, by webhooks.

    export PICQER_SUBDOMAIN=example PICQER_API_KEY=... HOOK_SECRET=a-long-random-string
    python webhook_stock.py https://shop.example/picqer   # the public address of port 8080 of this machine

The "shop" is a file, stock.json, from product code to free stock. Its stock is read in full at the start and by each
event from then on: an event that got lost is made good by the next start.
"""

import json
import os
import sys
from pathlib import Path
from threading import Lock
from wsgiref.simple_server import make_server

from picqer import Picqer, WantedHook
from picqer.models import Product, ProductsFreeStockChangedEvent
from picqer.webhooks import Event, WsgiReceiver

NAME = "stock of the shop"
EVENT = "products.free_stock_changed"


class Shop:
    """What the shop believes there is. Events are handled in threads, so changing it takes turns."""

    def __init__(self, file: Path) -> None:
        self._file = file
        self._lock = Lock()
        self._stock: dict[str, int] = {}

    def update(self, *products: Product) -> None:
        """Take over the free stock of products; doing so twice does no harm."""
        with self._lock:
            self._stock |= {product.productcode: sum(row.freestock for row in product.stock) for product in products}
            unfinished = self._file.with_suffix(".part")
            unfinished.write_text(json.dumps(self._stock, indent=1, sort_keys=True), encoding="utf-8")
            unfinished.replace(self._file)  # whoever reads it never sees half of it

    def handle(self, event: Event) -> None:
        """Follow an event; other hooks may point here too."""
        if isinstance(event, ProductsFreeStockChangedEvent):
            self.update(event.data)


if __name__ == "__main__":
    if not sys.argv[1:]:
        sys.exit(__doc__)
    secret, address = os.environ["HOOK_SECRET"], sys.argv[1]
    shop = Shop(Path("stock.json"))
    with Picqer(user_agent="Stock (example.com - dev@example.com)") as picqer:
        picqer.hooks.sync([WantedHook(NAME, EVENT, address, secret=secret)], prefix=NAME)
        shop.update(*picqer.products.list())
    with make_server("", int(os.environ.get("PORT", "8080")), WsgiReceiver(shop.handle, secret=secret)) as server:
        server.serve_forever()
