"""One budget for several processes and machines, counted in Redis or Valkey by pyrate-limiter.

A call is counted from when it takes its place, for a minute and about a second: the second allows for the time between
taking a place and being counted at Picqer, which differs from call to call. It costs 1.6 % of the budget.
"""

import time
import warnings
from collections.abc import Awaitable, Callable, Generator, Sequence
from hashlib import sha256
from importlib import import_module
from inspect import isawaitable
from math import ceil
from typing import Any, TypeAlias, TypeVar
from urllib.parse import urlsplit

from picqer._runtime.limiter import WINDOW, Priority, budget_of
from picqer._runtime.retry import RATE_LIMITED, refused_for
from picqer._runtime.transport import Answer
from picqer.errors import ConfigurationError, SharedBudgetWarning

R = TypeVar("R")

Steps: TypeAlias = Generator[Any, Any, R]
"""Work in steps: each yields what the library gave, a value or something to await, and gets the value back."""

SPAN = WINDOW + 0.9
"""Seconds for which a call is counted, from the end of its tick."""

_TICK = 0.1
"""Places are dated to ticks. The library does not count places that are dated later than the one that is asked for, and
no two machines have quite the same time: within one tick that makes no difference."""

_PORTIONS: dict[Priority, int] = {"interactive": 4, "bulk": 12}
"""In how many equal parts of the time the budget is given out, so that a long job does not use it up in one go and
then stand still: a burst may take one part of it at once."""

_UNLIMITED = ((1_000_000_000, SPAN),)
_CHECK_EVERY = 1.0
_AWAY_FOR = 5.0
_KEPT_FOR = 300
_PATIENCE = 2.0  # a budget that answers more slowly is worth less than what it saves


class _Budget:
    """What both kinds of budget do, in steps."""

    def __init__(
        self, module: str, url: str, base_url: str, authorization: str, now: Callable[[], float] | None
    ) -> None:
        try:
            self._library: Any = import_module("pyrate_limiter")
            redis: Any = import_module(module)
            retry: Any = import_module(f"{module}.retry")
            self._faults: Any = import_module("redis.exceptions")
            backoff: Any = import_module("redis.backoff")
        except ImportError as missing:
            raise ConfigurationError(
                f'RateLimit(redis=...) needs {missing.name}: install it with pip install "picqer[redis]".'
            ) from missing
        try:
            self._client: Any = redis.Redis.from_url(
                url.replace("valkey", "redis", 1) if url.startswith("valkey") else url,
                socket_timeout=_PATIENCE,
                socket_connect_timeout=_PATIENCE,
                retry=retry.Retry(backoff.NoBackoff(), 1),
            )
        except ValueError:
            # `from None`: the text of the fault may repeat the password of the URL.
            raise ConfigurationError(
                "RateLimit(redis=...) must be a URL such as 'redis://localhost:6379/0' or 'rediss://user:password@host'."
            ) from None
        self._host = urlsplit(url).hostname or "its socket"
        # Everybody who can read the store sees this name, so it says neither key nor account.
        self._name = f"picqer:budget:{sha256(f'{base_url} {authorization}'.encode()).hexdigest()[:32]}"
        self._script: str | None = None
        self._clock = now or time.monotonic
        self._agreed = now is not None
        self._ahead = 0.0  # what the clock of the store is ahead of the one here
        self._check_at = float("-inf")
        self._away_until = float("-inf")
        self.works = True

    def _taking(self, share: int, priority: Priority) -> Steps[float]:
        """Take a place; seconds to wait when there is none, 0 when it is taken."""
        portion = ceil(share / _PORTIONS[priority])
        rates = [(share, SPAN)] if portion == share else [(portion, SPAN * portion / (share + 1)), (share, SPAN)]
        yield from self._preparing()
        now = self._time()
        seconds = yield from self._put(rates, now, 1)
        if seconds == 0:
            # At the edge of a tick two may get the last place. Whoever looks last sees both and does without.
            counted: int = yield self._client.zcount(self._name, f"({_milliseconds(_tick(now) - SPAN)}", "+inf")
            seconds = 0.0 if counted <= share else _TICK
        return seconds

    def _learning(self, answer: Answer, limit: int) -> Steps[float]:
        """Let all who share the budget know what an answer says of it."""
        yield from self._preparing()
        now = self._time()
        if answer.status == RATE_LIMITED:
            # Places that end when the refusal does, more than there are: nobody gets one before.
            ending = min(refused_for(answer.headers, 1.0), SPAN)
            yield from self._put(_UNLIMITED, now - SPAN + ending, limit)
        left = budget_of(answer.headers)[1]
        if self._clock() >= self._check_at:
            self._check_at = self._clock() + _CHECK_EVERY
            bucket = self._bucket(_UNLIMITED)
            yield bucket.leak(_milliseconds(now))
            yield self._client.expire(self._name, _KEPT_FOR)
            known: int = yield bucket.count()
            if left is not None and limit - left > known:
                yield from self._put(_UNLIMITED, now, limit - left - known)  # of programs that do not share
            yield from self._setting_clock()
        return 0.0

    def _preparing(self) -> Steps[None]:
        if self._script is None:
            yield from self._setting_clock()
            bucket = yield self._library.RedisBucket.init(self._rates(_UNLIMITED), self._client, self._name)
            self._script = bucket.script_hash

    def _setting_clock(self) -> Steps[None]:
        """Take the time of the store: carried on by a clock that cannot jump, it is the same for all machines."""
        if not self._agreed:
            asked = self._clock()
            seconds, micros = yield self._client.time()
            self._ahead = seconds + micros / 1e6 - (asked + self._clock()) / 2

    def _put(self, rates: Sequence[tuple[int, float]], at: float, places: int) -> Steps[float]:
        dated = _tick(at)
        item = self._library.RateItem("call", _milliseconds(dated), places)
        decision = yield self._bucket(rates).put_decision(item)
        return 0.0 if decision.allowed else max(1, decision.retry_after_ms or 0) / 1000 + dated - at

    def _bucket(self, rates: Sequence[tuple[int, float]]) -> Any:
        # A bucket keeps its last verdict, so threads must not share one. Making one sends nothing.
        return self._library.RedisBucket(self._rates(rates), self._client, self._name, self._script)

    def _rates(self, rates: Sequence[tuple[int, float]]) -> list[Any]:
        return [self._library.Rate(most, int(span * 1000)) for most, span in rates]

    def _time(self) -> float:
        return self._clock() + self._ahead

    def _guarded(self, begin: Callable[[], Steps[float]]) -> Steps[float]:
        """Do the work if the store can be used, and do without it otherwise."""
        if self._clock() < self._away_until:
            return 0.0
        try:
            try:
                seconds = yield from begin()
            except self._faults.NoScriptError:  # a store that was started again has forgotten it
                self._script = None
                seconds = yield from begin()
        except (self._faults.RedisError, OSError) as fault:
            self._away_until = self._clock() + _AWAY_FOR
            if self.works:
                self.works = False
                warnings.warn(
                    f"The shared budget at {self._host} cannot be used ({type(fault).__name__}). Until it can, this "
                    "process keeps to the rate limit by its own count and by what Picqer's answers say.",
                    SharedBudgetWarning,
                    stacklevel=2,
                )
            return 0.0
        self.works = True
        return seconds


