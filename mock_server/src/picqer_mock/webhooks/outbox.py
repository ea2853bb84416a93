"""The deliveries of the account: what is still to be sent to which hook, and what became of the rest."""

from __future__ import annotations

import json
import logging
from dataclasses import dataclass
from datetime import timedelta
from typing import TYPE_CHECKING, Any, Literal, TypeAlias, cast

from picqer_mock import clock
from picqer_mock.errors import NotFoundError, RefusedError
from picqer_mock.events import listening
from picqer_mock.lookup import OWNER
from picqer_mock.wire import dumps

if TYPE_CHECKING:
    import sqlite3
    from collections.abc import Collection, Mapping
    from datetime import datetime

    from picqer_mock.state import State

Status: TypeAlias = Literal["waiting", "delivered", "failed", "refused", "cancelled"]

TABLES = (
    """CREATE TABLE delivery (
    iddelivery INTEGER PRIMARY KEY AUTOINCREMENT,
    token TEXT NOT NULL DEFAULT (hex(randomblob(16))),
    idhook INTEGER NOT NULL REFERENCES hook,
    event TEXT NOT NULL,
    body BLOB NOT NULL,
    status TEXT NOT NULL DEFAULT 'waiting',
    attempts INTEGER NOT NULL DEFAULT 0,
    created TEXT NOT NULL,
    due TEXT,
    attempted_at TEXT,
    answer INTEGER,
    error TEXT,
    forgiven INTEGER NOT NULL DEFAULT 0,
    CHECK ((status = 'waiting') = (due IS NOT NULL))
);
CREATE INDEX delivery_due ON delivery (due, iddelivery) WHERE status = 'waiting';
CREATE INDEX delivery_failed ON delivery (idhook, attempted_at) WHERE status = 'failed';""",
)

WAITS = tuple(timedelta(minutes=m) for m in (1, 2, 3, 4, 5, 15, 30, 45, 60, 90, 120, 165, 210, 270))
"""From each attempt to the next: with the first, 15 attempts over 17 hours, as documented. The single waits are not."""

KEPT = 1000
"""How many deliveries are remembered at least. Older ones are forgotten, but for those that wait or have failed.

A tenth of them goes at a time, as it takes a look at all that wait.
"""

_FAILURES = 5
_WITHIN = timedelta(hours=24)

# Some events carry the object that they are about beside a line of its history.
_ABOUT = ("order", "product")

_log = logging.getLogger("picqer_mock")


@dataclass(frozen=True, slots=True)
class Parcel:
    """A delivery whose time has come."""

    iddelivery: int
    token: str
    """Tells it from every other, also from one that has its id after a reset."""
    address: str
    secret: str | None
    body: bytes


@dataclass(frozen=True, slots=True)
class Outcome:
    """How an attempt ended.

    Args:
        answer: The status of the answer, if there was one.
        error: What went wrong; None for a success.
        refused: Whether nothing was sent, and never will be.
    """

    answer: int | None = None
    error: str | None = None
    refused: bool = False


