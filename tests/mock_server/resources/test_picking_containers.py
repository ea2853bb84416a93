"""Picking containers, and the picklists in them."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

if TYPE_CHECKING:
    from starlette.testclient import TestClient

    from picqer_mock.spec import Spec

PATH = "picking-containers"


def test_the_containers_of_the_example_are_there(spec: Spec, api: TestClient) -> None:
    """All at once, and by picklist."""
    example = spec.example("picking_containers.list")
    assert api.get(PATH).json() == example
    assert api.get(f"{PATH}?idpicklist=76859").json() == example[:1]
    assert api.get(f"{PATH}?idpicklist=1").json() == []
    assert api.get(f"{PATH}/1").json() == example[0]


def test_a_container_comes_and_goes(api: TestClient) -> None:
    """Free, with the name it was given, until it is deleted."""
    created = api.post(PATH, json={"name": "Blue bin"}).json()
    assert (created["name"], created["idpicklist"], created["created_at"]) == ("Blue bin", None, "2026-03-01 12:30:00")
    path = f"{PATH}/{created['idpicking_container']}"
    assert api.put(path, json={"name": "Red bin"}).json() == {**created, "name": "Red bin"}
    assert api.delete(path).status_code == 204
    assert api.get(path).status_code == api.put(path, json={}).status_code == api.delete(path).status_code == 404
    assert api.post(PATH, json={}).json()["error_code"] == 5


@pytest.mark.parametrize(
    ("container", "picklist", "holds"),
    [
        (2, 76858, 76858),  # free, and in no other
        (1, 76858, 76858),  # takes the place of the one before
        (1, 76859, 76859),  # is there already
        (2, 76859, None),  # is in another one
        (2, 1, None),  # does not exist
    ],
)
def test_what_cannot_be_linked_is_passed_over(api: TestClient, container: int, picklist: int, holds: int) -> None:
    """The status is 200 either way; the answer shows what the container holds."""
    answer = api.post(f"{PATH}/{container}/link", json={"idpicklist": picklist})
    assert (answer.status_code, answer.json()["idpicklist"]) == (200, holds)
    assert api.get(f"{PATH}/{container}").json() == answer.json()


@pytest.mark.parametrize("steps", [["pickall", "close"], ["cancel"]])
def test_a_picklist_that_is_done_leaves_its_container(api: TestClient, steps: list[str]) -> None:
    """And cannot be linked again."""
    for step in steps:
        api.post(f"picklists/76859/{step}")
    assert api.get(f"{PATH}/1").json()["idpicklist"] is None
    assert api.post(f"{PATH}/1/link", json={"idpicklist": 76859}).json()["idpicklist"] is None
