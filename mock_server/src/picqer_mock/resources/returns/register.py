"""Returns themselves: list, get, create, update, delete."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from picqer_mock import clock, listing, numbering
from picqer_mock.addresses import check_country
from picqer_mock.call import Handler, Reply, Request
from picqer_mock.errors import RefusedError
from picqer_mock.events import fire
from picqer_mock.lookup import OWNER, require
from picqer_mock.resources import comments, fulfilment
from picqer_mock.resources.returns import (
    addressee,
    changes,
    delivery,
    lines,
    logs,
    replacement_products,
    returned_products,
    statuses,
)
from picqer_mock.resources.returns.delivery import UNDER_WAY
from picqer_mock.resources.returns.lookup import KEY, TABLE, find
from picqer_mock.resources.returns.views import SOURCE, view, views
from picqer_mock.tables import Table

if TYPE_CHECKING:
    import sqlite3
    from collections.abc import Mapping

    from picqer_mock.state import State

TABLES = (
    Table(
        TABLE,
        "Return",
        KEY,
        worked_out=frozenset({"full_address", "comment_count"}),
        references={
            "idcustomer": "customer",
            "idorder": "customer_order",
            "idreturn_status": "return_status",
            "idtemplate": "template",
            OWNER: "fulfilment_customer",
        },
    ),
)

_STATUS = "idreturn_status"
_RETURNED = "returned_products"
_REPLACEMENTS = "replacement_products"
_FILTERS = {
    "search": listing.contains("returnid", "name", "contactname", "emailaddress", "reference", "tracking_code"),
    "status": """idreturn_status IN
        (SELECT idreturn_status FROM return_status WHERE CAST(idreturn_status AS TEXT) = ? OR name = ?)""",
    "emailaddress": "casefold(emailaddress) = casefold(?)",
    "idcustomer": "idcustomer = ?",
    "created_after": "created_at > ?",
    "updated_after": "updated_at > ?",
}


def list_(state: State, request: Request) -> Reply:
    """Answer a page of the returns that pass all filters, by rising id.

    Assumes:
        - Lists leave out `return_status`, `customer`, `order` and `totals`, as well as the product and the reason of a
          line: only webhooks are known to show them.
        - `search` finds its text as one piece, whatever the case, in `returnid`, `name`, `contactname`,
          `emailaddress`, `reference` and `tracking_code`: no source names the fields.
        - `status` is the id of a status or its name: no source says which.
        - `emailaddress` must be the same address, whatever the case.
        - `created_after` and `updated_after` leave out returns of exactly that time.
    """
    return Reply(views(state, listing.page(state, request, TABLE, KEY, _FILTERS, owned=True)))


def get(state: State, request: Request) -> Reply:
    """Answer one return.

    Assumes:
        - It has all that webhooks are known to show: status, customer, order and totals.
        - `days_after_order_shipped` counts the days from when the last picklist of the order was closed to when the
          return was created: no source says between which moments.
        - `full_address` names the Netherlands as `Nederland` and leaves out the region there, names other countries by
          their code and shows the region: the only example is Dutch.
    """
    return Reply(view(state, find(state, request)[KEY], request.base_url))


def create(state: State, request: Request) -> Reply:
    """Add a return, with what its order or customer knows where the body says nothing.

    Assumes:
        - The address is the one that the order was delivered to, or else the customer's default for deliveries.
          Telephone, e-mail address and language come from the customer where the order has none.
        - Without `idcustomer` it has the customer of its order.
        - Without `idfulfilment_customer` it belongs to whom the key belongs, or else to whom the order or the customer
          does.
        - Without any of them, `name` is empty and the language is `nl`: the page asks for neither.
        - A country that is not two capital letters is refused with code 9: the list of codes names no calls.
        - Order and customer need not belong together, and an order of any status may come back: no page forbids it.
        - In a status that counts as completed it is completed at once, and its replacements are sent. See
          `returns.replacement_products.create`.
    """
    body = request.body
    order, customer = _check(state, request)
    status, now = statuses.require(state, request, body[_STATUS]), clock.text(request.now)
    fields = {
        **addressee.of(state, order, customer),
        **_columns(request),
        "idcustomer": None if customer is None else customer["idcustomer"],
        OWNER: body.get(OWNER, _owner(request, order, customer)),
        "returnid": numbering.next_number(state, "return", "R", request.now),
        "completed_at": now if status["completed"] else None,
        "created_at": now,
        "updated_at": now,
    }
    idreturn = state.insert(TABLE, **fields)
    for name, add in ((_RETURNED, returned_products.add), (_REPLACEMENTS, replacement_products.add)):
        for index, line in enumerate(body.get(name, [])):
            lines.check(state, request, line, f"{name}[{index}].")
            add(state, idreturn, line)
    delivery.deliver_if_done(state, request, idreturn)
    fire(state, "returns.created", lambda: view(state, idreturn, request.base_url))
    return Reply(view(state, idreturn, request.base_url))


def update(state: State, request: Request) -> Reply:
    """Change what is sent of a return.

    Assumes:
        - Another order or customer leaves name and address as they are: fields that are not sent keep their values.
        - A country that is none is refused with code 9, as on create: the list of codes names no calls.
        - A new status is noted in the log, and has the same consequences as one that is set there.
        - The event is `returns.status_changed` for the status and `returns.changed` for all else; a call that changes
          both sets off both.
        - The country cannot be taken away once replacements were sent: what comes back from a picklist that is
          cancelled could not be sent again.
    """
    row, body = find(state, request), request.body
    idreturn = row[KEY]
    _check(state, request)
    if body.get("country", "") is None and state.has("replacement_product", idreturn=idreturn, status=UNDER_WAY):
        raise RefusedError(f"country: expected one, as replacements of {row['returnid']} were sent, found null.")
    fields = {name: value for name, value in _columns(request).items() if name != _STATUS}
    if fields:
        state.update(TABLE, fields, idreturn=idreturn)
        changes.note(state, request, idreturn)
    if body.get(_STATUS, row[_STATUS]) != row[_STATUS]:
        logs.add(state, request, idreturn, {_STATUS: statuses.require(state, request, body[_STATUS])[_STATUS]})
        statuses.enter(state, request, idreturn, body[_STATUS])
    return Reply(view(state, idreturn, request.base_url))


def delete(state: State, request: Request) -> Reply:
    """Delete a return with its lines, its log and its comments.

    Assumes:
        - Picklists of any status stand in the way, also closed and cancelled ones: they name the return.
        - What was booked in stays in stock, and no event is set off: there is none for it.
    """
    row = find(state, request)
    for table in ("picklist", "backorder"):
        if state.has(table, idreturn=row[KEY]):
            raise RefusedError(f"idreturn: expected a return without {table}s, but return {row['returnid']} has some.")
    comments.forget(state, SOURCE, row[KEY])
    state.delete(TABLE, idreturn=row[KEY])
    return Reply()


HANDLERS: Mapping[str, Handler] = {
    "returns.list": list_,
    "returns.get": get,
    "returns.create": create,
    "returns.update": update,
    "returns.delete": delete,
}


def _columns(request: Request) -> dict[str, Any]:
    return {name: value for name, value in request.body.items() if name not in {_RETURNED, _REPLACEMENTS}}


def _check(state: State, request: Request) -> tuple[sqlite3.Row | None, sqlite3.Row | None]:
    """Return the order and the customer that the body refers to, and refuse references to what the key cannot see."""
    body = request.body
    fulfilment.check_owner(state, request)
    check_country(body.get("country"), "country")
    if "idtemplate" in body:
        require(state, request, "template", "idtemplate", body["idtemplate"])
    if _STATUS in body:
        statuses.require(state, request, body[_STATUS])
    order = customer = None
    if body.get("idorder") is not None:
        order = require(state, request, "customer_order", "idorder", body["idorder"])
    idcustomer = body.get("idcustomer", None if order is None else order["idcustomer"])
    if idcustomer is not None:
        customer = require(state, request, "customer", "idcustomer", idcustomer)
    return order, customer


def _owner(request: Request, order: sqlite3.Row | None, customer: sqlite3.Row | None) -> int | None:
    if request.idfulfilment_customer is not None:
        return request.idfulfilment_customer
    source = order or customer
    return None if source is None else source[OWNER]
