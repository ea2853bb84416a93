"""VAT groups: the rates that products and order lines refer to."""

from __future__ import annotations

from typing import TYPE_CHECKING

from picqer_mock import reading
from picqer_mock.tables import Table

if TYPE_CHECKING:
    from collections.abc import Mapping

    from picqer_mock.call import Handler, Request
    from picqer_mock.spec import Spec
    from picqer_mock.state import State

TABLES = (Table("vat_group", "VatGroup", "idvatgroup"),)

HANDLERS: Mapping[str, Handler] = reading.handlers("vat_groups", "vat_group", "idvatgroup")


def seed(state: State, _: Request, spec: Spec) -> None:
    """Add the VAT groups of the spec's examples."""
    for row in spec.example("vat_groups.list"):
        state.insert("vat_group", **row)
