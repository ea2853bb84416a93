"""The time in the simulated account, which tests can set and move."""

from __future__ import annotations

from datetime import UTC, datetime, timedelta


class Clock:
    """A wall clock without a zone, as Picqer's times are.

    Args:
        start: Where it stands still until it is moved. Without it, the clock runs with the machine's, in UTC.
    """

    def __init__(self, start: datetime | None = None) -> None:
        self._start = start
        self.reset()

    def now(self) -> datetime:
        """Return the time, without a zone."""
        if self._standing is not None:
            return self._standing
        return datetime.now(UTC).replace(tzinfo=None) + self._ahead

    def reset(self) -> None:
        """Put the clock back to how it was made."""
        self._standing = self._start
        self._ahead = timedelta()

    def set(self, moment: datetime) -> None:
        """Let the clock stand still at a moment."""
        self._standing = moment

    def move(self, by: timedelta) -> None:
        """Put the clock forward, whether it stands or runs."""
        if self._standing is not None:
            self._standing += by
        else:
            self._ahead += by


def text(moment: datetime) -> str:
    """Return a moment as Picqer writes it."""
    return moment.strftime("%Y-%m-%d %H:%M:%S")


def moment(text: str) -> datetime:
    """Return the moment that Picqer writes so.

    Raises:
        ValueError: There is no such moment.
    """
    return datetime.strptime(text, "%Y-%m-%d %H:%M:%S")  # noqa: DTZ007 - Picqer's times have no zone
