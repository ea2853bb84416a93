"""The two shells that do I/O: they send, wait and send again as the pure modules tell them."""

import random
import re
import time
import warnings
from collections.abc import Awaitable, Callable, Mapping, Sequence
from copy import copy
from types import TracebackType
from typing import TYPE_CHECKING, Any, Generic, Literal, Self, TypeVar

from picqer._runtime.answer import failure, read
from picqer._runtime.audience import nobody
from picqer._runtime.decode import Fault
from picqer._runtime.limiter import NAP, POOL, Limiter, Turn, share
from picqer._runtime.operation import Operation
from picqer._runtime.request import build
from picqer._runtime.retry import RATE_LIMITED, pause, refused_for
from picqer._runtime.settings import Settings
from picqer._runtime.transport import (
    KEY_HEADER,
    Answer,
    AsyncTransport,
    FateUnknownError,
    NothingSentError,
    Outcome,
    Request,
    Transport,
)
from picqer.errors import RateLimitError, ResponseDriftWarning

if TYPE_CHECKING:
    from picqer._runtime.observer import Observer
    from picqer._runtime.shared_budget import AsyncSharedBudget, SharedBudget

T = TypeVar("T")

_HELD_BACK = "Make fewer calls at once, or let them wait longer with retries=Retries(deadline=...)."


class _Shell:
    """What both shells keep between calls."""

    def __init__(
        self,
        settings: Settings,
        clock: Callable[[], float],
        chance: Callable[[], float],
        limiter: Limiter | None,
        observers: "Callable[[], tuple[Observer, ...]]",
    ) -> None:
        self.settings = settings
        self.clock = clock
        self.chance = chance
        self.limiter = limiter or POOL.limiter(
            settings.base_url, settings.headers[KEY_HEADER], settings.rate_limit, clock()
        )
        self.observers = observers
        self.kept: dict[str, object] = {}  # what look-ups by name have read
        self.locks: dict[object, Any] = {}  # held by those who read it
        self._reported: set[tuple[str, str]] = set()

    def with_settings(self, settings: Settings) -> Self:
        """Give a sender with other settings that shares all else with this one, what it has learned included."""
        twin = copy(self)
        twin.settings = settings
        return twin

    def report(self, operation: str, faults: Sequence[Fault]) -> None:
        """Warn of each place that breaks its model, once for the life of the client."""
        for fault in faults:
            place = re.sub(r"\[\d+]", "[]", fault.path)
            if (operation, place) in self._reported:
                continue
            self._reported.add((operation, place))
            warnings.warn(
                f"{operation}: {place} does not fit its model (first at {fault.path}: {fault.reason}). It was kept as "
                "it came, and this is said once. Look for a newer picqer, or pass strict=True to get an error instead.",
                ResponseDriftWarning,
                stacklevel=2,
            )


