"""Fulfilment customers."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

import pytest

from picqer_mock import Settings, create_app
from picqer_mock.seed import open_state
from tests.mock_server.conftest import connect

if TYPE_CHECKING:
    from starlette.testclient import TestClient

    from picqer_mock.spec import Spec

PATH = "fulfilment/customers"


def test_the_examples_of_the_page_work(spec: Spec, api: TestClient) -> None:
    """The documented create and update get the documented answers, with 200 and not 201."""
    examples = spec.document["components"]["examples"]
    created = api.post(PATH, json=examples["FulfilmentCustomerNew"]["value"])
    assert (created.status_code, created.json()) == (200, examples["FulfilmentCustomerCreated"]["value"])
    changed = api.put(f"{PATH}/4", json=examples["FulfilmentCustomerChange"]["value"])
    assert (changed.status_code, changed.json()) == (200, examples["FulfilmentCustomerChanged"]["value"])
    assert api.get(f"{PATH}/4").json() == changed.json()


def test_a_name_makes_a_customer(api: TestClient) -> None:
    """All else is optional."""
    assert api.post(PATH, json={"name": "Small"}).json() == {
        "idfulfilment_customer": 4, "name": "Small", "can_login": False, "username": None, "language": "nl",
        "idtemplate": None, "last_login_at": None, "allowed_shipping_profiles": [], "preferred_idwarehouse": None,
    }  # fmt: skip
    refused = api.post(PATH, json={})
    assert (refused.status_code, refused.json()["error_message"]) == (400, "Missing parameter: name.")


def test_lists_leave_out_the_shipping_profiles(api: TestClient) -> None:
    """They come with the single customer only."""
    assert all("allowed_shipping_profiles" not in row for row in api.get(PATH).json())
    assert api.get(f"{PATH}/1").json()["allowed_shipping_profiles"] == [22, 98]


def test_lists_come_in_pages(spec: Spec) -> None:
    """Pages of 100, in order of the ids."""
    api = connect(create_app(Settings(rate_limit=1000), spec=spec))
    for index in range(101):
        api.post(PATH, json={"name": f"Customer {index}"})
    first, second = api.get(PATH).json(), api.get(f"{PATH}?offset=100").json()
    assert [row["idfulfilment_customer"] for row in first + second] == [1, 3, *range(4, 105)]
    assert (len(first), len(second)) == (100, 3)


def test_an_update_leaves_alone_what_is_not_sent(api: TestClient) -> None:
    """Profiles can be replaced, template and warehouse be cleared, and nothing else changes."""
    before = api.get(f"{PATH}/1").json()
    change = {"allowed_shipping_profiles": [5], "idtemplate": 3, "preferred_idwarehouse": None, "username": None}
    assert api.put(f"{PATH}/1", json=change).json() == {**before, **change}
    assert api.put(f"{PATH}/1", json={"idtemplate": None}).json() == {**before, **change, "idtemplate": None}
    assert api.put(f"{PATH}/1", json={}).json() == {**before, **change, "idtemplate": None}


def test_a_password_is_never_seen_again(spec: Spec) -> None:
    """No answer shows it, and the account does not keep it."""
    state = open_state(spec, "demo")
    api = connect(create_app(Settings(), spec=spec, state=state))
    answers = [
        api.post(PATH, json={"name": "A", "password": "hunter-2"}),
        api.put(f"{PATH}/4", json={"password": "hunter-2"}),
        api.get(f"{PATH}/4"),
        api.get(PATH),
    ]
    assert {answer.status_code for answer in answers} == {200}
    assert not [answer for answer in answers if "password" in answer.text or "hunter" in answer.text]
    assert "hunter" not in str([tuple(row) for row in state.rows("SELECT * FROM fulfilment_customer")])


@pytest.mark.parametrize(
    ("body", "message"),
    [
        ({"idtemplate": 12}, "idtemplate: expected a template of this account, found 12."),
        ({"preferred_idwarehouse": 7}, "preferred_idwarehouse: expected a warehouse of this account, found 7."),
        ({"language": "de"}, 'language: expected one of "nl", "en", found "de".'),
        ({"password": 7}, "password: expected string, found 7."),
        ({"allowed_shipping_profiles": ["a"]}, 'allowed_shipping_profiles[0]: expected integer, found "a".'),
        ({"allowed_shipping_profiles": [0]}, "allowed_shipping_profiles[0]: expected at least 1, found 0."),
        ({"can_login": None}, "can_login: expected boolean, found null."),
    ],
)
def test_what_does_not_fit_is_refused(api: TestClient, body: dict[str, Any], message: str) -> None:
    """A refused create or update changes nothing."""
    before = api.get(PATH).json()
    for answer in (api.post(PATH, json={"name": "A", **body}), api.put(f"{PATH}/1", json={"name": "A", **body})):
        assert (answer.status_code, answer.json()["error_message"]) == (400, message)
    assert api.get(PATH).json() == before


def test_an_unknown_customer_is_not_found(api: TestClient) -> None:
    """Neither to read nor to change."""
    for answer in (api.get(f"{PATH}/2"), api.put(f"{PATH}/2", json={"name": "A"})):
        assert (answer.status_code, answer.json()["error_code"]) == (404, 20)


def test_an_email_address_is_kept(api: TestClient) -> None:
    """It is shown once it is set, also in lists."""
    assert all("emailaddress" not in row for row in api.get(PATH).json())
    changed = api.put(f"{PATH}/1", json={"emailaddress": "partner@example.com"}).json()
    assert changed["emailaddress"] == api.get(PATH).json()[0]["emailaddress"] == "partner@example.com"
    assert "emailaddress" not in api.put(f"{PATH}/1", json={"emailaddress": None}).json()
