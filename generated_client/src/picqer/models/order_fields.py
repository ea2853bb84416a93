# Generated from spec/ by `make generate`. Do not edit.
"""Models of order fields."""

from picqer._runtime.model import Model

__all__ = ["OrderField"]


class OrderField(Model):
    """A field that the account added to its orders."""

    idorderfield: int
    """Unique Picqer reference."""
    title: str
    """Name of the field, as people see it."""
    type: str
    """Kind of field. Seen are `text`, `radio`, `select` and `multicheckbox`; there may be more."""
    values: list[str]
    """What can be chosen in a field of the type `radio` or `select`. Empty for other types."""
    required: bool
    """Whether each order must have a value. Whether `orders.create` refuses an order without one is not
    documented.
    """
    visible_picklist: bool
    """Whether picklists show the field."""
    visible_portal: bool
    """Whether the fulfilment portal shows the field."""
    only_accessible_via_api: bool | None = None
    """Whether the field is hidden in Picqer's app, so that only the API reads and writes it."""
