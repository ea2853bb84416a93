"""What is told to which hook, how often, and until when."""

from __future__ import annotations

import json
import logging
from datetime import timedelta
from typing import TYPE_CHECKING, Any

import pytest

from picqer_mock.webhooks import outbox
from tests.mock_server.webhooks.conftest import ADDRESS, EVENT

if TYPE_CHECKING:
    from tests.mock_server.webhooks.conftest import Shop

HOURS_17 = timedelta(hours=17)


def test_an_event_goes_out_in_picqers_envelope(shop: Shop) -> None:
    """Five fields in their order, compact, with the time of the event and the object as the API shows it."""
    idhook = shop.listen(name="Caf\u00e9 / stock")
    shop.count()
    shop.clock.move(timedelta(hours=1))
    assert shop.deliveries.deliver() == 1
    (post,) = shop.box.posts
    start = f'{{"idhook":{idhook},"name":"Caf\\u00e9 / stock","event":"{EVENT}",'
    assert post.body.decode().startswith(f'{start}"event_triggered_at":"2026-03-01 12:30:00","data":{{"idproduct":1,')
    assert json.loads(post.body)["data"] == shop.api.get("products/1").json()
    assert post.address == ADDRESS
    assert shop.deliveries.deliver() == 0, "a success is not repeated"


def test_every_hook_that_listens_is_told_and_no_other(shop: Shop) -> None:
    """Other events, inactive hooks, and what happened before a hook was made, are not told."""
    first = shop.listen()
    shop.count()
    second = shop.listen(address=f"{ADDRESS}/2")
    shop.listen(event="products.created")
    shop.api.delete(f"hooks/{shop.listen(address=f'{ADDRESS}/3')}")
    shop.count()
    shop.deliveries.deliver()
    assert [json.loads(post.body)["idhook"] for post in shop.box.posts] == [first, first, second]


def test_a_refused_call_tells_nobody(shop: Shop) -> None:
    """Deliveries are written down with the call, so they go with it."""
    shop.listen()
    assert shop.api.post("products/1/stock/18", json={"change": -1, "reason": "x"}).status_code == 400
    assert shop.deliveries.list() == []


def test_the_body_is_the_same_in_every_attempt(shop: Shop) -> None:
    """What changes in the meantime is another event."""
    shop.listen()
    shop.count()
    shop.box.always = 500
    shop.deliveries.deliver()
    shop.api.put("products/1", json={"name": "Changed"})
    shop.wait(minutes=1)
    first, second = shop.box.posts
    assert first.body == second.body


def test_there_are_15_attempts_over_17_hours_with_growing_waits() -> None:
    """As documented."""
    assert len(outbox.WAITS) + 1 == 15
    assert sum(outbox.WAITS, timedelta()) == HOURS_17
    assert list(outbox.WAITS) == sorted(set(outbox.WAITS))


def test_an_attempt_follows_when_its_time_has_come(shop: Shop) -> None:
    """One minute after the first, then two more, by the account's clock."""
    shop.listen()
    shop.count()
    shop.box.answers.extend([500, OSError("the line is dead")])
    assert shop.deliveries.deliver() == 1
    assert [shop.wait(seconds=59), shop.wait(seconds=1), shop.wait(seconds=119)] == [0, 1, 0]
    (waiting,) = shop.deliveries.list()
    assert waiting == {
        "iddelivery": 1, "idhook": 1, "event": EVENT, "created": "2026-03-01 12:30:00", "address": ADDRESS,
        "body": shop.box.posts[0].body.decode(), "status": "waiting", "attempts": 2,
        "attempted_at": "2026-03-01 12:31:00", "next_at": "2026-03-01 12:33:00", "answer": None,
        "error": "the line is dead",
    }  # fmt: skip
    assert shop.wait(seconds=1) == 1
    (delivered,) = shop.deliveries.list()
    assert (delivered["status"], delivered["attempts"], delivered["answer"]) == ("delivered", 3, 200)
    assert (delivered["error"], delivered["next_at"]) == (None, None)


def test_a_clock_that_is_put_forward_has_all_attempts_behind_it(shop: Shop) -> None:
    """After 17 hours nothing is left to try, and the delivery has failed."""
    shop.listen()
    shop.count()
    shop.box.always = 500
    assert [shop.deliveries.deliver(), shop.wait(hours=16), shop.wait(hours=1), shop.wait(days=9)] == [1, 13, 1, 0]
    (failed,) = shop.deliveries.list()
    assert (failed["status"], failed["attempts"], failed["answer"]) == ("failed", 15, 500)
    assert failed["attempted_at"] == "2026-03-02 05:30:00"
    assert failed["error"] == "expected 200, 201 or 202, found 500"


@pytest.mark.parametrize(
    ("answer", "status"),
    [(200, "delivered"), (201, "delivered"), (202, "delivered"), (204, "waiting"), (302, "waiting"), (404, "waiting")],
)
def test_only_the_documented_statuses_are_a_success(shop: Shop, answer: int, status: str) -> None:
    """Any other answer is a failed attempt."""
    shop.listen()
    shop.count()
    shop.box.answers.append(answer)
    shop.deliveries.deliver()
    assert shop.statuses() == [status]


