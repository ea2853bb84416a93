"""Webshop orders."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

if TYPE_CHECKING:
    from starlette.testclient import TestClient

    from picqer_mock.spec import Spec


@pytest.mark.parametrize(
    ("query", "ids"),
    [
        ("", [101, 102]),
        ("offset=1", [102]),
        ("foreign_id=WEB12345", [101]),
        ("foreign_number=SO-2025-002", [102]),
        ("idorder=6576", [101]),
        ("idorder=6575", []),
    ],
)
def test_the_filters_filter(api: TestClient, query: str, ids: list[int]) -> None:
    """Each by what it names."""
    assert [row["idcompany_webshop_order"] for row in api.get(f"webshoporders?{query}").json()] == ids


def test_one_is_read(api: TestClient, spec: Spec) -> None:
    """The imported one leads to its order."""
    row = api.get("webshoporders/101").json()
    assert row == spec.example("webshop_orders.get")
    assert api.get(f"orders/{row['idorder']}").status_code == 200
    assert api.get("webshoporders/9").status_code == 404
