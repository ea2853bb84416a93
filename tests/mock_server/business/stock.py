"""Stock, where it lies, and the products themselves."""

from __future__ import annotations

from typing import Any

from hypothesis import strategies as st
from hypothesis.stateful import rule

from tests.mock_server.business.desk import (
    AMOUNTS,
    CHANGING,
    KINDS,
    PLACES,
    PRODUCTS,
    STATE,
    WAREHOUSES,
    WHICH,
    Desk,
    when,
)

PLACE_THAT_MAY_GO = 6


class Stock(Desk):
    """Who counts, moves and makes products."""

    @rule(
        product=PRODUCTS, warehouse=WAREHOUSES, amount=st.integers(-5, 9), field=st.sampled_from(["amount", "change"])
    )
    def count(self, product: int, warehouse: int, amount: int, field: str) -> None:
        """Set the stock, or add to it or take from it."""
        self.send("POST", f"products/{product}/stock/{warehouse}", **{field: amount}, reason="counted")

    @rule(product=PRODUCTS, place=PLACES, change=st.integers(-5, 5))
    def count_at_a_place(self, product: int, place: int | None, change: int) -> None:
        """Add to the stock of a location or take from it."""
        self.send("POST", f"products/{product}/stock/13", change=change, reason="found", idlocation=place)

    @rule(product=PRODUCTS, warehouse=WAREHOUSES, start=PLACES, end=PLACES, amount=AMOUNTS)
    def move(self, product: int, warehouse: int, start: int | None, end: int | None, amount: int) -> None:
        """Move pieces from one place to another, also of another warehouse."""
        body = {"from_idlocation": start, "to_idlocation": end, "amount": amount}
        self.send("POST", f"products/{product}/stock/{warehouse}/move", **body)

    @rule(product=PRODUCTS, place=st.sampled_from([4, 5, 6, 3]))
    def link(self, product: int, place: int) -> None:
        """Take a location away from a product that has it, or give it one."""
        if STATE.has("product_location", idproduct=product, idlocation=place):
            self.send("DELETE", f"products/{product}/locations/{place}")
        else:
            self.send("POST", f"products/{product}/locations", idlocation=place)

    @rule(place=st.sampled_from([4, 5, 3]), exclusive=st.none() | st.booleans())
    def change_location(self, place: int, *, exclusive: bool | None) -> None:
        """Let a location be for one product only, or for all, or the last one be gone."""
        if exclusive is None:
            self.send("DELETE", f"locations/{PLACE_THAT_MAY_GO}")
        else:
            self.send("PUT", f"locations/{place}", is_exclusive_location=exclusive)

    @rule(
        product=PRODUCTS,
        body=st.fixed_dictionaries({}, optional={"productcode": st.sampled_from(["p1", "x"]), "active": st.booleans()}),
    )
    def change_product(self, product: int, body: dict[str, Any]) -> None:
        """Change code or activity."""
        self.send("PUT", f"products/{product}", **body)

    @rule(kind=st.sampled_from(sorted(set(KINDS))))
    def change_type(self, kind: str) -> None:
        """Change the type of a product."""
        self.send("PUT", f"products/{CHANGING}", type=kind)

    @rule(product=PRODUCTS, part=PRODUCTS, amount=st.integers(1, 3))
    def add_part(self, product: int, part: int, amount: int) -> None:
        """Make a product a part of another."""
        self.send("POST", f"products/{product}/parts", idproduct=part, amount=amount)

    @when("product_part")
    @rule(which=WHICH)
    def remove_part(self, which: int) -> None:
        """Let a product no longer be a part of another."""
        number = self.one("product_part", which)
        row = STATE.row("SELECT idcomposition FROM product_part WHERE idproduct_part = ?", number)
        self.send("DELETE", f"products/{row['idcomposition'] if row else 1}/parts/{number}")

    @rule(warehouse=WAREHOUSES, amount=AMOUNTS)
    def produce(self, warehouse: int, amount: int) -> None:
        """Make compositions from their parts."""
        self.send("POST", "products/3/produce", idwarehouse=warehouse, amount=amount)
