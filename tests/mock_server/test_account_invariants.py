"""What holds in an account after any sequence of calls."""

from __future__ import annotations

from datetime import timedelta
from typing import TYPE_CHECKING, Any

from hypothesis import settings
from hypothesis import strategies as st
from hypothesis.stateful import RuleBasedStateMachine, initialize, invariant, precondition, rule

from picqer_mock import Clock, Settings, create_app
from picqer_mock.resources.products.parts import needs
from picqer_mock.seed import open_state
from picqer_mock.spec import Spec
from tests.mock_server.audit import audit, check_stock
from tests.mock_server.conftest import NOW, connect

if TYPE_CHECKING:
    from collections.abc import Callable

    from httpx2 import Response

SPEC = Spec.load()
STATE = open_state(SPEC, "empty")
CLOCK = Clock(NOW)
API = connect(create_app(Settings(rate_limit=10**6), spec=SPEC, state=STATE, clock=CLOCK))

GUEST = {"deliveryname": "Guest", "deliverycountry": "NL", "invoicename": "Guest", "invoicecountry": "BE"}
KINDS = ["normal", "normal", "composition_with_stock", "virtual_composition", "unlimited_stock", "normal"]
CHANGING = len(KINDS)
"""The product whose type may change; all others keep that in `KINDS`."""
PROFILE = 1287
SUPPLIERS = (1, 2)
DONE = 83
"""A status of returns in which replacements are sent."""

# The account has few objects of each kind, so small numbers hit them; a number beyond starts over.
WHICH = st.integers(0, 7)
PRODUCTS = st.integers(1, len(KINDS))
WAREHOUSES = st.sampled_from([13, 18])
# Those of warehouse 13, the last for one product only, and nowhere in particular.
PLACES = st.sampled_from([None, 4, 5, 6, 3])
AMOUNTS = st.integers(1, 4)
LINES = st.lists(st.tuples(PRODUCTS, AMOUNTS), min_size=1, max_size=3)

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
    "warehouses/13/stock": ("idproduct", "products/{}/stock/13"),
}


_CONCEPT = "status = 'concept'"
_NEW = "status = 'new'"
_PURCHASED = "status = 'purchased'"


def when(table: str, condition: str = "TRUE") -> Callable[[Any], Any]:
    """Let a rule wait until there is such a row, so that few calls are in vain."""
    sql = f"SELECT 1 FROM {table} WHERE {condition}"  # noqa: S608 - text of this module
    return precondition(lambda _: STATE.row(sql) is not None)


def _lines(lines: list[tuple[int, int]], **fields: Any) -> list[dict[str, Any]]:
    return [{"idproduct": idproduct, "amount": amount, **fields} for idproduct, amount in lines]


