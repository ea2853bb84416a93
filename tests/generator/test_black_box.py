"""Generated code is imported and run: what goes out on the wire, and what comes back as values."""

from __future__ import annotations

import json
import shutil
from typing import TYPE_CHECKING, Any

import pytest

from generator.extensions import FOLDER
from tests.generator.conftest import CASES, run_client

if TYPE_CHECKING:
    from pathlib import Path

PROGRAM = r'''
import json, sys
from datetime import date, datetime
from decimal import Decimal
from picqer import Answer, InvalidRequestError, Picqer

THING = b"""{"idthing": 1, "name": "n", "from": "here", "price": 51.90, "labels": [],
    "size": "huge", "seen": "2026-01-02 03:04:05"}"""
sent = []

class Wire:
    def send(self, request, timeout):
        sent.append([request.method, request.url, json.loads(request.body) if request.body else None])
        body = b"[" + THING + b"]" if request.method == "GET" else THING
        return Answer(204 if request.method == "DELETE" else 200, {}, body)

picqer = Picqer(base_url="http://localhost/v1", api_key="k", user_agent="Test (a.example)", transport=Wire())
things = picqer.things.list(start_date=date(2026, 11, 22), gone=True).all()
picqer.things.list(gone=False).all()
picqer.things.create(name="n", amount=1, price=Decimal("0.10"), note=None, file=b"ab",
    seen=datetime(2026, 1, 2, 3, 4, 5), parts=[{"idpart": 1}])
picqer.things.delete(7)
try:
    picqer.things.create(name="n", amount=1, change=1)
except InvalidRequestError as error:
    refusal = str(error)
(thing,) = things
print(json.dumps({"sent": sent, "refusal": refusal,
    "thing": [thing.from_, str(thing.price), thing.labels, thing.size, str(thing.seen), thing.note]}))
'''


@pytest.fixture(scope="module")
def run(tmp_path_factory: pytest.TempPathFactory) -> dict[str, Any]:
    """What the program saw of a client that was generated from the quirks case."""
    root = tmp_path_factory.mktemp("client")
    shutil.copytree(CASES / "quirks/spec", root / "spec")
    result: dict[str, Any] = json.loads(run_client(root, PROGRAM))
    return result


def test_filters_go_out_under_their_wire_names(run: dict[str, Any]) -> None:
    """A hyphenated name, a date and a presence flag arrive as the wire wants them; a False flag is not sent."""
    assert run["sent"][0][1] == "http://localhost/v1/things?start-date=2026-11-22&gone=true"
    assert run["sent"][1][1] == "http://localhost/v1/things"


def test_bodies_hold_what_was_given_and_nothing_else(run: dict[str, Any]) -> None:
    """What is left out is absent, None is null, bytes are base64, times have a blank."""
    assert run["sent"][2] == [
        "POST",
        "http://localhost/v1/things",
        {
            "name": "n",
            "amount": 1,
            "price": 0.10,
            "note": None,
            "file": "YWI=",
            "seen": "2026-01-02 03:04:05",
            "parts": [{"idpart": 1}],
        },
    ]


def test_answers_come_as_typed_values(run: dict[str, Any]) -> None:
    """Keywords get an underscore, prices stay exact, [] is an empty map, unknown enum values stay text."""
    assert run["thing"] == ["here", "51.90", {}, "huge", "2026-01-02 03:04:05", None]


def test_two_fields_of_which_one_must_be_sent_are_checked(run: dict[str, Any]) -> None:
    """Giving both is refused before anything is sent, with the name of the call."""
    assert "things.create" in run["refusal"]
    assert "amount" in run["refusal"]
    assert len(run["sent"]) == 4


def test_a_delete_goes_to_its_path(run: dict[str, Any]) -> None:
    """Ids are put into the path."""
    assert run["sent"][3] == ["DELETE", "http://localhost/v1/things/7", None]


def test_hand_written_methods_stand_beside_the_generated_ones(tmp_path: Path) -> None:
    """A method of an extension is a method of the resource, and loads no sooner than the resource."""
    for part, place in (("_base/spec", "spec"), ("extension/extensions", FOLDER)):
        shutil.copytree(CASES / part, tmp_path / place)
    program = """
import sys
from picqer import Picqer
picqer = Picqer("example", api_key="k", user_agent="Test (a.example)")
print("picqer.extensions.things" in sys.modules, picqer.things.by_name("n", exact=True), picqer.things.get.__name__)
"""
    assert run_client(tmp_path, program) == "False n 0 True 1 0 get\n"
