"""A budget that several processes share, in a real store."""

from __future__ import annotations

import asyncio
import subprocess
import sys
import warnings
from pathlib import Path
from typing import TYPE_CHECKING

import pytest

from picqer import ConfigurationError, RateLimit, RateLimitError, Retries, SharedBudgetWarning
from picqer._runtime.limiter import Limiter
from picqer._runtime.sender import AsyncSender, Sender
from picqer._runtime.shared_budget import AsyncSharedBudget, SharedBudget
from tests.client.stand_ins import GET, KEY, AsyncFakeTransport, Clock, FakeTransport, answer, half, settings
from tests.client.store import program

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

ROOT = Path(__file__).parents[2]
NOBODY = "redis://127.0.0.1:1/0"


@pytest.fixture
def budget(store: str, request: pytest.FixtureRequest) -> Iterator[Callable[..., SharedBudget]]:
    """Open the budget of this test; each one opened stands for another process."""
    opened: list[SharedBudget] = []

    def opening(url: str = store, clock: Clock | None = None) -> SharedBudget:
        opened.append(SharedBudget(url, request.node.nodeid, KEY, clock))
        return opened[-1]

    yield opening
    for each in opened:
        each.close()


def test_processes_take_from_one_budget(budget: Callable[..., SharedBudget]) -> None:
    """What one takes is gone for the other; who comes too late is told how long it takes."""
    clock = Clock()
    one, other = budget(clock=clock), budget(clock=clock)
    assert [one.take(4, "interactive"), other.take(4, "interactive")] == [0.0, pytest.approx(12.2, abs=0.11)]
    clock.time += 12.3
    assert other.take(4, "interactive") == 0.0


def test_no_minute_holds_more_than_the_limit(budget: Callable[..., SharedBudget]) -> None:
    """However the calls fall, no more than the limit go within a minute."""
    clock = Clock()
    one, gone = budget(clock=clock), list[float]()
    while len(gone) < 60:
        seconds = one.take(10, "interactive")
        if seconds == 0:
            gone.append(clock.time)
        clock.time += seconds + 0.05
    assert all(later - earlier > 60 for earlier, later in zip(gone, gone[10:], strict=False))


def test_real_processes_take_no_more_than_there_is(store: str) -> None:
    """Of four processes that go for the same last places at the same time, no two get the same one."""
    code = (
        "import sys; from picqer._runtime.shared_budget import SharedBudget\n"
        "for race in range(50):\n"
        "    budget = SharedBudget(sys.argv[1], f'race {race}', 'k')\n"
        "    print(sum(budget.take(1, 'interactive') == 0 for _ in range(3)))\n"
        "    budget.close()"
    )
    command = [sys.executable, "-c", code, store]
    racing = [subprocess.Popen(command, stdout=subprocess.PIPE, text=True, cwd=ROOT) for _ in range(4)]  # noqa: S603 - ours
    took = [map(int, process.communicate()[0].split()) for process in racing]
    races = [sum(race) for race in zip(*took, strict=True)]
    assert len(races) == 50
    assert set(races) <= {0, 1}  # 0: those who saw each other both did without
    assert sum(races) > 25


def test_bulk_work_leaves_the_reserve(store: str, budget: Callable[..., SharedBudget]) -> None:
    """A bulk call finds no place where an interactive one still does."""
    clock = Clock()
    one = budget(clock=clock)
    for _ in range(3):
        assert [one.take(20, "interactive") for _ in range(5)] == [0.0] * 5
        clock.time += 15.0
    assert one.take(15, "bulk") > 0
    assert one.take(20, "interactive") == 0.0


