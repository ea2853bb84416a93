"""Backorders: what orders and returns wait for, and how the stock that comes in is shared out among them."""

from __future__ import annotations

from datetime import timedelta
from itertools import groupby
from typing import TYPE_CHECKING, Any

from picqer_mock import clock, jobs, listing, lookup
from picqer_mock.call import Handler, Job, Reply, Request
from picqer_mock.errors import RefusedError
from picqer_mock.resources import purchase_orders
from picqer_mock.resources.orders import progress
from picqer_mock.resources.picklists import making
from picqer_mock.resources.products import stock
from picqer_mock.tables import Table

if TYPE_CHECKING:
    import sqlite3
    from collections.abc import Mapping, Sequence

    from picqer_mock.state import State

# Those that wait for the same product in the same warehouse are a queue, and each gets what those before it leave.
# The queue is worked out when it is read, so that it is never behind the stock.
TABLES = (
    Table(
        "backorder",
        "Backorder",
        "idbackorder",
        worked_out=frozenset({"amount_available", "amountavailable", "date_available", "has_parts"}),
        references={
            "idorder": "customer_order",
            "idproduct": "product",
            "idcustomer": "customer",
            "idwarehouse": "warehouse",
            "idorder_product": "order_product",
        },
        extra=("idfulfilment_customer INTEGER", "idreturn_product_replacement INTEGER"),
        constraints=("CHECK (amount > 0)",),
    ),
    """CREATE INDEX backorder_order ON backorder (idorder);
CREATE INDEX backorder_queue_place ON backorder (idproduct, idwarehouse, priority);
CREATE VIEW backorder_queue AS SELECT backorder.*,
    CASE WHEN product.type IN ('unlimited_stock', 'virtual_composition') THEN amount ELSE
        max(0, min(amount, coalesce(stock - reservedpicklists - reservedallocations, 0) + amount - sum(amount) OVER (
            PARTITION BY backorder.idproduct, backorder.idwarehouse ORDER BY priority, idbackorder
            ROWS UNBOUNDED PRECEDING)))
    END AS amount_available
    FROM backorder JOIN product USING (idproduct) LEFT JOIN product_stock USING (idproduct, idwarehouse);""",
)

PROCESS = "backorders.process"
WAIT = timedelta(minutes=1)
"""How long after stock came in the backorders that it is for are processed."""

_FILTERS = {
    "idorder": "idorder = ?",
    "idproduct": "idproduct = ?",
    "idcustomer": "idcustomer = ?",
    "sincedate": "created_at > ?",
    "search": """(idbackorder = ? OR EXISTS (SELECT 1 FROM product WHERE product.idproduct = backorder_queue.idproduct
        AND (instr(casefold(product.productcode), casefold(?)) OR instr(casefold(product.name), casefold(?))))
        OR EXISTS (SELECT 1 FROM customer_order WHERE customer_order.idorder = backorder_queue.idorder
        AND instr(casefold(orderid), casefold(?)))
        OR EXISTS (SELECT 1 FROM customer WHERE customer.idcustomer = backorder_queue.idcustomer
        AND instr(casefold(customer.name), casefold(?))))""",
}


def list_(state: State, request: Request) -> Reply:
    """Answer a page of the backorders that pass all filters.

    Assumes:
        - `search` finds an `idbackorder` only as a whole, the rest as one piece of text without regard to case: the
          page names the fields and says no more.
        - `part_of_idbackorder` and `parts_per_parent` are null and `has_parts` is false: the example shows the fields
          as null, and no source says what the backorder of a whole composition adds to those of its parts.
    """
    rows = listing.page(state, request, "backorder_queue", "idbackorder", _FILTERS, owned=True)
    return Reply([view(state, row) for row in rows])


def get(state: State, request: Request) -> Reply:
    """Answer one backorder, with the day when a purchase order should bring its product.

    Assumes:
        - `date_available` is the first delivery date of those that are expected in its warehouse, at midnight, whatever
          amount they bring: the page says only that it follows from purchase orders.
    """
    row = lookup.find(state, request, "backorder_queue", "idbackorder")
    return Reply({**view(state, row), "date_available": _date_available(state, row)})


