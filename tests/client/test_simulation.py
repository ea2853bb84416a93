"""Long jobs against a server that counts: nearly all of the budget is used, and nothing is refused."""

from __future__ import annotations

import pytest

from tests.client.simulation import Counting, Windows, simulate

windows = pytest.mark.parametrize("windows", ["fixed", "sliding"])
shells = pytest.mark.parametrize("asynchronous", [False, True], ids=["sync", "async"])


@windows
@shells
def test_a_long_job_uses_the_budget_and_is_not_refused(windows: Windows, asynchronous: bool) -> None:
    """10,000 pages take 98 % of what 500 a minute allow, without one 429, and without long silences in between."""
    outcome = simulate(windows, asynchronous=asynchronous)
    assert (outcome.calls, outcome.refusals) == (10_000, 0)
    assert outcome.used >= 0.98
    assert outcome.longest_silence < 1.0


@windows
@shells
def test_many_workers_do_no_better_and_no_worse(windows: Windows, asynchronous: bool) -> None:
    """Fifty at once on a slow line are held to the limit as well."""
    outcome = simulate(windows, asynchronous=asynchronous, workers=50, latency=1.0, pages=2000)
    assert outcome.refusals == 0
    assert outcome.used >= 0.97  # a call counts for its latency too


@windows
def test_a_job_of_bulk_calls_leaves_the_reserve(windows: Windows) -> None:
    """Bulk calls take the nine tenths that are theirs."""
    outcome = simulate(windows, asynchronous=True, priority="bulk", pages=3000)
    assert outcome.refusals == 0
    assert outcome.used == pytest.approx(0.9, abs=0.01)


@windows
@shells
def test_a_lower_limit_is_followed(windows: Windows, asynchronous: bool) -> None:
    """A limit that falls to a fifth in mid-run costs at most the calls that are under way, and then nothing more."""
    server = Counting(windows, lambda now: 500 if now < 150 else 100)
    outcome = simulate(asynchronous=asynchronous, pages=1500, server=server)
    assert outcome.calls == 1500
    assert all(150 <= time < 152 for time in server.refusals)
    assert len(server.refusals) <= 4


@windows
@shells
def test_a_higher_limit_is_used(windows: Windows, asynchronous: bool) -> None:
    """A limit that rises in mid-run is used as soon as an answer tells of it."""
    server = Counting(windows, lambda now: 100 if now < 60 else 500)
    simulate(asynchronous=asynchronous, pages=2000, server=server)
    assert server.refusals == []
    assert sum(180 <= time < 240 for time in server.arrivals) > 480


@shells
def test_a_server_that_says_nothing_is_given_what_was_set(asynchronous: bool) -> None:
    """Without headers the assumed 500 a minute hold."""
    server = Counting("sliding", lambda _: 500, tells=False)
    outcome = simulate(asynchronous=asynchronous, pages=1500, server=server)
    assert outcome.refusals == 0
    assert outcome.used >= 0.98


@windows
@shells
def test_processes_that_share_nothing_still_share_by_the_headers(windows: Windows, asynchronous: bool) -> None:
    """Four processes without a common store learn of each other from the remaining requests, and finish."""
    outcome = simulate(windows, asynchronous=asynchronous, pages=2000, processes=4, workers=8)
    assert outcome.calls == 2000
    assert outcome.refusals <= 40
    assert outcome.used >= 0.9


@windows
@shells
def test_processes_that_share_a_store_use_the_budget_and_are_not_refused(
    windows: Windows, asynchronous: bool, store: str
) -> None:
    """Four processes with one budget use 98 % of it together, without one 429."""
    outcome = simulate(windows, asynchronous=asynchronous, pages=1600, processes=4, workers=8, redis=store)
    assert (outcome.calls, outcome.refusals) == (1600, 0)
    assert outcome.used >= 0.98
