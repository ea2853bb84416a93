"""One module for each resource of the spec: its tables, its handlers, and its part of the demo account."""

from __future__ import annotations

from typing import TYPE_CHECKING

from picqer_mock import account
from picqer_mock.resources import fulfilment, products

if TYPE_CHECKING:
    from collections.abc import Mapping

    from picqer_mock.call import Handler

TABLES = account.TABLES + fulfilment.TABLES + products.TABLES

HANDLERS: Mapping[str, Handler] = {**fulfilment.HANDLERS, **products.HANDLERS}
