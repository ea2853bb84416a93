"""Which objects the console shows, with the columns and the work there is for a warehouse."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    import sqlite3
    from collections.abc import Mapping, Sequence

    from picqer_mock.state import State


@dataclass(frozen=True, slots=True)
class Action:
    """Work that can be done on an object.

    Args:
        name: In `picqer_mock.control.warehouse.ACTIONS`.
        text: On the button.
        states: In which statuses.
    """

    name: str
    text: str
    states: frozenset[str]


@dataclass(frozen=True, slots=True)
class Kind:
    """A kind of object.

    Args:
        table: Where they are.
        columns: What is shown of them, in SQL; the first is the id, the second what people call them by.
        actions: What can be done.
    """

    table: str
    columns: tuple[str, ...]
    actions: tuple[Action, ...] = ()

    def actions_for(self, status: str | None) -> list[Action]:
        """Return what can be done on an object in a status."""
        return [action for action in self.actions if status in action.states]


KINDS: Mapping[str, Kind] = {
    "orders": Kind(
        "customer_order",
        ("idorder", "orderid", "status", "deliveryname", "reference", "created", "updated"),
        (Action("process", "Process", frozenset({"concept"})),),
    ),
    "picklists": Kind(
        "picklist",
        ("idpicklist", "picklistid", "status", "idorder", "idwarehouse", "deliveryname", "created", "closed_at"),
        (
            Action("pick_and_close", "Pick and close", frozenset({"new"})),
            Action("ship", "Ship", frozenset({"new"})),
        ),
    ),
    "backorders": Kind("backorder", ("idbackorder", "idorder", "idproduct", "idwarehouse", "amount", "created_at")),
    "shipments": Kind("shipment", ("idshipment", "trackingcode", "idpicklist", "providername", "created")),
    "purchase_orders": Kind(
        "purchase_order",
        ("idpurchaseorder", "purchaseorderid", "status", "supplier_name", "delivery_date", "created"),
        (Action("receive", "Receive", frozenset({"concept", "purchased"})),),
    ),
    "receipts": Kind("receipt", ("idreceipt", "receiptid", "status", "idpurchaseorder", "created", "completed_at")),
    "returns": Kind(
        "product_return",
        (
            "idreturn",
            "returnid",
            "(SELECT name FROM return_status WHERE idreturn_status = product_return.idreturn_status) AS status",
            "name",
            "idorder",
            "created_at",
        ),
    ),
    "products": Kind("product", ("idproduct", "productcode", "name", "type", "price", "active", "updated")),
    "customers": Kind("customer", ("idcustomer", "customerid", "name", "emailaddress")),
    "tasks": Kind("task", ("idtask", "title", "deadline_date", "completed_at")),
}
"""The kinds, each by the name of its resource: `orders.get` returns an order as a call would."""


def newest(state: State, kind: Kind, number: int) -> tuple[Sequence[sqlite3.Row], int]:
    """Return the newest objects of a kind, and how many there are."""
    total = state.one(f"SELECT count(*) AS objects FROM {kind.table}")  # noqa: S608 - names from our code
    columns = ", ".join(kind.columns)
    sql = f"SELECT {columns} FROM {kind.table} ORDER BY {kind.columns[0]} DESC LIMIT ?"  # noqa: S608 - as above
    return state.rows(sql, number), total["objects"]
