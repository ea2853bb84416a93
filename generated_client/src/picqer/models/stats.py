# Generated from spec/ by `make generate`. Do not edit.
"""Models of stats."""

from typing import Literal, TypeAlias

from picqer._runtime.model import Model

__all__ = ["Stat", "StatDescription", "StatKey"]

StatKey: TypeAlias = Literal[
    "open-picklists",
    "open-orders",
    "backorders",
    "new-orders-today",
    "new-orders-this-week",
    "closed-picklists-today",
    "closed-picklists-this-week",
    "new-customers-this-week",
    "total-orders",
    "total-products",
    "active-products",
    "inactive-products",
]
"""Which number is asked for."""


class Stat(Model):
    """A number on the account."""

    value: int
    """How many there are at the moment of the call."""


class StatDescription(Model):
    """What a number counts."""

    description: str
    """What is counted, in English, for people."""
