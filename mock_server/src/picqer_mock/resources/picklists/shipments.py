"""The shipments of a picklist: list, create, cancel."""

from __future__ import annotations

from datetime import timedelta
from functools import partial
from typing import TYPE_CHECKING, Any

from picqer_mock import clock, lookup
from picqer_mock.call import Handler, Reply, Request
from picqer_mock.errors import ShipmentError, StatusError
from picqer_mock.events import fire
from picqer_mock.resources import shipments, users
from picqer_mock.resources.picklists import methods, states
from picqer_mock.resources.picklists.lookup import find
from picqer_mock.resources.picklists.views import view
from picqer_mock.wire import LARGEST

if TYPE_CHECKING:
    import sqlite3
    from collections.abc import Mapping

    from picqer_mock.state import State

CANCELLABLE = timedelta(minutes=5)


def list_(state: State, request: Request) -> Reply:
    """Answer the shipments of a picklist, by rising id."""
    number = find(state, request)["idpicklist"]
    rows = state.rows("SELECT * FROM shipment WHERE idpicklist = ? ORDER BY idshipment", number)
    return Reply(shipments.views(state, rows, request.base_url))


def create(state: State, request: Request) -> Reply:
    """Ship a picklist: there is a label for each parcel, and a picklist that is picked in full is closed.

    Assumes:
        - Only a new picklist can be shipped: Picqer's help rules out paused ones, and one client closed ones.
        - The weight is that of the parcels together, or else that of the products.
        - Parcels may differ in packaging and weight; what they leave out is that of the shipment, and its weight is
          spread over them.
        - The tracking code of the first parcel is the `code` in `extrafields`, as one client sends it, or else made up.
        - The carrier's key and its public name are the kind of provider, in small letters for the key.
    Leaves out:
        - Calls without `return=shipment`, which are refused: what they answer is not known.
        - Carriers: no provider is asked, so neither does one refuse, nor does a tracking page exist.
        - The calls to a server of one's own that is a shipping provider (`shipping_providers.options` and `.ship`).
    """
    picklist, body = find(state, request), request.body
    states.check(picklist, "ship", ShipmentError)
    profile = methods.require(
        state, picklist, body["idshippingprofile"], where="idshippingprofile", error=ShipmentError
    )
    provider = body.get("idshippingprovider", profile["idshippingprovider"])
    if provider != profile["idshippingprovider"]:
        raise ShipmentError(
            f"idshippingprovider: expected {profile['idshippingprovider']}, whose profile was sent, found {provider}."
        )
    parcels = _parcels(state, request, picklist)
    weight = sum(parcel["weight"] for parcel in parcels)
    if weight > LARGEST:
        raise ShipmentError(f"parcels: expected a weight of at most {LARGEST} grams together, found {weight}.")
    now = clock.text(request.now)
    number = shipments.add(
        state,
        {
            **{name: picklist[name] for name in ("idpicklist", "idorder", "idreturn", "idfulfilment_customer")},
            **_by(profile),
            "idpackaging": body.get("idpackaging", parcels[0]["idpackaging"]),
            "weight": weight,
            "created_by_iduser": users.of_key(state)["iduser"],
            "cancelled": False,
            "created": now,
            "updated": now,
        },
        parcels,
    )
    fire(state, "picklists.shipments.created", partial(shipments.view, state, number, request.base_url))
    totals = view(state, picklist["idpicklist"])
    if totals["totalpicked"] == totals["totalproducts"]:
        states.close(state, request, picklist)
    return Reply(shipments.view(state, number, request.base_url))


def cancel(state: State, request: Request) -> Reply:
    """Cancel a shipment within five minutes after it was made.

    Assumes:
        - The answer is the shipment: what Picqer answers is not documented.
        - A picklist that was closed with the shipment stays closed.
        - A shipment that was cancelled already is refused, as is one that is too old.
    """
    shipment = lookup.find(state, request, "shipment", "idshipment")
    number = shipment["idshipment"]
    until = clock.moment(shipment["created"]) + CANCELLABLE
    if shipment["cancelled"]:
        raise StatusError(f"idshipment: expected a shipment that is not cancelled, found {number}, which is.")
    if request.now > until:
        raise StatusError(
            f"idshipment: expected a shipment of the last five minutes, found {number} of {shipment['created']}."
        )
    fields = {"cancelled": True, "updated": clock.text(request.now)}
    state.update("shipment", fields, idshipment=number)
    fire(state, "picklists.shipments.cancelled", partial(shipments.view, state, number, request.base_url))
    return Reply(shipments.view(state, number, request.base_url))


HANDLERS: Mapping[str, Handler] = {
    "picklists.shipments.list": list_,
    "picklists.shipments.create": create,
    "picklists.shipments.cancel": cancel,
}


def _by(profile: sqlite3.Row) -> dict[str, Any]:
    """Return what a shipment takes over from its profile and provider."""
    return {
        "idshippingprovider": profile["idshippingprovider"],
        "idcompany_shippingprovider": profile["idshippingprovider"],
        "idcompany_shippingprovider_profile": profile["idshippingprovider_profile"],
        "provider": profile["provider"],
        "providername": profile["provider_name"],
        "public_providername": profile["provider"],
        "profile_name": profile["name"],
        "carrier_key": profile["provider"].lower(),
    }


def _parcels(state: State, request: Request, picklist: sqlite3.Row) -> list[dict[str, Any]]:
    body = request.body
    sent: list[Mapping[str, Any]] = body.get("parcels") or [{}]
    weight = body.get("weight", view(state, picklist["idpicklist"])["weight"])
    for where, number in [
        ("idpackaging", body.get("idpackaging")),
        *((f"parcels[{index}].idpackaging", parcel.get("idpackaging")) for index, parcel in enumerate(sent)),
    ]:
        if number is not None and not state.has("packaging", idpackaging=number, active=True):
            raise ShipmentError(f"{where}: expected the id of an active packaging of this account, found {number}.")
    code = body.get("extrafields", {}).get("code")
    return [
        {
            "idpackaging": parcel.get("idpackaging", body.get("idpackaging")),
            "weight": parcel.get("weight", weight // len(sent)),
            "tracking_code": code if index == 0 and isinstance(code, str) else None,
        }
        for index, parcel in enumerate(sent)
    ]
