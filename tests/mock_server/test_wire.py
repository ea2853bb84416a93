"""JSON text in and out."""

from __future__ import annotations

import json
from decimal import Decimal
from typing import Any

import pytest

from picqer_mock.errors import JsonError, RefusedError
from picqer_mock.wire import LARGEST, check, dumps, loads, shown


@pytest.mark.parametrize("text", ["51.90", "0.1", "54.46", "1E-7", "0.1000000000000000055511151231257827", "-2.50"])
def test_a_fraction_keeps_its_digits(text: str) -> None:
    """What is read as 51.90 is written as 51.90, with no noise of binary fractions."""
    assert dumps(loads(text.encode())) == text.encode()


@pytest.mark.parametrize(("text", "value"), [(b"5.0", 5), (b"1e3", 1000), (b"-0.0", 0), (b"7", 7)])
def test_a_number_without_a_fraction_is_an_int(text: bytes, value: int) -> None:
    """JSON Schema calls 5.0 an integer, so the database must be able to hold it as one."""
    read = loads(text)
    assert (read, type(read)) == (value, int)


@pytest.mark.parametrize(
    "value", [None, True, False, 0, -3, "", 'a"\\\n\u00e9\U0001f600', [], {}, [{"a": [1, "b", None]}]]
)
def test_other_values_are_written_as_json_writes_them(value: Any) -> None:
    """Everything but a Decimal reads back with the standard library."""
    assert json.loads(dumps(value)) == value


def test_a_decimal_deep_inside_is_a_number() -> None:
    """Decimals become numbers wherever they stand, and text that looks like one stays text."""
    assert dumps({"a": [Decimal("51.90"), "51.90"]}) == b'{"a":[51.90,"51.90"]}'


def test_what_is_not_json_is_not_written() -> None:
    """An answer that holds a Python object is a mistake in the mock, and fails."""
    with pytest.raises(TypeError, match="set is not JSON"):
        dumps({"a": {1}})


@pytest.mark.parametrize(
    ("raw", "message"),
    [
        (b"", "Expecting value at line 1, column 1"),
        (b'{"a": 1', "Expecting ',' delimiter at line 1, column 8"),
        (b'{"a": NaN}', "NaN, which is not a JSON number"),
        (b"[-Infinity]", "-Infinity"),
        (b'{"a": 1, "b": 2, "a": 3}', 'the name "a" twice'),
        (b'"\xff"', "not valid UTF-8: invalid start byte at byte 1"),
        (b"\xef\xbb\xbf{}", "BOM"),
        (b"1e99999999999999999999", "exponent is out of range"),
        (b"[" * 100_000, "nested deeper"),
    ],
)
def test_what_is_not_json_is_refused_with_the_place(raw: bytes, message: str) -> None:
    """Malformed text gets the code for invalid JSON and says what is wrong where."""
    with pytest.raises(JsonError, match=message):
        loads(raw)


@pytest.mark.parametrize(
    ("raw", "message"),
    [
        (b'{"name": "a\\u0000b"}', "name: expected text without NUL"),
        (b'{"name": "\\ud800"}', "name: expected Unicode text, found a lone surrogate"),
        (b'{"\\udfff": 1}', "a name in the body: expected Unicode text"),
        (b'{"price": 1e300}', "price: expected a number of at most 64 bits"),
        (b'{"price": 1e-4000}', "price: expected a number"),
        (b'{"a": [0, {"weight": 9223372036854775808}]}', r"a\[1\]\.weight: expected a number"),
        (b'{"a": ' + b"9" * 5000 + b"}", "a: expected a number"),
        (b"[" * 150 + b"]" * 150, "nested deeper than 100 levels"),
    ],
)
def test_what_cannot_be_stored_is_refused_by_name(raw: bytes, message: str) -> None:
    """Valid JSON that the database cannot hold unchanged is refused, never cut to size."""
    with pytest.raises(RefusedError, match=message):
        check(loads(raw), raw)


def test_the_largest_number_can_be_stored() -> None:
    """64 bits are the limit, and not one less."""
    raw = b'{"weight": %d}' % LARGEST
    check(loads(raw), raw)


@pytest.mark.parametrize(
    ("value", "text"),
    [
        ("\0", '"\\u0000"'),
        ("\ud800", '"\\ud800"'),
        (Decimal("51.90"), "51.90"),
        (Decimal("1E+99"), "1E+99"),
        ({"a": 1}, '{"a": 1}'),
    ],
)
def test_any_value_can_be_shown(value: Any, text: str) -> None:
    """A message can quote what is refused."""
    assert shown(value) == text


def test_long_values_are_cut_off_in_messages() -> None:
    """A message shows the start of what was found and how long it is."""
    assert shown("x" * 1000) == '"' + "x" * 79 + "... (1002 characters)"
