"""What is refused leaves nothing behind, however far it came."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

import pytest

from tests.contract.caller import KEY, caller
from tests.contract.examples import bodies_of, set_stage
from tests.contract.target import SPEC

if TYPE_CHECKING:
    from collections.abc import Mapping

_NO_ID = 999_999_999
# The lines of what is made, the last of which names a product that nobody knows.
_LINES: Mapping[str, str] = {
    "orders.create": "products",
    "purchase_orders.create": "products",
    "returns.create": "returned_products",
}


@pytest.mark.parametrize("operation", _LINES)
def test_nothing_is_made_of_a_part(operation: str) -> None:
    """One wrong line at the end refuses the whole, and the next one that is made is numbered as if it had not been."""
    caller().reset()
    ids, body = set_stage(operation, caller().session), bodies_of(operation)[0]
    listed, field = operation.replace(".create", ".list"), _LINES[operation]
    before = caller().all(listed)
    wrong = {**body, field: [*body[field], {**body[field][-1], "idproduct": _NO_ID}]}
    assert caller().send(operation, ids, wrong).status in {400, 404}
    assert caller().all(listed) == before
    made = caller().do(operation, ids, body)
    caller().reset()
    assert caller().do(operation, ids, body) == made


def test_a_refused_change_changes_nothing() -> None:
    """Of several pieces that come back, none is booked when one is wrong."""
    caller().reset()
    operation = "returns.receive"
    ids, body = set_stage(operation, caller().session), bodies_of(operation)[0]
    before: Any = caller().do("returns.get", ids)
    lines = [*body["return_products"], {**body["return_products"][-1], "idreturn_product": _NO_ID}]
    assert caller().send(operation, ids, {**body, "return_products": lines}).status == 400
    assert caller().do("returns.get", ids) == before
    assert caller().do(operation, ids, body)["idreturn"] == before["idreturn"]


def test_a_caller_says_who_it_is() -> None:
    """A User-Agent is asked for, and the spec says so."""
    for operation in SPEC.operations.values():
        (header,) = (entry for entry in operation.parameters if entry.where == "header")
        assert header.required
    response = caller().session.get(
        f"http://testserver{SPEC.base_path}/users/me", auth=(KEY, ""), headers={"User-Agent": None}
    )
    assert (response.status_code, response.json()["error"]) == (400, True)
