"""Shipping providers: who brings parcels, and with which profiles. They are set up in the app."""

from __future__ import annotations

import json
from typing import TYPE_CHECKING

from picqer_mock import clock
from picqer_mock.call import Handler, Reply, Request
from picqer_mock.tables import Table

if TYPE_CHECKING:
    import sqlite3
    from collections.abc import Mapping

    from picqer_mock.spec import Spec
    from picqer_mock.state import State

TABLES = (
    Table("shipping_provider", "ShippingProvider", "idshippingprovider"),
    Table(
        "shipping_provider_profile",
        "ShippingProviderProfile",
        "idshippingprovider_profile",
        references={"idshippingprovider": "shipping_provider"},
        extra=("idshippingprovider INTEGER NOT NULL",),
    ),
)

# Fulfilment customers of other examples are limited to these profiles, of which nothing else is told.
_MORE = {"idshippingprovider": 3, "name": "DHL Fulfilment", "provider": "DHL"}
_MORE_PROFILES = {22: "Parcel", 98: "Letterbox parcel"}


def seed(state: State, request: Request, spec: Spec) -> None:
    """Add the providers of the spec's examples, and one with the profiles that other examples refer to."""
    for row in spec.example("shipping_providers.list"):
        provider = dict(row)
        profiles = provider.pop("profiles")
        number = state.insert("shipping_provider", **provider)
        for profile in profiles:
            state.insert("shipping_provider_profile", **profile, idshippingprovider=number)
    now = clock.text(request.now)
    dates = {"active": True, "created": now, "updated": now}
    number = state.insert("shipping_provider", **_MORE, **dates)
    for place, (profile, name) in enumerate(_MORE_PROFILES.items()):
        state.insert(
            "shipping_provider_profile",
            idshippingprovider_profile=profile,
            idshippingprovider=number,
            name=name,
            standard=place == 0,
            **dates,
        )


def list_(state: State, request: Request) -> Reply:
    """Answer all providers with their profiles, by rising id.

    Assumes:
        - They come at once, without pages: none is documented.
        - A key of a fulfilment customer who is limited to some profiles sees only those, and their providers.
    """
    limited = request.idfulfilment_customer
    seen = None if limited is None else {row["idshippingprovider_profile"] for row in usable(state, limited)}
    profiles: dict[int, list[object]] = {}
    for row in state.rows("SELECT * FROM shipping_provider_profile ORDER BY idshippingprovider_profile"):
        if seen is None or row["idshippingprovider_profile"] in seen:
            profiles.setdefault(row["idshippingprovider"], []).append(state.view("shipping_provider_profile", row))
    return Reply(
        [
            {**state.view("shipping_provider", row), "profiles": profiles.get(row["idshippingprovider"], [])}
            for row in state.rows("SELECT * FROM shipping_provider ORDER BY idshippingprovider")
            if seen is None or row["idshippingprovider"] in profiles
        ]
    )


HANDLERS: Mapping[str, Handler] = {"shipping_providers.list": list_}


def usable(state: State, idfulfilment_customer: int | None) -> list[sqlite3.Row]:
    """Return the active profiles, each with `provider` and `provider_name`, by rising id.

    Args:
        state: The data.
        idfulfilment_customer: Whose goods are shipped. Who is limited to some profiles can use only those.
    """
    rows = state.rows(
        """SELECT shipping_provider_profile.*, provider, shipping_provider.name AS provider_name
        FROM shipping_provider_profile JOIN shipping_provider USING (idshippingprovider)
        WHERE shipping_provider_profile.active AND shipping_provider.active ORDER BY idshippingprovider_profile"""
    )
    customer = state.row(
        "SELECT allowed_shipping_profiles FROM fulfilment_customer WHERE idfulfilment_customer = ?",
        idfulfilment_customer,
    )
    allowed: list[int] = json.loads(customer["allowed_shipping_profiles"]) if customer else []
    return [row for row in rows if not allowed or row["idshippingprovider_profile"] in allowed]
