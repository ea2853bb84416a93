"""The customers of the spec's examples."""

from __future__ import annotations

from typing import TYPE_CHECKING

from picqer_mock import clock
from picqer_mock.resources import tags
from picqer_mock.resources.customers import addresses, catalogue

if TYPE_CHECKING:
    from picqer_mock.call import Request
    from picqer_mock.spec import Spec
    from picqer_mock.state import State

_TAGGED = 5633
_OLD_NAME = "defaultorderremarks"


def seed(state: State, request: Request, spec: Spec) -> None:
    """Add the customers of the spec's examples, so that the next ones get the ids of the example of a create."""
    for example in sorted(spec.example("customers.list"), key=lambda customer: customer["idcustomer"]):
        remarks = example.get(_OLD_NAME, example.get("default_order_remarks"))
        fields = {name: value for name, value in example.items() if name not in {_OLD_NAME, "addresses"}}
        known = {"language": catalogue.LANGUAGE, **fields, "default_order_remarks": remarks}
        state.insert("customer", **known, created=clock.text(request.now))
        for address in example["addresses"]:
            addresses.add(state, example["idcustomer"], address)
    for tag in spec.example("customers.tags.list"):
        tags.hang(state, "customer", "idcustomer", _TAGGED, tag["idtag"])
