"""Whom a new return is from: the name and address that its order or customer knows."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from picqer_mock.resources import customers

if TYPE_CHECKING:
    import sqlite3
    from collections.abc import Mapping

    from picqer_mock.state import State

# What orders call it before which they write `delivery`.
_ADDRESS = ("name", "contactname", "address", "address2", "zipcode", "city", "region", "country")
_CONTACT = ("telephone", "emailaddress", "language")
LANGUAGE = "nl"
"""The language of a return of which nobody says one: that of the account."""


def of(state: State, order: sqlite3.Row | None, customer: sqlite3.Row | None) -> dict[str, Any]:
    """Return the fields that a return takes over from its order, or else from its customer.

    The address is taken as a whole from one of them. Telephone, e-mail address and language come from the customer
    where the order has none.
    """
    fields: dict[str, Any] = {"name": "", "language": LANGUAGE}
    if customer is not None:
        address = _delivery(customers.defaults(state, customer["idcustomer"]))
        fields |= address or {name: customer[name] for name in ("name", "contactname")}
    if order is not None:
        fields |= _delivery(dict(order))
    for source in (customer, order):
        if source is not None:
            fields |= {name: source[name] for name in _CONTACT if source[name] is not None}
    return fields


def _delivery(fields: Mapping[str, Any]) -> dict[str, Any]:
    return {name: fields[f"delivery{name}"] for name in _ADDRESS if f"delivery{name}" in fields}
