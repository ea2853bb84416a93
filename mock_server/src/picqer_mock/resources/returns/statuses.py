"""The status of a return, and what follows when it changes."""

from __future__ import annotations

from typing import TYPE_CHECKING

from picqer_mock import clock, lookup
from picqer_mock.events import fire
from picqer_mock.resources.returns import delivery, views
from picqer_mock.resources.returns.lookup import row

if TYPE_CHECKING:
    import sqlite3

    from picqer_mock.call import Request
    from picqer_mock.state import State


def require(state: State, request: Request, idreturn_status: int) -> sqlite3.Row:
    """Return the status that a field of the body refers to.

    Raises:
        RefusedError: There is none with this id.
    """
    return lookup.require(state, request, "return_status", "idreturn_status", idreturn_status)


def enter(state: State, request: Request, idreturn: int, idreturn_status: int) -> None:
    """Bring a return into another status, tell the hooks, and deliver its replacements if it is done now.

    Raises:
        RefusedError: There is no such status, or replacements cannot be delivered.
    """
    status, now = require(state, request, idreturn_status), clock.text(request.now)
    # From one status that counts as done to another, it stays done since the first.
    completed_at = (row(state, idreturn)["completed_at"] or now) if status["completed"] else None
    changes = {"idreturn_status": idreturn_status, "completed_at": completed_at, "updated_at": now}
    state.update("product_return", changes, idreturn=idreturn)
    delivery.deliver_if_done(state, request, idreturn)
    fire(state, "returns.status_changed", lambda: views.view(state, idreturn, request.base_url))
