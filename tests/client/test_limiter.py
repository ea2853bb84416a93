"""The budget of a key: who may go when."""

import os
import sys
import threading
import time

import pytest
from hypothesis import given
from hypothesis import strategies as st

from picqer import ConfigurationError, RateLimit
from picqer._runtime.limiter import POOL, WINDOW, Limiter, Priority, Turn, budget_of, share
from picqer._runtime.sender import Sender


def turn(priority: Priority = "interactive", reserve: float = 0.1) -> Turn:
    """A call that wants a place."""
    return Turn(priority, reserve)


def spend(limiter: Limiter, calls: int, now: float, priority: Priority = "interactive") -> None:
    """Make calls that are sent and answered at once, however long that has to wait."""
    for _ in range(calls):
        one = turn(priority)
        while (seconds := limiter.ask(one, now)) > 0:
            now += seconds
        limiter.leave(one, now, sent=True)


def headers(limit: int | None = None, left: int | None = None) -> dict[str, str]:
    """Headers of an answer."""
    told = {"x-ratelimit-limit": limit, "x-ratelimit-remaining": left}
    return {name: str(value) for name, value in told.items() if value is not None}


def test_a_short_burst_is_not_slowed() -> None:
    """The first half of the budget goes as fast as it comes."""
    limiter = Limiter(500)
    assert [limiter.ask(turn(), 0.0) for _ in range(250)] == [0.0] * 250


def test_beyond_half_of_the_budget_calls_are_spaced_evenly() -> None:
    """The call after the burst, and those behind it, go a five hundredth of a minute apart."""
    limiter = Limiter(500)
    spend(limiter, 250, 0.0)
    waits = [limiter.ask(turn(), 0.0) for _ in range(3)]
    assert waits == pytest.approx([0.12, 0.24, 0.36])


def test_a_place_is_free_a_minute_after_the_answer() -> None:
    """A call counts while it is in flight, and for a minute from its answer, whenever it was sent."""
    limiter = Limiter(1)
    first = turn()
    assert limiter.ask(first, 0.0) == 0.0
    limiter.leave(first, 7.5, sent=True)
    second = turn()
    assert limiter.ask(second, 30.0) == 37.5
    assert limiter.ask(second, 67.4) == pytest.approx(0.1)
    assert limiter.ask(second, 67.5) == 0.0


def test_nothing_sent_costs_nothing() -> None:
    """A call whose connection failed gives its place back at once."""
    limiter = Limiter(1)
    first = turn()
    limiter.ask(first, 0.0)
    limiter.leave(first, 1.0, sent=False)
    assert limiter.ask(turn(), 1.0) == 0.0


def test_whoever_came_first_goes_first() -> None:
    """When a place becomes free, it is for the first in the queue; the others wait for the next ones."""
    limiter = Limiter(2)
    spend(limiter, 1, 0.0)
    spend(limiter, 1, 30.0)
    first, second = turn(), turn()
    assert limiter.ask(first, 40.0) == 20.0
    assert limiter.ask(second, 40.0) == 50.0
    assert limiter.ask(second, 60.0) == 30.0
    assert limiter.ask(first, 60.0) == 0.0


def test_who_gives_up_leaves_the_queue() -> None:
    """A cancelled call no longer stands before the others."""
    limiter = Limiter(1)
    spend(limiter, 1, 0.0)
    first, second = turn(), turn()
    limiter.ask(first, 10.0)
    limiter.ask(second, 10.0)
    limiter.leave(first, 20.0, sent=False)
    assert limiter.ask(second, 60.0) == 0.0


def test_bulk_work_leaves_the_reserve_to_interactive_calls() -> None:
    """Bulk calls use nine tenths of the limit; interactive ones go on at once in what is left."""
    limiter = Limiter(100)
    spend(limiter, 90, 0.0, "bulk")
    assert limiter.ask(turn("bulk"), 40.0) > 10.0
    assert [limiter.ask(turn(), 40.0) for _ in range(10)] == [0.0] * 10
    assert limiter.ask(turn(), 40.0) > 0.0


def test_bulk_work_lets_interactive_calls_pass() -> None:
    """A bulk call that waited first goes behind an interactive one that came later."""
    limiter = Limiter(2)
    spend(limiter, 1, 0.0)
    spend(limiter, 1, 30.0)
    bulk, quick = turn("bulk", reserve=0.0), turn()
    assert limiter.ask(bulk, 50.0) == 10.0
    assert limiter.ask(quick, 50.0) == 10.0
    assert limiter.ask(bulk, 50.0) == 40.0


@pytest.mark.parametrize(
    ("priority", "reserve", "expected"),
    [("interactive", 0.5, 500), ("bulk", 0.1, 450), ("bulk", 0.0, 500), ("bulk", 0.999, 1)],
)
def test_the_share_of_a_priority(priority: Priority, reserve: float, expected: int) -> None:
    """Interactive calls may use all, bulk calls what the reserve leaves, which is one at least."""
    assert share(500, reserve, priority) == expected


