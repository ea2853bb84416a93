"""Returns: what customers send back and what they get instead, with statuses, log and comments."""

from __future__ import annotations

from typing import TYPE_CHECKING

from picqer_mock.resources import comments
from picqer_mock.resources.returns import (
    demo,
    logs,
    receiving,
    register,
    replacement_products,
    returned_products,
    views,
)
from picqer_mock.resources.returns.lookup import find

if TYPE_CHECKING:
    from collections.abc import Mapping

    from picqer_mock.call import Handler

TABLES = (*register.TABLES, *returned_products.TABLES, *replacement_products.TABLES, *logs.TABLES)

HANDLERS: Mapping[str, Handler] = {
    **register.HANDLERS,
    **returned_products.HANDLERS,
    **replacement_products.HANDLERS,
    **receiving.HANDLERS,
    **logs.HANDLERS,
    **comments.handlers("returns", views.SOURCE, "idreturn", "returnid", find),
}

seed = demo.seed
