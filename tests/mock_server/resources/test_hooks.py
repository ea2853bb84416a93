"""Hooks. What they are told, and how, is tested in `tests/mock_server/webhooks`."""

from __future__ import annotations

import json
from typing import TYPE_CHECKING, Any

import pytest

if TYPE_CHECKING:
    from starlette.testclient import TestClient

    from picqer_mock.spec import Spec

NEW = {"name": "Stock", "event": "products.free_stock_changed", "address": "https://shop.example/hooks"}


def _change_stock(api: TestClient, idproduct: int) -> None:
    answer = api.post(f"products/{idproduct}/stock/18", json={"change": 1, "reason": "counted"})
    assert answer.status_code == 200


def test_the_examples_of_the_page_work(spec: Spec, api: TestClient) -> None:
    """The hooks of the examples are there, and the documented create gets the documented answer."""
    examples = spec.document["components"]["examples"]
    assert api.get("hooks").json() == examples["Hooks"]["value"]
    assert api.get("hooks/228").json() == examples["Hook"]["value"]
    created = api.post("hooks", json=examples["HookNew"]["value"])
    assert (created.status_code, created.json()) == (201, examples["HookCreated"]["value"])
    assert api.get("hooks/230").json() == created.json()


@pytest.mark.parametrize(("secret", "shown"), [({}, False), ({"secret": ""}, False), ({"secret": "s"}, True)])
def test_a_secret_is_never_shown(api: TestClient, secret: dict[str, str], shown: bool) -> None:
    """Only whether there is one."""
    assert api.post("hooks", json={**NEW, **secret}).json()["secret"] is shown


def test_lists_come_in_pages(api: TestClient) -> None:
    """Pages of 100 by rising id, inactive hooks among them."""
    for number in range(100):
        api.post("hooks", json={**NEW, "address": f"https://shop.example/{number}"})
    first, second = api.get("hooks").json(), api.get("hooks?offset=100").json()
    assert [hook["idhook"] for hook in first + second] == list(range(228, 330))
    assert (len(first), len(second)) == (100, 2)


@pytest.mark.parametrize(
    ("change", "message"),
    [
        ({"event": "products.freestockchanged"}, "event: expected one of"),
        ({"event": "shipping_providers.ship"}, "event: expected one of"),
        ({"address": "shop"}, "address: expected text of the format uri"),
        ({"address": "ftp://shop.example/"}, "address: expected a URL that starts with http:// or https://, found"),
        ({"address": "https:/hooks"}, "address: expected a URL that starts"),
        ({"address": "https://shop.example:99999/"}, "address: expected a URL that starts"),
        ({"address": "https://shop.example:0/"}, "address: expected a URL that starts"),
        (
            {"address": "https://example.com/picqer-webhook"},
            "address: expected one that has no active hook for products.free_stock_changed yet, but hook 228 posts it",
        ),
    ],
)
def test_what_cannot_be_told_is_refused(api: TestClient, change: dict[str, str], message: str) -> None:
    """The text names the field and what was expected."""
    answer = api.post("hooks", json={**NEW, **change})
    assert (answer.status_code, answer.json()["error_code"]) == (400, 1)
    assert answer.json()["error_message"].startswith(message)
    assert len(api.get("hooks").json()) == 2


def test_what_is_missing_is_named(api: TestClient) -> None:
    """With the code for it."""
    answer = api.post("hooks", json={}).json()
    assert (answer["error_code"], answer["error_message"]) == (5, "Missing parameter: name, event, address.")


def test_a_deleted_hook_stays_inactive_in_the_list(api: TestClient) -> None:
    """Deleting it again changes nothing, and reactivating it does."""
    for _ in range(2):
        answer = api.delete("hooks/228")
        assert (answer.status_code, answer.json()) == (200, {})
    assert [(hook["idhook"], hook["active"]) for hook in api.get("hooks").json()] == [(228, False), (229, False)]
    for _ in range(2):
        assert api.post("hooks/228/reactivate").json() == {**api.get("hooks/228").json(), "active": True}


def test_an_inactive_hook_gives_its_place_away(api: TestClient) -> None:
    """A secret is changed by deactivating the hook and creating another, and the old one cannot come back beside it."""
    old = api.get("hooks/228").json()
    api.delete("hooks/228")
    body = {name: old[name] for name in ("name", "event", "address")}
    new = api.post("hooks", json={**body, "secret": "another"}).json()
    refused = api.post("hooks/228/reactivate")
    assert refused.status_code == 400
    assert f"hook {new['idhook']} posts it" in refused.json()["error_message"]
    api.delete(f"hooks/{new['idhook']}")
    assert api.post("hooks/228/reactivate").status_code == 200


@pytest.mark.parametrize(("method", "path"), [("GET", ""), ("DELETE", ""), ("POST", "/reactivate")])
def test_a_hook_that_does_not_exist_is_a_404(api: TestClient, method: str, path: str) -> None:
    """With Picqer's code for it."""
    answer = api.request(method, f"hooks/7{path}")
    assert (answer.status_code, answer.json()["error_code"]) == (404, 20)


def test_a_limited_key_has_hooks_of_its_own(api: TestClient, partner: TestClient) -> None:
    """It neither sees those of others nor learns of them from a refusal, and others cannot have its place."""
    taken = {**NEW, "address": "https://example.com/picqer-webhook"}
    idhook = partner.post("hooks", json=taken).json()["idhook"]
    assert [hook["idhook"] for hook in partner.get("hooks").json()] == [idhook]
    assert [hook["idhook"] for hook in api.get("hooks").json()] == [228, 229, idhook]
    assert [partner.get("hooks/228").status_code, partner.delete("hooks/228").status_code] == [404, 404]
    assert partner.post("hooks", json=taken).status_code == 400
    assert partner.post(f"hooks/{idhook}/reactivate").status_code == 403
    assert partner.delete(f"hooks/{idhook}").status_code == 200


def test_the_hook_of_a_limited_key_hears_of_its_own_objects_only(api: TestClient, partner: TestClient) -> None:
    """Others' products, and those of nobody, are not told to it; a hook of the account hears of all."""
    product: dict[str, Any] = {"idvatgroup": 18, "name": "Vest", "price": 1}
    own = partner.post("products", json={**product, "productcode": "own"}).json()["idproduct"]
    other = api.post("products", json={**product, "productcode": "other", "idfulfilment_customer": 3}).json()
    idhook = partner.post("hooks", json=NEW).json()["idhook"]
    for idproduct in (633, other["idproduct"], own):
        _change_stock(api, idproduct)
    told = [(row["idhook"], json.loads(row["body"])["data"]["idproduct"]) for row in _deliveries(api)]
    assert told == [(228, 633), (228, other["idproduct"]), (228, own), (idhook, own)]


def _deliveries(api: TestClient) -> list[dict[str, Any]]:
    deliveries: list[dict[str, Any]] = api.app.simulator.deliveries.list()
    return deliveries
