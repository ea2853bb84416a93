"""Hooks are told what happens: everything, once, signed, and as it is then."""

from __future__ import annotations

import base64
import hmac
import json
from datetime import timedelta
from decimal import Decimal
from typing import TYPE_CHECKING, Any

import pytest

from picqer_mock.events import NOT_SENT
from tests.contract.caller import caller
from tests.contract.checks.fields import undescribed, wrong
from tests.contract.checks.stock import objects, sums
from tests.contract.checks.writes import differences
from tests.contract.examples import bodies_of, path_of, set_stage
from tests.contract.target import SPEC

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping

    from picqer_mock.webhooks.sending import Post

_SECRET = "a secret of the hook"
_FREE = "products.free_stock_changed"
_STOCK = "products.stock_changed"
_PLACE = "products.stock_on_location_changed"
_STATUS = "orders.status_changed"
_PICKLIST = "picklists.changed"
_PURCHASE = "purchase_orders.changed"

# What the example of a call sets off, at once or within a minute.
_TOLD: Mapping[str, set[str]] = {
    "backorders.delete": {_FREE},
    "orders.create": {"orders.created"},
    "orders.delete": {_STATUS},
    "orders.process": {"picklists.created", "orders.closed", _STATUS, _FREE},
    "orders.pause": {"picklist_batches.changed", "picklists.paused", _PICKLIST, "orders.paused", _STATUS},
    "orders.resume": {"orders.resumed", _STATUS},
    "orders.change_to_concept": {_STATUS},
    "orders.reopen": {"picklists.cancelled", _PICKLIST, "picklist_batches.completed", _STATUS, _FREE},
    "orders.undo_cancellation": {_STATUS},
    "orders.allocate": {"orders.allocated", _FREE},
    "orders.deallocate": {_FREE},
    "orders.notes.create": {"orders.notes.created"},
    "orders.comments.create": {"comments.created", "orders.notes.created"},
    "picklists.update": {_PICKLIST},
    "picklists.close": {_STOCK, "picklists.closed", _PICKLIST, "picklist_batches.completed"},
    "picklists.cancel": {"picklists.cancelled", _PICKLIST, "picklist_batches.completed", "picklists.created"},
    "picklists.assign": {_PICKLIST},
    "picklists.snooze": {"picklists.snoozed", _PICKLIST, "picklists.unsnoozed"},
    "picklists.pause": {"picklist_batches.changed", "picklists.paused", _PICKLIST},
    "picklists.resume": {"picklists.resumed", _PICKLIST},
    "picklists.shipments.create": {"picklists.shipments.created"},
    "picklists.shipments.cancel": {"picklists.shipments.cancelled"},
    "picklists.batches.create": {"picklist_batches.changed", "picklist_batches.created"},
    "picklists.batches.assign": {"picklist_batches.changed"},
    "picklists.batches.picklists.remove": {"picklist_batches.changed"},
    "picklists.batches.reset": {"picklist_batches.changed"},
    "products.create": {"products.created"},
    "products.update": {"products.changed"},
    "products.inactivate": {"products.changed"},
    "products.stock.update": {_PLACE, _STOCK, _FREE},
    "products.stock.move": {_PLACE},
    "products.images.create": {"products.changed"},
    "products.images.delete": {"products.changed"},
    "products.parts.create": {"products.parts.changed", "products.assembled_stock_changed"},
    "products.parts.update": {"products.parts.changed", "products.assembled_stock_changed"},
    "products.parts.delete": {"products.parts.changed"},
    "products.produce": {_STOCK, _FREE},
    "purchase_orders.create": {"purchase_orders.created"},
    "purchase_orders.update": {_PURCHASE},
    "purchase_orders.mark_as_purchased": {"purchase_orders.purchased"},
    "purchase_orders.close": {"purchase_orders.closed"},
    "purchase_orders.cancel": {_PURCHASE},
    "purchase_orders.products.create": {_PURCHASE},
    "purchase_orders.products.update": {_PURCHASE},
    "purchase_orders.products.delete": {_PURCHASE},
    "purchase_orders.receipts.create": {"receipts.created", "purchase_orders.receipts.created"},
    "receipts.create": {"receipts.created", "purchase_orders.receipts.created"},
    "receipts.update": {"receipts.completed"},
    "receipts.products.create": {_PURCHASE, _PLACE, _STOCK, "receipts.product_received", _FREE},
    "receipts.products.revert": {_PLACE, _STOCK, _PURCHASE, "receipts.product_reverted", _FREE},
    "returns.create": {"returns.created"},
    "returns.update": {"returns.changed"},
    "returns.returned_products.create": {"returns.changed"},
    "returns.returned_products.update": {"returns.changed"},
    "returns.returned_products.delete": {"returns.changed"},
    "returns.replacement_products.create": {"returns.changed"},
    "returns.replacement_products.update": {"returns.changed"},
    "returns.replacement_products.delete": {"returns.changed"},
    "returns.logs.create": {"returns.status_changed", _FREE},
    "returns.receive": {"returns.products_received"},
    "tasks.create": {"tasks.created"},
    "tasks.update": {"tasks.changed"},
    "tasks.delete": {"tasks.deleted"},
    "tasks.complete": {"tasks.completed"},
    "tasks.uncomplete": {"tasks.uncompleted"},
}
# The example's moment is past.
_BODIES = {"picklists.snooze": {"snooze_until": "2026-11-22 12:00:30"}}
_COMMENTS = [name for name in SPEC.operations if name.endswith(".comments.create")]
_WRITES = [operation.id for operation in SPEC.operations.values() if operation.method != "GET"]
# The examples do not go so far; test_domain_stock.py does, and another test here.
_FURTHER = {"orders.completed", "movements.moved"}