class Account(RuleBasedStateMachine):
    """A small business where people do things in every order that Hypothesis can think of."""

    @initialize()
    def open(self) -> None:
        """Start with a product of each type, some of them in stock, and hooks for everything."""
        STATE.reset()
        CLOCK.reset()
        self.steps = 0
        for event in SPEC.document["webhooks"]:
            STATE.insert("hook", name=event, event=event, address="https://shop.example/hooks", active=True)
        for number, kind in enumerate(KINDS, start=1):
            name = "changing" if number == CHANGING else kind
            body = {"idvatgroup": 18, "name": name, "price": 1, "productcode": f"p{number}", "type": kind}
            self._send("POST", "products", **body)
        for composition, part in ((3, 1), (4, 1), (4, 2)):
            self._send("POST", f"products/{composition}/parts", idproduct=part, amount=1)
        for place in (None, 4):
            self._send("POST", "products/1/stock/13", amount=5, reason="opened", idlocation=place)
        self._send("POST", "products/2/stock/18", amount=6, reason="opened")
        self._send("PUT", "locations/5", unlink_on_empty=True)
        self._send("PUT", "locations/3", is_exclusive_location=True)

    def _send(self, method: str, path: str, /, **body: Any) -> Any:
        """Do a call, which may be refused, and return what it answers if it is not."""
        answer: Response = API.request(method, path, json=body)
        assert answer.status_code in {200, 201, 204, 400, 404}, answer.text
        return answer.json() if answer.status_code in {200, 201} else None

    def _one(self, table: str, which: int, condition: str = "TRUE") -> int:
        """Return the key of a row, or one that does not exist when there is none."""
        rows = STATE.rows(f"SELECT * FROM {table} WHERE {condition} ORDER BY 1")  # noqa: S608 - text of this module
        return rows[which % len(rows)][0] if rows else 999

    # Orders

    @rule(
        lines=LINES,
        warehouses=st.sampled_from([[13, 18], [18, 13], [18]]),
        partialdelivery=st.booleans(),
        auto_split=st.booleans(),
        processed=st.booleans(),
    )
    def order(self, lines: list[tuple[int, int]], *, processed: bool, **fields: Any) -> None:
        """Order some products, and process that at once, or not."""
        made = self._send("POST", "orders", **GUEST, **fields, products=_lines(lines))
        if made and processed:
            self._send("POST", f"orders/{made['idorder']}/process")

    @when("customer_order")
    @rule(
        which=WHICH,
        action=st.sampled_from(
            [
                "process", "pause", "resume", "reopen", "change-to-concept", "undo-cancellation",
                "allocate", "deallocate", "process-backorders", "prioritise",
            ]
        ),
    )  # fmt: skip
    def act_on_order(self, which: int, action: str) -> None:
        """Bring an order on, or back."""
        self._send("POST", f"orders/{self._one('customer_order', which)}/{action}")

    @when("customer_order", _CONCEPT)
    @rule(which=WHICH)
    def process_a_concept(self, which: int) -> None:
        """Process an order that can be."""
        self._send("POST", f"orders/{self._one('customer_order', which, _CONCEPT)}/process")

    @when("customer_order")
    @rule(which=WHICH, force=st.booleans())
    def cancel_order(self, which: int, *, force: bool) -> None:
        """Cancel an order."""
        self._send("DELETE", f"orders/{self._one('customer_order', which)}{'?force=true' if force else ''}")

    @when("customer_order", _CONCEPT)
    @rule(which=WHICH, fields=st.fixed_dictionaries({}, optional={
        "partialdelivery": st.booleans(), "auto_split": st.booleans(), "warehouses": st.sampled_from([[13], [18]]),
    }))  # fmt: skip
    def change_order(self, which: int, fields: dict[str, Any]) -> None:
        """Deliver a concept in another way."""
        self._send("PUT", f"orders/{self._one('customer_order', which, _CONCEPT)}", **fields)

    @when("customer_order", _CONCEPT)
    @rule(which=WHICH, product=PRODUCTS, amount=AMOUNTS)
    def add_line(self, which: int, product: int, amount: int) -> None:
        """Order one product more."""
        path = f"orders/{self._one('customer_order', which, _CONCEPT)}/products"
        self._send("POST", path, idproduct=product, amount=amount)

    @when("customer_order")
    @rule(which=WHICH, line=WHICH, amount=st.none() | AMOUNTS)
    def change_line(self, which: int, line: int, amount: int | None) -> None:
        """Order more of a product, or less, or none of it."""
        idorder = self._one("customer_order", which)
        path = f"orders/{idorder}/products/{self._one('order_product', line, f'idorder = {idorder}')}"
        if amount is None:
            self._send("DELETE", path)
        else:
            self._send("PUT", path, amount=amount)

    # Backorders

    @when("backorder")
    @rule(which=st.lists(WHICH, max_size=2))
    def process_backorders(self, which: list[int]) -> None:
        """Process some backorders, or all."""
        numbers = [self._one("backorder", number) for number in which]
        self._send("POST", "backorders/process", **({"idbackorders": numbers} if numbers else {}))

    @when("backorder")
    @rule(which=WHICH)
    def delete_backorder(self, which: int) -> None:
        """Give up waiting."""
        self._send("DELETE", f"backorders/{self._one('backorder', which)}")

    # Picklists

    @when("picklist", _NEW)
    @rule(which=WHICH)
    def deliver(self, which: int) -> None:
        """Pick all of a picklist and close it."""
        path = f"picklists/{self._one('picklist', which, _NEW)}"
        self._send("POST", f"{path}/pickall")
        self._send("POST", f"{path}/close")

    @when("picklist")
    @rule(which=WHICH, action=st.sampled_from(["pickall", "close", "cancel", "pause", "resume", "unassign"]))
    def act_on_picklist(self, which: int, action: str) -> None:
        """Bring a picklist on."""
        self._send("POST", f"picklists/{self._one('picklist', which)}/{action}")

    @when("picklist", _NEW)
    @rule(which=WHICH, line=WHICH, amount=AMOUNTS, by=st.sampled_from(["product", "line", "place"]))
    def pick(self, which: int, line: int, amount: int, by: str) -> None:
        """Pick some pieces."""
        idpicklist = self._one("picklist", which, _NEW)
        number = self._one("picklist_product", line, f"idpicklist = {idpicklist}")
        place = self._one("picklist_product_location", line, f"idpicklist_product = {number}")
        target = {"product": 1 + line, "idpicklist_product": number, "idpicklist_product_location": place}
        name = {"product": "product", "line": "idpicklist_product", "place": "idpicklist_product_location"}[by]
        self._send("POST", f"picklists/{idpicklist}/pick", amount=amount, **{name: target[name]})

    @when("picklist", _NEW)
    @rule(which=WHICH, line=WHICH, place=st.sampled_from([4, 5, 6]), amount=AMOUNTS)
    def pick_elsewhere(self, which: int, line: int, place: int, amount: int) -> None:
        """Take pieces at another location."""
        idpicklist = self._one("picklist", which, _NEW)
        number = self._one("picklist_product", line, f"idpicklist = {idpicklist}")
        self._send(
            "PUT", f"picklists/{idpicklist}/products/{number}/pick_locations", idlocation=place, amount=amount
        )

    @when("picklist")
    @rule(which=WHICH, minutes=st.none() | st.integers(0, 3))
    def snooze(self, which: int, minutes: int | None) -> None:
        """Set a picklist aside."""
        until = None if minutes is None else f"{CLOCK.now() + timedelta(minutes=minutes):%Y-%m-%d %H:%M:%S}"
        self._send("POST", f"picklists/{self._one('picklist', which)}/snooze", snooze_until=until)

    @when("picklist", _NEW)
    @rule(which=WHICH)
    def ship(self, which: int) -> None:
        """Send a picklist off."""
        path = f"picklists/{self._one('picklist', which, _NEW)}/shipments?return=shipment"
        self._send("POST", path, idshippingprofile=PROFILE)

    @when("shipment")
    @rule(which=WHICH)
    def cancel_shipment(self, which: int) -> None:
        """Take a shipment back."""
        self._send("POST", f"picklists/shipments/{self._one('shipment', which)}/cancel")

    @when("picklist")
    @rule(which=st.lists(WHICH, max_size=3))
    def make_batch(self, which: list[int]) -> None:
        """Put some picklists into a batch, or all of a warehouse."""
        numbers = [self._one("picklist", number) for number in which]
        self._send("POST", "picklists/batches", **({"idpicklists": numbers} if numbers else {"idwarehouse": 13}))

    @when("picklist_batch")
    @rule(which=WHICH, picklist=WHICH, action=st.sampled_from(["add", "remove", "reset", "delete"]))
    def change_batch(self, which: int, picklist: int, action: str) -> None:
        """Let a batch have other picklists, or start anew, or be gone."""
        path = f"picklists/batches/{self._one('picklist_batch', which)}"
        number = self._one("picklist", picklist)
        if action == "add":
            self._send("POST", f"{path}/picklists", idpicklist=number)
        elif action == "remove":
            self._send("DELETE", f"{path}/picklists/{number}")
        elif action == "reset":
            self._send("POST", f"{path}/reset")
        else:
            self._send("DELETE", path)

    # Stock

    @rule(product=PRODUCTS, warehouse=WAREHOUSES, amount=st.integers(-5, 9), field=st.sampled_from(["amount", "change"]))
    def count(self, product: int, warehouse: int, amount: int, field: str) -> None:
        """Set the stock, or add to it or take from it."""
        self._send("POST", f"products/{product}/stock/{warehouse}", **{field: amount}, reason="counted")

    @rule(product=PRODUCTS, place=PLACES, change=st.integers(-5, 5))
    def count_at_a_place(self, product: int, place: int | None, change: int) -> None:
        """Add to the stock of a location or take from it."""
        self._send("POST", f"products/{product}/stock/13", change=change, reason="found", idlocation=place)

    @rule(product=PRODUCTS, warehouse=WAREHOUSES, start=PLACES, end=PLACES, amount=AMOUNTS)
    def move(self, product: int, warehouse: int, start: int | None, end: int | None, amount: int) -> None:
        """Move pieces from one place to another, also of another warehouse."""
        body = {"from_idlocation": start, "to_idlocation": end, "amount": amount}
        self._send("POST", f"products/{product}/stock/{warehouse}/move", **body)

    @rule(product=PRODUCTS, place=st.sampled_from([4, 5, 6, 3]), linked=st.booleans())
    def link(self, product: int, place: int, *, linked: bool) -> None:
        """Give a product a location, or take it away."""
        if linked:
            self._send("POST", f"products/{product}/locations", idlocation=place)
        else:
            self._send("DELETE", f"products/{product}/locations/{place}")

    @rule(place=st.sampled_from([4, 5, 6, 3]), removed=st.booleans(), exclusive=st.booleans())
    def change_location(self, place: int, *, removed: bool, exclusive: bool) -> None:
        """Let a location be for one product only, or for all, or be gone."""
        if removed:
            self._send("DELETE", f"locations/{place}")
        else:
            self._send("PUT", f"locations/{place}", is_exclusive_location=exclusive)

    # Products

    @rule(
        product=PRODUCTS,
        body=st.fixed_dictionaries({}, optional={"productcode": st.sampled_from(["p1", "x"]), "active": st.booleans()}),
    )
    def change_product(self, product: int, body: dict[str, Any]) -> None:
        """Change code or activity."""
        self._send("PUT", f"products/{product}", **body)

    @rule(kind=st.sampled_from(sorted(set(KINDS))))
    def change_type(self, kind: str) -> None:
        """Change the type of a product."""
        self._send("PUT", f"products/{CHANGING}", type=kind)

    @rule(product=PRODUCTS, part=PRODUCTS, amount=st.integers(1, 3))
    def add_part(self, product: int, part: int, amount: int) -> None:
        """Make a product a part of another."""
        self._send("POST", f"products/{product}/parts", idproduct=part, amount=amount)

    @when("product_part")
    @rule(which=WHICH)
    def remove_part(self, which: int) -> None:
        """Let a product no longer be a part of another."""
        number = self._one("product_part", which)
        row = STATE.row("SELECT idcomposition FROM product_part WHERE idproduct_part = ?", number)
        self._send("DELETE", f"products/{row['idcomposition'] if row else 1}/parts/{number}")

    @rule(warehouse=WAREHOUSES, amount=AMOUNTS)
    def produce(self, warehouse: int, amount: int) -> None:
        """Make compositions from their parts."""
        self._send("POST", "products/3/produce", idwarehouse=warehouse, amount=amount)

    # Purchase

    @rule(lines=LINES, warehouse=WAREHOUSES, supplier=st.sampled_from(SUPPLIERS), purchased=st.booleans())
    def purchase(self, lines: list[tuple[int, int]], warehouse: int, supplier: int, *, purchased: bool) -> None:
        """Order products from a supplier, or plan to."""
        made = self._send(
            "POST", "purchaseorders", idsupplier=supplier, idwarehouse=warehouse, products=_lines(lines)
        )
        if made and purchased:
            self._send("POST", f"purchaseorders/{made['idpurchaseorder']}/mark-as-purchased")

    @when("purchase_order")
    @rule(which=WHICH, action=st.sampled_from(["mark-as-purchased", "close", "cancel"]))
    def act_on_purchase_order(self, which: int, action: str) -> None:
        """Bring a purchase order on."""
        self._send("POST", f"purchaseorders/{self._one('purchase_order', which)}/{action}")

    @when("purchase_order")
    @rule(which=WHICH, line=WHICH, amount=st.none() | AMOUNTS)
    def change_purchase(self, which: int, line: int, amount: int | None) -> None:
        """Purchase more of a product, or less, or none of it."""
        number = self._one("purchase_order", which)
        line_number = self._one("purchase_order_product", line, f"idpurchaseorder = {number}")
        path = f"purchaseorders/{number}/products/{line_number}"
        if amount is None:
            self._send("DELETE", path)
        else:
            self._send("PUT", path, amount=amount)

    @rule(which=st.none() | WHICH, version=st.sampled_from([1, 2]), supplier=st.sampled_from(SUPPLIERS))
    def begin_receipt(self, which: int | None, version: int, supplier: int) -> None:
        """Begin to receive a purchase order, or what a supplier brings."""
        whose = {"idsupplier": supplier} if which is None else {
            "idpurchaseorder": self._one("purchase_order", which, _PURCHASED)
        }  # fmt: skip
        self._send("POST", "receipts", **whose, version=version)

    @when("receipt", "status = 'processing'")
    @rule(
        which=WHICH,
        product=PRODUCTS,
        amount=AMOUNTS,
        fields=st.fixed_dictionaries({}, optional={"idlocation": PLACES, "strategy": st.sampled_from(["new", "automatic"])}),
        force=st.booleans(),
    )
    def receive(self, which: int, product: int, amount: int, fields: dict[str, Any], *, force: bool) -> None:
        """Receive a product, wherever it was ordered, if it was."""
        path = f"receipts/{self._one('receipt', which)}/products{'?force=true' if force else ''}"
        self._send("POST", path, idproduct=product, amount=amount, **fields)

    @when("receipt_product")
    @rule(which=WHICH, line=WHICH)
    def revert(self, which: int, line: int) -> None:
        """Take what came in out again."""
        number = self._one("receipt", which)
        self._send("POST", f"receipts/{number}/products/{self._line_of_receipt(number, line)}/revert")

    @when("receipt", "version = 1")
    @rule(which=WHICH, line=WHICH, delta=st.integers(-2, 3), place=st.sampled_from([4, 5, 3]))
    def change_receipt(self, which: int, line: int, delta: int, place: int) -> None:
        """Correct a line of an old receipt."""
        number = self._one("receipt", which, "version = 1")
        path = f"receipts/{number}/products/{self._line_of_receipt(number, line)}"
        self._send("PUT", path, delta=delta, stock_idlocation=place)

    @when("receipt", "status = 'processing'")
    @rule(which=WHICH, action=st.sampled_from(["all", "complete", "delete"]))
    def finish_receipt(self, which: int, action: str) -> None:
        """Complete a receipt, or take all there is, or drop it."""
        path = f"receipts/{self._one('receipt', which)}"
        if action == "all":
            self._send("POST", f"{path}/mark-all-received")
        elif action == "complete":
            self._send("PUT", path, status="completed")
        else:
            self._send("DELETE", path)

    def _line_of_receipt(self, number: int, line: int) -> int:
        return self._one("receipt_product", line, f"idreceipt = {number}")

    # Returns

    @rule(back=LINES, sent=st.lists(st.tuples(PRODUCTS, AMOUNTS), max_size=2), status=st.sampled_from([1, DONE]))
    def send_back(self, back: list[tuple[int, int]], sent: list[tuple[int, int]], status: int) -> None:
        """Announce a return, with replacements."""
        products = {
            "returned_products": _lines(back, price=1, idreturn_reason=1),
            "replacement_products": _lines(sent, price=1),
        }
        self._send("POST", "returns", idreturn_status=status, idtemplate=2, country="NL", **products)

    @when("product_return")
    @rule(which=WHICH, line=WHICH, warehouse=WAREHOUSES, status=st.sampled_from(["received", "unsalable", "salable"]))
    def take_back(self, which: int, line: int, warehouse: int, status: str) -> None:
        """Receive a returned product."""
        number = self._one("product_return", which)
        row = {"idreturn_product": self._one("returned_product", line, f"idreturn = {number}"), "status": status}
        self._send("POST", f"returns/{number}/receive", idwarehouse=warehouse, return_products=[row])

    @when("product_return")
    @rule(which=WHICH, status=st.sampled_from([1, DONE]))
    def decide(self, which: int, status: int) -> None:
        """Give a return another status."""
        self._send("POST", f"returns/{self._one('product_return', which)}/logs", idreturn_status=status)

    @when("product_return")
    @rule(which=WHICH, product=PRODUCTS, amount=AMOUNTS)
    def replace(self, which: int, product: int, amount: int) -> None:
        """Send something in place of what came back."""
        path = f"returns/{self._one('product_return', which)}/replacement_products"
        self._send("POST", path, idproduct=product, amount=amount, price=1)

    @when("product_return")
    @rule(which=WHICH)
    def delete_return(self, which: int) -> None:
        """Forget a return."""
        self._send("DELETE", f"returns/{self._one('product_return', which)}")

    # Time

    @rule(minutes=st.sampled_from([1, 2, 10]))
    def wait(self, minutes: int) -> None:
        """Let time pass, and see what happened meanwhile."""
        CLOCK.move(timedelta(minutes=minutes))
        self._send("GET", "users/me")

    @invariant()
    def books_agree(self) -> None:
        """See `tests.mock_server.audit`."""
        audit(STATE)

    @invariant()
    def one_list_can_be_got(self) -> None:
        """In turn, to have looked at all of them after some steps."""
        lists = list(LISTS)
        self.steps += 1
        self._get_all(lists[self.steps % len(lists)])

    def teardown(self) -> None:
        """Look at all lists, and at what products show of their stock."""
        for name in LISTS:
            self._get_all(name)
        for query in ("", "?inactive=true"):
            for product in API.get(f"products{query}").json():
                check_stock(product)
                if product["type"] == "virtual_composition" and product["stock"]:
                    self._check_composition(product)

    def _get_all(self, name: str) -> None:
        """Get all that a list shows."""
        answer = API.get(name)
        assert answer.status_code == 200, answer.text
        key, path = LISTS[name]
        for row in answer.json():
            got = API.get(path.format(row[key]))
            assert got.status_code == 200, got.text
            assert key not in got.json() or got.json()[key] == row[key]

    def _check_composition(self, product: dict[str, Any]) -> None:
        """One composition more than there are in stock needs more of some part than there is."""
        pieces = needs(STATE, [product["idproduct"]])[product["idproduct"]]
        for row in product["stock"]:
            parts = [
                (API.get(f"products/{part}/stock/{row['idwarehouse']}").json()["stock"], amount)
                for part, amount in pieces.items()
            ]
            assert all(there >= row["stock"] * amount for there, amount in parts)
            assert any(there < (row["stock"] + 1) * amount for there, amount in parts)


Account.TestCase.settings = settings(max_examples=40, stateful_step_count=40, deadline=None, derandomize=True)
TestAccount = Account.TestCase
