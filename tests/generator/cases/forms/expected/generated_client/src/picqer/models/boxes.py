# Generated from spec/ by `make generate`. Do not edit.
"""Models of boxes."""

from typing import Literal, NotRequired, TypeAlias, TypedDict

from picqer import models
from picqer._runtime.model import Model

__all__ = ["Box", "BoxContentInput", "Color"]

Color: TypeAlias = Literal[
    "red",
    "dark blue",
]
"""A colour."""


class Box(Model):
    """A box of things."""

    name: str
    """Its name."""
    color: Color | str | None = None
    """A colour."""
    things: "list[models.Thing] | None" = None
    """What is inside."""


class BoxContentInput(TypedDict):
    """What a request says of a box content. Give exactly one of `idthing` and `code`."""

    idthing: NotRequired[int]
    """Its id."""
    code: NotRequired[str]
    """Its code."""
    color: NotRequired[Color]
    """A colour."""
