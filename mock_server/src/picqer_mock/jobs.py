"""Work that is put off until the account's clock gets there."""

from __future__ import annotations

import json
from typing import TYPE_CHECKING, Any

from picqer_mock import clock
from picqer_mock.state import JOBS, UNKNOWN
from picqer_mock.tables import stored

if TYPE_CHECKING:
    from datetime import datetime

    from picqer_mock.state import State

TABLES = (
    """CREATE TABLE job (
    idjob INTEGER PRIMARY KEY AUTOINCREMENT,
    due TEXT NOT NULL,
    name TEXT NOT NULL,
    data TEXT NOT NULL
);
CREATE INDEX job_due ON job (due, idjob);""",
)


def later(state: State, due: datetime, name: str, data: Any) -> None:
    """Put work off.

    Args:
        state: The data.
        due: When it is to be done, by the account's clock.
        name: A name in the `JOBS` of a resource.
        data: What the job is given, a JSON value.
    """
    state.insert(JOBS, due=clock.text(due), name=name, data=json.dumps(data, default=stored))


def are_due(state: State, now: datetime) -> bool:
    """Tell whether there is work whose time has come. Asked before every call, so the answer is remembered."""
    if state.first_due == UNKNOWN:
        with state.transaction():  # or another thread could change the jobs, or all of the data, in the midst of it
            state.first_due = state.one("SELECT min(due) AS due FROM job")["due"]
    return state.first_due is not None and state.first_due <= clock.text(now)


def may_have_changed(state: State) -> bool:
    """Tell whether work was put off or taken since `are_due` was asked."""
    return state.first_due == UNKNOWN


def take(state: State, now: datetime) -> tuple[datetime, str, Any] | None:
    """Take the first job whose time has come: when it was due, its name and its data; None without one."""
    row = state.row("SELECT * FROM job WHERE due <= ? ORDER BY due, idjob LIMIT 1", clock.text(now))
    if row is None:
        return None
    state.delete(JOBS, idjob=row["idjob"])
    return clock.moment(row["due"]), row["name"], json.loads(row["data"])
