"""The tags and comments of a customer."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from collections.abc import Callable

    from starlette.testclient import TestClient

    from picqer_mock.spec import Spec

PATH = "customers/5633"


def test_the_account_has_the_tags_of_the_example(spec: Spec, api: TestClient) -> None:
    """The list has them as an array, the customer as a map."""
    tags = spec.example("customers.tags.list")
    assert api.get(f"{PATH}/tags").json() == tags
    assert api.get(PATH).json()["tags"] == {tag["title"]: tag for tag in tags}


def test_a_tag_hangs_on_a_customer(spec: Spec, api: TestClient) -> None:
    """On this one only, and off it goes again."""
    path = "customers/5607"
    added = api.post(f"{path}/tags", json=spec.document["components"]["examples"]["TagToAdd"]["value"])
    assert (added.status_code, added.json()) == (201, spec.example("customers.tags.add"))
    assert api.get(f"{path}/tags").json() == [added.json()]
    assert api.delete(f"{PATH}/tags/1156").status_code == 204
    assert api.delete(f"{PATH}/tags/1156").status_code == 404
    shown = {row["idcustomer"]: row["tags"] for row in api.get("customers").json()}
    assert {number: list(tags) for number, tags in shown.items()} == {5607: ["SummerProducts"], 5633: ["TopWebshop"]}
    api.delete(f"{path}/tags/1156")
    assert api.get(path).json()["tags"] == api.get(f"{path}/tags").json() == []


def test_a_comment_is_on_a_customer(api: TestClient, fired: Callable[[], list[tuple[str, Any]]]) -> None:
    """It shows the customer by its id alone, is counted, and tells the hooks."""
    made = api.post(f"{PATH}/comments", json={"body": "Calls on Fridays"})
    assert fired() == [("comments.created", made.json())]
    assert (made.status_code, made.json()["source_type"], made.json()["source"]) == (
        201,
        "customer",
        {"idcustomer": 5633},
    )
    assert api.get(f"{PATH}/comments").json() == [made.json()]
    assert [row["comment_count"] for row in api.get("customers").json()] == [0, 1]
    assert api.get("customers/5607/comments").json() == []


def test_unknown_customers_have_neither(api: TestClient) -> None:
    """Their tags and comments are not found."""
    answers = [
        api.get("customers/7/tags"),
        api.post("customers/7/tags", json={"idtag": 1156}),
        api.delete("customers/7/tags/1156"),
        api.get("customers/7/comments"),
        api.post("customers/7/comments", json={"body": "x"}),
    ]
    assert [answer.status_code for answer in answers] == [404] * 5
