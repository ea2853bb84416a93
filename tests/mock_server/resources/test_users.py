"""Users."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

if TYPE_CHECKING:
    from starlette.testclient import TestClient

    from picqer_mock.spec import Spec
    from picqer_mock.state import State


def test_the_examples_are_answered(spec: Spec, api: TestClient) -> None:
    """Lists without rights, one user with them, and full names beside."""
    names = {423: {"full_name": "Demo User"}, 424: {"full_name": "Demo Packer"}}
    assert api.get("users").json() == [{**row, **names[row["iduser"]]} for row in spec.example("users.list")]
    assert api.get("users/423").json() == {**spec.example("users.get"), **names[423]}
    assert api.get("users/me").json() == {**spec.example("users.me.get"), **names[423]}


def test_only_admins_have_rights(api: TestClient) -> None:
    """Others have the same list, and nothing in it is granted."""
    granted = {
        number: {right["granted"] for right in api.get(f"users/{number}").json()["rights"]} for number in (423, 424)
    }
    assert granted == {423: {True}, 424: {False}}


@pytest.mark.parametrize(
    ("query", "found"), [("", [423, 424]), ("?active", [424]), ("?active=true", [424]), ("?offset=1", [424])]
)
def test_filters(api: TestClient, query: str, found: list[int]) -> None:
    """All users, or only the active ones."""
    state: State = api.app.simulator.state
    state.update("user", {"active": False}, iduser=423)
    assert [row["iduser"] for row in api.get(f"users{query}").json()] == found


def test_a_key_acts_for_the_first_active_admin(api: TestClient) -> None:
    """Or for the first active user where there is none."""
    state: State = api.app.simulator.state
    state.update("user", {"active": False}, iduser=423)
    assert api.get("users/me").json()["iduser"] == 424


def test_an_unknown_user_is_not_found(api: TestClient) -> None:
    """With code 20."""
    answer = api.get("users/7")
    assert (answer.status_code, answer.json()["error_code"]) == (404, 20)
