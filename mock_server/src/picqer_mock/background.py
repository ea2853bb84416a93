"""What goes on while nobody calls: work that was put off, and webhooks."""

from __future__ import annotations

import logging
import threading
import time
from concurrent.futures import Future, ThreadPoolExecutor, wait
from contextlib import contextmanager
from typing import TYPE_CHECKING

from picqer_mock import clock as times
from picqer_mock.errors import FaultError
from picqer_mock.traffic import WINDOW, Traffic

if TYPE_CHECKING:
    from collections.abc import Callable, Generator
    from datetime import datetime

    from picqer_mock.clock import Clock
    from picqer_mock.state import State
    from picqer_mock.webhooks.deliveries import Deliveries

_SENDERS = 8  # so many slow receivers do not hold up the others
_HANGS = 0.01  # seconds after which a sender that waits for an answer gets another beside it
_TURN = 0.0025  # seconds of CPU that a sender has in each window of the traffic however busy callers are
_AGAIN = 0.1  # seconds until what is still being sent is cut off again
_LONGEST = 60.0  # seconds; the clock of the machine may be set without anybody being told

_log = logging.getLogger("picqer_mock")


class Background:
    """Does what is due, when it is due, in threads of its own.

    Args:
        state: The account's data.
        clock: The time; whoever sets or moves it wakes it.
        deliveries: What is to be sent.
        bell: Is set when there may be more to do.
        work: Does what was put off until a moment.
        cut: Ends what is being sent.
    """

    def __init__(
        self,
        state: State,
        clock: Clock,
        deliveries: Deliveries,
        *,
        bell: threading.Event,
        work: Callable[[datetime], None],
        cut: Callable[[], None],
    ) -> None:
        self._state = state
        self._clock = clock
        self._deliveries = deliveries
        self._bell = bell
        self._work = work
        self._cut = cut
        self.traffic = Traffic()
        """Whoever carries out calls notes how long they take."""

    @contextmanager
    def at_work(self) -> Generator[None]:
        """Work as long as the block lasts. What is not sent at its end is sent by the next mock on this account."""
        stop = threading.Event()
        senders: set[Future[int]] = set()
        with self._clock.watched(self._bell.set), ThreadPoolExecutor(_SENDERS, "picqer-mock-webhooks") as pool:
            thread = threading.Thread(
                target=self._run, args=[pool, senders, stop], name="picqer-mock-background", daemon=True
            )
            thread.start()
            try:
                yield
            finally:
                stop.set()
                self._bell.set()
                thread.join()
                self._cut()
                while wait(senders, _AGAIN).not_done:
                    self._cut()  # one was just about to connect

    def _run(self, pool: ThreadPoolExecutor, senders: set[Future[int]], stop: threading.Event) -> None:
        while True:
            self._bell.clear()
            if stop.is_set():  # looked at behind the bell, which rings behind it
                return
            self._do_work()
            senders -= {sender for sender in senders if sender.done()}
            pause = self.pause()
            if len(senders) < _SENDERS and self._deliveries.are_due():
                if self._deliveries.all_hang(_HANGS):
                    sender = pool.submit(self._send, stop)
                    senders.add(sender)
                    sender.add_done_callback(self._ended)
                pause = _HANGS
            self._bell.wait(pause)
            if self.traffic.is_busy():
                stop.wait(WINDOW)

    def _send(self, stop: threading.Event) -> int:
        begun = time.thread_time()
        return self._deliveries.send_due(stop, lambda: time.thread_time() - begun < _TURN or not self.traffic.is_busy())

    def pause(self) -> float | None:
        """Return how many seconds nothing becomes due, a minute at most; None when the clock stands still."""
        now = times.text(self._clock.now())
        with self._state.transaction():
            row = self._state.one(
                """SELECT min(due) AS due FROM (SELECT min(due) AS due FROM job WHERE error IS NULL AND due > ?
                UNION ALL SELECT min(due) FROM delivery WHERE status = 'waiting' AND due > ?)""",
                now,
                now,
            )
        if row["due"] is None:
            return None
        seconds = self._clock.seconds_until(times.moment(row["due"]))
        return None if seconds is None else min(max(seconds, 0.0), _LONGEST)

    def _do_work(self) -> None:
        try:
            self._work(self._clock.now())
        except FaultError as fault:
            _log.error("Nobody called, and: %s", fault)

    def _ended(self, sender: Future[int]) -> None:
        if error := sender.exception():
            _log.error("A webhook was not sent", exc_info=error)
        self._bell.set()
