"""A client with every form of a whole API is imported and run: what goes out, and what comes back as values."""

from __future__ import annotations

import json
import shutil
from typing import Any

import pytest

from tests.generator.conftest import CASES, run_client

PROGRAM = r'''
import asyncio, json, sys
from datetime import date, datetime
from decimal import Decimal
from picqer import Answer, AsyncPicqer, InvalidRequestError, Picqer

light = sorted(name for name in sys.modules if name.startswith("picqer.models"))
THING = b"""{"idthing": 1, "date": "2026-11-22", "extra": [], "extras": [[], {"a": 0.10}], "rest": [1],
    "parts": [{"idthing": 2, "parts": [{"idthing": 3}]}],
    "box": {"name": "b", "color": "pink", "things": [{"idthing": 4, "color": "red"}]}}"""
BODIES = {"label": b"%PDF\xff", "stats": b'{"a": {"value": 0.10}}', "extra": b"[]", "close": b"", "things": b"[[], {}]",
    "a%2Fb": b'{"name": "a/b"}'}
sent = []

def reply(request):
    body = json.loads(request.body) if request.body else None
    sent.append([request.method, request.url.partition("v1/")[2], request.headers["Accept"], body])
    return Answer(200, {}, BODIES.get(request.url.partition("?")[0].rpartition("/")[2], THING))

class Wire:
    def send(self, request, timeout):
        return reply(request)

class AsyncWire:
    async def send(self, request, timeout):
        return reply(request)

setup = {"base_url": "http://localhost/v1", "api_key": "k", "user_agent": "Test (a.example)", "strict": True}
picqer = Picqer(transport=Wire(), **setup)
thing = picqer.things.get(1)
seen = {
    "light": light,
    "date": str(thing.date), "extra": thing.extra, "rest": thing.rest,
    "extras": [thing.extras[0], str(thing.extras[1]["a"])],
    "depth": thing.parts[0].parts[0].idthing,
    "circle": [type(thing.box).__name__, type(thing.box.things[0]).__name__, thing.box.color],
    "label": picqer.things.label(1).hex(),
    "more": picqer.things.extra(1),
    "stats": {name: [type(stat).__name__, str(stat.value)] for name, stat in picqer.things.stats().items()},
    "closed": [picqer.things.close(1), picqer.things.close(1, note=None)],
    "list": picqer.things.list(name="n", start_date=date(2026, 1, 2), since=datetime(2026, 1, 2, 3, 4, 5), return_=1,
        weight=Decimal("0.50"), active=False, color="dark blue"),
}
picqer.boxes.get("dark blue", "a/b")
picqer.boxes.count(amount=1, code="c", lid="l", content=[{"idthing": 1}])
try:
    picqer.boxes.count(amount=1, code="c")
except InvalidRequestError as error:
    seen["refusal"] = str(error)

async def main():
    picqer = AsyncPicqer(transport=AsyncWire(), **setup)
    return [(await picqer.things.label(1)).hex(), await picqer.things.extra(1), await picqer.things.close(1)]

seen["sent"] = list(sent)
seen["awaited"] = asyncio.run(main())

import msgspec
from picqer import models
from picqer.models.event_names import MODELS
kind = getattr(models, MODELS["things.created"])
event = msgspec.json.decode(b'{"event": "things.created", "data": ' + THING + b"}", type=kind)
seen["event"] = [kind.__name__, event.event, event.data.idthing]
try:
    msgspec.json.decode(b'{"event": "things.deleted", "data": {"idthing": 1}}', type=kind)
except msgspec.ValidationError as error:
    seen["other event"] = str(error)
print(json.dumps(seen))
'''


@pytest.fixture(scope="module")
def seen(tmp_path_factory: pytest.TempPathFactory) -> dict[str, Any]:
    """What the program saw of a client that was generated from the forms case."""
    root = tmp_path_factory.mktemp("client")
    shutil.copytree(CASES / "forms/spec", root / "spec")
    result: dict[str, Any] = json.loads(run_client(root, PROGRAM))
    return result


def test_importing_the_client_loads_no_models(seen: dict[str, Any]) -> None:
    """Events and modules that need each other do not make the import heavier."""
    assert seen["light"] == []


def test_a_file_arrives_as_its_bytes(seen: dict[str, Any]) -> None:
    """A PDF is asked for by its media type and handed over untouched."""
    assert seen["label"] == b"%PDF\xff".hex()
    assert seen["sent"][1][1:3] == ["things/1/label", "application/pdf"]


def test_unknown_json_is_what_came(seen: dict[str, Any]) -> None:
    """An object of unknown fields is a dict, also for `[]`, in fields, lists and whole answers; no body is None."""
    assert (seen["extra"], seen["more"], seen["rest"]) == ({}, {}, [1])
    assert seen["extras"] == [{}, "0.10"]
    assert seen["list"] == [{}, {}]
    assert seen["closed"] == [None, None]


def test_a_map_is_a_whole_answer(seen: dict[str, Any]) -> None:
    """The values of a map of objects are models."""
    assert seen["stats"] == {"a": ["Stat", "0.10"]}


def test_models_that_hold_each_other_are_typed(seen: dict[str, Any]) -> None:
    """A tree is typed all the way down, also over modules that need each other."""
    assert seen["depth"] == 3
    assert seen["circle"] == ["Box", "Thing", "pink"]


def test_a_field_may_be_called_as_its_type(seen: dict[str, Any]) -> None:
    """A date in a field called date is a date."""
    assert seen["date"] == "2026-11-22"


def test_filters_of_every_type_have_a_form(seen: dict[str, Any]) -> None:
    """Each goes out under its wire name, as the wire wants it; False is sent."""
    query = "start-date=2026-01-02&since=2026-01-02%2003%3A04%3A05&return=1&weight=0.50&active=false"
    assert seen["sent"][6][1] == f"things?{query}&color=dark%20blue&name=n"


def test_texts_and_enums_stand_in_paths(seen: dict[str, Any]) -> None:
    """What would change the path is escaped."""
    assert seen["sent"][7][1] == "boxes/dark%20blue/a%2Fb"


def test_a_body_that_may_be_left_out_is(seen: dict[str, Any]) -> None:
    """Without a field there is no body; with one there is."""
    assert [call[3] for call in seen["sent"] if call[1] == "things/1/close"] == [None, {"note": None}]


def test_groups_of_fields_are_checked(seen: dict[str, Any]) -> None:
    """One whole group will do; half a group is refused before anything is sent."""
    assert seen["sent"][8:] == [
        ["POST", "boxes/count", "application/json", {"code": "c", "lid": "l", "amount": 1, "content": [{"idthing": 1}]}]
    ]
    assert seen["refusal"] == "boxes.count takes at least one of idbox or (code, lid); it was given code."


def test_the_asynchronous_client_reads_alike(seen: dict[str, Any]) -> None:
    """Files, maps and missing bodies come awaited as they come otherwise."""
    assert seen["awaited"] == [b"%PDF\xff".hex(), {}, None]


def test_an_event_leads_to_its_model(seen: dict[str, Any]) -> None:
    """The table gives the model of an event by name, and that model takes no other event."""
    assert seen["event"] == ["ThingCreatedEvent", "things.created", 1]
    assert "things.deleted" in seen["other event"]
