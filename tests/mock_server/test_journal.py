"""The log of requests, and what it says of each."""

from __future__ import annotations

from dataclasses import replace
from typing import Any

import pytest

from picqer_mock.journal import KEPT, KEPT_BYTES, Journal, violations
from picqer_mock.protocol import Incoming, Outgoing
from tests.mock_server.conftest import NOW
from tests.mock_server.description import OFFSET, json_of, operation, spec_of

THING = {"properties": {"name": {"type": "string"}, "old": {"type": "string", "deprecated": True}}}
SPEC = spec_of(
    {
        "/things": {
            "get": operation("things.list", parameters=[OFFSET]) | {"deprecated": True},
            "post": operation("things.create", requestBody={"content": json_of(THING)}),
            "put": operation("things.put", requestBody={"content": json_of({"type": "array"})}),
        }
    }
)
REFUSED = Outgoing(400, {}, b'{"error": true, "error_code": 1, "error_message": "name: expected text."}')
DONE = Outgoing(200, {}, b"[]")


def _incoming(query: bytes = b"", body: bytes = b"") -> Incoming:
    return Incoming("GET", "/api/v1/things", query, {}, body, "http://mock")


def test_the_last_requests_are_kept() -> None:
    """Numbered from one on; who asks what is new gets no other."""
    journal = Journal()
    for _ in range(KEPT + 5):
        journal.note(NOW, _incoming(), DONE, None)
    assert [entry.number for entry in journal.since(KEPT + 2)] == [KEPT + 3, KEPT + 4, KEPT + 5]
    assert len(journal.since()) == KEPT
    journal.clear()
    assert journal.since() == []
    journal.note(NOW, _incoming(), DONE, None)
    assert [entry.number for entry in journal.since()] == [KEPT + 6], "who waits for the next one still gets it"


def test_not_more_bodies_are_kept_than_fit() -> None:
    """But the last request always is, however large."""
    journal = Journal()
    for size in (KEPT_BYTES // 2, KEPT_BYTES // 2, 1, KEPT_BYTES + 1):
        journal.note(NOW, _incoming(body=b"x" * size), Outgoing(200, {}, b""), None)
        kept = sum(entry.size for entry in journal.since())
        assert kept <= KEPT_BYTES or len(journal.since()) == 1
    assert [entry.number for entry in journal.since()] == [4]


@pytest.mark.parametrize(
    ("headers", "shown"),
    [({"Content-Type": "application/json"}, "\ufffd{}"), ({"Content-Type": "application/pdf"}, ""), ({}, "\ufffd{}")],
)
def test_a_body_is_shown_as_text_where_it_is_one(headers: dict[str, str], shown: str) -> None:
    """Bytes that are none do no harm."""
    journal = Journal()
    journal.note(NOW, _incoming(body=b"\xff"), Outgoing(200, headers, b"\xff{}"), "none")
    view = journal.since()[0].view(SPEC)
    assert (view["sent"], view["answer"], view["fault"]) == ("\ufffd", shown, "none")


def test_a_fault_is_no_mistake_of_the_caller() -> None:
    """A status on demand is not among what was wrong with the request."""
    journal = Journal()
    journal.note(NOW, _incoming(), REFUSED, "status")
    assert violations(SPEC, journal.since()[0]) == []


@pytest.mark.parametrize(
    ("name", "sent", "outgoing", "expected"),
    [
        ("things.create", {"body": b'{"name": "x"}'}, DONE, []),
        ("things.create", {"body": b'{"name": 1}'}, REFUSED, ["refused with 400: name: expected text."]),
        ("things.create", {"body": b'{"nam": 1}'}, DONE, ["field nam is ignored: things.create does not have it"]),
        ("things.create", {"body": b'{"old": ""}'}, DONE, ["field old is deprecated"]),
        ("things.create", {"body": b"{"}, DONE, []),
        ("things.create", {"query": b"page=2"}, DONE, ["query parameter page is ignored: things.create has none"]),
        ("things.put", {"body": b"[1]"}, DONE, []),
        ("things.list", {"query": b"offset=0"}, DONE, ["things.list is deprecated"]),
        (
            "things.list",
            {"query": b"limit=5", "body": b"x"},
            Outgoing(502, {}, b"<html>"),
            [
                "things.list is deprecated",
                "query parameter limit is ignored: things.list has offset",
                "the body is ignored: things.list has none",
            ],
        ),
        (None, {"query": b"limit=5"}, REFUSED, ["refused with 400: name: expected text."]),
    ],
)
def test_violations_are_what_the_description_does_not_allow_for(
    name: str | None, sent: dict[str, Any], outgoing: Outgoing, expected: list[str]
) -> None:
    """Why it was refused, what had no effect, and what is old."""
    journal = Journal()
    outgoing = replace(outgoing, operation=SPEC.operations[name] if name else None)
    journal.note(NOW, _incoming(**sent), outgoing, None)
    assert violations(SPEC, journal.since()[0]) == expected
