"""Comments of the account, whatever they are on."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

import pytest

if TYPE_CHECKING:
    from collections.abc import Callable

    from starlette.testclient import TestClient

    from picqer_mock.spec import Spec

ON = "customers/5633/comments"
ORDER, PICKLIST = "orders/6576/comments", "picklists/76859/comments"


def _say(api: TestClient, body: str, **fields: Any) -> dict[str, Any]:
    answer = api.post(ON, json={"body": body, **fields})
    assert answer.status_code == 201, answer.text
    comment: dict[str, Any] = answer.json()
    return comment


def test_the_account_has_the_comments_of_the_example(spec: Spec, api: TestClient) -> None:
    """By rising id; the fulfilment customer has the id that goes with the name in this account."""
    first, second = spec.example("comments.list")
    second["author"]["idfulfilment_customer"] = 3
    assert api.get("comments").json() == [first, second]
    assert api.get("comments/1001").json() == first
    assert api.get("fulfilment/customers/3").json()["name"] == second["author"]["name"]


def test_what_comments_are_on_exists(api: TestClient) -> None:
    """The demo account has the picklist and the order."""
    assert api.get("picklists/76859").json()["picklistid"] == "P2026-1289"
    assert api.get("orders/6576").json()["orderid"] == "O2026-1002"


def test_a_new_comment_is_in_the_list(api: TestClient, fired: Callable[[], list[tuple[str, Any]]]) -> None:
    """With the user of the key as its author, and the hooks are told."""
    made = _say(api, "Check the label")
    assert fired() == [("comments.created", made)]
    assert (made["idcomment"], made["author"]["iduser"], made["author_type"]) == (1003, 423, "user")
    assert made["created_at"] == made["updated_at"] == "2026-03-01 12:30:00"
    assert made["show_at_related"] is False
    assert api.get("comments/1003").json() == api.get("comments").json()[-1] == made


@pytest.mark.parametrize(
    ("query", "found"),
    [
        ("author_type=user", [1001, 1003]),
        ("author_type=fulfilment_customer", [1002]),
        ("idauthor=424", [1001]),
        ("idauthor=3", [1002]),
        ("idauthor=3&author_type=user", []),
        ("idmentioned=423", [1001]),
        ("idmentioned=424", [1003]),
        ("mentioned_type=user", [1001, 1003]),
        ("mentioned_type=fulfilment_customer", []),
        ("idmentioned=424&mentioned_type=user&idauthor=423&author_type=user", [1003]),
        ("offset=2", [1003]),
    ],
)
def test_filters(api: TestClient, query: str, found: list[int]) -> None:
    """By author and by who is mentioned, alone and together."""
    _say(api, "@Demo Packer please")
    assert [row["idcomment"] for row in api.get(f"comments?{query}").json()] == found


@pytest.mark.parametrize(
    ("body", "names"),
    [
        ("@Demo User", ["Demo User"]),
        ("Look, @Demo Packer, and @Demo User!", ["Demo Packer", "Demo User"]),
        ("@Demo User @Demo User", ["Demo User"]),
        ("mail@Demo Username", []),
        ("Demo User, @demo user and @ Demo User", []),
    ],
)
def test_an_at_sign_before_a_full_name_mentions(api: TestClient, body: str, names: list[str]) -> None:
    """Each user once, in the order of the text, and only by the whole name."""
    mentions = _say(api, body)["mentions"]
    assert [(mention["text"], mention["mentioned"]["full_name"]) for mention in mentions] == [
        (f"@{name}", name) for name in names
    ]
    assert {mention["mentioned_type"] for mention in mentions} <= {"user"}


def test_a_deleted_comment_is_gone(api: TestClient) -> None:
    """From the account and from what it was on."""
    number = _say(api, "x")["idcomment"]
    answer = api.delete(f"comments/{number}")
    assert (answer.status_code, answer.content) == (204, b"")
    assert api.get(ON).json() == []
    assert api.get("customers/5633").json()["comment_count"] == 0
    for answer in (api.get(f"comments/{number}"), api.delete(f"comments/{number}")):
        assert (answer.status_code, answer.json()["error_code"]) == (404, 20)


def test_related_objects_list_what_says_so(api: TestClient) -> None:
    """An order and its picklist show each other's comments with `show_at_related`, and no others."""
    for path in (ORDER, PICKLIST):
        assert [row["idcomment"] for row in api.get(path).json()] == [1001, 1002]
        assert api.post(path, json={"body": "For this one only"}).status_code == 201
    assert [row["idcomment"] for row in api.get(ORDER).json()] == [1001, 1002, 1003]
    assert [row["idcomment"] for row in api.get(PICKLIST).json()] == [1001, 1002, 1004]
    assert api.get("orders/6576").json()["comment_count"] == 2
