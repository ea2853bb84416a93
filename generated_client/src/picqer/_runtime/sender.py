"""The two shells that do I/O: they send, wait and send again as the pure modules tell them."""

import random
import re
import time
import warnings
from collections.abc import Awaitable, Callable, Mapping, Sequence
from typing import Generic, TypeVar

from picqer._runtime.answer import failure, read
from picqer._runtime.decode import Fault
from picqer._runtime.operation import Operation
from picqer._runtime.request import build
from picqer._runtime.retry import pause
from picqer._runtime.settings import Settings
from picqer._runtime.transport import Answer, AsyncTransport, FateUnknownError, NothingSentError, Outcome, Transport
from picqer.errors import ResponseDriftWarning

T = TypeVar("T")


class _Shell:
    """What both shells keep between calls."""

    def __init__(
        self,
        settings: Settings,
        clock: Callable[[], float] = time.monotonic,
        chance: Callable[[], float] = random.random,
    ) -> None:
        self.settings = settings
        self.clock = clock
        self.chance = chance
        self._reported: set[tuple[str, str]] = set()

    def report(self, operation: str, faults: Sequence[Fault]) -> None:
        """Warn of each place that breaks its model, once for the life of the client."""
        for path, reason in faults:
            place = re.sub(r"\[\d+]", "[]", path)
            if (operation, place) in self._reported:
                continue
            self._reported.add((operation, place))
            warnings.warn(
                f"{operation}: {place} does not fit its model (first at {path}: {reason}). It was kept as it came, and "
                "this is said once. Look for a newer picqer, or pass strict=True to have an error instead.",
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
        self.request = build(shell.settings, operation, path, query, body)
        self._shell = shell
        self._operation = operation
        self._attempts = 0
        self._started = shell.clock()

    def pause(self, outcome: Outcome) -> float | None:
        """Count an attempt and tell after how many seconds to try again; `None` to leave it at this outcome."""
        self._attempts += 1
        return pause(
            self._shell.settings.retries,
            outcome,
            method=self.request.method,
            attempt=self._attempts,
            elapsed=self._shell.clock() - self._started,
            chance=self._shell.chance(),
        )

    def result(self, outcome: Outcome) -> T:
        """Turn the last outcome into the value of the call, or into its error."""
        if not isinstance(outcome, Answer):
            raise failure(self._operation, self.request, outcome, self._attempts) from outcome
        value, faults = read(self._operation, self.request, outcome, strict=self._shell.settings.strict)
        self._shell.report(self._operation.id, faults)
        return value


class Sender(_Shell):
    """Makes calls and waits for them. Safe to share between threads."""

    def __init__(
        self,
        settings: Settings,
        transport: Transport,
        sleep: Callable[[float], None] = time.sleep,
        clock: Callable[[], float] = time.monotonic,
        chance: Callable[[], float] = random.random,
    ) -> None:
        super().__init__(settings, clock, chance)
        self._transport = transport
        self._sleep = sleep

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
        call = _Call(self, operation, path, query, body)
        while True:
            outcome: Outcome
            try:
                outcome = self._transport.send(call.request, self.settings.timeout)
            except (NothingSentError, FateUnknownError) as fault:
                outcome = fault
            seconds = call.pause(outcome)
            if seconds is None:
                return call.result(outcome)
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
    ) -> None:
        super().__init__(settings, clock, chance)
        self._transport = transport
        self._sleep = sleep

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
        call = _Call(self, operation, path, query, body)
        while True:
            outcome: Outcome
            try:
                outcome = await self._transport.send(call.request, self.settings.timeout)
            except (NothingSentError, FateUnknownError) as fault:
                outcome = fault
            seconds = call.pause(outcome)
            if seconds is None:
                return call.result(outcome)
            await self._sleep(seconds)
