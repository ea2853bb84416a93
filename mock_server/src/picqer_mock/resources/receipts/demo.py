"""The spec's example of a receipt of version 2, and an open one of version 1."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING, Any

from picqer_mock import clock, lookup
from picqer_mock.resources.receipts import catalogue, lines

if TYPE_CHECKING:
    import sqlite3
    from collections.abc import Mapping

    from picqer_mock.call import Request
    from picqer_mock.spec import Spec
    from picqer_mock.state import State

# Made up, as the examples of both versions share one id.
_OLD = {"idreceipt": 900, "idreceipt_product": 9100, "idpurchaseorder": 700, "remarks": "Two boxes", "version": 1}
_OLD_AT = "2025-12-22 09:05:00"


def seed(state: State, request: Request, spec: Spec) -> None:
    """Add the receipts, and what came in on them to stock and purchase order."""
    _begin(state, request, _OLD, _OLD_AT)
    example = spec.example("receipts.list")[0]
    line = example["products"][0]
    new = {**example, **example["purchaseorder"], "idreceipt_product": line["idreceipt_product"]}
    row = _begin(state, request, new, example["created"])
    lines.receive(
        state,
        replace(request, now=clock.moment(line["created_at"])),
        row,
        line["idproduct"],
        line["idpurchaseorder_product"],
        amount=line["amount"],
        idlocation=line["location"]["idlocation"],
    )


def _begin(state: State, request: Request, receipt: Mapping[str, Any], moment: str) -> sqlite3.Row:
    at = replace(request, now=clock.moment(moment))
    state.number_next("receipt", receipt["idreceipt"])
    state.number_next("receipt_product", receipt["idreceipt_product"])
    order = lookup.require(state, at, "purchase_order", "idpurchaseorder", receipt["idpurchaseorder"])
    fields = {name: receipt[name] for name in ("version", "remarks")}
    number = catalogue.begin(state, at, order, idwarehouse=order["idwarehouse"], **fields)
    return lookup.require(state, at, "receipt", "idreceipt", number)
