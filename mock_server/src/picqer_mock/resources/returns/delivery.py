"""How replacement products get to the customer: on picklists, and on backorders where stock is short."""

from __future__ import annotations

from typing import TYPE_CHECKING

from picqer_mock.errors import RefusedError
from picqer_mock.resources import backorders
from picqer_mock.resources.orders import planning
from picqer_mock.resources.picklists import making
from picqer_mock.resources.products import stock
from picqer_mock.resources.returns import lines, lookup, pieces
from picqer_mock.wire import LARGEST

if TYPE_CHECKING:
    from collections.abc import Sequence

    from picqer_mock.call import Request
    from picqer_mock.state import State

UNDER_WAY = "processing"
"""A replacement is on a picklist or a backorder, or was."""

_NEW = """SELECT * FROM replacement_product WHERE idreturn = ? AND status = ?
    ORDER BY idreturn_product_replacement"""
_WAREHOUSES = "SELECT idwarehouse FROM warehouse WHERE active AND accept_orders ORDER BY priority, idwarehouse"


def deliver_if_done(state: State, request: Request, idreturn: int) -> None:
    """Send the replacements that are still new, if the status of their return counts as done.

    Raises:
        RefusedError: The return has no country to send them to, or no warehouse delivers.
    """
    row = lookup.row(state, idreturn)
    wanted = [
        planning.Need(line["idreturn_product_replacement"], idproduct, amount)
        for line in state.rows(_NEW, idreturn, lines.NEW)
        for idproduct, amount in pieces.of(state, line["idproduct"], line["amount"])
    ]
    if row["completed_at"] is None or not wanted:
        return
    if row["country"] is None:
        raise RefusedError(
            f"country: expected the one that the replacements of return {row['returnid']} go to, found null."
            " Set it with returns.update."
        )
    warehouses = [warehouse["idwarehouse"] for warehouse in state.rows(_WAREHOUSES)]
    if not warehouses:
        raise RefusedError("idwarehouse: expected an active warehouse that accepts orders, found none.")
    plan = planning.plan(wanted, warehouses, _free(state, wanted, warehouses), split=True)
    picked: dict[int, list[making.Line]] = {}
    for number, idproduct, idwarehouse, amount in plan.ready:
        picked.setdefault(idwarehouse, []).append(making.Line(idproduct, amount, idreturn_product_replacement=number))
    for idwarehouse, there in picked.items():
        making.make(state, request, idwarehouse=idwarehouse, lines=there, idreturn=idreturn)
    for number, idproduct, idwarehouse, amount in plan.short:
        backorders.add(
            state,
            request,
            idproduct=idproduct,
            idwarehouse=idwarehouse,
            amount=amount,
            idreturn=idreturn,
            idreturn_product_replacement=number,
        )
    for number, _, _ in wanted:
        state.update("replacement_product", {"status": UNDER_WAY}, idreturn_product_replacement=number)


def _free(state: State, wanted: Sequence[planning.Need], warehouses: Sequence[int]) -> dict[tuple[int, int], int]:
    """Return the free pieces by product and warehouse; all that one can want where no stock is kept."""
    free: dict[tuple[int, int], int] = {}
    for idproduct in {need.idproduct for need in wanted}:
        if stock.is_kept(state, idproduct):
            for row in state.rows("SELECT * FROM product_stock WHERE idproduct = ?", idproduct):
                free[idproduct, row["idwarehouse"]] = stock.view(row)["freestock"]
        else:
            free |= {(idproduct, idwarehouse): LARGEST for idwarehouse in warehouses}
    return free
