"""The addresses of a customer, and which of them new orders get."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from picqer_mock import lookup
from picqer_mock.addresses import check_country, full
from picqer_mock.call import Handler, Reply, Request
from picqer_mock.errors import AddressError
from picqer_mock.resources.customers.lookup import find
from picqer_mock.tables import Table

if TYPE_CHECKING:
    import sqlite3
    from collections.abc import Mapping, Sequence

    from picqer_mock.state import State

_KEY = "idcustomer_address"

TABLES = (
    Table(
        "customer_address",
        "CustomerAddress",
        _KEY,
        worked_out=frozenset({"full_address"}),
        references={"idcustomer": "customer ON DELETE CASCADE"},
        extra=("idcustomer INTEGER NOT NULL",),
    ),
    "CREATE INDEX customer_address_customer ON customer_address (idcustomer);",
)

# What an order calls the kind of address, and the field that makes one its default.
_DEFAULTS = {"delivery": "defaultdelivery", "invoice": "defaultinvoice"}
_TAKEN_OVER = ("name", "contactname", "address", "address2", "zipcode", "city", "region", "country")


def list_(state: State, request: Request) -> Reply:
    """Answer the addresses of a customer, by rising id."""
    return Reply([view(state, row) for row in _rows(state, find(state, request)["idcustomer"])])


def create(state: State, request: Request) -> Reply:
    """Add an address to a customer.

    Assumes:
        - It is a default only if it says so, also when it is the first one: the example without a default answers
          false. It then takes the place of the default there was, as there is at most one of each.
        - A country is any two capital letters, or refused with code 9: no page lists those that are known, and the list
          of codes names no calls.
    """
    check_country(request.body.get("country"), "country")
    number = add(state, find(state, request)["idcustomer"], request.body)
    return Reply(_answer(state, number))


def update(state: State, request: Request) -> Reply:
    """Change what is sent of an address. A new default takes the place of the one there was.

    Assumes:
        - A country that is none is refused with code 9, as on create: the list of codes names no calls.
    """
    row = _find(state, request)
    check_country(request.body.get("country"), "country")
    _give_way(state, row["idcustomer"], request.body)
    state.update("customer_address", request.body, idcustomer_address=row[_KEY])
    return Reply(_answer(state, row[_KEY]))


def delete(state: State, request: Request) -> Reply:
    """Delete an address.

    Assumes:
        - A default may be deleted, and no other address takes its place: no page forbids the one or says the other.
    """
    state.delete("customer_address", idcustomer_address=_find(state, request)[_KEY])
    return Reply()


HANDLERS: Mapping[str, Handler] = {
    "customers.addresses.list": list_,
    "customers.addresses.create": create,
    "customers.addresses.update": update,
    "customers.addresses.delete": delete,
}


def check(addresses: Sequence[Mapping[str, Any]]) -> None:
    """Make sure that a customer could have these addresses.

    Raises:
        CountryError: A country is not two capital letters.
        AddressError: Several are the default of one kind.
    """
    for index, address in enumerate(addresses):
        check_country(address.get("country"), f"addresses[{index}].country")
    for default in _DEFAULTS.values():
        having = [index for index, address in enumerate(addresses) if address.get(default)]
        if len(having) > 1:
            raise AddressError(
                f"addresses[{having[1]}].{default}: expected true for one address at most, found it in addresses"
                f" {' and '.join(map(str, having))}."
            )


def add(state: State, idcustomer: int, address: Mapping[str, Any]) -> int:
    """Add an address to a customer and return its id. A new default takes the place of the one there was."""
    _give_way(state, idcustomer, address)
    defaults = dict.fromkeys(_DEFAULTS.values(), False)
    return state.insert("customer_address", **{**defaults, **address, "idcustomer": idcustomer})


def replace(state: State, idcustomer: int, addresses: Sequence[Mapping[str, Any]]) -> None:
    """Let a customer have these addresses and no others."""
    state.delete("customer_address", idcustomer=idcustomer)
    for address in addresses:
        add(state, idcustomer, address)


def view(state: State, row: sqlite3.Row) -> dict[str, Any]:
    """Return an address as it goes over the wire."""
    fields = state.view("customer_address", row)
    return {**fields, "full_address": full(fields)}


def defaults(state: State, idcustomer: int) -> dict[str, Any]:
    """Return the address fields that a new order takes over, such as `deliveryname` and `invoicecity`.

    Of a kind of address for which the customer has no default, there are none.
    """
    return {
        f"{kind}{name}": row[name]
        for kind, default in _DEFAULTS.items()
        for row in _rows(state, idcustomer)
        if row[default]
        for name in _TAKEN_OVER
    }


def _rows(state: State, idcustomer: int) -> list[sqlite3.Row]:
    return state.rows("SELECT * FROM customer_address WHERE idcustomer = ? ORDER BY idcustomer_address", idcustomer)


def _find(state: State, request: Request) -> sqlite3.Row:
    return lookup.find(state, request, "customer_address", _KEY, idcustomer=find(state, request)["idcustomer"])


def _answer(state: State, number: int) -> dict[str, Any]:
    row = state.one("SELECT * FROM customer_address WHERE idcustomer_address = ?", number)
    return view(state, row)


def _give_way(state: State, idcustomer: int, address: Mapping[str, Any]) -> None:
    for default in _DEFAULTS.values():
        if address.get(default):
            state.update("customer_address", {default: False}, idcustomer=idcustomer)
