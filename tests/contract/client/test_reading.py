"""Whatever fits the spec is read whole in strict mode, and whatever breaks it is noticed."""

from __future__ import annotations

import warnings
from copy import deepcopy
from typing import TYPE_CHECKING, Any

import pytest
from hypothesis import given

from picqer import ResponseDriftWarning
from picqer.models.event_names import MODELS
from tests.contract.client.breaks import GONE, MISTYPED, Break, breaks, put, written
from tests.contract.client.judge import faults
from tests.contract.client.places import Mark, Place, marks, places
from tests.contract.client.profile import examples
from tests.contract.client.subjects import EVENTS, SUBJECTS, Subject, shown, told
from tests.contract.client.tolerances import TOLERATED
from tests.contract.client.values import FULLNESS, dumps, loads, sources, typed

if TYPE_CHECKING:
    from tests.contract.client.values import Source

each = pytest.mark.parametrize("subject", SUBJECTS, ids=lambda subject: subject.name)
_BROKEN = 3
_DESCRIBED = [subject for subject in SUBJECTS if subject.is_described]


def _shares() -> dict[str, set[Mark]]:
    """Return for each subject the places that no subject before it has."""
    found: dict[str, set[Mark]] = {}
    seen: dict[Mark, None] = {}
    for subject in _DESCRIBED:
        before = set(seen)
        marks(subject.shape, (subject.name,), seen)
        found[subject.name] = set(seen) - before
    return found


_SHARES = _shares()


def test_every_event_is_read_here() -> None:
    """The events of the spec are those that the client knows."""
    assert {subject.name for subject in EVENTS} == set(MODELS)


@each
def test_what_fits_the_spec_is_read_whole(subject: Subject) -> None:
    """It decodes strictly and without warning, in both clients, and each value of it is there, all digits included."""

    @examples(2)
    @given(sources())
    def check(source: Source) -> None:
        for fullness in FULLNESS:
            value = source.json(subject.shape, "answered", fullness)
            body = dumps(value)
            assert faults(subject.place, body) == [], "what was drawn must fit"
            for read in subject.ways:
                assert told(shown(read(body, strict=True))) == told(typed(subject.shape, value, "answered"))

    check()


described = pytest.mark.parametrize("subject", _DESCRIBED, ids=lambda subject: subject.name)


@described
def test_what_breaks_the_spec_is_noticed(subject: Subject) -> None:
    """In strict mode it is an error that names the place; otherwise a warning, and the value is kept as it came."""

    @examples(1)
    @given(sources())
    def check(source: Source) -> None:
        for fullness in ("full", "some"):
            value = source.json(subject.shape, "answered", fullness)
            found = [ways for ways in map(_by_rule, places(_root(subject, value))) if ways]
            for _ in range(_BROKEN):
                ways = source.pick(found)
                _check(subject, value, source.pick(ways[source.pick(list(ways))]))

    check()


@described
def test_every_place_is_watched(subject: Subject) -> None:
    """Each field that the spec describes is broken once in every way, in the first answer that shows it."""

    @examples(1)
    @given(sources())
    def check(source: Source) -> None:
        value = source.json(subject.shape, "answered", "full")
        share = dict.fromkeys(_SHARES[subject.name])
        for place in places(_root(subject, value)):
            if place.mark in share:
                del share[place.mark]
                for ways in _by_rule(place).values():
                    _check(subject, value, source.pick(ways))
        assert not share, "the answer that was drawn does not show all of the schema"

    check()


@pytest.mark.parametrize("rule", TOLERATED)
def test_what_is_tolerated_occurs(rule: str) -> None:
    """Each entry of the list is needed: something breaks the spec by it, and is read in strict mode all the same."""

    @examples(1)
    @given(sources())
    def check(source: Source) -> None:
        for subject in SUBJECTS:
            value = source.json(subject.shape, "answered", "full")
            for change in (item for place in places(_root(subject, value)) for item in breaks(place)):
                if change.rule == rule:
                    _check(subject, value, change)
                    return
        raise AssertionError(f"nothing in the spec can be broken by {rule!r}: take it off the list")

    check()


def _root(subject: Subject, value: Any) -> Place:
    return Place((), subject.shape, value, mark=(subject.name,))


def _by_rule(place: Place) -> dict[str, list[Break]]:
    found: dict[str, list[Break]] = {}
    for change in breaks(place):
        # Which other type comes in place of the right one makes no difference, so one of them will do.
        rule = "another type" if MISTYPED in change.rule else change.rule
        found.setdefault(rule, []).append(change)
    return found


def _check(subject: Subject, value: Any, change: Break) -> None:
    body = dumps(change.of(value))
    assert faults(subject.place, body), f"{change.rule}: it must break the schema"
    if change.rule in TOLERATED:
        _check_tolerated(subject, value, change, body)
    else:
        _check_strict(subject, change, body)
        _check_kept(subject, value, change, body)


def _check_tolerated(subject: Subject, value: Any, change: Break, body: bytes) -> None:
    becomes = TOLERATED[change.rule].becomes
    made = change.value
    if made is not GONE:
        made = becomes(made) if becomes else typed(change.place.shape, made, "answered")
    for read in subject.ways:
        assert told(shown(read(body, strict=True))) == told(_with(subject, value, change, made)), change


def _check_strict(subject: Subject, change: Break, body: bytes) -> None:
    for read in subject.ways:
        with pytest.raises(subject.refusal) as caught:
            pytest.fail(f"read without an error: {change}, {read(body, strict=True)}")
        error: Any = caught.value
        assert error.path == written(change, subject.shape), change
        assert change.value is not GONE or f"`{change.place.path[-1]}`" in str(error), change


def _check_kept(subject: Subject, value: Any, change: Break, body: bytes) -> None:
    for read in subject.ways:
        if not change.place.path:
            with pytest.raises(subject.refusal):
                read(body, strict=False)
            continue
        with warnings.catch_warnings(record=True) as said:
            warnings.simplefilter("always")
            found = read(body, strict=False)
        assert [item.category for item in said] == [ResponseDriftWarning], change
        assert written(change, subject.shape, missing=True) in str(said[0].message)
        kept = None if change.value is GONE else loads(dumps(change.value))
        assert told(shown(found)) == told(_with(subject, value, change, kept)), change


def _with(subject: Subject, value: Any, change: Break, made: Any) -> Any:
    """Return what is read where one value is another than it should be."""
    expected = put(typed(subject.shape, deepcopy(value), "answered"), change.place.path, made)
    if subject.is_event and change.place.path == ("event",):
        expected["data"] = value["data"]  # nobody can tell what of
    return expected