@pytest.mark.parametrize(
    ("headers", "seconds"), [({"retry_after": "17"}, 18.0), ({}, 60.9), ({"retry_after": "900"}, 60.9)]
)
def test_a_refusal_stops_all_processes(
    headers: dict[str, str], seconds: float, budget: Callable[..., SharedBudget]
) -> None:
    """After a 429 no process finds a place for as long as Picqer asks, a minute at most, else a minute."""
    clock = Clock()
    one, other = budget(clock=clock), budget(clock=clock)
    assert other.take(500, "interactive") == 0.0
    one.learn(answer(429, **headers), 500)
    refused = clock.time
    while (wait := other.take(500, "interactive")) > 0:
        clock.time += wait
    assert clock.time - refused == pytest.approx(seconds, abs=0.11)


def test_programs_that_do_not_share_are_counted(budget: Callable[..., SharedBudget]) -> None:
    """What Picqer counted beyond the budget's own calls is taken for all processes."""
    clock = Clock()
    one, other = budget(clock=clock), budget(clock=clock)
    assert one.take(500, "interactive") == 0.0
    clock.time += 2.0
    one.learn(answer(200, x_ratelimit_limit="500", x_ratelimit_remaining="0"), 500)
    assert other.take(500, "interactive") > 10.0


def test_a_store_that_was_started_again_is_used_again(budget: Callable[..., SharedBudget]) -> None:
    """A store that has forgotten the script is told it again, within the same call."""
    one = budget()
    assert one.take(400, "interactive") == 0.0
    one._client.script_flush()
    assert one.take(400, "interactive") == 0.0
    assert one._client.zcard(one._name) == 2


def test_the_store_sees_no_key_and_forgets(budget: Callable[..., SharedBudget]) -> None:
    """The store holds one entry under a hash, which ends some minutes after the last call."""
    one = budget()
    one.take(400, "interactive")
    one.learn(answer(), 400)
    names = one._client.keys("*")
    assert not any(KEY.encode() in name for name in names)
    assert 0 < one._client.ttl(one._name) <= 300


def test_without_the_store_each_process_counts_for_itself() -> None:
    """A store that cannot be reached holds nobody up; it is said once, without the password, and tried again later."""
    clock = Clock()
    one = SharedBudget("redis://user:s3cret@127.0.0.1:1/0", "u", "k", clock)
    with pytest.warns(SharedBudgetWarning, match="at 127.0.0.1 cannot be used") as caught:
        assert [one.take(1, "interactive") for _ in range(3)] == [0.0] * 3
    clock.time += 10.0
    with warnings.catch_warnings():
        warnings.simplefilter("error")
        one.learn(answer(429), 500)
        assert one.take(1, "interactive") == 0.0
    assert not one.works
    assert len(caught) == 1
    assert "s3cret" not in str(caught[0].message)
    one.close()


def test_a_store_that_is_back_is_used_again(store: str) -> None:
    """Some seconds after a failure the store is tried again, and what it says goes again."""
    clock = Clock()
    one = SharedBudget(store, "back", KEY, clock)
    one._away_until, one.works = clock.time + 5.0, False
    assert [one.take(1, "interactive") for _ in range(2)] == [0.0, 0.0]
    clock.time += 5.0
    assert one.take(1, "interactive") == 0.0
    assert one.works
    assert one.take(1, "interactive") > 0.0
    one.close()


def test_both_shells_share_one_budget(store: str) -> None:
    """What a synchronous client takes is gone for an asynchronous one; both go on with their calls as always."""
    setup = settings(rate_limit=RateLimit(redis=store), retries=Retries(deadline=0.0), subdomain="both")
    told = answer(200, x_ratelimit_limit="4")
    sender = Sender(setup, FakeTransport(told, told), limiter=Limiter(4))
    assert sender.send(GET, {"idthing": 7}).idthing == 7

    async def use() -> None:
        limiter = Limiter(4)
        awaited = AsyncSender(setup, AsyncFakeTransport(told), limiter=limiter)
        with pytest.raises(
            RateLimitError, match=r"not sent.* about (1[0-9]) s away .*The budget is 4 requests"
        ) as caught:
            await awaited.send(GET, {"idthing": 7})
        assert (caught.value.limit, caught.value.waited, caught.value.body) == (4, 0.0, b"")
        assert limiter.is_idle(0.0)
        await awaited.aclose()

    asyncio.run(use())
    sender.close()