def delete(state: State, request: Request) -> Reply:
    """Delete a backorder and cancel its pieces of the order line.

    Assumes:
        - The order is completed when nothing else of it is open, and cancelled when nothing of it was delivered: the
          page says only that the line is cancelled.
        - The replacement of a return stays as it is, and is not delivered any more.
    """
    row = lookup.find(state, request, "backorder_queue", "idbackorder")
    take(state, row, row["amount"])
    if row["idorder"] is not None:
        _look_again(state, row["idorder"])
        line = state.row("SELECT * FROM order_product WHERE idorder_product = ?", row["idorder_product"])
        if line is not None:
            cancelled = line["amount_cancelled"] + row["amount"]
            state.update("order_product", {"amount_cancelled": cancelled}, idorder_product=line["idorder_product"])
        progress.settle(state, request, row["idorder"])
    return Reply()


def process(state: State, request: Request) -> Reply:
    """Make picklists of the backorders that have stock: of those in `idbackorders`, or of all.

    Assumes:
        - A minute after stock came in, all that have stock are processed without a call, as an account can be set to
          do: the page says that Picqer does not do it by itself. Call it at once and nothing is left for then.
        - There is one picklist for each order and warehouse, with all that it can get.
        - An order that may not be delivered in parts is left alone until all its backorders have their pieces. They go
          together, also if not all of them are named.
        - Ids without a backorder are refused, rather than passed over in silence.
        - The answer is an empty object, as no source shows one.
    """
    rows = _queue(state)
    if "idbackorders" in request.body:
        known = {row["idbackorder"] for row in rows}
        for index, number in enumerate(request.body["idbackorders"]):
            if number not in known:
                raise RefusedError(
                    f"idbackorders[{index}]: expected the id of a backorder of this account, found {number}."
                )
        wanted = set(request.body["idbackorders"])
        together = {row["idorder"] for row in rows if row["idbackorder"] in wanted} & _undivided(state)
        rows = [row for row in rows if row["idbackorder"] in wanted or row["idorder"] in together]
    deliver(state, request, rows)
    return Reply({})


HANDLERS: Mapping[str, Handler] = {
    "backorders.list": list_,
    "backorders.get": get,
    "backorders.delete": delete,
    "backorders.process": process,
}


def add(
    state: State,
    request: Request,
    *,
    idproduct: int,
    idwarehouse: int,
    amount: int,
    idorder: int | None = None,
    idorder_product: int | None = None,
    idreturn: int | None = None,
    idreturn_product_replacement: int | None = None,
) -> int:
    """Let an order or a return wait for pieces of a product, at the end of the queue, and return the backorder's id."""
    owner = (
        state.one("SELECT * FROM customer_order WHERE idorder = ?", idorder)
        if idorder is not None
        else state.one("SELECT * FROM product_return WHERE idreturn = ?", idreturn)
    )
    last = state.one(
        "SELECT max(priority) AS priority FROM backorder WHERE idproduct = ? AND idwarehouse = ?",
        idproduct,
        idwarehouse,
    )
    stock.reserve(state, idproduct, idwarehouse, "reservedbackorders", amount)
    return state.insert(
        "backorder",
        idorder=idorder,
        idorder_product=idorder_product,
        idreturn=idreturn,
        idreturn_product_replacement=idreturn_product_replacement,
        idproduct=idproduct,
        idcustomer=owner["idcustomer"],
        idfulfilment_customer=owner["idfulfilment_customer"],
        idwarehouse=idwarehouse,
        amount=amount,
        priority=(last["priority"] or 0) + 1,
        created_at=clock.text(request.now),
    )


def take(state: State, row: sqlite3.Row, amount: int) -> None:
    """Take pieces off a backorder, which is gone when it has none left."""
    if amount == row["amount"]:
        state.delete("backorder", idbackorder=row["idbackorder"])
    else:
        state.update("backorder", {"amount": row["amount"] - amount}, idbackorder=row["idbackorder"])
    stock.reserve(state, row["idproduct"], row["idwarehouse"], "reservedbackorders", -amount)


def drop_all(state: State, idorder: int) -> None:
    """Forget what an order waits for; its lines stay as they are."""
    for row in state.rows("SELECT * FROM backorder WHERE idorder = ?", idorder):
        take(state, row, row["amount"])


