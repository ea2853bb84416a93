"""The simulator keeps the promises of the spec, whatever it is sent."""

from __future__ import annotations

from typing import TYPE_CHECKING

from tests.contract.examples import path_of, set_stage
from tests.contract.target import id_of, new_account, note, settled

if TYPE_CHECKING:
    import schemathesis

api, session, reset = new_account()


@api.parametrize()
def test_every_call_keeps_the_contract(case: schemathesis.Case) -> None:
    """Examples, coverage of the schemas' edges and fuzzing: status, headers and body are as described."""
    # A call finds the account as any other does, whatever those before it have closed or deleted.
    reset()
    if case.path_parameters and case.path_parameters == path_of(id_of(case)):
        case.path_parameters = set_stage(id_of(case), session)
    note(case, case.call_and_validate(session=session, excluded_checks=settled(case)))
