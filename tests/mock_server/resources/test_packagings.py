"""Packagings: list, get, create, update."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from starlette.testclient import TestClient

    from picqer_mock.spec import Spec


def test_the_packagings_of_the_example_are_there(spec: Spec, api: TestClient) -> None:
    """In the list and alone."""
    example = spec.example("packagings.list")
    assert api.get("packagings").json() == example
    assert api.get("packagings/2").json() == example[1]
    assert api.get("packagings?offset=1").json() == example[1:]


def test_a_packaging_is_created_active(api: TestClient) -> None:
    """What is not sent is not known, and it is advised only if asked for."""
    created = api.post("packagings", json={"name": "Tube", "length": 90}).json()
    assert created == {
        "idpackaging": 3,
        "name": "Tube",
        "barcode": None,
        "length": 90,
        "width": None,
        "height": None,
        "use_in_auto_advice": False,
        "active": True,
        "created_at": "2026-03-01 12:30:00",
        "updated_at": "2026-03-01 12:30:00",
    }
    assert api.get("packagings/3").json() == created


def test_an_inactive_packaging_is_in_the_other_list(api: TestClient) -> None:
    """It is still found alone, and its other fields stay."""
    before = api.get("packagings/1").json()
    changed = api.put("packagings/1", json={"active": False}).json()
    assert changed == {**before, "active": False, "updated_at": "2026-03-01 12:30:00"}
    assert [row["idpackaging"] for row in api.get("packagings").json()] == [2]
    assert api.get("packagings?inactive=true").json() == [changed] == [api.get("packagings/1").json()]
    assert api.put("packagings/1", json={}).json() == changed


def test_a_packaging_has_a_name(api: TestClient) -> None:
    """And must exist to be changed."""
    assert api.post("packagings", json={}).json()["error_code"] == 5
    assert api.get("packagings/9").status_code == api.put("packagings/9", json={}).status_code == 404
