"""The spec as its own tests read it."""

import pytest

from tests.spec.reading import SPEC, Spec


@pytest.fixture(scope="session")
def spec() -> Spec:
    """Give the spec of this repository."""
    return Spec(SPEC)
