"""How replacement products get to the customer."""

from __future__ import annotations

from datetime import timedelta
from typing import TYPE_CHECKING, Any

import pytest

from picqer_mock import Clock, Settings, create_app
from tests.mock_server.conftest import NOW, connect

if TYPE_CHECKING:
    from collections.abc import Callable

    from starlette.testclient import TestClient

    from picqer_mock.spec import Spec

DONE = {"idreturn_status": 83}
# By rising priority, those of the demo account that know the product.
FIRST, LAST = 18, 40


@pytest.fixture
def time() -> Clock:
    """A clock that the test moves."""
    return Clock(NOW)


@pytest.fixture
def shop(spec: Spec, time: Clock) -> TestClient:
    """An account with three spare pieces of a product in one warehouse and two in another."""
    api = connect(create_app(Settings(rate_limit=1000), spec=spec, clock=time))
    api.post("products", json={"idvatgroup": 18, "name": "Spare", "price": 1, "productcode": "spare"})
    for idwarehouse, amount in ((FIRST, 3), (LAST, 2)):
        api.post(f"products/{_spare(api)}/stock/{idwarehouse}", json={"amount": amount, "reason": "counted"})
    return api


def _spare(api: TestClient) -> int:
    (product,) = api.get("products?productcode=spare").json()
    number: int = product["idproduct"]
    return number


def _return(api: TestClient, *amounts: int, idproduct: int | None = None, **fields: Any) -> dict[str, Any]:
    lines = [{"idproduct": idproduct or _spare(api), "price": 1, "amount": amount} for amount in amounts]
    body = {"idreturn_status": 1, "idtemplate": 2, "name": "Jo", "country": "NL", "replacement_products": lines}
    created: dict[str, Any] = api.post("returns", json={**body, **fields}).json()
    return created


def _picklists(api: TestClient, idreturn: int) -> list[dict[str, Any]]:
    picklists = [api.get(f"picklists/{row['idpicklist']}").json() for row in api.get("picklists").json()]
    return [picklist for picklist in picklists if picklist["idreturn"] == idreturn]


def _backorders(api: TestClient, idreturn: int) -> list[tuple[int, int, int]]:
    rows = [row for row in api.get("backorders").json() if row["idreturn"] == idreturn]
    return [(row["idproduct"], row["idwarehouse"], row["amount"]) for row in rows]


def _statuses(api: TestClient, idreturn: int) -> list[str]:
    return [line["status"] for line in api.get(f"returns/{idreturn}/replacement_products").json()]


def _close(api: TestClient, idpicklist: int) -> None:
    assert api.post(f"picklists/{idpicklist}/pickall").status_code < 300
    assert api.post(f"picklists/{idpicklist}/close").status_code < 300


def test_nothing_is_sent_before_the_return_is_done(shop: TestClient) -> None:
    """Neither its arrival nor a status in between sends anything."""
    number = _return(shop, 1)["idreturn"]
    shop.put(f"returns/{number}", json={"idreturn_status": 82})
    assert (_picklists(shop, number), _backorders(shop, number), _statuses(shop, number)) == ([], [], ["new"])


def test_a_done_return_gets_a_picklist(shop: TestClient) -> None:
    """It goes to the address of the return, holds its pieces, and the line names it."""
    made = _return(shop, 2, city="Zutphen")
    after = shop.put(f"returns/{made['idreturn']}", json=DONE).json()
    (picklist,) = _picklists(shop, made["idreturn"])
    (line,), (picked,) = after["replacement_products"], picklist["products"]
    assert (picklist["idwarehouse"], picklist["deliverycity"], picklist["idorder"]) == (FIRST, "Zutphen", None)
    assert picked["idreturn_product_replacement"] == line["idreturn_product_replacement"]
    assert (picked["idproduct"], picked["amount"]) == (_spare(shop), 2)
    assert (line["idpicklist"], line["status"], line["changeable"]) == (picklist["idpicklist"], "processing", False)
    assert shop.get(f"products/{_spare(shop)}/stock/{FIRST}").json()["reservedpicklists"] == 2


def test_warehouses_share_and_the_rest_waits(shop: TestClient) -> None:
    """The first that has pieces gives what it has; what all are short of waits in the first."""
    number = _return(shop, 2, 4, **DONE)["idreturn"]
    assert [
        (picklist["idwarehouse"], [line["amount"] for line in picklist["products"]])
        for picklist in _picklists(shop, number)
    ] == [(FIRST, [2, 1]), (LAST, [2])]
    assert _backorders(shop, number) == [(_spare(shop), FIRST, 1)]
    assert _statuses(shop, number) == ["processing", "processing"]


def test_a_sent_replacement_is_completed(shop: TestClient) -> None:
    """Once its picklist is closed; the stock has gone down then."""
    number = _return(shop, 2, **DONE)["idreturn"]
    (picklist,) = _picklists(shop, number)
    _close(shop, picklist["idpicklist"])
    assert _statuses(shop, number) == ["completed"]
    assert shop.get(f"products/{_spare(shop)}/stock/{FIRST}").json()["stock"] == 1


