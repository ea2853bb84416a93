"""What moves an order from status to status, and what else is done with a whole order."""

from __future__ import annotations

from datetime import timedelta
from typing import TYPE_CHECKING

from picqer_mock import clock
from picqer_mock.call import Handler, Reply, Request
from picqer_mock.errors import RefusedError
from picqer_mock.resources import backorders
from picqer_mock.resources.orders import allocation, delivery, lookup, progress, states, views
from picqer_mock.resources.picklists import states as picklists

if TYPE_CHECKING:
    from collections.abc import Mapping

    from picqer_mock.state import State

OLD = timedelta(days=7)
"""How old an order must be to be anonymized."""

_NOBODY = "Anonymized"
_PERSONAL = (
    *(f"{kind}{name}" for kind in ("delivery", "invoice") for name in ("contactname", "address", "address2")),
    *(f"{kind}{name}" for kind in ("delivery", "invoice") for name in ("zipcode", "city", "region")),
    "telephone",
    "emailaddress",
    "reference",
    "customer_remarks",
    "pickup_point_data",
)


def process(state: State, request: Request) -> Reply:
    """Put an order into processing: free stock goes on picklists, what is short becomes backorders.

    Assumes:
        - Picklists and backorders are there when the answer comes: the page allows for later, and a client that waits
          finds them as well.
        - Stock is taken from the order's warehouses by their priority, then by id, but first from the one that its
          fulfilment customer prefers. What is short waits in the first of them that knows the product, and does not
          move to another where stock comes in.
        - Without `auto_split` or without `partialdelivery` the warehouse that has most of the order delivers all of it.
        - Without `partialdelivery` everything waits until the last piece is there.
        - An `expected` order can be processed, as Picqer's help says of the API; one without lines cannot, with code 1.
        - An order that is paused or completed was processed as well: code 32. One that is cancelled: code 21.
        - What was allocated goes to the order first. Parts of a composition are delivered as they come in.
        - Pieces that were delivered before an order was reopened are not delivered again.
    """
    order = lookup.find(state, request)
    idorder = order["idorder"]
    states.check(order, "process")
    if not state.has("order_product", idorder=idorder):
        raise RefusedError(f"idorder: expected an order with lines, found {order['orderid']}, which has none. Add one.")
    own = allocation.release_all(state, idorder)
    states.enter(state, request, idorder, "process")
    delivery.deliver(state, request, lookup.row(state, idorder), own)
    states.announce(state, idorder, "process")
    progress.settle(state, request, idorder)
    return Reply(views.view(state, idorder))


def pause(state: State, request: Request) -> Reply:
    """Pause an order in processing, with its open picklists, for a reason if one is sent."""
    order = lookup.find(state, request)
    idorder, reason = order["idorder"], request.body.get("reason")
    states.check(order, "pause")
    states.enter(state, request, idorder, "pause", reason=reason)
    picklists.pause_all(state, request, idorder, reason)
    states.announce(state, idorder, "pause")
    return Reply(views.view(state, idorder))


def resume(state: State, request: Request) -> Reply:
    """Let a paused order go on, with its paused picklists.

    Assumes:
        - It is completed at once if nothing of it is left, as when its last backorder was deleted meanwhile.
    """
    order = lookup.find(state, request)
    idorder = order["idorder"]
    states.check(order, "resume")
    states.enter(state, request, idorder, "resume")
    picklists.resume_all(state, request, idorder)
    states.announce(state, idorder, "resume")
    progress.settle(state, request, idorder)
    return Reply(views.view(state, idorder))


def change_to_concept(state: State, request: Request) -> Reply:
    """Make a concept of an expected order."""
    return _go(state, request, "change to a concept")


def reopen(state: State, request: Request) -> Reply:
    """Bring an order in processing back to a concept: its open picklists are cancelled, its backorders are dropped.

    Assumes:
        - Only an order in processing can be reopened: one source says so, another speaks of completed ones.
        - What is delivered already stays delivered.
    """
    return _go(state, request, "reopen")


def delete(state: State, request: Request) -> Reply:
    """Cancel a concept or an expected order; with `force` also any other, with its picklists and backorders.

    Assumes:
        - The lines keep their amounts, so that the cancellation can be undone.
        - What is delivered already stays delivered. An order that is cancelled cannot be cancelled again: code 21.
    """
    _go(state, request, "cancel by force" if request.query.get("force") else "cancel")
    return Reply()


def undo_cancellation(state: State, request: Request) -> Reply:
    """Bring back a cancelled order.

    Assumes:
        - It is a concept then, whatever it was before, and nothing is reserved for it: no source names the status.
    """
    return _go(state, request, "undo the cancellation of")


def anonymize(state: State, request: Request) -> Reply:
    """Remove the personal data from an order that is older than 7 days.

    Assumes:
        - Its age counts from `created`; its status does not matter, as the sources name only the age.
        - Names become a word that says so; contacts, addresses, telephone, e-mail address, reference, remarks and
          pick-up point become null. Countries, lines, fields of the account and the customer stay.
        - The answer is an empty object, as no source shows one.
    Leaves out:
        - The personal data in picklists, shipments, returns, comments and notes: no source says whether they lose it.
    """
    order = lookup.find(state, request)
    if request.now - clock.moment(order["created"]) <= OLD:
        raise RefusedError(
            f"idorder: expected an order older than {OLD.days} days, found {order['orderid']} of {order['created']}."
        )
    gone = {"deliveryname": _NOBODY, "invoicename": _NOBODY, **dict.fromkeys(_PERSONAL)}
    state.update("customer_order", {**gone, "updated": clock.text(request.now)}, idorder=order["idorder"])
    return Reply({})


HANDLERS: Mapping[str, Handler] = {
    "orders.process": process,
    "orders.pause": pause,
    "orders.resume": resume,
    "orders.change_to_concept": change_to_concept,
    "orders.reopen": reopen,
    "orders.delete": delete,
    "orders.undo_cancellation": undo_cancellation,
    "orders.anonymize": anonymize,
}


def _go(state: State, request: Request, step: str) -> Reply:
    """Make a step after which nothing is reserved for the order."""
    order = lookup.find(state, request)
    idorder = order["idorder"]
    states.check(order, step)
    states.enter(state, request, idorder, step)
    allocation.release_all(state, idorder)
    backorders.drop_all(state, idorder)
    picklists.cancel_all(state, request, idorder)
    states.announce(state, idorder, step)
    return Reply(views.view(state, idorder))
