"""Gets the outbox delivered: in the background of a server, or by a call where there is none."""

from __future__ import annotations

import threading
import time
from typing import TYPE_CHECKING, Any

from picqer_mock.webhooks import outbox
from picqer_mock.webhooks.outbox import Outcome
from picqer_mock.webhooks.sending import RefusedTargetError, post

if TYPE_CHECKING:
    from collections.abc import Callable
    from datetime import datetime

    from picqer_mock.clock import Clock
    from picqer_mock.state import State
    from picqer_mock.webhooks.outbox import Parcel
    from picqer_mock.webhooks.sending import Sender

_SUCCESS = {200, 201, 202}


class Deliveries:
    """The deliveries of an account. All threads may use them.

    Args:
        state: The account's data.
        clock: The time.
        sender: What sends.
        work: Does what was put off until a moment.
        wake: Called when there is more to send.
    """

    def __init__(
        self,
        state: State,
        clock: Clock,
        sender: Sender,
        *,
        work: Callable[[datetime], None],
        wake: Callable[[], object],
    ) -> None:
        self._state = state
        self._clock = clock
        self._sender = sender
        self._work = work
        self._wake = wake
        # By token, each with when its attempt began; read and changed inside transactions only.
        self._under_way: dict[str, float] = {}
        self._recorded = threading.Condition()

    def list(self) -> list[dict[str, Any]]:
        """Return the deliveries, by rising id.

        Each has `iddelivery`, `idhook`, `event`, `created`, `address`, the `body` as text, `status`, `attempts`,
        `attempted_at`, `next_at`, and of the last attempt `answer`, the status of the receiver's answer, and `error`.
        A status is `waiting` for an attempt, `delivered`, `failed` after all attempts, `refused` as the address is not
        on this machine, or `cancelled` as the hook was switched off. The last 1000 are remembered, and those before
        that wait or have failed.
        """
        with self._state.transaction():
            return outbox.views(self._state)

    def repeat(self, iddelivery: int) -> int:
        """Send the same bytes once more, as a delivery of its own, and return its id.

        Raises:
            NotFoundError: There is no such delivery.
            RefusedError: Its hook is inactive.
        """
        with self._state.transaction():
            number = outbox.repeat(self._state, iddelivery, self._clock.now())
        self._wake()
        return number

    def deliver(self) -> int:
        """Do what was put off until now, send in this thread what is due, and return how many attempts that took.

        This is for an application without a server. A clock that was put forward has several attempts behind it, and
        all of them are made.
        """
        self._work(self._clock.now())
        return self.send_due(threading.Event())

    def settle(self, timeout: float = 30) -> None:
        """Wait until the server has sent all that is due.

        Raises:
            TimeoutError: It has not within so many seconds.
        """
        self._work(self._clock.now())
        with self._recorded:
            if not self._recorded.wait_for(self._is_settled, timeout):
                raise TimeoutError(
                    f"deliveries are still due or under way after {timeout:g} seconds; is there a server that sends?"
                )

    def are_due(self) -> bool:
        """Tell whether there are deliveries that could be sent now besides those under way."""
        with self._state.transaction():
            return outbox.are_due(self._state, self._clock.now(), self._under_way)

    def all_hang(self, seconds: float) -> bool:
        """Tell whether nothing is under way but what has been so for longer than this."""
        with self._state.transaction():
            latest = max(self._under_way.values(), default=0.0)
        return time.monotonic() - latest > seconds

    def send_due(self, stop: threading.Event, go_on: Callable[[], bool] = lambda: True) -> int:
        """Send what is due in this thread, and return how many attempts that took.

        Args:
            stop: Is set by whoever stops the server.
            go_on: Is asked after each attempt whether there is to be another.
        """
        attempts = 0
        with self._state.transaction():
            parcel = None if stop.is_set() else self._take()
        while parcel is not None:
            attempts += 1
            try:
                outcome = self._attempt(parcel)
            except BaseException:
                self._turn_over(parcel, Outcome(error="the sender broke off"), stop, go_on=False)
                raise
            parcel = self._turn_over(parcel, outcome, stop, go_on=go_on())
        return attempts

    def _turn_over(self, parcel: Parcel, outcome: Outcome, stop: threading.Event, *, go_on: bool) -> Parcel | None:
        """Write down how an attempt ended and take the next delivery; None when there is none, or nobody goes on."""
        with self._state.transaction():
            del self._under_way[parcel.token]
            # Whoever stops the server cuts off what is under way, which is no fault of the receiver.
            if outcome.error is None or not stop.is_set():
                outbox.record(self._state, parcel, outcome, self._clock.now())
            following = self._take() if go_on and not stop.is_set() else None
        with self._recorded:
            self._recorded.notify_all()
        return following

    def _take(self) -> Parcel | None:
        parcel = outbox.take(self._state, self._clock.now(), self._under_way)
        if parcel is not None:
            self._under_way[parcel.token] = time.monotonic()
        return parcel

    def _attempt(self, parcel: Parcel) -> Outcome:
        try:
            answer = self._sender(post(parcel.address, parcel.body, parcel.secret))
        except OSError as error:
            return Outcome(error=str(error), refused=isinstance(error, RefusedTargetError))
        return Outcome(answer, None if answer in _SUCCESS else f"expected 200, 201 or 202, found {answer}")

    def _is_settled(self) -> bool:
        with self._state.transaction():
            return not self._under_way and not outbox.are_due(self._state, self._clock.now(), ())
