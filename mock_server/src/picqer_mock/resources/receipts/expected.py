"""What a receipt of version 2 still expects, and by which strategies it can be received."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from picqer_mock import lookup
from picqer_mock.call import Handler, Reply, Request
from picqer_mock.resources.receipts import candidates, states
from picqer_mock.resources.receipts.lookup import find

if TYPE_CHECKING:
    import sqlite3
    from collections.abc import Mapping, Sequence

    from picqer_mock.state import State

_VERSION = 2
_OF_PRODUCT = ("idproduct", "productcode", "productcode_supplier", "name")
_OF_LINE = ("idpurchaseorder", "purchaseorderid", "idpurchaseorder_product")


def list_(state: State, request: Request) -> Reply:
    """Answer the products that the receipt still expects, the one that is due first at the top.

    Assumes:
        - The fields: product, `amount_expected`, and `strategies`, each with what `receipts.products.create` takes and,
          where it is a line of a purchase order, that line's order, pieces to come and day. No source shows them.
        - A product whose pieces have all come in is not expected: the list is of what "is still expected".
        - Once the receipt is completed, nothing is expected.
    """
    receipt = find(state, request)
    states.check_version(receipt, _VERSION)
    products: dict[int, list[sqlite3.Row]] = {}
    for line in _open(state, receipt):
        products.setdefault(line["idproduct"], []).append(line)
    return Reply([_view(lines[0], lines) for lines in products.values()])


def get(state: State, request: Request) -> Reply:
    """Answer what the receipt still expects of one product.

    Assumes:
        - The fields are those of the list: no source shows them.
        - A product that is not expected is answered with no pieces and the strategy `new` alone: it can be received.
    """
    receipt = find(state, request)
    product = lookup.find(state, request, "product", "idproduct")
    states.check_version(receipt, _VERSION)
    return Reply(_view(product, [row for row in _open(state, receipt) if row["idproduct"] == product["idproduct"]]))


HANDLERS: Mapping[str, Handler] = {
    "receipts.expected_products.list": list_,
    "receipts.expected_products.get": get,
}


def _open(state: State, receipt: sqlite3.Row) -> list[sqlite3.Row]:
    if receipt["status"] != states.PROCESSING:
        return []
    return [line for line in candidates.of(state, receipt) if line["amount_to_receive"] > 0]


def _view(product: sqlite3.Row, lines: Sequence[sqlite3.Row]) -> dict[str, Any]:
    named = [
        {
            "strategy": candidates.NAMED,
            **{name: line[name] for name in _OF_LINE},
            "amount_expected": line["amount_to_receive"],
            "delivery_date": line["due"],
        }
        for line in lines
    ]
    automatic = [{"strategy": candidates.AUTOMATIC}] if lines else []
    return {
        **{name: product[name] for name in _OF_PRODUCT},
        "amount_expected": sum(line["amount_to_receive"] for line in lines),
        "strategies": [*automatic, *named, {"strategy": candidates.NEW}],
    }
