"""What holds after any sequence of calls."""

from __future__ import annotations

from typing import Any

from hypothesis import settings
from hypothesis import strategies as st
from hypothesis.stateful import RuleBasedStateMachine, initialize, invariant, rule

from picqer_mock import Clock, Settings, create_app
from picqer_mock.resources.products.parts import needs
from picqer_mock.seed import open_state
from picqer_mock.spec import Spec
from tests.mock_server.conftest import NOW, connect

SPEC = Spec.load()
CODES = st.sampled_from(["a", "b", "c", "6531"])
PRODUCTS = st.sampled_from([1, 2, 3, 4])
WAREHOUSES = st.sampled_from([13, 18])
# Those of warehouse 13, the last for one product only, and nowhere in particular.
PLACES = st.sampled_from([None, 4, 5, 6, 3])
TYPES = st.sampled_from(["normal", "unlimited_stock", "virtual_composition", "composition_with_stock"])


class Account(RuleBasedStateMachine):
    """Creates, changes and counts a few products in every order that Hypothesis can think of."""

    @initialize()
    def open(self) -> None:
        """Start with three products of different types, of which the first is a part of the second."""
        self.state = open_state(SPEC, "empty")
        app = create_app(Settings(rate_limit=10**6), spec=SPEC, state=self.state, clock=Clock(NOW))
        self.api = connect(app)
        for kind in ("normal", "composition_with_stock", "virtual_composition"):
            self.create(kind, kind)
        self._send("POST", "products/2/parts", {"idproduct": 1, "amount": 1})
        for place in (None, 4):
            self._send("POST", "products/1/stock/13", {"amount": 9, "reason": "opened", "idlocation": place})
        self._send("PUT", "locations/5", {"unlink_on_empty": True})
        self._send("PUT", "locations/3", {"is_exclusive_location": True})

    def _send(self, method: str, path: str, body: dict[str, Any]) -> None:
        answer = self.api.request(method, path, json=body)
        assert answer.status_code in {200, 201, 400, 404}, answer.text

    @rule(code=CODES, kind=TYPES)
    def create(self, code: str, kind: str) -> None:
        """Add a product, unless its code is taken."""
        self._send("POST", "products", {"idvatgroup": 18, "name": "x", "price": 1, "productcode": code, "type": kind})

    @rule(
        number=PRODUCTS,
        body=st.fixed_dictionaries({}, optional={"productcode": CODES, "type": TYPES, "active": st.booleans()}),
    )
    def change(self, number: int, body: dict[str, Any]) -> None:
        """Change code, type or activity."""
        self._send("PUT", f"products/{number}", body)

    @rule(number=PRODUCTS, warehouse=WAREHOUSES, amount=st.integers(-5, 5))
    def set_stock(self, number: int, warehouse: int, amount: int) -> None:
        """Set the stock."""
        self._send("POST", f"products/{number}/stock/{warehouse}", {"amount": amount, "reason": "counted"})

    @rule(number=PRODUCTS, warehouse=WAREHOUSES, change=st.integers(-5, 5))
    def change_stock(self, number: int, warehouse: int, change: int) -> None:
        """Add to the stock or take from it."""
        self._send("POST", f"products/{number}/stock/{warehouse}", {"change": change, "reason": "moved"})

    @rule(number=PRODUCTS, place=PLACES, change=st.integers(-5, 5))
    def change_stock_at_a_place(self, number: int, place: int | None, change: int) -> None:
        """Add to the stock of a location or take from it."""
        body = {"change": change, "reason": "moved", "idlocation": place}
        self._send("POST", f"products/{number}/stock/13", body)

    @rule(number=PRODUCTS, warehouse=WAREHOUSES, start=PLACES, end=PLACES, amount=st.integers(1, 2))
    def move(self, number: int, warehouse: int, start: int | None, end: int | None, amount: int) -> None:
        """Move pieces from one place to another, also of another warehouse."""
        body = {"from_idlocation": start, "to_idlocation": end, "amount": amount}
        self._send("POST", f"products/{number}/stock/{warehouse}/move", body)

    @rule(number=PRODUCTS, place=st.sampled_from([4, 5, 6, 3]))
    def unlink(self, number: int, place: int) -> None:
        """Take a product from a location."""
        assert self.api.delete(f"products/{number}/locations/{place}").status_code in {204, 400, 404}

    @rule(number=PRODUCTS, part=PRODUCTS, amount=st.integers(1, 3))
    def add_part(self, number: int, part: int, amount: int) -> None:
        """Make a product a part of another."""
        self._send("POST", f"products/{number}/parts", {"idproduct": part, "amount": amount})

    @rule(number=PRODUCTS, warehouse=WAREHOUSES)
    def produce(self, number: int, warehouse: int) -> None:
        """Make a composition from its parts."""
        self._send("POST", f"products/{number}/produce", {"idwarehouse": warehouse, "amount": 1})

    @invariant()
    def codes_are_unique(self) -> None:
        """No two products share a code."""
        codes = [row["productcode"] for row in self.state.rows("SELECT productcode FROM product")]
        assert len(codes) == len(set(codes))

    @invariant()
    def stock_is_the_sum_of_its_history(self) -> None:
        """Each change is written down, and each row goes on where the last one ended."""
        level: dict[tuple[int, int], int] = {}
        for row in self.state.rows("SELECT * FROM stock_history ORDER BY idproduct_stock_history"):
            place = row["idproduct"], row["idwarehouse"]
            assert row["old_stock"] == level.get(place, 0)
            level[place] = row["old_stock"] + row["stock_change"]
            assert row["new_stock"] == level[place] >= 0
        stock = self.state.rows("SELECT * FROM product_stock")
        assert {(row["idproduct"], row["idwarehouse"]): row["stock"] for row in stock} == level

    @invariant()
    def what_lies_at_locations_is_part_of_the_stock(self) -> None:
        """No location has more than the warehouse, and the history of each ends at what lies there."""
        level: dict[tuple[int, int], int] = {}
        for row in self.state.rows("SELECT * FROM location_stock_history ORDER BY idproduct_location_stock_history"):
            place = row["idproduct"], row["idlocation"]
            assert row["old_stock"] == level.get(place, 0)
            level[place] = row["old_stock"] + row["stock_change"]
            assert row["new_stock"] == level[place] >= 0
        lying = {(row["idproduct"], row["idlocation"]): row["stock"] for row in self.state.rows(_LYING)}
        assert {place: pieces for place, pieces in level.items() if pieces} == lying
        totals = {row["idproduct"]: row["stock"] for row in self.state.rows(_IN_WAREHOUSE)}
        for idproduct, total in totals.items():
            assert sum(pieces for (number, _), pieces in lying.items() if number == idproduct) <= total
        assert len([place for place in lying if place[1] == 3]) <= 1

    @invariant()
    def views_add_up(self) -> None:
        """Free stock is stock less reservations, and only what has stock, or parts with stock, has any."""
        for query in ("", "?inactive=true"):
            for product in self.api.get(f"products{query}").json():
                for row in product["stock"]:
                    assert row["freestock"] == row["stock"] - row["reserved"]
                    parts = row["reservedbackorders"] + row["reservedpicklists"] + row["reservedallocations"]
                    assert row["reserved"] == parts
                    assert row["stock"] == 0 or product["type"] != "unlimited_stock"
                if product["type"] == "virtual_composition" and product["stock"]:
                    self._check_composition(product)
                assert product["unlimitedstock"] is (product["type"] == "unlimited_stock")

    def _check_composition(self, product: dict[str, Any]) -> None:
        """One composition more than there are in stock needs more of some part than there is."""
        pieces = needs(self.state, [product["idproduct"]])[product["idproduct"]]
        for row in product["stock"]:
            parts = [
                (self.api.get(f"products/{part}/stock/{row['idwarehouse']}").json()["stock"], amount)
                for part, amount in pieces.items()
            ]
            assert all(there >= row["stock"] * amount for there, amount in parts)
            assert any(there < (row["stock"] + 1) * amount for there, amount in parts)


_LYING = "SELECT * FROM product_location WHERE stock > 0"
_IN_WAREHOUSE = "SELECT * FROM product_stock WHERE idwarehouse = 13"

Account.TestCase.settings = settings(max_examples=15, stateful_step_count=15, deadline=None, derandomize=True)
TestAccount = Account.TestCase
