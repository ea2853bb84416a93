"""How busy callers keep the account, so that webhooks can leave them the one interpreter that there is."""

from __future__ import annotations

import time
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Callable

WINDOW = 0.05
"""Seconds after which it is looked at anew."""

_SHARE = 0.25  # of the time; calls have about as much work around them as they are themselves


class Traffic:
    """The time that calls take.

    Args:
        clock: Seconds that only rise.
    """

    def __init__(self, clock: Callable[[], float] = time.monotonic) -> None:
        self._clock = clock
        self._since = clock()
        self._called = 0.0
        self._busy = False

    def note(self, seconds: float) -> None:
        """Note how long a call took."""
        self._called += seconds

    def is_busy(self) -> bool:
        """Tell whether calls took up the account in the last window, or longer if nobody asked."""
        now = self._clock()
        seconds = now - self._since
        if seconds >= WINDOW:
            self._busy = self._called > _SHARE * seconds
            self._since, self._called = now, 0.0
        return self._busy
