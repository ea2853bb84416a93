"""Order fields: what an account knows of its orders beyond Picqer's own fields."""

from __future__ import annotations

from typing import TYPE_CHECKING

from picqer_mock import reading
from picqer_mock.tables import Table

if TYPE_CHECKING:
    from collections.abc import Mapping

    from picqer_mock.call import Handler, Request
    from picqer_mock.spec import Spec
    from picqer_mock.state import State

TABLES = (Table("order_field", "OrderField", "idorderfield", kept=frozenset({"values"})),)

HANDLERS: Mapping[str, Handler] = reading.handlers("order_fields", "order_field", "idorderfield")

# Made up, as the examples have no field in which something is chosen.
_CHOICE = {"idorderfield": 104, "title": "Verpakking", "type": "select", "values": ["Doos", "Envelop"]}


def seed(state: State, _: Request, spec: Spec) -> None:
    """Add the order fields of the spec's examples, and one with values to choose from."""
    examples = spec.example("order_fields.list")
    for row in examples:
        state.insert("order_field", **row)
    state.insert("order_field", **{**examples[0], **_CHOICE})
