"""Work that is put off."""

from __future__ import annotations

from datetime import timedelta
from typing import TYPE_CHECKING, Any

from picqer_mock import Clock, Settings, jobs, resources
from picqer_mock.protocol import Protocol
from picqer_mock.seed import open_state
from tests.mock_server.conftest import NOW

if TYPE_CHECKING:
    from picqer_mock.call import Request
    from picqer_mock.spec import Spec
    from picqer_mock.state import State


def test_work_is_done_in_order_at_the_moment_it_was_put_off_to(spec: Spec) -> None:
    """Nothing is done too early, and what is late sees the time it was due at; work may put off more work."""
    done: list[tuple[str, Any]] = []

    def note(state: State, request: Request, data: Any) -> None:
        done.append((request.now.strftime("%H:%M"), data))
        if data == "first":
            jobs.later(state, request.now + timedelta(minutes=5), "note", {"put off by": data})

    state = open_state(spec, "empty")
    handlers = {"handlers": resources.HANDLERS, "jobs": {"note": note}}
    protocol = Protocol(spec=spec, **handlers, state=state, clock=Clock(NOW), settings=Settings())
    with state.transaction():
        jobs.later(state, NOW + timedelta(minutes=10), "note", "second")
        jobs.later(state, NOW + timedelta(minutes=3), "note", "first")
        jobs.later(state, NOW + timedelta(minutes=30), "note", "third")
    protocol.work(NOW)
    assert done == []
    protocol.work(NOW + timedelta(minutes=20))
    protocol.work(NOW + timedelta(minutes=20))
    assert done == [("12:33", "first"), ("12:38", {"put off by": "first"}), ("12:40", "second")]
