"""What a run asks an account for, and what it says of the rest."""

from __future__ import annotations

from collections import Counter

from tests.contract.sandbox.call import Call
from tests.contract.sandbox.plan import MOST, Plan, variants
from tests.contract.sandbox.report import Drift
from tests.contract.sandbox.run import Run
from tests.contract.sandbox.scrub import Scrubber
from tests.contract.sandbox.stand_in import PROMISES, stand_in


def test_every_read_of_the_spec_is_called_with_ids_that_were_found() -> None:
    """An account that was never seen before shows them along its lists and the links of the spec."""
    with stand_in() as account:
        drift = account.drift()
    assert drift.operations == set(PROMISES.reads)
    assert drift.untried == drift.refused == {}


def test_what_an_account_has_not_is_listed_with_the_reason() -> None:
    """Where no object is, its operation is named, with the answers that would show one."""
    with stand_in(seed="empty") as account:
        drift = account.drift()
    assert drift.violations == []
    assert drift.untried["orders.get"].startswith("no idorder was found in this account")
    assert "orders.list" in drift.untried["orders.get"]
    assert drift.operations | drift.untried.keys() == set(PROMISES.reads)
    assert f"`orders.get`: {drift.untried['orders.get']}" in drift.markdown()


def test_what_a_key_may_not_call_is_listed_and_no_violation() -> None:
    """A key with fewer rights is refused by the spec as well."""
    with stand_in(fulfilment_keys={"partner": 1}) as account:
        drift = Drift("picqer-mock", Scrubber("partner"))
        Run(PROMISES, account.connection(key="partner"), drift).all()
    assert drift.violations == []
    assert "403" in drift.refused["users.list"]
    assert "orders.list" not in drift.refused
    assert "`users.list`: 403" in drift.markdown()


def test_a_large_account_ends_as_well() -> None:
    """However many rows lead to an operation, it is called a few times only, and never twice for the same."""
    calls: list[Call] = []
    with stand_in() as account:
        account.drift(keep=lambda answer: calls.append(answer.call))
    assert max(Counter(call.operation for call in calls if call.path).values()) == MOST
    assert max(Counter(call.key for call in calls).values()) == 1


def test_each_value_of_a_filter_is_asked_for() -> None:
    """Orders of every status are looked at, and what is inactive too."""
    asked = {tuple(call.query.items()) for call in variants(PROMISES, "orders.list")}
    assert asked == {(), *((("status", value),) for value in _statuses())}
    assert (("inactive", "true"),) in {tuple(call.query.items()) for call in variants(PROMISES, "products.list")}


def test_a_link_is_followed_for_every_row() -> None:
    """The spec's link names the first row; the others lead on as well."""
    plan = Plan(PROMISES)
    while plan.next() is not None:
        pass
    plan.learn(Call("orders.list"), [{"idorder": number} for number in (4, 5, 6)])
    found = []
    while (call := plan.next()) is not None:
        found.append((call.operation, call.path))
    assert [path for name, path in found if name == "orders.get"] == [{"idorder": number} for number in (4, 5, 6)]


def test_a_list_that_is_no_list_leads_nowhere() -> None:
    """Answers of another form than the spec's are reported, not stumbled over."""
    for body in ({"idorder": 1}, [1, None, "x"], [{"idorder": None}], None, "text"):
        plan = Plan(PROMISES)
        while plan.next() is not None:
            pass
        plan.learn(Call("orders.list"), body)
        assert plan.next() is None


def _statuses() -> list[str]:
    (entry,) = [item for item in PROMISES.spec.operations["orders.list"].parameters if item.name == "status"]
    values: list[str] = PROMISES.spec.resolve(PROMISES.spec.at(entry.pointer))["enum"]
    return values
