"""Return statuses."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from starlette.testclient import TestClient

    from picqer_mock.spec import Spec


def test_the_statuses_of_the_account_are_listed(spec: Spec, api: TestClient, partner: TestClient) -> None:
    """They are those of the example, for every key, and none is behind the page."""
    assert api.get("return_statuses").json() == partner.get("return_statuses").json()
    assert api.get("return_statuses").json() == spec.example("return_statuses.list")
    assert [row["name"] for row in api.get("return_statuses?offset=2").json()] == ["Refunded"]
