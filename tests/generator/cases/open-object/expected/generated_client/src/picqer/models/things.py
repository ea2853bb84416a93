# Generated from spec/ by `make generate`. Do not edit.
"""Models of things."""

from typing import Any

from picqer._runtime.model import Model, PhpMap, as_map

__all__ = ["Thing"]


class Thing(Model):
    """Thing."""

    idthing: int
    """Its id."""
    pickup: PhpMap[Any] | None = None
    """Where it waits. Known keys: `carrier`, `id`."""
    pickups: list[PhpMap[Any]] | None = None
    """Where it waited. Known keys: `carrier`, `id`."""

    def __post_init__(self) -> None:
        self.pickup = as_map(self.pickup)
        self.pickups = as_map(self.pickups)
