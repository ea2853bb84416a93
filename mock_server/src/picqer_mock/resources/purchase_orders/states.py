"""Where purchase orders stand, what is allowed there, and how they get on."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from picqer_mock import clock
from picqer_mock.errors import StatusError
from picqer_mock.events import fire
from picqer_mock.resources.purchase_orders import views

if TYPE_CHECKING:
    import sqlite3
    from collections.abc import Mapping

    from picqer_mock.call import Request
    from picqer_mock.state import State

CONCEPT = "concept"
PURCHASED = "purchased"
RECEIVED = "received"
CANCELLED = "cancelled"

_ALLOWED: Mapping[str, frozenset[str]] = {
    CONCEPT: frozenset({"change", "purchase", "cancel"}),
    PURCHASED: frozenset({"change", "receive", "close", "cancel"}),
    RECEIVED: frozenset(),
    CANCELLED: frozenset(),
}
# Where an order goes when its last pieces come in, and when they turn out not to have come.
_NEXT: Mapping[tuple[str, bool], str] = {(PURCHASED, True): RECEIVED, (RECEIVED, False): PURCHASED}


def check(order: sqlite3.Row, act: str) -> None:
    """Make sure that something may be done with a purchase order as it stands.

    Raises:
        StatusError: It may not.
    """
    if act not in _ALLOWED[order["status"]]:
        allowed = " or ".join(status for status, acts in _ALLOWED.items() if act in acts)
        raise StatusError(
            f"idpurchaseorder: to {act} purchase order {order['idpurchaseorder']}, expected it to be {allowed}, found"
            f" {order['status']}."
        )


def move(state: State, request: Request, idpurchaseorder: int, event: str, **fields: Any) -> None:
    """Change fields of a purchase order, and tell the hooks."""
    state.update("purchase_order", {**fields, "updated": clock.text(request.now)}, idpurchaseorder=idpurchaseorder)
    fire(state, event, lambda: views.view(state, idpurchaseorder))


def settle(state: State, request: Request, idpurchaseorder: int, *, was_complete: bool) -> None:
    """Let a purchase order follow its lines once they have changed, and tell the hooks.

    It is received with the last piece that it expects, and purchased again when such a piece turns out to be missing.
    One that was closed stays so.

    Args:
        state: The data.
        request: The call.
        idpurchaseorder: The order.
        was_complete: What `is_complete` said before the change.
    """
    row = state.one("SELECT status FROM purchase_order WHERE idpurchaseorder = ?", idpurchaseorder)
    complete = is_complete(state, idpurchaseorder)
    status = _NEXT.get((row["status"], complete)) if complete != was_complete else None
    fields = {"status": status, "completed_at": clock.text(request.now) if complete else None} if status else {}
    move(state, request, idpurchaseorder, "purchase_orders.changed", **fields)


def is_complete(state: State, idpurchaseorder: int) -> bool:
    """Tell whether all pieces of all lines were received; never when there are no lines."""
    sql = "SELECT amount, amountreceived FROM purchase_order_product WHERE idpurchaseorder = ?"
    lines = state.rows(sql, idpurchaseorder)
    return bool(lines) and all(line["amountreceived"] >= line["amount"] for line in lines)
