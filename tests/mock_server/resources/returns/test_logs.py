"""The log of a return."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

import pytest

from picqer_mock import clock
from tests.mock_server.conftest import NOW

if TYPE_CHECKING:
    from collections.abc import Callable

    from starlette.testclient import TestClient

    from picqer_mock.spec import Spec

PATH = "returns/392372/logs"
TIME = clock.text(NOW)
ENTRY = {
    "idreturn_log": 1, "idreturn": 392372, "iduser": 423, "idreturn_status": None, "message": None,
    "notify_customer": False, "created_at": TIME,
}  # fmt: skip


def test_the_example_of_the_page_completes_the_return(spec: Spec, api: TestClient) -> None:
    """Its entry is answered and listed."""
    body = spec.document["components"]["examples"]["ReturnLogNew"]["value"]
    answer = api.post(PATH, json=body)
    assert (answer.status_code, answer.json()) == (201, {**ENTRY, **body})
    assert api.get(PATH).json() == [answer.json()]
    after = api.get("returns/392372").json()
    assert (after["idreturn_status"], after["return_status"]["name"]) == (83, "Refunded")
    assert (after["completed_at"], after["updated_at"]) == (TIME, TIME)


def test_a_message_alone_changes_nothing(api: TestClient, heard: Callable[[], Any]) -> None:
    """The same holds for a status that the return has already."""
    before = api.get("returns/392372").json()
    for body in ({"message": "Box is wet"}, {"idreturn_status": 82}):
        api.post(PATH, json=body)
        assert heard() == []
    assert [entry["message"] for entry in api.get(PATH).json()] == ["Box is wet", None]
    assert api.get("returns/392372").json() == before


def test_the_log_has_changes_from_elsewhere(api: TestClient) -> None:
    """An update of the status is in it, one of the rest is not."""
    api.put("returns/392372", json={"idreturn_status": 1, "reference": "A"})
    api.put("returns/392372", json={"idreturn_status": 1, "reference": "B"})
    assert api.get(PATH).json() == [{**ENTRY, "idreturn_status": 1}]


def test_a_limited_key_writes_without_a_user(partner: TestClient) -> None:
    """No user of the account has said it."""
    number = partner.post("returns", json={"idreturn_status": 1, "idtemplate": 2}).json()["idreturn"]
    assert partner.post(f"returns/{number}/logs", json={"message": "Hello"}).json()["iduser"] is None
    assert [entry["message"] for entry in partner.get(f"returns/{number}/logs").json()] == ["Hello"]
    assert partner.get(PATH).status_code == 404


@pytest.mark.parametrize(
    ("body", "message"),
    [
        ({}, "body: expected a message, an idreturn_status or both, found neither."),
        ({"notify_customer": True}, "body: expected a message, an idreturn_status or both, found neither."),
        ({"idreturn_status": 9}, "idreturn_status: expected the id of a return status of this account, found 9."),
    ],
)
def test_what_says_nothing_is_refused(api: TestClient, body: dict[str, Any], message: str) -> None:
    """Nothing is noted then."""
    refused = api.post(PATH, json=body)
    assert (refused.status_code, refused.json()["error_message"]) == (400, message)
    assert api.get(PATH).json() == []


def test_an_unknown_return_has_no_log(api: TestClient) -> None:
    """Neither to read nor to write."""
    for answer in (api.get("returns/7/logs"), api.post("returns/7/logs", json={"message": "A"})):
        assert (answer.status_code, answer.json()["error_code"]) == (404, 20)
