"""Where all work of the business is done: the account, the calls to it, and what calls are made of."""

from __future__ import annotations

import json
from base64 import b64encode
from typing import TYPE_CHECKING, Any

from hypothesis import strategies as st
from hypothesis.stateful import RuleBasedStateMachine, precondition

from picqer_mock import Clock, Settings, create_app
from picqer_mock.protocol import Incoming
from picqer_mock.seed import open_state
from picqer_mock.settings import DEFAULT_KEY
from picqer_mock.spec import Spec
from tests.mock_server.conftest import NOW

if TYPE_CHECKING:
    from collections.abc import Callable

    from picqer_mock.protocol import Outgoing

SPEC = Spec.load()
STATE = open_state(SPEC, "empty")
CLOCK = Clock(NOW)

PARTNERS = (1, 2)
"""The fulfilment customers."""


def let_partners_in() -> None:
    """Add the fulfilment customers, whom a reset takes away."""
    for number in PARTNERS:
        STATE.insert("fulfilment_customer", idfulfilment_customer=number, name=f"Partner {number}")


let_partners_in()
_KEYS = {f"partner-{number}": number for number in PARTNERS}
_SETTINGS = Settings(rate_limit=10**6, fulfilment_keys=_KEYS)
_PROTOCOL = create_app(_SETTINGS, spec=SPEC, state=STATE, clock=CLOCK).simulator.protocol
_HEADERS = {"content-type": "application/json", "user-agent": "tests"}

KINDS = ["normal", "normal", "composition_with_stock", "virtual_composition", "unlimited_stock", "normal"]
CHANGING = len(KINDS)
"""The product whose type may change; all others keep that in `KINDS`."""
SUPPLIERS = (1, 2)

WHICH = st.integers(0, 7)
"""One of the objects of a kind, by its place; a number beyond starts over."""
PRODUCTS = st.integers(1, len(KINDS))
WAREHOUSES = st.sampled_from([13, 18])
PLACES = st.sampled_from([None, 4, 5, 6, 3])
"""The locations of warehouse 13, the last for one product only at first, and nowhere in particular."""
AMOUNTS = st.integers(1, 4)
LINES = st.lists(st.tuples(PRODUCTS, AMOUNTS), min_size=1, max_size=3)
OFTEN = st.sampled_from([True, True, True, False])


def when(table: str, condition: str = "TRUE") -> Callable[[Any], Any]:
    """Let a rule wait until there is such a row, so that few calls are in vain."""
    sql = f"SELECT 1 FROM {table} WHERE {condition}"  # noqa: S608 - text of these modules
    return precondition(lambda _: STATE.row(sql) is not None)


def lines_of(lines: list[tuple[int, int]], **fields: Any) -> list[dict[str, Any]]:
    """Return lines as calls take them, for products and their amounts."""
    return [{"idproduct": idproduct, "amount": amount, **fields} for idproduct, amount in lines]


class Desk(RuleBasedStateMachine):
    """Who makes calls."""

    def send(self, method: str, path: str, /, **body: Any) -> Any:
        """Do a call, which may be refused, and return what it answers if it is not."""
        answer = _call(method, path, body)
        assert answer.status in {200, 201, 204, 400, 404}, answer.body
        return json.loads(answer.body) if answer.status in {200, 201} else None

    def ask_as(self, partner: int, method: str, path: str, /, **body: Any) -> tuple[int, Any]:
        """Do a call with the key of a fulfilment customer, and return its status and what it answers."""
        answer = _call(method, path, body, f"partner-{partner}")
        assert answer.status in {200, 201, 204, 400, 404}, answer.body
        return answer.status, json.loads(answer.body) if answer.body else None

    def send_as(self, partner: int, method: str, path: str, /, **body: Any) -> Any:
        """Do a call with the key of a fulfilment customer, as `send` does."""
        status, answer = self.ask_as(partner, method, path, **body)
        return answer if status in {200, 201} else None

    def get(self, path: str) -> Any:
        """Return what is there."""
        answer = _call("GET", path, {})
        assert answer.status == 200, answer.body
        return json.loads(answer.body)

    def one(self, table: str, which: int, condition: str = "TRUE") -> int:
        """Return the key of a row, or one that does not exist when there is none."""
        rows = STATE.rows(f"SELECT * FROM {table} WHERE {condition} ORDER BY 1")  # noqa: S608 - text of these modules
        key: int = rows[which % len(rows)][0] if rows else 999
        return key


def _call(method: str, path: str, body: dict[str, Any], key: str = DEFAULT_KEY) -> Outgoing:
    """Do a call without HTTP between, which would take most of the time."""
    path, _, query = path.partition("?")
    content = json.dumps(body).encode() if body else b""
    headers = {**_HEADERS, "authorization": f"Basic {b64encode(f'{key}:'.encode()).decode()}"}
    return _PROTOCOL.answer(Incoming(method, f"/api/v1/{path}", query.encode(), headers, content, "http://testserver"))
