"""What is taken out of answers, and what is left of them."""

from __future__ import annotations

import json
from datetime import datetime
from typing import Any

import pytest

from tests.contract.sandbox.difference import loads
from tests.contract.sandbox.scrub import ROWS, Scrubber, trimmed
from tests.contract.sandbox.stand_in import PROMISES

_SCRUBBER = Scrubber("key")
_ORDER = PROMISES.node("orders.get", 200)
_ALL = [
    (name, example)
    for name, operation in PROMISES.spec.operations.items()
    if operation.media_type == "application/json" and operation.responses[operation.success]
    for example in PROMISES.spec.examples(operation)
]


def _order(**fields: Any) -> Any:
    return _SCRUBBER.value(fields, _ORDER)


@pytest.mark.parametrize("value", ["Jan Jansen", "jan@example.com", "0612345678", "Dorpsstraat 1", "concept"])
def test_a_text_is_replaced_unless_the_spec_lists_it(value: str) -> None:
    """Also where the spec does not know the field, and where the text only looks like a status."""
    for name in ("deliveryname", "telephone", "shiny_new"):
        cleaned = _order(**{name: value})[name]
        assert cleaned.startswith("text-")
        assert value not in cleaned


@pytest.mark.parametrize("value", ["concept", "processing", "on_hold"])
def test_a_value_of_a_list_stays(value: str) -> None:
    """Where the spec lists values, these stay, and so does a word that it should list."""
    assert _order(status=value) == {"status": value}


def test_a_list_of_values_lets_no_free_text_through() -> None:
    """In the place of a status, a sentence or a name is replaced."""
    for value in ("Jan Jansen", "jan@example.com", "0612345678", "Waiting"):
        assert value not in _order(status=value)["status"]


def test_nulls_booleans_zeros_and_empty_texts_stay() -> None:
    """They say something about the form, and nothing about the account."""
    value = {"reference": None, "invoiced": True, "discount": 0, "customer_remarks": "", "new": None}
    assert _order(**value) == value


@pytest.mark.parametrize(
    ("number", "low", "high"), [(4711, 1000, 9999), (-25, -99, -10), (7, 1, 9), (54.46, 0.01, 101)]
)
def test_a_number_keeps_its_size(number: float, low: float, high: float) -> None:
    """Ids, amounts and prices become others with the same sign, type and figures."""
    cleaned = _order(idorder=number)["idorder"]
    assert cleaned != number
    assert type(cleaned) is type(number)
    assert low <= cleaned <= high


def test_a_time_becomes_another_time() -> None:
    """One that is none keeps its form, with nines for figures."""
    cleaned = _order(created="2026-03-01 14:30:00")["created"]
    assert cleaned != "2026-03-01 14:30:00"
    assert datetime.strptime(cleaned, "%Y-%m-%d %H:%M:%S")  # noqa: DTZ007 - Picqer's times have no zone
    assert _order(created="2026-03-01T14:30:00Z")["created"] == "9099-09-09A99:90:00A"
    assert _order(created="0000-00-00 00:00:00")["created"] == "0000-00-00 00:00:00"


def test_names_that_are_data_are_replaced() -> None:
    """The titles of tags are the names of a map, and an unknown field may be named by anything."""
    cleaned = _order(tags={"VIP Jansen": {"title": "VIP Jansen"}}, **{"jan@example.com": 1, "31612345678": 2})
    text = json.dumps(cleaned)
    assert [part for part in ("VIP", "Jansen", "jan@", "31612345678") if part in text] == []
    assert next(iter(cleaned["tags"].values())).keys() == {"title"}


def test_the_codes_of_refusals_stay() -> None:
    """They are Picqer's; the message is for people, and may name one."""
    body = {"error": True, "error_code": 20, "error_message": "Order of Jan Jansen not found"}
    cleaned = _SCRUBBER.value(body, PROMISES.node("orders.get", 404))
    assert (cleaned["error"], cleaned["error_code"]) == (True, 20)
    assert "Jan" not in cleaned["error_message"]


def test_the_same_becomes_the_same_and_only_with_the_same_key() -> None:
    """A recording can be made again and compared; who has it cannot try out who was meant."""
    assert _order(deliveryname="Jan") == _order(deliveryname="Jan")
    assert _order(deliveryname="Jan") != _order(deliveryname="Piet")
    assert Scrubber("other").value({"deliveryname": "Jan"}, _ORDER) != _order(deliveryname="Jan")


@pytest.mark.parametrize(
    ("operation", "example"), _ALL, ids=[f"{name}-{index}" for index, (name, _) in enumerate(_ALL)]
)
def test_what_keeps_to_the_spec_still_does(operation: str, example: Any) -> None:
    """Every example of an answer validates after scrubbing as well."""
    status = PROMISES.spec.operations[operation].success
    body = loads(json.dumps(example, default=float).encode())
    cleaned = _SCRUBBER.value(body, PROMISES.node(operation, status))
    assert [error.message for error in PROMISES.validator(operation, status).iter_errors(cleaned)] == []


def test_rows_that_show_nothing_new_are_left_out() -> None:
    """A row of another form is kept, up to a few."""
    rows = [{"a": 1}, {"a": 2}, {"a": None}, {"a": 1, "b": [1, 2, 3]}, {"c": 1}]
    assert trimmed(rows) == [{"a": 1}, {"a": None}, {"a": 1, "b": [1]}]
    assert len(trimmed(rows)) == ROWS
