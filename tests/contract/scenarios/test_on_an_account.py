"""The stories run on a real account too; here a second simulator stands for it."""

from __future__ import annotations

import os
from typing import TYPE_CHECKING

import pytest

from picqer import Picqer
from picqer_mock import Settings, running
from tests.contract.account import USER_AGENT
from tests.contract.scenarios.place import a_place
from tests.contract.scenarios.test_catalogue import test_a_catalogue_of_100_000_is_read_once_and_whole as read
from tests.contract.scenarios.test_purchase_to_backorder import (
    test_a_delivery_serves_the_order_that_waits_for_it as buy,
)
from tests.contract.scenarios.test_return_with_replacement import test_what_comes_back_is_replaced as give_back

if TYPE_CHECKING:
    from collections.abc import Callable, Generator

    from picqer_mock import Running
    from tests.contract.scenarios.place import Place


@pytest.fixture
def account(monkeypatch: pytest.MonkeyPatch) -> Generator[Running]:
    """An account that the environment names, with leave to write."""
    with running(Settings(rate_limit=10_000)) as server:
        monkeypatch.setenv("PICQER_BASE_URL", server.url)
        monkeypatch.setenv("PICQER_API_KEY", server.api_key)
        monkeypatch.setenv("PICQER_ALLOW_WRITES", "1")
        yield server


def _none() -> Running:
    raise AssertionError("the environment names an account, so no simulator is needed")


@pytest.mark.parametrize("story", [buy, give_back])
def test_a_story_cleans_up_after_itself(account: Running, story: Callable[[Place], None]) -> None:
    """It plays on the account of the environment, ends where it could not be undone, and leaves nothing open."""
    with (
        pytest.raises(pytest.skip.Exception, match="on a real account the story ends here"),
        a_place(os.environ, _none, writes=True) as place,
    ):
        story(place)
    with Picqer(base_url=account.url, api_key=account.api_key, user_agent=USER_AGENT) as picqer:
        (order,) = picqer.orders.list(reference=place.tag)
        assert order.status == "cancelled"
        assert picqer.products.list(productcode=place.tag).all() == []
        (product,) = picqer.products.list(productcode=place.tag, inactive=True)
        assert sum(row.stock for row in product.stock) == 0
        assert not [row for row in picqer.returns.list() if row.reference == place.tag]
        bought = [row.status for row in picqer.purchase_orders.list() if row.remarks == place.tag]
        assert set(bought) <= {"cancelled"}


def test_a_story_does_not_write_without_leave(account: Running, monkeypatch: pytest.MonkeyPatch) -> None:
    """Without PICQER_ALLOW_WRITES=1 a story that writes is skipped before its first call."""
    monkeypatch.delenv("PICQER_ALLOW_WRITES")
    with pytest.raises(pytest.skip.Exception, match="PICQER_ALLOW_WRITES=1"), a_place(os.environ, _none, writes=True):
        pytest.fail("the story began")
    assert account.requests() == []


def test_reading_needs_no_leave(account: Running, monkeypatch: pytest.MonkeyPatch) -> None:
    """The catalogue of the account is read with nothing but GET."""
    monkeypatch.delenv("PICQER_ALLOW_WRITES")
    read()
    assert {request["method"] for request in account.requests()} == {"GET"}
