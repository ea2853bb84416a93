"""Picklists themselves: list, get, update, and who picks them."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from picqer_mock.call import Handler, Reply, Request
from picqer_mock.listing import page
from picqer_mock.lookup import require
from picqer_mock.resources import tags
from picqer_mock.resources.picklists import methods, states
from picqer_mock.resources.picklists.lookup import find
from picqer_mock.resources.picklists.views import view, views
from picqer_mock.tables import Table

if TYPE_CHECKING:
    from collections.abc import Mapping

    from picqer_mock.state import State

# A batch gives each of its picklists a place. An advised packaging is one that was set; others are worked out.
TABLES = (
    Table(
        "picklist",
        "Picklist",
        "idpicklist",
        worked_out=frozenset({"totalproducts", "totalpicked", "weight", "comment_count"}),
        references={
            "idcustomer": "customer",
            "idorder": "customer_order",
            "idreturn": "product_return",
            "idwarehouse": "warehouse",
            "idtemplate": "template",
            "idpicklist_batch": "picklist_batch",
            "idshippingprovider_profile": "shipping_provider_profile",
            "assigned_to_iduser": "user",
            "closed_by_iduser": "user",
            "idfulfilment_customer": "fulfilment_customer",
            "advised_idpackaging": "packaging",
        },
        extra=("batch_place INTEGER", "advised_idpackaging INTEGER"),
        constraints=(
            "UNIQUE (picklistid)",
            "CHECK ((idorder IS NULL) <> (idreturn IS NULL))",
            "CHECK ((idpicklist_batch IS NULL) = (batch_place IS NULL))",
        ),
    ),
    "CREATE INDEX picklist_order ON picklist (idorder); CREATE INDEX picklist_batch_of ON picklist (idpicklist_batch);",
    tags.table_of("picklist", "idpicklist"),
)

_FILTERS = {
    "sincedate": "created > ?",
    "untildate": "created < ?",
    "closed_after": "closed_at > ?",
    "closed_before": "closed_at < ?",
    "picklistid": "picklistid = ?",
    "assigned_to_iduser": "assigned_to_iduser = ?",
    "idwarehouse": "idwarehouse = ?",
    "status": "status = ?",
    "tag": "idpicklist IN (SELECT idpicklist FROM picklist_tag JOIN tag USING (idtag) WHERE title = ?)",
    "idpicklist_batch": "idpicklist_batch = ?",
}


def list_(state: State, request: Request) -> Reply:
    """Answer a page of the picklists that pass all filters, by rising id.

    Assumes:
        - Picklists made or closed at the very moment of a filter are left out: no page says whether bounds count.
        - The weight of a line is that of one piece, as on orders, and the weight of a picklist that of all its pieces.
    """
    return Reply(views(state, page(state, request, "picklist", "idpicklist", _FILTERS, owned=True)))


def get(state: State, request: Request) -> Reply:
    """Answer one picklist."""
    return Reply(views(state, [find(state, request)])[0])


def update(state: State, request: Request) -> Reply:
    """Change what is sent of a picklist.

    Assumes:
        - A closed picklist can still be changed, as it is invoiced after it was sent; a cancelled one cannot.
        - A shipping profile must be one of the shipping methods of the picklist.
    """
    picklist = find(state, request)
    states.check(picklist, "change")
    profile = request.body.get("idshippingprovider_profile")
    if profile is not None:
        methods.require(state, picklist, profile, where="idshippingprovider_profile")
    return _change(state, request, request.body)


def assign(state: State, request: Request) -> Reply:
    """Make a user responsible for a picklist.

    Assumes:
        - Only a picklist that is new or snoozed can be assigned: a paused one loses its user, and others are done.
    """
    states.check(find(state, request), "assign")
    require(state, request, "user", "iduser", request.body["iduser"])
    return _change(state, request, {"assigned_to_iduser": request.body["iduser"]})


def unassign(state: State, request: Request) -> Reply:
    """Let nobody be responsible for a picklist; one that nobody has stays as it is."""
    states.check(find(state, request), "assign")
    return _change(state, request, {"assigned_to_iduser": None})


HANDLERS: Mapping[str, Handler] = {
    "picklists.list": list_,
    "picklists.get": get,
    "picklists.update": update,
    "picklists.assign": assign,
    "picklists.unassign": unassign,
}


def _change(state: State, request: Request, fields: Mapping[str, Any]) -> Reply:
    picklist = find(state, request)
    if fields:
        states.change(state, request, picklist, fields)
    return Reply(view(state, picklist["idpicklist"]))
