"""Where the simulator only answers with examples of the spec, it keeps the spec's promises all the same."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from tests.contract.target import count, known_path, new_account, note

if TYPE_CHECKING:
    import schemathesis

if not count("fixture"):
    pytest.skip("every operation has behaviour, and test_conformance tests it", allow_module_level=True)

api, session, _ = new_account("fixture")


@api.hook
def before_add_examples(context: schemathesis.HookContext, examples: list[schemathesis.Case]) -> None:
    """Let every example succeed: put the ids into the path that the answer has an example for."""
    operation = context.operation
    assert operation is not None
    for example in examples:
        example.path_parameters.update(known_path(operation.definition.raw["operationId"]))


@api.parametrize()
def test_every_example_keeps_the_contract(case: schemathesis.Case) -> None:
    """Examples, coverage of the schemas' edges and some fuzzing: checks come first, and the answer is as described."""
    note(case, case.call_and_validate(session=session))
