# Generated from spec/ by `make generate`. Do not edit.
"""Models of shared."""

from datetime import datetime
from typing import Any

from picqer._runtime.model import Model

__all__ = ["Event"]


class Event(Model):
    """What every event holds."""

    idhook: int
    """Id of the hook."""
    name: str
    """Name of the hook."""
    event: str
    """Name of the event."""
    event_triggered_at: datetime
    """A time."""
    data: Any
    """What it is about."""
