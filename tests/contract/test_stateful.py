"""The simulator keeps the promises of the spec along the links from call to call."""

from __future__ import annotations

from tests.contract.target import new_account


def test_every_walk_keeps_the_contract() -> None:
    """What a call has created, the next one finds, changes and deletes; what is deleted is gone."""
    new_account().as_state_machine().run()
