# Generated from spec/ by `make generate`. Do not edit.
"""Models of stats."""

from picqer._runtime.model import Model

__all__ = ["Stat", "StatDescription"]


class Stat(Model):
    """A number on the account."""

    value: int
    """How many there are at the moment of the call."""


class StatDescription(Model):
    """What a number counts."""

    description: str
    """What is counted, in English, for people."""
