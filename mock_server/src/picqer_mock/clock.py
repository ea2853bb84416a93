"""The time in the simulated account, which tests can set and move."""

from __future__ import annotations

from contextlib import contextmanager
from datetime import UTC, datetime, timedelta
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Callable, Generator
    from typing import TypeAlias

    Reading: TypeAlias = tuple[datetime, bool]


class Clock:
    """A wall clock without a zone, as Picqer's times are.

    Args:
        start: Where it stands still until it is moved. Without it, the clock runs with the machine's, in UTC.
    """

    def __init__(self, start: datetime | None = None) -> None:
        self._start = start
        self._watchers: list[Callable[[], object]] = []
        self.reset()

    def now(self) -> datetime:
        """Return the time, without a zone."""
        standing = self._standing  # read once, as another thread may set the clock
        return datetime.now(UTC).replace(tzinfo=None) + self._ahead if standing is None else standing

    def seconds_until(self, moment: datetime) -> float | None:
        """Return how long until the clock shows a moment if nobody touches it; None when it stands still."""
        return None if self._standing is not None else (moment - self.now()).total_seconds()

    def reset(self) -> None:
        """Put the clock back to how it was made."""
        self._standing = self._start
        self._ahead = timedelta()
        self._tell()

    def set(self, moment: datetime) -> None:
        """Let the clock stand still at a moment."""
        self._standing = moment
        self._tell()

    def run_from(self, moment: datetime) -> None:
        """Let the clock run on from a moment."""
        self._standing, self._ahead = None, moment - datetime.now(UTC).replace(tzinfo=None)
        self._tell()

    @property
    def stands(self) -> bool:
        """Whether the clock stands still."""
        return self._standing is not None

    def reading(self) -> Reading:
        """Return what the clock shows, for `put_back`."""
        return self.now(), self.stands

    def put_back(self, reading: Reading) -> None:
        """Put the clock to what it showed when it was read."""
        moment, stood = reading
        if stood:
            self.set(moment)
        else:
            self.run_from(moment)

    def move(self, by: timedelta) -> None:
        """Put the clock forward, whether it stands or runs."""
        if self._standing is not None:
            self._standing += by
        else:
            self._ahead += by
        self._tell()

    @contextmanager
    def watched(self, told: Callable[[], object]) -> Generator[None]:
        """Call a function whenever somebody sets, moves or resets the clock inside the block."""
        self._watchers.append(told)
        try:
            yield
        finally:
            self._watchers.remove(told)

    def _tell(self) -> None:
        for told in list(self._watchers):
            told()


def text(moment: datetime) -> str:
    """Return a moment as Picqer writes it."""
    return moment.isoformat(" ", "seconds")


def moment(text: str) -> datetime:
    """Return the moment that Picqer writes so.

    Raises:
        ValueError: There is no such moment.
    """
    return datetime.strptime(text, "%Y-%m-%d %H:%M:%S")  # noqa: DTZ007 - Picqer's times have no zone
