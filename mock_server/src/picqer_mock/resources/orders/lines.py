"""The lines of orders: what was ordered, with a line for each part of a composition."""

from __future__ import annotations

from decimal import Decimal
from typing import TYPE_CHECKING, Any

from picqer_mock import clock
from picqer_mock.call import Handler, Reply, Request
from picqer_mock.errors import RefusedError, VatGroupError
from picqer_mock.lookup import require
from picqer_mock.resources import price_lists
from picqer_mock.resources.orders import allocation, checks, lookup, states, views
from picqer_mock.resources.products import parts, stock
from picqer_mock.tables import Table

if TYPE_CHECKING:
    import sqlite3
    from collections.abc import Mapping

    from picqer_mock.state import State

# Only lines without parts of their own are reserved and picked. Their amounts follow that of the composition.
TABLES = (
    Table(
        "order_product",
        "OrderProduct",
        "idorder_product",
        references={
            "idorder": "customer_order",
            "idproduct": "product",
            "idvatgroup": "vat_group",
            "partof_idorder_product": "order_product ON DELETE CASCADE",
        },
        extra=("idorder INTEGER NOT NULL", "per_parent INTEGER"),
        constraints=("CHECK (amount_cancelled BETWEEN 0 AND amount)",),
    ),
    """CREATE INDEX order_product_order ON order_product (idorder);
CREATE INDEX order_product_product ON order_product (idproduct);
CREATE INDEX order_product_parent ON order_product (partof_idorder_product);""",
)

_MOST = 1_000_000_000
"""More pieces than anybody orders, and few enough that sums of them are numbers that the database can hold."""

_DELIVERED = """SELECT coalesce(sum(picklist_product.amount), 0) AS pieces
    FROM picklist_product JOIN picklist USING (idpicklist)
    WHERE picklist.status = 'closed' AND picklist_product.idorder_product = ?"""


def list_(state: State, request: Request) -> Reply:
    """Answer the lines of an order, by rising id, those of parts of compositions among them."""
    idorder = lookup.find(state, request)["idorder"]
    rows = state.rows("SELECT * FROM order_product WHERE idorder = ? ORDER BY idorder_product", idorder)
    return Reply([views.line(state, row) for row in rows])


def get(state: State, request: Request) -> Reply:
    """Answer one line."""
    return Reply(views.line(state, lookup.find_line(state, request)))


def create(state: State, request: Request) -> Reply:
    """Add a line to an order that is not processed yet.

    Assumes:
        - An `expected` order takes lines as a concept does: the page forbids it once an order is being processed.
        - Without a price it is the lowest in the price lists of the order, or else that of the product: the page says
          that prices may come from price lists, and not from which of several.
        - A virtual composition brings a line for each part, without a price, as its own line has it.
    """
    order = lookup.find(state, request)
    states.check(order, "change the lines of")
    number = add(state, request, order, request.body)
    _touch(state, request, order)
    return Reply(views.line(state, _row(state, number)))


def update(state: State, request: Request) -> Reply:
    """Change what is sent of a line; the amount, and with it that of the parts, only before the order is processed.

    Assumes:
        - Name, price and remarks can change in any status: the page refuses another amount and names no other field.
        - Another amount gives back the stock that was allocated to the line: it was for the old one.
        - The amount of a part follows that of its composition, and cannot be sent.
        - A reopened order keeps at least the pieces that were delivered before.
    """
    line, body = lookup.find_line(state, request), request.body
    order = lookup.find(state, request)
    if body.get("amount", line["amount"]) != line["amount"]:
        states.check(order, "change the lines of")
        _refuse_part(line, "amount")
        _check_amount(body["amount"], "")
        _resize(state, line, body["amount"])
    state.update(
        "order_product",
        {name: value for name, value in body.items() if name != "amount"},
        idorder_product=line["idorder_product"],
    )
    if body:
        _touch(state, request, order)
    return Reply(views.line(state, _row(state, line["idorder_product"])))


def delete(state: State, request: Request) -> Reply:
    """Remove a line, with those of its parts, from an order that is not processed yet.

    Assumes:
        - A part goes with its composition, and not by itself.
        - A line of a reopened order stays if pieces of it were delivered before.
        - The last line may go; the order can then not be processed until it has one again.
    """
    line = lookup.find_line(state, request)
    order = lookup.find(state, request)
    states.check(order, "change the lines of")
    _refuse_part(line, "idorder_product")
    for row in _family(state, line):
        delivered = _delivered(state, row)
        if delivered:
            raise RefusedError(
                f"idorder_product: expected a line of which nothing was delivered, found {delivered} delivered pieces"
                f" of {row['productcode']}."
            )
        allocation.release(state, row)
    state.delete("order_product", idorder_product=line["idorder_product"])
    _touch(state, request, order)
    return Reply()


