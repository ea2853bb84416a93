"""What each operation does."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from picqer_mock import resources
from picqer_mock.behaviour import behaviours
from picqer_mock.call import Reply
from tests.mock_server.description import json_of, operation, protocol_of, read, send, spec_of

if TYPE_CHECKING:
    from picqer_mock.spec import Spec

SPEC = spec_of(
    {
        "/things": {"get": operation("things.list", json_of({"type": "array", "items": {}}, [1]))},
        "/others": {"get": operation("others.list", json_of({"type": "array", "items": {}}, [2]))},
    }
)


def test_only_an_operation_with_a_handler_is_stateful() -> None:
    """A mock that echoes an example is never called stateful, in the header of the answer neither."""
    handlers = {"others.list": lambda *_: Reply([3])}
    known = behaviours(SPEC, handlers)
    assert {name: behaviour.kind for name, behaviour in known.items()} == {
        "things.list": "fixture",
        "others.list": "stateful",
    }
    protocol = protocol_of(SPEC, handlers)
    answers = [send(protocol, "GET /things"), send(protocol, "GET /others")]
    assert [(answer.headers["X-Picqer-Mock"], read(answer)[1]) for answer in answers] == [
        ("fixture", [1]),
        ("stateful", [3]),
    ]


def test_a_handler_without_an_operation_stops_the_start() -> None:
    """The text names the handler."""
    with pytest.raises(ValueError, match=r"^handlers without an operation: things.eat, things.paint$"):
        behaviours(SPEC, {"things.paint": lambda *_: Reply(), "things.eat": lambda *_: Reply()})


def test_every_operation_of_the_bundle_does_something(spec: Spec) -> None:
    """With behaviour or with an example, and every handler is in use."""
    known = behaviours(spec, resources.HANDLERS)
    assert known.keys() == spec.operations.keys()
    assert {name for name, behaviour in known.items() if behaviour.kind == "stateful"} == resources.HANDLERS.keys()
