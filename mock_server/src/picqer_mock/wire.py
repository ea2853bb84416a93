"""JSON text in and out, exact to the digit: a fraction comes in as a Decimal and goes out with the digits it has."""

from __future__ import annotations

import json
from decimal import Decimal, InvalidOperation
from typing import TYPE_CHECKING, Any, NoReturn, cast

from picqer_mock.errors import JsonError, RefusedError

if TYPE_CHECKING:
    from collections.abc import Iterable

LARGEST = 2**63 - 1
"""The largest integer the database holds."""

_SMALLEST_EXPONENT = -400  # below every fraction that a double can hold
_DEEPEST = 100
_SHOWN = 80


def loads(raw: bytes) -> Any:
    """Read a request body.

    A number without a fraction is an int, however it is written, as in JSON Schema; any other number is a Decimal.

    Raises:
        JsonError: This is not JSON.
    """
    try:
        text = raw.decode("utf-8")
        if text.startswith("\ufeff"):
            raise JsonError("The body is not valid JSON: it begins with a BOM, a mark that JSON does not have.")
        return _DECODER.decode(text)
    except UnicodeDecodeError as error:
        raise JsonError(f"The body is not valid UTF-8: {error.reason} at byte {error.start}.") from error
    except json.JSONDecodeError as error:
        raise JsonError(
            f"The body is not valid JSON: {error.msg} at line {error.lineno}, column {error.colno}."
        ) from error
    except RecursionError as error:
        raise JsonError(f"The body is nested deeper than {_DEEPEST} levels.") from error


def dumps(value: Any) -> bytes:
    """Write a JSON value, in ASCII. No text in it may start with a NUL character."""
    first, *marked = _ENCODER.encode(value).split(_MARK)
    return "".join([first, *(part.replace('"', "", 1) for part in marked)]).encode("ascii")


def number(text: str) -> int | Decimal:
    """Read a number that JSON writes so: an int without a fraction, however it is written; a Decimal otherwise.

    Raises:
        JsonError: Its exponent is out of range.
    """
    try:
        value = Decimal(text)
    except InvalidOperation as error:
        raise JsonError(f"The body holds the number {text[:_SHOWN]}, whose exponent is out of range.") from error
    if value == value.to_integral_value() and -LARGEST <= value <= LARGEST:
        return int(value)
    return value


def shown(value: Any) -> str:
    """Return a value as JSON for a message, cut off when it is long."""
    text = str(value) if isinstance(value, Decimal) else json.dumps(value, default=str)
    return text if len(text) <= _SHOWN else f"{text[:_SHOWN]}... ({len(text)} characters)"


def check(value: Any, raw: bytes) -> None:
    """Refuse a body that the database cannot hold.

    Args:
        value: The body.
        raw: What it was read from.

    Raises:
        JsonError: It is nested too deeply.
        RefusedError: A value in it cannot be stored as it is. The text names the field.
    """
    # No other text can hold what is looked for in it.
    _check(value, "the body", 0, escaped=b"\\u" in raw)


def check_text(text: str, where: str) -> None:
    """Refuse text that the database cannot hold.

    Raises:
        RefusedError: The text holds a NUL character, or half of a surrogate pair.
    """
    if "\0" in text:
        raise RefusedError(f"{where}: expected text without NUL characters, found {shown(text)}.")
    if not text.isascii():
        try:
            text.encode("utf-8")
        except UnicodeEncodeError as error:
            raise RefusedError(f"{where}: expected Unicode text, found a lone surrogate in {shown(text)}.") from error


def _integer(text: str) -> int | Decimal:
    # Python refuses to read very long integers; as a Decimal they get as far as the check that names their field.
    return int(text) if len(text) <= len(str(LARGEST)) else Decimal(text)


def _refuse_constant(text: str) -> NoReturn:
    raise JsonError(f"The body is not valid JSON: it holds {text}, which is not a JSON number.")


def _object(pairs: list[tuple[str, Any]]) -> dict[str, Any]:
    result = dict(pairs)
    if len(result) < len(pairs):
        names = [name for name, _ in pairs]
        twice = next(name for name in names if names.count(name) > 1)
        raise JsonError(f"The body has the name {shown(twice)} twice in one object.")
    return result


def _check(value: Any, where: str, depth: int, *, escaped: bool) -> None:
    if isinstance(value, str):
        if escaped:
            check_text(value, where)
    elif isinstance(value, dict | list):
        if depth == _DEEPEST:
            raise JsonError(f"The body is nested deeper than {_DEEPEST} levels.")
        for place, item in _items(cast("dict[str, Any] | list[Any]", value)):
            if escaped and isinstance(place, str):
                check_text(place, f"a name in {where}")
            if escaped or not isinstance(item, str):
                _check(item, _inside(where, place, depth), depth + 1, escaped=escaped)
    elif isinstance(value, int | Decimal) and not _fits(value):
        raise RefusedError(f"{where}: expected a number of at most 64 bits, found {shown(value)}.")


def _items(value: dict[str, Any] | list[Any]) -> Iterable[tuple[str | int, Any]]:
    return value.items() if isinstance(value, dict) else enumerate(value)


def _inside(where: str, place: str | int, depth: int) -> str:
    if isinstance(place, int):
        return f"{where}[{place}]"
    return place if depth == 0 else f"{where}.{place}"


def _fits(value: int | Decimal) -> bool:
    return -LARGEST <= value <= LARGEST and (isinstance(value, int) or value.adjusted() >= _SMALLEST_EXPONENT)


def _marked(value: Any) -> str:
    if isinstance(value, Decimal):
        return f"\0{value}"
    raise TypeError(f"{type(value).__name__} is not JSON")


_DECODER = json.JSONDecoder(
    parse_int=_integer, parse_float=number, parse_constant=_refuse_constant, object_pairs_hook=_object
)
_ENCODER = json.JSONEncoder(default=_marked, separators=(",", ":"), check_circular=False)
# json has no way to write a Decimal as a number, so it is written as text that starts with NUL, and unmarked then.
_MARK = '"\\u0000'
