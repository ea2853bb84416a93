"""Deliveries as people see them, and their delivery where there is no server."""

from __future__ import annotations

import threading
from datetime import timedelta
from typing import TYPE_CHECKING

import pytest

from picqer_mock.errors import NotFoundError, RefusedError

if TYPE_CHECKING:
    from tests.mock_server.webhooks.conftest import Shop


def test_a_delivery_can_be_repeated(shop: Shop) -> None:
    """The same bytes go out as a delivery of its own."""
    shop.listen(secret="s")
    shop.count()
    shop.deliveries.deliver()
    assert shop.deliveries.repeat(1) == 2
    assert shop.deliveries.deliver() == 1
    assert shop.box.posts[0] == shop.box.posts[1]
    assert shop.statuses() == ["delivered", "delivered"]


def test_what_cannot_be_repeated_is_refused(shop: Shop) -> None:
    """The text says why, and what to do."""
    with pytest.raises(NotFoundError, match=r"^iddelivery: there is no delivery 1\.$"):
        shop.deliveries.repeat(1)
    idhook = shop.listen()
    shop.count()
    shop.api.delete(f"hooks/{idhook}")
    with pytest.raises(RefusedError, match=f"hook {idhook} of it is inactive; reactivate"):
        shop.deliveries.repeat(1)


def test_what_deliveries_cause_is_delivered_too(shop: Shop) -> None:
    """A receiver may call the API while it is told, and that may be an event."""

    def count() -> int:
        shop.count()
        return 200

    shop.listen()
    shop.count()
    shop.box.answers.append(count)
    assert shop.deliveries.deliver() == 2


def test_a_mistake_in_a_sender_is_not_hidden(shop: Shop) -> None:
    """It reaches who delivers, such as the assertion of a test, and counts as a failed attempt."""
    shop.listen()
    shop.count()
    shop.box.answers.append(AssertionError("not what I expected"))
    with pytest.raises(AssertionError, match="not what I expected"):
        shop.deliveries.deliver()
    (delivery,) = shop.deliveries.list()
    assert (delivery["status"], delivery["attempts"], delivery["error"]) == ("waiting", 1, "the sender broke off")


def test_a_sender_can_be_held_back(shop: Shop) -> None:
    """It is asked after each attempt, and what it leaves is there for the next."""
    shop.listen()
    shop.count(3)
    going = iter([True, False])
    assert shop.deliveries.send_due(threading.Event(), lambda: next(going)) == 2
    assert shop.statuses() == ["delivered", "delivered", "waiting"]
    assert shop.deliveries.are_due()
    assert shop.deliveries.deliver() == 1
    assert not shop.deliveries.are_due()


def test_what_is_under_way_is_known(shop: Shop) -> None:
    """It is not due for another sender, and hangs once it takes longer than was said."""
    seen: list[tuple[bool, bool, bool]] = []

    def look() -> int:
        seen.append((shop.deliveries.are_due(), shop.deliveries.all_hang(0), shop.deliveries.all_hang(3600)))
        return 200

    shop.listen()
    shop.count()
    shop.box.answers.append(look)
    assert shop.deliveries.all_hang(3600), "nothing is under way"
    shop.deliveries.deliver()
    assert seen == [(False, True, False)]


def test_nothing_to_send_is_settled(shop: Shop) -> None:
    """What waits for a later attempt does not count."""
    shop.listen()
    shop.count()
    shop.box.answers.append(500)
    shop.deliveries.deliver()
    shop.deliveries.settle(timeout=0)


def test_settling_without_a_server_says_what_is_missing(shop: Shop) -> None:
    """Nobody would ever send."""
    shop.listen()
    shop.count()
    with pytest.raises(TimeoutError, match="after 0 seconds; is there a server that sends"):
        shop.deliveries.settle(timeout=0)


def test_work_that_was_put_off_is_done_before(shop: Shop, monkeypatch: pytest.MonkeyPatch) -> None:
    """It may be what there is to tell."""
    done: list[object] = []
    monkeypatch.setattr(shop.deliveries, "_work", done.append)
    shop.deliveries.deliver()
    shop.clock.move(timedelta(minutes=1))
    shop.deliveries.settle()
    assert done == [shop.clock.now() - timedelta(minutes=1), shop.clock.now()]
