"""Tasks: what is to be done in the warehouse, by whom and until when."""

from __future__ import annotations

from datetime import time
from typing import TYPE_CHECKING, Any

from picqer_mock import clock, listing, lookup
from picqer_mock.call import Handler, Reply, Request
from picqer_mock.errors import RefusedError
from picqer_mock.events import fire
from picqer_mock.resources import users
from picqer_mock.tables import Table
from picqer_mock.wire import shown

if TYPE_CHECKING:
    import sqlite3
    from collections.abc import Mapping

    from picqer_mock.spec import Spec
    from picqer_mock.state import State

TABLES = (
    Table(
        "task",
        "Task",
        "idtask",
        references={"assigned_to_iduser": "user", "completed_by_iduser": "user", "created_by_iduser": "user"},
    ),
)

_MIDNIGHT = "00:00:00"


def seed(state: State, _: Request, spec: Spec) -> None:
    """Add the tasks of the spec's examples."""
    for row in spec.example("tasks.list"):
        state.insert("task", **row)


def list_(state: State, request: Request) -> Reply:
    """Answer a page of tasks, by rising id."""
    rows = listing.page(state, request, "task", "idtask", {"completed": "(completed_at IS NOT NULL) = ?"})
    return Reply([state.view("task", row) for row in rows])


def get(state: State, request: Request) -> Reply:
    """Answer one task."""
    return Reply(state.view("task", _find(state, request)))


def create(state: State, request: Request) -> Reply:
    """Add a task of the user who acts for the key.

    Assumes:
        - Whoever acts for the key has seen what is assigned to them, and nobody else has: no call says that a task
          was seen.
        - It is assigned to nobody where no user is sent: the field is optional.
        - A `deadline_time` is kept without a `deadline_date` too: no page forbids it.
    """
    now = clock.text(request.now)
    fields = {"is_seen_by_assignee": False, **_changes(state, request), "created_at": now, "updated_at": now}
    idtask = state.insert("task", **fields, created_by_iduser=users.of_key(state)["iduser"])
    fire(state, "tasks.created", lambda: _view(state, idtask))
    return Reply(_view(state, idtask))


def update(state: State, request: Request) -> Reply:
    """Change what is sent of a task.

    Assumes:
        - Completed tasks can change too, and stay completed: no page forbids it.
    """
    idtask: int = _find(state, request)["idtask"]
    changes = _changes(state, request)
    if changes:
        state.update("task", {**changes, "updated_at": clock.text(request.now)}, idtask=idtask)
        fire(state, "tasks.changed", lambda: _view(state, idtask))
    return Reply(_view(state, idtask))


def delete(state: State, request: Request) -> Reply:
    """Delete a task, open or completed."""
    row = _find(state, request)
    state.delete("task", idtask=row["idtask"])
    fire(state, "tasks.deleted", lambda: state.view("task", row))
    return Reply()


def complete(state: State, request: Request) -> Reply:
    """Complete an open task, and answer it.

    Assumes:
        - The answer is the task: no source shows one.
        - One that is completed already is refused, so that who completed it, and when, stays: no source says.
    """
    row = _find(state, request)
    if row["completed_at"] is not None:
        raise RefusedError(f"idtask: expected an open task, but task {row['idtask']} was completed already.")
    return Reply(_put_completed(state, request, row, "tasks.completed", users.of_key(state)["iduser"]))


def uncomplete(state: State, request: Request) -> Reply:
    """Open a completed task again, and answer it.

    Assumes:
        - The answer is the task: no source shows one.
        - One that is open is refused, as completing a completed one is: no source says.
    """
    row = _find(state, request)
    if row["completed_at"] is None:
        raise RefusedError(f"idtask: expected a completed task, but task {row['idtask']} is open.")
    return Reply(_put_completed(state, request, row, "tasks.uncompleted", None))


HANDLERS: Mapping[str, Handler] = {
    "tasks.list": list_,
    "tasks.get": get,
    "tasks.create": create,
    "tasks.update": update,
    "tasks.delete": delete,
    "tasks.complete": complete,
    "tasks.uncomplete": uncomplete,
}


def _find(state: State, request: Request) -> sqlite3.Row:
    return lookup.find(state, request, "task", "idtask")


def _view(state: State, idtask: int) -> dict[str, Any]:
    row = state.one("SELECT * FROM task WHERE idtask = ?", idtask)
    return state.view("task", row)


def _put_completed(
    state: State, request: Request, row: sqlite3.Row, event: str, by_iduser: int | None
) -> dict[str, Any]:
    """Complete a task for a user, or open it again without one."""
    now = clock.text(request.now)
    changes = {"completed_at": now if by_iduser else None, "completed_by_iduser": by_iduser, "updated_at": now}
    state.update("task", changes, idtask=row["idtask"])
    fire(state, event, lambda: _view(state, row["idtask"]))
    return _view(state, row["idtask"])


def _changes(state: State, request: Request) -> dict[str, Any]:
    """Return what the body sets.

    Raises:
        RefusedError: A user or a time of day does not exist.
    """
    changes = dict(request.body)
    if "assigned_to_iduser" in changes:
        number = changes["assigned_to_iduser"]
        if number is not None:
            lookup.require(state, request, "user", "iduser", number, where="assigned_to_iduser")
        changes["is_seen_by_assignee"] = number == users.of_key(state)["iduser"]
    if changes.get("deadline_date") is not None:
        # Sent as a day, read back as its first moment.
        changes["deadline_date"] = f"{changes['deadline_date']} {_MIDNIGHT}"
    if changes.get("deadline_time") is not None:
        _check_time(changes["deadline_time"])
    return changes


def _check_time(text: str) -> None:
    try:
        time.fromisoformat(text)
    except ValueError as error:
        raise RefusedError(f"deadline_time: expected a time of day as HH:MM:SS, found {shown(text)}.") from error
