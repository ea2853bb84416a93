"""The shipments of a picklist: create and cancel."""

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

    Fired = Callable[[], list[tuple[str, Any]]]

PATH = "picklists/76859/shipments"
NEW = {"idshippingprofile": 1287, "weight": 1821, "idpackaging": 1}


def _ship(api: TestClient, body: dict[str, Any], path: str = PATH) -> Any:
    return api.post(f"{path}?return=shipment", json=body)


def test_a_shipment_has_its_provider_and_a_label(api: TestClient) -> None:
    """Names come from profile and provider; the fields before parcels repeat the first parcel."""
    answer = _ship(api, NEW)
    assert answer.status_code == 201
    shipment = answer.json()
    (parcel,) = shipment.pop("parcels")
    (document,) = parcel["documents"]
    tracking = f"https://example.com/tracktrace/{parcel['tracking_code']}"
    assert shipment == {
        "idshipment": 1831214,
        "idpicklist": 76859,
        "idorder": 6576,
        "idreturn": None,
        "idpackaging": 1,
        "idshippingprovider": 2,
        "idcompany_shippingprovider": 2,
        "idcompany_shippingprovider_profile": 1287,
        "provider": "PostNL",
        "providername": "PostNL Algemeen",
        "public_providername": "PostNL",
        "profile_name": "Standaard verzending",
        "carrier_key": "postnl",
        "labelurl": document["url"],
        "labelurl_pdf": document["url"],
        "labelurl_zpl": None,
        "trackingcode": parcel["tracking_code"],
        "trackingurl": tracking,
        "tracktraceurl": tracking,
        "created_by_iduser": 423,
        "weight": 1821,
        "cancelled": False,
        "idfulfilment_customer": None,
        "created": "2026-03-01 12:30:00",
        "updated": "2026-03-01 12:30:00",
    }
    assert (parcel["idpackaging"], parcel["weight"], parcel["tracking_url"]) == (1, 1821, tracking)
    assert (document["type"], document["size"], document["format"]) == ("label", "A6", "pdf")
    assert api.get(PATH).json()[1] == {**shipment, "parcels": [parcel]}


def test_each_parcel_has_a_code_and_a_label(api: TestClient) -> None:
    """The code that was sent is the first one's; what parcels leave out is that of the shipment."""
    body = {
        "idshippingprofile": 1287,
        "weight": 1000,
        "idpackaging": 2,
        "extrafields": {"code": "3SDEVC1"},
        "parcels": [{"idpackaging": 1, "weight": 900}, {}],
    }
    shipment = _ship(api, body).json()
    first, second = shipment["parcels"]
    assert (first["tracking_code"], first["idpackaging"], first["weight"]) == ("3SDEVC1", 1, 900)
    assert (second["idpackaging"], second["weight"]) == (2, 500)
    assert (shipment["trackingcode"], shipment["idpackaging"], shipment["weight"]) == ("3SDEVC1", 2, 1400)
    assert second["tracking_code"] != first["tracking_code"]
    assert first["documents"][0]["url"] != second["documents"][0]["url"]


def test_the_weight_is_that_of_the_products(api: TestClient, make: Callable[..., int]) -> None:
    """When none is sent."""
    path = f"picklists/{make((1002, 3))}"
    shipment = _ship(api, {"idshippingprofile": 1365}, f"{path}/shipments").json()
    assert shipment["weight"] == api.get(path).json()["weight"] > 0
    assert shipment["idpackaging"] is None


def test_a_picklist_may_be_heavier_than_a_shipment(api: TestClient) -> None:
    """Products weigh what somebody says; the picklist shows about the sum, and a shipment of that is refused."""
    new = {"idvatgroup": 18, "name": "Star", "productcode": "star", "price": 1, "type": "unlimited_stock"}
    idproduct = api.post("products", json={**new, "weight": 9 * 10**9}).json()["idproduct"]
    order = {"idcustomer": 5633, "products": [{"idproduct": idproduct, "amount": 10**9}] * 2}
    idorder = api.post("orders", json=order).json()["idorder"]
    picklist = api.post(f"orders/{idorder}/process").json()["picklists"][0]
    assert picklist["weight"] == 2**63 - 1
    path = f"picklists/{picklist['idpicklist']}/shipments"
    answer = _ship(api, {"idshippingprofile": 1365, "parcels": [{}, {"weight": 2**62 + 2}]}, path)
    assert (answer.status_code, answer.json()["error_code"]) == (400, 26)