def test_what_waits_is_sent_when_stock_comes_in(shop: TestClient, time: Clock) -> None:
    """The picklist is made of the backorder by itself, and the line is completed when all of it is sent."""
    number = _return(shop, 6, **DONE)["idreturn"]
    for picklist in _picklists(shop, number):
        _close(shop, picklist["idpicklist"])
    assert _statuses(shop, number) == ["processing"]
    shop.post(f"products/{_spare(shop)}/stock/{FIRST}", json={"change": 1, "reason": "counted"})
    time.move(timedelta(minutes=2))
    last = _picklists(shop, number)[-1]
    assert (last["idwarehouse"], _backorders(shop, number)) == (FIRST, [])
    _close(shop, last["idpicklist"])
    (line,) = shop.get(f"returns/{number}/replacement_products").json()
    assert (line["status"], line["idpicklist"]) == ("completed", last["idpicklist"])


def test_what_is_never_sent_is_cancelled(shop: TestClient) -> None:
    """When the backorder that it waited in is deleted."""
    number = _return(shop, 1, idproduct=626, **DONE)["idreturn"]
    (backorder,) = [row["idbackorder"] for row in shop.get("backorders").json() if row["idreturn"] == number]
    assert shop.delete(f"backorders/{backorder}").status_code == 204
    assert _statuses(shop, number) == ["cancelled"]


def test_a_cancelled_picklist_lets_its_replacement_wait(shop: TestClient) -> None:
    """Its pieces are on a backorder, and the line has no picklist."""
    number = _return(shop, 2, **DONE)["idreturn"]
    (picklist,) = _picklists(shop, number)
    assert shop.post(f"picklists/{picklist['idpicklist']}/cancel").status_code < 300
    (line,) = shop.get(f"returns/{number}/replacement_products").json()
    assert (line["status"], line["idpicklist"]) == ("processing", None)
    assert _backorders(shop, number) == [(_spare(shop), FIRST, 2)]


def test_nothing_is_sent_twice(shop: TestClient) -> None:
    """A return that is opened and done again sends only what came to it since; in a done one that goes out at once."""
    number = _return(shop, 1, **DONE)["idreturn"]
    for status in (1, 83):
        shop.put(f"returns/{number}", json={"idreturn_status": status})
    assert len(_picklists(shop, number)) == 1
    added = shop.post(
        f"returns/{number}/replacement_products", json={"idproduct": _spare(shop), "price": 1, "amount": 1}
    ).json()
    assert len(_picklists(shop, number)) == 2
    assert (added["status"], added["idpicklist"]) == ("processing", _picklists(shop, number)[-1]["idpicklist"])


def test_the_parts_of_a_virtual_composition_are_sent(shop: TestClient) -> None:
    """Each as often as it is in it; unlimited stock is never short."""
    kinds = {"set": "virtual_composition", "air": "unlimited_stock"}
    body = {"idvatgroup": 18, "name": "Thing", "price": 1}
    made = {
        code: shop.post("products", json={**body, "productcode": code, "type": kind}).json()["idproduct"]
        for code, kind in kinds.items()
    }
    for idproduct, amount in ((_spare(shop), 1), (made["air"], 50)):
        shop.post(f"products/{made['set']}/parts", json={"idproduct": idproduct, "amount": amount})
    number = _return(shop, 2, idproduct=made["set"], **DONE)["idreturn"]
    sent = {line["idproduct"]: line["amount"] for picklist in _picklists(shop, number) for line in picklist["products"]}
    assert sent == {_spare(shop): 2, made["air"]: 100}
    assert (_backorders(shop, number), _statuses(shop, number)) == ([], ["processing"])


def test_without_a_country_nothing_is_done(shop: TestClient) -> None:
    """The status stays, until there is a country or nothing to send."""
    made = _return(shop, 1, country=None)
    path = f"returns/{made['idreturn']}"
    refused = shop.put(path, json=DONE)
    assert refused.status_code == 400
    assert refused.json()["error_message"].startswith("country: expected the one that the replacements of return R2026")
    assert shop.get(path).json() == made
    assert shop.put(path, json={**DONE, "country": "NL"}).json()["completed_at"] is not None
    assert _return(shop, country=None, **DONE)["completed_at"] is not None


@pytest.mark.parametrize("amount", [1, 9])
def test_the_country_stays_once_replacements_were_sent(shop: TestClient, amount: int) -> None:
    """Whether they are on a picklist or wait, they could not be sent again without."""
    path = f"returns/{_return(shop, amount, **DONE)['idreturn']}"
    refused = shop.put(path, json={"country": None})
    assert (refused.status_code, shop.get(path).json()["country"]) == (400, "NL")
    assert shop.put(path, json={"country": "BE"}).json()["country"] == "BE"


def test_without_a_warehouse_nothing_is_done(spec: Spec) -> None:
    """Somebody must deliver."""
    app = create_app(Settings(), spec=spec, clock=Clock(NOW))
    for row in app.simulator.state.rows("SELECT idwarehouse FROM warehouse"):
        app.simulator.state.update("warehouse", {"accept_orders": False}, idwarehouse=row["idwarehouse"])
    refused = connect(app).put("returns/392372", json=DONE)
    message = "idwarehouse: expected an active warehouse that accepts orders, found none."
    assert (refused.status_code, refused.json()["error_message"]) == (400, message)


def test_hooks_hear_of_the_picklist_and_the_status(api: TestClient, fired: Callable[[], Any]) -> None:
    """The return that they get shows the picklist."""
    number = _return(api, 1, idproduct=633)["idreturn"]
    api.put(f"returns/{number}", json=DONE)
    heard = dict(fired())
    assert heard.keys() >= {"picklists.created", "returns.status_changed"}
    (line,) = heard["returns.status_changed"]["replacement_products"]
    assert line["idpicklist"] == heard["picklists.created"]["idpicklist"]
