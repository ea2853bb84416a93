"""Along the links of the spec, one call finds what another one made."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from tests.contract.examples import bodies_of, send, set_stage
from tests.contract.links import follow
from tests.contract.target import SPEC, links_of, new_account

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

_, session, reset = new_account()

# The product of the examples has no parts, and Picqer answers that with 404.
_NOTHING_THERE = [("products.get", "parts")]
# There are no such comments on the demo account.
_MADE_FIRST = {
    f"{owner}.comments.list": f"{owner}.comments.create"
    for owner in ("customers", "picklists.batches", "products", "purchase_orders", "receipts", "returns", "suppliers")
}
_LINKS = [(source, name) for source in SPEC.operations for name in links_of(source)]
_WORKFLOWS: Mapping[str, tuple[str, Sequence[str]]] = {
    "order to closed picklist": ("orders.create", ("process", "picklist", "pickAll", "close")),
    "order to shipment": ("orders.create", ("process", "picklist", "pickAll", "ship", "get", "picklist")),
    "order held up": ("orders.create", ("process", "pause", "resume")),
    "order called off": ("orders.create", ("delete", "undoCancellation")),
    "order changed after all": ("orders.create", ("process", "reopen")),
    "picklist held up": ("picklists.get", ("pause", "resume")),
    "purchase to stock": (
        "purchase_orders.create",
        ("markAsPurchased", "createReceipt", "markAllReceived", "get", "supplier"),
    ),
    "purchase called off": ("purchase_orders.create", ("markAsPurchased", "cancel", "get")),
    "return": ("returns.create", ("get", "log", "return", "update", "get")),
    "hook": ("hooks.create", ("delete",)),
}


@pytest.mark.parametrize(("source", "name"), [link for link in _LINKS if link not in _NOTHING_THERE])
def test_a_link_leads_to_what_is_there(source: str, name: str) -> None:
    """The next call knows the ids that a link takes from an answer, even where it is refused for another reason."""
    reset()
    made = _MADE_FIRST.get(source)
    if made:
        assert send(made, set_stage(made, session), bodies_of(made)[0], session).ok
    ids = set_stage(source, session)
    response = send(source, ids, bodies_of(source)[0], session, kind="linked")
    assert response.ok, response.text
    operation, path, last = follow(links_of(source)[name], ids, response.json() if response.content else None, session)
    assert last.status_code in {SPEC.operations[operation].success, 400}, (operation, path, last.text)


@pytest.mark.parametrize(("source", "name"), _NOTHING_THERE)
def test_a_link_that_is_left_out_leads_nowhere(source: str, name: str) -> None:
    """What is not followed could not be: there is nothing on the demo account."""
    reset()
    ids = set_stage(source, session)
    answer = send(source, ids, bodies_of(source)[0], session).json()
    _, _, last = follow(links_of(source)[name], ids, answer, session)
    assert last.status_code == 404, last.text


@pytest.mark.parametrize("source", _MADE_FIRST)
def test_what_is_made_first_is_not_there(source: str) -> None:
    """A list that is filled before its links are followed is empty on the demo account."""
    reset()
    assert send(source, set_stage(source, session), None, session).json() == []


@pytest.mark.parametrize("workflow", _WORKFLOWS)
def test_a_workflow_can_be_walked(workflow: str) -> None:
    """From call to call, what was made is carried to its end, and nothing is refused on the way."""
    reset()
    operation, steps = _WORKFLOWS[workflow]
    ids = set_stage(operation, session)
    response = send(operation, ids, bodies_of(operation)[0], session)
    for step in steps:
        answer = response.json() if response.content else None
        operation, ids, response = follow(links_of(operation)[step], ids, answer, session)
        assert response.status_code == SPEC.operations[operation].success, (operation, ids, response.text)