class SharedBudget(_Budget):
    """A budget in Redis or Valkey. Safe to share between threads.

    Args:
        url: Where the store is.
        base_url: Of the API.
        authorization: Header that holds the key. Only a hash of it goes to the store.
        now: A clock that all who share the budget agree on, in seconds, instead of that of the store.

    Attributes:
        works: Whether it did when it was last used.

    Raises:
        ConfigurationError: The libraries are missing, or the URL cannot be right.
    """

    def __init__(self, url: str, base_url: str, authorization: str, now: Callable[[], float] | None = None) -> None:
        super().__init__("redis", url, base_url, authorization, now)

    def take(self, share: int, priority: Priority) -> float:
        """Take a place if not more than `share` are taken then; seconds to wait when there is none, 0 otherwise."""
        return _run(self._guarded(lambda: self._taking(share, priority)))

    def learn(self, answer: Answer, limit: int) -> None:
        """Let all who share the budget know what an answer says of it."""
        _run(self._guarded(lambda: self._learning(answer, limit)))

    def close(self) -> None:
        """Close the connections."""
        self._client.close()


class AsyncSharedBudget(_Budget):
    """A budget in Redis or Valkey for `AsyncPicqer`; otherwise as `SharedBudget`."""

    def __init__(self, url: str, base_url: str, authorization: str, now: Callable[[], float] | None = None) -> None:
        super().__init__("redis.asyncio", url, base_url, authorization, now)

    async def take(self, share: int, priority: Priority) -> float:
        """Take a place; see `SharedBudget.take`."""
        return await _await(self._guarded(lambda: self._taking(share, priority)))

    async def learn(self, answer: Answer, limit: int) -> None:
        """Let all who share the budget know what an answer says of it."""
        await _await(self._guarded(lambda: self._learning(answer, limit)))

    async def aclose(self) -> None:
        """Close the connections."""
        await self._client.aclose()


def _milliseconds(seconds: float) -> int:
    return round(seconds * 1000)


def _tick(seconds: float) -> float:
    return ceil(seconds / _TICK) * _TICK


def _run(steps: Steps[R]) -> R:
    value: Any = None
    while True:
        try:
            value = steps.send(value)
        except StopIteration as done:
            result: R = done.value
            return result


async def _await(steps: Steps[R]) -> R:
    go: Callable[[Any], Any] = steps.send
    value: Any = None
    while True:
        try:
            step: Awaitable[Any] | Any = go(value)
        except StopIteration as done:
            result: R = done.value
            return result
        try:
            go, value = steps.send, (await step) if isawaitable(step) else step
        except Exception as fault:  # noqa: BLE001 - the steps decide which they can do without
            go, value = steps.throw, fault
