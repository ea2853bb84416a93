"""The statuses of picklists: what each allows, and what follows from a change."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING, Any, Literal

from picqer_mock import clock, jobs
from picqer_mock.errors import RefusedError, StatusError
from picqer_mock.events import fire
from picqer_mock.resources import backorders, picking_containers, users
from picqer_mock.resources.orders import progress
from picqer_mock.resources.picklists import lines, views
from picqer_mock.resources.picklists.batches import membership
from picqer_mock.resources.products import stock
from picqer_mock.wire import shown

if TYPE_CHECKING:
    import sqlite3
    from collections.abc import Mapping
    from typing import TypeAlias

    from picqer_mock.call import Request
    from picqer_mock.state import State

    Action: TypeAlias = Literal[
        "assign", "batch", "cancel", "change", "close", "pause", "pick", "resume", "ship", "snooze"
    ]

ALLOWED: Mapping[str, frozenset[Action]] = {
    "new": frozenset({"assign", "batch", "cancel", "change", "close", "pause", "pick", "ship", "snooze"}),
    "snoozed": frozenset({"assign", "cancel", "change", "pause", "snooze"}),
    "paused": frozenset({"cancel", "change", "resume"}),
    "closed": frozenset({"change"}),
    "cancelled": frozenset(),
}
"""What can be done with a picklist of each status."""

WAKE = "picklists.wake"
CHANGE_TYPE = "picklist"
"""How the history of stock calls it that a picklist was closed."""

_OPEN = "SELECT * FROM picklist WHERE idorder = ? AND status IN ('new', 'snoozed', 'paused') ORDER BY idpicklist"


def check(picklist: sqlite3.Row, action: Action, error: type[RefusedError] = StatusError) -> None:
    """Make sure that the status of a picklist allows something.

    Raises:
        RefusedError: It does not; of the class that was given.
    """
    if action not in ALLOWED[picklist["status"]]:
        good = " or ".join(status for status, actions in ALLOWED.items() if action in actions)
        raise error(
            f"idpicklist: expected a picklist that is {good} to {action} it,"
            f" found {picklist['picklistid']}, which is {picklist['status']}."
        )


def close(state: State, request: Request, picklist: sqlite3.Row) -> None:
    """Close a picklist: take its pieces out of stock, and let its order and its batch go on.

    Raises:
        RefusedError: Its status does not allow it, or not everything is picked.
    """
    check(picklist, "close")
    for line in lines.of(state, picklist["idpicklist"]):
        if line["amount_picked"] < line["amount"]:
            raise RefusedError(
                f"idpicklist: expected a picklist that is picked in full, found {picklist['picklistid']} with"
                f" {line['amount_picked']} of {line['amount']} pieces of {line['productcode']}. Pick the rest first."
            )
        idproduct, idwarehouse = line["idproduct"], picklist["idwarehouse"]
        stock.reserve(state, idproduct, idwarehouse, "reservedpicklists", -line["amount"])
        if stock.is_kept(state, idproduct):
            changes = lines.taken(state, idwarehouse, line)
            reason = f"Picklist {picklist['picklistid']}"
            stock.book(state, request, idproduct, idwarehouse, changes, reason=reason, change_type=CHANGE_TYPE)
    now = clock.text(request.now)
    closed = {"status": "closed", "closed_by_iduser": users.of_key(state)["iduser"], "closed_at": now}
    change(state, request, picklist, closed, "picklists.closed")
    _done(state, request, picklist)


def cancel(state: State, request: Request, picklist: sqlite3.Row) -> None:
    """Cancel a picklist: its lines become backorders.

    Raises:
        StatusError: Its status does not allow it.
    """
    check(picklist, "cancel")
    idpicklist, idwarehouse = picklist["idpicklist"], picklist["idwarehouse"]
    _release(state, picklist)
    for line in lines.of(state, idpicklist):
        backorders.add(
            state,
            request,
            idproduct=line["idproduct"],
            idwarehouse=idwarehouse,
            amount=line["amount"],
            idorder=picklist["idorder"],
            idorder_product=line["idorder_product"],
            idreturn=picklist["idreturn"],
            idreturn_product_replacement=line["idreturn_product_replacement"],
        )
    change(state, request, picklist, _CANCELLED, "picklists.cancelled")
    _done(state, request, picklist)


def cancel_all(state: State, request: Request, idorder: int) -> None:
    """Cancel the open picklists of an order that is cancelled as a whole: nothing of them becomes a backorder."""
    for picklist in state.rows(_OPEN, idorder):
        _release(state, picklist)
        change(state, request, picklist, _CANCELLED, "picklists.cancelled")
        _leave(state, request, picklist)


def pause(state: State, request: Request, picklist: sqlite3.Row, reason: str | None) -> None:
    """Pause a picklist, which leaves its batch and loses its user.

    Raises:
        StatusError: Its status does not allow it.
    """
    check(picklist, "pause")
    paused = {"status": "paused", "paused_reason": reason, "snoozed_until": None, "assigned_to_iduser": None}
    if picklist["idpicklist_batch"] is not None:
        membership.leave(state, request, picklist)
    change(state, request, picklist, paused, "picklists.paused")


def pause_all(state: State, request: Request, idorder: int, reason: str | None) -> None:
    """Pause the picklists of an order that is paused."""
    for picklist in state.rows(_OPEN, idorder):
        if picklist["status"] != "paused":
            pause(state, request, picklist, reason)


def resume(state: State, request: Request, picklist: sqlite3.Row) -> None:
    """Let a paused picklist go on.

    Raises:
        StatusError: Its status does not allow it.
    """
    check(picklist, "resume")
    change(state, request, picklist, {"status": "new", "paused_reason": None}, "picklists.resumed")


def resume_all(state: State, request: Request, idorder: int) -> None:
    """Let the paused picklists of an order that is resumed go on, whether they were paused with it or alone."""
    for picklist in state.rows(_OPEN, idorder):
        if picklist["status"] == "paused":
            resume(state, request, picklist)


def snooze(state: State, request: Request, picklist: sqlite3.Row, until: str) -> None:
    """Set a picklist aside until a moment; one that has passed already brings it back before the next call.

    Raises:
        RefusedError: Its status does not allow it, or there is no such moment.
    """
    check(picklist, "snooze")
    try:
        moment = clock.moment(until)
    except ValueError as error:
        raise RefusedError(
            f"snooze_until: expected a day and a time that exist, such as 2026-03-01 14:30:00, found {shown(until)}."
        ) from error
    change(state, request, picklist, {"status": "snoozed", "snoozed_until": until}, "picklists.snoozed")
    jobs.later(state, max(request.now, moment), WAKE, {"idpicklist": picklist["idpicklist"], "snoozed_until": until})


def unsnooze(state: State, request: Request, picklist: sqlite3.Row) -> None:
    """Bring a snoozed picklist back; one that is new is left as it is.

    Raises:
        StatusError: Its status does not allow it.
    """
    check(picklist, "snooze")
    if picklist["status"] == "snoozed":
        change(state, request, picklist, {"status": "new", "snoozed_until": None}, "picklists.unsnoozed")


def wake(state: State, request: Request, data: Mapping[str, Any]) -> None:
    """Bring a picklist back whose snooze has come to its end, unless something else was decided meanwhile."""
    sql = "SELECT * FROM picklist WHERE idpicklist = ? AND snoozed_until = ?"
    picklist = state.row(sql, data["idpicklist"], data["snoozed_until"])
    if picklist is not None:
        unsnooze(state, request, picklist)


def change(
    state: State, request: Request, picklist: sqlite3.Row, fields: Mapping[str, Any], event: str | None = None
) -> None:
    """Change fields of a picklist and tell the hooks.

    Args:
        state: The data.
        request: The call.
        picklist: As it was.
        fields: What changes.
        event: What happened, beside that the picklist has changed.
    """
    idpicklist = picklist["idpicklist"]
    state.update("picklist", {**fields, "updated": clock.text(request.now)}, idpicklist=idpicklist)
    if event is not None:
        fire(state, event, partial(views.view, state, idpicklist))
    if any(fields[name] != picklist[name] for name in _TOLD & fields.keys()):
        fire(state, "picklists.changed", partial(views.view, state, idpicklist))


_CANCELLED: Mapping[str, Any] = {"status": "cancelled", "snoozed_until": None, "paused_reason": None}
# The page of webhooks says which changes count for picklists.changed.
_TOLD = {"status", "urgent", "assigned_to_iduser"}


def _release(state: State, picklist: sqlite3.Row) -> None:
    """Put back what was picked, and let others have what was reserved."""
    lines.put_back(state, picklist["idpicklist"])
    for line in lines.of(state, picklist["idpicklist"]):
        stock.reserve(state, line["idproduct"], picklist["idwarehouse"], "reservedpicklists", -line["amount"])


def _done(state: State, request: Request, picklist: sqlite3.Row) -> None:
    _leave(state, request, picklist)
    if picklist["idorder"] is not None:
        progress.settle(state, request, picklist["idorder"])


def _leave(state: State, request: Request, picklist: sqlite3.Row) -> None:
    """Free the container of a picklist that is done, and see whether its batch is done as well."""
    picking_containers.free(state, request, picklist["idpicklist"])
    if picklist["idpicklist_batch"] is not None:
        membership.complete(state, request, picklist["idpicklist_batch"])
