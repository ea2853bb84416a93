"""Orders and the backorders of them."""

from __future__ import annotations

from typing import Any

from hypothesis import strategies as st
from hypothesis.stateful import rule

from tests.mock_server.business.desk import AMOUNTS, LINES, OFTEN, PRODUCTS, WHICH, Desk, lines_of, when

GUEST = {"deliveryname": "Guest", "deliverycountry": "NL", "invoicename": "Guest", "invoicecountry": "BE"}
# What can be done, and with what it is done with success.
ACTIONS = {
    "process": "status = 'concept'",
    "pause": "status = 'processing'",
    "resume": "status = 'paused'",
    "reopen": "status = 'processing'",
    "change-to-concept": "status = 'expected'",
    "undo-cancellation": "status = 'cancelled'",
    "allocate": "status = 'concept'",
    "deallocate": "status = 'concept'",
    "process-backorders": "idorder IN (SELECT idorder FROM backorder)",
    "prioritise": "idorder IN (SELECT idorder FROM backorder)",
}

_CONCEPT = "status = 'concept'"


class Sales(Desk):
    """Who sells."""

    @rule(
        lines=LINES,
        warehouses=st.sampled_from([[13, 18], [18, 13], [18]]),
        partialdelivery=st.booleans(),
        auto_split=st.booleans(),
        then=st.sampled_from(["process", "allocate", None]),
    )
    def order(self, lines: list[tuple[int, int]], then: str | None, **fields: Any) -> None:
        """Order some products, and process or allocate that at once, or not."""
        made = self.send("POST", "orders", **GUEST, **fields, products=lines_of(lines))
        if made and then:
            self.send("POST", f"orders/{made['idorder']}/{then}")

    @when("customer_order")
    @rule(which=WHICH, action=st.sampled_from(sorted(ACTIONS)), fitting=OFTEN)
    def act_on_order(self, which: int, action: str, *, fitting: bool) -> None:
        """Bring an order on, or back."""
        idorder = self.one("customer_order", which, ACTIONS[action] if fitting else "TRUE")
        self.send("POST", f"orders/{idorder}/{action}")

    @when("customer_order", _CONCEPT)
    @rule(which=WHICH)
    def process_a_concept(self, which: int) -> None:
        """Process an order that can be."""
        self.send("POST", f"orders/{self.one('customer_order', which, _CONCEPT)}/process")

    @when("customer_order")
    @rule(which=WHICH, force=st.booleans())
    def cancel_order(self, which: int, *, force: bool) -> None:
        """Cancel an order."""
        self.send("DELETE", f"orders/{self.one('customer_order', which)}{'?force=true' if force else ''}")

    @when("customer_order", _CONCEPT)
    @rule(which=WHICH, fields=st.fixed_dictionaries({}, optional={
        "partialdelivery": st.booleans(), "auto_split": st.booleans(), "warehouses": st.sampled_from([[13], [18]]),
    }))  # fmt: skip
    def change_order(self, which: int, fields: dict[str, Any]) -> None:
        """Deliver a concept in another way."""
        self.send("PUT", f"orders/{self.one('customer_order', which, _CONCEPT)}", **fields)

    @when("customer_order", _CONCEPT)
    @rule(which=WHICH, product=PRODUCTS, amount=AMOUNTS)
    def add_line(self, which: int, product: int, amount: int) -> None:
        """Order one product more."""
        path = f"orders/{self.one('customer_order', which, _CONCEPT)}/products"
        self.send("POST", path, idproduct=product, amount=amount)

    @when("customer_order")
    @rule(which=WHICH, line=WHICH, amount=st.none() | AMOUNTS, fitting=OFTEN)
    def change_line(self, which: int, line: int, amount: int | None, *, fitting: bool) -> None:
        """Order more of a product, or less, or none of it."""
        idorder = self.one("customer_order", which, _CONCEPT if fitting else "TRUE")
        path = f"orders/{idorder}/products/{self.one('order_product', line, f'idorder = {idorder}')}"
        if amount is None:
            self.send("DELETE", path)
        else:
            self.send("PUT", path, amount=amount)

    @when("backorder")
    @rule(which=st.lists(WHICH, max_size=2))
    def process_backorders(self, which: list[int]) -> None:
        """Process some backorders, or all."""
        numbers = [self.one("backorder", number) for number in which]
        self.send("POST", "backorders/process", **({"idbackorders": numbers} if numbers else {}))

    @when("backorder")
    @rule(which=WHICH)
    def delete_backorder(self, which: int) -> None:
        """Give up waiting."""
        self.send("DELETE", f"backorders/{self.one('backorder', which)}")
