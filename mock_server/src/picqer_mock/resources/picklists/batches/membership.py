"""Which picklists a batch has, and when it is complete."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING

from picqer_mock import clock
from picqer_mock.events import fire
from picqer_mock.resources import users
from picqer_mock.resources.picklists.batches import views

if TYPE_CHECKING:
    import sqlite3

    from picqer_mock.call import Request
    from picqer_mock.state import State

OPEN = "open"
COMPLETED = "completed"


def of(state: State, idpicklist_batch: int) -> list[sqlite3.Row]:
    """Return the picklists of a batch, each in its place."""
    return state.rows("SELECT * FROM picklist WHERE idpicklist_batch = ? ORDER BY batch_place", idpicklist_batch)


def join(state: State, request: Request, idpicklist_batch: int, picklist: sqlite3.Row) -> None:
    """Put a picklist into a batch, behind those that are in it; out of the one it was in, if any."""
    if picklist["idpicklist_batch"] is not None:
        leave(state, request, picklist)
    place = 1 + max((other["batch_place"] for other in of(state, idpicklist_batch)), default=0)
    fields = {"idpicklist_batch": idpicklist_batch, "batch_place": place, "updated": clock.text(request.now)}
    state.update("picklist", fields, idpicklist=picklist["idpicklist"])


def leave(state: State, request: Request, picklist: sqlite3.Row) -> None:
    """Take a picklist out of its batch, which may be complete without it."""
    fields = {"idpicklist_batch": None, "batch_place": None, "updated": clock.text(request.now)}
    state.update("picklist", fields, idpicklist=picklist["idpicklist"])
    changed(state, request, picklist["idpicklist_batch"])
    complete(state, request, picklist["idpicklist_batch"])


def changed(state: State, request: Request, idpicklist_batch: int) -> None:
    """Note that a batch has changed, and tell the hooks."""
    state.update("picklist_batch", {"updated_at": clock.text(request.now)}, idpicklist_batch=idpicklist_batch)
    fire(state, "picklist_batches.changed", partial(views.view, state, idpicklist_batch, request.base_url))


def complete(state: State, request: Request, idpicklist_batch: int) -> None:
    """Complete an open batch if it has picklists and all of them are closed or cancelled."""
    done = [picklist["status"] in {"closed", "cancelled"} for picklist in of(state, idpicklist_batch)]
    if not done or not all(done) or not state.has("picklist_batch", idpicklist_batch=idpicklist_batch, status=OPEN):
        return
    now = clock.text(request.now)
    fields = {
        "status": COMPLETED,
        "completed_by_iduser": users.of_key(state)["iduser"],
        "completed_at": now,
        "updated_at": now,
    }
    state.update("picklist_batch", fields, idpicklist_batch=idpicklist_batch)
    fire(state, "picklist_batches.completed", partial(views.view, state, idpicklist_batch, request.base_url))