def test_a_label_is_a_pdf_at_a_public_address(api: TestClient) -> None:
    """With address and tracking code; an address is not to be guessed."""
    document = _ship(api, NEW).json()["parcels"][0]["documents"][0]
    answer = api.get(document["url"], auth=None, headers={"Authorization": ""})
    assert (answer.status_code, answer.headers["content-type"]) == (200, "application/pdf")
    assert answer.content.startswith(b"%PDF-")
    assert b"(PackableTriangle B.V.)" in answer.content
    assert api.get(document["url"].replace(".pdf", "0.pdf")).status_code == 404


def test_shipping_closes_what_is_picked(api: TestClient, fired: Fired) -> None:
    """And not what is not; a closed picklist is not shipped again."""
    _ship(api, NEW)
    assert [event for event, _ in fired()] == ["picklists.shipments.created"]
    assert api.get("picklists/76859").json()["status"] == "new"
    api.post("picklists/76859/pickall")
    assert _ship(api, NEW).status_code == 201
    events = [event for event, _ in fired() if event.startswith("picklists.")]
    assert events[:2] == ["picklists.shipments.created", "picklists.closed"]
    assert api.get("picklists/76859").json()["status"] == "closed"
    answer = _ship(api, NEW)
    assert (answer.status_code, answer.json()["error_code"]) == (400, 26)
    assert len(api.get(PATH).json()) == 3


@pytest.mark.parametrize(
    ("body", "code", "message"),
    [
        ({}, 5, "Missing parameter: idshippingprofile."),
        ({"idshippingprofile": 1}, 26, "idshippingprofile: expected a shipping profile that picklist P2026-1289"),
        ({**NEW, "idshippingprovider": 3}, 26, "idshippingprovider: expected 2, whose profile was sent, found 3."),
        ({**NEW, "idpackaging": 9}, 26, "idpackaging: expected the id of an active packaging of this account, found"),
        ({**NEW, "parcels": [{}, {"idpackaging": 9}]}, 26, "parcels[1].idpackaging: expected the id of an active"),
        (
            {**NEW, "parcels": [{"weight": 2**63 - 1}] * 2},
            26,
            "parcels: expected a weight of at most 922337203685477580",
        ),
        ({**NEW, "weight": -1}, 1, "weight: expected at least 0, found -1."),
    ],
)
def test_what_cannot_be_shipped_has_its_code(api: TestClient, body: dict[str, Any], code: int, message: str) -> None:
    """Nothing is made then."""
    answer = _ship(api, body)
    assert (answer.status_code, answer.json()["error_code"]) == (400, code)
    assert answer.json()["error_message"].startswith(message)
    assert len(api.get(PATH).json()) == 1


def test_the_answer_must_be_asked_for(api: TestClient) -> None:
    """What comes without `return=shipment` is not documented, so it is refused."""
    assert api.post(PATH, json=NEW).status_code == 400


def test_a_shipment_can_be_cancelled_for_five_minutes(spec: Spec) -> None:
    """Not later, and not twice; the picklist stays as it is."""
    clock = Clock(NOW)
    api = connect(create_app(Settings(), spec=spec, clock=clock))
    first, second = (_ship(api, NEW).json()["idshipment"] for _ in range(2))
    clock.move(timedelta(minutes=5))
    cancelled = api.post(f"picklists/shipments/{first}/cancel").json()
    assert (cancelled["cancelled"], cancelled["updated"]) == (True, "2026-03-01 12:35:00")
    assert api.get(f"shipments/{first}").json() == cancelled
    assert api.post(f"picklists/shipments/{first}/cancel").json()["error_code"] == 21
    clock.move(timedelta(seconds=1))
    answer = api.post(f"picklists/shipments/{second}/cancel")
    assert (answer.status_code, answer.json()["error_code"]) == (400, 21)
    assert api.get(f"shipments/{second}").json()["cancelled"] is False


def test_hooks_are_told_of_a_cancelled_shipment(api: TestClient, fired: Fired) -> None:
    """With the shipment as it is then."""
    number = _ship(api, NEW).json()["idshipment"]
    api.post(f"picklists/shipments/{number}/cancel")
    ((event, data),) = fired()
    assert (event, data["idshipment"], data["cancelled"]) == ("picklists.shipments.cancelled", number, True)
