"""Images of products: kept as sent, and served by the mock at the address it gives."""

from __future__ import annotations

import base64
import binascii
import hashlib
from typing import TYPE_CHECKING, Any

from picqer_mock.call import Handler, Reply, Request
from picqer_mock.errors import NotFoundError, RefusedError
from picqer_mock.resources.products import views
from picqer_mock.resources.products.lookup import find
from picqer_mock.wire import shown

if TYPE_CHECKING:
    import sqlite3
    from collections.abc import Mapping

    from picqer_mock.state import State

# `url` is set for images that lie elsewhere, as those of the spec's examples do; the others were sent.
TABLES = (
    """CREATE TABLE product_image (
    idproduct_image INTEGER PRIMARY KEY AUTOINCREMENT,
    idproduct INTEGER NOT NULL REFERENCES product,
    contenttype TEXT NOT NULL,
    size INTEGER NOT NULL,
    url TEXT,
    filename TEXT,
    data BLOB,
    CHECK ((url IS NULL) <> (data IS NULL) AND (filename IS NULL) = (data IS NULL))
);
CREATE INDEX product_image_product ON product_image (idproduct);""",
)

PATH = "/_mock/images"
# By the first bytes of a file.
_KINDS = {b"\xff\xd8\xff": ("image/jpeg", "jpg"), b"\x89PNG\r\n\x1a\n": ("image/png", "png")}


def list_(state: State, request: Request) -> Reply:
    """Answer the images of a product."""
    idproduct = find(state, request)["idproduct"]
    rows = state.rows(f"{_WITHOUT_DATA} WHERE idproduct = ? ORDER BY idproduct_image", idproduct)
    return Reply([_view(row, request.base_url) for row in rows])


def create(state: State, request: Request) -> Reply:
    """Add an image.

    Assumes:
        - The product has changed then, and the hooks are told: it shows its images.
    """
    idproduct, text = find(state, request)["idproduct"], request.body["image"]
    try:
        data = base64.b64decode(text, validate=True)
    except (binascii.Error, ValueError) as error:
        raise RefusedError(f"image: expected base64 of a JPEG or PNG file, found {shown(text)} ({error}).") from error
    kind = next((kind for first, kind in _KINDS.items() if data.startswith(first)), None)
    if kind is None:
        raise RefusedError(f"image: expected a JPEG or PNG file, found one that starts with {data[:8].hex(' ')!r}.")
    contenttype, extension = kind
    # Images are served without a key, so their addresses must not be told from their ids.
    filename = f"{hashlib.sha256(data).hexdigest()[:16]}.{extension}"
    number = state.insert(
        "product_image", idproduct=idproduct, contenttype=contenttype, size=len(data), filename=filename, data=data
    )
    row = state.one(f"{_WITHOUT_DATA} WHERE idproduct_image = ?", number)
    views.tell_changed(state, request, idproduct)
    return Reply(_view(row, request.base_url))


def delete(state: State, request: Request) -> Reply:
    """Remove an image.

    Assumes:
        - The product has changed then, as when an image is added.
    """
    idproduct, number = find(state, request)["idproduct"], request.path["idproduct_image"]
    if not state.delete("product_image", idproduct=idproduct, idproduct_image=number):
        raise NotFoundError(f"idproduct_image: product {idproduct} has no image {number}.")
    views.tell_changed(state, request, idproduct)
    return Reply()


HANDLERS: Mapping[str, Handler] = {
    "products.images.list": list_,
    "products.images.create": create,
    "products.images.delete": delete,
}

_WITHOUT_DATA = "SELECT idproduct_image, idproduct, contenttype, size, url, filename FROM product_image"


def url(row: sqlite3.Row, base_url: str) -> str:
    """Return where an image can be fetched."""
    kept_elsewhere: str | None = row["url"]
    return kept_elsewhere or f"{base_url}{PATH}/{row['idproduct_image']}/{row['filename']}"


def file(state: State, idproduct_image: int, filename: str) -> tuple[str, bytes] | None:
    """Return the media type and the bytes of an image that was sent; None when there is no such image."""
    sql = "SELECT contenttype, data FROM product_image WHERE idproduct_image = ? AND filename = ?"
    with state.transaction():
        row = state.row(sql, idproduct_image, filename)
    return None if row is None else (row["contenttype"], row["data"])


def _view(row: sqlite3.Row, base_url: str) -> dict[str, Any]:
    return {
        "idproduct_image": row["idproduct_image"],
        "idproduct": row["idproduct"],
        "url": url(row, base_url),
        "contenttype": row["contenttype"],
        "size": row["size"],
    }
