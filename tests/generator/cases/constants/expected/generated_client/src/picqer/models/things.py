# Generated from spec/ by `make generate`. Do not edit.
"""Models of things."""

from picqer._runtime.model import Model

__all__ = ["Thing"]


class Thing(Model):
    """Thing."""

    idthing: int
    """Its id."""
    e: int | None = None
    """x."""
