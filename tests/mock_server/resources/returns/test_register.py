"""Returns themselves."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

import pytest

from picqer_mock import Clock, Settings, clock, create_app
from tests.mock_server.conftest import NOW, connect
from tests.mock_server.resources.returns.conftest import sent

if TYPE_CHECKING:
    from collections.abc import Callable

    from starlette.testclient import TestClient

    from picqer_mock.spec import Spec

TIME = clock.text(NOW)
PLAIN = {"idreturn_status": 1, "idtemplate": 2}
ONLY_WHOLE = {"return_status", "customer", "order", "totals"}


def _ids(api: TestClient, query: str) -> list[int]:
    return [row["idreturn"] for row in api.get(f"returns{query}").json()]


def test_the_examples_of_the_page_work(spec: Spec, api: TestClient) -> None:
    """The documented create gets the documented ids, number, address and lines."""
    examples = sent(spec.document["components"]["examples"])
    created = api.post("returns", json=examples["ReturnNew"]["value"])
    expected = examples["ReturnCreated"]["value"]
    known = {**expected, "created_at": TIME, "updated_at": TIME, "telephone": "06-00000000"}
    listed = api.get("returns?offset=1").json()
    assert (created.status_code, listed) == (201, [known])
    changed = api.put("returns/392373", json=examples["ReturnChange"]["value"]).json()
    assert changed == {**created.json(), **examples["ReturnChange"]["value"], "updated_at": TIME}


def test_lists_show_less_than_single_returns(spec: Spec, api: TestClient) -> None:
    """What only webhooks are known to show comes with the single return, and agrees with it."""
    single, (listed,) = api.get("returns/392372").json(), api.get("returns").json()
    assert listed == sent(spec.example("returns.list"))[0]
    assert single.keys() - listed.keys() == ONLY_WHOLE
    example = sent(spec.example("returns.get"))
    for name in ("return_status", "customer", "order", "returned_products", "replacement_products"):
        assert single[name] == example[name]
    assert "product" not in listed["returned_products"][0]


def test_a_status_and_a_template_make_a_return(api: TestClient) -> None:
    """All else is optional."""
    created = api.post("returns", json=PLAIN).json()
    assert {name: value for name, value in created.items() if value is not None} == {
        "idreturn": 392373, "returnid": "R2026-1003", **PLAIN, "name": "", "language": "nl", "full_address": "",
        "created_at": TIME, "updated_at": TIME, "return_status": created["return_status"], "returned_products": [],
        "replacement_products": [], "comment_count": 0,
        "totals": {"returned_products_count": 0, "returned_products_value": 0, "replacement_products_count": 0,
                   "replacement_products_value": 0, "days_after_order_shipped": None},
    }  # fmt: skip
    for missing in PLAIN:
        refused = api.post("returns", json={name: value for name, value in PLAIN.items() if name != missing})
        assert (refused.status_code, refused.json()["error_code"]) == (400, 5)


def test_the_address_comes_from_the_order_or_else_from_the_customer(api: TestClient) -> None:
    """What is sent stands, also null; a customer without an address gives its own name."""
    order = api.get("orders/6576").json()
    made = api.post("returns", json={**PLAIN, "idorder": 6576, "city": "Zutphen", "contactname": None}).json()
    assert (made["idcustomer"], made["address"], made["city"]) == (5633, order["deliveryaddress"], "Zutphen")
    assert (made["name"], made["contactname"]) == (order["deliveryname"], None)

    address = next(row for row in api.get("customers/5633").json()["addresses"] if row["defaultdelivery"])
    made = api.post("returns", json={**PLAIN, "idcustomer": 5633}).json()
    assert (made["idorder"], made["name"], made["zipcode"]) == (None, address["name"], address["zipcode"])
    assert made["emailaddress"] == api.get("customers/5633").json()["emailaddress"]

    number = api.post("customers", json={"name": "Small", "contactname": "Jo"}).json()["idcustomer"]
    made = api.post("returns", json={**PLAIN, "idcustomer": number}).json()
    assert (made["name"], made["contactname"], made["address"]) == ("Small", "Jo", None)


def test_an_update_leaves_alone_what_is_not_sent(api: TestClient) -> None:
    """Not even another customer changes the address; an empty update is no change."""
    before = api.get("returns/392372").json()
    assert api.put("returns/392372", json={}).json() == before
    changed = api.put("returns/392372", json={"idcustomer": None, "idorder": None, "tracking_code": "3S"}).json()
    gone = {"idcustomer": None, "idorder": None, "customer": None, "order": None, "tracking_code": "3S"}
    totals = {**before["totals"], "days_after_order_shipped": None}
    assert changed == {**before, **gone, "totals": totals, "updated_at": TIME}


@pytest.mark.parametrize(
    ("query", "found"),
    [
        ("status=82", True),
        ("status=Inspected", True),
        ("status=1", False),
        ("status=inspected", False),
        ("search=r2026-1002", True),
        ("search=PACKABLE", True),
        ("search=desk", True),
        ("search=demo@", True),
        ("search=Doesburg", False),
        ("emailaddress=DEMO@example.com", True),
        ("emailaddress=demo@example.co", False),
        ("idcustomer=5633", True),
        ("idcustomer=5634", False),
        ("created_after=2026-01-14 16:02:13", True),
        ("created_after=2026-01-14 16:02:14", False),
        ("updated_after=2026-01-15 09:40:59", True),
        ("updated_after=2026-01-15 09:41:00", False),
        ("status=82&search=nobody", False),
        ("offset=1", False),
    ],
)
def test_lists_are_filtered(api: TestClient, query: str, *, found: bool) -> None:
    """Each filter lets through what fits; several must all fit."""
    assert _ids(api, f"?{query}") == ([392372] if found else [])


@pytest.mark.parametrize("text", ["3SY", "ref-9"])
def test_a_return_is_found_by_its_parcel_and_its_reference(api: TestClient, text: str) -> None:
    """The parcel's code is what people have in their hands."""
    api.put("returns/392372", json={"tracking_code": "3SYZXG1234567", "reference": "Ref-9"})
    api.post("returns", json=PLAIN)
    assert _ids(api, f"?search={text}") == [392372]


