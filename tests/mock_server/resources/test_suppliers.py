"""Suppliers."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

import pytest

if TYPE_CHECKING:
    from collections.abc import Callable

    from starlette.testclient import TestClient

    from picqer_mock.spec import Spec

PATH = "suppliers"
OWN = ("full_address", "active", "comment_count", "idtemplate")


def test_the_examples_of_the_page_work(spec: Spec, api: TestClient) -> None:
    """The documented list, create and update answer as documented, the create with 200, and with the newer fields."""
    listed = {row["idsupplier"]: row for row in api.get(PATH).json()}
    for example in spec.example("suppliers.list"):
        assert example.items() <= listed[example["idsupplier"]].items()
    created = api.post(PATH, json=spec.document["components"]["examples"]["SupplierNew"]["value"])
    assert created.status_code == 200
    assert _without(created.json(), OWN) == spec.example("suppliers.create")
    change = spec.document["components"]["examples"]["SupplierChange"]["value"]
    changed = api.put(f"{PATH}/{created.json()['idsupplier']}", json=change)
    assert changed.status_code == 200
    assert _without(changed.json(), OWN) == spec.example("suppliers.update")
    assert api.get(f"{PATH}/{created.json()['idsupplier']}").json() == changed.json()


def test_the_address_is_written_in_lines(api: TestClient) -> None:
    """What a supplier does not have takes no line."""
    body = {"name": "Mesley", "contactname": "Ann", "address2": "Unit 3", "city": "Ghent", "country": "BE"}
    assert api.post(PATH, json=body).json()["full_address"] == "Mesley\nAnn\nUnit 3\nGhent\nBE"
    assert api.post(PATH, json={"name": "Plain"}).json()["full_address"] == "Plain"


def test_active_and_inactive_suppliers_have_lists_of_their_own(api: TestClient) -> None:
    """No supplier is in both."""
    active, inactive = api.get(PATH).json(), api.get(f"{PATH}?inactive").json()
    assert [row["idsupplier"] for row in active] == [1, 2, 3, 9422, 9424]
    assert [(row["idsupplier"], row["active"]) for row in inactive] == [(4, False)]
    assert api.get(f"{PATH}?offset=4").json() == active[4:]


def test_what_is_not_sent_stays(api: TestClient) -> None:
    """An update changes nothing else, and null clears a field."""
    before = api.put(f"{PATH}/9424", json={"telephone": "030", "idtemplate": 3}).json()
    after = api.put(f"{PATH}/9424", json={"telephone": None}).json()
    assert after == {**before, "telephone": None}
    assert after["idtemplate"] == 3


def test_a_country_in_small_letters_is_taken(api: TestClient) -> None:
    """It is shown in capitals."""
    assert api.post(PATH, json={"name": "A", "country": "nl"}).json()["country"] == "NL"


@pytest.mark.parametrize(
    ("body", "code", "message"),
    [
        ({}, 5, "Missing parameter: name."),
        (
            {"name": "A", "country": "Holland"},
            9,
            'country: expected two capital letters of ISO 3166, such as NL, found "Holland".',
        ),
        ({"name": "A", "idtemplate": 99}, 1, "idtemplate: expected the id of a template of this account, found 99."),
    ],
)
def test_what_does_not_fit_is_refused(api: TestClient, body: dict[str, Any], code: int, message: str) -> None:
    """A refused create leaves nothing behind."""
    before = api.get(PATH).json()
    answer = api.post(PATH, json=body)
    assert (answer.status_code, answer.json()["error_code"]) == (400, code)
    assert answer.json()["error_message"] == message
    assert api.get(PATH).json() == before


def test_comments_are_kept_and_counted(api: TestClient, fired: Callable[[], list[tuple[str, Any]]]) -> None:
    """A new comment is in the list, in the count, and told to the hooks."""
    created = api.post(f"{PATH}/9424/comments", json={"body": "Closed in August"})
    assert created.status_code == 201
    assert fired() == [("comments.created", created.json())]
    assert created.json()["source"]["idsupplier"] == 9424
    assert api.get(f"{PATH}/9424/comments").json() == [created.json()]
    assert api.get(f"{PATH}/9424").json()["comment_count"] == 1
    assert api.get(f"{PATH}/9422").json()["comment_count"] == 0


@pytest.mark.parametrize(
    ("method", "path"), [("GET", "7"), ("PUT", "7"), ("GET", "7/comments"), ("POST", "7/comments")]
)
def test_an_unknown_supplier_is_not_found(api: TestClient, method: str, path: str) -> None:
    """Neither to read nor to change nor to comment on."""
    answer = api.request(method, f"{PATH}/{path}", json=None if method == "GET" else {"body": "x"})
    assert (answer.status_code, answer.json()["error_code"]) == (404, 20)


def test_suppliers_are_closed_to_fulfilment_customers(partner: TestClient) -> None:
    """Their keys may not call this resource."""
    assert partner.get(PATH).status_code == 403


def _without(view: dict[str, Any], names: tuple[str, ...]) -> dict[str, Any]:
    return {name: value for name, value in view.items() if name not in names}
