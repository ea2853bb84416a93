"""What can be done with an object in each status, and what it leads to; all else is refused and changes nothing."""

from __future__ import annotations

from datetime import timedelta
from typing import TYPE_CHECKING, Any, NamedTuple

import pytest

from tests.contract.caller import caller
from tests.contract.examples import bodies_of
from tests.contract.target import SPEC

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence


class Life(NamedTuple):
    """The statuses of a kind of object.

    Args:
        get: What reads it.
        ids: One in the demo account.
        ways: For each status, the calls that lead to it.
        steps: For each status, the calls that are carried out there, with the status that each leads to.
        actions: All calls that a status may forbid.
    """

    get: str
    ids: Mapping[str, int]
    ways: Mapping[str, Sequence[str]]
    steps: Mapping[str, Mapping[str, str]]
    actions: Sequence[str]


_BODIES: Mapping[str, Any] = {
    "orders.update": {"reference": "changed"},
    "orders.products.create": {"idproduct": 626, "amount": 1},
    "picklists.snooze": {"snooze_until": "2026-11-23 08:00:00"},
    "picklists.update": {"urgent": True},
    "purchase_orders.products.create": {"idproduct": 626, "amount": 1},
    "purchase_orders.update": {"remarks": "changed"},
    "receipts.products.create": {"idproduct": 633, "amount": 1},
}
_HELD = {"orders.prioritise", "orders.process_backorders"}

_ORDER = Life(
    "orders.get",
    {"idorder": 6575},
    {
        "concept": [],
        "processing": ["orders.process"],
        "paused": ["orders.process", "orders.pause"],
        "cancelled": ["orders.delete"],
    },
    {
        "concept": {
            "orders.process": "processing",
            "orders.allocate": "concept",
            "orders.deallocate": "concept",
            "orders.update": "concept",
            "orders.products.create": "concept",
            "orders.delete": "cancelled",
        },
        "processing": {
            "orders.pause": "paused",
            "orders.reopen": "concept",
            **dict.fromkeys(_HELD, "processing"),
        },
        "paused": {"orders.resume": "processing", **dict.fromkeys(_HELD, "paused")},
        "cancelled": {"orders.undo_cancellation": "concept"},
    },
    [
        *("orders.process", "orders.pause", "orders.resume", "orders.reopen", "orders.change_to_concept"),
        *("orders.undo_cancellation", "orders.allocate", "orders.deallocate", "orders.delete", "orders.update"),
        *("orders.products.create", *sorted(_HELD)),
    ],
)
_EXPECTED_ORDER = _ORDER._replace(
    ids={"idorder": 6572},
    ways={"expected": []},
    steps={
        "expected": {
            "orders.process": "processing",
            "orders.change_to_concept": "concept",
            "orders.update": "expected",
            "orders.products.create": "expected",
            "orders.delete": "cancelled",
        }
    },
)
_PICKLIST = Life(
    "picklists.get",
    {"idpicklist": 76859},
    {
        "new": [],
        "snoozed": ["picklists.snooze"],
        "paused": ["picklists.pause"],
        "closed": ["picklists.pick_all", "picklists.close"],
        "cancelled": ["picklists.cancel"],
    },
    {
        "new": {
            "picklists.pick_all": "new",
            "picklists.assign": "new",
            "picklists.unassign": "new",
            "picklists.update": "new",
            "picklists.snooze": "snoozed",
            "picklists.pause": "paused",
            "picklists.cancel": "cancelled",
            "picklists.shipments.create": "new",
        },
        "snoozed": {
            "picklists.assign": "snoozed",
            "picklists.unassign": "snoozed",
            "picklists.update": "snoozed",
            "picklists.snooze": "snoozed",
            "picklists.pause": "paused",
            "picklists.cancel": "cancelled",
        },
        "paused": {"picklists.resume": "new", "picklists.update": "paused", "picklists.cancel": "cancelled"},
        "closed": {"picklists.update": "closed"},
        "cancelled": {},
    },
    [
        *("picklists.pick_all", "picklists.close", "picklists.assign", "picklists.unassign", "picklists.update"),
        *("picklists.snooze", "picklists.pause", "picklists.resume", "picklists.cancel", "picklists.shipments.create"),
    ],
)
_PURCHASE = Life(
    "purchase_orders.get",
    {"idpurchaseorder": 702},
    {
        "concept": [],
        "purchased": ["purchase_orders.mark_as_purchased"],
        "received": ["purchase_orders.mark_as_purchased", "purchase_orders.close"],
        "cancelled": ["purchase_orders.cancel"],
    },
    {
        "concept": {
            "purchase_orders.mark_as_purchased": "purchased",
            "purchase_orders.cancel": "cancelled",
            "purchase_orders.update": "concept",
            "purchase_orders.products.create": "concept",
        },
        "purchased": {
            "purchase_orders.close": "received",
            "purchase_orders.cancel": "cancelled",
            "purchase_orders.update": "purchased",
            "purchase_orders.products.create": "purchased",
            "purchase_orders.receipts.create": "purchased",
        },
        "received": {},
        "cancelled": {},
    },
    [
        *("purchase_orders.mark_as_purchased", "purchase_orders.close", "purchase_orders.cancel"),
        *("purchase_orders.update", "purchase_orders.products.create", "purchase_orders.receipts.create"),
    ],
)
_RECEIPT = Life(
    "receipts.get",
    {"idreceipt": 901},
    {"processing": [], "completed": ["receipts.update"]},
    {"processing": {"receipts.products.create": "processing", "receipts.update": "processing"}, "completed": {}},
    ["receipts.products.create", "receipts.update", "receipts.delete"],
)
_LIVES = {
    "receipt": _RECEIPT,
    "order": _ORDER,
    "expected order": _EXPECTED_ORDER,
    "picklist": _PICKLIST,
    "purchase order": _PURCHASE,
}


