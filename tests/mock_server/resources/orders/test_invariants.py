"""What holds after any sequence of calls on orders, picklists, backorders and stock."""

from __future__ import annotations

from hypothesis import settings
from hypothesis import strategies as st
from hypothesis.stateful import RuleBasedStateMachine, initialize, invariant, rule

from picqer_mock import Clock, Settings, create_app
from picqer_mock.resources.orders.states import ALLOWED
from picqer_mock.seed import open_state
from picqer_mock.spec import Spec
from tests.mock_server.conftest import NOW, connect
from tests.mock_server.resources.orders.shop import FAR, GUEST, NEAR, product

SPEC = Spec.load()
PICK = st.integers(0, 5)
AMOUNT = st.integers(1, 4)
# What the calls are named in the table of statuses.
ACTIONS = {
    "process": "process",
    "pause": "pause",
    "resume": "resume",
    "reopen": "reopen",
    "undo-cancellation": "undo the cancellation of",
    "allocate": "allocate",
    "deallocate": "deallocate",
    "prioritise": "prioritise",
    "process-backorders": "process the backorders of",
}
RESERVED = {
    "reservedbackorders": "SELECT sum(amount) FROM backorder WHERE idproduct = ? AND idwarehouse = ?",
    "reservedpicklists": """SELECT sum(amount) FROM picklist_product JOIN picklist USING (idpicklist)
        WHERE idproduct = ? AND idwarehouse = ? AND status NOT IN ('closed', 'cancelled') AND NOT has_parts""",
    "reservedallocations": """SELECT sum(order_allocation.amount) FROM order_allocation
        JOIN order_product USING (idorder_product) WHERE idproduct = ? AND idwarehouse = ?""",
}
NEW = "SELECT idpicklist FROM picklist WHERE status = 'new'"
OPEN = """SELECT order_product.idorder_product, status, amount - amount_cancelled
        - coalesce((SELECT sum(amount) FROM picklist_product JOIN picklist USING (idpicklist)
            WHERE idorder_product = order_product.idorder_product AND picklist.status <> 'cancelled'), 0)
        - coalesce((SELECT sum(amount) FROM backorder
            WHERE idorder_product = order_product.idorder_product), 0) AS pieces
    FROM order_product JOIN customer_order USING (idorder) WHERE NOT has_parts"""


