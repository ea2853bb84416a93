"""What a new order takes over from its customer and from the account."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from picqer_mock.errors import AddressError
from picqer_mock.resources import customers, templates

if TYPE_CHECKING:
    import sqlite3
    from collections.abc import Mapping

    from picqer_mock.state import State

KINDS = ("delivery", "invoice")
NEEDED = ("name", "country")
"""What each address of an order must have."""

_PARTS = {"products", "orderfields"}
_ACCEPTING = "SELECT idwarehouse FROM warehouse WHERE active AND accept_orders ORDER BY priority, idwarehouse"
# What an order has if neither the call nor its customer says otherwise; the examples of new orders have it so.
_PLAIN: Mapping[str, Any] = {
    "partialdelivery": True,
    "auto_split": True,
    "invoiced": False,
    "discount": 0,
    "calculatevat": True,
    "language": "nl",
    "pricelists": [],
}
# What an order takes over from its customer, with the customer's name for it.
_TAKEN_OVER = {
    "telephone": "telephone",
    "emailaddress": "emailaddress",
    "customer_remarks": "default_order_remarks",
    "discount": "discount",
    "calculatevat": "calculatevat",
    "auto_split": "auto_split",
    "language": "language",
}


def fill(state: State, body: Mapping[str, Any], customer: sqlite3.Row | None, owner: int | None) -> dict[str, Any]:
    """Return the fields of a new order, but for those that only Picqer sets.

    Args:
        state: The data.
        body: What was sent.
        customer: Who ordered; None for a guest.
        owner: The fulfilment customer that the order belongs to, if any.

    Raises:
        AddressError: An address has no name or no country, from nowhere.
    """
    fields = {
        **_PLAIN,
        **(_of_customer(state, customer) if customer is not None else {}),
        **{name: value for name, value in body.items() if name not in _PARTS and value not in (None, "")},
        "idtemplate": template(state, body, customer, owner),
        "warehouses": warehouses(state, body),
    }
    for kind in KINDS:
        for name in NEEDED:
            if f"{kind}{name}" not in fields:
                whose = "a guest" if customer is None else f"customer {customer['customerid']}, who has none"
                raise AddressError(f"{kind}{name}: expected it for an order of {whose}, found nothing. Send it.")
    return fields


def template(state: State, body: Mapping[str, Any], customer: sqlite3.Row | None, owner: int | None) -> int:
    """Return the template of an order: what was sent, or else that of whom it is for, or else the default one."""
    if "idtemplate" not in body:
        of_owner = state.row("SELECT idtemplate FROM fulfilment_customer WHERE idfulfilment_customer = ?", owner)
        for row in (customer, of_owner):
            if row is not None and row["idtemplate"] is not None:
                return int(row["idtemplate"])
    return int(body.get("idtemplate") or templates.default(state))


def warehouses(state: State, body: Mapping[str, Any]) -> list[int]:
    """Return the warehouses that may deliver an order: those that were sent, or else all that accept orders."""
    return body.get("warehouses") or [row["idwarehouse"] for row in state.rows(_ACCEPTING)]


def _of_customer(state: State, customer: sqlite3.Row) -> dict[str, Any]:
    own = {f"{kind}name": customer["name"] for kind in KINDS}
    settings = {name: customer[theirs] for name, theirs in _TAKEN_OVER.items()}
    taken = {**own, **settings, **customers.defaults(state, customer["idcustomer"])}
    return {name: value for name, value in taken.items() if value not in (None, "")}
