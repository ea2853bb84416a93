"""Ways to break a value that fits its schema, one at a time, each with what a client should make of it."""

from __future__ import annotations

from copy import deepcopy
from decimal import Decimal
from typing import TYPE_CHECKING, Any, NamedTuple

from tests.contract.client.shapes import JSON_TYPES, Shape, alternative, field, shape_of

if TYPE_CHECKING:
    from collections.abc import Iterator

    from tests.contract.client.places import Place

GONE = object()
"""In place of a value: there is none."""
KNOWN_KEY = "a known key of a map of anything"
"""The rule of whatever is broken there."""
MISTYPED = "in place of"
"""Stands in the rules of values of another type."""

# For each JSON type, values that come in its place when a server goes wrong.
_STRANGE: dict[str, tuple[Any, ...]] = {
    "null": (None,),
    "boolean": (True, False),
    "integer": (0, 1, 17, 1795348800),
    "number": (Decimal("17.5"),),
    "string": ("", "17", "17.50", "1", "true", "null", "NaN", "some text", "1795348800", "2026-11-22 12:00:00"),
    "array": ([], [1], [{}]),
    "object": ({}, {"some": "thing"}),
}
_TIMES = (
    "", "0000-00-00 00:00:00", "2026-02-30 12:00:00", "2026-11-22", "22-11-2026 12:00:00", "2026-11-22 25:00:00",
    "2026-11-22T12:00:00Z", "2026-11-22 12:00:00+01:00", "2026-11-22T12:00:00", "2026-11-22 12:00:00.5", "tomorrow",
)  # fmt: skip
_DATES = ("", "0000-00-00", "2026-02-30", "22-11-2026", "2026-11-22 12:00:00", "2026-11", "tomorrow")


class Break(NamedTuple):
    """A change that makes a value break its schema.

    Attributes:
        rule: What is broken, in words; the key of what a client may let pass.
        place: Where.
        value: What stands there then, or GONE.
    """

    rule: str
    place: Place
    value: Any

    def of(self, root: Any) -> Any:
        """Return a copy of a value that is broken so."""
        return put(deepcopy(root), self.place.path, self.value)


def put(root: Any, path: tuple[int | str, ...], value: Any) -> Any:
    """Put a value in a place inside another, or take what is there away."""
    if not path:
        return value
    *way, last = path
    at = root
    for step in way:
        at = at[step]
    if value is GONE:
        del at[last]
    else:
        at[last] = value
    return root


def breaks(place: Place) -> Iterator[Break]:
    """Give the ways to break what stands in a place."""
    for change in _breaks(place):
        yield change._replace(rule=KNOWN_KEY) if change.place.known_key else change


def _breaks(place: Place) -> Iterator[Break]:
    inner = alternative(place.shape, place.value)
    if place.shape.is_open:
        return
    if place.is_required_field:
        yield Break("a required field is missing", place, GONE)
    for kind in JSON_TYPES:
        if not place.shape.takes(kind) and not (kind == "number" and place.shape.takes("integer")):
            yield from (_mistyped(place, inner, kind, value) for value in _STRANGE[kind])
    if place.shape.takes("integer") and not place.shape.takes("number"):
        yield Break("a fraction for a whole number", place, Decimal("17.5"))
    yield from _against_rules(place, inner)


def _mistyped(place: Place, inner: Shape, kind: str, value: Any) -> Break:
    shape = place.shape
    if kind == "null" and not place.is_needed:
        return Break("null in an optional field", place, value)
    if value == "null" and (shape.takes("null") or not place.is_needed):
        return Break("the word null for null", place, value)
    if kind == "string" and shape.takes("number") and _is_number(value, finite=False):
        rule = "a number as text" if _is_number(value) else "a text that is a number to Python"
        return Break(rule, place, value)
    if kind == "string" and shape.takes("integer") and value.isdigit():
        return Break("a whole number as text", place, value)
    if shape.takes("boolean") and value in {0, 1} if kind == "integer" else False:
        return Break("0 or 1 for a boolean", place, value)
    if kind == "string" and shape.takes("boolean") and value in {"1", "true"}:
        return Break("a boolean as text", place, value)
    if kind == "array" and (inner.entries is not None or inner.loose) and not value:
        return Break("an empty array for an empty map", place, value)
    return Break(f"{kind} {MISTYPED} {' or '.join(k for k in JSON_TYPES if shape.takes(k))}", place, value)


def _against_rules(place: Place, inner: Shape) -> Iterator[Break]:
    rules, value = inner.rules, place.value
    if value is None:
        return
    if rules.get("format") == "picqer-datetime":
        for text in _TIMES:
            yield Break(_rule_of_time(text), place, text)
    if rules.get("format") == "date":
        yield from (Break("a date in another form", place, text) for text in _DATES)
    if rules.get("format") == "uri":
        yield Break("a text that is no address", place, "no address")
    if "enum" in rules:
        yield Break("a value that is not in the enum", place, "something new")
    if "const" in rules:
        yield Break("another value than the one that there is", place, "something.new")
    if "minimum" in rules:
        yield Break("a number below the minimum", place, rules["minimum"] - 1)
    if "pattern" in rules and "format" not in rules:
        yield Break("a text that breaks its pattern", place, "no such form")
    if "maxItems" in rules and isinstance(value, list) and value and rules["maxItems"]:
        yield Break("more items than there may be", place, [value[0]] * (rules["maxItems"] + 1))


def _rule_of_time(text: str) -> str:
    if text.endswith(("Z", "+01:00")):
        return "a time with a zone"
    if text == "2026-11-22T12:00:00":
        return "a time with a T"
    if text == "2026-11-22 12:00:00.5":
        return "a time with a fraction of a second"
    return "a time in another form"


def _is_number(text: str, *, finite: bool = True) -> bool:
    try:
        return Decimal(text).is_finite() or not finite
    except ArithmeticError:
        return False


def written(change: Break, root: Shape, *, missing: bool = False) -> str:
    """Write the path of a change as the client does: keys of maps are data, so they stay out.

    Args:
        change: The change.
        root: The shape of all.
        missing: Whether to name a missing field, and not only the object that lacks it.
    """
    path = change.place.path
    text, shape = "$", root
    for step in path[:-1] if change.value is GONE and not missing else path:
        inner = alternative(shape, [] if isinstance(step, int) else {})
        if isinstance(step, int):
            text, shape = f"{text}[{step}]", shape_of(inner.items)
        elif inner.fields:
            text, shape = f"{text}.{step}", field(inner, step)
        else:
            text, shape = f"{text}[...]", shape_of(inner.entries)
    return text
