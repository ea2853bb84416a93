# Generated from spec/ by `make generate`. Do not edit.
"""Models of movements."""

from datetime import datetime
from typing import Any, Literal

from picqer._runtime.model import Model, PhpMap, as_map

__all__ = ["MovementsMovedEvent"]


class MovementsMovedEvent(Model):
    """A movement was carried out and stock changed its place, also from one warehouse to another."""

    idhook: int
    """The hook that fired."""
    name: str
    """Name that was given to the hook."""
    event: Literal["movements.moved"]
    """Name of the event."""
    event_triggered_at: datetime
    """A wall-clock time without a zone. Which zone it is in is not documented."""
    data: PhpMap[Any]
    """An object whose fields no source shows."""

    def __post_init__(self) -> None:
        self.data = as_map(self.data)
