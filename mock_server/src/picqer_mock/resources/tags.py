"""Tags, and what they hang on: products, orders, customers and picklists."""

from __future__ import annotations

import json
import re
from typing import TYPE_CHECKING, Any

from picqer_mock import listing, lookup
from picqer_mock.call import Handler, Reply, Request
from picqer_mock.errors import NotFoundError, RefusedError
from picqer_mock.lookup import require
from picqer_mock.tables import Table
from picqer_mock.wire import shown

if TYPE_CHECKING:
    import sqlite3
    from collections.abc import Callable, Iterable, Mapping

    from picqer_mock.spec import Spec
    from picqer_mock.state import State

TABLES = (Table("tag", "Tag", "idtag", constraints=("UNIQUE (title)",)),)

_COLOR = re.compile("#[0-9a-fA-F]{6}")
_BLACK, _WHITE = "#000000", "#FFFFFF"
_DARK = 64


def list_tags(state: State, request: Request) -> Reply:
    """Answer a page of tags, by falling id.

    Assumes:
        - `search` finds its text as one piece, whatever the case, in the title: a tag has no other text.
    """
    filters = {"search": listing.contains("title")}
    rows = listing.page(state, request, "tag", "idtag", filters, newest_first=True)
    return Reply([state.view("tag", row) for row in rows])


def get_tag(state: State, request: Request) -> Reply:
    """Answer one tag."""
    return Reply(state.view("tag", lookup.find(state, request, "tag", "idtag")))


def create_tag(state: State, request: Request) -> Reply:
    """Add a tag to the account.

    Assumes:
        - No two tags have the same title: products and others show their tags by it. The code is 1.
        - A colour is a number sign and six hexadecimal digits, as in all examples.
        - The text is white on a colour whose brightness is below a quarter, and black on others: the examples have
          black on all but a dark blue, and no page tells the rule.
    """
    return Reply(_view(state, state.insert("tag", **_checked(state, request, None))))


def update_tag(state: State, request: Request) -> Reply:
    """Change what is sent of a tag, wherever it hangs.

    Assumes:
        - `name`, which the page's example sends, is no field and changes nothing: the table of fields has `title`.
    """
    idtag = lookup.find(state, request, "tag", "idtag")["idtag"]
    state.update("tag", _checked(state, request, idtag), idtag=idtag)
    return Reply(_view(state, idtag))


def delete_tag(state: State, request: Request) -> Reply:
    """Delete a tag, and take it off all that it hangs on."""
    state.delete("tag", idtag=lookup.find(state, request, "tag", "idtag")["idtag"])
    return Reply()


HANDLERS: Mapping[str, Handler] = {
    "tags.list": list_tags,
    "tags.get": get_tag,
    "tags.create": create_tag,
    "tags.update": update_tag,
    "tags.delete": delete_tag,
}


def seed(state: State, _: Request, spec: Spec) -> None:
    """Add the tags of the spec's examples."""
    for row in sorted(spec.example("tags.list"), key=lambda tag: tag["idtag"]):
        state.insert("tag", **row)


def table_of(parent: str, key: str) -> str:
    """Return the table of what tags hang on a kind of object, as SQL: `product_tag` for products.

    Args:
        parent: The table of the objects.
        key: Its id.
    """
    return f"""CREATE TABLE {parent}_tag (
    {key} INTEGER NOT NULL REFERENCES {parent} ON DELETE CASCADE,
    idtag INTEGER NOT NULL REFERENCES tag ON DELETE CASCADE,
    PRIMARY KEY ({key}, idtag)
);"""


def handlers(
    resource: str, parent: str, key: str, find: Callable[[State, Request], sqlite3.Row]
) -> Mapping[str, Handler]:
    """Return the handlers of `<resource>.tags.list`, `.add` and `.remove`.

    Args:
        resource: First word of the operations.
        parent: The table of the objects.
        key: Its id.
        find: Returns the object in the path, or raises that there is none.
    """

    def list_(state: State, request: Request) -> Reply:
        """Answer the tags that hang on the object, by rising id."""
        return Reply(list(of(state, parent, key, [find(state, request)[key]])[find(state, request)[key]]))

    def add(state: State, request: Request) -> Reply:
        """Hang a tag on the object.

        Assumes:
            - A tag that hangs there already stays, and is answered with 201: the result is what was asked for.
            - A tag that does not exist is a 404 with code 20: only the code is documented.
        """
        number = find(state, request)[key]
        tag = require(state, request, "tag", "idtag", request.body["idtag"], error=NotFoundError)
        hang(state, parent, key, number, tag["idtag"])
        return Reply(state.view("tag", tag))

    def remove(state: State, request: Request) -> Reply:
        """Take a tag off the object.

        Assumes:
            - A tag that does not hang there is a 404, as for any object.
        """
        number = find(state, request)[key]
        if not state.delete(f"{parent}_tag", **{key: number}, idtag=request.path["idtag"]):
            raise NotFoundError(f"idtag: {key} {number} has no tag {request.path['idtag']}.")
        return Reply()

    return {f"{resource}.tags.list": list_, f"{resource}.tags.add": add, f"{resource}.tags.remove": remove}


def hang(state: State, parent: str, key: str, number: int, idtag: int) -> None:
    """Hang a tag on an object, unless it hangs there already."""
    if not state.has(f"{parent}_tag", **{key: number}, idtag=idtag):
        state.insert(f"{parent}_tag", **{key: number}, idtag=idtag)


def of(state: State, parent: str, key: str, numbers: Iterable[int]) -> dict[int, list[dict[str, Any]]]:
    """Return the tags that hang on each of these objects, by rising id of the tag."""
    # One query for a whole page; one for each object would be most of the page's time.
    result: dict[int, list[dict[str, Any]]] = {number: [] for number in numbers}
    sql = f"""SELECT * FROM {parent}_tag JOIN tag USING (idtag)
        WHERE {key} IN (SELECT value FROM json_each(?)) ORDER BY idtag"""  # noqa: S608 - names from our code
    for row in state.rows(sql, json.dumps(list(result))):
        result[row[key]].append(state.view("tag", row))
    return result


def map_of(tags: Iterable[Mapping[str, Any]]) -> dict[str, Any] | list[Any]:
    """Return tags as products, orders and customers show them: by title, and `[]` when there are none."""
    return {tag["title"]: tag for tag in tags} or []


def _view(state: State, idtag: int) -> dict[str, Any]:
    row = state.one("SELECT * FROM tag WHERE idtag = ?", idtag)
    return state.view("tag", row)


def _checked(state: State, request: Request, idtag: int | None) -> dict[str, Any]:
    """Return the columns that a body sets; a title that another tag has, or what is no colour, is refused."""
    body = request.body
    if "title" in body:
        same = state.row("SELECT idtag FROM tag WHERE title = ?", body["title"])
        if same is not None and same["idtag"] != idtag:
            raise RefusedError(f"title: expected one that no other tag has, found {shown(body['title'])}.")
    if "color" not in body:
        return dict(body)
    if not _COLOR.fullmatch(body["color"]):
        raise RefusedError(f"color: expected a colour such as #5993be, found {shown(body['color'])}.")
    return {**body, "textColor": _text_color(body["color"])}


def _text_color(color: str) -> str:
    """Return the colour of text that can be read on a colour."""
    red, green, blue = bytes.fromhex(color[1:])
    # Thousandths, by which television weighs the colours as eyes do.
    return _WHITE if 299 * red + 587 * green + 114 * blue < 1000 * _DARK else _BLACK
