"""The simulator keeps the promises of the spec, whatever it is sent."""

from __future__ import annotations

from typing import TYPE_CHECKING

from tests.contract.target import new_account

if TYPE_CHECKING:
    import schemathesis

api = new_account()


@api.parametrize()
def test_every_call_keeps_the_contract(case: schemathesis.Case) -> None:
    """Examples, coverage of the schemas' edges and fuzzing: status, headers and body are as described."""
    case.call_and_validate()
