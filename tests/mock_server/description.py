"""Descriptions of a few operations, for what the real one may or may not have."""

from __future__ import annotations

import base64
import json
from functools import partial
from typing import TYPE_CHECKING, Any

from picqer_mock import Clock, Settings, resources
from picqer_mock.call import Reply
from picqer_mock.protocol import Incoming, Outgoing, Protocol
from picqer_mock.spec import JSON, LIMIT_HEADER, Spec
from picqer_mock.state import State
from picqer_mock.tables import Layout
from tests.mock_server.conftest import NOW

if TYPE_CHECKING:
    from collections.abc import Mapping

    from picqer_mock.call import Handler

REFUSALS = ("400", "401", "403", "404", "429", "500")
ID = {"name": "idthing", "in": "path", "required": True, "schema": {"type": "integer", "minimum": 1}, "example": 7}
OFFSET = {"$ref": "#/components/parameters/Offset"}


def spec_of(paths: dict[str, Any], **schemas: Any) -> Spec:
    """Return a description with these paths and schemas, and with what every description has."""
    offset = {"name": "offset", "in": "query", "schema": {"type": "integer", "minimum": 0}, "x-picqer-page-size": 100}
    components = {
        "parameters": {"Offset": offset},
        "headers": {LIMIT_HEADER: {"schema": {"type": "integer", "default": 500}}},
        "responses": {"Refused": {"content": {JSON: {"schema": {"type": "object"}}}}},
        "schemas": schemas,
    }
    servers = [{"url": "https://{subdomain}.picqer.com/api/v1"}]
    return Spec({"servers": servers, "paths": paths, "components": components})


def operation(name: str, content: dict[str, Any] | None = None, *, status: int = 200, **rest: Any) -> dict[str, Any]:
    """Return an operation whose success has this content."""
    success = {"description": "Done."} | ({"content": content} if content else {})
    refusals = {code: {"$ref": "#/components/responses/Refused"} for code in REFUSALS}
    return {"operationId": name, "responses": {str(status): success, **refusals}, **rest}


def json_of(schema: dict[str, Any], *examples: Any) -> dict[str, Any]:
    """Return content in JSON, with examples."""
    named = {f"Example{number}": {"value": value} for number, value in enumerate(examples)}
    return {JSON: {"schema": schema, **({"examples": named} if named else {})}}


def protocol_of(spec: Spec, handlers: Mapping[str, Handler] | None = None) -> Protocol:
    """Return an account that holds nothing. Without handlers, each operation answers its example."""
    settings = Settings(fulfilment_keys={"partner-1": 1})
    state = State(Layout(resources.TABLES, Spec.load()), lambda _: None)
    return Protocol(
        spec=spec, handlers=handlers or _examples(spec), jobs={}, state=state, clock=Clock(NOW), settings=settings
    )


def _examples(spec: Spec) -> dict[str, Handler]:
    bodies = {name: next(iter(spec.examples(operation)), {}) for name, operation in spec.operations.items()}
    return {name: partial(_answer, body) for name, body in bodies.items()}


def _answer(body: Any, *_: Any) -> Reply:
    return Reply(body)


def send(
    protocol: Protocol, call: str, body: Any = None, *, query: str = "", key: str = "picqer-mock-key", **headers: str
) -> Outgoing:
    """Send a call such as `GET /things/7`, with its body in JSON."""
    method, _, path = call.partition(" ")
    sent = {"authorization": "Basic " + base64.b64encode(f"{key}:".encode()).decode()}
    if body is not None:
        sent["content-type"] = JSON
    raw = b"" if body is None else json.dumps(body).encode()
    return protocol.answer(Incoming(method, f"/api/v1{path}", query.encode(), sent | headers, raw, "http://testserver"))


def read(answer: Outgoing) -> tuple[int, Any]:
    """Return the status and the JSON of an answer."""
    return answer.status, json.loads(answer.body)
