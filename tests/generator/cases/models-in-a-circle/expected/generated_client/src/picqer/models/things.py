# Generated from spec/ by `make generate`. Do not edit.
"""Models of things."""

from picqer._runtime.model import Model

__all__ = ["Aa", "Bb", "Thing"]


class Bb(Model):
    """B."""

    aaa: "list[Aa] | None" = None
    """x."""


class Aa(Model):
    """Aa."""

    b: Bb | None = None
    """B."""


class Thing(Model):
    """Thing."""

    idthing: int
    """Its id."""
    a: Aa | None = None
    """p."""
