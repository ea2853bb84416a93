"""Customer fields: what an account knows of its customers beyond Picqer's own fields."""

from __future__ import annotations

from typing import TYPE_CHECKING

from picqer_mock import reading
from picqer_mock.tables import Table

if TYPE_CHECKING:
    from collections.abc import Mapping

    from picqer_mock.call import Handler, Request
    from picqer_mock.spec import Spec
    from picqer_mock.state import State

TABLES = (Table("customer_field", "CustomerField", "idcustomerfield", kept=frozenset({"values"})),)

HANDLERS: Mapping[str, Handler] = reading.handlers("customer_fields", "customer_field", "idcustomerfield")


def seed(state: State, _: Request, spec: Spec) -> None:
    """Add the customer fields of the spec's examples."""
    for row in spec.example("customer_fields.list"):
        state.insert("customer_field", **row)
