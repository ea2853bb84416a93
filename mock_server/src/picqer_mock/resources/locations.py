"""Locations: the places of a warehouse, one inside the other."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from picqer_mock.resources import location_types
from picqer_mock.tables import Table

if TYPE_CHECKING:
    import sqlite3
    from collections.abc import Mapping

    from picqer_mock.call import Handler, Request
    from picqer_mock.spec import Spec
    from picqer_mock.state import State

TABLES = (
    Table(
        "location",
        "Location",
        "idlocation",
        references={"idwarehouse": "warehouse", "parent_idlocation": "location", "idlocation_type": "location_type"},
        constraints=("UNIQUE (idwarehouse, name)",),
    ),
)

HANDLERS: Mapping[str, Handler] = {}

_KIND = "location"


def seed(state: State, _: Request, spec: Spec) -> None:
    """Add the locations of the spec's examples."""
    for row in spec.example("locations.list"):
        fields = {name: value for name, value in row.items() if name != "location_type"}
        state.insert("location", **fields, idlocation_type=row["location_type"]["idlocation_type"])


def view(state: State, row: sqlite3.Row) -> dict[str, Any]:
    """Return a location as it goes over the wire, with its type."""
    kind = state.row("SELECT * FROM location_type WHERE idlocation_type = ?", row["idlocation_type"])
    assert kind is not None, "a location has a type"
    fields = state.view("location", row)
    del fields["idlocation_type"]
    return {**fields, "location_type": state.view("location_type", kind)}


def add(state: State, idwarehouse: int, name: str) -> int:
    """Add a location of the default type, at the top of its warehouse, and return its id."""
    return state.insert(
        "location",
        idwarehouse=idwarehouse,
        idlocation_type=location_types.default(state),
        type=_KIND,
        name=name,
        unlink_on_empty=False,
        is_bulk_location=False,
    )
