"""What fulfilment customers do with keys of their own, and what they cannot do."""

from __future__ import annotations

from typing import Any

from hypothesis import strategies as st
from hypothesis.stateful import rule

from tests.mock_server.business.desk import AMOUNTS, PARTNERS, STATE, WAREHOUSES, WHICH, Desk, lines_of, when
from tests.mock_server.business.sales import GUEST

# What can belong to a fulfilment customer, with where it is.
OWNED = {
    "backorder": "backorders/{}",
    "customer_order": "orders/{}",
    "picklist": "picklists/{}",
    "product": "products/{}",
    "product_return": "returns/{}",
    "purchase_order": "purchaseorders/{}",
}
LISTS = sorted({path.partition("/")[0] for path in OWNED.values()} | {"stockhistory", "customers", "hooks"})
# What would change an object, with what it is sent.
MEDDLING: dict[str, list[tuple[str, str, dict[str, Any]]]] = {
    "backorder": [("DELETE", "", {})],
    "customer_order": [("POST", "/process", {}), ("DELETE", "", {}), ("PUT", "", {"reference": "x"})],
    "product": [("PUT", "", {"name": "x"}), ("POST", "/parts", {"idproduct": 1, "amount": 1})],
    "product_return": [("PUT", "", {"reference": "x"}), ("POST", "/logs", {"message": "x"})],
    "purchase_order": [("POST", "/cancel", {}), ("POST", "/products", {"idproduct": 1, "amount": 1})],
}

_PARTNERS = st.sampled_from(PARTNERS)
_THEIRS = "idfulfilment_customer = {}"


class Partners(Desk):
    """Who has goods in the warehouse of somebody else."""

    @rule(partner=_PARTNERS, stock=st.integers(0, 5), warehouse=WAREHOUSES)
    def bring(self, partner: int, stock: int, warehouse: int) -> None:
        """Add a product, of which the account counts some pieces."""
        products = STATE.one("SELECT count(*) AS number FROM product")["number"]
        code = f"of-{partner}-{products}"
        made = self.send_as(partner, "POST", "products", idvatgroup=18, name="theirs", price=1, productcode=code)
        self.send("POST", f"products/{made['idproduct']}/stock/{warehouse}", amount=stock, reason="brought")

    @rule(partner=_PARTNERS, which=WHICH, amount=AMOUNTS, process=st.booleans())
    def sell(self, partner: int, which: int, amount: int, *, process: bool) -> None:
        """Order one of one's own products, or one of whoever it is where there is none."""
        product = self.one("product", which, _THEIRS.format(partner))
        made = self.send_as(partner, "POST", "orders", **GUEST, products=lines_of([(product, amount)]))
        if made and process:
            self.send_as(partner, "POST", f"orders/{made['idorder']}/process")

    @rule(partner=_PARTNERS, which=WHICH, amount=AMOUNTS)
    def buy(self, partner: int, which: int, amount: int) -> None:
        """Order more of one's own products."""
        product = self.one("product", which, _THEIRS.format(partner))
        lines = lines_of([(product, amount)])
        made = self.send_as(partner, "POST", "purchaseorders", idsupplier=1, idwarehouse=13, products=lines)
        if made:
            self.send_as(partner, "POST", f"purchaseorders/{made['idpurchaseorder']}/mark-as-purchased")

    @rule(partner=_PARTNERS, name=st.sampled_from(LISTS))
    def list_theirs(self, partner: int, name: str) -> None:
        """What is listed names no other owner."""
        status, rows = self.ask_as(partner, "GET", name)
        assert status == 200
        assert all(row.get("idfulfilment_customer", partner) == partner for row in rows)

    @rule(partner=_PARTNERS, kind=st.sampled_from(sorted(OWNED)), which=WHICH)
    def look_at_anything(self, partner: int, kind: str, which: int) -> None:
        """One's own objects are there, and no others."""
        number = self.one(kind, which)
        rows = STATE.rows(f"SELECT * FROM {kind} WHERE idfulfilment_customer = ?", partner)  # noqa: S608 - names from here
        status, _ = self.ask_as(partner, "GET", OWNED[kind].format(number))
        assert status == (200 if number in {row[0] for row in rows} else 404)

    @when("customer_order")
    @rule(partner=_PARTNERS, kind=st.sampled_from(sorted(MEDDLING)), which=WHICH, way=WHICH)
    def meddle(self, partner: int, kind: str, which: int, way: int) -> None:
        """Nobody changes what is somebody else's."""
        number = self.one(kind, which, f"idfulfilment_customer IS NOT {partner}")
        method, action, body = MEDDLING[kind][way % len(MEDDLING[kind])]
        status, _ = self.ask_as(partner, method, OWNED[kind].format(number) + action, **body)
        assert status == 404
