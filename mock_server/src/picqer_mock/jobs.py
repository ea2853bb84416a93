"""Work that is put off until the account's clock gets there."""

from __future__ import annotations

import json
from typing import TYPE_CHECKING, Any, NamedTuple

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
    data TEXT NOT NULL,
    error TEXT
);
CREATE INDEX job_due ON job (due, idjob) WHERE error IS NULL;""",
)


class Work(NamedTuple):
    """Work whose time has come.

    Args:
        number: Tells it from every other.
        due: When it was due.
        name: What is to be done.
        data: What it is done with.
    """

    number: int
    due: datetime
    name: str
    data: Any


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
    first = state.first_due  # read once, as another thread may put work off
    if first == UNKNOWN:
        with state.transaction():  # or another thread could change the jobs, or all of the data, in the midst of it
            first = state.first_due = state.one("SELECT min(due) AS due FROM job WHERE error IS NULL")["due"]
    return first is not None and first <= clock.text(now)


def may_have_changed(state: State) -> bool:
    """Tell whether work was put off or taken since `are_due` was asked."""
    return state.first_due == UNKNOWN


def is_put_off(state: State, name: str) -> bool:
    """Tell whether work of this name is still to be done."""
    return state.row("SELECT 1 FROM job WHERE name = ? AND error IS NULL", name) is not None


def take(state: State, now: datetime) -> Work | None:
    """Take the first work whose time has come; None without any."""
    sql = "SELECT * FROM job WHERE error IS NULL AND due <= ? ORDER BY due, idjob LIMIT 1"
    row = state.row(sql, clock.text(now))
    if row is None:
        return None
    state.delete(JOBS, idjob=row["idjob"])
    return Work(row["idjob"], clock.moment(row["due"]), row["name"], json.loads(row["data"]))


def put_aside(state: State, number: int, error: str) -> None:
    """Leave work undone for good that has failed, with the reason."""
    state.update(JOBS, {"error": error}, idjob=number)


def views(state: State) -> list[dict[str, Any]]:
    """Return the work that is still to be done and what was put aside, the first that is or was due at the top."""
    rows = state.rows("SELECT due, name, data, error FROM job ORDER BY due, idjob")
    return [{**dict(row), "data": json.loads(row["data"])} for row in rows]
