"""The budget of one API key, kept here so that a long job uses nearly all of it and Picqer refuses nothing.

Picqer counts requests per key and minute and does not say whether that minute is a fixed or a sliding one. A call is
therefore counted from when it is sent until a minute after its answer came: then no minute at Picqer, wherever it
begins, can hold more of our calls than the limit, whatever the latency does. That costs latency / (60 s + latency) of
the budget.
"""

import os
from collections import OrderedDict, deque
from collections.abc import Mapping
from threading import Lock
from typing import Literal, TypeAlias
from weakref import WeakValueDictionary

from msgspec import Struct

from picqer.errors import ConfigurationError

Priority: TypeAlias = Literal["interactive", "bulk"]

WINDOW = 60.0
"""Seconds over which Picqer counts."""

NAP = 1.0
"""Longest sleep before looking again: a limit may be raised and a neighbour in the queue may give up meanwhile."""

_INSTANT = 1e-6  # below what any clock here can tell apart; absorbs the rounding of floats
_LIMIT = "x-ratelimit-limit"
_REMAINING = "x-ratelimit-remaining"
_LONGEST_NUMBER = 9


class RateLimit(Struct, frozen=True):
    """How a client keeps within the rate limit of its key: `Picqer(..., rate_limit=RateLimit(reserve=0.2))`.

    All clients of a process with the same base URL and key share one budget, whether they are used by threads, by tasks
    or one after the other. The limit itself is read from each answer, so there is nothing to set for it. A child of a
    fork begins with a budget of its own.

    Half of the budget may be used as fast as calls come, so that short bursts are not slowed; beyond it calls are
    spaced evenly, and none is sent that could be refused. A 429 that comes all the same, because other programs use the
    key too, stops all calls of the key for as long as Picqer asks, else for a minute. What a call waits for its place
    counts towards `Retries.deadline`; a call that would have to wait longer raises `RateLimitError` at once.

    `Picqer(..., priority="bulk")` marks calls that have time. They let interactive ones pass and leave them the
    `reserve`. The default is `"interactive"`: a client that is used for one thing gets the whole budget.

    Attributes:
        per_minute: Requests a minute to assume until the first answer tells the limit.
        reserve: Share of the limit that bulk calls leave to interactive ones, from 0 to below 1.
        redis: URL of a Redis or Valkey server, such as `redis://localhost:6379/0` or `rediss://user:password@host/0`,
            which shares the budget between processes and machines; needs `pip install "picqer[redis]"`. While it cannot
            be reached each process goes by its own count and the headers, and says so in a `SharedBudgetWarning`.

    Raises:
        ConfigurationError: per_minute is below 1, or the reserve is no share.
    """

    per_minute: int = 500
    reserve: float = 0.1
    redis: str | None = None

    def __post_init__(self) -> None:
        if self.per_minute < 1 or not 0 <= self.reserve < 1:
            raise ConfigurationError(
                f"A RateLimit needs per_minute of 1 or more and a reserve from 0 to below 1, not {self!r}."
            )

    def __repr__(self) -> str:
        # The URL of the store may hold a password.
        return f"RateLimit(per_minute={self.per_minute}, reserve={self.reserve})"


DEFAULT_RATE_LIMIT = RateLimit()


def share(limit: int, reserve: float, priority: Priority) -> int:
    """Tell how many calls within a minute a priority may bring the key to."""
    return limit if priority == "interactive" else max(1, int(limit * (1 - reserve)))


class _Lane:
    """The calls of one priority."""

    __slots__ = ("counted", "due", "numbers", "queue")

    def __init__(self) -> None:
        self.counted = 0  # in flight, or answered within the window
        self.due = 0.0  # when the next one may go, once they are spaced
        self.numbers = 0
        self.queue: OrderedDict[Turn, None] = OrderedDict()


class Turn:
    """The place of one attempt: in the queue, then in flight, then counted for a minute."""

    __slots__ = ("_number", "lane", "priority", "reserve")

    def __init__(self, priority: Priority, reserve: float) -> None:
        self.priority: Priority = priority
        self.reserve = reserve
        self.lane: _Lane | None = None  # while in flight
        self._number = 0

    def ahead(self, queue: "OrderedDict[Turn, None]") -> int:
        """Tell how many wait in front of this one."""
        if self not in queue:
            return len(queue)
        return self._number - next(iter(queue))._number  # noqa: SLF001 - a turn like this one

    def enqueue(self, lane: _Lane) -> None:
        """Stand at the end of the queue."""
        lane.numbers += 1
        self._number = lane.numbers
        lane.queue[self] = None


