"""Fulfilment customers: for whom the account stores and ships, and the report on what it did for one."""

from __future__ import annotations

from typing import TYPE_CHECKING

from picqer_mock.resources.fulfilment import customers, report

if TYPE_CHECKING:
    from collections.abc import Mapping

    from picqer_mock.call import Handler

TABLES = customers.TABLES

HANDLERS: Mapping[str, Handler] = {**customers.HANDLERS, **report.HANDLERS}

seed = customers.seed
exists = customers.exists
short_view = customers.short_view
check_owner = customers.check_owner
