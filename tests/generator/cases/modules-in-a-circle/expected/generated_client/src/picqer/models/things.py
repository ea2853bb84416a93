# Generated from spec/ by `make generate`. Do not edit.
"""Models of things."""

from typing import NotRequired, TypedDict

from picqer import models
from picqer._runtime.model import Model

__all__ = ["Thing", "ThingInput"]


class Thing(Model):
    """Thing."""

    idthing: int
    """Its id."""
    name: str
    """Its name."""
    sub: "models.Sub | None" = None
    """s."""


class ThingInput(TypedDict):
    """What a request says of a thing."""

    idthing: int
    """Its id."""
    name: str
    """Its name."""
    sub: NotRequired["models.SubInput"]
    """s."""
