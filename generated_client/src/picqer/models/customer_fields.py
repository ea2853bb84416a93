# Generated from spec/ by `make generate`. Do not edit.
"""Models of customer fields."""

from picqer._runtime.model import Model

__all__ = ["CustomerField"]


class CustomerField(Model):
    """A field that the account has added to its customers. It is made in the app only."""

    idcustomerfield: int
    """Unique Picqer reference."""
    title: str
    """Name of the field."""
    type: str
    """Kind of field, such as `text` or `radio`."""
    values: list[str]
    """The values to choose from, for a kind such as `radio`. Empty for others."""
    required: bool
    """Whether every customer must have a value."""
