"""When an order is done."""

from __future__ import annotations

from typing import TYPE_CHECKING

from picqer_mock.resources.orders import lookup, states

if TYPE_CHECKING:
    from picqer_mock.call import Request
    from picqer_mock.state import State

_OPEN = """SELECT 1 FROM picklist WHERE idorder = ? AND status NOT IN ('closed', 'cancelled')
    UNION ALL SELECT 1 FROM backorder WHERE idorder = ?"""


def settle(state: State, request: Request, idorder: int) -> None:
    """Complete an order in processing when nothing of it is open any more, neither picklist nor backorder.

    One of which nothing was delivered is cancelled instead.
    """
    if lookup.row(state, idorder)["status"] != states.PROCESSING or state.row(_OPEN, idorder, idorder) is not None:
        return
    delivered = state.has("picklist", idorder=idorder, status="closed")
    step = "complete" if delivered else "cancel what is left of"
    states.enter(state, request, idorder, step)
    states.announce(state, idorder, step)
