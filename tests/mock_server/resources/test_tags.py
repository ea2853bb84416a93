"""The tags of the account, and what becomes of those that hang on something."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

import pytest

if TYPE_CHECKING:
    from starlette.testclient import TestClient

    from picqer_mock.spec import Spec

NEW = {"title": "Shopify", "color": "#823882", "inherit": False}


def test_the_examples_work(spec: Spec, api: TestClient) -> None:
    """All five calls answer as documented, the list with the highest id first."""
    examples = spec.document["components"]["examples"]
    assert api.get("tags").json() == examples["TagsOfAccount"]["value"]
    assert api.get("tags/1156").json() == examples["Tag"]["value"]
    created = api.post("tags", json=examples["TagNew"]["value"])
    assert (created.status_code, created.json()) == (201, examples["TagCreated"]["value"])
    changed = api.put("tags/1157", json=examples["TagChange"]["value"])
    assert (changed.status_code, changed.json()) == (200, examples["TagChanged"]["value"])
    assert api.get("tags/1157").json() == changed.json()
    deleted = api.delete("tags/1157")
    assert (deleted.status_code, deleted.content) == (204, b"")
    assert api.get("tags").json() == examples["TagsOfAccount"]["value"]


@pytest.mark.parametrize(
    ("query", "titles"),
    [
        ("search=summer", ["SummerProducts"]),
        ("search=w", ["TopWebshop", "Winter", "Woocommerce"]),
        ("search=_", []),
        ("offset=6", ["Magento"]),
    ],
)
def test_filters(api: TestClient, query: str, titles: list[str]) -> None:
    """The text is found in the title, whatever the case."""
    assert [row["title"] for row in api.get(f"tags?{query}").json()] == titles


@pytest.mark.parametrize("path", ["products/633", "customers/5633", "orders/6576"])
def test_a_renamed_tag_is_renamed_everywhere(api: TestClient, path: str) -> None:
    """What carries it shows the new title, and a deleted one hangs nowhere."""
    number = api.post("tags", json=NEW).json()["idtag"]
    api.post(f"{path}/tags", json={"idtag": number})
    changed = api.put(f"tags/{number}", json={"title": "Mosley", "color": "#03008a"}).json()
    assert changed["textColor"] == "#FFFFFF"
    assert api.get(path).json()["tags"]["Mosley"] == changed
    assert changed in api.get(f"{path}/tags").json()
    assert "Shopify" not in api.get(path).json()["tags"]
    assert api.delete(f"tags/{number}").status_code == 204
    assert "Mosley" not in api.get(path).json()["tags"]
    assert changed not in api.get(f"{path}/tags").json()


def test_a_deleted_tag_filters_no_products(api: TestClient) -> None:
    """Products are found by tags that hang on them."""
    assert api.get("products?tag=SummerProducts").json()
    api.delete("tags/1156")
    assert api.get("products?tag=SummerProducts").json() == []


@pytest.mark.parametrize(
    ("color", "text"),
    [("#000000", "#FFFFFF"), ("#3f3f3f", "#FFFFFF"), ("#404040", "#000000"), ("#FFFFFF", "#000000")],
)
def test_text_contrasts_with_its_colour(api: TestClient, color: str, text: str) -> None:
    """White on what is dark, black on the rest."""
    assert api.post("tags", json={**NEW, "color": color}).json()["textColor"] == text


@pytest.mark.parametrize(
    ("body", "message"),
    [
        ({"title": "Winter"}, 'title: expected one that no other tag has, found "Winter".'),
        ({"color": "red"}, 'color: expected a colour such as #5993be, found "red".'),
        ({"color": "#03008"}, 'color: expected a colour such as #5993be, found "#03008".'),
        ({"inherit": "yes"}, 'inherit: expected boolean, found "yes".'),
    ],
)
def test_what_does_not_fit_is_refused(api: TestClient, body: dict[str, Any], message: str) -> None:
    """A refused create or update changes nothing."""
    before = api.get("tags").json()
    for answer in (api.post("tags", json={**NEW, **body}), api.put("tags/1156", json=body)):
        assert (answer.status_code, answer.json()["error_message"]) == (400, message)
    assert api.get("tags").json() == before


def test_a_tag_may_be_given_its_own_title(api: TestClient) -> None:
    """That changes nothing, and neither does an empty update."""
    tag = api.get("tags/11").json()
    assert api.put("tags/11", json={"title": "Winter"}).json() == api.put("tags/11", json={}).json() == tag


@pytest.mark.parametrize("missing", ["title", "color", "inherit"])
def test_all_fields_are_required(api: TestClient, missing: str) -> None:
    """A new tag needs all three."""
    body = {name: value for name, value in NEW.items() if name != missing}
    answer = api.post("tags", json=body)
    assert (answer.status_code, answer.json()["error_code"]) == (400, 5)


def test_an_unknown_tag_is_not_found(api: TestClient) -> None:
    """Neither to read nor to change nor to delete."""
    for answer in (api.get("tags/1"), api.put("tags/1", json={"title": "x"}), api.delete("tags/1")):
        assert (answer.status_code, answer.json()["error_code"]) == (404, 20)
