# Generated from spec/ by `make generate`. Do not edit.
"""Models of things."""

from collections.abc import Sequence
from typing import NotRequired, TypedDict

from picqer._runtime.model import Model

__all__ = ["NestInput", "Thing"]


class Thing(Model):
    """Thing."""

    idthing: int
    """Its id."""
    x: str | None = None
    """x."""


class NestInput(TypedDict):
    """What a request says of a nest."""

    kids: NotRequired["Sequence[NestInput]"]
    """k."""
