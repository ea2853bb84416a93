# Generated from spec/ by `make generate`. Do not edit.
"""Models of things."""

from typing import NotRequired, TypedDict

from picqer._runtime.model import Model

__all__ = ["FInput", "Thing"]


class Thing(Model):
    """Thing."""

    idthing: int
    """Its id."""
    name: str
    """Its name."""


class FInput(TypedDict):
    """What a request says of a f. Give exactly one of `a` and `b`."""

    a: NotRequired[str]
    """x."""
    b: NotRequired[str]
    """x."""
