"""Values that fit a schema, drawn by Hypothesis, and what they are in Python."""

from __future__ import annotations

import base64
import json
import re
from datetime import date, datetime
from decimal import Decimal
from functools import cache
from typing import TYPE_CHECKING, Any, Literal, TypeAlias, TypeVar

import msgspec
from hypothesis import strategies as st

from tests.contract.client.shapes import Shape, alternative, field, shape_of

if TYPE_CHECKING:
    from collections.abc import Sequence

T = TypeVar("T")

Fullness: TypeAlias = Literal["bare", "some", "full"]
"""Which of the fields that may be left out are there."""
FULLNESS: tuple[Fullness, ...] = ("bare", "some", "full")
Side: TypeAlias = Literal["sent", "answered"]

PNG = b"\x89PNG\r\n\x1a\n"
_DEEPEST = 8
_SHALLOW = 2
_DIFFERENT = 5
_LARGEST = 10**12
_encoder = msgspec.json.Encoder(decimal_format="number")

_TEXT = st.text(max_size=6)
_WHOLE = st.integers(-_LARGEST, _LARGEST)
_FRACTION = st.decimals(-_LARGEST, _LARGEST, allow_nan=False).map(lambda value: value or Decimal(0))
_DATES = st.dates().map(date.isoformat)
_ADDRESSES = st.sampled_from(["https://example.com/", "https://example.com/a?b=%C3%A9#c"])
_TIMES = st.datetimes().map(lambda time: time.isoformat(sep=" ", timespec="seconds"))
_PLAIN = st.one_of(st.none(), st.booleans(), _WHOLE, _FRACTION, _TEXT)
_TAPE = st.binary(min_size=128, max_size=128)
_ANYTHING = st.one_of(_PLAIN, st.lists(_PLAIN, max_size=2), st.dictionaries(_TEXT, _PLAIN, max_size=2))


def dumps(value: Any) -> bytes:
    """Write JSON, with all digits of Decimals."""
    return _encoder.encode(value)


def loads(text: str | bytes) -> Any:
    """Read JSON, with all digits of fractions."""
    return json.loads(text, parse_float=Decimal)


class Source:
    """What values are made of: single values that Hypothesis drew, and a tape of numbers that says which stands where.

    Hypothesis would take ten times as long to draw each field of an order by itself.

    Args:
        draw: Draws from a strategy.
    """

    def __init__(self, draw: st.DrawFn) -> None:
        self._draw = draw
        self._tape: bytes = draw(_TAPE)
        self._at = 0
        self._pools: dict[st.SearchStrategy[Any], list[Any]] = {}

    def below(self, count: int) -> int:
        """Return a number from 0 that is less than `count`."""
        self._at += 2
        lap, place = divmod(self._at, len(self._tape))
        # The second lap over the tape is another sequence.
        return (256 * self._tape[place] + self._tape[place + 1] + lap) % count

    def pick(self, options: Sequence[T]) -> T:
        """Return one of these."""
        return options[self.below(len(options))]

    def single(self, strategy: st.SearchStrategy[Any]) -> Any:
        """Return a value that a strategy gave."""
        if strategy not in self._pools:
            self._pools[strategy] = self._draw(_pool(strategy))
        return self.pick(self._pools[strategy])

    def json(self, shape: Shape, side: Side, fullness: Fullness) -> Any:
        """Return JSON that fits a shape. What is answered also has fields that the spec does not know."""
        return loads(dumps(_value(self, shape, side, fullness, 0)))


@st.composite
def sources(draw: st.DrawFn) -> Source:
    """Draw a source."""
    return Source(draw)


def typed(shape: Shape, value: Any, side: Side) -> Any:
    """Return what a JSON value is in Python: what a caller gives for it, and what `to_dict` shows of it.

    Of an answer, fields that the spec does not know are left out and those that were not there are None.
    """
    shape = alternative(shape, value)
    if shape.is_open or shape.loose:
        return value
    match value:
        case None | bool():
            return value
        case str():
            return _typed_text(shape, value)
        case list():
            is_map = shape.rules.get("maxItems") == 0
            return {} if is_map and not value else [typed(shape_of(shape.items), item, side) for item in value]
        case dict() if shape.entries is not None:
            return {name: typed(shape_of(shape.entries), item, side) for name, item in value.items()}
        case dict() if side == "sent":
            return {name: typed(field(shape, name), item, side) for name, item in value.items()}
        case dict():
            known = names(shape, side)
            return {name: typed(field(shape, name), value[name], side) if name in value else None for name in known}
        case _:
            return Decimal(value) if "number" in shape.types else int(value)


