"""The tags that hang on a product."""

from __future__ import annotations

from typing import TYPE_CHECKING

from picqer_mock import account
from picqer_mock.call import Handler, Reply, Request
from picqer_mock.errors import NotFoundError
from picqer_mock.resources.products.lookup import find

if TYPE_CHECKING:
    from collections.abc import Mapping

    from picqer_mock.state import State

TABLES = """
CREATE TABLE product_tag (
    idproduct INTEGER NOT NULL REFERENCES product,
    idtag INTEGER NOT NULL REFERENCES tag,
    PRIMARY KEY (idproduct, idtag)
);
"""


def list_(state: State, request: Request) -> Reply:
    """Answer the tags of a product."""
    idproduct = find(state, request)["idproduct"]
    sql = "SELECT tag.* FROM tag JOIN product_tag USING (idtag) WHERE idproduct = ? ORDER BY idtag"
    return Reply([account.tag_view(row) for row in state.rows(sql, idproduct)])


def add(state: State, request: Request) -> Reply:
    """Hang a tag on a product. What hangs there already stays so."""
    idproduct, number = find(state, request)["idproduct"], request.body["idtag"]
    row = state.row("SELECT * FROM tag WHERE idtag = ?", number)
    if row is None:
        raise NotFoundError(f"idtag: there is no tag {number}.")
    if not state.has("product_tag", idproduct=idproduct, idtag=number):
        state.insert("product_tag", idproduct=idproduct, idtag=number)
    return Reply(account.tag_view(row))


def remove(state: State, request: Request) -> Reply:
    """Take a tag off a product."""
    idproduct, number = find(state, request)["idproduct"], request.path["idtag"]
    if not state.delete("product_tag", idproduct=idproduct, idtag=number):
        raise NotFoundError(f"idtag: product {idproduct} has no tag {number}.")
    return Reply()


HANDLERS: Mapping[str, Handler] = {
    "products.tags.list": list_,
    "products.tags.add": add,
    "products.tags.remove": remove,
}
