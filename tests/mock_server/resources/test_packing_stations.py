"""Packing stations."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from starlette.testclient import TestClient

    from picqer_mock.spec import Spec


def test_the_packing_station_of_the_example_is_there(spec: Spec, api: TestClient) -> None:
    """In the list and alone, with its printers."""
    assert api.get("packingstations").json() == spec.example("packing_stations.list")
    assert api.get("packingstations/1").json() == spec.example("packing_stations.get")
    assert api.get("packingstations/2").status_code == 404
