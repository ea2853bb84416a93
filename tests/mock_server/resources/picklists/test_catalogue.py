"""Picklists themselves: list, get, update, and who picks them."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

import pytest

if TYPE_CHECKING:
    from collections.abc import Callable

    from starlette.testclient import TestClient

    from picqer_mock.spec import Spec

    Fired = Callable[[], list[tuple[str, Any]]]

PATH = "picklists/76859"
DEMO = [76856, 76857, 76858, 76859]


def _ids(api: TestClient, query: str) -> list[int]:
    return [picklist["idpicklist"] for picklist in api.get(f"picklists?{query}").json()]


def test_the_demo_account_has_the_picklist_of_the_examples(spec: Spec, api: TestClient) -> None:
    """With its first line: of the other product there is no stock."""
    (example,) = spec.example("picklists.list")
    shown = api.get(PATH).json()
    differ = {"products", "totalproducts", "weight"}
    assert {name: value for name, value in shown.items() if name not in differ} == {
        name: value for name, value in example.items() if name not in differ
    }
    line, expected = shown["products"][0], example["products"][0]
    # The location of the example is not in the picklist's warehouse, and its order has an empty text for remarks.
    other = {"stocklocation": None, "stock_location": None, "remarks": "", "price": 64.46}
    assert line == {**expected, **other}


@pytest.mark.parametrize(
    ("query", "expected"),
    [
        ("", DEMO),
        ("offset=3", [76859]),
        ("sinceid=76857", [76858, 76859]),
        ("beforeid=76858", [76856, 76857]),
        ("sincedate=2026-01-13 09:50:11", [76859]),
        ("sincedate=2026-01-13 09:50:12", []),
        ("untildate=2026-01-13 09:50:12", DEMO[:3]),
        ("picklistid=P2026-1289", [76859]),
        ("picklistid=P2026", []),
        ("idwarehouse=18", DEMO),
        ("idwarehouse=13", []),
        ("status=new", DEMO),
        ("status=closed", []),
        ("tag=TopWebshop", DEMO),
        ("tag=top", []),
        ("idpicklist_batch=2488779", [76859]),
        ("assigned_to_iduser=423", []),
    ],
)
def test_filters(api: TestClient, query: str, expected: list[int]) -> None:
    """Each leaves only what passes it, by rising id."""
    assert _ids(api, query) == expected


def test_filters_of_what_has_happened(api: TestClient) -> None:
    """The user and the moment of closing are found once they are there; the moment itself is outside both bounds."""
    api.post("picklists/76858/assign", json={"iduser": 424})
    assert _ids(api, "assigned_to_iduser=424") == [76858]
    api.post(f"{PATH}/pickall")
    api.post(f"{PATH}/close")
    assert _ids(api, "status=closed") == [76859]
    assert _ids(api, "closed_after=2026-03-01 12:29:59") == _ids(api, "closed_before=2026-03-01 12:30:01") == [76859]
    assert _ids(api, "closed_after=2026-03-01 12:30:00") == _ids(api, "closed_before=2026-03-01 12:30:00") == []


def test_a_key_of_a_fulfilment_customer_sees_its_own(api: TestClient, partner: TestClient) -> None:
    """Also their shipments; those of others are not found."""
    assert partner.get("picklists").json() == []
    assert partner.get(PATH).status_code == partner.get(f"{PATH}/shipments").status_code == 404
    api.post("orders/6570/process")
    (own,) = partner.get("picklists").json()
    assert own["idfulfilment_customer"] == 1
    assert partner.get(f"picklists/{own['idpicklist']}").json() == own
    assert partner.get(f"picklists/{own['idpicklist']}/shipments").json() == []
    assert partner.put(f"picklists/{own['idpicklist']}", json={"urgent": True}).status_code == 403


def test_an_unknown_picklist_is_not_found(api: TestClient) -> None:
    """With Picqer's code for that."""
    answer = api.get("picklists/1")
    assert (answer.status_code, answer.json()["error_code"]) == (404, 20)


def test_update_changes_what_is_sent(api: TestClient) -> None:
    """And leaves the rest as it is."""
    before = api.get(PATH).json()
    assert api.put(PATH, json={}).json() == before
    answer = api.put(PATH, json={"urgent": True, "invoiced": True, "idshippingprovider_profile": None})
    changed = {"urgent": True, "invoiced": True, "idshippingprovider_profile": None, "updated": "2026-03-01 12:30:00"}
    assert answer.json() == {**before, **changed}


@pytest.mark.parametrize(
    ("call", "body", "events"),
    [
        ("PUT", {"urgent": True}, ["picklists.changed"]),
        ("PUT", {"urgent": False}, []),
        ("PUT", {"invoiced": True, "idshippingprovider_profile": 1365}, []),
        ("POST /assign", {"iduser": 424}, ["picklists.changed"]),
        ("POST /unassign", None, []),
    ],
)
def test_hooks_are_told_of_urgency_and_user(
    api: TestClient, fired: Fired, call: str, body: Any, events: list[str]
) -> None:
    """Of a change, not of a call that leaves them as they are, and not of other settings."""
    method, _, path = call.partition(" ")
    assert api.request(method, PATH + path, json=body).status_code == 200
    assert [event for event, _ in fired()] == events


def test_a_user_is_responsible_until_taken_off(api: TestClient) -> None:
    """By assign and unassign."""
    assert api.post(f"{PATH}/assign", json={"iduser": 424}).json()["assigned_to_iduser"] == 424
    assert api.post(f"{PATH}/unassign").json()["assigned_to_iduser"] is None


@pytest.mark.parametrize(
    ("method", "path", "body", "message"),
    [
        ("POST", "/assign", {"iduser": 1}, "iduser: expected the id of a user of this account, found 1."),
        (
            "PUT",
            "",
            {"idshippingprovider_profile": 1},
            (
                "idshippingprovider_profile: expected a shipping profile that picklist P2026-1289 can be shipped with"
                " (22, 98, 1287, 1365), found 1."
            ),
        ),
    ],
)
def test_what_does_not_exist_is_refused(api: TestClient, method: str, path: str, body: Any, message: str) -> None:
    """Users and shipping profiles."""
    answer = api.request(method, PATH + path, json=body)
    assert (answer.status_code, answer.json()["error_message"]) == (400, message)


def test_comments_count(api: TestClient) -> None:
    """They tell of the picklist by id and number, and the picklist tells how many there are."""
    count = api.get(PATH).json()["comment_count"]
    comment = api.post(f"{PATH}/comments", json={"body": "Fragile"}).json()
    assert comment["source"] == {"idpicklist": 76859, "picklistid": "P2026-1289"}
    assert comment in api.get(f"{PATH}/comments").json()
    assert api.get(PATH).json()["comment_count"] == count + 1
