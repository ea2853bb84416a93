"""Purchase orders and receipts."""

from __future__ import annotations

from typing import Any

from hypothesis import strategies as st
from hypothesis.stateful import rule

from tests.mock_server.business.desk import (
    AMOUNTS,
    LINES,
    OFTEN,
    PLACES,
    PRODUCTS,
    SUPPLIERS,
    WAREHOUSES,
    WHICH,
    Desk,
    lines_of,
    when,
)

_PURCHASED = "status = 'purchased'"
_OPEN = "status = 'processing'"


class Purchase(Desk):
    """Who buys and receives."""

    @rule(lines=LINES, warehouse=WAREHOUSES, supplier=st.sampled_from(SUPPLIERS), purchased=st.booleans())
    def purchase(self, lines: list[tuple[int, int]], warehouse: int, supplier: int, *, purchased: bool) -> None:
        """Order products from a supplier, or plan to."""
        made = self.send("POST", "purchaseorders", idsupplier=supplier, idwarehouse=warehouse, products=lines_of(lines))
        if made and purchased:
            self.send("POST", f"purchaseorders/{made['idpurchaseorder']}/mark-as-purchased")

    @when("purchase_order")
    @rule(which=WHICH, action=st.sampled_from(["mark-as-purchased", "close", "cancel"]))
    def act_on_purchase_order(self, which: int, action: str) -> None:
        """Bring a purchase order on."""
        self.send("POST", f"purchaseorders/{self.one('purchase_order', which)}/{action}")

    @when("purchase_order")
    @rule(which=WHICH, line=WHICH, amount=st.none() | AMOUNTS)
    def change_purchase(self, which: int, line: int, amount: int | None) -> None:
        """Purchase more of a product, or less, or none of it."""
        number = self.one("purchase_order", which)
        line_number = self.one("purchase_order_product", line, f"idpurchaseorder = {number}")
        path = f"purchaseorders/{number}/products/{line_number}"
        if amount is None:
            self.send("DELETE", path)
        else:
            self.send("PUT", path, amount=amount)

    @rule(which=st.none() | WHICH, version=st.sampled_from([1, 2]), supplier=st.sampled_from(SUPPLIERS))
    def begin_receipt(self, which: int | None, version: int, supplier: int) -> None:
        """Begin to receive a purchase order, or what a supplier brings."""
        whose = {"idsupplier": supplier} if which is None else {
            "idpurchaseorder": self.one("purchase_order", which, _PURCHASED)
        }  # fmt: skip
        self.send("POST", "receipts", **whose, version=version)

    @when("receipt", _OPEN)
    @rule(
        which=WHICH,
        product=PRODUCTS,
        amount=AMOUNTS,
        fields=st.fixed_dictionaries(
            {}, optional={"idlocation": PLACES, "strategy": st.sampled_from(["new", "automatic"])}
        ),
        force=st.booleans(),
    )
    def receive(self, which: int, product: int, amount: int, fields: dict[str, Any], *, force: bool) -> None:
        """Receive a product, wherever it was ordered, if it was."""
        path = f"receipts/{self.one('receipt', which, _OPEN)}/products{'?force=true' if force else ''}"
        self.send("POST", path, idproduct=product, amount=amount, **fields)

    @when("receipt", "version = 2")
    @rule(which=WHICH, line=WHICH)
    def revert(self, which: int, line: int) -> None:
        """Take what came in out again."""
        number = self.one("receipt", which, "version = 2")
        self.send("POST", f"receipts/{number}/products/{self._line_of_receipt(number, line)}/revert")

    @when("receipt", "version = 1")
    @rule(which=WHICH, line=WHICH, delta=st.integers(-2, 3), place=st.sampled_from([4, 5, 3]))
    def change_receipt(self, which: int, line: int, delta: int, place: int) -> None:
        """Correct a line of an old receipt."""
        number = self.one("receipt", which, "version = 1")
        path = f"receipts/{number}/products/{self._line_of_receipt(number, line)}"
        self.send("PUT", path, delta=delta, stock_idlocation=place)

    @when("receipt", _OPEN)
    @rule(which=WHICH, action=st.sampled_from(["all", "complete", "delete"]), fitting=OFTEN)
    def finish_receipt(self, which: int, action: str, *, fitting: bool) -> None:
        """Complete a receipt, or take all there is, or drop it."""
        path = f"receipts/{self.one('receipt', which, _OPEN if fitting else 'TRUE')}"
        if action == "all":
            self.send("POST", f"{path}/mark-all-received")
        elif action == "complete":
            self.send("PUT", path, status="completed")
        else:
            self.send("DELETE", path)

    def _line_of_receipt(self, number: int, line: int) -> int:
        return self.one("receipt_product", line, f"idreceipt = {number}")
