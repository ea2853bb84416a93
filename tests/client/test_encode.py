"""Encoding: what is sent is what was given, or nothing is sent."""

from datetime import UTC, date, datetime
from decimal import Decimal

import pytest

from picqer import UNSET
from picqer._runtime.encode import encode_body, encode_query, encode_segment
from picqer.errors import InvalidRequestError
from tests.client.stand_ins import Label

NAIVE = datetime(2026, 3, 1, 7, 8, 9, 999)  # noqa: DTZ001 - Picqer's times have no zone


def test_unset_is_left_out_and_none_is_null() -> None:
    """UNSET fields are not sent, at any depth; None is sent as null."""
    assert encode_body({"a": UNSET, "b": None, "c": {"d": UNSET, "e": [None]}}, "x") == b'{"b":null,"c":{"e":[null]}}'


@pytest.mark.parametrize("digits", ["51.90", "0.10", "1E+3", "1E+400", "12345678901234567890.1"])
def test_decimals_keep_their_digits(digits: str) -> None:
    """A Decimal is sent as a JSON number with just its digits."""
    assert encode_body({"price": Decimal(digits)}, "x") == f'{{"price":{digits}}}'.encode()


def test_other_values_have_their_wire_form() -> None:
    """Times have a space and no fraction, dates are ISO, bytes are base64, tuples are arrays."""
    body = {"t": NAIVE, "d": date(2026, 3, 1), "image": b"\xff\xd8", "rows": ({"ok": True}, 1.5)}
    assert encode_body(body, "x") == (
        b'{"t":"2026-03-01 07:08:09","d":"2026-03-01","image":"/9g=","rows":[{"ok":true},1.5]}'
    )


@pytest.mark.parametrize("value", [float("nan"), float("inf"), Decimal("NaN"), Decimal("-Infinity"), Decimal("sNaN")])
def test_what_is_no_number_is_refused(value: object) -> None:
    """NaN and infinity are refused by name of their field, in bodies and in queries."""
    with pytest.raises(InvalidRequestError, match=r"things\.create: body\.rows\[1\]\.price is "):
        encode_body({"rows": [{}, {"price": value}]}, "things.create")
    with pytest.raises(ValueError, match=r"things\.list: price is "):
        encode_query({"price": value}, "things.list")


def test_a_time_with_a_zone_is_refused() -> None:
    """A time with a zone is refused, and the error says how to make it one without."""
    aware = datetime(2026, 3, 1, tzinfo=UTC)
    with pytest.raises(InvalidRequestError, match=r"things\.create: body\.since has a time zone.*astimezone"):
        encode_body({"since": aware}, "things.create")
    with pytest.raises(InvalidRequestError, match="since has a time zone"):
        encode_query({"since": aware}, "things.list")


@pytest.mark.parametrize("value", [object(), {1, 2}, {"deep": object()}, {1: "x"}])
def test_what_has_no_json_form_is_refused(value: object) -> None:
    """A value without a form in JSON is refused by name of its field."""
    with pytest.raises(InvalidRequestError, match=r"things\.create: body\.field"):
        encode_body({"field": value}, "things.create")


def test_query_values_have_their_wire_form() -> None:
    """None is not sent; booleans are true and false; text is escaped; a Decimal has no exponent."""
    query = {"a": None, "b": True, "c": False, "d": "x&y=1 +/é", "e": NAIVE, "f": Decimal("1E+3"), "g": 7, "h": 1.5}
    assert encode_query({**query, "i": date(2026, 3, 1), "j": ""}, "x") == (
        "b=true&c=false&d=x%26y%3D1%20%2B%2F%C3%A9&e=2026-03-01%2007%3A08%3A09&f=1000&g=7&h=1.5&i=2026-03-01&j="
    )


def test_what_has_no_query_form_is_refused() -> None:
    """A list in a query is refused by name: how Picqer would read it is not known."""
    with pytest.raises(InvalidRequestError, match=r"things\.list: ids is of type list"):
        encode_query({"ids": [1]}, "things.list")


def test_path_values_cannot_leave_their_place() -> None:
    """Slashes, question marks and percent signs of a path value are escaped."""
    assert encode_segment("a/../b?c#d%2F é", "x") == "a%2F..%2Fb%3Fc%23d%252F%20%C3%A9"
    assert encode_segment(12, "x") == "12"


@pytest.mark.parametrize("value", ["", ".", "..", None, 1.5])
def test_path_values_that_name_no_object_are_refused(value: object) -> None:
    """An empty value, dots, None and fractions are refused: they would call another path."""
    with pytest.raises(InvalidRequestError, match=r"things\.get: idthing is .* must be an id"):
        encode_segment(value, "things.get: idthing")


def test_a_model_in_a_body_is_refused_with_the_way_out() -> None:
    """Sending back what Picqer answered needs a dict: an answer holds fields that a request may not."""
    with pytest.raises(InvalidRequestError, match=r"body\.parts\[0] is a model, Label\. .* send a dict"):
        encode_body({"parts": [Label(idlabel=1, title="a")]}, "things.create")
