"""Packing stations: tables with printers. They are set up in the app."""

from __future__ import annotations

from typing import TYPE_CHECKING

from picqer_mock import lookup
from picqer_mock.call import Handler, Reply, Request
from picqer_mock.tables import Table

if TYPE_CHECKING:
    from collections.abc import Mapping

    from picqer_mock.spec import Spec
    from picqer_mock.state import State

TABLES = (
    Table(
        "packing_station",
        "PackingStation",
        "idpacking_station",
        kept=frozenset(
            {
                "printer_packinglists",
                "printer_shipping_labels",
                "printer_shipping_documents",
                "printer_product_labels",
            }
        ),
    ),
)


def seed(state: State, _: Request, spec: Spec) -> None:
    """Add the packing stations of the spec's examples."""
    for row in spec.example("packing_stations.list"):
        state.insert("packing_station", **row)


def list_(state: State, _: Request) -> Reply:
    """Answer all packing stations with their printers.

    Assumes:
        - They come at once, without pages: none is documented.
    """
    rows = state.rows("SELECT * FROM packing_station ORDER BY idpacking_station")
    return Reply([state.view("packing_station", row) for row in rows])


def get(state: State, request: Request) -> Reply:
    """Answer one packing station with its printers."""
    return Reply(state.view("packing_station", lookup.find(state, request, "packing_station", "idpacking_station")))


HANDLERS: Mapping[str, Handler] = {"packing_stations.list": list_, "packing_stations.get": get}
