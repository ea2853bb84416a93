"""The simulator answers as the account did that was recorded."""

from __future__ import annotations

import re
from collections import defaultdict
from typing import TYPE_CHECKING, Any

import pytest

from picqer_mock.spec import JSON
from tests.contract.sandbox.call import Call
from tests.contract.sandbox.difference import loads
from tests.contract.sandbox.parity import Form, forms, unlike
from tests.contract.sandbox.recording import PARITY, read
from tests.contract.sandbox.stand_in import PROMISES, stand_in

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping
    from pathlib import Path

    from tests.contract.sandbox.call import Answer
    from tests.contract.sandbox.parity import Kind

_RECORDINGS = sorted(PARITY.glob("*.json"))
_MISSING_ID = 10**9


@pytest.fixture(scope="module")
def mock() -> Mapping[str, Mapping[Kind, Form]]:
    """The forms of all that the simulator answers when it is asked as the account was, by operation."""
    met: dict[str, dict[Kind, Form]] = defaultdict(lambda: defaultdict(Form))

    def keep(answer: Answer) -> None:
        body = loads(answer.content) if answer.media_type == JSON and answer.content else None
        node = PROMISES.node(answer.call.operation, answer.status)
        met[answer.call.operation][answer.status, answer.media_type].add(body, node)

    with stand_in() as account:
        account.drift(writes=True, keep=keep)
        for name in PROMISES.reads:
            entries = PROMISES.spec.operations[name].parameters
            path = {entry.name: _MISSING_ID for entry in entries if entry.where == "path"}
            if path:
                keep(account.connection().send(Call(name, path)))
    return met


def _recorded(answers: list[dict[str, Any]], operation: str) -> dict[Kind, Form]:
    return forms(answers, {answer["status"]: PROMISES.node(operation, answer["status"]) for answer in answers})


def test_there_are_recordings() -> None:
    """Each is of an operation of the spec, named after it, and says what it was recorded from."""
    assert _RECORDINGS
    for path in _RECORDINGS:
        recording = read(path)
        assert path.stem == recording.operation
        assert recording.operation in PROMISES.spec.operations
        assert recording.account == "Picqer account" or re.fullmatch(r"picqer-mock \d+\.\d+\.\d+", recording.account)


@pytest.mark.parametrize("path", _RECORDINGS, ids=lambda path: path.stem)
def test_the_mock_answers_like_the_account(mock: Mapping[str, Mapping[Kind, Form]], path: Path) -> None:
    """Status, content type, fields and their types are those of the recording."""
    recording = read(path)
    assert unlike(_recorded(recording.answers, recording.operation), mock[recording.operation]) == []


def _drop(body: Any) -> None:
    del body["name"]


def _add(body: Any) -> None:
    body["shiny_new"] = 1


def _retype(body: Any) -> None:
    body["priority"] = "high"


@pytest.mark.parametrize(
    ("change", "said"),
    [
        (_drop, "200 /name: the mock always has it, and the account never"),
        (_add, "200 /shiny_new: the account has it, and the mock never"),
        (_retype, "200 /priority: string in the account, number in the mock"),
    ],
)
def test_a_difference_is_noticed(
    mock: Mapping[str, Mapping[Kind, Form]], change: Callable[[Any], None], said: str
) -> None:
    """A field more, a field less, another type: each is said, with its place."""
    recording = read(PARITY / "warehouses.get.json")
    for answer in recording.answers:
        if answer["status"] == 200:
            change(answer["body"])
    assert unlike(_recorded(recording.answers, recording.operation), mock[recording.operation]) == [said]


def test_another_status_and_another_content_type_are_noticed(mock: Mapping[str, Mapping[Kind, Form]]) -> None:
    """What the mock never answers is said."""
    answers = [{"status": 202, "media_type": "application/json", "body": None}]
    answers += [{"status": 200, "media_type": "text/html", "body": None}]
    assert unlike(_recorded(answers, "warehouses.get"), mock["warehouses.get"]) == [
        "the account answered 200 in text/html, and the mock never does",
        "the account answered 202 in application/json, and the mock never does",
    ]


def test_rows_and_operations_that_the_mock_has_not_are_noticed() -> None:
    """Where the demo account has nothing to show, it cannot be alike."""
    full, empty = Form(), Form()
    full.add([{"a": 1}], None)
    empty.add([], None)
    kind = (200, JSON)
    assert unlike({kind: full}, {kind: empty}) == ["200 /*: the account has it, and the mock never"]
    assert unlike({kind: empty}, {kind: full}) == []
    assert unlike({kind: full}, {}) == ["the account answered, and the mock was not asked, as it has no such object"]