def queue(state: State, event: str, data: Any, raw: bytes, now: datetime) -> None:
    """Write down a delivery for each hook that listens, with the bytes that all its attempts send.

    Args:
        state: The account's data.
        event: Its name in the spec.
        data: What it is about.
        raw: The same as bytes of JSON.
        now: When it happened.
    """
    at = clock.text(now)
    for hook in listening(state, event):
        if hook[OWNER] is not None and hook[OWNER] != owner(data):
            continue
        head = dumps({"idhook": hook["idhook"], "name": hook["name"], "event": event, "event_triggered_at": at})
        number = _add(state, hook["idhook"], event, b'%b,"data":%b}' % (head[:-1], raw), at)
        if number % max(KEPT // 10, 1) == 0:
            # A deletion is a query without rows.
            state.rows(
                "DELETE FROM delivery WHERE iddelivery <= ? AND status NOT IN ('waiting', 'failed')", number - KEPT
            )


def owner(data: Mapping[str, Any]) -> int | None:
    """Return the fulfilment customer whose object an event is about, as its data says; None when it names none."""
    for about in (data, *(data.get(name) for name in _ABOUT)):
        if isinstance(about, dict) and OWNER in about:
            return cast("dict[str, int | None]", about)[OWNER]
    return None


def take(state: State, now: datetime, under_way: Collection[str]) -> Parcel | None:
    """Return the first delivery whose time has come and that is not being sent; None without one."""
    row = state.row(
        """SELECT iddelivery, token, address, secret, body FROM delivery JOIN hook USING (idhook)
        WHERE status = 'waiting' AND due <= ? AND token NOT IN (SELECT value FROM json_each(?))
        ORDER BY due, iddelivery LIMIT 1""",
        clock.text(now),
        json.dumps(list(under_way)),
    )
    return None if row is None else Parcel(*row)


def are_due(state: State, now: datetime, under_way: Collection[str]) -> bool:
    """Tell whether there are deliveries whose time has come and that are not being sent."""
    row = state.row(
        """SELECT 1 FROM delivery
        WHERE status = 'waiting' AND due <= ? AND token NOT IN (SELECT value FROM json_each(?)) LIMIT 1""",
        clock.text(now),
        json.dumps(list(under_way)),
    )
    return row is not None


def record(state: State, parcel: Parcel, outcome: Outcome, now: datetime) -> None:
    """Write down how an attempt ended, and when the next one is; the last failure may switch the hook off."""
    row = state.row(
        "SELECT idhook, status, attempts, due FROM delivery WHERE iddelivery = ? AND token = ?",
        parcel.iddelivery,
        parcel.token,
    )
    if row is None or (row["status"] != "waiting" and outcome.error is not None):
        return  # a reset took it away, or the hook was switched off in the meantime
    at = row["due"] or clock.text(now)
    attempts = row["attempts"] + (not outcome.refused)
    status, next_at = _next(attempts, at, outcome)
    state.update(
        "delivery",
        {
            "status": status,
            "attempts": attempts,
            "due": next_at,
            "attempted_at": at,
            "answer": outcome.answer,
            "error": outcome.error,
        },
        iddelivery=parcel.iddelivery,
    )
    if status == "failed":
        _judge(state, row["idhook"], at)


def cancel(state: State, idhook: int, reason: str) -> None:
    """Give up what waits for a hook that was switched off."""
    state.update("delivery", {"status": "cancelled", "due": None, "error": reason}, idhook=idhook, status="waiting")


def forgive(state: State, idhook: int) -> None:
    """Let the failures of a hook that is switched on again count no more."""
    state.update("delivery", {"forgiven": True}, idhook=idhook, status="failed")


def repeat(state: State, iddelivery: int, now: datetime) -> int:
    """Write down another delivery of the same bytes, for now, and return its id.

    Raises:
        NotFoundError: There is no such delivery.
        RefusedError: Its hook is inactive.
    """
    row = state.row("SELECT * FROM delivery JOIN hook USING (idhook) WHERE iddelivery = ?", iddelivery)
    if row is None:
        raise NotFoundError(f"iddelivery: there is no delivery {iddelivery}.")
    if not row["active"]:
        raise RefusedError(f"iddelivery: the hook {row['idhook']} of it is inactive; reactivate that first.")
    return _add(state, row["idhook"], row["event"], row["body"], clock.text(now))


def views(state: State) -> list[dict[str, Any]]:
    """Return all deliveries that are remembered, by rising id."""
    sql = "SELECT * FROM delivery JOIN hook USING (idhook) ORDER BY iddelivery"
    return [_view(row) for row in state.rows(sql)]


def _add(state: State, idhook: int, event: str, body: bytes, at: str) -> int:
    return state.insert("delivery", idhook=idhook, event=event, body=body, created=at, due=at)


def _next(attempts: int, at: str, outcome: Outcome) -> tuple[Status, str | None]:
    if outcome.error is None:
        return "delivered", None
    if outcome.refused:
        return "refused", None
    if attempts > len(WAITS):
        return "failed", None
    # From when it was due, so that a clock that is put forward by a day has the attempts of that day behind it.
    return "waiting", clock.text(clock.moment(at) + WAITS[attempts - 1])


def _judge(state: State, idhook: int, at: str) -> None:
    row = state.one(
        """SELECT count(*) AS failures FROM delivery
        WHERE idhook = ? AND status = 'failed' AND NOT forgiven AND attempted_at > ?""",
        idhook,
        clock.text(clock.moment(at) - _WITHIN),
    )
    if row["failures"] < _FAILURES:
        return
    reason = f"{_FAILURES} deliveries failed completely within 24 hours"
    state.update("hook", {"active": False}, idhook=idhook)
    cancel(state, idhook, f"The hook was switched off, as {reason}.")
    _log.warning("Hook %d is switched off: %s. hooks.reactivate switches it on again.", idhook, reason)


def _view(row: sqlite3.Row) -> dict[str, Any]:
    return {
        "iddelivery": row["iddelivery"],
        "idhook": row["idhook"],
        "event": row["event"],
        "created": row["created"],
        "address": row["address"],
        "body": row["body"].decode("ascii"),
        "status": row["status"],
        "attempts": row["attempts"],
        "attempted_at": row["attempted_at"],
        "next_at": row["due"],
        "answer": row["answer"],
        "error": row["error"],
    }