@pytest.mark.parametrize(
    ("kind", "status", "action"),
    [(kind, status, action) for kind, life in _LIVES.items() for status in life.ways for action in life.actions],
)
def test_a_status_allows_what_it_allows(kind: str, status: str, action: str) -> None:
    """The call leads to the next status, or is refused and leaves the object as it is."""
    life = _LIVES[kind]
    caller().reset()
    for name in life.ways[status]:
        caller().do(name, life.ids, _body(name))
    # Some steps are taken in the background.
    caller().clock.move(timedelta(seconds=10))
    before = caller().do(life.get, life.ids)
    assert before["status"] == status
    exchange = caller().send(action, life.ids, _body(action))
    after = caller().do(life.get, life.ids)
    if action in life.steps[status]:
        assert exchange.status == SPEC.operations[action].success, exchange.body
        assert after["status"] == life.steps[status][action]
    else:
        assert exchange.status == 400, f"{action}: {exchange.status} {exchange.body}"
        assert after == before


def test_a_task_is_completed_once() -> None:
    """And opened again once; otherwise it stays as it is."""
    caller().reset()
    task = {"idtask": caller().do("tasks.create", None, {"title": "To be done"})["idtask"]}
    for operation, is_done in (("tasks.complete", True), ("tasks.uncomplete", False), ("tasks.complete", True)):
        done = caller().do(operation, task)
        assert (done["completed_at"] is not None) is is_done
        caller().clock.move(timedelta(minutes=1))
        assert caller().send(operation, task).status == 400
        assert caller().do("tasks.get", task) == done


def test_a_shipment_is_cancelled_once() -> None:
    """While it is new; it says so afterwards, and stays as it is."""
    caller().reset()
    made = caller().do("picklists.shipments.create", None, bodies_of("picklists.shipments.create")[0])
    shipment = {"idshipment": made["idshipment"]}
    cancelled = caller().do("picklists.shipments.cancel", shipment)
    assert (made["cancelled"], cancelled["cancelled"]) == (False, True)
    assert caller().send("picklists.shipments.cancel", shipment).status == 400
    assert caller().do("shipments.get", shipment) == cancelled


def _body(operation: str) -> Any:
    return _BODIES.get(operation, bodies_of(operation)[0])
