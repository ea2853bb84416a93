# Generated from spec/ by `make generate`. Do not edit.
"""Models of tags."""

from picqer._runtime.model import Model

__all__ = ["Tag"]


class Tag(Model):
    """A coloured label for products, orders, customers and picklists."""

    idtag: int
    """Unique Picqer reference."""
    textColor: str
    """Colour of the text on that background, chosen by Picqer to contrast with it."""
    title: str
    """Name of the tag."""
    color: str
    """Background colour, as hexadecimal RGB with a number sign."""
    inherit: bool
    """Whether the orders of a customer with this tag take it over."""
