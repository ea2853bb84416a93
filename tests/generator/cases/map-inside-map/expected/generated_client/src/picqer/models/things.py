# Generated from spec/ by `make generate`. Do not edit.
"""Models of things."""

from picqer._runtime.model import Model, PhpMap, as_map

__all__ = ["Thing"]


class Thing(Model):
    """Thing."""

    idthing: int
    """Its id."""
    e: PhpMap[PhpMap[str]] | None = None
    """x."""

    def __post_init__(self) -> None:
        self.e = as_map(self.e)
