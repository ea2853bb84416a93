"""Which shipping profiles a picklist can be shipped with."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from picqer_mock.call import Handler, Reply, Request
from picqer_mock.errors import RefusedError
from picqer_mock.resources import shipping_providers
from picqer_mock.resources.picklists.lookup import find

if TYPE_CHECKING:
    import sqlite3
    from collections.abc import Mapping

    from picqer_mock.state import State


def list_(state: State, request: Request) -> Reply:
    """Answer the shipping methods of a picklist, by rising id of the profile.

    Assumes:
        - They are all active profiles, and of a fulfilment customer who is limited to some of them, those.
        - The default is the picklist's own profile, or else the first one that is the standard of its provider.
        - No provider wants extra fields: the page shows an empty list only.
    """
    picklist = find(state, request)
    profiles = of(state, picklist)
    default = picklist["idshippingprovider_profile"]
    if default is None:
        default = next((profile["idshippingprovider_profile"] for profile in profiles if profile["standard"]), None)
    return Reply([_view(profile, default) for profile in profiles])


HANDLERS: Mapping[str, Handler] = {"picklists.shipping_methods.list": list_}


def of(state: State, picklist: sqlite3.Row) -> list[sqlite3.Row]:
    """Return the profiles that a picklist can be shipped with, each with the columns of its provider."""
    return shipping_providers.usable(state, picklist["idfulfilment_customer"])


def require(
    state: State, picklist: sqlite3.Row, number: int, *, where: str, error: type[RefusedError] = RefusedError
) -> sqlite3.Row:
    """Return the profile that a field of the body names.

    Raises:
        RefusedError: The picklist cannot be shipped with it; of the class that was given.
    """
    profiles = {profile["idshippingprovider_profile"]: profile for profile in of(state, picklist)}
    if number not in profiles:
        known = ", ".join(str(profile) for profile in profiles) or "none"
        raise error(
            f"{where}: expected a shipping profile that picklist {picklist['picklistid']} can be shipped with"
            f" ({known}), found {number}."
        )
    return profiles[number]


def _view(profile: sqlite3.Row, default: int | None) -> dict[str, Any]:
    return {
        "idshippingprovider_profile": profile["idshippingprovider_profile"],
        "name": f"{profile['provider_name']} - {profile['name']}",
        "provider": profile["provider"],
        "selected": profile["idshippingprovider_profile"] == default,
        "extra_fields": [],
    }
