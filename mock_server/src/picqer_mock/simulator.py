"""One simulated account with all that belongs to it: what a server serves, and what control and console act on."""

from __future__ import annotations

from typing import TYPE_CHECKING

from picqer_mock.errors import NotFoundError
from picqer_mock.faults import HTML, Faults, refusal
from picqer_mock.journal import Journal
from picqer_mock.protocol import Outgoing
from picqer_mock.seed import fill_of

if TYPE_CHECKING:
    import sqlite3
    from collections.abc import Sequence
    from datetime import datetime

    from picqer_mock.clock import Clock, Reading
    from picqer_mock.faults import Fault
    from picqer_mock.protocol import Incoming, Protocol
    from picqer_mock.settings import Settings
    from picqer_mock.spec import Spec
    from picqer_mock.state import State
    from picqer_mock.webhooks.deliveries import Deliveries


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
        self.faults = Faults()
        self.journal = Journal()
        self._snapshots: dict[str, tuple[sqlite3.Connection, Reading]] = {}

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
        if fault is not None and fault.limit is not None:
            self.protocol.set_limit(fault.limit)
        outgoing = self.protocol.answer(incoming) if fault is None or fault.happens else None
        if fault is not None:
            outgoing = self._spoilt(fault, incoming, outgoing)
        assert outgoing is not None, "what is not carried out has a fault"
        self.journal.note(now, incoming, outgoing, fault.kind if fault else None)
        return outgoing

    def reset(self, seed: str | None = None) -> None:
        """Put data, clock, rate limits, faults and log back to the start. Snapshots stay.

        Args:
            seed: What the account holds from now on; without it, what it started with.

        Raises:
            ValueError: There is no such seed.
        """
        if seed is None:
            self.state.reset()
        else:
            self.state.refill(fill_of(self.spec, seed))
            self.seed = seed
        self.clock.reset()
        self.protocol.reset()
        self.faults.put(())
        self.journal.clear()

    @property
    def snapshots(self) -> Sequence[str]:
        """The names of the snapshots, oldest first."""
        return list(self._snapshots)

    def take(self, name: str) -> None:
        """Keep data and clock as they are, under a name. A snapshot of the same name is replaced."""
        self.forget(name, missing_ok=True)
        self._snapshots[name] = self.state.snapshot(), self.clock.reading()

    def restore(self, name: str) -> None:
        """Put data and clock back to a snapshot.

        Raises:
            NotFoundError: There is no such snapshot.
        """
        copy, reading = self._snapshot(name)
        self.state.restore(copy)
        self.clock.put_back(reading)

    def forget(self, name: str, *, missing_ok: bool = False) -> None:
        """Forget a snapshot.

        Raises:
            NotFoundError: There is no such snapshot.
        """
        if missing_ok and name not in self._snapshots:
            return
        copy, _ = self._snapshot(name)
        del self._snapshots[name]
        copy.close()

    def set_clock(self, now: datetime, *, standing: bool) -> None:
        """Set the time, and do what was put off until then.

        Raises:
            ValueError: It would go back, behind what has happened.
        """
        before = self.clock.now()
        if now < before:
            raise ValueError(
                f"now: expected {before:%Y-%m-%d %H:%M:%S} or later, found {now:%Y-%m-%d %H:%M:%S}."
                " Time does not go back; reset the account, or restore a snapshot."
            )
        self.clock.put_back((now, standing))
        self.protocol.work(self.clock.now())

    def _spoilt(self, fault: Fault, incoming: Incoming, outgoing: Outgoing | None) -> Outgoing:
        operation = outgoing.operation if outgoing else self.protocol.operation(incoming)
        events = outgoing.events if outgoing else ()
        if fault.kind == "drop":
            return Outgoing(0, {}, b"", operation, events)
        if fault.status is not None:
            headers, body = refusal(fault.status, fault.retry_after, self.protocol.limit)
            return Outgoing(fault.status, headers, body, operation, events)
        assert outgoing is not None, "all other kinds are carried out"
        if fault.kind == "html":
            headers = {**outgoing.headers, "Content-Type": "text/html; charset=utf-8"}
            return Outgoing(outgoing.status, headers, HTML, operation, events)
        return outgoing

    def _snapshot(self, name: str) -> tuple[sqlite3.Connection, Reading]:
        if name not in self._snapshots:
            known = ", ".join(self._snapshots) or "none yet"
            raise NotFoundError(f"there is no snapshot {name!r}; there are: {known}.")
        return self._snapshots[name]