class _Call(Generic[T]):
    """One call from its first attempt to its end. It decides and does no I/O."""

    def __init__(
        self,
        shell: _Shell,
        operation: Operation[T],
        path: Mapping[str, object],
        query: Mapping[str, object] | None,
        body: Mapping[str, object] | None,
    ) -> None:
        settings = shell.settings
        self.request = build(settings, operation, path, query, body)
        self.operation = operation
        self.attempts = 0
        self.waited = 0.0
        self._shell = shell
        self._turn = Turn(settings.priority, settings.rate_limit.reserve)
        self._started = shell.clock()
        self._in_line = False  # for a place within the rate limit, or holding it
        self._sent_at: float | None = None  # while in flight
        self._told = False
        self._outcome: Outcome | None = None
        self._missing = 0.0  # seconds that the deadline left no room for
        self._observers = shell.observers()

    def __enter__(self) -> Self:
        for observer in self._observers:
            observer.started(self)
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        if self._in_line:
            self._shell.limiter.leave(self._turn, self._shell.clock(), sent=self._sent_at is not None)
        for observer in self._observers:
            observer.finished(self, error)

    @property
    def share(self) -> int:
        """How many calls a minute the key may come to with this one."""
        return share(self._shell.limiter.limit, self._turn.reserve, self._turn.priority)

    def place(self) -> float | None:
        """Ask for a place within the rate limit.

        Returns:
            Seconds to sleep before asking again, 0 when it has one, or `None` to leave it at what there is.
        """
        if self._turn.lane is not None:
            return 0.0
        self._in_line = True
        return self.bear(self._shell.limiter.ask(self._turn, self._shell.clock()))

    def bear(self, seconds: float) -> float | None:
        """Tell how long to sleep of what it is expected to wait; `None` when its deadline comes first."""
        if seconds <= 0:
            return 0.0
        shell = self._shell
        if shell.clock() - self._started + seconds > shell.settings.retries.deadline:
            self._missing = seconds
            return None
        if not self._told:
            self._told = True
            self._tell_waiting(seconds, "rate limit")
        seconds = min(seconds, NAP)
        self.waited += seconds
        return seconds

    def begin(self) -> Request:
        """Note that it is sent now."""
        self.attempts += 1
        self._told = False
        self._sent_at = self._shell.clock()
        return self.request

    def end(self, outcome: Outcome, *, alone: bool) -> float | None:
        """Note what came of an attempt.

        Args:
            outcome: What came.
            alone: Whether no shared budget counts the calls of other processes.

        Returns:
            Seconds to sleep before another attempt, or `None` to leave it at this outcome.
        """
        shell, now = self._shell, self._shell.clock()
        self._outcome = outcome
        if isinstance(outcome, Answer):
            shell.limiter.learn(outcome.headers, now, alone=alone)
        shell.limiter.leave(self._turn, now, sent=not isinstance(outcome, NothingSentError))
        began, self._sent_at, self._in_line = self._sent_at or now, None, False
        for observer in self._observers:
            observer.attempted(self, outcome, now - began)
        chance = shell.chance()
        seconds = pause(
            shell.settings.retries,
            outcome,
            method=self.request.method,
            attempt=self.attempts,
            elapsed=now - self._started,
            chance=chance,
        )
        if isinstance(outcome, Answer) and outcome.status == RATE_LIMITED:
            shell.limiter.hold(refused_for(outcome.headers, chance), now)
            return None if seconds is None else 0.0  # the limiter holds it back, with all others of the key
        if seconds is not None:
            self._tell_waiting(seconds, "retry")
            self.waited += seconds
        return seconds

    def _tell_waiting(self, seconds: float, reason: Literal["rate limit", "retry"]) -> None:
        for observer in self._observers:
            observer.waiting(self, seconds, reason)

    def result(self) -> T:
        """Turn the last outcome into the value of the call, or into its error."""
        outcome, shell = self._outcome, self._shell
        try:
            if outcome is None:
                raise self._not_sent()
            if not isinstance(outcome, Answer):
                raise failure(self.operation, self.request, outcome, self.attempts) from outcome
            value, faults = read(self.operation, self.request, outcome, strict=shell.settings.strict)
        except RateLimitError as refusal:
            refusal.limit, refusal.waited = shell.limiter.limit, self.waited
            raise
        if faults:
            shell.report(self.operation.id, faults)
        return value

    def _not_sent(self) -> RateLimitError:
        deadline = self._shell.settings.retries.deadline
        return RateLimitError(
            f"{self.operation.id}: not sent, as its place within the rate limit is about {self._missing:.0f} s away "
            f"and its deadline is {deadline:.0f} s after the call.",
            operation=self.operation.id,
            request=self.request,
            hint=_HELD_BACK,
            status=RATE_LIMITED,
            headers={},
            body=b"",
            error_code=None,
            message="The rate limit leaves no place in time.",
        )


