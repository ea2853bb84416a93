"""Receipts: deliveries as they come in, for one purchase order or for a supplier over several."""

from __future__ import annotations

from typing import TYPE_CHECKING

from picqer_mock.resources import comments
from picqer_mock.resources.receipts import catalogue, demo, expected, lines, version_one, views
from picqer_mock.resources.receipts.lookup import find

if TYPE_CHECKING:
    from collections.abc import Mapping

    from picqer_mock.call import Handler, Job

TABLES = catalogue.TABLES + lines.TABLES

HANDLERS: Mapping[str, Handler] = {
    **catalogue.HANDLERS,
    **expected.HANDLERS,
    **lines.HANDLERS,
    **version_one.HANDLERS,
    **comments.handlers("receipts", views.COMMENTED, "idreceipt", "receiptid", find),
}

JOBS: Mapping[str, Job] = catalogue.JOBS

seed = demo.seed