def test_lists_come_in_pages(api: TestClient) -> None:
    """Pages of 100, in order of the ids."""
    made = [api.post("returns", json=PLAIN).json()["idreturn"] for _ in range(100)]
    assert _ids(api, "") == [392372, *made[:-1]]
    assert _ids(api, "?offset=100") == made[-1:]


def test_a_deleted_return_is_gone_with_all_its_parts(api: TestClient) -> None:
    """Comments go too, and its number is not given again."""
    api.post("returns/392372/comments", json={"body": "Box is wet"})
    before = len(api.get("comments").json())
    assert api.delete("returns/392372").status_code == 204
    assert api.get("returns/392372").status_code == 404
    assert len(api.get("comments").json()) == before - 1
    assert api.post("returns", json=PLAIN).json()["returnid"] == "R2026-1003"


@pytest.mark.parametrize(("idproduct", "what"), [(633, "picklists"), (626, "backorders")])
def test_a_return_with_something_under_way_stays(api: TestClient, idproduct: int, what: str) -> None:
    """A picklist or a backorder that delivers for it stands in the way."""
    body = {**PLAIN, "idreturn_status": 83, "name": "Jo", "country": "NL"}
    body["replacement_products"] = [{"idproduct": idproduct, "price": 1, "amount": 1}]
    path = f"returns/{api.post('returns', json=body).json()['idreturn']}"
    refused = api.delete(path)
    message = f"idreturn: expected a return without {what}, but return R2026-1003 has some."
    assert (refused.status_code, refused.json()["error_message"]) == (400, message)
    assert api.get(path).status_code == 200


@pytest.mark.parametrize(
    ("body", "message"),
    [
        ({"idreturn_status": 9}, "idreturn_status: expected the id of a return status of this account, found 9."),
        ({"idtemplate": 9}, "idtemplate: expected the id of a template of this account, found 9."),
        ({"idorder": 9}, "idorder: expected the id of a order of this account, found 9."),
        ({"idcustomer": 9}, "idcustomer: expected the id of a customer of this account, found 9."),
        ({"country": "nl"}, 'country: expected two capital letters of ISO 3166, such as NL, found "nl".'),
        ({"language": "de"}, 'language: expected one of "nl", "en", found "de".'),
        (
            {"idfulfilment_customer": 9},
            "idfulfilment_customer: expected a fulfilment customer of this account, found 9.",
        ),
    ],
)
def test_what_does_not_fit_is_refused(api: TestClient, body: dict[str, Any], message: str) -> None:
    """A refused create or update changes nothing."""
    before = api.get("returns").json()
    for answer in (api.post("returns", json={**PLAIN, **body}), api.put("returns/392372", json=body)):
        assert (answer.status_code, answer.json()["error_message"]) == (400, message)
    assert api.get("returns").json() == before


