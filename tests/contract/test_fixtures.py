"""Where the simulator only answers with examples of the spec, it keeps the spec's promises all the same."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from tests.contract.target import count, new_account, note

if TYPE_CHECKING:
    import schemathesis

if not count("fixture"):
    pytest.skip("every operation has behaviour, and test_conformance tests it", allow_module_level=True)

api, session, _ = new_account("fixture")


@api.parametrize()
def test_every_example_keeps_the_contract(case: schemathesis.Case) -> None:
    """Examples, coverage of the schemas' edges and some fuzzing: checks come first, and the answer is as described."""
    note(case, case.call_and_validate(session=session))