class Account(RuleBasedStateMachine):
    """Sells three products, one of them a composition of the others, in every order that Hypothesis can think of."""

    @initialize()
    def open(self) -> None:
        """Start with some stock in two warehouses."""
        self.state = open_state(SPEC, "empty")
        app = create_app(Settings(rate_limit=10**6), spec=SPEC, state=self.state, clock=Clock(NOW))
        self.api = connect(app)
        first, second = product(self.api, "a", {NEAR: 3, FAR: 1}), product(self.api, "b", {FAR: 2})
        bundle = product(self.api, "c", type="virtual_composition")
        for part in (first, second):
            self._send("POST", f"products/{bundle}/parts", {"idproduct": part, "amount": 2})
        self.products = [first, second, bundle]

    def _send(self, method: str, path: str, body: object = None) -> None:
        answer = self.api.request(method, path, json=body)
        assert answer.status_code in {200, 201, 204, 400, 404}, answer.text

    def _any(self, sql: str, pick: int) -> int:
        """Return one of the ids that a query gives, or one that does not exist."""
        rows = self.state.rows(sql)
        return rows[pick % len(rows)][0] if rows else 10**6

    def _order(self, action: str, pick: int) -> int:
        """Return an order with which something can be done, if there is one."""
        good = ", ".join(f"'{status}'" for status in sorted(ALLOWED[action]))
        return self._any(f"SELECT idorder FROM customer_order WHERE status IN ({good})", pick)  # noqa: S608 - our text

    @rule(pick=PICK, amount=AMOUNT, partial=st.booleans(), split=st.booleans())
    def order(self, pick: int, amount: int, partial: bool, split: bool) -> None:
        """Order pieces of two products."""
        lines = [{"idproduct": self.products[(pick + more) % 3], "amount": amount} for more in range(2)]
        body = {**GUEST, "partialdelivery": partial, "auto_split": split, "warehouses": [NEAR, FAR], "products": lines}
        self._send("POST", "orders", body)

    @rule(pick=PICK, action=st.sampled_from(sorted(ACTIONS)))
    def act(self, pick: int, action: str) -> None:
        """Do something with an order."""
        self._send("POST", f"orders/{self._order(ACTIONS[action], pick)}/{action}")

    @rule(pick=PICK)
    def process(self, pick: int) -> None:
        """Process an order, without which there is nothing else to do."""
        self.act(pick, "process")

    @rule(pick=PICK)
    def reopen(self, pick: int) -> None:
        """Deliver some of an order, reopen it and process it again."""
        number = self._order("reopen", pick)
        for picklist in self.state.rows(f"{NEW} AND idorder = ?", number)[:1]:
            for call in ("pickall", "close"):
                self._send("POST", f"picklists/{picklist[0]}/{call}")
        for action in ("reopen", "process"):
            self._send("POST", f"orders/{number}/{action}")

    @rule(pick=PICK, force=st.booleans())
    def cancel(self, pick: int, force: bool) -> None:
        """Cancel an order."""
        number = self._order("cancel by force" if force else "cancel", pick)
        self._send("DELETE", f"orders/{number}?force={str(force).lower()}")

    @rule(pick=PICK, amount=AMOUNT)
    def change(self, pick: int, amount: int) -> None:
        """Change the amount of a line."""
        order = self._order("change the lines of", pick)
        sql = "SELECT idorder_product FROM order_product WHERE idorder = ? AND partof_idorder_product IS NULL"
        for line in self.state.rows(sql, order)[:1]:
            self._send("PUT", f"orders/{order}/products/{line[0]}", {"amount": amount})

    @rule(pick=PICK)
    def deliver(self, pick: int) -> None:
        """Pick and close a picklist."""
        number = self._any(NEW, pick)
        for call in ("pickall", "close"):
            self._send("POST", f"picklists/{number}/{call}")

    @rule(pick=PICK)
    def put_back(self, pick: int) -> None:
        """Cancel a picklist."""
        self._send("POST", f"picklists/{self._any(NEW, pick)}/cancel")

    @rule(pick=PICK)
    def give_up(self, pick: int) -> None:
        """Delete a backorder."""
        number = self._any("SELECT idbackorder FROM backorder", pick)
        self._send("DELETE", f"backorders/{number}")

    @rule(pick=PICK, place=st.sampled_from([NEAR, FAR]), amount=st.integers(0, 6))
    def count(self, pick: int, place: int, amount: int) -> None:
        """Set the stock of a product."""
        self._send("POST", f"products/{self.products[pick % 2]}/stock/{place}", {"amount": amount, "reason": "Counted"})

    @rule()
    def share_out(self) -> None:
        """Process all backorders."""
        self._send("POST", "backorders/process")

    @invariant()
    def reservations_are_what_reserves(self) -> None:
        """Nothing is reserved that no backorder, picklist or allocation stands for."""
        for row in self.state.rows("SELECT * FROM product_stock"):
            for kind, sql in RESERVED.items():
                assert row[kind] == (self.state.rows(sql, row["idproduct"], row["idwarehouse"])[0][0] or 0)

    @invariant()
    def every_piece_is_somewhere(self) -> None:
        """In processing on a picklist or a backorder; delivered in a completed order; never twice."""
        for row in self.state.rows(OPEN):
            assert row["pieces"] >= 0
            if row["status"] in {"processing", "paused", "completed"}:
                assert row["pieces"] == 0

    @invariant()
    def nothing_is_open_without_an_open_order(self) -> None:
        """Only orders in processing and paused ones have open picklists and backorders, and in processing they do."""
        open_ones = {
            row["idorder"]
            for row in self.state.rows(
                """SELECT idorder FROM backorder UNION SELECT idorder FROM picklist
                WHERE status NOT IN ('closed', 'cancelled')"""
            )
        }
        status = {row["idorder"]: row["status"] for row in self.state.rows("SELECT * FROM customer_order")}
        assert {status[idorder] for idorder in open_ones} <= {"processing", "paused"}
        assert {idorder for idorder, found in status.items() if found == "processing"} <= open_ones

    @invariant()
    def backorders_share_what_is_there(self) -> None:
        """All together have no more available than the stock that is on no picklist and not allocated."""
        sql = """SELECT sum(amount_available) AS given, max(0, stock - reservedpicklists - reservedallocations) AS there
            FROM backorder_queue JOIN product_stock USING (idproduct, idwarehouse) GROUP BY idproduct, idwarehouse"""
        for row in self.state.rows(sql):
            assert row["given"] <= row["there"]


Account.TestCase.settings = settings(max_examples=20, stateful_step_count=40, deadline=None, derandomize=True)
TestAccount = Account.TestCase