def test_the_limit_is_learned() -> None:
    """A limit that answers tell is followed, up and down, in the middle of a run."""
    limiter = Limiter(500)
    spend(limiter, 100, 0.0)
    limiter.learn(headers(limit=100), 1.0)
    assert limiter.limit == 100
    assert limiter.ask(turn(), 1.0) > 50.0
    limiter.learn(headers(limit=1000), 2.0)
    assert limiter.ask(turn(), 2.0) == 0.0


def test_calls_of_others_are_learned() -> None:
    """What the server counted more than was sent from here is taken, until the server says otherwise or a minute on."""
    limiter = Limiter(500)
    first = turn()
    limiter.ask(first, 0.0)
    limiter.learn(headers(500, 2), 0.1)
    limiter.leave(first, 0.1, sent=True)
    assert [limiter.ask(turn(), 0.1) for _ in range(3)] == [0.0, 0.0, pytest.approx(60.0)]
    limiter.learn(headers(500, 400), 5.0)
    assert limiter.ask(turn(), 5.0) == 0.0


def test_calls_of_others_end_with_the_minute() -> None:
    """Without a new answer the calls of others are forgotten after a minute."""
    limiter = Limiter(10)
    limiter.learn(headers(10, 0), 0.0)
    assert limiter.ask(turn(), 59.0) == pytest.approx(1.0)
    assert limiter.ask(turn(), 60.0) == 0.0


def test_a_shared_budget_counts_the_others_itself() -> None:
    """With a budget that counts all processes, the remaining ones are no hint at others."""
    limiter = Limiter(10)
    limiter.learn(headers(10, 0), 0.0, alone=False)
    assert limiter.ask(turn(), 0.0) == 0.0


@pytest.mark.parametrize("text", ["", "many", "-1", "1.5", "²", "9" * 30])
def test_headers_that_are_no_numbers_are_ignored(text: str) -> None:
    """A limit or remaining that cannot be read is as if absent; so is a limit of 0, and more left than there is."""
    assert budget_of({"x-ratelimit-limit": text, "x-ratelimit-remaining": text}) == (None, None)
    limiter = Limiter(500)
    limiter.learn(headers(limit=0), 0.0)
    limiter.learn(headers(limit=500, left=501), 0.0)
    assert limiter.limit == 500
    assert limiter.ask(turn(), 0.0) == 0.0


def test_a_refusal_stops_all() -> None:
    """While the key is refused nobody goes, whatever is left; a shorter refusal does not shorten a longer one."""
    limiter = Limiter(500)
    limiter.hold(17.0, 100.0)
    limiter.hold(5.0, 100.0)
    assert limiter.ask(turn(), 101.0) == 16.0
    assert limiter.ask(turn("bulk"), 101.0) == 16.0
    assert limiter.ask(turn(), 117.0) == 0.0


def test_a_deep_queue_is_told_how_deep_it_is() -> None:
    """Who stands behind several minutes of calls learns so at once, and need not wait to find out."""
    limiter = Limiter(10)
    waits = [limiter.ask(turn(), 0.0) for _ in range(45)]
    assert waits[0] == 0.0
    assert waits == sorted(waits)
    assert 180.0 <= waits[-1] <= 300.0


def test_a_clock_that_goes_back_does_no_harm() -> None:
    """Answers noted at an earlier time than the one before keep their order and end with it."""
    limiter = Limiter(2)
    spend(limiter, 1, 100.0)
    spend(limiter, 1, 100.0 + WINDOW / 2)
    late = turn()
    limiter.ask(late, 200.0)
    limiter.leave(late, 50.0, sent=True)
    assert limiter.ask(turn(), 260.0) == 0.0


def test_a_late_call_does_not_delay_the_rest() -> None:
    """A sleeper who wakes a little late does not shift the plan of those behind it."""
    limiter = Limiter(100)
    spend(limiter, 50, 0.0)
    late, punctual = turn(), turn()
    assert limiter.ask(late, 0.0) == pytest.approx(0.6)
    assert limiter.ask(late, 0.7) == 0.0
    assert limiter.ask(punctual, 0.7) == pytest.approx(0.5)


Step = tuple[float, float, bool, int | None]


