"""Tasks."""

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

TIME = clock.text(NOW)
NEW = {"title": "Count", "deadline_date": "2026-03-07", "deadline_time": "17:00:00", "assigned_to_iduser": 424}


def test_the_example_of_the_page_works(spec: Spec, api: TestClient) -> None:
    """The documented create gets the documented answer, save for the time."""
    example = spec.document["components"]["examples"]
    answer = api.post("tasks", json=example["TaskNew"]["value"])
    expected = {**example["TaskCreated"]["value"], "created_at": TIME, "updated_at": TIME}
    assert (answer.status_code, answer.json()) == (201, expected)
    assert api.get("tasks/26").json() == expected
    assert api.get("tasks").json() == [*spec.example("tasks.list"), expected]


def test_a_title_makes_a_task(api: TestClient) -> None:
    """All else is optional; the task is of nobody and without a deadline."""
    assert api.post("tasks", json={"title": "Tidy up"}).json() == {
        "idtask": 26, "title": "Tidy up", "description": None, "assigned_to_iduser": None, "is_seen_by_assignee": False,
        "deadline_date": None, "deadline_time": None, "completed_at": None, "completed_by_iduser": None,
        "created_by_iduser": 423, "created_at": TIME, "updated_at": TIME,
    }  # fmt: skip
    refused = api.post("tasks", json={})
    assert (refused.status_code, refused.json()["error_code"]) == (400, 5)


def test_an_update_leaves_alone_what_is_not_sent(api: TestClient) -> None:
    """A deadline can be moved and taken away; an empty update is no change."""
    before = api.get("tasks/24").json()
    assert api.put("tasks/24", json={}).json() == before
    moved = {**before, "deadline_date": "2025-03-06 00:00:00", "updated_at": TIME}
    assert api.put("tasks/24", json={"deadline_date": "2025-03-06"}).json() == moved
    none = {"deadline_date": None, "deadline_time": None, "assigned_to_iduser": None}
    assert api.put("tasks/24", json=none).json() == {**moved, **none}


@pytest.mark.parametrize(("iduser", "seen"), [(423, True), (424, False), (None, False)])
def test_only_who_acts_for_the_key_has_seen_a_task(api: TestClient, iduser: int | None, *, seen: bool) -> None:
    """That is told anew whenever a task is assigned."""
    body = {"title": "Count", "assigned_to_iduser": iduser}
    assert api.post("tasks", json=body).json()["is_seen_by_assignee"] is seen
    assert api.put("tasks/25", json=body).json()["is_seen_by_assignee"] is seen


def test_a_completed_task_can_be_opened_again(spec: Spec) -> None:
    """Completing says who did it and when; opening forgets both."""
    time = Clock(NOW)
    api = connect(create_app(Settings(), spec=spec, clock=time))
    before = api.get("tasks/24").json()
    time.move(timedelta(hours=1))
    later = clock.text(NOW + timedelta(hours=1))
    done = {**before, "completed_at": later, "completed_by_iduser": 423, "updated_at": later}
    assert api.post("tasks/24/complete").json() == api.get("tasks/24").json() == done
    opened = {**before, "updated_at": later}
    assert api.post("tasks/24/uncomplete").json() == api.get("tasks/24").json() == opened


def test_nothing_is_completed_or_opened_twice(api: TestClient) -> None:
    """A refused call leaves the task as it was."""
    for path, message in (
        ("tasks/24/uncomplete", "idtask: expected a completed task, but task 24 is open."),
        ("tasks/25/complete", "idtask: expected an open task, but task 25 was completed already."),
    ):
        api.post("tasks/25/complete")
        before = api.get("tasks").json()
        refused = api.post(path)
        assert (refused.status_code, refused.json()["error_message"]) == (400, message)
        assert api.get("tasks").json() == before


@pytest.mark.parametrize(("query", "ids"), [("", [24, 25]), ("completed=true", [25]), ("completed=false", [24])])
def test_tasks_are_filtered_by_completion(api: TestClient, query: str, ids: list[int]) -> None:
    """Completed ones, open ones, or both; the offset counts what passes."""
    api.post("tasks/25/complete")
    assert [task["idtask"] for task in api.get(f"tasks?{query}").json()] == ids
    assert [task["idtask"] for task in api.get(f"tasks?{query}&offset=1").json()] == ids[1:]


def test_a_deleted_task_is_gone(api: TestClient) -> None:
    """Its id is not used again."""
    assert api.delete("tasks/25").status_code == 204
    assert [task["idtask"] for task in api.get("tasks").json()] == [24]
    assert api.post("tasks", json={"title": "Count"}).json()["idtask"] == 26


@pytest.mark.parametrize(
    ("method", "path", "body", "event"),
    [
        ("POST", "tasks", NEW, "tasks.created"),
        ("PUT", "tasks/24", NEW, "tasks.changed"),
        ("POST", "tasks/24/complete", None, "tasks.completed"),
        ("POST", "tasks/25/uncomplete", None, "tasks.uncompleted"),
    ],
)
def test_hooks_hear_what_happens_to_a_task(  # noqa: PLR0917 - fixtures and a case
    api: TestClient, fired: Callable[[], Any], method: str, path: str, body: Any, event: str
) -> None:
    """They get the task as it is answered."""
    api.post("tasks/25/complete")
    answer = api.request(method, path, json=body).json()
    assert fired() == [(event, answer)]


def test_hooks_hear_which_task_was_deleted(api: TestClient, fired: Callable[[], Any]) -> None:
    """They get it as it was; an update without fields tells them nothing."""
    before = api.put("tasks/24", json={}).json()
    assert fired() == []
    api.delete("tasks/24")
    assert fired() == [("tasks.deleted", before)]


@pytest.mark.parametrize(
    ("body", "message"),
    [
        ({"assigned_to_iduser": 9}, "assigned_to_iduser: expected the id of a user of this account, found 9."),
        ({"deadline_time": "24:00:01"}, 'deadline_time: expected a time of day as HH:MM:SS, found "24:00:01".'),
    ],
)
def test_what_does_not_exist_is_refused(api: TestClient, body: dict[str, Any], message: str) -> None:
    """A refused create or update changes nothing."""
    before = api.get("tasks").json()
    for answer in (api.post("tasks", json={"title": "A", **body}), api.put("tasks/24", json=body)):
        assert (answer.status_code, answer.json()["error_message"]) == (400, message)
    assert api.get("tasks").json() == before


@pytest.mark.parametrize(
    ("method", "path"),
    [
        ("GET", "tasks/7"),
        ("PUT", "tasks/7"),
        ("DELETE", "tasks/7"),
        ("POST", "tasks/7/complete"),
        ("POST", "tasks/7/uncomplete"),
    ],
)
def test_an_unknown_task_is_not_found(api: TestClient, partner: TestClient, method: str, path: str) -> None:
    """The code is 20; a limited key gets no further than that tasks are closed to it."""
    body = {} if method == "PUT" else None
    answer = api.request(method, path, json=body)
    assert (answer.status_code, answer.json()["error_code"]) == (404, 20)
    assert partner.request(method, path, json=body).status_code == 403