@pytest.fixture(scope="module")
def listened() -> Iterator[Any]:
    """An account with a hook for each event of the spec."""
    caller().reset()
    for event in SPEC.operations["hooks.create"].body.fields["event"]["enum"]:
        body = {"name": event, "event": event, "address": "https://shop.example/hooks", "secret": _SECRET}
        caller().do("hooks.create", None, body)
    yield caller().app.simulator.snapshot()
    caller().reset()


@pytest.mark.parametrize("operation", _WRITES)
def test_what_happens_is_told(operation: str, listened: Any) -> None:
    """Each event that a call sets off reaches its hook, signed, in the form of the spec; nothing else does."""
    caller().app.simulator.restore(listened)
    caller().posts.clear()
    ids = set_stage(operation, caller().session)
    caller().delivered()
    caller().do(operation, ids, _BODIES.get(operation, bodies_of(operation)[0]))
    posts = _ours()
    for post in posts:
        _judge(post)
    caller().clock.move(timedelta(minutes=1))
    caller().do("users.me.get")
    posts += _ours()
    told = {json.loads(post.body)["event"] for post in posts}
    assert told == _TOLD.get(operation, {"comments.created"} if operation in _COMMENTS else set())
    assert len({post.body for post in posts}) == len(posts), "the same is told twice"


def test_every_event_is_told_by_something() -> None:
    """But for those that nothing in the simulator sets off."""
    told = set().union(*_TOLD.values()) | {"comments.created"} | _FURTHER
    assert SPEC.document["webhooks"].keys() - told == NOT_SENT.keys()


def test_a_completed_order_and_a_move_are_told(listened: Any) -> None:
    """With the last picklist of an order, and with a move between locations in the account."""
    caller().app.simulator.restore(listened)
    order = {"idorder": 6576}
    for picklist in caller().do("orders.get", order)["picklists"]:
        ids = {"idpicklist": picklist["idpicklist"]}
        caller().do("picklists.pick_all", ids)
        caller().do("picklists.close", ids)
    caller().delivered()
    made = caller().do("orders.create", None, bodies_of("orders.create")[0])
    ids = {"idorder": made["idorder"]}
    caller().do("orders.process", ids)
    for backorder in caller().all("orders.backorders.list", ids):
        caller().do("backorders.delete", {"idbackorder": backorder["idbackorder"]})
    for picklist in caller().do("orders.get", ids)["picklists"]:
        caller().do("picklists.pick_all", {"idpicklist": picklist["idpicklist"]})
        caller().do("picklists.close", {"idpicklist": picklist["idpicklist"]})
    assert caller().do("orders.get", ids)["status"] == "completed"
    posts = [post for post in _ours() if json.loads(post.body)["event"] == "orders.completed"]
    assert len(posts) == 1
    _judge(posts[0])


def test_an_inactive_hook_hears_nothing(listened: Any) -> None:
    """From its deletion on, until it is reactivated."""
    caller().app.simulator.restore(listened)
    caller().delivered()
    (hook,) = (row for row in caller().all("hooks.list") if row["name"] == "tasks.created")
    ids = {"idhook": hook["idhook"]}
    for operation, told in (("hooks.delete", 0), ("hooks.reactivate", 1)):
        caller().do(operation, ids)
        caller().do("tasks.create", None, bodies_of("tasks.create")[0])
        assert len(_ours()) == told


def _ours() -> list[Post]:
    """Return what came since this was last asked, but for what the hooks of the demo account were told."""
    return [post for post in caller().delivered() if _is_ours(post)]


def _is_ours(post: Post) -> bool:
    payload = json.loads(post.body)
    return bool(payload["name"] == payload["event"])


def _judge(post: Post) -> None:
    """See that a delivery is signed, is as the spec says, and tells what a call would answer."""
    digest = hmac.digest(_SECRET.encode(), post.body, "sha256")
    assert post.headers["X-Picqer-Signature"] == base64.b64encode(digest).decode()
    payload = json.loads(post.body, parse_float=Decimal)
    event, data = payload["event"], payload["data"]
    assert payload["name"] == event
    pointer = f"/webhooks/{event}/post/requestBody"
    body = SPEC.at(pointer)
    while "$ref" in body:
        pointer = body["$ref"].removeprefix("#")
        body = SPEC.at(pointer)
    pointer += "/content/application~1json/schema"
    problems = [*wrong(pointer, payload), *undescribed(SPEC, SPEC.at(pointer), payload)]
    problems += [problem for row in objects(data) for problem in sums(row)]
    get = f"{event.rpartition('.')[0]}.get"
    if get in SPEC.operations and event != "tasks.deleted":
        ids = {name: data[name] for name in path_of(get) if name in data}
        if len(ids) == len(path_of(get)):
            shown = caller().do(get, ids)
            problems += [each for name, value in shown.items() for each in differences(name, value, data)]
    assert not problems, f"{event}: {problems}"
