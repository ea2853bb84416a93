from __future__ import annotations

import pytest

from tests.contract.ledger import Ledger, Unseen
from tests.contract.target import SPEC

_NAME = "users.list"
_ONE = {_NAME: SPEC.operations[_NAME]}
_CLOSED = {403: Unseen({_NAME}, "it is open")}
_ALL = [("valid", 200), ("invalid", 400), ("linked", 200), ("ours", 401), ("ours", 429), ("faulty", 500)]


def _ledger(calls: list[tuple[str, int]]) -> Ledger:
    ledger = Ledger(_ONE, {_NAME}, _CLOSED)
    for kind, status in calls:
        ledger.note(_NAME, kind, status)
    return ledger


def test_what_was_tried_and_seen_leaves_no_gap() -> None:
    """Valid, invalid and linked calls, and every status but the one that has a reason."""
    assert list(_ledger(_ALL).gaps()) == []


@pytest.mark.parametrize(
    ("missing", "gap"),
    [
        (("valid", 200), "no valid input was carried out"),
        (("invalid", 400), "no invalid input was refused"),
        (("linked", 200), "has links, and was not called along one"),
        (("ours", 429), "429 was not seen"),
        (("faulty", 500), "500 was not seen"),
    ],
)
def test_what_is_missing_is_a_gap(missing: tuple[str, int], gap: str) -> None:
    """Whatever was left out is named."""
    assert f"{_NAME}: {gap}" in list(_ledger([call for call in _ALL if call != missing]).gaps())


def test_valid_input_that_is_refused_and_invalid_input_that_is_taken_are_gaps() -> None:
    """Trying is not enough: the one must be carried out, and the other refused."""
    swapped = [("valid", 400), ("invalid", 200), *_ALL[2:]]
    assert len(list(_ledger(swapped).gaps())) == 2


def test_a_reason_that_does_not_hold_is_a_gap() -> None:
    """What cannot be seen, so they say, was seen."""
    assert list(_ledger([*_ALL, ("ours", 403)]).gaps()) == [f"{_NAME}: 403 was seen, although: it is open"]


def test_the_table_has_a_row_for_each_operation() -> None:
    """It says how often each kind of call came through, what was seen, and why something was not."""
    ledger = _ledger([*_ALL, ("valid", 400)][:-2])
    text = ledger.table()
    assert "| users.list | GET /users | 1 of 1 | 1 of 1 | 1 | 200 400 401 429 | 403¹ **500** |" in text
    assert "¹ 403 of 1 operations: it is open." in text
    assert ledger.summary() == (
        "1 operations in 5 calls: 1 with valid input, 1 with invalid input, 1 along links;"
        " 4 of 6 statuses seen, 1 cannot be"
    )
