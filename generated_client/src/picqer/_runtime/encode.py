"""Python values to JSON and to query strings, as Picqer writes them. What cannot be sent exactly is refused."""

import math
from collections.abc import Mapping, Sequence
from datetime import date, datetime
from decimal import Decimal
from typing import TypeVar, cast
from urllib.parse import quote, urlencode

import msgspec

from picqer._runtime.unset import UNSET
from picqer.errors import InvalidRequestError

N = TypeVar("N", float, Decimal)

_encoder = msgspec.json.Encoder(decimal_format="number")


def encode_body(body: Mapping[str, object], call: str) -> bytes:
    """Encode a body as JSON.

    UNSET fields are left out, `None` is null, a Decimal keeps its digits, bytes become base64, and a time is written as
    `YYYY-MM-DD HH:MM:SS` (fractions of a second are dropped).

    Raises:
        InvalidRequestError: A value has no exact form in JSON. It names the call and the field.
    """
    return _encoder.encode(_plain(body, f"{call}: body"))


def encode_query(query: Mapping[str, object], call: str) -> str:
    """Encode query parameters; those that are `None` are left out.

    Raises:
        InvalidRequestError: A value has no form in a query string. It names the call and the parameter.
    """
    pairs = [(name, _text(value, f"{call}: {name}")) for name, value in query.items() if value is not None]
    return urlencode(pairs, quote_via=quote)


def encode_segment(value: object, place: str) -> str:
    """Encode a value that stands between two slashes of a path.

    Raises:
        InvalidRequestError: The value would change which path is called. It names the call and the parameter.
    """
    if type(value) is int:
        return str(value)
    text = str(value) if isinstance(value, int | str) and not isinstance(value, bool) else ""
    if text in {"", ".", ".."}:
        raise InvalidRequestError(f"{place} is {value!r}; it must be an id, as it stands in the URL.")
    return quote(text, safe="")


def wall_clock(value: datetime) -> str:
    """Write a time as Picqer does, without a zone and without fractions of a second."""
    return value.isoformat(sep=" ", timespec="seconds")


def _plain(value: object, place: str) -> object:
    match value:
        case None | str() | int() | bytes():
            return value
        case float():
            return _finite(value, math.isfinite(value), place)
        case Decimal():
            return _finite(value, value.is_finite(), place)
        case datetime():
            return _zoneless(value, place)
        case date():
            return value.isoformat()
        case Mapping():
            fields = cast("Mapping[object, object]", value)
            return {_name(k, place): _plain(v, f"{place}.{k}") for k, v in fields.items() if v is not UNSET}
        case list() | tuple():
            rows = cast("Sequence[object]", value)
            return [_plain(row, f"{place}[{i}]") for i, row in enumerate(rows)]
        case msgspec.Struct():
            name = type(value).__name__
            raise InvalidRequestError(f"{place} is a model, {name}. Models are what Picqer answers; send a dict.")
        case _:
            raise InvalidRequestError(f"{place} is of type {type(value).__name__}, which has no form in JSON.")


def _text(value: object, place: str) -> str:
    match value:
        case bool():
            return "true" if value else "false"
        case str():
            return value
        case int():
            return str(value)
        case float():
            return repr(_finite(value, math.isfinite(value), place))
        case Decimal():
            return format(_finite(value, value.is_finite(), place), "f")
        case datetime():
            return _zoneless(value, place)
        case date():
            return value.isoformat()
        case _:
            raise InvalidRequestError(f"{place} is of type {type(value).__name__}, which no query can hold.")


def _finite(value: N, finite: bool, place: str) -> N:
    if not finite:
        raise InvalidRequestError(f"{place} is {value}, which is not a number that JSON knows.")
    return value


def _zoneless(value: datetime, place: str) -> str:
    if value.tzinfo is not None:
        raise InvalidRequestError(
            f"{place} has a time zone, but Picqer's times have none. Convert it to the zone of your Picqer account, "
            "then drop the zone: value.astimezone(zone).replace(tzinfo=None)."
        )
    return wall_clock(value)


def _name(key: object, place: str) -> str:
    if not isinstance(key, str):
        raise InvalidRequestError(f"{place} has the key {key!r}; keys of JSON objects are text.")
    return key
