"""Faults on demand: which call they hit, and what cannot be one."""

from __future__ import annotations

import json
from typing import Any

import pytest

from picqer_mock.faults import Fault, Faults, refusal


def _drawn(faults: Faults, *operations: str) -> list[str | None]:
    return [fault.kind if fault else None for fault in map(faults.draw, operations)]


OPERATIONS = ["orders.get", "orders.create", "orders.notes.create", "products.list", "tags.list", "tags.get"]


def _faults(*faults: Fault, seed: int = 0) -> Faults:
    result = Faults(OPERATIONS)
    result.put(faults, seed)
    return result


def test_a_script_is_one_fault_behind_the_other() -> None:
    """The first one that fits and is not used up happens; then all is well."""
    script = [Fault("none", times=1), Fault("status", status=503, times=2), Fault("drop", times=1)]
    assert _drawn(_faults(*script), *["orders.get"] * 5) == ["none", "status", "status", "drop", None]


def test_a_fault_is_for_the_operations_of_its_pattern() -> None:
    """Others pass, and do not use it up."""
    faults = _faults(Fault("drop", "orders.*", times=1))
    assert _drawn(faults, "products.list", "orders.notes.create", "orders.get") == [None, "drop", None]


def test_the_first_calls_may_pass() -> None:
    """Only calls that fit are counted."""
    faults = _faults(Fault("html", "*.list", skip=2))
    assert _drawn(faults, "tags.list", "tags.get", "tags.list", "tags.list") == [None, None, None, "html"]


def test_chance_is_the_same_for_the_same_seed() -> None:
    """A test that fails can be repeated, and another seed is another run."""
    runs = [_drawn(_faults(Fault("drop", probability=0.3), seed=seed), *["tags.list"] * 200) for seed in (1, 1, 2)]
    assert runs[0] == runs[1] != runs[2]
    assert 30 < runs[0].count("drop") < 90


def test_faults_tell_how_often_they_happened() -> None:
    """For who wants to know whether a test met them."""
    first, second = Fault("status", status=429, retry_after=3), Fault("drop", times=1)
    faults = _faults(first, seed=7)
    faults.add(second)
    faults.draw("tags.list")
    assert (faults.list(), faults.seed) == ([(first, 1), (second, 0)], 7)
    assert first.view() == {
        "kind": "status", "operations": "*", "probability": 1, "skip": 0, "seconds": 0, "status": 429, "retry_after": 3
    }  # fmt: skip


def test_a_fault_for_no_operation_is_refused() -> None:
    """A mistake in an id would make a test pass that met no fault; nothing is changed then."""
    faults = _faults(Fault("drop"), seed=7)
    with pytest.raises(ValueError, match=r"^operations: no operation has an id such as 'order.get'"):
        faults.add(Fault("drop", "order.get"))
    with pytest.raises(ValueError, match=r"^faults\[1\]\.operations: no operation has an id such as 'tag.*'"):
        faults.put([Fault("none"), Fault("drop", "tag.*")])
    assert (faults.list(), faults.seed) == ([(Fault("drop"), 0)], 7)


@pytest.mark.parametrize(
    ("kind", "given", "happens"),
    [
        ("status", {"status": 500}, False),
        ("drop", {}, False),
        ("cut", {}, True),
        ("html", {}, True),
        ("limit", {"limit": 5}, True),
        ("none", {}, True),
        ("drop", {"carried_out": True}, True),
        ("status", {"status": 500, "carried_out": True}, True),
        ("drop", {"carried_out": False}, False),
    ],
)
def test_a_call_whose_answer_fails_may_have_been_carried_out(kind: Any, given: dict[str, Any], happens: bool) -> None:
    """The worst of faults: it was done, and nobody hears of it."""
    assert Fault(kind, **given).happens is happens


@pytest.mark.parametrize(
    ("given", "message"),
    [
        ({"kind": "flood"}, "kind: expected one of none, status, drop, cut, html, limit, found 'flood'"),
        ({"kind": "drop", "times": 0}, "times: 0 is not possible for kind drop"),
        ({"kind": "drop", "skip": -1}, "skip: -1 is not possible for kind drop"),
        ({"kind": "drop", "probability": 1.5}, "probability: 1.5 is not possible for kind drop"),
        ({"kind": "drop", "seconds": -1}, "seconds: -1 is not possible for kind drop"),
        ({"kind": "drop", "seconds": 3601}, "seconds: 3601 is not possible for kind drop"),
        ({"kind": "drop", "operations": ""}, "operations: '' is not possible for kind drop"),
        ({"kind": "drop", "status": 500}, "status: expected nothing for kind drop, found 500"),
        ({"kind": "status"}, "status: expected a value for kind status, found None"),
        ({"kind": "status", "status": 200}, "status: 200 is not possible for kind status"),
        ({"kind": "limit"}, "limit: expected a value for kind limit, found None"),
        ({"kind": "limit", "limit": 0}, "limit: 0 is not possible for kind limit"),
        ({"kind": "cut", "carried_out": True}, "carried_out: True is not possible for kind cut"),
        ({"kind": "drop", "retry_after": 5}, "retry_after: 5 is not possible for kind drop"),
    ],
)
def test_what_is_no_fault_is_refused(given: Any, message: str) -> None:
    """With the field, and what it should have been."""
    with pytest.raises(ValueError, match=message):
        Fault(**given)


@pytest.mark.parametrize(
    ("status", "code", "headers"),
    [
        (503, 1, {"Content-Type": "application/json", "X-RateLimit-Limit": "60"}),
        (429, 28, {"Content-Type": "application/json", "X-RateLimit-Limit": "60", "X-RateLimit-Remaining": "0"}),
    ],
)
def test_a_status_on_demand_has_picqers_shape(status: int, code: int, headers: dict[str, str]) -> None:
    """A 429 looks like that of a used-up limit; `Retry-After` is there when it is asked for."""
    sent, body = refusal(status, None, 60)
    assert (sent, json.loads(body)["error_code"]) == (headers, code)
    assert refusal(status, 7, 60)[0] == {**headers, "Retry-After": "7"}
