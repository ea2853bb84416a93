"""The simulator keeps the promises of the spec along the links from call to call."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from tests.contract.target import new_account, note

if TYPE_CHECKING:
    import schemathesis


def test_every_walk_keeps_the_contract() -> None:
    """Calls that follow one another along the links, with the ids of earlier answers, keep the contract as well."""
    # What remembers nothing has no state to walk through.
    api, session, reset = new_account("stateful")

    class Walk(api.as_state_machine()):  # type: ignore[misc] # a class that schemathesis makes
        """Walks along the links of the bundle."""

        def setup(self) -> None:
            """Begin every walk with the same account, so that a walk that fails can be walked again."""
            super().setup()
            reset()

        def get_call_kwargs(self, case: schemathesis.Case) -> dict[str, Any]:
            """Send every call to the account."""
            del case
            return {"session": session}

        def after_call(self, response: schemathesis.Response, case: schemathesis.Case) -> None:
            """Remember how the call ended."""
            super().after_call(response, case)
            note(case, response)

    Walk.run()
