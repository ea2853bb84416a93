"""How picklists come about."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

import pytest

if TYPE_CHECKING:
    from collections.abc import Callable

    from starlette.testclient import TestClient

    Fired = Callable[[], list[tuple[str, Any]]]


def _reserved(api: TestClient, idproduct: int) -> int:
    number: int = api.get(f"products/{idproduct}/stock/18").json()["reservedpicklists"]
    return number


def test_a_picklist_has_what_its_order_has(api: TestClient, make: Callable[..., int]) -> None:
    """Address, settings and lines are copied, its number counts on, and its pieces are reserved."""
    address = {"deliveryname": "ACME", "deliverycontactname": "Desk", "deliverycity": "Gent", "deliverycountry": "BE"}
    number = make(
        (1002, 2),
        (1003, 3),
        **address,
        reference="R1",
        telephone="1",
        emailaddress="a@example.com",
        idshippingprovider_profile=1365,
        preferred_delivery_date="2026-03-04",
    )
    picklist = api.get(f"picklists/{number}").json()
    assert {name: picklist[name] for name in picklist if name.startswith("delivery") and picklist[name]} == {
        "deliveryname": "ACME",
        "deliverycontact": "Desk",
        "deliveryaddress": picklist["deliveryaddress"],
        "deliveryzipcode": picklist["deliveryzipcode"],
        "deliverycity": "Gent",
        "deliverycountry": "BE",
    }
    assert (picklist["reference"], picklist["telephone"], picklist["emailaddress"]) == ("R1", "1", "a@example.com")
    assert (picklist["idshippingprovider_profile"], picklist["preferred_delivery_date"]) == (1365, "2026-03-04")
    assert (picklist["picklistid"], picklist["status"], picklist["urgent"]) == ("P2026-1290", "new", False)
    assert (picklist["idwarehouse"], picklist["idcustomer"], picklist["idreturn"]) == (18, 5633, None)
    lines = {line["idproduct"]: line for line in picklist["products"]}
    assert {number: line["amount"] for number, line in lines.items()} == {1002: 2, 1003: 3}
    assert (picklist["totalproducts"], picklist["totalpicked"]) == (5, 0)
    assert picklist["weight"] == 2 * lines[1002]["weight"] + 3 * lines[1003]["weight"] > 0
    assert (_reserved(api, 1002), _reserved(api, 1003)) == (2, 3)


def test_tags_that_are_inherited_come_along(api: TestClient) -> None:
    """The picklist shows them as a list; tags that do not inherit stay with the order."""
    alone = api.post("tags", json={"title": "Alone", "color": "#000000", "inherit": False}).json()
    passed = api.post("tags", json={"title": "Passed on", "color": "#000000", "inherit": True}).json()
    body = {"idcustomer": 5633, "products": [{"idproduct": 1002, "amount": 1}]}
    idorder = api.post("orders", json=body).json()["idorder"]
    for tag in (alone, passed):
        assert api.post(f"orders/{idorder}/tags", json={"idtag": tag["idtag"]}).is_success
    api.post(f"orders/{idorder}/process")
    (picklist,) = api.get(f"orders/{idorder}").json()["picklists"]
    assert passed in picklist["tags"]
    assert alone not in picklist["tags"]


def test_a_new_picklist_is_told_of(make: Callable[..., int], api: TestClient, fired: Fired) -> None:
    """With its lines and reserved pieces, as it then is."""
    body = {"idcustomer": 5633, "products": [{"idproduct": 1002, "amount": 1}]}
    idorder = api.post("orders", json=body).json()["idorder"]
    api.post(f"orders/{idorder}/process")
    (data,) = [data for event, data in fired() if event == "picklists.created"]
    assert (data["idorder"], data["products"][0]["amount"], data["status"]) == (idorder, 1, "new")


def test_pieces_are_picked_where_they_lie(api: TestClient, make: Callable[..., int]) -> None:
    """First at the preferred location, as far as it has pieces that no other picklist takes; the rest at the next."""
    for name in ("W.1", "W.2"):
        location = api.post("locations", json={"name": name, "idwarehouse": 18}).json()["idlocation"]
        api.post("products/1002/locations", json={"idlocation": location, "is_preferred": name == "W.2"})
        body = {"amount": 5, "idlocation": location, "reason": "counted"}
        assert api.post("products/1002/stock/18", json=body).is_success
    first = api.get(f"picklists/{make((1002, 3))}").json()["products"][0]
    second = api.get(f"picklists/{make((1002, 4))}").json()["products"][0]
    assert [(place["name"], place["amount"]) for place in first["pick_locations"]] == [("W.2", 3)]
    assert [(place["name"], place["amount"]) for place in second["pick_locations"]] == [("W.2", 2), ("W.1", 2)]
    assert first["stock_location"] == first["stocklocation"] == "W.1, W.2"


def test_a_location_without_count_is_where_to_look(api: TestClient, make: Callable[..., int]) -> None:
    """Where stock is not counted per location, the first location is where the pieces are picked."""
    location = api.post("locations", json={"name": "W.1", "idwarehouse": 18}).json()["idlocation"]
    api.post("products/1002/locations", json={"idlocation": location})
    (line,) = api.get(f"picklists/{make((1002, 3))}").json()["products"]
    assert [(place["idlocation"], place["amount"]) for place in line["pick_locations"]] == [(location, 3)]


@pytest.mark.parametrize("amount", [2, 4])
def test_a_composition_is_a_line_above_its_parts(api: TestClient, make: Callable[..., int], amount: int) -> None:
    """Only its parts are reserved, counted and picked; it counts as picked as often as all of them are."""
    body = {"idvatgroup": 18, "name": "Set", "price": 5, "productcode": "SET", "type": "virtual_composition"}
    whole = api.post("products", json=body).json()["idproduct"]
    for part, pieces in ((1002, 1), (1003, 2)):
        assert api.post(f"products/{whole}/parts", json={"idproduct": part, "amount": pieces}).is_success
    picklist = api.get(f"picklists/{make((whole, amount))}").json()
    top, *parts = picklist["products"]
    assert (top["idproduct"], top["has_parts"], top["amount"]) == (whole, True, amount)
    assert [(part["idproduct"], part["amount"]) for part in parts] == [(1002, amount), (1003, 2 * amount)]
    assert {part["partof_idpicklist_product"] for part in parts} == {top["idpicklist_product"]}
    assert (picklist["totalproducts"], _reserved(api, 1003)) == (3 * amount, 2 * amount)

    path = f"picklists/{picklist['idpicklist']}"
    refusal = api.post(f"{path}/pick", json={"idpicklist_product": top["idpicklist_product"], "amount": 1})
    assert (refusal.status_code, refusal.json()["error_code"]) == (400, 17)
    api.post(f"{path}/pick", json={"product": 1002, "amount": amount})
    picked = api.post(f"{path}/pick", json={"product": 1003, "amount": 3}).json()
    assert [line["amount_picked"] for line in picked["products"]] == [1, amount, 3]