def test_five_failed_deliveries_within_a_day_switch_the_hook_off(shop: Shop, caplog: pytest.LogCaptureFixture) -> None:
    """Four do not; the fifth does, what waits is given up, and a line in the log says so."""
    idhook = shop.listen()
    shop.box.always = 500
    shop.count(4)
    shop.wait(hours=17)
    assert shop.active(idhook)
    shop.wait(hours=7)
    shop.count()
    shop.wait(hours=16, minutes=59)
    shop.count()
    with caplog.at_level(logging.WARNING, "picqer_mock"):
        shop.wait(minutes=1)
    assert shop.active(idhook), "the first four are a day old"
    shop.count(4)
    shop.wait(hours=17)
    assert not shop.active(idhook)
    assert shop.statuses() == ["failed"] * 5 + ["failed"] * 4 + ["cancelled"]
    assert "Hook 1 is switched off: 5 deliveries failed completely within 24 hours." in caplog.text
    shop.count()
    assert shop.wait(days=1) == 0


def test_failures_from_before_a_reactivation_do_not_count(shop: Shop) -> None:
    """A hook that was switched on again has five new chances."""
    idhook = shop.listen()
    shop.box.always = 500
    shop.count(5)
    shop.wait(hours=17)
    assert not shop.active(idhook)
    assert shop.api.post(f"hooks/{idhook}/reactivate").json()["active"] is True
    shop.count(4)
    shop.wait(hours=17)
    assert shop.active(idhook)
    shop.count()
    shop.wait(hours=17)
    assert not shop.active(idhook)


def test_what_waits_for_a_deactivated_hook_is_given_up(shop: Shop) -> None:
    """It does not come back with the hook, and what happened in the meantime is not told."""
    idhook = shop.listen()
    shop.box.always = 500
    shop.count()
    shop.deliveries.deliver()
    shop.api.delete(f"hooks/{idhook}")
    shop.count()
    shop.api.post(f"hooks/{idhook}/reactivate")
    assert shop.wait(days=1) == 0
    (cancelled,) = shop.deliveries.list()
    assert (cancelled["status"], cancelled["error"]) == ("cancelled", "The hook was deactivated by hooks.delete.")


@pytest.mark.parametrize(("answer", "status"), [(200, "delivered"), (500, "cancelled")])
def test_a_delivery_may_be_under_way_when_its_hook_is_deactivated(shop: Shop, answer: int, status: str) -> None:
    """What arrives has arrived; what fails is not tried again."""
    idhook = shop.listen()
    shop.count()
    shop.box.answers.append(lambda: (shop.api.delete(f"hooks/{idhook}"), answer)[1])
    shop.deliveries.deliver()
    assert shop.statuses() == [status]
    assert shop.wait(days=1) == 0


def test_a_delivery_may_be_under_way_when_the_account_is_reset(shop: Shop) -> None:
    """Its end says nothing about the delivery that has its id afterwards."""

    def start_again() -> int:
        shop.reset()
        product = {"idvatgroup": 18, "name": "Vest", "price": 1, "productcode": "v"}
        shop.api.post("products", json=product)
        shop.listen()
        shop.count()
        return 500

    shop.listen()
    shop.count()
    shop.box.answers.append(start_again)
    assert shop.deliveries.deliver() == 2
    (delivered,) = shop.deliveries.list()
    assert (delivered["iddelivery"], delivered["attempts"], delivered["status"]) == (1, 1, "delivered")


def test_old_deliveries_are_forgotten_unless_they_wait_or_failed(shop: Shop, monkeypatch: pytest.MonkeyPatch) -> None:
    """A long run does not fill the memory."""
    monkeypatch.setattr(outbox, "KEPT", 2)
    shop.listen()
    shop.box.answers.append(500)
    for _ in range(5):
        shop.count()
        shop.deliveries.deliver()
    assert [delivery["iddelivery"] for delivery in shop.deliveries.list()] == [1, 4, 5]


@pytest.mark.parametrize(
    ("data", "owner"),
    [
        ({"idorder": 1, "idfulfilment_customer": 3}, 3),
        ({"idorder": 1, "idfulfilment_customer": None}, None),
        ({"idproduct": 1}, None),
        ({"product": {"idproduct": 1, "idfulfilment_customer": 3}, "product_stock_history": {}}, 3),
        ({"order": {"idfulfilment_customer": 3}, "note": {}}, 3),
        ({"idcomment": 1, "author": {"idfulfilment_customer": 3}}, None),
    ],
)
def test_the_owner_is_whom_the_object_belongs_to(data: dict[str, Any], owner: int | None) -> None:
    """As the object itself says, or the one that the event is about; not the author of a comment."""
    assert outbox.owner(data) == owner
