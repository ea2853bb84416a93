"""Reading YAML without losing where things stand, and without YAML's surprises."""

from generator.load import Mapping, parse


def test_a_mapping_knows_the_line_of_each_key() -> None:
    """Errors can name the line on which a key stands."""
    document = parse("a: 1\nb:\n  c: 2\n", "x.yaml")
    inner = document["b"]

    assert isinstance(inner, Mapping)
    assert document.where("b") == "spec/x.yaml:2"
    assert inner.where("c") == "spec/x.yaml:3"


def test_dates_stay_text() -> None:
    """A date in an example is text on the wire, though YAML would make it a date."""
    assert parse("day: 2026-11-22\nat: 2019-04-03 21:14:18\n", "x.yaml") == {
        "day": "2026-11-22",
        "at": "2019-04-03 21:14:18",
    }


def test_plain_values_are_those_of_json() -> None:
    """Null, booleans and numbers come as Python's own."""
    assert parse("a: null\nb: true\nc: 12\nd: 54.46\ne: '12'\n", "x.yaml") == {
        "a": None,
        "b": True,
        "c": 12,
        "d": 54.46,
        "e": "12",
    }
