# Generated from spec/ by `make generate`. Do not edit.
"""Models of things."""

from datetime import date, datetime
from decimal import Decimal
from typing import Any, Literal, NotRequired, TypeAlias, TypedDict

from msgspec import field

from picqer._runtime.model import Model, PhpMap, as_map
from picqer.models.shared import Label

__all__ = ["Part", "PartInput", "Size", "Thing"]

Size: TypeAlias = Literal[
    "small",
    'it\'s "big"',
    "back\\slash",
]
"""Its size."""


class Part(Model):
    """Part."""

    idpart: int
    """Its id."""
    title: str | None = None
    """Its title."""
    weight: int | None = None
    """In grams."""


class Thing(Model):
    """A thing."""

    name: str
    """Its name: "quoted" at the end"."""
    price: Decimal | None = None
    """Price."""
    note: str | None = None
    """A note."""
    size: Size | str | None = None
    """Its size."""
    file: str | None = None
    """A file."""
    amount: int | None = None
    """An amount."""
    change: int | None = None
    """A change."""
    seen: datetime | None = None
    """When it was seen."""
    old: bool | None = None
    """Deprecated. Use size instead."""
    parts: list[Part] | None = None
    """Its parts."""
    idthing: int
    """Its id."""
    from_: str = field(name="from")
    """A name that Python keeps for itself."""
    day: date | None = None
    """A day."""
    anything: Any | None = None
    """Anything at all."""
    labels: PhpMap[Label] | None = None
    """A map that may come as an empty array."""

    def __post_init__(self) -> None:
        self.labels = as_map(self.labels)


class PartInput(TypedDict):
    """What a request says of a part."""

    idpart: int
    """Its id."""
    weight: NotRequired[int]
    """In grams."""
