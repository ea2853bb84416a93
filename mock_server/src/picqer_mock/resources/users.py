"""Users: who works in the account."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from picqer_mock import listing, lookup
from picqer_mock.call import Handler, Reply, Request
from picqer_mock.tables import Table

if TYPE_CHECKING:
    import sqlite3
    from collections.abc import Mapping

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

_RIGHTS = "rights"


def me(state: State, _: Request) -> Reply:
    """Answer the user of the API key, without rights.

    Assumes:
        - That is the first active admin: the keys of the mock belong to no user.
        - Rights are left out: the page does not show them here.
    """
    return Reply(_view(state, of_key(state)))


def get(state: State, request: Request) -> Reply:
    """Answer one user, with rights."""
    row = lookup.find(state, request, "user", "iduser")
    return Reply({**_view(state, row), _RIGHTS: state.view("user", row)[_RIGHTS]})


def list_(state: State, request: Request) -> Reply:
    """Answer a page of users, by rising id, without rights."""
    return Reply(
        [_view(state, row) for row in listing.page(state, request, "user", "iduser", {"active": "active = ?"})]
    )


HANDLERS: Mapping[str, Handler] = {"users.list": list_, "users.get": get, "users.me.get": me}


def seed(state: State, _: Request, spec: Spec) -> None:
    """Add the users of the spec's examples. Of the rights that these know, those who are no admins are granted none."""
    rights = [right["right"] for right in spec.example("users.get")[_RIGHTS]]
    for row in spec.example("users.list"):
        fields = {name: value for name, value in row.items() if name not in {"firstname", "lastname"}}
        state.insert("user", **fields, rights=[{"right": right, "granted": row["admin"]} for right in rights])


def of_key(state: State) -> sqlite3.Row:
    """Return the user who acts when an API key does: the first active admin."""
    return state.one("SELECT * FROM user WHERE active ORDER BY admin DESC, iduser")


def short_view(row: sqlite3.Row) -> dict[str, Any]:
    """Return a user as other objects show who it was."""
    return {
        "iduser": row["iduser"],
        "username": row["username"],
        "full_name": full_name(row),
        "image_url": None,
    }


def full_name(row: sqlite3.Row) -> str:
    """Return first and last name of a user."""
    return f"{row['first_name']} {row['last_name']}"


def _view(state: State, row: sqlite3.Row) -> dict[str, Any]:
    fields = state.view("user", row)
    del fields[_RIGHTS]
    names = {"firstname": row["first_name"], "lastname": row["last_name"], "full_name": full_name(row)}
    return {**fields, **names}