class Limiter:
    """The budget of one key in this process. Does not sleep: times go in and seconds to wait come out.

    Args:
        limit: Requests a minute to assume until an answer tells.
    """

    def __init__(self, limit: int) -> None:
        self._assumed = limit
        self.forget()

    def forget(self) -> None:
        """Begin anew, as in a forked child, whose copy of the lock may be held by a thread that it does not have."""
        self._lock = Lock()
        self.limit = self._assumed
        self._lanes: dict[Priority, _Lane] = {"interactive": _Lane(), "bulk": _Lane()}
        self._counted = 0  # of both lanes
        self._answered: deque[tuple[float, _Lane]] = deque()
        self._foreign = 0
        self._foreign_until = 0.0
        self._held_until = float("-inf")

    def ask(self, turn: Turn, now: float) -> float:
        """Give the seconds until a call may go, by what is known now; 0 when it may: it counts as in flight then.

        Until then it stands in the queue of its priority, and has to `leave` should it give up.
        """
        with self._lock:
            self._expire(now)
            lane = self._lanes[turn.priority]
            cap = self.limit if turn.priority == "interactive" else share(self.limit, turn.reserve, turn.priority)
            ahead = turn.ahead(lane.queue) if lane.queue else 0
            paced = 2 * lane.counted >= cap
            gap = WINDOW / cap
            seconds = self._held_until - now
            if (missing := self._missing(turn, cap, ahead)) > 0:
                seconds = max(seconds, self._until_free(missing, cap, now))
            if paced:
                seconds = max(seconds, lane.due + ahead * gap - now)
            if seconds > _INSTANT:
                if turn not in lane.queue:
                    turn.enqueue(lane)
                return seconds
            lane.queue.pop(turn, None)
            lane.counted += 1
            self._counted += 1
            # One that is late by less than a gap does not delay those behind it, or the job would lose that time.
            lane.due = max(lane.due, now - gap) + gap if paced else now + gap
            turn.lane = lane
            return 0.0

    def leave(self, turn: Turn, now: float, *, sent: bool) -> None:
        """Give up a place in the queue, or end a flight: it is counted for a minute from now if anything was sent."""
        with self._lock:
            lane = turn.lane
            if lane is None:
                self._lanes[turn.priority].queue.pop(turn, None)
                return
            turn.lane = None
            if sent:
                self._answered.append((max(now, self._answered[-1][0] if self._answered else now), lane))
            else:
                lane.counted -= 1
                self._counted -= 1

    def learn(self, headers: Mapping[str, str], now: float, *, alone: bool = True) -> None:
        """Take limit and remaining from an answer, before its flight ends.

        Args:
            headers: Of the answer, names in lower case.
            now: The time.
            alone: Whether no other budget counts the calls of other processes. If so, what Picqer counted more than we
                sent is taken for theirs.
        """
        limit, left = budget_of(headers)
        if not limit and left is None and not self._foreign:
            return
        with self._lock:
            if limit:
                self.limit = limit
            if left is not None and left <= self.limit:
                self._expire(now)
                foreign = self.limit - left - self._counted
                self._foreign = foreign if foreign > 0 and alone else 0
                self._foreign_until = now + WINDOW

    def hold(self, seconds: float, now: float) -> None:
        """Let nobody go for a time, because Picqer refused a call."""
        with self._lock:
            self._held_until = max(self._held_until, now + seconds)

    def is_idle(self, now: float) -> bool:
        """Tell whether it knows nothing that a new one would not."""
        with self._lock:
            self._expire(now)
            return not (self._counted or self._foreign) and self._held_until <= now

    def _expire(self, now: float) -> None:
        answered = self._answered
        over = now - WINDOW + _INSTANT
        while answered and answered[0][0] <= over:
            answered.popleft()[1].counted -= 1
            self._counted -= 1
        if self._foreign and self._foreign_until <= now + _INSTANT:
            self._foreign = 0

    def _missing(self, turn: Turn, cap: int, ahead: int) -> int:
        """How many places have to become free for this call and for those that go first; 0 or less when it has one."""
        if turn.priority == "bulk":
            ahead += len(self._lanes["interactive"].queue)
        return 1 + ahead + self._counted + self._foreign - cap

    def _until_free(self, missing: int, cap: int, now: float) -> float:
        """Seconds until so many places are free."""
        known = self._answered
        if missing <= len(known):
            own = known[missing - 1][0] + WINDOW
        else:
            # Those in flight now, or not even sent, keep their places for a minute at least, and so on, round by round.
            rest = missing - len(known) - self._foreign - 1
            own = now + WINDOW * (1 + max(0, rest) // cap)
        if not self._foreign:
            return own - now
        beside = missing - self._foreign
        also = now if beside <= 0 else known[beside - 1][0] + WINDOW if beside <= len(known) else own
        return min(own, max(self._foreign_until, also)) - now


def budget_of(headers: Mapping[str, str]) -> tuple[int | None, int | None]:
    """Read limit and remaining from the headers of an answer, names in lower case; `None` for what they do not tell."""
    return _number(headers.get(_LIMIT)), _number(headers.get(_REMAINING))


def _number(text: str | None) -> int | None:
    """Read a header that should be a count; `None` for anything else."""
    if text is None:
        return None
    return int(text) if len(text) <= _LONGEST_NUMBER and text.isascii() and text.isdecimal() else None


class _Pool:
    """All limiters of the process: one for each base URL and key, as long as it is used or knows something."""

    def __init__(self) -> None:
        self.forget()

    def forget(self) -> None:
        """Begin anew."""
        self._lock = Lock()
        self._known: WeakValueDictionary[tuple[str, str], Limiter] = WeakValueDictionary()
        self._kept: dict[tuple[str, str], Limiter] = {}

    def limiter(self, base_url: str, authorization: str, rate_limit: RateLimit, now: float) -> Limiter:
        """Give the limiter of a key. The `per_minute` of the first who asks is assumed."""
        name = base_url, authorization
        with self._lock:
            # A program may make a client for each call: what its limiter knows must outlive it, but not for ever.
            self._kept = {key: limiter for key, limiter in self._kept.items() if not limiter.is_idle(now)}
            limiter = self._known.get(name)
            if limiter is None:
                limiter = self._known[name] = Limiter(rate_limit.per_minute)
            self._kept[name] = limiter
            return limiter

    def after_fork(self) -> None:
        """Begin anew in a child, whose clients keep the limiters that they have."""
        self._lock = Lock()
        for limiter in list(self._known.values()):
            limiter.forget()


POOL = _Pool()

if hasattr(os, "register_at_fork"):  # not on Windows, which has no fork
    os.register_at_fork(after_in_child=POOL.after_fork)
