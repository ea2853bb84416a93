"""Products themselves: list, get, create, update."""

from __future__ import annotations

import re
import sqlite3
from typing import TYPE_CHECKING, Any

from picqer_mock import clock, field_values
from picqer_mock.call import Handler, Reply, Request
from picqer_mock.errors import RefusedError, VatGroupError
from picqer_mock.events import fire
from picqer_mock.resources import fulfilment
from picqer_mock.resources.products import activity, prices
from picqer_mock.resources.products.lookup import find
from picqer_mock.resources.products.stock import NORMAL, UNLIMITED
from picqer_mock.resources.products.views import pieces, tell_changed, view, view_bare
from picqer_mock.wire import shown

if TYPE_CHECKING:
    from collections.abc import Mapping

    from picqer_mock.state import State

# Amounts of money are text, so that no digit of them changes. The defaults are those of the example of a new product.
TABLES = (
    """CREATE TABLE product (
    idproduct INTEGER PRIMARY KEY AUTOINCREMENT,
    idfulfilment_customer INTEGER REFERENCES fulfilment_customer,
    idvatgroup INTEGER NOT NULL REFERENCES vat_group,
    idsupplier INTEGER REFERENCES supplier,
    productcode TEXT NOT NULL UNIQUE,
    name TEXT NOT NULL,
    price TEXT NOT NULL,
    fixedstockprice TEXT NOT NULL DEFAULT '0',
    productcode_supplier TEXT NOT NULL DEFAULT '',
    deliverytime INTEGER,
    description TEXT,
    barcode TEXT,
    type TEXT NOT NULL,
    weight INTEGER,
    length INTEGER,
    width INTEGER,
    height INTEGER,
    minimum_purchase_quantity INTEGER NOT NULL DEFAULT 0,
    purchase_in_quantities_of INTEGER NOT NULL DEFAULT 0,
    hs_code TEXT,
    country_of_origin TEXT,
    active INTEGER NOT NULL,
    show_on_portal INTEGER,
    created TEXT NOT NULL,
    updated TEXT NOT NULL
);
CREATE INDEX product_page ON product (active, idproduct, type, idfulfilment_customer);
CREATE TABLE product_field_value (
    idproduct INTEGER NOT NULL REFERENCES product,
    idproductfield INTEGER NOT NULL REFERENCES product_field,
    value TEXT NOT NULL,
    PRIMARY KEY (idproduct, idproductfield)
);""",
)

# What columns hold that are not written: a new product is answered without being read back.
_BLANK: Mapping[str, Any] = {
    "idsupplier": None,
    "fixedstockprice": 0,
    "productcode_supplier": "",
    "deliverytime": None,
    "description": None,
    "barcode": None,
    "weight": None,
    "length": None,
    "width": None,
    "height": None,
    "minimum_purchase_quantity": 0,
    "purchase_in_quantities_of": 0,
    "hs_code": None,
    "country_of_origin": None,
    "show_on_portal": None,
}

# No id of eighteen digits is too large for the database.
_IDS = re.compile(r"[1-9][0-9]{0,17}(, ?[1-9][0-9]{0,17})*")
_NOT_COLUMNS = {"productfields", "type", "unlimitedstock"}


def list_(state: State, request: Request) -> Reply:
    """Answer a page of the products that pass all filters, by rising id.

    Assumes:
        - `productcode` and `tag` are found with regard to case, `search` as one piece of text without: the page says
          nothing about case or several words.
        - `idproducts` is ids with commas between them: the changelog names the filter and no form.
        - `updated_after` finds what was made later, or changed later by an update of the product itself: nothing says
          whether stock, tags or images count.
    """
    conditions, values = ["active = ?"], [int("inactive" not in request.query)]
    if request.idfulfilment_customer is not None:
        conditions.append("idfulfilment_customer = ?")
        values.append(request.idfulfilment_customer)
    query = {**request.query, "idproducts": _ids(request.query.get("idproducts"))}
    for name, condition in _FILTERS.items():
        if query.get(name) is not None:
            conditions.append(condition)
            values += [query[name]] * condition.count("?")
    rows = state.rows(
        f"SELECT idproduct, type FROM product WHERE {' AND '.join(conditions)} ORDER BY idproduct LIMIT ? OFFSET ?",  # noqa: S608 - our text
        *values,
        request.page_size,
        request.query.get("offset", 0),
    )
    return Reply(pieces(state, request.base_url, rows))


def get(state: State, request: Request) -> Reply:
    """Answer one product.

    Assumes:
        - Fields that are newer than the page's examples (sizes, `show_on_portal`, `idfulfilment_customer`,
          `comment_count`, `pricelists`) are there once they are set: the examples are answered as they stand.
        - `assembled` is false: all examples say so, and its meaning is not documented.
    Leaves out:
        - Changes of `pricelists`, and the ABC analysis: no source shows how the ones are set and the other is computed.
    """
    return Reply(pieces(state, request.base_url, [find(state, request)], single=True))


