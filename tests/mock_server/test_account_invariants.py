"""What holds in an account after any sequence of calls."""

from __future__ import annotations

from datetime import timedelta
from typing import Any

from hypothesis import settings
from hypothesis import strategies as st
from hypothesis.stateful import initialize, invariant, rule

from picqer_mock.resources.products.parts import needs
from tests.mock_server.business.audit import audit, check_stock
from tests.mock_server.business.desk import CHANGING, CLOCK, KINDS, PARTNERS, SPEC, STATE, SUPPLIERS, let_partners_in
from tests.mock_server.business.partners import Partners
from tests.mock_server.business.picking import Picking
from tests.mock_server.business.purchase import Purchase
from tests.mock_server.business.returns import Returns
from tests.mock_server.business.sales import Sales
from tests.mock_server.business.stock import Stock

# Where there are lists, how an object of each is called, and where to get it.
LISTS = {
    "products": ("idproduct", "products/{}"),
    "orders": ("idorder", "orders/{}"),
    "picklists": ("idpicklist", "picklists/{}"),
    "picklists/batches": ("idpicklist_batch", "picklists/batches/{}"),
    "shipments": ("idshipment", "shipments/{}"),
    "backorders": ("idbackorder", "backorders/{}"),
    "purchaseorders": ("idpurchaseorder", "purchaseorders/{}"),
    "receipts": ("idreceipt", "receipts/{}"),
    "returns": ("idreturn", "returns/{}"),
    "stockhistory": ("idproduct_stock_history", "stockhistory/{}"),
    "location-stock-history": ("idproduct_location_stock_history", "location-stock-history/{}"),
    "movements": ("idmovement", "movements/{}"),
    "locations": ("idlocation", "locations/{}"),
    "picking-containers": ("idpicking_container", "picking-containers/{}"),
    "warehouses/13/stock": ("idproduct", "products/{}/stock/13"),
}


class Account(Sales, Picking, Stock, Purchase, Returns, Partners):
    """A small business where people do things in every order that Hypothesis can think of."""

    @initialize()
    def open(self) -> None:
        """Start with a product of each type, something of each kind of work, and hooks for everything."""
        STATE.reset()
        let_partners_in()
        CLOCK.reset()
        self.steps = 0
        for event in SPEC.document["webhooks"]:
            STATE.insert("hook", name=event, event=event, address="https://shop.example/hooks", active=True)
        for number, kind in enumerate(KINDS, start=1):
            name = "changing" if number == CHANGING else kind
            body = {"idvatgroup": 18, "name": name, "price": 1, "productcode": f"p{number}", "type": kind}
            self.send("POST", "products", **body)
        for composition, part in ((3, 1), (4, 1), (4, 2)):
            self.send("POST", f"products/{composition}/parts", idproduct=part, amount=1)
        for place in (None, 4):
            self.send("POST", "products/1/stock/13", amount=5, reason="opened", idlocation=place)
        self.send("POST", "products/2/stock/18", amount=6, reason="opened")
        self.send("PUT", "locations/5", unlink_on_empty=True)
        self.send("PUT", "locations/3", is_exclusive_location=True)
        self.send("POST", "picking-containers", name="1")
        for partner in PARTNERS:
            self.bring(partner, 5, 13)
        self.order([(1, 2), (4, 3)], "process")
        self.order([(2, 1)], "allocate")
        self.order([(1, 1), (CHANGING, 1)], "process", partialdelivery=False)
        self.purchase([(1, 3), (2, 2)], 13, SUPPLIERS[0], purchased=True)
        for version in (1, 2):
            self.begin_receipt(0, version, SUPPLIERS[0])
        self.send_back([(2, 1)], [(1, 2)], 1)

    @rule(minutes=st.sampled_from([1, 2, 10]))
    def wait(self, minutes: int) -> None:
        """Let time pass, and see what happened meanwhile."""
        CLOCK.move(timedelta(minutes=minutes))
        self.send("GET", "users/me")

    @invariant()
    def books_agree(self) -> None:
        """See `tests.mock_server.business.audit`."""
        audit(STATE)

    @invariant()
    def what_is_listed_is_there(self) -> None:
        """One list after each step, all of them after some."""
        self.steps += 1
        self._get_all(list(LISTS)[self.steps % len(LISTS)])

    def teardown(self) -> None:
        """Look at all lists, and at what products show of their stock."""
        for name in LISTS:
            self._get_all(name)
        for query in ("", "?inactive=true"):
            for product in self.get(f"products{query}"):
                check_stock(product)
                if product["type"] == "virtual_composition" and product["stock"]:
                    self._check_composition(product)

    def _get_all(self, name: str) -> None:
        key, path = LISTS[name]
        for row in self.get(name):
            got = self.get(path.format(row[key]))
            assert key not in got or got[key] == row[key]

    def _check_composition(self, product: dict[str, Any]) -> None:
        """One composition more than there are in stock needs more of some part than there is."""
        pieces = needs(STATE, [product["idproduct"]])[product["idproduct"]]
        for row in product["stock"]:
            parts = [
                (self.get(f"products/{part}/stock/{row['idwarehouse']}")["stock"], amount)
                for part, amount in pieces.items()
            ]
            assert all(there >= row["stock"] * amount for there, amount in parts)
            assert any(there < (row["stock"] + 1) * amount for there, amount in parts)


Account.TestCase.settings = settings(max_examples=50, stateful_step_count=40, deadline=None, derandomize=True)
TestAccount = Account.TestCase
