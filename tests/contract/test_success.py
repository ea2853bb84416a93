"""The contract is tested on successes. Refusals keep to it as well, so a suite that is only refused proves nothing."""

from __future__ import annotations

import pytest

from tests.contract.target import called, labels, succeeded


def test_every_call_succeeds_at_least_once(request: pytest.FixtureRequest) -> None:
    """Among all that the other modules sent, each operation of the bundle was called and also carried out."""
    modules = {item.path.stem for item in request.session.items}
    if not {"test_conformance", "test_fixtures"} <= modules:
        pytest.skip("this module judges test_conformance and test_fixtures, and runs after them")
    assert labels() - called == set()
    assert called - succeeded == set()
