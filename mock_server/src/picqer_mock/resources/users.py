"""Users: who works in the account."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from picqer_mock.tables import Table

if TYPE_CHECKING:
    import sqlite3
    from collections.abc import Mapping

    from picqer_mock.call import Handler, Request
    from picqer_mock.spec import Spec
    from picqer_mock.state import State

TABLES = (
    Table(
        "user",
        "User",
        "iduser",
        worked_out=frozenset({"firstname", "lastname", "full_name"}),
        kept=frozenset({"rights"}),
    ),
)

HANDLERS: Mapping[str, Handler] = {}


def seed(state: State, _: Request, spec: Spec) -> None:
    """Add the users of the spec's examples."""
    for row in spec.example("users.list"):
        state.insert("user", **{name: value for name, value in row.items() if name not in {"firstname", "lastname"}})


def of_key(state: State) -> sqlite3.Row:
    """Return the user who acts when an API key does: the first active admin."""
    row = state.row("SELECT * FROM user WHERE active ORDER BY admin DESC, iduser")
    assert row is not None, "an account has a user"
    return row


def short_view(row: sqlite3.Row) -> dict[str, Any]:
    """Return a user as other objects show who it was."""
    return {
        "iduser": row["iduser"],
        "username": row["username"],
        "full_name": f"{row['first_name']} {row['last_name']}",
        "image_url": None,
    }
