"""Product fields: what an account knows of its products beyond Picqer's own fields."""

from __future__ import annotations

from typing import TYPE_CHECKING

from picqer_mock import reading
from picqer_mock.tables import Table

if TYPE_CHECKING:
    from collections.abc import Mapping

    from picqer_mock.call import Handler, Request
    from picqer_mock.spec import Spec
    from picqer_mock.state import State

TABLES = (Table("product_field", "ProductField", "idproductfield", kept=frozenset({"values"})),)

HANDLERS: Mapping[str, Handler] = reading.handlers("product_fields", "product_field", "idproductfield")


def seed(state: State, _: Request, spec: Spec) -> None:
    """Add the product fields of the spec's examples."""
    for row in spec.example("product_fields.list"):
        state.insert("product_field", **row)
