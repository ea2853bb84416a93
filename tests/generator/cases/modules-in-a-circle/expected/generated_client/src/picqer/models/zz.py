# Generated from spec/ by `make generate`. Do not edit.
"""Models of zz."""

from typing import NotRequired, TypedDict

from picqer import models
from picqer._runtime.model import Model

__all__ = ["Sub", "SubInput"]


class Sub(Model):
    """Sub."""

    t: "models.Thing | None" = None
    """x."""


class SubInput(TypedDict):
    """What a request says of a sub."""

    t: NotRequired["models.ThingInput"]
    """x."""
