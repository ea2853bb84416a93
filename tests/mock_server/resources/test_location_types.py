"""Location types."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

if TYPE_CHECKING:
    from starlette.testclient import TestClient

    from picqer_mock.spec import Spec


def test_a_type_is_made_changed_and_removed(spec: Spec, api: TestClient) -> None:
    """As the examples show it."""
    made = api.post("locationtypes", json={"name": "High Security", "color": "#FF0000"})
    assert (made.status_code, made.json()) == (201, spec.example("location_types.create"))
    changed = api.put("locationtypes/5", json={"color": "#8B0000"})
    assert (changed.status_code, changed.json()) == (200, spec.example("location_types.update"))
    assert api.get("locationtypes/5").json() == api.get("locationtypes").json()[-1] == changed.json()
    assert api.delete("locationtypes/5").status_code == 204
    assert [api.request(method, "locationtypes/5", json={}).status_code for method in ("GET", "PUT", "DELETE")] == [
        404
    ] * 3


def test_one_type_is_the_default(api: TestClient) -> None:
    """Locations that are made without a type get it, and the one that was the default no longer is."""
    answer = api.post("locationtypes/3/default")
    assert (answer.status_code, answer.json()["default"]) == (200, True)
    assert [row["idlocation_type"] for row in api.get("locationtypes").json() if row["default"]] == [3]
    made = api.post("locations", json={"idwarehouse": 13, "name": "B"}).json()
    assert made["location_type"] == answer.json()
    assert api.post("locationtypes/7/default").status_code == 404


@pytest.mark.parametrize(
    ("number", "message"),
    [
        (2, "idlocation_type: 2 is the default. Set another one as the default first."),
        (3, "idlocation_type: there are locations of type 3. Give them another type first."),
    ],
)
def test_a_type_in_use_stays(api: TestClient, number: int, message: str) -> None:
    """The default one, and one that a location has."""
    api.put("locations/1", json={"idlocation_type": 3})
    answer = api.delete(f"locationtypes/{number}")
    assert (answer.status_code, answer.json()["error_message"]) == (400, message)
    assert api.get(f"locationtypes/{number}").status_code == 200
