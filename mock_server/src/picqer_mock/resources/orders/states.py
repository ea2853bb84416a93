"""The statuses of orders: which steps lead from one to another, and what each allows."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING, NamedTuple

from picqer_mock import clock
from picqer_mock.errors import LineChangeError, OrderChangeError, ProcessedError, RefusedError, StatusError
from picqer_mock.events import fire
from picqer_mock.resources.orders import views

if TYPE_CHECKING:
    import sqlite3
    from collections.abc import Mapping

    from picqer_mock.call import Request
    from picqer_mock.state import State

CONCEPT = "concept"
EXPECTED = "expected"
PROCESSING = "processing"
PAUSED = "paused"
COMPLETED = "completed"
CANCELLED = "cancelled"


class Step(NamedTuple):
    """A way from one status to another.

    Args:
        before: The statuses that it starts from.
        after: The status that it leads to.
        event: What hooks are told besides `orders.status_changed`, if anything.
    """

    before: frozenset[str]
    after: str
    event: str | None = None


STEPS: Mapping[str, Step] = {
    "process": Step(frozenset({CONCEPT, EXPECTED}), PROCESSING, "orders.closed"),
    "pause": Step(frozenset({PROCESSING}), PAUSED, "orders.paused"),
    "resume": Step(frozenset({PAUSED}), PROCESSING, "orders.resumed"),
    "change to a concept": Step(frozenset({EXPECTED}), CONCEPT),
    "reopen": Step(frozenset({PROCESSING}), CONCEPT),
    "cancel": Step(frozenset({CONCEPT, EXPECTED}), CANCELLED),
    "cancel by force": Step(frozenset({CONCEPT, EXPECTED, PROCESSING, PAUSED, COMPLETED}), CANCELLED),
    "undo the cancellation of": Step(frozenset({CANCELLED}), CONCEPT),
    "complete": Step(frozenset({PROCESSING}), COMPLETED, "orders.completed"),
    "cancel what is left of": Step(frozenset({PROCESSING}), CANCELLED),
}

ALLOWED: Mapping[str, frozenset[str]] = {
    "change": frozenset({CONCEPT, EXPECTED}),
    "change the lines of": frozenset({CONCEPT, EXPECTED}),
    "allocate": frozenset({CONCEPT}),
    "deallocate": frozenset({CONCEPT}),
    "process the backorders of": frozenset({PROCESSING, PAUSED}),
    "prioritise": frozenset({PROCESSING, PAUSED}),
    **{name: step.before for name, step in STEPS.items()},
}
"""The statuses in which something may be done with an order."""

# Picqer has codes of their own for these, once an order was processed.
_PROCESSED = frozenset({PROCESSING, PAUSED, COMPLETED})
_CODES: Mapping[str, type[RefusedError]] = {
    "process": ProcessedError,
    "change": OrderChangeError,
    "change the lines of": LineChangeError,
}


def check(order: sqlite3.Row, action: str) -> None:
    """Make sure that the status of an order allows something, a name in `ALLOWED`.

    Raises:
        RefusedError: It does not. Its class is the one that Picqer has for it.
    """
    status = order["status"]
    if status not in ALLOWED[action]:
        error = _CODES.get(action, StatusError) if status in _PROCESSED else StatusError
        good = " or ".join(sorted(ALLOWED[action]))
        raise error(
            f"idorder: expected an order that is {good}, to {action} it, found {order['orderid']}, which is {status}."
        )


def enter(state: State, request: Request, idorder: int, step: str, *, reason: str | None = None) -> None:
    """Give an order the status that a step leads to.

    The caller has checked the step before, and announces it when all that goes with it is done.

    Args:
        state: The data.
        request: The call.
        idorder: The order.
        step: A name in `STEPS`.
        reason: Why the order is paused, if it is and somebody said so.
    """
    fields = {"status": STEPS[step].after, "paused_reason": reason, "updated": clock.text(request.now)}
    state.update("customer_order", fields, idorder=idorder)


def announce(state: State, idorder: int, step: str) -> None:
    """Tell the hooks of a step that an order has made."""
    for event in (STEPS[step].event, "orders.status_changed"):
        if event is not None:
            fire(state, event, partial(views.view, state, idorder))
