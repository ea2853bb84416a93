"""Customers themselves."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

import pytest

from picqer_mock import Settings, create_app
from tests.mock_server.conftest import PARTNER_KEYS, connect

if TYPE_CHECKING:
    from starlette.testclient import TestClient

    from picqer_mock.spec import Spec

PATH = "customers"
NEW = {"name": "Triangle B.V."}
FIRST = {"name": "a", "defaultinvoice": True}
LINE = {"idproduct": 633, "amount": 1}


def _example(spec: Spec, name: str) -> Any:
    return spec.document["components"]["examples"][name]["value"]


def test_the_account_has_the_customers_of_the_example(spec: Spec, api: TestClient) -> None:
    """They come by rising id, with the fields that the example of either shows, and their full addresses."""
    listed = {row["idcustomer"]: row for row in api.get(PATH).json()}
    assert list(listed) == [5607, 5633]
    for example in spec.example("customers.list"):
        row = listed[example["idcustomer"]]
        assert {**row, **example, "addresses": None} == {**row, "addresses": None}
        for address, shown in zip(example["addresses"], row["addresses"], strict=True):
            assert {**shown, **address} == shown
    assert listed[5633]["addresses"][0]["full_address"] == (
        "Argus Tapes & Records\nWeijkmanlaan 68\n7077 AP Netterden\nNederland"
    )
    assert api.get(f"{PATH}/5633").json() == listed[5633]


def test_the_create_of_the_example_gets_its_answer(spec: Spec, api: TestClient) -> None:
    """The new customer gets the next id and number, and its address the next id."""
    created = api.post(PATH, json=_example(spec, "CustomerNew"))
    expected = {**_example(spec, "CustomerCreated"), "tags": []}
    expected["addresses"][0]["full_address"] = "Triangle B.V.\nKoppeling 15\n6983 HX Doesburg\nNederland"
    assert (created.status_code, created.json()) == (201, expected)
    assert api.get(f"{PATH}/5634").json() == expected


def test_the_change_of_the_example_gets_its_answer(spec: Spec, api: TestClient) -> None:
    """Discount and field are new, and nothing else has changed."""
    before = api.get(f"{PATH}/5633").json()
    value = "Achter het huis"
    change = {"discount": 15.6, "customerfields": [{"idcustomerfield": 103, "value": value}]}
    changed = {
        **before,
        "discount": 15.6,
        "customerfields": [{**change["customerfields"][0], "title": "Afleveropties"}],
    }
    assert api.put(f"{PATH}/5633", json=change).json() == changed
    assert api.get(f"{PATH}/5633").json() == changed
    assert api.put(f"{PATH}/5633", json={}).json() == changed


def test_a_discount_keeps_its_digits(api: TestClient) -> None:
    """It is a decimal number all the way."""
    headers = {"content-type": "application/json"}
    created = api.post(PATH, content=b'{"name": "A", "discount": 12.345678901234567890}', headers=headers)
    assert '"discount":12.345678901234567890,' in created.text


def test_both_spellings_of_the_remarks_have_one_value(api: TestClient) -> None:
    """The old one follows the new one."""
    changed = api.put(f"{PATH}/5607", json={"default_order_remarks": "Ring twice"}).json()
    assert changed["defaultorderremarks"] == changed["default_order_remarks"] == "Ring twice"


def test_numbers_go_on_behind_the_highest(api: TestClient) -> None:
    """Those that are sent are kept, twice as well, and only numbers count."""
    sent = ["500", "500", "W-900", "", "9" * 30]
    assert [api.post(PATH, json={**NEW, "customerid": text}).json()["customerid"] for text in sent] == sent
    assert [api.post(PATH, json=NEW).json()["customerid"] for _ in range(2)] == ["501", "502"]


def test_the_first_customer_has_number_one(spec: Spec) -> None:
    """An account without customers counts from one."""
    api = connect(create_app(Settings(seed="empty"), spec=spec))
    created = api.post(PATH, json=NEW).json()
    assert (created["idcustomer"], created["customerid"]) == (1, "1")


@pytest.mark.parametrize(
    ("query", "found"),
    [
        ("search=formal", [5633]),
        ("search=FRONT", [5607, 5633]),
        ("search=DEMO@example", [5607, 5633]),
        ("search=8", [5633]),
        ("search=%25", []),
        ("customerid=8", [5633]),
        ("customerid=2", [5607]),
        ("customerid=08", []),
        ("customerid=8&search=argus", []),
        ("offset=1", [5633]),
    ],
)
def test_filters(api: TestClient, query: str, found: list[int]) -> None:
    """The text is found in name, contact, e-mail address and number, whatever the case; the number must be the same."""
    assert [row["idcustomer"] for row in api.get(f"{PATH}?{query}").json()] == found


def test_lists_come_in_pages(api: TestClient) -> None:
    """Pages of 100, with what belongs to each customer."""
    for index in range(100):
        api.post(PATH, json={"name": f"Customer {index}", "addresses": [{"name": f"Address {index}"}]})
    first, second = api.get(PATH).json(), api.get(f"{PATH}?offset=100").json()
    assert (len(first), len(second)) == (100, 2)
    assert [[address["name"] for address in row["addresses"]] for row in second] == [["Address 98"], ["Address 99"]]


@pytest.mark.parametrize(
    ("body", "code", "message"),
    [
        ({"idtemplate": 9}, 1, "idtemplate: expected the id of a template of this account, found 9."),
        (
            {"idfulfilment_customer": 2}, 1,
            "idfulfilment_customer: expected a fulfilment customer of this account, found 2.",
        ),
        (
            {"customerfields": [{"idcustomerfield": 9, "value": "x"}]}, 1,
            "customerfields[0].idcustomerfield: expected a customer field of this account, each at most once, found 9.",
        ),
        (
            {"customerfields": [{"idcustomerfield": 103, "value": "x"}] * 2}, 1,
            (
                "customerfields[1].idcustomerfield: expected a customer field of this account, each at most once,"
                " found 103."
            ),
        ),
        (
            {"addresses": [{"name": "a"}, {"name": "b", "country": "Holland"}]}, 9,
            'addresses[1].country: expected two capital letters of ISO 3166, such as NL, found "Holland".',
        ),
        (
            {"addresses": [FIRST, {"name": "b"}, FIRST]},
            10,
            "addresses[2].defaultinvoice: expected true for one address at most, found it in addresses 0 and 2.",
        ),
        ({"language": "de"}, 1, 'language: expected one of "nl", "en", found "de".'),
    ],
)  # fmt: skip
def test_what_does_not_fit_is_refused(api: TestClient, body: dict[str, Any], code: int, message: str) -> None:
    """A refused create or update changes nothing."""
    before = api.get(PATH).json()
    for answer in (api.post(PATH, json={**NEW, **body}), api.put(f"{PATH}/5633", json={**NEW, **body})):
        assert (answer.status_code, answer.json()["error_code"]) == (400, code)
        assert answer.json()["error_message"] == message
    assert api.get(PATH).json() == before


def test_a_name_is_required(api: TestClient) -> None:
    """All else is optional."""
    refused = api.post(PATH, json={"emailaddress": "demo@example.com"})
    assert (refused.status_code, refused.json()["error_code"]) == (400, 5)


def test_addresses_in_an_update_replace_those_there_were(api: TestClient) -> None:
    """An update without addresses leaves them, an empty list takes all away."""
    changed = api.put(f"{PATH}/5633", json={"addresses": [{"name": "New", "defaultdelivery": True}]}).json()
    assert [row["name"] for row in changed["addresses"]] == ["New"]
    assert api.put(f"{PATH}/5633", json={"remarks": "x"}).json()["addresses"] == changed["addresses"]
    assert api.put(f"{PATH}/5633", json={"addresses": []}).json()["addresses"] == []


def test_a_field_that_is_not_sent_keeps_its_value(api: TestClient) -> None:
    """A second value for a field takes the place of the first."""
    for sent, value in (
        ([{"idcustomerfield": 103, "value": "a"}], "a"),
        ([], "a"),
        ([{"idcustomerfield": 103, "value": "b"}], "b"),
    ):
        changed = api.put(f"{PATH}/5633", json={"customerfields": sent}).json()
        assert changed["customerfields"] == [{"idcustomerfield": 103, "title": "Afleveropties", "value": value}]


def test_a_deleted_customer_leaves_nothing(api: TestClient) -> None:
    """Addresses, tags, fields and comments go with it, and its id does not come back."""
    made = api.post(PATH, json=NEW).json()["idcustomer"]
    field = {"idcustomerfield": 103, "value": "a"}
    api.put(f"{PATH}/{made}", json={"customerfields": [field], "addresses": [{"name": "a"}]})
    api.post(f"{PATH}/{made}/tags", json={"idtag": 223})
    comment = api.post(f"{PATH}/{made}/comments", json={"body": "Gone tomorrow"}).json()["idcomment"]
    answer = api.delete(f"{PATH}/{made}")
    assert (answer.status_code, answer.content) == (204, b"")
    for answer in (api.get(f"{PATH}/{made}"), api.delete(f"{PATH}/{made}"), api.get(f"comments/{comment}")):
        assert (answer.status_code, answer.json()["error_code"]) == (404, 20)
    assert [row["idcustomer"] for row in api.get(PATH).json()] == [5607, 5633]
    assert api.post(PATH, json=NEW).json()["idcustomer"] == made + 1


def test_a_customer_with_orders_stays(api: TestClient) -> None:
    """Cancelled orders count as well."""
    address = {"name": "a", "country": "NL", "defaultinvoice": True, "defaultdelivery": True}
    made = api.post(PATH, json={**NEW, "addresses": [address]}).json()["idcustomer"]
    order = api.post("orders", json={"idcustomer": made, "products": [LINE]}).json()["idorder"]
    assert api.delete(f"orders/{order}").is_success
    refused = api.delete(f"{PATH}/{made}")
    message = f"idcustomer: expected a customer without orders, but customer {made} has some."
    assert (refused.status_code, refused.json()["error_message"]) == (400, message)
    assert api.get(f"{PATH}/{made}").status_code == 200


def test_a_customer_with_returns_stays(api: TestClient) -> None:
    """A return without an order holds it as well."""
    made = api.post(PATH, json=NEW).json()["idcustomer"]
    sent = {"idcustomer": made, "idreturn_status": 1, "idtemplate": 2, "name": "a", "country": "NL", "language": "nl"}
    assert api.post("returns", json=sent).is_success
    assert "without returns" in api.delete(f"{PATH}/{made}").json()["error_message"]


def test_limited_keys_have_customers_of_their_own(api: TestClient, partner: TestClient) -> None:
    """What they make is theirs, they see nothing else, and no other key sees it."""
    assert partner.get(PATH).json() == []
    made = partner.post(PATH, json={**NEW, "addresses": [{"name": "a"}]}).json()
    assert made["idfulfilment_customer"] == PARTNER_KEYS["partner-1"]
    assert partner.get(PATH).json() == [made]
    assert api.get(f"{PATH}/{made['idcustomer']}").json() == made
    other = connect(api.app, "partner-3")
    theirs, ours = f"{PATH}/{made['idcustomer']}", f"{PATH}/5633"
    for key, path in ((other, theirs), (partner, ours)):
        answers = [key.get(path), key.put(path, json={"name": "x"}), key.delete(path), key.get(f"{path}/addresses")]
        assert [answer.status_code for answer in answers] == [404] * 4
    assert partner.delete(theirs).status_code == 204


@pytest.mark.parametrize("owner", [3, None])
def test_a_limited_key_gives_customers_to_nobody(partner: TestClient, owner: int | None) -> None:
    """It may name its own fulfilment customer only."""
    made = partner.post(PATH, json={**NEW, "idfulfilment_customer": 1}).json()["idcustomer"]
    for answer in (
        partner.post(PATH, json={**NEW, "idfulfilment_customer": owner}),
        partner.put(f"{PATH}/{made}", json={"idfulfilment_customer": owner}),
    ):
        assert (answer.status_code, answer.json()["error_message"].partition(",")[0]) == (
            400,
            "idfulfilment_customer: expected 1",
        )
