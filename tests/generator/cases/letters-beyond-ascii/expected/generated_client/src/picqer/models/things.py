# Generated from spec/ by `make generate`. Do not edit.
"""Models of things."""

from msgspec import field

from picqer._runtime.model import Model

__all__ = ["Thing"]


class Thing(Model):
    """Thing."""

    idthing: int
    """Its id."""
    _eld: str | None = field(default=None, name="ﬁeld")
    """x."""
