"""Presets: saved filters for new batches, which are made in the app."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, NamedTuple

from picqer_mock import lookup
from picqer_mock.call import Handler, Reply, Request
from picqer_mock.listing import page
from picqer_mock.tables import Table

if TYPE_CHECKING:
    import sqlite3
    from collections.abc import Mapping

    from picqer_mock.spec import Spec
    from picqer_mock.state import State

# No source tells the filters of a preset, so they have those that a call can send.
TABLES = (
    Table(
        "picklist_batch_preset",
        "PicklistBatchPreset",
        "idpicklist_batch_preset",
        worked_out=frozenset({"picklists_count"}),
        references={"idwarehouse": "warehouse"},
        extra=("idwarehouse INTEGER", "type TEXT NOT NULL"),
    ),
)

SINGLES = "singles"
NORMAL = "normal"

_FREE = """SELECT * FROM picklist WHERE status = 'new' AND idpicklist_batch IS NULL AND assigned_to_iduser IS NULL
    AND NOT EXISTS (SELECT 1 FROM picklist_product
        WHERE picklist_product.idpicklist = picklist.idpicklist AND amount_picked > 0)
    AND (? IS NULL OR idwarehouse = ?)
    AND (? = 'normal' OR 1 = (SELECT count(DISTINCT idproduct) FROM picklist_product
        WHERE picklist_product.idpicklist = picklist.idpicklist AND NOT has_parts))
    ORDER BY idpicklist"""


class Filters(NamedTuple):
    """Which picklists a new batch takes.

    Args:
        idwarehouse: Those of this warehouse; None for any.
        type: `singles` for those of one product, `normal` for all.
    """

    idwarehouse: int | None
    type: str


def seed(state: State, _: Request, spec: Spec) -> None:
    """Add the presets of the spec's examples, with filters after their names, and an inactive one."""
    for row in spec.example("picklists.batches.presets.list"):
        kind = SINGLES if SINGLES in row["name"] else NORMAL
        state.insert("picklist_batch_preset", **row, type=kind)
    state.insert("picklist_batch_preset", name="Zone F", active=False, type=NORMAL)


def list_(state: State, request: Request) -> Reply:
    """Answer a page of the active presets, or of the inactive ones, without the number of their picklists."""
    active = () if "inactive" in request.query else [("active", None)]
    filters = {"inactive": "active <> ?"}
    rows = page(state, request, "picklist_batch_preset", "idpicklist_batch_preset", filters, also=active)
    return Reply([state.view("picklist_batch_preset", row) for row in rows])


def get(state: State, request: Request) -> Reply:
    """Answer one preset, active or not, with how many picklists its filters find now.

    Assumes:
        - The filters are warehouse and type, as a call can send them: no source tells what else a preset holds, so
          zones in its name mean nothing.
    """
    row = lookup.find(state, request, "picklist_batch_preset", "idpicklist_batch_preset")
    return Reply({**state.view("picklist_batch_preset", row), "picklists_count": len(free(state, filters(row)))})


HANDLERS: Mapping[str, Handler] = {
    "picklists.batches.presets.list": list_,
    "picklists.batches.presets.get": get,
}


def filters(preset: sqlite3.Row | Mapping[str, Any]) -> Filters:
    """Return the filters of a preset."""
    return Filters(preset["idwarehouse"], preset["type"])


def free(state: State, chosen: Filters) -> list[sqlite3.Row]:
    """Return the picklists that a batch can find: new, in no other, assigned to nobody and not picked at all."""
    return state.rows(_FREE, chosen.idwarehouse, chosen.idwarehouse, chosen.type)
