"""The papers of a picklist as PDF: what the picker takes along, and what goes into the parcel."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from picqer_mock import pdf
from picqer_mock.call import Handler, Reply, Request
from picqer_mock.resources.picklists.lookup import find
from picqer_mock.resources.picklists.views import view

if TYPE_CHECKING:
    from collections.abc import Mapping

    from picqer_mock.state import State


def get_picklist(state: State, request: Request) -> Reply:
    """Answer the picklist as a small PDF with its number and its lines, and where they lie.

    Leaves out:
        - The look of the template, and JSON for callers who accept only that: its keys are not known.
    """
    return Reply(pdf.document([picklist(view(state, find(state, request)["idpicklist"]))]))


def get_packing_list(state: State, request: Request) -> Reply:
    """Answer the packing list as a small PDF with the address and what is sent.

    Leaves out:
        - The look of the template, and JSON for callers who accept only that: its keys are not known.
    """
    return Reply(pdf.document([packing_list(view(state, find(state, request)["idpicklist"]))]))


HANDLERS: Mapping[str, Handler] = {
    "picklists.picklist_pdf.get": get_picklist,
    "picklists.packing_list_pdf.get": get_packing_list,
}


def picklist(shown: Mapping[str, Any]) -> list[str]:
    """Return the lines of what the picker takes along."""
    lines = [f"Picklist {shown['picklistid']}", shown["deliveryname"], ""]
    for line in shown["products"]:
        where = ", ".join(place["name"] for place in line["pick_locations"]) or line["stock_location"] or "-"
        lines += [f"{line['amount']} x {line['productcode']}  {line['name']}", f"    {where}"]
    return [*lines, "", f"{shown['totalproducts']} pieces"]


def packing_list(shown: Mapping[str, Any]) -> list[str]:
    """Return the lines of what goes into the parcel."""
    address = [
        shown["deliveryname"],
        shown["deliverycontact"],
        shown["deliveryaddress"],
        shown["deliveryaddress2"],
        f"{shown['deliveryzipcode'] or ''} {shown['deliverycity'] or ''}".strip(),
        shown["deliverycountry"],
    ]
    lines = [f"{line['amount']} x {line['productcode']}  {line['name']}" for line in shown["products"]]
    return [f"Packing list {shown['picklistid']}", "", *(line for line in address if line), "", *lines]
