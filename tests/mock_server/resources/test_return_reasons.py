"""Return reasons."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from starlette.testclient import TestClient

    from picqer_mock.spec import Spec


def test_the_reasons_of_the_account_are_listed(spec: Spec, api: TestClient, partner: TestClient) -> None:
    """They are those of the example, for every key, and none is behind the page."""
    assert api.get("return_reasons").json() == partner.get("return_reasons").json()
    assert api.get("return_reasons").json() == spec.example("return_reasons.list")
    assert api.get("return_reasons?offset=1").json() == []
