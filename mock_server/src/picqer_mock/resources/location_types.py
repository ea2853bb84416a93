"""Location types: what kinds of places a warehouse has, each with a colour."""

from __future__ import annotations

from typing import TYPE_CHECKING

from picqer_mock import lookup
from picqer_mock.call import Handler, Reply, Request
from picqer_mock.errors import RefusedError
from picqer_mock.tables import Table

if TYPE_CHECKING:
    import sqlite3
    from collections.abc import Mapping

    from picqer_mock.spec import Spec
    from picqer_mock.state import State

TABLES = (Table("location_type", "LocationType", "idlocation_type"),)


def seed(state: State, _: Request, spec: Spec) -> None:
    """Add the location types of the spec's examples."""
    for row in spec.example("location_types.list"):
        state.insert("location_type", **row)


def list_(state: State, _: Request) -> Reply:
    """Answer all location types, by rising id."""
    rows = state.rows("SELECT * FROM location_type ORDER BY idlocation_type")
    return Reply([state.view("location_type", row) for row in rows])


def get(state: State, request: Request) -> Reply:
    """Answer one location type."""
    return Reply(state.view("location_type", _find(state, request)))


def create(state: State, request: Request) -> Reply:
    """Add a location type, which is not the default."""
    number = state.insert("location_type", **request.body, default=False)
    return Reply(
        state.view("location_type", lookup.require(state, request, "location_type", "idlocation_type", number))
    )


def update(state: State, request: Request) -> Reply:
    """Change what is sent of a location type."""
    number = _find(state, request)["idlocation_type"]
    state.update("location_type", request.body, idlocation_type=number)
    return Reply(state.view("location_type", _find(state, request)))


def delete(state: State, request: Request) -> Reply:
    """Remove a location type, but not the default one, nor one that a location has."""
    row = _find(state, request)
    number = row["idlocation_type"]
    if row["default"]:
        raise RefusedError(f"idlocation_type: {number} is the default. Set another one as the default first.")
    if state.has("location", idlocation_type=number):
        raise RefusedError(f"idlocation_type: there are locations of type {number}. Give them another type first.")
    state.delete("location_type", idlocation_type=number)
    return Reply()


def set_default(state: State, request: Request) -> Reply:
    """Make a location type the default in place of the one that was.

    Assumes:
        - The answer is the location type: no source shows one.
    """
    number = _find(state, request)["idlocation_type"]
    state.update("location_type", {"default": False}, default=True)
    state.update("location_type", {"default": True}, idlocation_type=number)
    return Reply(state.view("location_type", _find(state, request)))


HANDLERS: Mapping[str, Handler] = {
    "location_types.list": list_,
    "location_types.get": get,
    "location_types.create": create,
    "location_types.update": update,
    "location_types.delete": delete,
    "location_types.default": set_default,
}


def default(state: State) -> int:
    """Return the id of the default type."""
    row = state.one('SELECT idlocation_type FROM location_type WHERE "default" ORDER BY idlocation_type')
    idlocation_type: int = row["idlocation_type"]
    return idlocation_type


def _find(state: State, request: Request) -> sqlite3.Row:
    return lookup.find(state, request, "location_type", "idlocation_type")