def create(state: State, request: Request) -> Reply:
    """Add a product, which belongs to the key's fulfilment customer if it has one.

    Assumes:
        - A limited key sets `idfulfilment_customer` to its own customer only: it would make a product for another.
        - Codes of inactive products and of other fulfilment customers are taken: the code is unique in the account.
        - `type` and `unlimitedstock` that contradict each other are refused: the old field stands for the type.
    """
    body, now = request.body, clock.text(request.now)
    fulfilment.check_owner(state, request)
    fields = {
        "idfulfilment_customer": request.idfulfilment_customer,
        **_columns(request.defaults),
        **_columns(body),
        "type": _type(request, request.defaults["type"]),
        "created": now,
        "updated": now,
    }
    try:
        idproduct = state.insert("product", **fields)
    except sqlite3.IntegrityError:
        _check(state, request, None)  # which tells why, and would take a fifth of the time if it came first
        raise
    if body.get("productfields"):
        field_values.put_all(state, "product", idproduct, body["productfields"])
        created = view(state, idproduct, request.base_url)
    else:
        created = view_bare({**_BLANK, **fields, "idproduct": idproduct})
    fire(state, "products.created", lambda: created)
    return Reply(created)


def update(state: State, request: Request) -> Reply:
    """Change what is sent of a product.

    Assumes:
        - `unlimitedstock: false` makes a product of unlimited stock a normal one: the old field stands for the type.
        - Any reservation counts as an open picklist when `active` or `type` changes: what waits for stock is on order.
        - Purchase orders that are concepts count as not open: `products.expected` leaves them out as well.
        - Product fields are set one by one, and those that are not sent stay: clients in the wild do either.
    """
    product, body = find(state, request), request.body
    idproduct = product["idproduct"]
    _check(state, request, idproduct)
    kind = _type(request, product["type"])
    changes = {**_columns(body), "type": kind, **({"updated": clock.text(request.now)} if body else {})}
    activity.check(state, product, active=changes.get("active", product["active"]), kind=kind)
    prices.write(state, request, product, changes)
    state.update("product", changes, idproduct=idproduct)
    field_values.put_all(state, "product", idproduct, body.get("productfields", []))
    if body:
        tell_changed(state, request, idproduct)
    return Reply(view(state, idproduct, request.base_url))


HANDLERS: Mapping[str, Handler] = {
    "products.list": list_,
    "products.get": get,
    "products.create": create,
    "products.update": update,
}

_FILTERS = {
    "tag": "idproduct IN (SELECT idproduct FROM product_tag JOIN tag USING (idtag) WHERE title = ?)",
    "productcode": "productcode = ?",
    "idproducts": "idproduct IN (SELECT value FROM json_each(?))",
    "type": "type = ?",
    "idsupplier": "idsupplier = ?",
    "idfulfilment_customer": "idfulfilment_customer = ?",
    "updated_after": "updated > ?",
    # instr and not LIKE: a search text has no wildcards.
    "search": "("
    + " OR ".join(
        f"instr(casefold({column}), casefold(?))"
        for column in ("name", "productcode", "productcode_supplier", "barcode")
    )
    + ")",
}


def _ids(text: str | None) -> str | None:
    """Return ids with commas between them as a JSON array."""
    if text is None:
        return None
    if not _IDS.fullmatch(text):
        raise RefusedError(f"query parameter idproducts: expected ids with commas between them, found {shown(text)}.")
    return f"[{text}]"


def _columns(fields: Mapping[str, Any]) -> dict[str, Any]:
    return {name: value for name, value in fields.items() if name not in _NOT_COLUMNS}


def _type(request: Request, now: str) -> str:
    """Return the type that a product gets, from `type` and the old `unlimitedstock`."""
    kind: str | None = request.body.get("type")
    unlimited: bool | None = request.body.get("unlimitedstock")
    if unlimited is None:
        return kind or now
    if kind is None:
        if unlimited:
            return UNLIMITED
        return NORMAL if now == UNLIMITED else now
    if unlimited != (kind == UNLIMITED):
        raise RefusedError(
            f"unlimitedstock: expected {shown(kind == UNLIMITED)}, as type is {kind}, found {shown(unlimited)}."
            " Send type alone."
        )
    return kind


def _check(state: State, request: Request, idproduct: int | None) -> None:
    """Refuse references to what does not exist or is not the key's, and a product code that another product has."""
    body = request.body
    fulfilment.check_owner(state, request)
    if "idvatgroup" in body and not state.has("vat_group", idvatgroup=body["idvatgroup"]):
        raise VatGroupError(f"idvatgroup: expected a VAT group of this account, found {body['idvatgroup']}.")
    supplier = body.get("idsupplier")
    if supplier is not None and not state.has("supplier", idsupplier=supplier):
        raise RefusedError(f"idsupplier: expected a supplier of this account, found {supplier}.")
    if "productcode" in body:
        same = state.row("SELECT idproduct FROM product WHERE productcode = ?", body["productcode"])
        if same is not None and same["idproduct"] != idproduct:
            raise RefusedError(
                f"productcode: expected one that no other product has, found {shown(body['productcode'])}."
            )
