"""Comments: what people say about orders, products and other objects."""

from __future__ import annotations

import json
import re
from typing import TYPE_CHECKING, Any

from picqer_mock import clock, listing, lookup
from picqer_mock.call import Handler, Reply, Request
from picqer_mock.events import fire
from picqer_mock.resources import fulfilment, users
from picqer_mock.tables import Table

if TYPE_CHECKING:
    import sqlite3
    from collections.abc import Callable, Iterable, Mapping

    from picqer_mock.spec import Spec
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

USER = "user"
FULFILMENT_CUSTOMER = "fulfilment_customer"

_ID_OF = "coalesce(json_extract({0}, '{1}.iduser'), json_extract({0}, '{1}.idfulfilment_customer')) = ?"
_MENTIONED = "EXISTS (SELECT 1 FROM json_each(mentions) AS mention WHERE {0})"
_FILTERS = {
    "idauthor": _ID_OF.format("author", "$"),
    "author_type": "author_type = ?",
    "idmentioned": _MENTIONED.format(_ID_OF.format("mention.value", "$.mentioned")),
    "mentioned_type": _MENTIONED.format("json_extract(mention.value, '$.mentioned_type') = ?"),
}

# What comments with show_at_related are listed at as well, by what an object is called in its comments.
_RELATED = {
    "order": "SELECT 'picklist', idpicklist FROM picklist WHERE idorder = ?",
    "picklist": "SELECT 'order', idorder FROM picklist WHERE idpicklist = ?",
}


def seed(state: State, _: Request, spec: Spec) -> None:
    """Add the comments of the spec's examples."""
    for example in spec.example("comments.list"):
        # The fulfilment customer of this name has another id in the account.
        author = {**example["author"], **({"idfulfilment_customer": 3} if "name" in example["author"] else {})}
        state.insert("comment", **{**example, "author": author}, source_id=next(iter(example["source"].values())))


def list_comments(state: State, request: Request) -> Reply:
    """Answer a page of the comments on objects of all kinds, by rising id."""
    return Reply([state.view("comment", row) for row in listing.page(state, request, "comment", "idcomment", _FILTERS)])


def get_comment(state: State, request: Request) -> Reply:
    """Answer one comment.

    Assumes:
        - Author and source are shown as they were when the comment was written, as no page tells otherwise.
    """
    return Reply(state.view("comment", lookup.find(state, request, "comment", "idcomment")))


def delete_comment(state: State, request: Request) -> Reply:
    """Delete a comment.

    Assumes:
        - Any key may that may call this, also if another wrote the comment: no page limits it.
    """
    state.delete("comment", idcomment=lookup.find(state, request, "comment", "idcomment")["idcomment"])
    return Reply()


HANDLERS: Mapping[str, Handler] = {
    "comments.list": list_comments,
    "comments.get": get_comment,
    "comments.delete": delete_comment,
}


def handlers(
    resource: str, source_type: str, key: str, shown: str | None, find: Callable[[State, Request], sqlite3.Row]
) -> Mapping[str, Handler]:
    """Return the handlers of `<resource>.comments.list` and `.create`.

    Args:
        resource: All words of the operations but the last two, such as `orders`.
        source_type: What comments call such an object, such as `order`.
        key: The id of the object, such as `idorder`.
        shown: The field that comments show beside the id, such as `orderid`; None if there is none.
        find: Returns the object in the path, or raises that there is none.
    """

    def list_(state: State, request: Request) -> Reply:
        """Answer the comments on the object, by rising id.

        Assumes:
            - An order also lists those with `show_at_related` on its picklists, and a picklist those on its order:
              the only pair of related objects that a page names.
        """
        return Reply(of(state, source_type, find(state, request)[key]))

    def create(state: State, request: Request) -> Reply:
        """Add a comment on the object.

        Assumes:
            - The author is the key's fulfilment customer, or the first admin: a key belongs to no user.
            - An `@` mentions the user whose full name follows, with regard to case; each user once.
        Leaves out:
            - Telling those who are mentioned, and `is_visible_fulfilment`: there are no mails and no portal.
        """
        row = find(state, request)
        source = {name: row[name] for name in (key, shown) if name is not None}
        idcomment = add(state, request, source_type, source, request.body)
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
        mentions=_mentions(state, body["body"]),
        created_at=now,
        updated_at=now,
    )
    fire(state, "comments.created", lambda: view(state, idcomment))
    return idcomment


def view(state: State, idcomment: int) -> dict[str, Any]:
    """Return a comment as it goes over the wire."""
    row = state.one("SELECT * FROM comment WHERE idcomment = ?", idcomment)
    return state.view("comment", row)


def of(state: State, source_type: str, number: int) -> list[dict[str, Any]]:
    """Return the comments on an object and those on related objects that say so, by rising id."""
    related = _RELATED.get(source_type, "SELECT NULL, ?")  # which nothing is equal to
    sql = f"""SELECT * FROM comment WHERE (source_type = ? AND source_id = ?)
        OR (show_at_related AND (source_type, source_id) IN ({related})) ORDER BY idcomment"""  # noqa: S608 - text of ours
    return [state.view("comment", row) for row in state.rows(sql, source_type, number, number)]


def count(state: State, source_type: str, number: int) -> int:
    """Return how many comments there are on an object."""
    sql = "SELECT count(*) AS comments FROM comment WHERE source_type = ? AND source_id = ?"
    row = state.one(sql, source_type, number)
    comments: int = row["comments"]
    return comments


def counts(state: State, source_type: str, numbers: Iterable[int]) -> dict[int, int]:
    """Return how many comments there are on each of these objects, of those that have any."""
    sql = """SELECT source_id, count(*) AS comments FROM comment
        WHERE source_type = ? AND source_id IN (SELECT value FROM json_each(?)) GROUP BY source_id"""
    return {row["source_id"]: row["comments"] for row in state.rows(sql, source_type, json.dumps(list(numbers)))}


def forget(state: State, source_type: str, number: int) -> None:
    """Delete the comments on an object that is being deleted."""
    state.delete("comment", source_type=source_type, source_id=number)


def _mentions(state: State, body: str) -> list[dict[str, Any]]:
    """Return whom a text mentions, in the order of the text."""
    by_name = {users.full_name(row): row for row in state.rows("SELECT * FROM user ORDER BY iduser DESC")}
    # The longest name first, so that nobody is taken for one whose name begins alike.
    names = "|".join(re.escape(name) for name in sorted(by_name, key=len, reverse=True))
    found = dict.fromkeys(re.findall(rf"@({names})(?!\w)", body))
    return [
        {"text": f"@{name}", "mentioned_type": USER, "mentioned": users.short_view(by_name[name])} for name in found
    ]


def _author(state: State, request: Request) -> tuple[str, dict[str, Any]]:
    if request.idfulfilment_customer is None:
        return USER, users.short_view(users.of_key(state))
    return FULFILMENT_CUSTOMER, fulfilment.short_view(state, request.idfulfilment_customer)
