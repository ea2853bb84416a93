"""Every example of the spec goes through the client: out as a request, back as an answer."""

from __future__ import annotations

import importlib
import json
import re
from base64 import b64decode
from decimal import Decimal
from functools import cache, reduce
from pathlib import Path
from types import NoneType
from typing import TYPE_CHECKING, Any
from urllib.parse import parse_qsl, urlsplit

import msgspec
import pytest
import yaml

from generator import naming
from picqer import Picqer, models
from picqer._runtime.decode import decode
from picqer._runtime.operation import Operation
from picqer._runtime.transport import Answer
from picqer.models.event_names import MODELS

if TYPE_CHECKING:
    from picqer._runtime.transport import Request

BUNDLE = Path(__file__).parents[2] / "spec/dist/picqer.openapi.yaml"
DOCUMENT: Any = yaml.load(BUNDLE.read_text(encoding="utf-8"), yaml.CSafeLoader)
CALLS = [
    (path, method, item.get("parameters", []) + item[method].get("parameters", []), item[method])
    for path, item in DOCUMENT["paths"].items()
    for method in ("get", "post", "put", "delete")
    if method in item
]
IDS = [call["operationId"] for *_, call in CALLS]
_TIME = re.compile(r"(\d{4}-\d\d-\d\d) (\d\d:\d\d:\d\d)")


def resolve(value: Any) -> Any:
    """Follow a reference into the components."""
    return reduce(lambda at, step: at[step], value["$ref"].split("/")[1:], DOCUMENT) if "$ref" in value else value


def shown(content: Any) -> list[Any]:
    """Return the values of the JSON examples of a body."""
    examples = content.get("application/json", {}).get("examples", {})
    return [resolve(example)["value"] for example in examples.values()]


def success(call: Any) -> tuple[int, Any]:
    """Return the status and the answer of a call that went well."""
    status = next(status for status in call["responses"] if status.startswith("2"))
    return int(status), call["responses"][status]


@cache
def described(resource: str) -> dict[str, Operation[Any]]:
    """Return the client's own values of the operations of a resource, by id."""
    module = importlib.import_module(f"picqer.resources.{resource}")
    return {value.id: value for value in vars(module).values() if isinstance(value, Operation)}


def same(sent: Any, back: Any) -> bool:
    """Whether nothing of a JSON value is lost. A field that was left out comes back as null; an empty map is `{}`."""
    if isinstance(sent, dict) and isinstance(back, dict):
        extra = set(back) - set(sent)
        return (
            set(sent) <= set(back) and all(same(sent[k], back[k]) for k in sent) and all(back[k] is None for k in extra)
        )
    if isinstance(sent, list) and isinstance(back, list):
        return len(sent) == len(back) and all(map(same, sent, back))
    if sent == [] and back == {}:
        return True
    if isinstance(sent, str) and isinstance(back, str):
        return _TIME.sub(r"\1T\2", sent) == _TIME.sub(r"\1T\2", back)
    if isinstance(sent, float) or isinstance(back, Decimal):
        return Decimal(str(sent)) == back
    return type(sent) is type(back) and bool(sent == back)


def round_trip(value: Any, kind: Any) -> Any:
    """Decode a value as an answer of a kind, strictly, and give what its JSON is then."""
    decoded, faults = decode(json.dumps(value).encode(), kind, strict=True)
    assert faults == []
    return json.loads(msgspec.json.Encoder(decimal_format="number").encode(decoded), parse_float=Decimal)


def is_sendable(body: Any) -> bool:
    """Whether a body can go out: one of Picqer's page has words in place of an image."""
    return "--base64 encoded image--" not in (body or {}).values()


class Recorder:
    """A transport that keeps the request and gives one answer."""

    def __init__(self, answer: Answer) -> None:
        self.answer = answer
        self.requests: list[Request] = []

    def send(self, request: Request, timeout: float) -> Answer:  # noqa: ARG002 - the seam's signature
        """Keep the request."""
        self.requests.append(request)
        return self.answer

    def close(self) -> None:
        """Nothing is open."""


@pytest.mark.parametrize(("path", "method", "parameters", "call"), CALLS, ids=IDS)
def test_a_request_arrives_as_the_example_shows_it(path: str, method: str, parameters: list[Any], call: Any) -> None:
    """A call with the examples of all its parameters and of its body sends just these, by their wire names."""
    status, answer = success(call)
    bodies = [json.dumps(value).encode() for value in shown(answer.get("content", {}))] or [b""]
    media = next(iter(answer.get("content", {"application/json": None})))
    transport = Recorder(Answer(status, {"content-type": media}, bodies[0]))
    resolved = [resolve(parameter) for parameter in parameters]
    named = {(entry["in"], entry["name"]): entry["example"] for entry in resolved if entry["in"] != "header"}
    url = re.sub(r"{(\w+)}", lambda name: str(named["path", name[1]]), path)
    query = {name: value for (where, name), value in named.items() if where == "query"}
    settled = {entry["name"] for entry in resolved if entry.get("required") and "const" in entry["schema"]}
    keywords = {naming.python_name(name): value for name, value in query.items() if name not in settled}
    for body in filter(is_sendable, shown(call.get("requestBody", {}).get("content", {})) or [None]):
        transport.requests.clear()
        with Picqer("example", api_key="key", user_agent="Tests (tests.example)", transport=transport) as picqer:
            target = reduce(getattr, map(naming.python_name, call["operationId"].split(".")), picqer)
            # A file is given as what it is; the base64 of the example is the client's work.
            fields = {
                naming.python_name(name): b64decode(value) if name == "image" else value
                for name, value in (body or {}).items()
            }
            made: Any = target(*(named["path", name] for name in re.findall(r"{(\w+)}", path)), **keywords, **fields)
            if call.get("x-picqer-paginated"):
                made.first()
        (request,) = transport.requests
        parts = urlsplit(request.url)
        assert (request.method.lower(), parts.path) == (method, f"/api/v1{url}")
        wire = {name: str(value).lower() if isinstance(value, bool) else str(value) for name, value in query.items()}
        assert dict(parse_qsl(parts.query)) == wire
        assert json.loads(request.body or b"null") == body


@pytest.mark.parametrize("call", [call for *_, call in CALLS], ids=IDS)
def test_an_answer_comes_through_whole(call: Any) -> None:
    """Every example of an answer decodes strictly, and nothing of it is lost on the way."""
    operation = described(call["operationId"].split(".")[0])[call["operationId"]]
    status, answer = success(call)
    values = shown(answer.get("content", {}))
    assert values or operation.answer in {NoneType, bytes} or status == 204
    for value in values:
        assert same(value, round_trip(value, operation.answer))


@pytest.mark.parametrize("event", [name for name, item in DOCUMENT["webhooks"].items() if name in MODELS])
def test_an_event_comes_through_whole(event: str) -> None:
    """Every example of an event decodes strictly to the model of its name, and nothing of it is lost on the way."""
    for value in shown(DOCUMENT["webhooks"][event]["post"]["requestBody"]["content"]):
        assert same(value, round_trip(value, getattr(models, MODELS[event])))


def test_every_event_has_a_model() -> None:
    """What the spec calls an event is in the client's table; the calls to shipping providers are no events."""
    assert sorted(name for name in DOCUMENT["webhooks"] if not name.startswith("shipping_providers.")) == sorted(MODELS)
