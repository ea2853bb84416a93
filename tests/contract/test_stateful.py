"""The simulator keeps the promises of the spec along the links from call to call."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from tests.contract.examples import bodies_of, path_of, required_of
from tests.contract.target import id_of, new_account, note

if TYPE_CHECKING:
    import schemathesis
    from schemathesis.generation.stateful.state_machine import StepInput, StepOutput


def test_every_walk_keeps_the_contract() -> None:
    """Calls that follow one another along the links, with the ids of earlier answers, keep the contract as well."""
    api, session, reset = new_account()

    class Walk(api.as_state_machine()):  # type: ignore[misc] # a class that schemathesis makes
        """Walks along the links of the bundle."""

        def setup(self) -> None:
            """Begin every walk with the same account, so that a walk that fails can be walked again."""
            super().setup()
            reset()

        def step(self, input: StepInput) -> StepOutput:  # noqa: A002 - the name that schemathesis gives it
            """Send what the spec shows where no link says what to send: refused calls would lead nowhere."""
            case = input.case
            linked = {name for _, name in input.applied_parameters}
            case.path_parameters = {**path_of(id_of(case)), **_kept(case.path_parameters, linked)}
            case.query = {**required_of(id_of(case)), **_kept(case.query, linked)}
            body = bodies_of(id_of(case))[0]
            if body is not None:
                case.body = body
            return super().step(input)

        def get_call_kwargs(self, case: schemathesis.Case) -> dict[str, Any]:
            """Send every call to the account."""
            del case
            return {"session": session}

        def after_call(self, response: schemathesis.Response, case: schemathesis.Case) -> None:
            """Remember how the call ended."""
            super().after_call(response, case)
            note(case, response)

    Walk.run(settings=api.config.get_hypothesis_settings(phase="stateful"))


def _kept(values: Any, names: set[str | None]) -> dict[str, Any]:
    return {name: value for name, value in (values or {}).items() if name in names}
