"""A job of many calls, simulated: a server that counts requests, workers that send them, and time that only jumps.

Nothing here waits: when all workers sleep, the clock moves on to the first that wakes. Twenty minutes of a job take
seconds, and each run is the same.
"""

from __future__ import annotations

import asyncio
import heapq
import itertools
import random
import selectors
import threading
from collections import deque
from dataclasses import dataclass, field
from functools import partial
from typing import TYPE_CHECKING, Literal

from picqer._runtime.limiter import Limiter, Priority
from picqer._runtime.sender import AsyncSender, Sender
from picqer._runtime.shared_budget import AsyncSharedBudget, SharedBudget
from picqer._runtime.transport import Answer, Request, Timeout
from tests.client.stand_ins import GET, THING, settings

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

Windows = Literal["fixed", "sliding"]
MINUTE = 60.0
_LOOK = 0.1  # seconds of real time


@dataclass
class Counting:
    """Counts requests as a server does.

    Attributes:
        windows: Whether its minutes are fixed or sliding.
        limit_at: Requests a minute, at a time.
        phase: When its first fixed minute began.
        tells: Whether its answers tell limit and remaining.
    """

    windows: Windows
    limit_at: Callable[[float], int]
    phase: float = -23.0
    tells: bool = True
    arrivals: list[float] = field(default_factory=list)
    refusals: list[float] = field(default_factory=list)
    _recent: deque[float] = field(default_factory=deque)

    def take(self, now: float) -> Answer:
        """Answer a request, or refuse it."""
        begin = now - MINUTE if self.windows == "sliding" else now - (now - self.phase) % MINUTE
        while self._recent and (self._recent[0] <= begin if self.windows == "sliding" else self._recent[0] < begin):
            self._recent.popleft()
        limit = self.limit_at(now)
        if len(self._recent) >= limit:
            self.refusals.append(now)
            return Answer(429, self._headers(limit, 0), b"")
        self._recent.append(now)
        self.arrivals.append(now)
        return Answer(200, self._headers(limit, limit - len(self._recent)), THING)

    def _headers(self, limit: int, left: int) -> dict[str, str]:
        return {"x-ratelimit-limit": str(limit), "x-ratelimit-remaining": str(left)} if self.tells else {}


class ThreadTime:
    """A clock for threads, of which one runs at a time. It moves on when that one sleeps."""

    def __init__(self) -> None:
        self.now = 0.0
        self._lock = threading.Lock()
        self._order = itertools.count()
        self._asleep: list[tuple[float, int, threading.Lock]] = []

    def __call__(self) -> float:
        """Tell the time."""
        return self.now

    def sleep(self, seconds: float) -> None:
        """Let others go until the time has come."""
        gate = threading.Lock()
        gate.acquire()
        with self._lock:
            heapq.heappush(self._asleep, (self.now + seconds, next(self._order), gate))
        self._wake_next()
        gate.acquire()

    def run(self, jobs: list[Callable[[], None]]) -> None:
        """Run jobs, each in a thread, to their end; the fault of one is raised."""
        faults: list[BaseException] = []

        def run(job: Callable[[], None], gate: threading.Lock) -> None:
            gate.acquire()
            try:
                job()
            except BaseException as fault:  # noqa: BLE001 - raised below, in the thread of the test
                faults.append(fault)
            finally:
                self._wake_next()

        threads: list[threading.Thread] = []
        for job in jobs:
            gate = threading.Lock()
            gate.acquire()
            self._asleep.append((0.0, next(self._order), gate))
            threads.append(threading.Thread(target=run, args=(job, gate)))
            threads[-1].start()
        self._wake_next()
        for thread in threads:
            thread.join()
        if faults:
            raise faults[0]

    def _wake_next(self) -> None:
        with self._lock:
            if self._asleep:
                self.now, _, gate = heapq.heappop(self._asleep)
                gate.release()


class _LeapingSelector(selectors.DefaultSelector):
    """Moves the clock on where another would wait, unless something of the real world is awaited."""

    def __init__(self) -> None:
        super().__init__()
        self.now = 0.0
        self.awaited = 0

    def select(self, timeout: float | None = None) -> list[tuple[selectors.SelectorKey, int]]:
        """Look for events, and leap to the next timer when there are none."""
        events = super().select(_LOOK if self.awaited and timeout != 0 else 0)
        if not events and timeout and not self.awaited:
            self.now += timeout
        return events


class LeapingLoop(asyncio.SelectorEventLoop):
    """An event loop whose timers cost no time."""

    def __init__(self) -> None:
        self.leaping = _LeapingSelector()
        super().__init__(self.leaping)

    def time(self) -> float:
        """Tell the time."""
        return self.leaping.now


class _PatientBudget(AsyncSharedBudget):
    """Holds the clock of a loop while the real store works."""

    leaping: _LeapingSelector

    async def take(self, share: int, priority: Priority) -> float:
        """Take a place."""
        self.leaping.awaited += 1
        try:
            return await super().take(share, priority)
        finally:
            self.leaping.awaited -= 1

    async def learn(self, answer: Answer, limit: int) -> None:
        """Learn from an answer."""
        self.leaping.awaited += 1
        try:
            await super().learn(answer, limit)
        finally:
            self.leaping.awaited -= 1


