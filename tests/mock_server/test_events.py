"""Events: which there are, and who hears of them."""

from __future__ import annotations

import ast
from pathlib import Path
from typing import TYPE_CHECKING

import pytest

import picqer_mock
from picqer_mock.events import NOT_SENT, fire, listening
from picqer_mock.seed import open_state

if TYPE_CHECKING:
    from picqer_mock.spec import Spec
    from picqer_mock.state import State


def _texts() -> set[str]:
    """All texts in the code of the mock, besides the list of what is not sent."""
    folder = Path(picqer_mock.__file__).parent
    files = [path for path in folder.rglob("*.py") if path != folder / "events.py"]
    nodes = [node for path in files for node in ast.walk(ast.parse(path.read_text(encoding="utf-8")))]
    return {node.value for node in nodes if isinstance(node, ast.Constant) and isinstance(node.value, str)}


def test_each_webhook_of_the_spec_is_sent_or_said_not_to_be(spec: Spec) -> None:
    """A new event in the spec cannot be forgotten here, and none is called unsent that is sent."""
    webhooks = set(spec.document["webhooks"])
    assert webhooks - _texts() == NOT_SENT.keys()


def test_the_payload_is_only_built_when_a_hook_listens(spec: Spec) -> None:
    """Nobody pays for what nobody hears."""
    state = open_state(spec, "empty")
    built: list[str] = []
    with state.transaction():
        state.insert("hook", name="x", event="tasks.created", address="http://localhost", active=True)
        state.insert("hook", name="y", event="tasks.changed", address="http://localhost", active=False)
        for event in ("tasks.created", "tasks.changed", "tasks.deleted"):
            fire(state, event, lambda: built.append("x"))
        assert [event for event, _ in state.fired] == ["tasks.created"]
    assert built == ["x"]


def _switch_on_midway(state: State) -> None:
    with state.transaction():
        state.update("hook", {"active": True}, name="one")
        assert [hook["name"] for hook in listening(state, "tasks.created")] == ["one", "two"]
        raise ZeroDivisionError


def test_hooks_are_remembered_until_they_change(spec: Spec) -> None:
    """A new one, one that is switched off, and one that was never made after all, are noticed."""
    state = open_state(spec, "empty")
    snapshot = state.snapshot()

    def heard() -> list[str]:
        return [hook["name"] for hook in listening(state, "tasks.created")]

    assert heard() == []
    for name in ("one", "two"):
        state.insert("hook", name=name, event="tasks.created", address="http://localhost", active=True)
    assert heard() == ["one", "two"]
    state.update("hook", {"active": False}, name="one")
    assert heard() == ["two"]
    with pytest.raises(ZeroDivisionError):
        _switch_on_midway(state)
    assert heard() == ["two"]
    state.restore(snapshot)
    assert heard() == []
