"""Which lines of purchase orders a receipt can be for, and which of them takes what comes in."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from picqer_mock.errors import MissingParameterError, RefusedError
from picqer_mock.resources.purchase_orders import receiving

if TYPE_CHECKING:
    import sqlite3
    from collections.abc import Mapping

    from picqer_mock.state import State

AUTOMATIC = "automatic"
NAMED = "purchaseorder_product"
NEW = "new"


def of(state: State, receipt: sqlite3.Row) -> list[sqlite3.Row]:
    """Return the lines that a receipt can be for, soonest first. See `receiving.lines_of`."""
    return receiving.lines_of(
        state,
        idpurchaseorder=receipt["idpurchaseorder"],
        idsupplier=receipt["idsupplier"],
        idwarehouse=receipt["idwarehouse"],
    )


def choose(state: State, receipt: sqlite3.Row, body: Mapping[str, Any]) -> int | None:
    """Return the line of a purchase order that takes what comes in; None when nobody ordered it.

    Args:
        state: The data.
        receipt: The receipt.
        body: `idproduct` and `amount`, and perhaps `strategy` and `idpurchaseorder_product`.

    Raises:
        RefusedError: The line that is named cannot take it, or the strategy and the line contradict each other.
    """
    named = body.get("idpurchaseorder_product")
    strategy = body.get("strategy", AUTOMATIC if named is None else NAMED)
    if named is None and strategy == NAMED:
        raise MissingParameterError(f"idpurchaseorder_product: expected it with strategy {NAMED}, found none.")
    if named is not None and strategy != NAMED:
        raise RefusedError(
            f"idpurchaseorder_product: expected none with strategy {strategy}, found {named}. Send strategy {NAMED}."
        )
    lines = [line for line in of(state, receipt) if line["idproduct"] == body["idproduct"]]
    if named is not None and named not in {line["idpurchaseorder_product"] for line in lines}:
        raise RefusedError(
            f"idpurchaseorder_product: expected a line of product {body['idproduct']} on a purchased order that receipt"
            f" {receipt['idreceipt']} can be for, found {named}."
        )
    return named if strategy != AUTOMATIC else _first(lines, body["amount"])


def _first(lines: list[sqlite3.Row], amount: int) -> int | None:
    for least in (amount, 1):
        for line in lines:
            if line["amount_to_receive"] >= least:
                number: int = line["idpurchaseorder_product"]
                return number
    return lines[0]["idpurchaseorder_product"] if lines else None
