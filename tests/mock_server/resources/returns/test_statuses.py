"""The status of a return, and what follows when it changes."""

from __future__ import annotations

from datetime import timedelta
from typing import TYPE_CHECKING, Any

import pytest

from picqer_mock import Clock, Settings, clock, create_app
from tests.mock_server.conftest import NOW, connect

if TYPE_CHECKING:
    from collections.abc import Callable

    from starlette.testclient import TestClient

    from picqer_mock.spec import Spec


@pytest.mark.parametrize(("method", "path"), [("PUT", "returns/392372"), ("POST", "returns/392372/logs")])
def test_either_call_changes_the_status(api: TestClient, heard: Callable[[], Any], method: str, path: str) -> None:
    """A status that counts as done sets `completed_at`, any other takes it away, and hooks hear of each change."""
    for status, completed_at in ((83, clock.text(NOW)), (1, None)):
        assert api.request(method, path, json={"idreturn_status": status}).status_code < 300
        told = heard()
        after = api.get("returns/392372").json()
        assert told == [("returns.status_changed", after)]
        assert (after["idreturn_status"], after["completed_at"]) == (status, completed_at)


def test_a_return_can_be_done_from_the_start(api: TestClient) -> None:
    """It is completed when it is created."""
    created = api.post("returns", json={"idreturn_status": 83, "idtemplate": 2}).json()
    assert created["completed_at"] == created["created_at"] == clock.text(NOW)


def test_a_done_return_stays_done_since_the_first_time(spec: Spec) -> None:
    """From one status that counts as done to another, `completed_at` stays."""
    time = Clock(NOW)
    app = create_app(Settings(), spec=spec, clock=time)
    app.simulator.state.insert(
        "return_status", idreturn_status=84, name="Replaced", default=False, completed=True, color="60a917",
        created_at=clock.text(NOW), updated_at=clock.text(NOW),
    )  # fmt: skip
    api = connect(app)
    api.put("returns/392372", json={"idreturn_status": 83})
    time.move(timedelta(hours=1))
    after = api.put("returns/392372", json={"idreturn_status": 84}).json()
    assert (after["completed_at"], after["updated_at"]) == (clock.text(NOW), clock.text(NOW + timedelta(hours=1)))
