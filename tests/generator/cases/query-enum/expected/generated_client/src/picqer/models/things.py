# Generated from spec/ by `make generate`. Do not edit.
"""Models of things."""

from typing import Literal, TypeAlias

from picqer._runtime.model import Model

__all__ = ["Col", "Thing"]

Col: TypeAlias = Literal[
    "a",
    "b",
]
"""Col."""


class Thing(Model):
    """Thing."""

    idthing: int
    """Its id."""
    name: str
    """Its name."""