@dataclass(frozen=True)
class Outcome:
    """What came of a job.

    Attributes:
        calls: Calls that were answered.
        refusals: How many were refused with a 429.
        seconds: How long it took.
        used: Share of the budget that was used from the second minute to the last whole one.
        longest_silence: Seconds between two arrivals, the longest from the second minute on.
    """

    calls: int
    refusals: int
    seconds: float
    used: float
    longest_silence: float


def _outcome(server: Counting, limit: int) -> Outcome:
    arrivals = sorted(server.arrivals)
    minutes = int(arrivals[-1] // MINUTE) - 1
    later = [time for time in arrivals if time >= MINUTE]
    within = sum(time < MINUTE * (minutes + 1) for time in later)
    silence = max((b - a for a, b in itertools.pairwise(later)), default=0.0)
    return Outcome(
        len(arrivals), len(server.refusals), arrivals[-1], within / (limit * minutes) if minutes else 0.0, silence
    )


def simulate(
    windows: Windows = "sliding",
    *,
    asynchronous: bool = False,
    pages: int = 10_000,
    limit: int = 500,
    latency: float = 0.150,
    workers: int = 4,
    processes: int = 1,
    redis: str | None = None,
    priority: Priority = "interactive",
    server: Counting | None = None,
) -> Outcome:
    """Run a job of many calls against a server that counts them.

    Args:
        windows: Whether the minutes of the server are fixed or sliding.
        asynchronous: Whether tasks or threads do the job.
        pages: How many calls to make.
        limit: Requests a minute.
        latency: Seconds from sending to the answer, by half of it more or less each time.
        workers: How many threads or tasks send.
        processes: Over how many processes they are spread: each has a limiter of its own.
        redis: URL of the store that these share their budget through.
        priority: Of the calls.
        server: Another server than the usual one.
    """
    job = _Job(
        server or Counting(windows, lambda _: limit), iter(range(pages)), latency, workers, processes, redis, priority
    )
    (_run_async if asynchronous else _run_sync)(job)
    return _outcome(job.server, limit)


@dataclass(frozen=True)
class _Job:
    server: Counting
    left: Iterator[int]
    latency: float
    workers: int
    processes: int
    redis: str | None
    priority: Priority

    @property
    def stores(self) -> list[str]:
        """The URL of the store, once for each process that uses it."""
        return [self.redis] * self.processes if self.redis else []


class _Delays:
    """Latencies of one worker, the same in each run."""

    def __init__(self, seed: int, latency: float) -> None:
        self._random = random.Random(seed)  # noqa: S311 - a simulation
        self._latency = latency

    def both(self) -> tuple[float, float]:
        """How long a request and its answer are on their way."""
        whole = self._latency * (0.5 + self._random.random())
        there = whole * self._random.random()
        return there, whole - there


def _run_sync(job: _Job) -> None:
    time = ThreadTime()
    delays = _Delays(1, job.latency)

    class Wire:
        def send(self, request: Request, timeout: Timeout) -> Answer:  # noqa: ARG002 - the seam has them
            there, back = delays.both()
            time.sleep(there)
            answer = job.server.take(time.now)
            time.sleep(back)
            return answer

    setup = settings(priority=job.priority)
    budgets = [SharedBudget(url, "simulation", str(id(job)), time) for url in job.stores]
    senders = [
        Sender(setup, Wire(), time.sleep, time, limiter=Limiter(500), shared=budgets[n] if budgets else None)
        for n in range(job.processes)
    ]

    def work(sender: Sender) -> None:
        for _ in job.left:
            sender.send(GET, {"idthing": 7})

    time.run([partial(work, senders[n % job.processes]) for n in range(job.workers)])
    for budget in budgets:
        budget.close()


def _run_async(job: _Job) -> None:
    loop = LeapingLoop()
    delays = _Delays(1, job.latency)

    class Wire:
        async def send(self, request: Request, timeout: Timeout) -> Answer:  # noqa: ARG002, ASYNC109 - the seam has them
            there, back = delays.both()
            await asyncio.sleep(there)
            answer = job.server.take(loop.time())
            await asyncio.sleep(back)
            return answer

    async def work(sender: AsyncSender) -> None:
        for _ in job.left:
            await sender.send(GET, {"idthing": 7})

    async def run() -> None:
        setup = settings(priority=job.priority)
        budgets = [_PatientBudget(url, "simulation", str(id(job)), loop.time) for url in job.stores]
        for budget in budgets:
            budget.leaping = loop.leaping
        senders = [
            AsyncSender(setup, Wire(), clock=loop.time, limiter=Limiter(500), shared=budgets[n] if budgets else None)
            for n in range(job.processes)
        ]
        await asyncio.gather(*(work(senders[n % job.processes]) for n in range(job.workers)))
        for budget in budgets:
            await budget.aclose()

    with asyncio.Runner(loop_factory=lambda: loop) as runner:
        runner.run(run())
