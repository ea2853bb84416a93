# Generated from spec/ by `make generate`. Do not edit.
"""Models of shared."""

from picqer._runtime.model import Model

__all__ = ["Tag"]


class Tag(Model):
    """A tag as attached to an object."""

    idtag: int
    """Unique Picqer reference."""
    title: str
    """Name of the tag."""
    color: str
    """Background colour, as hexadecimal RGB with a number sign."""
    inherit: bool
    """Whether orders inherit this tag from their products."""
    textColor: str
    """Colour of the text on that background."""
