"""Decoding: typed and exact when all is well, and nothing lost when it is not."""

import json
from datetime import datetime
from decimal import Decimal
from types import NoneType
from typing import Any

import pytest

from picqer._runtime.decode import Fault, UnreadableError, decode
from picqer._runtime.model import PhpMap
from tests.client.stand_ins import Label, Thing, page, thing


def test_numbers_and_times_are_exact() -> None:
    """A price keeps its digits as a Decimal, and a time with a space in it becomes a naive datetime."""
    body = b'{"idthing": 7, "price": 1234567890123456789.10, "seen_at": "2019-04-03 21:14:18", "new_field": [1]}'
    value, faults = decode(body, Thing, strict=True)
    assert str(value.price) == "1234567890123456789.10"
    assert value.seen_at == datetime(2019, 4, 3, 21, 14, 18)  # noqa: DTZ001 - Picqer's times have no zone
    assert faults == []


def test_php_writes_numbers_as_text() -> None:
    """A number that came as text is still a number, without a fault."""
    value, faults = decode(page(thing("12", price="3.40")), list[Thing], strict=True)  # type: ignore[arg-type]
    assert (value[0].idthing, str(value[0].price), faults) == (12, "3.40", [])


def test_an_empty_map_may_come_as_an_array() -> None:
    """`[]` for a map without entries is an empty dict, also in strict mode."""
    value, _ = decode(page(thing(1, tags=[]), thing(2, tags={}), thing(3)), list[Thing], strict=True)
    assert [row.tags for row in value] == [{}, {}, None]


@pytest.mark.parametrize("strict", [True, False])
@pytest.mark.parametrize(
    ("kind", "body", "expected"),
    [
        (PhpMap[Decimal], b"[]", {}),
        (PhpMap[Decimal], b'{"a": 0.10}', {"a": Decimal("0.10")}),
        (list[PhpMap[Any]], b'[[], {"a": []}]', [{}, {"a": []}]),
        (PhpMap[PhpMap[int]], b'{"a": [], "b": {"c": 1}}', {"a": {}, "b": {"c": 1}}),
    ],
)
def test_maps_outside_of_models_may_be_empty_arrays_too(
    kind: Any, body: bytes, expected: object, *, strict: bool
) -> None:
    """A map that is a whole answer, or stands in a list or map of it, is an empty dict for `[]`; other lists stay."""
    assert decode(body, kind, strict=strict) == (expected, [])


def test_a_map_with_a_bad_value_keeps_all_others() -> None:
    """What does not fit in a map that is the answer stays as it came, and empty maps beside it are still dicts."""
    value, faults = decode(b'{"a": {"b": "no"}, "c": []}', PhpMap[PhpMap[int]], strict=False)
    assert value == {"a": {"b": "no"}, "c": {}}
    assert faults == [Fault("$[...][...]", "Expected `int`, got `str`")]


def test_unknown_enum_values_stay_text() -> None:
    """A value that the enum does not know is kept as text, without a fault."""
    value, faults = decode(page(thing(1, kind="huge")), list[Thing], strict=True)
    assert (value[0].kind, faults) == ("huge", [])


@pytest.mark.parametrize("no_time", ["0000-00-00 00:00:00", "", "2019-04-03"])
def test_a_time_that_is_none_stays_text(no_time: str) -> None:
    """A value that is no time stays in its field as it came, and the place is reported."""
    value, faults = decode(page(thing(1), thing(2, seen_at=no_time)), list[Thing], strict=False)
    assert [row.seen_at for row in value] == [None, no_time]
    assert faults == [Fault("$[1].seen_at", "Invalid RFC3339 encoded datetime")]


