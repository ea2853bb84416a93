"""The simulator keeps the promises of the spec along the links from call to call."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from hypothesis import seed, settings
from schemathesis import GenerationMode

from tests.contract.examples import bodies_of, path_of, required_of
from tests.contract.target import id_of, new_account, note, settled

if TYPE_CHECKING:
    from collections.abc import Callable

    import requests
    import schemathesis
    from schemathesis.generation.stateful.state_machine import APIStateMachine, StepInput, StepOutput
    from schemathesis.specs.openapi.schemas import OpenApiSchema


def _walk(api: OpenApiSchema, session: requests.Session, reset: Callable[[], None]) -> type[APIStateMachine]:
    """Return walks along the links of the bundle."""

    class Walk(api.as_state_machine()):  # type: ignore[misc] # a class that schemathesis makes
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
            output: StepOutput = super().step(input)
            return output

        def get_call_kwargs(self, case: schemathesis.Case) -> dict[str, Any]:
            """Send every call to the account."""
            del case
            return {"session": session}

        def validate_response(self, response: schemathesis.Response, case: schemathesis.Case, **kwargs: Any) -> None:
            """Check the answer, and remember how the call ended."""
            case.validate_response(
                response, excluded_checks=settled(case), transport_kwargs=kwargs, recorder=self.recorder
            )
            note(case, response)

    # Without it, only walks that are the same in every run could be repeated.
    return seed(api.config.seed)(Walk)


def test_every_walk_keeps_the_contract() -> None:
    """Calls that follow one another along the links, with the ids of earlier answers, keep the contract as well."""
    api, session, reset = new_account()
    _walk(api, session, reset).run(settings=api.config.get_hypothesis_settings(phase="stateful"))


def test_broken_input_would_end_walks() -> None:
    """Walks with invalid input, which `schemathesis.toml` leaves out, are refused for a header and go no further."""
    api, session, reset = new_account()
    api.config.phases.stateful.generation.update(modes=list(GenerationMode))
    texts: list[str] = []
    session.hooks["response"].append(lambda response, **_: texts.append("" if response.ok else response.text))
    few = settings(api.config.get_hypothesis_settings(phase="stateful"), max_examples=8)
    _walk(api, session, reset).run(settings=few)
    assert any("header parameter User-Agent" in text or "header Authorization" in text for text in texts)


def test_a_seed_walks_the_same_way_again() -> None:
    """A long run can be repeated by its seed, call by call."""
    runs = []
    for _ in range(2):
        api, session, reset = new_account()
        sent: list[tuple[str | None, str | None]] = []
        session.hooks["response"].append(
            lambda response, sent=sent, **_: sent.append((response.request.method, response.request.url))
        )
        few = settings(api.config.get_hypothesis_settings(phase="stateful"), derandomize=False, max_examples=3)
        _walk(api, session, reset).run(settings=settings(few, database=None))
        runs.append(sent)
    assert runs[0] == runs[1] != []


def _kept(values: Any, names: set[str | None]) -> dict[str, Any]:
    return {name: value for name, value in (values or {}).items() if name in names}
