"""The locations of a product."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

if TYPE_CHECKING:
    from starlette.testclient import TestClient

    from picqer_mock.spec import Spec


def test_a_linked_location_is_listed(spec: Spec, api: TestClient) -> None:
    """The answer is the location, as in the page's example."""
    answer = api.post("products/633/locations", json={"idlocation": 5})
    assert (answer.status_code, answer.json()) == (201, spec.example("products.locations.link"))
    assert [row["idlocation"] for row in api.get("products/633/locations").json()] == [4, 5]


def test_linking_twice_is_linking_once(api: TestClient) -> None:
    """The second call answers like the first and changes nothing."""
    first, second = (api.post("products/633/locations", json={"idlocation": 5}) for _ in range(2))
    assert (first.status_code, first.json()) == (second.status_code, second.json())
    assert len(api.get("products/633/locations").json()) == 2


def test_an_unlinked_location_stays_a_location(api: TestClient) -> None:
    """The link is gone and can be made again; unlinking twice finds nothing."""
    api.post("products/626/locations", json={"idlocation": 4})
    answer = api.delete("products/626/locations/4")
    assert (answer.status_code, answer.content) == (204, b"")
    assert api.get("products/626/locations").json() == []
    assert api.delete("products/626/locations/4").status_code == 404
    assert api.post("products/626/locations", json={"idlocation": 4}).status_code == 201


@pytest.mark.parametrize("path", ["products/7/locations", "products/633/locations"])
def test_unknown_products_and_locations_are_not_found(api: TestClient, path: str) -> None:
    """Both must exist."""
    answer = api.post(path, json={"idlocation": 99})
    assert (answer.status_code, answer.json()["error_code"]) == (404, 20)


def test_note_and_preference_belong_to_the_link(api: TestClient) -> None:
    """They are shown once they are set; linking again changes what is sent along and nothing else."""
    sent = {"idlocation": 5, "note": "Behind the door", "is_preferred": True}
    linked = api.post("products/633/locations", json=sent).json()
    assert linked == {**linked, **sent}
    again = api.post("products/633/locations", json={"idlocation": 5, "is_preferred": False}).json()
    assert again == {**linked, "is_preferred": False}
    assert api.get("products/633/locations").json()[1] == again
    other = api.post("products/626/locations", json={"idlocation": 5}).json()
    assert other.keys().isdisjoint({"note", "is_preferred"})
