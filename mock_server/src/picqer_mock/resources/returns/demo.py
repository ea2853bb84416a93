"""The return of the spec's examples."""

from __future__ import annotations

from typing import TYPE_CHECKING

from picqer_mock import numbering
from picqer_mock.resources.returns.lookup import TABLE

if TYPE_CHECKING:
    from picqer_mock.call import Request
    from picqer_mock.spec import Spec
    from picqer_mock.state import State

_WORKED_OUT = {"full_address", "comment_count", "returned_products", "replacement_products"}


def seed(state: State, _: Request, spec: Spec) -> None:
    """Add the returns of the spec's examples, so that the next ones get the ids of the example of a create."""
    for example in spec.example("returns.list"):
        state.insert(TABLE, **{name: value for name, value in example.items() if name not in _WORKED_OUT})
        for line in example["returned_products"]:
            state.insert("returned_product", **{name: line[name] for name in line if name != "changeable"})
        for line in example["replacement_products"]:
            fields = {name: line[name] for name in line if name not in {"changeable", "idpicklist"}}
            state.insert("replacement_product", **fields)
        year, last = example["returnid"].removeprefix("R").split("-")
        numbering.count_from(state, "return", int(year), int(last))
