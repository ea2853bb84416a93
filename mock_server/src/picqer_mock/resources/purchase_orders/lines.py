"""The lines of purchase orders: which products, how many, and what came in of them."""

from __future__ import annotations

from decimal import Decimal
from typing import TYPE_CHECKING, Any

from picqer_mock import lookup
from picqer_mock.call import Handler, Reply, Request
from picqer_mock.errors import NotFoundError, NotOnPurchaseOrderError, RefusedError
from picqer_mock.resources.purchase_orders import states, views
from picqer_mock.resources.purchase_orders.lookup import find
from picqer_mock.tables import Table
from picqer_mock.wire import shown

if TYPE_CHECKING:
    import sqlite3
    from collections.abc import Mapping

    from picqer_mock.state import State

TABLES = (
    Table(
        "purchase_order_product",
        "PurchaseOrderProduct",
        "idpurchaseorder_product",
        references={"idpurchaseorder": "purchase_order", "idproduct": "product", "idvatgroup": "vat_group"},
        extra=("idpurchaseorder INTEGER NOT NULL",),
        constraints=("CHECK (amount >= 0)", "CHECK (amountreceived >= 0)"),
    ),
    "CREATE INDEX purchase_order_product_order ON purchase_order_product (idpurchaseorder);",
    "CREATE INDEX purchase_order_product_product ON purchase_order_product (idproduct);",
)

MOST = 10**9
"""How many pieces a line takes, so that no sum of lines is too large for the database."""

_COPIED = ("idproduct", "idvatgroup", "productcode", "productcode_supplier", "name", "weight")


def list_(state: State, request: Request) -> Reply:
    """Answer the lines, by rising id."""
    return Reply(views.view(state, find(state, request)["idpurchaseorder"])["products"])


def get(state: State, request: Request) -> Reply:
    """Answer one line."""
    return Reply(state.view("purchase_order_product", _find(state, request, find(state, request))))


def create(state: State, request: Request) -> Reply:
    """Add a line.

    Assumes:
        - Only to a concept or a purchased order, code 21 otherwise: the page does not say until when lines can change.
        - Without a price, the line has the product's fixedstockprice, the only purchase price that a product shows.
        - Code, name, VAT group and weight are copied from the product and stay when it changes: one client found that
          they are taken from the product, and nothing says for how long.
        - A line has between 1 and 1,000,000,000 pieces and no negative price: no limits are documented.
        - The same product may have several lines: nothing forbids it.
    """
    order = find(state, request)
    states.check(order, "change")
    complete = states.is_complete(state, order["idpurchaseorder"])
    number = add(state, request, order["idpurchaseorder"], request.body)
    states.settle(state, request, order["idpurchaseorder"], was_complete=complete)
    return Reply(views.line(state, number))


def update(state: State, request: Request) -> Reply:
    """Change what is sent of a line.

    Assumes:
        - Only in a concept or a purchased order, code 21 otherwise: the page does not say until when lines can change.
        - The amount does not go below what was received; with exactly that, an order that waits for nothing else is
          received: the call to make more of a delivery undone is the receipt's.
    """
    order = find(state, request)
    line = _find(state, request, order, NotOnPurchaseOrderError)
    states.check(order, "change")
    check(request.body, least=max(1, line["amountreceived"]))
    complete = states.is_complete(state, order["idpurchaseorder"])
    number = line["idpurchaseorder_product"]
    state.update("purchase_order_product", request.body, idpurchaseorder_product=number)
    states.settle(state, request, order["idpurchaseorder"], was_complete=complete)
    return Reply(views.line(state, number))


def delete(state: State, request: Request) -> Reply:
    """Remove a line.

    Assumes:
        - Only from a concept or a purchased order, code 21 otherwise, and only a line that no receipt holds: the page
          does not say until when lines can change.
    """
    order = find(state, request)
    number = _find(state, request, order)["idpurchaseorder_product"]
    states.check(order, "change")
    if state.has("receipt_product", idpurchaseorder_product=number):
        raise RefusedError(
            f"idpurchaseorder_product: expected a line that no receipt holds, found {number}."
            " Set its amount to what was received instead."
        )
    complete = states.is_complete(state, order["idpurchaseorder"])
    state.delete("purchase_order_product", idpurchaseorder_product=number)
    states.settle(state, request, order["idpurchaseorder"], was_complete=complete)
    return Reply()


HANDLERS: Mapping[str, Handler] = {
    "purchase_orders.products.list": list_,
    "purchase_orders.products.get": get,
    "purchase_orders.products.create": create,
    "purchase_orders.products.update": update,
    "purchase_orders.products.delete": delete,
}


def add(
    state: State, request: Request, idpurchaseorder: int, line: Mapping[str, Any], *, where: str = "", received: int = 0
) -> int:
    """Add a line to a purchase order and return its id.

    Args:
        state: The data.
        request: The call.
        idpurchaseorder: The order.
        line: `idproduct` and `amount`, and what else a line can have.
        where: What stands before the names of fields in errors.
        received: How many pieces of it are there already.

    Raises:
        RefusedError: The product does not exist or is not the key's, or an amount does not fit.
    """
    product = lookup.require(state, request, "product", "idproduct", line["idproduct"], where=f"{where}idproduct")
    check(line, where=where)
    return state.insert(
        "purchase_order_product",
        **{name: product[name] for name in _COPIED},
        **{"price": product["fixedstockprice"], **{name: line[name] for name in line if name not in _COPIED}},
        idpurchaseorder=idpurchaseorder,
        amountreceived=received,
    )


def check(line: Mapping[str, Any], *, where: str = "", least: int = 1) -> None:
    """Make sure that the amount and the price of a line fit, as far as it has them.

    Raises:
        RefusedError: One of them does not.
    """
    if "amount" in line and not least <= line["amount"] <= MOST:
        raise RefusedError(
            f"{where}amount: expected a number of pieces from {least} to {MOST}, found {line['amount']}."
        )
    if line.get("price", 0) < 0:
        raise RefusedError(f"{where}price: expected at least 0, found {shown(Decimal(line['price']))}.")


def _find(
    state: State, request: Request, order: sqlite3.Row, error: type[NotFoundError] = NotFoundError
) -> sqlite3.Row:
    number = request.path["idpurchaseorder_product"]
    sql = "SELECT * FROM purchase_order_product WHERE idpurchaseorder_product = ? AND idpurchaseorder = ?"
    row = state.row(sql, number, order["idpurchaseorder"])
    if row is None:
        raise error(f"idpurchaseorder_product: there is no line {number} on purchase order {order['idpurchaseorder']}.")
    return row
