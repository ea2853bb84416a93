"""What people say about an order: notes, and the comments that came after them."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING, Any

from picqer_mock import clock
from picqer_mock.call import Handler, Reply, Request
from picqer_mock.events import fire
from picqer_mock.resources import comments, users
from picqer_mock.resources.orders import lookup, views
from picqer_mock.tables import Table

if TYPE_CHECKING:
    from collections.abc import Mapping

    from picqer_mock.state import State

TABLES = (
    Table(
        "order_note",
        "OrderNote",
        "idorder_log",
        references={"idorder": "customer_order", "iduser": "user"},
    ),
    "CREATE INDEX order_note_order ON order_note (idorder);",
)

_NOTE = "note"
_COMMENT = "comment"


def list_(state: State, request: Request) -> Reply:
    """Answer the notes of an order and what was said in comments, by rising id.

    Assumes:
        - A comment is an entry here as well: one event tells of both, and shows either as a note.
    """
    idorder = lookup.find(state, request)["idorder"]
    rows = state.rows("SELECT * FROM order_note WHERE idorder = ? ORDER BY idorder_log", idorder)
    return Reply([state.view("order_note", row) for row in rows])


def create(state: State, request: Request) -> Reply:
    """Add a note to an order.

    Assumes:
        - `type` and `action` are `note`, or `comment` for a comment, as no source shows their values.
        - It is by the user who acts for the key, also when that belongs to a fulfilment customer: a note is by a user.
    """
    number = add(state, request, lookup.find(state, request)["idorder"], _NOTE, request.body["note"])
    return Reply(_view(state, number))


def comment(state: State, request: Request) -> Reply:
    """Add a comment to an order.

    Assumes:
        - The author is the first admin: a key belongs to no user.
        - An `@` mentions the user whose full name follows, with regard to case; each user once.
        - It is told as `comments.created` and as `orders.notes.created`, whose page counts comments as well.
    Leaves out:
        - Telling those who are mentioned, and `is_visible_fulfilment`: there are no mails and no portal.
    """
    order = lookup.find(state, request)
    source = {"idorder": order["idorder"], "orderid": order["orderid"]}
    number = comments.add(state, request, views.SOURCE, source, request.body)
    add(state, request, order["idorder"], _COMMENT, request.body["body"])
    return Reply(comments.view(state, number))


HANDLERS: Mapping[str, Handler] = {
    "orders.notes.list": list_,
    "orders.notes.create": create,
    **comments.handlers("orders", views.SOURCE, "idorder", "orderid", lookup.find),
    "orders.comments.create": comment,
}


def add(state: State, request: Request, idorder: int, kind: str, text: str) -> int:
    """Add a note to an order, tell the hooks, and return its id."""
    number = state.insert(
        "order_note",
        iduser=users.of_key(state)["iduser"],
        idorder=idorder,
        type=kind,
        action=kind,
        description=text,
        created_at=clock.text(request.now),
    )
    fire(state, "orders.notes.created", partial(_event, state, idorder, number))
    return number


def _event(state: State, idorder: int, number: int) -> dict[str, Any]:
    return {"order": views.view(state, idorder), "note": _view(state, number)}


def _view(state: State, number: int) -> dict[str, Any]:
    row = state.one("SELECT * FROM order_note WHERE idorder_log = ?", number)
    return state.view("order_note", row)
