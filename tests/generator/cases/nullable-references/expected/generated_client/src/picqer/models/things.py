# Generated from spec/ by `make generate`. Do not edit.
"""Models of things."""

from datetime import date, datetime
from typing import Any, Literal, NotRequired, TypeAlias, TypedDict

from picqer._runtime.model import Model, PhpMap, as_map

__all__ = ["Kind", "Part", "PartInput", "Thing"]

Kind: TypeAlias = Literal[
    "good",
    "bad",
]
"""A kind."""


class Part(Model):
    """A part."""

    whole: "Part | None" = None
    """What it is part of."""
    made: datetime | None = None
    """When it was made."""


class Thing(Model):
    """Thing."""

    kind: Kind | str | None
    """Its kind."""
    part: Part | None
    """Its part."""
    names: PhpMap[str] | None
    """Its names."""
    extra: PhpMap[Any] | None
    """More."""
    day: date | None = None
    """Its day."""
    only_kind: Kind | str | None = None
    """Its kind alone."""
    only_part: Part | None = None
    """Its part alone."""
    only_names: PhpMap[str] | None = None
    """Its names alone."""
    parts: list[Part] | None = None
    """Its parts."""
    kinds: list[Kind | str] | None = None
    """Its kinds."""

    def __post_init__(self) -> None:
        self.names = as_map(self.names)
        self.extra = as_map(self.extra)
        self.only_names = as_map(self.only_names)


class PartInput(TypedDict):
    """What a request says of a part."""

    whole: NotRequired["PartInput | None"]
    """What it is part of."""
    made: NotRequired[datetime]
    """When it was made."""