def _typed_text(shape: Shape, text: str) -> Any:
    if "contentEncoding" in shape.rules:
        return base64.b64decode(text)
    match shape.rules.get("format"):
        case "picqer-datetime":
            return datetime.fromisoformat(text)
        case "date":
            return date.fromisoformat(text)
    return text


def names(shape: Shape, side: Side) -> list[str]:
    """Return the fields that are ever sent, or ever answered."""
    hidden = "read_only" if side == "sent" else "write_only"
    return [name for name in shape.fields if not getattr(field(shape, name), hidden)]


def _value(source: Source, shape: Shape, side: Side, fullness: Fullness, depth: int) -> Any:
    if shape.others:
        chosen = shape.others[0] if fullness == "full" else source.pick(shape.others)
        return _value(source, shape_of(chosen), side, fullness, depth)
    if shape.is_open:
        return source.single(_ANYTHING)
    if "const" in shape.rules:
        return shape.rules["const"]
    if "enum" in shape.rules:
        return source.pick(shape.rules["enum"])
    kind = source.pick([kind for kind in shape.types if fullness != "full" or kind != "null"])
    if kind == "array":
        least = max(shape.rules.get("minItems", 0), int(fullness == "full"))
        most = min(shape.rules.get("maxItems", 2), 2 if depth < _SHALLOW else 1)
        count = least + source.below(most - least + 1) if depth < _DEEPEST else least
        return [_value(source, shape_of(shape.items), side, fullness, depth + 1) for _ in range(count)]
    if kind == "object":
        return _object(source, shape, side, fullness, depth)
    rules = shape.rules
    return source.single(
        _single(kind, rules.get("minimum"), rules.get("format"), rules.get("pattern"), "contentEncoding" in rules)
    )


def _object(source: Source, shape: Shape, side: Side, fullness: Fullness, depth: int) -> dict[str, Any]:
    if not shape.fields:
        keys = [source.single(_TEXT) for _ in range(2 if fullness == "full" else source.below(3))]
        inner = shape_of(shape.entries) if shape.entries is not None else shape_of({})
        return {key: _value(source, inner, side, fullness, depth + 1) for key in keys}
    present = _present(source, shape, side, fullness if depth < _DEEPEST else "bare")
    found = {name: _value(source, field(shape, name), side, fullness, depth + 1) for name in present}
    if side == "answered" and fullness == "some" and (unknown := source.single(_TEXT)) not in shape.fields:
        found[unknown] = source.single(_ANYTHING)
    return found


def _present(source: Source, shape: Shape, side: Side, fullness: Fullness) -> list[str]:
    """Choose the fields that are there."""
    known = names(shape, side)
    chosen = {name for name in known if fullness == "full" or (fullness == "some" and source.below(2))}
    for groups, exclusive in shape.either:
        whole = source.pick(groups)
        if exclusive:
            chosen.difference_update(*groups)
        chosen.update(whole)
    return [name for name in known if name in chosen or name in shape.required]


@cache
def _pool(strategy: st.SearchStrategy[T]) -> st.SearchStrategy[list[T]]:
    return st.lists(strategy, min_size=_DIFFERENT, max_size=_DIFFERENT)


@cache
def _single(
    kind: str, minimum: int | None, form: str | None, pattern: str | None, encoded: bool
) -> st.SearchStrategy[Any]:
    if kind == "null":
        return st.none()
    if kind == "boolean":
        return st.booleans()
    if kind == "integer":
        return _WHOLE if minimum is None else st.integers(minimum, _LARGEST)
    if kind == "number":
        return st.one_of(_FRACTION, _WHOLE)
    if encoded:
        return st.binary(max_size=8).map(lambda content: base64.b64encode(PNG + content).decode())
    if pattern is not None and form is None:
        return st.from_regex(re.compile(pattern.strip("^$"), re.ASCII), fullmatch=True)
    return {None: _TEXT, "picqer-datetime": _TIMES, "date": _DATES, "uri": _ADDRESSES}[form]
