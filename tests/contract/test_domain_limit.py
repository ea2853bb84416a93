"""The rate limit counts every request of a key, and holds."""

from __future__ import annotations

from datetime import timedelta
from typing import TYPE_CHECKING

import pytest

from picqer_mock import Clock, Settings, create_app
from tests.contract.caller import NOW, PARTNERS, Caller, caller
from tests.contract.target import SPEC

if TYPE_CHECKING:
    from tests.contract.checks.exchange import Exchange

_LIMIT, _LEFT = "x-ratelimit-limit", "x-ratelimit-remaining"


def _left(exchange: Exchange) -> int:
    return int(exchange.headers[_LEFT])


def test_an_account_has_the_limit_of_the_spec() -> None:
    """Where nothing else is said."""
    app = create_app(Settings(), state=caller().app.simulator.state, clock=Clock(NOW))
    assert app.simulator.protocol.limit == SPEC.at("/components/headers/X-RateLimit-Limit/schema/default")


@pytest.fixture
def few() -> Caller:
    """The account, with five requests a minute for each key."""
    caller().reset()
    caller().app.simulator.protocol.set_limit(5)
    return caller()


def test_every_request_counts(few: Caller) -> None:
    """Also one that is refused, and each once."""
    calls = [
        few.send("users.me.get"),
        few.send("orders.get", {"idorder": 999_999}),
        few.send("orders.create", None, {}),
        few.send("products.list", query={"offset": 1}),
        few.send("orders.pause", {"idorder": 6573}),
    ]
    assert [call.status for call in calls] == [200, 404, 400, 200, 200]
    assert [_left(call) for call in calls] == [4, 3, 2, 1, 0]
    assert {call.headers[_LIMIT] for call in calls} == {"5"}


def test_what_is_beyond_the_limit_is_not_carried_out(few: Caller) -> None:
    """It is refused with 429 and the headers, until the next minute."""
    for _ in range(5):
        few.do("users.me.get")
    refused = few.send("orders.pause", {"idorder": 6573})
    assert (refused.status, _left(refused), refused.headers[_LIMIT]) == (429, 0, "5")
    few.clock.move(timedelta(minutes=1))
    order = few.send("orders.get", {"idorder": 6573})
    assert (order.body["status"], _left(order)) == ("processing", 4)


def test_every_key_has_a_limit_of_its_own(few: Caller) -> None:
    """What one key uses up, another has."""
    for _ in range(6):
        few.send("users.me.get")
    for key in PARTNERS:
        assert _left(few.send("products.list", key=key)) == 4


def test_a_request_without_a_key_counts_for_nobody(few: Caller) -> None:
    """It is refused, tells the limit, and takes nothing from those who have a key."""
    wrong = few.send("users.me.get", key="nobody")
    assert (wrong.status, wrong.headers[_LIMIT]) == (401, "5")
    assert _left(few.send("users.me.get")) == 4
