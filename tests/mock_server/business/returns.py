"""Returns and their replacements."""

from __future__ import annotations

from hypothesis import strategies as st
from hypothesis.stateful import rule

from tests.mock_server.business.desk import AMOUNTS, LINES, PRODUCTS, WAREHOUSES, WHICH, Desk, lines_of, when

DONE = 83
"""A status in which replacements are sent."""


class Returns(Desk):
    """Who takes back and replaces."""

    @rule(back=LINES, sent=st.lists(st.tuples(PRODUCTS, AMOUNTS), max_size=2), status=st.sampled_from([1, DONE]))
    def send_back(self, back: list[tuple[int, int]], sent: list[tuple[int, int]], status: int) -> None:
        """Announce a return, with replacements."""
        products = {
            "returned_products": lines_of(back, price=1, idreturn_reason=1),
            "replacement_products": lines_of(sent, price=1),
        }
        self.send("POST", "returns", idreturn_status=status, idtemplate=2, country="NL", **products)

    @when("product_return")
    @rule(which=WHICH, line=WHICH, warehouse=WAREHOUSES, status=st.sampled_from(["received", "unsalable", "salable"]))
    def take_back(self, which: int, line: int, warehouse: int, status: str) -> None:
        """Receive a returned product."""
        number = self.one("product_return", which)
        row = {"idreturn_product": self.one("returned_product", line, f"idreturn = {number}"), "status": status}
        self.send("POST", f"returns/{number}/receive", idwarehouse=warehouse, return_products=[row])

    @when("product_return")
    @rule(which=WHICH, status=st.sampled_from([1, DONE]))
    def decide(self, which: int, status: int) -> None:
        """Give a return another status."""
        self.send("POST", f"returns/{self.one('product_return', which)}/logs", idreturn_status=status)

    @when("product_return")
    @rule(which=WHICH, product=PRODUCTS, amount=AMOUNTS)
    def replace(self, which: int, product: int, amount: int) -> None:
        """Send something in place of what came back."""
        path = f"returns/{self.one('product_return', which)}/replacement_products"
        self.send("POST", path, idproduct=product, amount=amount, price=1)

    @when("product_return")
    @rule(which=WHICH)
    def delete_return(self, which: int) -> None:
        """Forget a return."""
        self.send("DELETE", f"returns/{self.one('product_return', which)}")
