"""What is deleted is gone."""

from __future__ import annotations

import pytest

from tests.contract.examples import send, set_stage
from tests.contract.target import SPEC, new_account

_, session, reset = new_account()

# As schemathesis.toml says: these two can be undone.
_UNDONE = {"hooks.delete": "hooks.reactivate", "orders.delete": "orders.undo_cancellation"}
_DELETIONS = [operation.id for operation in SPEC.operations.values() if operation.method == "DELETE"]


@pytest.mark.parametrize("operation", [name for name in _DELETIONS if name not in _UNDONE])
def test_what_is_deleted_is_gone(operation: str) -> None:
    """A second deletion finds nothing."""
    reset()
    ids = set_stage(operation, session)
    answers = [send(operation, ids, None, session).status_code for _ in range(2)]
    assert answers == [SPEC.operations[operation].success, 404]


@pytest.mark.parametrize("operation", _UNDONE)
def test_a_deletion_that_can_be_undone_leaves_the_object(operation: str) -> None:
    """What is deactivated or cancelled can be read, and brought back."""
    reset()
    ids = set_stage(operation, session)
    for name in (operation, operation.replace(".delete", ".get"), _UNDONE[operation]):
        response = send(name, ids, None, session)
        assert response.status_code == SPEC.operations[name].success, response.text
