"""Orders themselves: list, get, create, update."""

from __future__ import annotations

import hashlib
from functools import partial
from typing import TYPE_CHECKING, Any

from picqer_mock import clock, listing, numbering
from picqer_mock.call import Handler, Reply, Request
from picqer_mock.events import fire
from picqer_mock.lookup import OWNER
from picqer_mock.resources import tags
from picqer_mock.resources.orders import checks, filling, lines, lookup, order_fields, states, views
from picqer_mock.tables import Table

if TYPE_CHECKING:
    from collections.abc import Mapping

    from picqer_mock.state import State

TABLES = (
    Table(
        "customer_order",
        "Order",
        "idorder",
        worked_out=frozenset({"full_delivery_address", "full_invoice_address", "comment_count"}),
        kept=frozenset({"pickup_point_data", "warehouses", "pricelists"}),
        references={"idcustomer": "customer", "idtemplate": "template", OWNER: "fulfilment_customer"},
        constraints=("UNIQUE (orderid)",),
    ),
    """CREATE INDEX customer_order_customer ON customer_order (idcustomer);
CREATE INDEX customer_order_reference ON customer_order (reference);""",
)

_INHERITED = "SELECT idtag FROM customer_tag JOIN tag USING (idtag) WHERE idcustomer = ? AND inherit"
_FILTERS = {
    "search": listing.contains(
        "orderid",
        "reference",
        "deliveryname",
        "deliverycontactname",
        "invoicename",
        "invoicecontactname",
        "(SELECT name FROM customer WHERE customer.idcustomer = customer_order.idcustomer)",
        "(SELECT contactname FROM customer WHERE customer.idcustomer = customer_order.idcustomer)",
    ),
    "sincedate": "created > ?",
    "untildate": "created < ?",
    "status": "status = ?",
    "reference": "reference = ?",
    "emailaddress": "emailaddress = ?",
    "idcustomer": "idcustomer = ?",
    "idwarehouse": "EXISTS (SELECT 1 FROM json_each(warehouses) WHERE value = ?)",
    OWNER: f"{OWNER} = ?",
    "tag": "idorder IN (SELECT idorder FROM customer_order_tag JOIN tag USING (idtag) WHERE title = ?)",
    "orderid": "orderid = ?",
}


def list_(state: State, request: Request) -> Reply:
    """Answer a page of the orders that pass all filters, by rising id.

    Assumes:
        - `search` finds its text as one piece, whatever the case, also in the names and contact names of both
          addresses: those are the only names that the order of a guest has.
        - `sincedate` and `untildate` look at `created` and leave out the very second: the page says after and before.
    """
    rows = listing.page(state, request, "customer_order", "idorder", _FILTERS, owned=True)
    return Reply(views.views(state, rows))


def get(state: State, request: Request) -> Reply:
    """Answer one order.

    Assumes:
        - `full_delivery_address` and `full_invoice_address` have the order of the examples for every country, name the
          Netherlands only, and leave out the region there only: the examples show no other country.
    Leaves out:
        - The page at `public_status_page`: no source shows what is on it.
    """
    return Reply(views.views(state, [lookup.find(state, request)])[0])


def create(state: State, request: Request) -> Reply:
    """Add an order as a concept, filled from its customer, with its lines and the tags that it inherits.

    Assumes:
        - Each field of an address is filled by itself, as the page says that empty fields are, from the customer's
          default address of that kind; `deliveryname` and `invoicename` are the customer's own name if there is none.
        - An order without a name or country in an address, from neither side, is refused with code 10.
        - `customer_remarks` are the customer's `default_order_remarks`, which every new order gets.
        - Without `idtemplate` it gets that of the customer, or else that of the fulfilment customer; null asks for the
          default one. Without `warehouses` it keeps those that accept orders now, by their priority.
        - It belongs to the fulfilment customer that is sent, to that of the key, or to that of its customer. Its
          customer and its products must belong to the same one, or else are refused with code 12 and 24.
        - A discount is between 0 and 100, and each line has at least one piece; any other is refused with code 1.
        - Order fields that are `required` may be missing: no page says that the API asks for them. In a field of type
          `radio` or `select`, only its values can be set.
        - Inactive products are refused with code 24: they are not for sale.
    Leaves out:
        - Orders that come in as `expected`: only web shops make them, and no call does.
        - Code 29 for a monthly limit of orders: the account has none.
    """
    body, now = request.body, clock.text(request.now)
    customer = checks.customer(state, request)
    owner = checks.owner(request, customer)
    checks.fields(state, request)
    orderid = numbering.next_number(state, "order", "O", request.now)
    fields = {
        **filling.fill(state, body, customer, owner),
        OWNER: owner,
        "orderid": orderid,
        "status": states.CONCEPT,
        "via_portal": False,
        "public_status_page": status_page(orderid),
        "created": now,
        "updated": now,
    }
    idorder = state.insert("customer_order", **fields)
    for index, line in enumerate(body["products"]):
        lines.add(state, request, lookup.row(state, idorder), line, f"products[{index}].")
    order_fields.put(state, idorder, body.get("orderfields", []))
    for tag in state.rows(_INHERITED, fields.get("idcustomer")):
        tags.hang(state, "customer_order", "idorder", idorder, tag["idtag"])
    fire(state, "orders.created", partial(views.view, state, idorder))
    return Reply(views.view(state, idorder))


def update(state: State, request: Request) -> Reply:
    """Change what is sent of an order.

    Assumes:
        - Every field is refused with code 30 as soon as the order was processed, and with code 21 when it is cancelled:
          the page says that it cannot be changed, and not of which fields that holds. An empty body changes nothing.
        - What was refused with a code on create has the same code here: the list of codes names no calls.
        - Another customer changes no other field, and null for `idtemplate` asks for the default one.
        - `orderfields` sets the fields in it and leaves the others.
    """
    order, body = lookup.find(state, request), request.body
    if body:
        states.check(order, "change")
        customer = checks.customer(state, request, order)
        owner = checks.owner(request, customer, order)
        checks.fields(state, request)
        checks.names(body)
        checks.lines(state, order, owner)
        changes: dict[str, Any] = {name: value for name, value in body.items() if name != "orderfields"}
        if "idtemplate" in body:
            changes["idtemplate"] = filling.template(state, body, None, owner)
        if "warehouses" in body:
            changes["warehouses"] = filling.warehouses(state, body)
        state.update(
            "customer_order", {**changes, OWNER: owner, "updated": clock.text(request.now)}, idorder=order["idorder"]
        )
        order_fields.put(state, order["idorder"], body.get("orderfields", []))
    return Reply(views.view(state, order["idorder"]))


HANDLERS: Mapping[str, Handler] = {
    "orders.list": list_,
    "orders.get": get,
    "orders.create": create,
    "orders.update": update,
}


def status_page(orderid: str) -> str:
    """Return the address of the page that shows the customer how far an order is."""
    return f"https://example.picqer.com/s/{hashlib.sha256(orderid.encode()).hexdigest()[:16]}"
