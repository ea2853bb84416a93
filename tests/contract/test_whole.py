"""What all the others together have tried, and whether what they allow is needed."""

from __future__ import annotations

from collections import Counter
from typing import TYPE_CHECKING

import pytest

from tests.contract.target import LEDGER, SPEC, description

if TYPE_CHECKING:
    from tests.contract.ledger import Kind

_JUDGED = {
    "test_conformance": len(SPEC.operations),
    "test_refusals": len(SPEC.operations),
    "test_stateful": 1,
    "test_links": 1,
}


@pytest.fixture(autouse=True)
def _whole_run(request: pytest.FixtureRequest) -> None:
    chosen = Counter(item.path.stem for item in request.session.items)
    if any(chosen[name] < count for name, count in _JUDGED.items()):
        pytest.skip(f"this module judges all of {', '.join(_JUDGED)}, and runs after them")


def test_everything_was_tried_and_seen() -> None:
    """Each operation took valid input, refused invalid input, and gave each status that the spec describes.

    A suite that is only refused proves nothing, and neither does one that never errs. What cannot be seen has its
    reason in `target.py`, and a reason that does not hold is a gap too.
    """
    assert list(LEDGER.gaps()) == []


@pytest.mark.parametrize(
    ("check", "kind"), [("positive_data_acceptance", "valid"), ("negative_data_rejection", "invalid")]
)
def test_each_status_that_is_allowed_is_needed(check: str, kind: Kind) -> None:
    """What `schemathesis.toml` lets pass besides success and 400 has happened in this run."""
    allowed: list[str] = getattr(description().config.checks_config_for(), check).expected_statuses
    assert {int(status) for status in allowed if status.isdecimal()} <= LEDGER.statuses(kind)
