"""Location types: what kinds of places a warehouse has, each with a colour."""

from __future__ import annotations

from typing import TYPE_CHECKING

from picqer_mock.tables import Table

if TYPE_CHECKING:
    from collections.abc import Mapping

    from picqer_mock.call import Handler, Request
    from picqer_mock.spec import Spec
    from picqer_mock.state import State

TABLES = (Table("location_type", "LocationType", "idlocation_type"),)

HANDLERS: Mapping[str, Handler] = {}


def seed(state: State, _: Request, spec: Spec) -> None:
    """Add the location types of the spec's examples."""
    for row in spec.example("location_types.list"):
        state.insert("location_type", **row)


def default(state: State) -> int:
    """Return the id of the default type."""
    row = state.row('SELECT idlocation_type FROM location_type WHERE "default" ORDER BY idlocation_type')
    assert row is not None, "an account has a default location type"
    idlocation_type: int = row["idlocation_type"]
    return idlocation_type
