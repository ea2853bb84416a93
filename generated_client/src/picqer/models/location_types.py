# Generated from spec/ by `make generate`. Do not edit.
"""Models of location types."""

from picqer._runtime.model import Model

__all__ = ["LocationType"]


class LocationType(Model):
    """A kind of location, for example by size, or for products that sell best."""

    idlocation_type: int
    """Unique Picqer reference."""
    default: bool
    """Whether locations that are created without a type get this one. Exactly one type is the default."""
    name: str
    """Name of the location type."""
    color: str
    """Colour, as hexadecimal RGB with a number sign."""
