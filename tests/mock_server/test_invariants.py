"""What holds after any sequence of calls."""

from __future__ import annotations

from typing import Any

from hypothesis import settings
from hypothesis import strategies as st
from hypothesis.stateful import RuleBasedStateMachine, initialize, invariant, rule

from picqer_mock import Clock, Settings, create_app
from picqer_mock.seed import open_state
from picqer_mock.spec import Spec
from tests.mock_server.conftest import NOW, connect

SPEC = Spec.load()
CODES = st.sampled_from(["a", "b", "c", "6531"])
PRODUCTS = st.sampled_from([1, 2, 3])
WAREHOUSES = st.sampled_from([18, 40])
TYPES = st.sampled_from(["normal", "unlimited_stock", "virtual_composition", "composition_with_stock"])


class Account(RuleBasedStateMachine):
    """Creates, changes and counts a few products in every order that Hypothesis can think of."""

    @initialize()
    def open(self) -> None:
        """Start with an account without products."""
        self.state = open_state(SPEC, "empty")
        app = create_app(Settings(rate_limit=10**6), spec=SPEC, state=self.state, clock=Clock(NOW))
        self.api = connect(app)

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
    def views_add_up(self) -> None:
        """Free stock is stock less reservations, and only products of a type with stock have any."""
        for query in ("", "?inactive=true"):
            for product in self.api.get(f"products{query}").json():
                for row in product["stock"]:
                    assert row["freestock"] == row["stock"] - row["reserved"]
                    parts = row["reservedbackorders"] + row["reservedpicklists"] + row["reservedallocations"]
                    assert row["reserved"] == parts
                    assert row["stock"] == 0 or product["type"] in {"normal", "composition_with_stock"}
                assert product["unlimitedstock"] is (product["type"] == "unlimited_stock")


Account.TestCase.settings = settings(max_examples=15, stateful_step_count=15, deadline=None, derandomize=True)
TestAccount = Account.TestCase