@given(
    limit=st.integers(1, 8),
    steps=st.lists(
        st.tuples(st.floats(0.0, 40.0), st.floats(0.0, 9.0), st.booleans(), st.none() | st.integers(1, 8)), max_size=60
    ),
)
def test_no_minute_ever_holds_more_than_the_limit(limit: int, steps: list[Step]) -> None:
    """A call that goes keeps to the limit with all that were answered within the minute before or are on their way.

    Whatever comes when, however long answers take, and however often the limit changes.
    """
    limiter, now, ends = Limiter(limit), 0.0, list[float]()
    flying: list[tuple[float, Turn]] = []

    def land(now: float) -> None:
        flying.sort(key=lambda flight: flight[0])
        while flying and flying[0][0] <= now:
            end, landed = flying.pop(0)
            limiter.leave(landed, end, sent=True)

    for pause, latency, bulk, told in steps:
        now += pause
        land(now)
        one = turn("bulk" if bulk else "interactive")
        while (seconds := limiter.ask(one, now)) > 0:
            now += seconds
            land(now)
        assert sum(end > now - WINDOW + 1e-3 for end in ends) < limiter.limit
        ends.append(now + latency)
        flying.append((now + latency, one))
        limiter.learn(headers(limit=told), now)


def test_threads_get_no_more_than_there_is() -> None:
    """Many threads that ask at once together get exactly the budget."""
    limiter = Limiter(2000)
    gone: list[float] = []

    def ask() -> None:
        for _ in range(400):
            one = turn()
            if limiter.ask(one, 5.0) == 0:
                gone.append(1)
            else:
                limiter.leave(one, 5.0, sent=False)

    threads = [threading.Thread(target=ask) for _ in range(8)]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    assert len(gone) == 1000  # the half that is not spaced


KEY = ("https://a.example", "Basic x")


def test_one_key_has_one_limiter() -> None:
    """All who ask for the same base URL and key get the same limiter; another key or account has its own."""
    rate = RateLimit(per_minute=7)
    limiter = POOL.limiter(*KEY, rate, 0.0)
    assert POOL.limiter(*KEY, RateLimit(), 0.0) is limiter
    assert limiter.limit == 7
    assert POOL.limiter(KEY[0], "Basic y", rate, 0.0) is not limiter
    assert POOL.limiter("https://b.example", KEY[1], rate, 0.0) is not limiter


def test_a_limiter_outlives_its_clients_for_as_long_as_it_knows_something() -> None:
    """A program that makes a client for each call keeps to the limit, and its idle keys are not kept for ever."""
    rate = RateLimit(per_minute=2)
    spend(POOL.limiter(*KEY, rate, 0.0), 2, 0.0)
    POOL.limiter("https://b.example", KEY[1], rate, 30.0)
    assert POOL.limiter(*KEY, rate, 31.0).ask(turn(), 31.0) > 0.0
    POOL.limiter("https://b.example", KEY[1], rate, 1000.0)
    assert set(POOL._kept) == {("https://b.example", KEY[1])}


@pytest.mark.skipif(not hasattr(os, "fork"), reason="this system has no fork")
def test_a_forked_child_begins_anew() -> None:
    """A child has an empty budget, also in clients that it inherits, and no lock held in the parent stops it."""
    limiter = POOL.limiter(*KEY, RateLimit(per_minute=1), 0.0)
    spend(limiter, 1, 0.0)
    with limiter._lock, POOL._lock:
        child = os.fork()
        if child == 0:
            fresh = limiter.ask(turn(), 1.0) == 0.0 and POOL.limiter(*KEY, RateLimit(), 1.0) is limiter
            os._exit(0 if fresh else 1)
    _, status = os.waitpid(child, 0)
    assert os.waitstatus_to_exitcode(status) == 0
    assert limiter.ask(turn(), 1.0) > 0.0


def test_a_free_pass_costs_nothing_to_speak_of() -> None:
    """A call that need not wait computes no queue: its work does not grow with what was sent before."""
    empty, full = Limiter(1_000_000), Limiter(1_000_000)
    spend(full, 20_000, 0.0)

    def ticks(limiter: Limiter) -> int:
        count = 0

        def tick(*_: object) -> None:
            nonlocal count
            count += 1

        one = turn()
        sys.setprofile(tick)
        try:
            limiter.ask(one, 1.0)
            limiter.leave(one, 1.0, sent=True)
        finally:
            sys.setprofile(None)
        return count

    assert ticks(full) == ticks(empty) < 40


@pytest.mark.parametrize("wrong", [{"per_minute": 0}, {"reserve": 1.0}, {"reserve": -0.1}, {"reserve": float("nan")}])
def test_settings_that_make_no_sense_are_refused(wrong: dict[str, float]) -> None:
    """At least one request a minute and a reserve below the whole are needed."""
    with pytest.raises(ConfigurationError, match="RateLimit needs"):
        RateLimit(**wrong)  # type: ignore[arg-type]


def test_the_password_of_the_store_is_not_shown() -> None:
    """The repr of the settings leaves the URL of the store out."""
    assert "s3cret" not in repr(RateLimit(redis="redis://user:s3cret@host"))


def test_time_is_monotonic() -> None:
    """By default limiters are asked with a clock that cannot jump."""
    assert Sender.__init__.__defaults__ is not None
    assert time.monotonic in Sender.__init__.__defaults__
