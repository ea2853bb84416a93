"""The addresses of a customer."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

import pytest

from picqer_mock.resources import customers

if TYPE_CHECKING:
    from starlette.testclient import TestClient

    from picqer_mock.spec import Spec

PATH = "customers/5633/addresses"
KINDS = ("defaultinvoice", "defaultdelivery")


def _having(api: TestClient, kind: str) -> list[int]:
    return [row["idcustomer_address"] for row in api.get(PATH).json() if row[kind]]


def test_the_examples_work(spec: Spec, api: TestClient) -> None:
    """List, create and update answer as documented, with the whole address in several lines."""
    examples = spec.document["components"]["examples"]
    full = {"full_address": "Argus Tapes & Records\nWeijkmanlaan 68\n7077 AP Netterden\nNederland"}
    assert api.get(PATH).json() == [{**row, **full} for row in examples["CustomerAddresses"]["value"]]
    changed = api.put(f"{PATH}/5487", json=examples["CustomerAddressChange"]["value"])
    full["full_address"] = "Argus Tapes & Records\nKoppeling 19\n7077 AP Netterden\nNederland"
    assert (changed.status_code, changed.json()) == (200, {**examples["CustomerAddressChanged"]["value"], **full})
    api.post(PATH, json={"name": "One more, so that the next has the id of the example"})
    created = api.post(PATH, json=examples["CustomerAddressNew"]["value"])
    full["full_address"] = "Desmonds Formal Wear\nLoading dock\nKoppeling 17\n6983 HX Doesburg\nNederland"
    assert (created.status_code, created.json()) == (201, {**examples["CustomerAddressCreated"]["value"], **full})
    assert [row["idcustomer_address"] for row in api.get(PATH).json()] == [5487, 5488, 5489]
    assert api.get("customers/5633").json()["addresses"] == api.get(PATH).json()


def test_a_name_makes_an_address(api: TestClient) -> None:
    """It is no default, and all else is empty."""
    created = api.post(PATH, json={"name": "Dock"}).json()
    empty = dict.fromkeys(("contactname", "address", "address2", "zipcode", "city", "region", "country"))
    number = created["idcustomer_address"]
    assert created == {
        **empty, "idcustomer_address": number, "name": "Dock", "full_address": "Dock", **dict.fromkeys(KINDS, False),
    }  # fmt: skip
    assert api.post(PATH, json={"city": "Doesburg"}).json()["error_code"] == 5


@pytest.mark.parametrize("kind", KINDS)
def test_there_is_one_default_of_a_kind(api: TestClient, kind: str) -> None:
    """A new one takes the place of the old one, and the other kind keeps its own."""
    (other,) = set(KINDS) - {kind}
    made = api.post(PATH, json={"name": "Dock", kind: True}).json()["idcustomer_address"]
    assert (_having(api, kind), _having(api, other)) == ([made], [5487])
    assert api.put(f"{PATH}/5487", json={kind: True}).json()[kind] is True
    assert (_having(api, kind), _having(api, other)) == ([5487], [5487])
    api.put(f"{PATH}/5487", json={kind: False})
    assert (_having(api, kind), _having(api, other)) == ([], [5487])


def test_defaults_of_other_customers_stay(api: TestClient) -> None:
    """Each customer has its own."""
    before = api.get("customers/5607/addresses").json()
    api.post(PATH, json={"name": "Dock", **dict.fromkeys(KINDS, True)})
    assert api.get("customers/5607/addresses").json() == before


def test_a_deleted_address_is_gone(api: TestClient) -> None:
    """A default as well, and no other takes its place."""
    api.post(PATH, json={"name": "Dock"})
    answer = api.delete(f"{PATH}/5487")
    assert (answer.status_code, answer.content) == (204, b"")
    assert [row["name"] for row in api.get(PATH).json()] == ["Dock"]
    assert [_having(api, kind) for kind in KINDS] == [[], []]
    assert api.delete(f"{PATH}/5487").status_code == 404


@pytest.mark.parametrize("body", [{"country": "nl"}, {"country": "NLD"}, {"country": ""}])
def test_a_country_has_two_capital_letters(api: TestClient, body: dict[str, Any]) -> None:
    """Everything else has code 9, and changes nothing."""
    before = api.get(PATH).json()
    for answer in (api.post(PATH, json={"name": "a", **body}), api.put(f"{PATH}/5487", json=body)):
        assert (answer.status_code, answer.json()["error_code"]) == (400, 9)
    assert api.get(PATH).json() == before
    assert api.put(f"{PATH}/5487", json={"country": None}).json()["country"] is None


@pytest.mark.parametrize("path", ["customers/5633/addresses/5473", "customers/7/addresses/5487"])
def test_addresses_of_others_are_not_found(api: TestClient, path: str) -> None:
    """The customer and the address must belong together."""
    for answer in (api.put(path, json={"name": "x"}), api.delete(path)):
        assert (answer.status_code, answer.json()["error_code"]) == (404, 20)
    assert (
        api.get("customers/7/addresses").status_code
        == api.post("customers/7/addresses", json={"name": "x"}).status_code
        == 404
    )


def test_limited_keys_change_their_own(api: TestClient, partner: TestClient) -> None:
    """All four calls are open to them, for their customers."""
    path = f"customers/{partner.post('customers', json={'name': 'x'}).json()['idcustomer']}/addresses"
    made = partner.post(path, json={"name": "a"}).json()
    assert partner.put(f"{path}/{made['idcustomer_address']}", json={"name": "b"}).json()["name"] == "b"
    assert [row["name"] for row in partner.get(path).json()] == ["b"]
    assert partner.delete(f"{path}/{made['idcustomer_address']}").status_code == 204
    assert partner.put(f"{PATH}/5487", json={"name": "b"}).status_code == 404


def test_an_order_takes_the_default_addresses_over(api: TestClient) -> None:
    """Each kind from the address that is its default; a kind without a default has no fields."""
    state = api.app.simulator.state
    dock = {"name": "Dock", "city": "Doesburg", "country": "DE", "defaultdelivery": True}
    api.post(PATH, json=dock)
    defaults = customers.defaults(state, 5633)
    assert (defaults["deliveryname"], defaults["deliverycity"], defaults["deliverycountry"]) == (
        "Dock",
        "Doesburg",
        "DE",
    )
    assert (defaults["invoicename"], defaults["invoicezipcode"]) == ("Argus Tapes & Records", "7077 AP")
    assert len(defaults) == 16
    api.delete(f"{PATH}/5487")
    assert {name[:8] for name in customers.defaults(state, 5633)} == {"delivery"}
