"""One simulated account with all that belongs to it: what a server serves, and what control and console act on."""

from __future__ import annotations

import weakref
from typing import TYPE_CHECKING, Any

from picqer_mock import jobs
from picqer_mock.faults import HTML, Faults, refusal
from picqer_mock.journal import Journal
from picqer_mock.protocol import Outgoing
from picqer_mock.seed import fill_of

if TYPE_CHECKING:
    import sqlite3
    from datetime import datetime

    from picqer_mock.clock import Clock, Reading
    from picqer_mock.faults import Fault
    from picqer_mock.protocol import Incoming, Protocol
    from picqer_mock.settings import Settings
    from picqer_mock.spec import Spec
    from picqer_mock.state import State
    from picqer_mock.webhooks.deliveries import Deliveries

LAST_YEAR = 9000
"""Before which the clock stays: behind the year 9999 there is no time to which work could be put off."""


class Snapshot:
    """Data and clock at one moment, kept for as long as somebody holds on to this.

    Args:
        data: A copy of its own, which is closed with this.
        reading: What the clock showed.
    """

    def __init__(self, data: sqlite3.Connection, reading: Reading) -> None:
        self.data = data
        self.reading = reading
        weakref.finalize(self, data.close)


class Simulator:
    """A simulated account.

    Args:
        settings: How it is set up.
        spec: Its operations.
        state: Its data.
        clock: Its time.
        protocol: Its API.
        deliveries: Its webhooks.
    """

    def __init__(
        self,
        *,
        settings: Settings,
        spec: Spec,
        state: State,
        clock: Clock,
        protocol: Protocol,
        deliveries: Deliveries,
    ) -> None:
        self.settings = settings
        self.spec = spec
        self.state = state
        self.clock = clock
        self.protocol = protocol
        self.deliveries = deliveries
        self.seed = settings.seed
        """What the account was filled with."""
        self.faults = Faults(spec.operations)
        self.journal = Journal()
        self.snapshots: dict[str, Snapshot] = {}
        """Those that were given a name, oldest first."""

    def draw(self, incoming: Incoming) -> Fault | None:
        """Return what is to go wrong with a request; None when nothing is."""
        operation = self.protocol.operation(incoming) if self.faults else None
        return self.faults.draw(operation.id) if operation else None

    def answer(self, incoming: Incoming, fault: Fault | None = None) -> Outgoing:
        """Carry a request out or refuse it, let the fault happen, and note both in the log.

        Args:
            incoming: The request.
            fault: What goes wrong. Whoever calls holds the answer back, cuts it off or drops the connection.
        """
        now = self.clock.now()
        if fault is None:
            outgoing = self.protocol.answer(incoming)
            self.journal.note(now, incoming, outgoing, None)
            return outgoing
        if fault.limit is not None:
            self.protocol.set_limit(fault.limit)
        outgoing = self._spoilt(fault, incoming)
        self.journal.note(now, incoming, outgoing, fault.kind)
        return outgoing

    def requests(self, since: int = 0) -> list[dict[str, Any]]:
        """Return the last requests behind a number, newest last, as `GET /_mock/requests` does."""
        return [entry.view(self.spec) for entry in self.journal.since(since)]

    def jobs(self) -> list[dict[str, Any]]:
        """Return the work that is put off and what of it has failed, as `GET /_mock/jobs` does."""
        with self.state.transaction():
            return jobs.views(self.state)

    def reset(self, seed: str | None = None) -> None:
        """Put data, clock, rate limits, faults and log back to the start. Snapshots stay.

        Args:
            seed: What the account holds from now on; without it, the same as before.

        Raises:
            ValueError: There is no such seed.
        """
        # In one, or the new data could meet what is due by the old clock.
        with self.state.alone():
            if seed is None or seed == self.seed:
                self.state.reset()
            else:
                self.state.refill(fill_of(self.spec, seed))
                self.seed = seed
            self.clock.reset()
        self.protocol.reset()
        self.faults.put(())
        self.journal.clear()

    def snapshot(self) -> Snapshot:
        """Keep data and clock as they are, for `restore`."""
        with self.state.alone():
            return Snapshot(self.state.snapshot(), self.clock.reading())

    def restore(self, snapshot: Snapshot) -> None:
        """Put data and clock back to a snapshot."""
        with self.state.alone():
            self.state.restore(snapshot.data)
            self.clock.put_back(snapshot.reading)

    def set_clock(self, now: datetime, *, standing: bool) -> None:
        """Set the time, and do what was put off until then.

        Raises:
            ValueError: It would go back, behind what has happened, or so far that nothing could be put off any more.
        """
        if now.year >= LAST_YEAR:
            raise ValueError(f"now: expected a time before the year {LAST_YEAR}, found {now:%Y-%m-%d %H:%M:%S}")
        before = self.clock.now()
        if now < before.replace(microsecond=0):  # as whoever read the time has it
            raise ValueError(
                f"now: expected {before:%Y-%m-%d %H:%M:%S} or later, found {now:%Y-%m-%d %H:%M:%S}."
                " Time does not go back; reset the account, or restore a snapshot."
            )
        self.clock.put_back((now, standing))
        self.protocol.work(self.clock.now())

    def _spoilt(self, fault: Fault, incoming: Incoming) -> Outgoing:
        """Return the answer that the caller gets, or 0 for a status when it gets none."""
        if fault.happens:
            outgoing = self.protocol.answer(incoming)
        else:
            outgoing = Outgoing(0, {}, b"", self.protocol.operation(incoming))
        status, headers, body = outgoing.status, outgoing.headers, outgoing.body
        if fault.kind == "drop":
            status, headers, body = 0, {}, b""
        elif fault.status is not None:
            status = fault.status
            headers, body = refusal(fault.status, fault.retry_after, self.protocol.limit)
        elif fault.kind == "html":
            headers, body = {**headers, "Content-Type": "text/html; charset=utf-8"}, HTML
        return Outgoing(status, headers, body, outgoing.operation, outgoing.events)
