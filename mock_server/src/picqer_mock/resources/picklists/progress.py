"""What moves a picklist on: close, cancel, snooze, pause, resume."""

from __future__ import annotations

from typing import TYPE_CHECKING

from picqer_mock.call import Handler, Reply, Request
from picqer_mock.resources.picklists import states
from picqer_mock.resources.picklists.lookup import find
from picqer_mock.resources.picklists.views import view

if TYPE_CHECKING:
    from collections.abc import Mapping

    from picqer_mock.state import State


def close(state: State, request: Request) -> Reply:
    """Close a picklist: its pieces leave the stock, and its order is completed if nothing else of it is open.

    Assumes:
        - Only a new picklist that is picked in full can be closed, as one client reports.
        - Stock changes when a picklist is closed, not when it is picked; until then its pieces are reserved.
        - Who closed it is the first admin: a key belongs to no user.
    """
    picklist = find(state, request)
    states.close(state, request, picklist)
    return Reply(view(state, picklist["idpicklist"]))


def cancel(state: State, request: Request) -> Reply:
    """Cancel a picklist: its lines go back to backorder, in the warehouse where they were.

    Assumes:
        - What was picked is put back, and counts as not picked.
        - It stays in its batch, as in the example of the spec, where it counts as done.
    """
    picklist = find(state, request)
    states.cancel(state, request, picklist)
    return Reply(view(state, picklist["idpicklist"]))


def snooze(state: State, request: Request) -> Reply:
    """Set a picklist aside until a moment, when the clock brings it back; without a moment, bring it back now.

    Assumes:
        - A moment that has passed already is taken, and brings the picklist back before the next call.
        - Without a moment, a picklist that is not snoozed stays as it is.
        - A snoozed picklist can be neither picked, shipped nor closed, and stays in its batch.
    """
    picklist = find(state, request)
    until = request.body.get("snooze_until")
    if until is None:
        states.unsnooze(state, request, picklist)
    else:
        states.snooze(state, request, picklist, until)
    return Reply(view(state, picklist["idpicklist"]))


def pause(state: State, request: Request) -> Reply:
    """Pause a picklist, which leaves its batch and loses its user."""
    picklist = find(state, request)
    states.pause(state, request, picklist, request.body.get("reason"))
    return Reply(view(state, picklist["idpicklist"]))


def resume(state: State, request: Request) -> Reply:
    """Let a paused picklist go on. It does not come back to its batch or its user.

    Assumes:
        - A picklist of a paused order can be resumed alone: nothing says that it cannot.
    """
    picklist = find(state, request)
    states.resume(state, request, picklist)
    return Reply(view(state, picklist["idpicklist"]))


HANDLERS: Mapping[str, Handler] = {
    "picklists.close": close,
    "picklists.cancel": cancel,
    "picklists.snooze": snooze,
    "picklists.pause": pause,
    "picklists.resume": resume,
}