HANDLERS: Mapping[str, Handler] = {
    "orders.products.list": list_,
    "orders.products.get": get,
    "orders.products.create": create,
    "orders.products.update": update,
    "orders.products.delete": delete,
}


def add(state: State, request: Request, order: sqlite3.Row, line: Mapping[str, Any], where: str = "") -> int:
    """Add a line to an order, with lines for its parts, and return its id.

    Args:
        state: The data.
        request: The call.
        order: The order.
        line: What was sent: the product by id or code, the amount, and what is not to be as the product has it.
        where: Where the line stands in the body, for refusals.

    Raises:
        RefusedError: The product is unknown, or the amount or the VAT group is not one.
    """
    product = checks.product(state, request, order, line, where)
    _check_amount(line["amount"], where)
    if "idvatgroup" in line:
        require(
            state,
            request,
            "vat_group",
            "idvatgroup",
            line["idvatgroup"],
            where=f"{where}idvatgroup",
            error=VatGroupError,
        )
    fields = {name: line[name] for name in ("idvatgroup", "name", "price", "remarks") if name in line}
    if "price" not in fields:
        lists = state.view("customer_order", order)["pricelists"]
        listed = price_lists.best(state, product["idproduct"], lists)
        fields["price"] = Decimal(product["price"]) if listed is None else listed
    number = _insert(state, order["idorder"], product, line["amount"], fields)
    _add_parts(state, order, number, product, line["amount"])
    return number


def _add_parts(state: State, order: sqlite3.Row, parent: int, product: sqlite3.Row, amount: int) -> None:
    if product["type"] != stock.VIRTUAL:
        return
    for idproduct, each in parts.parts_of(state, product["idproduct"]):
        part = state.one("SELECT * FROM product WHERE idproduct = ?", idproduct)
        _check_amount(amount * each, f"part {part['productcode']} of {product['productcode']}: ")
        place = {"price": 0, "partof_idorder_product": parent, "per_parent": each}
        number = _insert(state, order["idorder"], part, amount * each, place)
        state.update("order_product", {"has_parts": True}, idorder_product=parent)
        _add_parts(state, order, number, part, amount * each)


def _insert(state: State, idorder: int, product: sqlite3.Row, amount: int, fields: Mapping[str, Any]) -> int:
    own = {name: product[name] for name in ("idproduct", "idvatgroup", "productcode", "name")}
    return state.insert(
        "order_product",
        **{
            **own,
            "idorder": idorder,
            "weight": product["weight"] or 0,
            "remarks": "",
            "amount": amount,
            "amount_cancelled": 0,
            "has_parts": False,
            **fields,
        },
    )


def _resize(state: State, line: sqlite3.Row, amount: int) -> None:
    """Give a line another amount, and its parts those that follow."""
    # A composition that goes out in parts is on the picklist of each of them, so only these tell what was delivered.
    least = line["amount_cancelled"] + (0 if line["has_parts"] else _delivered(state, line))
    if amount < least:
        raise RefusedError(
            f"amount: expected at least {least}, the pieces of {line['productcode']} that are delivered or cancelled,"
            f" found {amount}."
        )
    allocation.release(state, line)
    state.update("order_product", {"amount": amount}, idorder_product=line["idorder_product"])
    sql = "SELECT * FROM order_product WHERE partof_idorder_product = ?"
    for part in state.rows(sql, line["idorder_product"]):
        _check_amount(amount * part["per_parent"], f"part {part['productcode']} of {line['productcode']}: ")
        _resize(state, part, amount * part["per_parent"])


def _family(state: State, line: sqlite3.Row) -> list[sqlite3.Row]:
    sql = "SELECT * FROM order_product WHERE partof_idorder_product = ?"
    parts_of_line = state.rows(sql, line["idorder_product"])
    return [line, *(row for part in parts_of_line for row in _family(state, part))]


def _delivered(state: State, line: sqlite3.Row) -> int:
    row = state.one(_DELIVERED, line["idorder_product"])
    pieces: int = row["pieces"]
    return pieces


def _refuse_part(line: sqlite3.Row, where: str) -> None:
    if line["partof_idorder_product"] is not None:
        raise RefusedError(
            f"{where}: expected a line that is no part of a composition, found one of line"
            f" {line['partof_idorder_product']}. Change that one instead."
        )


def _check_amount(amount: int, where: str) -> None:
    if not 1 <= amount <= _MOST:
        raise RefusedError(f"{where}amount: expected from 1 to {_MOST} pieces, found {amount}.")


def _touch(state: State, request: Request, order: sqlite3.Row) -> None:
    state.update("customer_order", {"updated": clock.text(request.now)}, idorder=order["idorder"])


def _row(state: State, number: int) -> sqlite3.Row:
    return state.one("SELECT * FROM order_product WHERE idorder_product = ?", number)
