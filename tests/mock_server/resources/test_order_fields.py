"""Order fields."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from starlette.testclient import TestClient

    from picqer_mock.spec import Spec


def test_the_fields_of_the_examples_are_there(api: TestClient, spec: Spec) -> None:
    """And one more, with values to choose from."""
    rows = api.get("orderfields").json()
    assert rows[:2] == spec.example("order_fields.list")
    assert (rows[2]["type"], rows[2]["values"]) == ("select", ["Doos", "Envelop"])
    assert api.get("orderfields?offset=2").json() == rows[2:]


def test_one_is_read(api: TestClient, spec: Spec) -> None:
    """By its id."""
    assert api.get("orderfields/35").json() == spec.example("order_fields.get")
    assert api.get("orderfields/9").status_code == 404