def test_one_bad_field_leaves_all_others_typed() -> None:
    """In a page with one bad field every row, and every other field of that row, is decoded as usual."""
    labels = [{"idlabel": 5, "title": "x"}, {"idlabel": "?", "title": "y"}]
    body = page(thing(1), thing(2, labels=labels, tags={"Anna": {"idlabel": [], "title": "z"}}), thing(3))
    value, faults = decode(body, list[Thing], strict=False)
    assert [type(row) for row in value] == [Thing, Thing, Thing]
    assert value[1].price == Decimal("1.5")
    assert value[1].labels == [Label(idlabel=5, title="x"), Label(idlabel="?", title="y")]  # type: ignore[arg-type]
    assert value[1].tags == {"Anna": Label(idlabel=[], title="z")}  # type: ignore[arg-type]
    assert [fault.path for fault in faults] == ["$[1].labels[1].idlabel", "$[1].tags[...].idlabel"]


def test_a_field_of_another_shape_keeps_its_raw_value() -> None:
    """A map that came as a filled array, and a number inside it, are kept as they came, exactly."""
    body = b'[{"idthing": 1, "price": 2, "seen_at": null, "tags": [{"weight": 1.10}], "labels": {}}]'
    value, faults = decode(body, list[Thing], strict=False)
    raw: Any = value[0]
    assert str(raw.tags[0]["weight"]) == "1.10"
    assert raw.labels == {}
    assert [fault.path for fault in faults] == ["$[0].labels", "$[0].tags"]


def test_a_missing_required_field_is_none() -> None:
    """A required field that is not there becomes None and is reported."""
    value, faults = decode(b'{"idthing": 1, "price": 2}', Thing, strict=False)
    assert value.seen_at is None
    assert faults == [Fault("$.seen_at", "the required field is missing")]


def test_a_row_that_is_no_object_is_kept() -> None:
    """A row of another shape stays in its place, so that rows can be counted."""
    value, faults = decode(page(thing(1), None), list[Thing], strict=False)
    assert [type(row) for row in value] == [Thing, NoneType]
    assert [fault.path for fault in faults] == ["$[1]"]


@pytest.mark.parametrize(
    ("body", "kind"), [(b'{"0": {}}', list[Thing]), (b"[]", Thing), (b" null", Thing), (b'"no"', list[Thing])]
)
def test_another_shape_altogether_cannot_be_read(body: bytes, kind: type[object]) -> None:
    """An object where a list belongs, or the reverse, is refused: nobody could go on with it."""
    with pytest.raises(UnreadableError, match="Expected") as caught:
        decode(body, kind, strict=False)
    assert caught.value.fault.path == "$"


@pytest.mark.parametrize(
    "body",
    [b"", b"<html></html>", b'[{"idthing": 1', b'[{"idthing": "?"}, {"idthing"', b'["\xff"]', b'[{"idthing": []}, ?]'],
)
def test_what_is_not_json_cannot_be_read(body: bytes) -> None:
    """A body that is empty, HTML, cut off or not UTF-8 is refused, also when a bad field comes before the break."""
    with pytest.raises(UnreadableError, match="not valid JSON"):
        decode(body, list[Thing], strict=False)


def test_strict_refuses_the_first_bad_field() -> None:
    """In strict mode a field that breaks its model is an error that names its path."""
    with pytest.raises(UnreadableError, match="Expected `decimal`") as caught:
        decode(page(thing(1), thing(2, price=None)), list[Thing], strict=True)
    assert caught.value.fault.path == "$[1].price"


@pytest.mark.parametrize(
    "zoned", ['"2019-04-03T21:14:18Z"', '"2019-04-03 21:14:18+02:00"', "1554326058", '"1554326058"']
)
def test_a_time_with_a_zone_is_not_taken_for_one_of_picqer(zoned: str) -> None:
    """Times have no zone. One that has, and a number of seconds, which msgspec gives one, is kept as it came."""
    body = f'{{"idthing": 7, "price": 1.5, "seen_at": {zoned}}}'.encode()
    value, faults = decode(body, Thing, strict=False)
    assert value.seen_at == json.loads(zoned)
    assert [fault.path for fault in faults] == ["$.seen_at"]
    with pytest.raises(UnreadableError, match="timezone"):
        decode(body, Thing, strict=True)
