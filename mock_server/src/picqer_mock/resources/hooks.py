"""Hooks: which address is told of which event."""

from __future__ import annotations

from typing import TYPE_CHECKING

from picqer_mock.tables import Table

if TYPE_CHECKING:
    from collections.abc import Mapping

    from picqer_mock.call import Handler

# The schema shows whether there is a secret, and never which.
TABLES = (
    Table(
        "hook",
        "Hook",
        "idhook",
        worked_out=frozenset({"secret"}),
        references={"idfulfilment_customer": "fulfilment_customer"},
        extra=("secret TEXT", "idfulfilment_customer INTEGER"),
    ),
)

HANDLERS: Mapping[str, Handler] = {}
