"""What the client lets pass although it breaks the schema, by design, with the reason and what it becomes."""

from __future__ import annotations

from datetime import datetime
from decimal import Decimal
from typing import TYPE_CHECKING, Any, NamedTuple

from tests.contract.client.breaks import KNOWN_KEY

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping


def same(value: Any) -> Any:
    """Return the value."""
    return value


class Tolerance(NamedTuple):
    """Something that strict mode does not notice.

    Attributes:
        reason: Why it need not.
        becomes: What is made of the value; None where it stays what it is, as one that fits would.
    """

    reason: str
    becomes: Callable[[Any], Any] | None = None


TOLERATED: Mapping[str, Tolerance] = {
    "a value that is not in the enum": Tolerance("Picqer may add values any day; they stay text, and the type says so"),
    "a number below the minimum": Tolerance("whether an id can be 0 is for Picqer to know"),
    "a text that breaks its pattern": Tolerance("a country or a time of day in another form is text all the same"),
    "a text that is no address": Tolerance("the client opens no address of an answer"),
    "more items than there may be": Tolerance("a longer page is read on from its end"),
    "null in an optional field": Tolerance("a field that is left out is None as well"),
    "an empty array for an empty map": Tolerance("PHP writes an empty map so", lambda _: {}),
    "a whole number as text": Tolerance("PHP sends numbers as text now and then; it is the same number", int),
    "a number as text": Tolerance("as above; the Decimal has the digits of the text", Decimal),
    "0 or 1 for a boolean": Tolerance("PHP sends 1 for true now and then", bool),
    "a boolean as text": Tolerance("as above", lambda text: text in {"1", "true"}),
    "the word null for null": Tolerance("as above, where null may stand and text may not", lambda _: None),
    "a text that is a number to Python": Tolerance("NaN and infinity have a Decimal, and are not lost", Decimal),
    KNOWN_KEY: Tolerance("which keys there are depends on the carrier, so the client gives a dict of plain JSON", same),
    "another value than the one that there is": Tolerance("an event that is new is an UnknownEvent, with plain data"),
    "a time with a T": Tolerance("it is the same time", datetime.fromisoformat),
    "a time with a fraction of a second": Tolerance("the datetime has the fraction", datetime.fromisoformat),
}
"""By the rules of `breaks.py`. Whatever breaks another rule is an error in strict mode."""
