"""The planted faults can be planted. Whether the tests find them is tried by `make contract-mutations`."""

from __future__ import annotations

import copy
from collections import Counter
from functools import cache

import pytest

from tests.contract.mutations.catalogue import FAULTS
from tests.contract.mutations.fault import ANY, GONE, MockFault, Moved, SpecFault, StaleFaultError
from tests.contract.mutations.report import is_good, line, page
from tests.contract.mutations.trial import BLINDFOLD, MOCK, ROOT, Verdict, stages
from tests.contract.target import DOCUMENT

_IN_MOCK = [*BLINDFOLD, *(fault for fault in FAULTS if isinstance(fault, MockFault))]
_IN_SPEC = [fault for fault in FAULTS if isinstance(fault, SpecFault)]


@cache
def _text(file: str) -> str:
    return (ROOT / MOCK / file).read_text(encoding="utf-8")


@pytest.mark.parametrize("fault", _IN_MOCK, ids=lambda fault: fault.id)
def test_a_fault_in_the_mock_fits(fault: MockFault) -> None:
    """What it replaces stands in the mock once, and what comes out is Python."""
    compile(fault.apply(_text(fault.file)), fault.file, "exec")


def test_the_faults_in_the_spec_fit() -> None:
    """What each replaces stands in the bundle, and each changes something."""
    for fault in _IN_SPEC:
        # Only the top of the way is copied: the bundle is large, and a fault small.
        _, first, second, *_ = fault.at.split("/")
        second = second.replace("~1", "/")
        part = copy.deepcopy(DOCUMENT[first][second])
        document = {**DOCUMENT, first: {**DOCUMENT[first], second: part}}
        fault.apply(document)
        assert document != DOCUMENT, fault.id


def test_there_are_enough_and_each_is_one() -> None:
    """At least 60 in the mock and 30 in the spec, with ids of their own."""
    assert Counter(fault.id for fault in FAULTS).most_common(1)[0][1] == 1
    assert len(_IN_MOCK) - len(BLINDFOLD) >= 60
    assert len(_IN_SPEC) >= 30


def test_a_fault_that_does_not_fit_is_told() -> None:
    """It says what was expected where."""
    with pytest.raises(StaleFaultError, match=r"expected this once in a\.py, found it 2 times: x"):
        MockFault("one", "", "a.py", "x", "y").apply("x x")
    with pytest.raises(StaleFaultError, match=r"expected 1 at /a, found 2"):
        SpecFault("one", "", "/a", 1, 3).apply({"a": 2})
    with pytest.raises(StaleFaultError, match="expected /a/b in the bundle, found no 'a'"):
        SpecFault("one", "", "/a/b", 1, 3).apply({})
    with pytest.raises(StaleFaultError, match="expected 1 in /a"):
        SpecFault("one", "", "/a/*", 1, GONE).apply({"a": [2]})


def test_a_fault_in_the_spec_changes_one_place() -> None:
    """A value, an entry of an array, or a name."""
    document = {"a": {"b~/": 1}, "c": [1, 2]}
    SpecFault("one", "", "/a/b~0~1", 1, 2).apply(document)
    SpecFault("two", "", "/c/*", 1, GONE).apply(document)
    SpecFault("three", "", "/c/*", GONE, 3).apply(document)
    SpecFault("four", "", "/a", ANY, Moved("d")).apply(document)
    assert document == {"d": {"b~/": 2}, "c": [2, 3]}


def test_cheap_tests_come_first() -> None:
    """The last stage is all of the contract, and the first none of the slow ones."""
    first, *_, last = stages(None)
    assert not any("conformance" in argument for argument in first)
    parts = next(fault for fault in FAULTS if fault.calls)
    assert stages(parts)[0] == ["tests/contract/test_conformance.py", "-k", parts.calls]
    assert last[0] == "tests/contract"


def test_near_tests_come_before_others() -> None:
    """Those of the resource whose file has the fault."""
    tags = next(fault for fault in FAULTS if fault.id == "tag-title-twice")
    first = stages(tags)[0]
    assert first[first.index("--nearest") + 1] == "[tags."
    assert not any("--nearest" in stage for stage in stages(None))


def test_a_survivor_needs_a_reason() -> None:
    """A fault that lives on without one, one that is caught although it has one, and one that was not tried are bad."""
    caught, alive = MockFault("a", "A.", "", "", ""), MockFault("b", "B.", "", "", "", survives="Nobody can see it.")
    good = [Verdict(caught, "test_x.py::test_y", 1.0), Verdict(alive, "", 2.0)]
    assert is_good(good)
    assert not is_good([Verdict(caught, "", 1.0)])
    assert not is_good([Verdict(alive, "test_x.py::test_y", 1.0)])
    assert not is_good([Verdict(caught, "", 1.0, "no run")])
    text = page(good, 3.0)
    assert "1 of 2 faults in the mock were caught." in text
    assert "b: B.. Nobody can see it." in text
    assert "| a | A. | `test_x.py::test_y` | 1 |" in text
    assert line(good[0]).endswith("test_x.py::test_y")
