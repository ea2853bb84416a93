"""Small changes of a small spec: what is said of each, and what it means for those who use the client."""

from __future__ import annotations

import json
from collections import Counter
from typing import TYPE_CHECKING, Any

import pytest

from generator.diff.change import EFFECTS, Change, Effect, step
from generator.diff.compare import compare
from generator.diff.wording import HEADINGS, SENTENCES, sentence
from tests.generator.diff.cases import BASE, CASES, edited, shuffled, spec

if TYPE_CHECKING:
    from collections.abc import Callable

    from generator.diff.compare import Spec
    from generator.version import Step

STEPS: dict[str, Step] = {
    "breaking": "major",
    "new": "minor",
    "deprecated": "minor",
    "changed": "patch",
    "words": "patch",
}


@pytest.fixture(scope="module")
def changes(tmp_path_factory: pytest.TempPathFactory) -> Callable[..., list[Change]]:
    """A function that compares two bundles, and does nothing twice."""
    folder = tmp_path_factory.mktemp("bundles")
    read: dict[str, Spec] = {}
    compared: dict[tuple[str, str], list[Change]] = {}

    def between(old: dict[str, Any], new: dict[str, Any]) -> list[Change]:
        texts = (json.dumps(old), json.dumps(new))
        for text in texts:
            if text not in read:
                read[text] = spec(json.loads(text), folder)
        if texts not in compared:
            compared[texts] = list(compare(read[texts[0]], read[texts[1]]))
        return compared[texts]

    return between


@pytest.mark.parametrize("case", CASES, ids=lambda case: case["what"])
def test_a_change_is_said_and_weighed(case: dict[str, Any], changes: Callable[..., list[Change]]) -> None:
    """Forth and back, a change gives its sentences with what they mean, and the step that the worst of them needs."""
    base = edited(BASE, case.get("base", {}))
    sides = (base, edited(base, case))
    for direction, pair in (("forth", sides), ("back", sides[::-1])):
        found = changes(*pair)

        assert [f"{change.effect.value}: {sentence(change)}" for change in found] == case[direction]
        expected = [STEPS[text.partition(":")[0]] for text in case[direction]]
        assert step(found) == next((name for name in ("major", "minor", "patch") if name in expected), "none")


def test_the_order_of_keys_does_not_matter(changes: Callable[..., list[Change]]) -> None:
    """A bundle with the keys of every object in another order says the same."""
    assert changes(BASE, shuffled(BASE)) == []
    case = next(case for case in CASES if case["what"] == "a field of an answer")
    assert [change.kind for change in changes(shuffled(BASE), edited(BASE, case))] == ["got-removed"]


def test_several_changes_of_one_spec_do_not_hide_each_other(changes: Callable[..., list[Change]]) -> None:
    """Edits in different places give the sentences of each, the breaking ones first."""
    names = {"a field of an answer", "a call", "a default that nobody knew", "a value that callers give", "links"}
    chosen = [case for case in CASES if case["what"] in names]
    document = BASE
    for case in chosen:
        document = edited(document, case)

    said = [f"{change.effect.value}: {sentence(change)}" for change in changes(BASE, document)]

    assert Counter(said) == Counter(text for case in chosen for text in case["forth"])
    assert [text.partition(":")[0] for text in said] == sorted(text.partition(":")[0] for text in said)


def test_every_kind_of_change_is_described_once() -> None:
    """Each kind has one meaning and one sentence, no two alike, and a case of the table shows it."""
    assert SENTENCES.keys() == EFFECTS.keys()
    assert len(set(SENTENCES.values())) == len(SENTENCES)
    assert HEADINGS.keys() == set(Effect)
    probes = {kind: sentence(Change(kind, "S", "I", "O", "N")) for kind in SENTENCES}
    assert len(set(probes.values())) == len(probes)


def test_every_kind_of_change_has_a_case(changes: Callable[..., list[Change]]) -> None:
    """No kind stands in the table of meanings that nothing gives."""
    seen = set()
    for case in CASES:
        base = edited(BASE, case.get("base", {}))
        sides = (base, edited(base, case))
        seen |= {change.kind for pair in (sides, sides[::-1]) for change in changes(*pair)}
    assert seen == EFFECTS.keys()
