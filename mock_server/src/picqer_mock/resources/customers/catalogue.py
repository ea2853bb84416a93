"""Customers themselves: list, get, create, update, delete."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from picqer_mock import clock, field_values, listing
from picqer_mock.call import Handler, Reply, Request
from picqer_mock.errors import RefusedError
from picqer_mock.lookup import OWNER, require
from picqer_mock.resources import comments, fulfilment
from picqer_mock.resources.customers import addresses
from picqer_mock.resources.customers.lookup import find
from picqer_mock.resources.customers.views import SOURCE, view, views
from picqer_mock.tables import Table

if TYPE_CHECKING:
    from collections.abc import Mapping

    from picqer_mock.state import State

TABLES = (
    Table(
        "customer",
        "Customer",
        "idcustomer",
        worked_out=frozenset({"defaultorderremarks", "comment_count"}),
        references={"idtemplate": "template", OWNER: "fulfilment_customer"},
        extra=("created TEXT NOT NULL",),
    ),
    """CREATE TABLE customer_field_value (
    idcustomer INTEGER NOT NULL REFERENCES customer ON DELETE CASCADE,
    idcustomerfield INTEGER NOT NULL REFERENCES customer_field,
    value TEXT NOT NULL,
    PRIMARY KEY (idcustomer, idcustomerfield)
);""",
)

LANGUAGE = "nl"
"""The language of the account."""

_FIELDS = "customerfields"
_ADDRESSES = "addresses"
_FILTERS = {
    "search": listing.contains("name", "contactname", "emailaddress", "customerid"),
    "customerid": "customerid = ?",
}
# Longer ones are no counting numbers.
_HIGHEST = """SELECT max(CAST(customerid AS INTEGER)) AS highest FROM customer
    WHERE customerid NOT GLOB '*[^0-9]*' AND length(customerid) BETWEEN 1 AND 15"""


def list_(state: State, request: Request) -> Reply:
    """Answer a page of customers, by rising id.

    Assumes:
        - `search` finds its text as one piece, whatever the case, in `name`, `contactname`, `emailaddress` and
          `customerid`: the page names none of the fields.
        - `customerid` must be the same text: it is a number for people, and no page shows a part of one.
    """
    return Reply(views(state, listing.page(state, request, "customer", "idcustomer", _FILTERS, owned=True)))


def get(state: State, request: Request) -> Reply:
    """Answer one customer.

    Assumes:
        - `full_address` names the Netherlands as `Nederland` and leaves out the region there, names other countries by
          their code and shows the region: the only example is Dutch.
    """
    return Reply(views(state, [find(state, request)])[0])


def create(state: State, request: Request) -> Reply:
    """Add a customer, which belongs to the key's fulfilment customer if it has one.

    Assumes:
        - Without a `customerid` it gets the one behind the highest that is a number: the examples count so.
        - Several customers may have the same `customerid`: no page calls it unique, and the filter answers a list.
        - Without a `language` it gets `nl`, as the account of the examples is Dutch.
        - Customer fields that are `required` may be missing: no page says that the API asks for them.
        - Two addresses that are both the default of one kind are refused with code 10, as there is at most one.
    """
    body = request.body
    _check(state, request)
    fields = {
        "created": clock.text(request.now),
        OWNER: request.idfulfilment_customer,
        "discount": 0,
        "language": LANGUAGE,
        "customerid": _next_customerid(state),
        **_columns(request.defaults),
        **_columns(body),
    }
    idcustomer = state.insert("customer", **fields)
    field_values.put_all(state, "customer", idcustomer, body.get(_FIELDS, []))
    for address in body.get(_ADDRESSES, []):
        addresses.add(state, idcustomer, address)
    return Reply(view(state, idcustomer))


def update(state: State, request: Request) -> Reply:
    """Change what is sent of a customer.

    Assumes:
        - `addresses` replaces all addresses of the customer, which get new ids: a field that is sent gets the value
          that is sent, and the addresses in a body have no id to be known by.
        - `customerfields` sets the fields in it and leaves the others, as with products.
        - Countries and addresses that cannot be are refused with code 9 and 10, as on create: the list of codes names
          no calls.
    """
    idcustomer, body = find(state, request)["idcustomer"], request.body
    _check(state, request)
    state.update("customer", _columns(body), idcustomer=idcustomer)
    field_values.put_all(state, "customer", idcustomer, body.get(_FIELDS, []))
    if _ADDRESSES in body:
        addresses.replace(state, idcustomer, body[_ADDRESSES])
    return Reply(view(state, idcustomer))


def delete(state: State, request: Request) -> Reply:
    """Delete a customer with its addresses, field values and comments.

    Assumes:
        - One who has orders, of whatever status, cannot be deleted, as one source says; the code is 1. The same holds
          for returns, which would lose their customer as well.
    """
    idcustomer = find(state, request)["idcustomer"]
    for table, what in (("customer_order", "orders"), ("product_return", "returns")):
        if state.has(table, idcustomer=idcustomer):
            raise RefusedError(f"idcustomer: expected a customer without {what}, but customer {idcustomer} has some.")
    comments.forget(state, SOURCE, idcustomer)
    state.delete("customer", idcustomer=idcustomer)
    return Reply()


HANDLERS: Mapping[str, Handler] = {
    "customers.list": list_,
    "customers.get": get,
    "customers.create": create,
    "customers.update": update,
    "customers.delete": delete,
}


def _columns(fields: Mapping[str, Any]) -> dict[str, Any]:
    return {name: value for name, value in fields.items() if name not in {_FIELDS, _ADDRESSES}}


def _check(state: State, request: Request) -> None:
    """Refuse references to what does not exist or is not the key's, and addresses that cannot be."""
    fulfilment.check_owner(state, request)
    addresses.check(request.body.get(_ADDRESSES, []))
    if request.body.get("idtemplate") is not None:
        require(state, request, "template", "idtemplate", request.body["idtemplate"])


def _next_customerid(state: State) -> str:
    row = state.one(_HIGHEST)
    return str((row["highest"] or 0) + 1)
