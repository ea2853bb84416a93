"""What is deleted is gone from everywhere, and asking for it breaks nothing."""

from __future__ import annotations

import pytest

from tests.contract.caller import caller
from tests.contract.examples import bodies_of, set_stage
from tests.contract.target import SPEC

# As schemathesis.toml says, these two can be undone.
_UNDONE = {
    "hooks.delete": ("hooks.get", "active", False),
    "orders.delete": ("orders.get", "status", "cancelled"),
}
# What puts a thing in a place does so again.
_PUTS = {"orders.order_fields.update"}
_DELETIONS = [operation for operation in SPEC.operations.values() if operation.method == "DELETE"]


@pytest.mark.parametrize("operation", [call.id for call in _DELETIONS if call.id not in _UNDONE])
def test_what_is_deleted_is_nowhere(operation: str) -> None:
    """Every call that names it, or something inside it, answers 404, and no list has it."""
    caller().reset()
    path = SPEC.operations[operation].path
    collection, _, key = path.removesuffix("}").rpartition("/{")
    ids = set_stage(operation, caller().session)
    number = ids[key]
    lists = [
        call.id
        for call in SPEC.operations.values()
        if call.method == "GET" and call.id.endswith(".list") and call.path == collection
    ]
    before = {name: [row for row in caller().all(name, ids) if row.get(key) == number] for name in lists}
    assert all(before.values()), f"{operation}: {before} does not list what is deleted"
    caller().do(operation, ids)
    for name in lists:
        assert [row for row in caller().all(name, ids) if row.get(key) == number] == []
    for call in SPEC.operations.values():
        if (call.path == path or call.path.startswith(f"{path}/")) and call.id not in _PUTS:
            exchange = caller().send(call.id, ids, bodies_of(call.id)[0])
            assert exchange.status == 404, f"{call.id} after {operation}: {exchange.status} {exchange.body}"


@pytest.mark.parametrize("operation", _UNDONE)
def test_what_can_be_brought_back_says_that_it_is_gone(operation: str) -> None:
    """It can be read, with another status."""
    caller().reset()
    ids = set_stage(operation, caller().session)
    caller().do(operation, ids)
    get, field, value = _UNDONE[operation]
    assert caller().do(get, ids)[field] == value