def test_without_the_store_calls_go_on(play_alone: Callable[[str], int]) -> None:
    """A client whose store is away makes its calls, and learns of others from the headers."""
    with pytest.warns(SharedBudgetWarning):
        assert play_alone(NOBODY) == 7


@pytest.fixture(params=[False, True], ids=["sync", "async"])
def play_alone(request: pytest.FixtureRequest) -> Callable[[str], int]:
    """Make a call with a store, by one of the two shells, and check that it learned that nothing is left."""

    def sync(url: str) -> int:
        limiter = Limiter(500)
        sender = Sender(settings(rate_limit=RateLimit(redis=url)), FakeTransport(LAST), chance=half, limiter=limiter)
        value = sender.send(GET, {"idthing": 7}).idthing
        sender.close()
        assert limiter._foreign == 499
        return value

    def awaited(url: str) -> int:
        async def use() -> int:
            limiter = Limiter(500)
            setup = settings(rate_limit=RateLimit(redis=url))
            sender = AsyncSender(setup, AsyncFakeTransport(LAST), chance=half, limiter=limiter)
            value = (await sender.send(GET, {"idthing": 7})).idthing
            await sender.aclose()
            assert limiter._foreign == 499
            return value

        return asyncio.run(use())

    return awaited if request.param else sync


LAST = answer(200, x_ratelimit_limit="500", x_ratelimit_remaining="0")


def test_an_asynchronous_store_that_forgot_or_left_is_survived(store: str) -> None:
    """A script that was forgotten is sent again, and a fault of the store is no fault of the call."""

    async def use() -> None:
        one = AsyncSharedBudget(store, "forgot", KEY)
        assert await one.take(400, "interactive") == 0.0
        await one._client.script_flush()
        assert await one.take(400, "interactive") == 0.0
        await one.learn(answer(429, retry_after="5"), 400)
        assert 5.0 <= await one.take(400, "interactive") <= 6.1
        await one.aclose()

    asyncio.run(use())


@pytest.mark.parametrize("missing", ["pyrate_limiter", "redis"])
def test_a_missing_library_is_named(missing: str, monkeypatch: pytest.MonkeyPatch) -> None:
    """Without the extra, making the client fails and says what to install."""
    monkeypatch.setitem(sys.modules, missing, None)
    with pytest.raises(ConfigurationError, match=r"install it with pip install \"picqer\[redis\]\""):
        Sender(settings(rate_limit=RateLimit(redis=NOBODY)), FakeTransport())


def test_a_url_of_something_else_is_refused() -> None:
    """A URL that is not of a store is refused when the client is made, and not repeated, as it may hold a password."""
    with pytest.raises(ConfigurationError, match="must be a URL such as") as caught:
        SharedBudget("mysql://user:s3cret@host", "u", "k")
    assert "s3cret" not in str(caught.value)
    assert caught.value.__cause__ is None


def test_urls_of_valkey_are_understood(budget: Callable[..., SharedBudget], store: str) -> None:
    """A URL may begin with valkey:// as well."""
    assert budget(store.replace("redis:", "valkey:")).take(400, "interactive") == 0.0


@pytest.mark.parametrize(("ci", "ends"), [("", pytest.skip.Exception), ("true", pytest.fail.Exception)])
def test_without_a_server_these_tests_are_skipped_but_never_in_ci(
    ci: str, ends: type[BaseException], monkeypatch: pytest.MonkeyPatch
) -> None:
    """Where there is no server to start, the reason is given: as a skip on a desk, as a failure in CI."""
    monkeypatch.setenv("CI", ci)
    monkeypatch.setenv("PATH", "")
    with pytest.raises(ends, match="there is no redis-server or valkey-server here"):
        program()