def of_order(state: State, idorder: int) -> list[sqlite3.Row]:
    """Return the backorders of an order, each with its `amount_available`, by rising id."""
    return state.rows("SELECT * FROM backorder_queue WHERE idorder = ? ORDER BY idbackorder", idorder)


def put_first(state: State, idorder: int) -> None:
    """Put an order before all others in the queues where it waits."""
    others = state.rows(
        """SELECT * FROM backorder WHERE idorder IS NOT ? AND (idproduct, idwarehouse) IN
            (SELECT idproduct, idwarehouse FROM backorder WHERE idorder = ?)""",
        idorder,
        idorder,
    )
    for other in others:
        state.update("backorder", {"priority": other["priority"] + 1}, idbackorder=other["idbackorder"])
    state.update("backorder", {"priority": 1}, idorder=idorder)
    _look_again(state, idorder)


def deliver(state: State, request: Request, rows: Sequence[sqlite3.Row]) -> None:
    """Make picklists of what is available for these backorders."""
    waiting = _waiting(state)
    ready = [row for row in rows if row["amount_available"] and row["idorder"] not in waiting]

    def target(row: sqlite3.Row) -> tuple[int, int, int]:
        return row["idorder"] or 0, row["idreturn"] or 0, row["idwarehouse"]

    for (idorder, idreturn, idwarehouse), group in groupby(sorted(ready, key=target), target):
        lines = [_line(state, row) for row in group]
        making.make(
            state,
            request,
            idwarehouse=idwarehouse,
            lines=lines,
            idorder=idorder or None,
            idreturn=idreturn or None,
        )


def notice(state: State, request: Request) -> None:
    """Put off the processing of backorders if products whose stock has just changed have pieces for some."""
    if jobs.is_put_off(state, PROCESS):
        return
    # As numbers in the text, for which SQLite works out the queues of these products alone.
    products = ", ".join(map(str, state.free_before))
    rows = _queue(state, f"amount_available > 0 AND idproduct IN ({products})")
    if rows and not {row["idorder"] for row in rows} <= _waiting(state):
        jobs.later(state, request.now + WAIT, PROCESS, None)


def process_later(state: State, request: Request, _: Any) -> None:
    """Process all backorders that have stock, some time after it came in."""
    deliver(state, request, _queue(state))


JOBS: Mapping[str, Job] = {PROCESS: process_later}


def view(state: State, row: sqlite3.Row) -> dict[str, Any]:
    """Return a backorder as it goes over the wire, with both spellings of what is available."""
    available = row["amount_available"]
    return {
        **state.view("backorder", row),
        "amount_available": available,
        "amountavailable": available,
        "has_parts": False,
    }


def _queue(state: State, condition: str = "TRUE", *values: Any) -> list[sqlite3.Row]:
    sql = f"SELECT * FROM backorder_queue WHERE {condition} ORDER BY idbackorder"  # noqa: S608 - text of ours
    return state.rows(sql, *values)


def _waiting(state: State) -> set[int]:
    """Return the orders that may not be delivered in parts and still wait for something."""
    return {
        row["idorder"]
        for row in state.rows(
            """SELECT DISTINCT idorder FROM backorder_queue JOIN customer_order USING (idorder)
            WHERE NOT partialdelivery AND amount_available < amount"""
        )
    }


def _undivided(state: State) -> set[int]:
    """Return the orders with backorders that may not be delivered in parts."""
    sql = "SELECT DISTINCT idorder FROM backorder JOIN customer_order USING (idorder) WHERE NOT partialdelivery"
    return {row["idorder"] for row in state.rows(sql)}


def _look_again(state: State, idorder: int) -> None:
    """See at the end of the call whether an order gets something now, although no stock of it has changed."""
    for row in of_order(state, idorder):
        stock.remember(state, row["idproduct"])


def _line(state: State, row: sqlite3.Row) -> making.Line:
    take(state, row, row["amount_available"])
    return making.Line(
        row["idproduct"], row["amount_available"], row["idorder_product"], row["idreturn_product_replacement"]
    )


def _date_available(state: State, row: sqlite3.Row) -> str | None:
    dates = [
        expected["delivery_date"]
        for expected in purchase_orders.expected(state, row["idproduct"])
        if expected["idwarehouse"] == row["idwarehouse"] and expected["delivery_date"] is not None
    ]
    return f"{min(dates)} 00:00:00" if dates else None