class Sender(_Shell):
    """Makes calls and waits for them. Safe to share between threads."""

    def __init__(
        self,
        settings: Settings,
        transport: Transport,
        sleep: Callable[[float], None] = time.sleep,
        clock: Callable[[], float] = time.monotonic,
        chance: Callable[[], float] = random.random,
        *,
        limiter: Limiter | None = None,
        shared: "SharedBudget | None" = None,
        observers: "Callable[[], tuple[Observer, ...]]" = nobody,
    ) -> None:
        super().__init__(settings, clock, chance, limiter, observers)
        self._transport = transport
        self._sleep = sleep
        if shared is None and settings.rate_limit.redis is not None:
            from picqer._runtime.shared_budget import SharedBudget  # noqa: PLC0415 - needs an extra

            shared = SharedBudget(settings.rate_limit.redis, settings.base_url, settings.headers[KEY_HEADER])
        self._shared = shared

    def sleep(self, seconds: float) -> None:
        """Wait."""
        self._sleep(seconds)

    def close(self) -> None:
        """Close the connections to the shared budget; the transport is not its own."""
        if self._shared is not None:
            self._shared.close()

    def send(
        self,
        operation: Operation[T],
        path: Mapping[str, object],
        query: Mapping[str, object] | None = None,
        body: Mapping[str, object] | None = None,
    ) -> T:
        """Make a call and give its decoded answer.

        Raises:
            PicqerError: Nothing could be sent, no answer came, or the answer is a refusal or unreadable.
        """
        shared = self._shared
        with _Call(self, operation, path, query, body) as call:
            while self._admit(call):
                outcome: Outcome
                try:
                    outcome = self._transport.send(call.begin(), self.settings.timeout)
                except (NothingSentError, FateUnknownError) as fault:
                    outcome = fault
                seconds = call.end(outcome, alone=shared is None or not shared.works)
                if shared is not None and isinstance(outcome, Answer):
                    shared.learn(outcome, self.limiter.limit)
                if seconds is None:
                    break
                if seconds:
                    self._sleep(seconds)
            return call.result()

    def _admit(self, call: _Call[T]) -> bool:
        """Wait until the rate limit has a place for a call; false when its deadline comes first."""
        while True:
            seconds = call.place()
            if seconds == 0 and self._shared is not None:
                seconds = call.bear(self._shared.take(call.share, self.settings.priority))
            if not seconds:
                return seconds is not None
            self._sleep(seconds)


async def _asyncio_sleep(seconds: float) -> None:
    import asyncio  # noqa: PLC0415 - heavy, and a synchronous program never needs it

    await asyncio.sleep(seconds)


class AsyncSender(_Shell):
    """Makes calls and awaits them."""

    def __init__(
        self,
        settings: Settings,
        transport: AsyncTransport,
        sleep: Callable[[float], Awaitable[None]] = _asyncio_sleep,
        clock: Callable[[], float] = time.monotonic,
        chance: Callable[[], float] = random.random,
        *,
        limiter: Limiter | None = None,
        shared: "AsyncSharedBudget | None" = None,
        observers: "Callable[[], tuple[Observer, ...]]" = nobody,
    ) -> None:
        super().__init__(settings, clock, chance, limiter, observers)
        self._transport = transport
        self._sleep = sleep
        if shared is None and settings.rate_limit.redis is not None:
            from picqer._runtime.shared_budget import AsyncSharedBudget  # noqa: PLC0415 - needs an extra

            shared = AsyncSharedBudget(settings.rate_limit.redis, settings.base_url, settings.headers[KEY_HEADER])
        self._shared = shared

    async def sleep(self, seconds: float) -> None:
        """Wait."""
        await self._sleep(seconds)

    async def aclose(self) -> None:
        """Close the connections to the shared budget; the transport is not its own."""
        if self._shared is not None:
            await self._shared.aclose()

    async def send(
        self,
        operation: Operation[T],
        path: Mapping[str, object],
        query: Mapping[str, object] | None = None,
        body: Mapping[str, object] | None = None,
    ) -> T:
        """Make a call and give its decoded answer.

        Raises:
            PicqerError: Nothing could be sent, no answer came, or the answer is a refusal or unreadable.
        """
        shared = self._shared
        with _Call(self, operation, path, query, body) as call:
            while await self._admit(call):
                outcome: Outcome
                try:
                    outcome = await self._transport.send(call.begin(), self.settings.timeout)
                except (NothingSentError, FateUnknownError) as fault:
                    outcome = fault
                seconds = call.end(outcome, alone=shared is None or not shared.works)
                if shared is not None and isinstance(outcome, Answer):
                    await shared.learn(outcome, self.limiter.limit)
                if seconds is None:
                    break
                if seconds:
                    await self._sleep(seconds)
            return call.result()

    async def _admit(self, call: _Call[T]) -> bool:
        """Wait until the rate limit has a place for a call; false when its deadline comes first."""
        while True:
            seconds = call.place()
            if seconds == 0 and self._shared is not None:
                seconds = call.bear(await self._shared.take(call.share, self.settings.priority))
            if not seconds:
                return seconds is not None
            await self._sleep(seconds)
