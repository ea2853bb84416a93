# Generated from spec/ by `make generate`. Do not edit.
"""Models of return statuses."""

from datetime import datetime

from picqer._runtime.model import Model

__all__ = ["ReturnStatus"]


class ReturnStatus(Model):
    """Where a return stands. The account makes its own statuses."""

    idreturn_status: int
    """Unique Picqer reference."""
    name: str
    """The status in words."""
    default: bool
    """Whether new returns get this status."""
    completed: bool
    """Whether returns in this status count as done."""
    color: str
    """Colour, as hexadecimal RGB. The only value seen has no number sign; other colours of Picqer's have one."""
    created_at: datetime
    """When it was created."""
    updated_at: datetime
    """When it last changed."""
