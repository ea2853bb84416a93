"""Codes that are unique are refused a second time."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from tests.contract.caller import caller
from tests.contract.examples import bodies_of, set_stage
from tests.contract.target import SPEC

if TYPE_CHECKING:
    from collections.abc import Mapping

# The field that tells each from all others, by what makes one.
_CODES: Mapping[str, str] = {
    "locations.create": "name",
    "products.create": "productcode",
    "tags.create": "title",
}
_UPDATES = {name.replace(".create", ".update"): field for name, field in _CODES.items()}


@pytest.mark.parametrize("operation", [*_CODES, "hooks.create"])
def test_a_code_cannot_be_had_twice(operation: str) -> None:
    """The second create is refused, and makes nothing."""
    caller().reset()
    ids = set_stage(operation, caller().session)
    body = bodies_of(operation)[0]
    caller().do(operation, ids, body)
    listed = operation.replace(".create", ".list")
    before = caller().all(listed)
    exchange = caller().send(operation, ids, body)
    assert exchange.status == 400, exchange.body
    assert caller().all(listed) == before


@pytest.mark.parametrize("operation", _UPDATES)
def test_a_code_cannot_be_taken_from_another(operation: str) -> None:
    """An update to the code of another is refused, and one to its own is none."""
    caller().reset()
    create, field = operation.replace(".update", ".create"), _UPDATES[operation]
    taken = caller().do(create, set_stage(create, caller().session), bodies_of(create)[0])
    ids = set_stage(operation, caller().session)
    own = caller().do(operation.replace(".update", ".get"), ids)
    assert caller().send(operation, ids, {field: taken[field]}).status == 400
    assert caller().do(operation, ids, {field: own[field]})[field] == own[field]
    assert caller().do(operation.replace(".update", ".get"), ids)[field] == own[field]


def test_numbers_are_given_once() -> None:
    """What the account numbers itself has a new number each time, and a new id above all others."""
    caller().reset()
    for operation in ("orders.create", "purchase_orders.create", "receipts.create", "returns.create"):
        number, key = _number_of(operation)
        rows = [caller().do(operation, None, bodies_of(operation)[0]) for _ in range(3)]
        assert len({row[number] for row in rows}) == 3
        assert [row[key] for row in rows] == sorted({row[key] for row in rows})
        known = caller().all(operation.replace(".create", ".list"))
        assert len({row[number] for row in known}) == len(known)


def _number_of(operation: str) -> tuple[str, str]:
    """Return the fields of the number that people know and of the id."""
    key = next(name for name in SPEC.example(operation) if name.startswith("id"))
    return f"{key.removeprefix('id')}id", key
