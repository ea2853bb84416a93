"""What the spec shows works on the demo account."""

from __future__ import annotations

import pytest

from tests.contract.examples import STAGES, bodies_of, path_of, send, set_stage
from tests.contract.target import SPEC, new_account

_, session, reset = new_account()


@pytest.mark.parametrize("operation", SPEC.operations)
def test_an_example_succeeds_on_a_fresh_account(operation: str) -> None:
    """Every example of a request is carried out, with the ids of the spec's examples or those of its stage."""
    for body in bodies_of(operation):
        reset()
        response = send(operation, set_stage(operation, session), body, session)
        assert response.status_code == SPEC.operations[operation].success, (body, response.text)


@pytest.mark.parametrize("operation", STAGES)
def test_a_stage_is_needed(operation: str) -> None:
    """Without its stage, an example of the operation is refused."""
    answers = []
    for body in bodies_of(operation):
        reset()
        answers.append(send(operation, path_of(operation), body, session).status_code)
    assert {400, 404} & set(answers)
