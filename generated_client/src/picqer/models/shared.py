# Generated from spec/ by `make generate`. Do not edit.
"""Models of shared."""

from datetime import datetime
from typing import Any

from picqer._runtime.model import Model

__all__ = ["Event"]


class Event(Model):
    """What every webhook delivers. Which event it is stands only in the body."""

    idhook: int
    """The hook that fired."""
    name: str
    """Name that was given to the hook."""
    event: str
    """Name of the event."""
    event_triggered_at: datetime
    """A wall-clock time without a zone. Which zone it is in is not documented."""
    data: Any
    """What the event is about. Its form depends on the event."""
