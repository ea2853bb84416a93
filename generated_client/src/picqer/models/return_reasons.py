# Generated from spec/ by `make generate`. Do not edit.
"""Models of return reasons."""

from datetime import datetime

from picqer._runtime.model import Model

__all__ = ["ReturnReason"]


class ReturnReason(Model):
    """Why a product comes back. A returned product shows only its id and name."""

    idreturn_reason: int
    """Unique Picqer reference."""
    name: str
    """The reason in words."""
    default: bool | None = None
    """Whether it is the reason that is chosen beforehand."""
    created_at: datetime | None = None
    """When it was created."""
    updated_at: datetime | None = None
    """When it last changed."""
