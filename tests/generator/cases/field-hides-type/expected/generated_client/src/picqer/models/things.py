# Generated from spec/ by `make generate`. Do not edit.
"""Models of things."""

import builtins
import datetime as dt
from typing import NotRequired, TypedDict

from picqer._runtime.model import Model

__all__ = ["DayInput", "Thing"]


class Thing(Model):
    """Thing."""

    idthing: builtins.int
    """Its id."""
    date: dt.date | None = None
    """Its day."""
    datetime: dt.datetime | None = None
    """Its time."""
    list: builtins.list[builtins.str] | None = None
    """Its list."""
    names: builtins.list[builtins.str] | None = None
    """Its names."""
    str: builtins.str | None = None
    """Its text."""
    int: builtins.int | None = None
    """Its number."""
    bool: builtins.bool | None = None
    """Its flag."""
    type: builtins.str | None = None
    """Its type."""
    id: builtins.str | None = None
    """Its id."""
    name: builtins.str
    """Its name."""


class DayInput(TypedDict):
    """What a request says of a day."""

    date: NotRequired[dt.date]
    """The day."""
    other: NotRequired[dt.date]
    """Another day."""
