"""The tags of a product."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

if TYPE_CHECKING:
    from starlette.testclient import TestClient

    from picqer_mock.spec import Spec


def test_an_added_tag_is_listed(spec: Spec, api: TestClient) -> None:
    """List, product and filter show it."""
    answer = api.post("products/633/tags", json={"idtag": 223})
    assert (answer.status_code, answer.json()) == (201, spec.example("products.tags.add"))
    assert [tag["title"] for tag in api.get("products/633/tags").json()] == ["Zomer", "SummerProducts"]
    assert api.get("products/633").json()["tags"]["Zomer"] == answer.json()
    assert [row["idproduct"] for row in api.get("products?tag=Zomer").json()] == [633]


def test_adding_twice_is_adding_once(api: TestClient) -> None:
    """The second call answers like the first and changes nothing."""
    first, second = (api.post("products/633/tags", json={"idtag": 223}) for _ in range(2))
    assert (first.status_code, first.json()) == (second.status_code, second.json())
    assert len(api.get("products/633/tags").json()) == 2


def test_a_removed_tag_stays_a_tag(api: TestClient) -> None:
    """It is off this product and still on others; removing it twice finds nothing."""
    answer = api.delete("products/633/tags/1156")
    assert (answer.status_code, answer.content) == (204, b"")
    assert api.get("products/633").json()["tags"] == {}
    assert "SummerProducts" in api.get("products/626").json()["tags"]
    assert api.delete("products/633/tags/1156").status_code == 404


@pytest.mark.parametrize("path", ["products/7/tags", "products/633/tags"])
def test_unknown_products_and_tags_are_not_found(api: TestClient, path: str) -> None:
    """Both must exist."""
    answer = api.post(path, json={"idtag": 99})
    assert (answer.status_code, answer.json()["error_code"]) == (404, 20)
