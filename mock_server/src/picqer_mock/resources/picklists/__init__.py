"""Picklists: what is collected in a warehouse, with their batches and shipments."""

from __future__ import annotations

from typing import TYPE_CHECKING

from picqer_mock.resources import comments
from picqer_mock.resources.picklists import (
    batches,
    catalogue,
    demo,
    lines,
    methods,
    packaging,
    papers,
    picking,
    progress,
    shipments,
    states,
)
from picqer_mock.resources.picklists.lookup import find
from picqer_mock.resources.picklists.views import SOURCE

if TYPE_CHECKING:
    from collections.abc import Mapping

    from picqer_mock.call import Handler, Job

TABLES = (*catalogue.TABLES, *lines.TABLES, *batches.TABLES)

HANDLERS: Mapping[str, Handler] = {
    **catalogue.HANDLERS,
    **progress.HANDLERS,
    **picking.HANDLERS,
    **papers.HANDLERS,
    **packaging.HANDLERS,
    **methods.HANDLERS,
    **shipments.HANDLERS,
    **batches.HANDLERS,
    **comments.handlers("picklists", SOURCE, "idpicklist", "picklistid", find),
}

JOBS: Mapping[str, Job] = {states.WAKE: states.wake}

seed = demo.seed
