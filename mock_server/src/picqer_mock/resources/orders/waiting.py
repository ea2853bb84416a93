"""What an order waits for: list its backorders, process them, and put them first."""

from __future__ import annotations

from typing import TYPE_CHECKING

from picqer_mock.call import Handler, Reply, Request
from picqer_mock.resources import backorders
from picqer_mock.resources.orders import lookup, states, views

if TYPE_CHECKING:
    from collections.abc import Mapping

    from picqer_mock.state import State


def list_(state: State, request: Request) -> Reply:
    """Answer a page of the backorders of an order, by rising id."""
    rows = backorders.of_order(state, lookup.find(state, request)["idorder"])
    offset = request.query.get("offset", 0)
    return Reply([backorders.view(state, row) for row in rows[offset : offset + request.page_size]])


def process(state: State, request: Request) -> Reply:
    """Make picklists of the backorders of an order that have stock.

    Assumes:
        - Those of a paused order can be processed; its new picklists are paused as well, as Picqer's help says.
        - The answer is an empty object, as no source shows one.
    Leaves out:
        - `prefer_bulk_locations`: which locations are bulk locations does not decide from where the mock picks.
    """
    order = lookup.find(state, request)
    states.check(order, "process the backorders of")
    backorders.deliver(state, request, backorders.of_order(state, order["idorder"]))
    return Reply({})


def prioritise(state: State, request: Request) -> Reply:
    """Put the backorders of an order first in the queues for stock.

    Assumes:
        - They get priority 1, and all others in the same queue move one place back: no source shows the numbers.
    """
    order = lookup.find(state, request)
    states.check(order, "prioritise")
    backorders.put_first(state, order["idorder"])
    return Reply(views.view(state, order["idorder"]))


HANDLERS: Mapping[str, Handler] = {
    "orders.backorders.list": list_,
    "orders.process_backorders": process,
    "orders.prioritise": prioritise,
}
