"""The log of a return: comments and changes of the status."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from picqer_mock import clock
from picqer_mock.call import Handler, Reply, Request
from picqer_mock.errors import RefusedError
from picqer_mock.resources import users
from picqer_mock.resources.returns import lookup, statuses

if TYPE_CHECKING:
    import sqlite3
    from collections.abc import Mapping

    from picqer_mock.state import State

TABLES = (
    """CREATE TABLE return_log (
    idreturn_log INTEGER PRIMARY KEY AUTOINCREMENT,
    idreturn INTEGER NOT NULL REFERENCES product_return ON DELETE CASCADE,
    iduser INTEGER REFERENCES user,
    idreturn_status INTEGER REFERENCES return_status,
    message TEXT,
    notify_customer INTEGER NOT NULL,
    created_at TEXT NOT NULL
);
CREATE INDEX return_log_return ON return_log (idreturn);""",
)


def list_(state: State, request: Request) -> Reply:
    """Answer the log of a return, by rising id.

    Assumes:
        - An entry has `idreturn_log`, `idreturn`, `iduser`, `idreturn_status`, `message`, `notify_customer` and
          `created_at`: no source shows one, so the names are those of the request and of the log of orders.
        - `idreturn_status` is null in an entry that only says something, `message` in one that only changes the
          status, and `iduser` where the key belongs to a fulfilment customer.
    """
    idreturn = lookup.find(state, request)["idreturn"]
    rows = state.rows("SELECT * FROM return_log WHERE idreturn = ? ORDER BY idreturn_log", idreturn)
    return Reply([_view(row) for row in rows])


def create(state: State, request: Request) -> Reply:
    """Say something about a return, change its status, or both, and answer the entry of the log.

    Assumes:
        - The answer is the entry: no source shows one. See `returns.logs.list` for its fields.
        - An entry with neither a message nor a status is refused: it would say nothing.
        - A status that the return has already is noted, and changes nothing.
        - A message alone sets off no event, and does not count as a change of the return: the only event that
          fits is for a change of the status.
    Leaves out:
        - The mail to the customer: the mock sends none, and only notes that it was asked for.
    """
    row, body = lookup.find(state, request), request.body
    idreturn, idreturn_status = row["idreturn"], body.get("idreturn_status", row["idreturn_status"])
    if body.keys().isdisjoint({"idreturn_status", "message"}):
        raise RefusedError("body: expected a message, an idreturn_status or both, found neither.")
    statuses.require(state, request, idreturn_status)
    number = add(state, request, idreturn, body)
    if idreturn_status != row["idreturn_status"]:
        statuses.enter(state, request, idreturn, idreturn_status)
    entry = state.one("SELECT * FROM return_log WHERE idreturn_log = ?", number)
    return Reply(_view(entry))


HANDLERS: Mapping[str, Handler] = {"returns.logs.list": list_, "returns.logs.create": create}


def add(state: State, request: Request, idreturn: int, entry: Mapping[str, Any]) -> int:
    """Add an entry to the log of a return and return its id.

    Args:
        state: The data.
        request: The call.
        idreturn: The return.
        entry: `idreturn_status`, `message` and `notify_customer`, as far as they are known.
    """
    by_user = request.idfulfilment_customer is None
    return state.insert(
        "return_log",
        **{"notify_customer": False, **entry},
        idreturn=idreturn,
        iduser=users.of_key(state)["iduser"] if by_user else None,
        created_at=clock.text(request.now),
    )


def _view(row: sqlite3.Row) -> dict[str, Any]:
    return {**dict(row), "notify_customer": bool(row["notify_customer"])}
