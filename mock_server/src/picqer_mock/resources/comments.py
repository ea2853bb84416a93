"""Comments: what people say about orders, products and other objects."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from picqer_mock import clock
from picqer_mock.call import Handler, Reply, Request
from picqer_mock.events import fire
from picqer_mock.resources import fulfilment, users
from picqer_mock.tables import Table

if TYPE_CHECKING:
    import sqlite3
    from collections.abc import Callable, Mapping

    from picqer_mock.state import State

# A comment tells what it is about by the resource's word for it and its id: an order and 6576.
TABLES = (
    Table(
        "comment",
        "Comment",
        "idcomment",
        kept=frozenset({"author", "source", "mentions"}),
        extra=("source_id INTEGER NOT NULL",),
    ),
    "CREATE INDEX comment_source ON comment (source_type, source_id);",
)

HANDLERS: Mapping[str, Handler] = {}

USER = "user"
FULFILMENT_CUSTOMER = "fulfilment_customer"


def handlers(
    resource: str, source_type: str, key: str, shown: str, find: Callable[[State, Request], sqlite3.Row]
) -> Mapping[str, Handler]:
    """Return the handlers of `<resource>.comments.list` and `.create`.

    Args:
        resource: All words of the operations but the last two, such as `orders`.
        source_type: What comments call such an object, such as `order`.
        key: The id of the object, such as `idorder`.
        shown: The field that comments show beside the id, such as `orderid`.
        find: Returns the object in the path, or raises that there is none.
    """

    def list_(state: State, request: Request) -> Reply:
        """Answer the comments on the object, by rising id."""
        return Reply(of(state, source_type, find(state, request)[key]))

    def create(state: State, request: Request) -> Reply:
        """Add a comment on the object.

        Assumes:
            - The author is the key's fulfilment customer, or the first admin: a key belongs to no user.
        Leaves out:
            - Mentions: no source says how a text mentions somebody.
        """
        row = find(state, request)
        idcomment = add(state, request, source_type, {key: row[key], shown: row[shown]}, request.body)
        return Reply(view(state, idcomment))

    return {f"{resource}.comments.list": list_, f"{resource}.comments.create": create}


def add(state: State, request: Request, source_type: str, source: Mapping[str, Any], body: Mapping[str, Any]) -> int:
    """Add a comment, tell the hooks, and return its id.

    Args:
        state: The data.
        request: The call.
        source_type: What comments call the object, such as `order`.
        source: How they show it, its id first.
        body: The comment.
    """
    now = clock.text(request.now)
    author_type, author = _author(state, request)
    idcomment = state.insert(
        "comment",
        **{"show_at_related": False, **request.defaults, **body},
        author_type=author_type,
        author=author,
        source_type=source_type,
        source=dict(source),
        source_id=next(iter(source.values())),
        mentions=[],
        created_at=now,
        updated_at=now,
    )
    fire(state, "comments.created", lambda: view(state, idcomment))
    return idcomment


def view(state: State, idcomment: int) -> dict[str, Any]:
    """Return a comment as it goes over the wire."""
    row = state.row("SELECT * FROM comment WHERE idcomment = ?", idcomment)
    assert row is not None, "the caller has looked it up"
    return state.view("comment", row)


def of(state: State, source_type: str, number: int) -> list[dict[str, Any]]:
    """Return the comments on an object, by rising id."""
    sql = "SELECT * FROM comment WHERE source_type = ? AND source_id = ? ORDER BY idcomment"
    return [state.view("comment", row) for row in state.rows(sql, source_type, number)]


def count(state: State, source_type: str, number: int) -> int:
    """Return how many comments there are on an object."""
    sql = "SELECT count(*) AS comments FROM comment WHERE source_type = ? AND source_id = ?"
    row = state.row(sql, source_type, number)
    assert row is not None, "a count is always one row"
    comments: int = row["comments"]
    return comments


def _author(state: State, request: Request) -> tuple[str, dict[str, Any]]:
    if request.idfulfilment_customer is None:
        return USER, users.short_view(users.of_key(state))
    return FULFILMENT_CUSTOMER, fulfilment.short_view(state, request.idfulfilment_customer)
