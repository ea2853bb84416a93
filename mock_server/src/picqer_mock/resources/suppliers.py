"""Suppliers: from whom products are bought."""

from __future__ import annotations

from typing import TYPE_CHECKING

from picqer_mock.tables import Table

if TYPE_CHECKING:
    from collections.abc import Mapping

    from picqer_mock.call import Handler, Request
    from picqer_mock.spec import Spec
    from picqer_mock.state import State

TABLES = (Table("supplier", "Supplier", "idsupplier", worked_out=frozenset({"full_address", "comment_count"})),)

HANDLERS: Mapping[str, Handler] = {}

# The suppliers of the made-up assortment.
MADE_UP = {1: "Northline Textiles", 2: "Bergmann Outdoor", 3: "Vale and Sons"}


def seed(state: State, _: Request, spec: Spec) -> None:
    """Add the suppliers of the spec's examples and of the made-up assortment."""
    for idsupplier, name in MADE_UP.items():
        state.insert("supplier", idsupplier=idsupplier, name=name, country="NL", language="nl", active=True)
    for row in spec.example("suppliers.list"):
        state.insert("supplier", **row, active=True)