@pytest.mark.parametrize(
    ("name", "line", "message"),
    [
        ("returned_products", {"idproduct": 9}, "returned_products[1].idproduct: expected the id of a product"),
        ("returned_products", {"idreturn_reason": 9}, "returned_products[1].idreturn_reason: expected the id of a"),
        (
            "returned_products",
            {"amount": 0},
            "returned_products[1].amount: expected from 1 to 1000000000 pieces, found 0.",
        ),
        ("replacement_products", {"idproduct": 9}, "replacement_products[1].idproduct: expected the id of a product"),
        (
            "replacement_products",
            {"amount": -1},
            "replacement_products[1].amount: expected from 1 to 1000000000 pieces, found -1.",
        ),
    ],
)
def test_a_line_that_does_not_fit_refuses_the_return(
    api: TestClient, name: str, line: dict[str, Any], message: str
) -> None:
    """The text names the line, and neither the return nor its other lines are kept."""
    good = {"idreturn_reason": 1, "idproduct": 633, "price": 1, "amount": 1}
    refused = api.post("returns", json={**PLAIN, name: [good, {**good, **line}]})
    assert refused.status_code == 400
    assert refused.json()["error_message"].startswith(message)
    assert _ids(api, "") == [392372]
    assert api.post("returns", json=PLAIN).json()["returnid"] == "R2026-1003"


@pytest.mark.parametrize("method", ["GET", "PUT", "DELETE"])
def test_an_unknown_return_is_not_found(api: TestClient, method: str) -> None:
    """The code is 20."""
    answer = api.request(method, "returns/7", json={} if method == "PUT" else None)
    assert (answer.status_code, answer.json()["error_code"]) == (404, 20)


def test_a_limited_key_sees_only_returns_of_its_customer(api: TestClient, partner: TestClient) -> None:
    """What it makes is its customer's; the returns of others are not found and their products not known."""
    mine = partner.post("returns", json=PLAIN).json()
    assert (mine["idfulfilment_customer"], _ids(partner, "")) == (1, [mine["idreturn"]])
    assert partner.put(f"returns/{mine['idreturn']}", json={"reference": "A"}).json()["reference"] == "A"
    assert [partner.get("returns/392372").status_code, partner.put("returns/392372", json={}).status_code] == [404, 404]
    for body in ({"idorder": 6576}, {"idcustomer": 5633}, {"idfulfilment_customer": 3}):
        assert partner.post("returns", json={**PLAIN, **body}).status_code == 400
    lines = {"returned_products": [{"idreturn_reason": 1, "idproduct": 633, "price": 1, "amount": 1}]}
    assert partner.post("returns", json={**PLAIN, **lines}).status_code == 400
    assert partner.delete(f"returns/{mine['idreturn']}").status_code == 403


def test_a_return_belongs_to_whom_its_customer_belongs(api: TestClient, partner: TestClient) -> None:
    """Unless the body says whose it is."""
    number = partner.post("customers", json={"name": "Small"}).json()["idcustomer"]
    assert api.post("returns", json={**PLAIN, "idcustomer": number}).json()["idfulfilment_customer"] == 1
    body = {**PLAIN, "idcustomer": number, "idfulfilment_customer": 3}
    assert api.post("returns", json=body).json()["idfulfilment_customer"] == 3


def test_hooks_hear_of_new_and_changed_returns(api: TestClient, heard: Callable[[], Any]) -> None:
    """Once for each call, with the return as it is answered; a call that changes nothing tells them nothing."""
    created = api.post("returns", json=PLAIN).json()
    assert heard() == [("returns.created", created)]
    path = f"returns/{created['idreturn']}"
    changed = api.put(path, json={"reference": "A", "city": "Zutphen"}).json()
    assert heard() == [("returns.changed", changed)]
    api.put(path, json={})
    assert heard() == []
    both = api.put(path, json={"reference": "B", "idreturn_status": 82}).json()
    assert [event for event, _ in heard()] == ["returns.changed", "returns.status_changed"]
    assert heard()[-1][1] == both


def test_comments_are_counted(api: TestClient) -> None:
    """They stand on the return, and say which one it is."""
    comment = api.post("returns/392372/comments", json={"body": "Box is wet"}).json()
    assert comment["source"] == {"idreturn": 392372, "returnid": "R2026-1002"}
    assert api.get("returns/392372/comments").json() == [comment]
    assert api.get("returns").json()[0]["comment_count"] == api.get("returns/392372").json()["comment_count"] == 1


def test_an_empty_account_takes_returns(spec: Spec) -> None:
    """Statuses, reasons and a template are there; the first number of a year ends on 1001."""
    api = connect(create_app(Settings(seed="empty"), spec=spec, clock=Clock(NOW)))
    assert api.get("returns").json() == []
    assert api.post("returns", json={**PLAIN, "name": "Jo"}).json()["returnid"] == "R2026-1001"
