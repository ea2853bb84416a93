"""Fulfilment customers themselves: list, get, create, update."""

from __future__ import annotations

import json
from typing import TYPE_CHECKING, Any

from picqer_mock import listing
from picqer_mock.call import Handler, Reply, Request
from picqer_mock.errors import NotFoundError, RefusedError
from picqer_mock.lookup import OWNER
from picqer_mock.wire import shown

if TYPE_CHECKING:
    import sqlite3
    from collections.abc import Mapping

    from picqer_mock.spec import Spec
    from picqer_mock.state import State

TABLES = (
    """
CREATE TABLE fulfilment_customer (
    idfulfilment_customer INTEGER PRIMARY KEY AUTOINCREMENT,
    name TEXT NOT NULL,
    can_login INTEGER NOT NULL DEFAULT 0,
    username TEXT,
    emailaddress TEXT,
    language TEXT NOT NULL DEFAULT 'nl',
    idtemplate INTEGER REFERENCES template,
    last_login_at TEXT,
    allowed_shipping_profiles TEXT NOT NULL DEFAULT '[]',
    preferred_idwarehouse INTEGER REFERENCES warehouse
);""",
)

# A password is checked like any other field and then dropped: there is no portal to log in to.
_NOT_KEPT = "password"


def seed(state: State, _: Request, spec: Spec) -> None:
    """Add the customers of the spec's examples."""
    for customer in spec.example("fulfilment.customers.list"):
        state.insert("fulfilment_customer", **customer)
    customer = dict(spec.example("fulfilment.customers.get"))
    state.update("fulfilment_customer", _columns(customer), idfulfilment_customer=customer["idfulfilment_customer"])


def list_(state: State, request: Request) -> Reply:
    """Answer a page of fulfilment customers, by rising id, without their shipping profiles."""
    views = [_view(row) for row in listing.page(state, request, "fulfilment_customer", OWNER)]
    for view in views:
        del view["allowed_shipping_profiles"]
    return Reply(views)


def get(state: State, request: Request) -> Reply:
    """Answer one fulfilment customer.

    Assumes:
        - `emailaddress` is shown once it is set: it is newer than the page's examples, which the demo account answers.
    """
    return Reply(_view(_find(state, request.path["idfulfilment_customer"])))


def create(state: State, request: Request) -> Reply:
    """Add a fulfilment customer.

    Assumes:
        - Without a language it gets `nl`, and without `can_login` it cannot: the page shows no customer without.
        - Shipping profiles need not exist: no page says that the list is checked.
    Leaves out:
        - The password, which is checked like any field and not kept: there is no portal to log in to.
    """
    _check(state, request.body)
    number = state.insert("fulfilment_customer", **{**request.defaults, **_columns(request.body)})
    return Reply(_view(_find(state, number)))


def update(state: State, request: Request) -> Reply:
    """Change what is sent of a fulfilment customer."""
    number = request.path["idfulfilment_customer"]
    _find(state, number)
    _check(state, request.body)
    state.update("fulfilment_customer", _columns(request.body), idfulfilment_customer=number)
    return Reply(_view(_find(state, number)))


HANDLERS: Mapping[str, Handler] = {
    "fulfilment.customers.list": list_,
    "fulfilment.customers.get": get,
    "fulfilment.customers.create": create,
    "fulfilment.customers.update": update,
}


def exists(state: State, number: int) -> bool:
    """Tell whether there is a customer with this id."""
    return state.has("fulfilment_customer", idfulfilment_customer=number)


def check_owner(state: State, request: Request) -> None:
    """Make sure that the body gives an object to nobody but a fulfilment customer whom the key may speak for.

    Raises:
        RefusedError: `idfulfilment_customer` names one who does not exist, or another than the key's own.
    """
    if OWNER not in request.body:
        return
    owner, limited = request.body[OWNER], request.idfulfilment_customer
    if limited not in {None, owner}:
        raise RefusedError(f"{OWNER}: expected {limited}, to whom the key belongs, found {shown(owner)}.")
    if owner is not None and not exists(state, owner):
        raise RefusedError(f"{OWNER}: expected a fulfilment customer of this account, found {owner}.")


def short_view(state: State, number: int) -> dict[str, Any]:
    """Return a customer as comments show who wrote them."""
    row = _find(state, number)
    return {name: row[name] for name in ("idfulfilment_customer", "username", "name")}


def _find(state: State, number: int) -> sqlite3.Row:
    row = state.row("SELECT * FROM fulfilment_customer WHERE idfulfilment_customer = ?", number)
    if row is None:
        raise NotFoundError(f"idfulfilment_customer: there is no fulfilment customer {number}.")
    return row


def _check(state: State, body: Mapping[str, Any]) -> None:
    template = body.get("idtemplate")
    if template is not None and not state.has("template", idtemplate=template):
        raise RefusedError(f"idtemplate: expected a template of this account, found {template}.")
    warehouse = body.get("preferred_idwarehouse")
    if warehouse is not None and not state.has("warehouse", idwarehouse=warehouse):
        raise RefusedError(f"preferred_idwarehouse: expected a warehouse of this account, found {warehouse}.")


def _columns(body: Mapping[str, Any]) -> dict[str, Any]:
    columns = {name: value for name, value in body.items() if name != _NOT_KEPT}
    if "allowed_shipping_profiles" in columns:
        columns["allowed_shipping_profiles"] = json.dumps(columns["allowed_shipping_profiles"])
    return columns


def _view(row: sqlite3.Row) -> dict[str, Any]:
    view = {
        "idfulfilment_customer": row["idfulfilment_customer"],
        "name": row["name"],
        "can_login": bool(row["can_login"]),
        "username": row["username"],
        "language": row["language"],
        "idtemplate": row["idtemplate"],
        "last_login_at": row["last_login_at"],
        "allowed_shipping_profiles": json.loads(row["allowed_shipping_profiles"]),
        "preferred_idwarehouse": row["preferred_idwarehouse"],
    }
    # Newer than the examples, which the demo account shows as they are.
    return view if row["emailaddress"] is None else {**view, "emailaddress": row["emailaddress"]}
