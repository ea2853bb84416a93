"""Locations and containers."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

import pytest

if TYPE_CHECKING:
    from starlette.testclient import TestClient

    from picqer_mock.spec import Spec


def _names(api: TestClient, query: str = "") -> list[str]:
    return [row["name"] for row in api.get(f"locations?{query}").json()]


def _new(api: TestClient, name: str, query: str = "", **fields: Any) -> Any:
    answer = api.post(f"locations?{query}", json={"idwarehouse": 13, "name": name, **fields})
    assert answer.status_code == 201, answer.text
    return answer.json()


def _refused(answer: Any) -> str:
    assert (answer.status_code, answer.json()["error_code"]) == (400, 1)
    message: str = answer.json()["error_message"]
    return message


def test_places_and_containers_are_listed_apart(spec: Spec, api: TestClient) -> None:
    """Without a kind, the list has places; containers have five fields."""
    places, containers = spec.examples(spec.operations["locations.list"])
    assert api.get("locations?idwarehouse=13").json() == [{**row, "is_exclusive_location": False} for row in places]
    assert api.get("locations?type=container").json() == containers
    assert api.get("locations?type=location").json() == api.get("locations").json()
    assert api.get("locations/6").json() == containers[0]


@pytest.mark.parametrize(
    ("query", "names"),
    [
        ("name=A.1.1", ["A.1.1"]),
        ("name=a.1.1", []),
        ("search=a.1.1", ["A.1.1", "A.1.1.A", "A.1.1.B"]),
        ("search=top", ["Z"]),
        ("idlocation_type=3", ["Z"]),
        ("idwarehouse=13&only_available=true", ["A", "A.1", "A.1.1", "A.1.1.B", "Z"]),
        ("idwarehouse=13&only_available=false&search=A.1.1.", ["A.1.1.A", "A.1.1.B"]),
        ("idwarehouse=13&offset=4", ["A.1.1.B", "Z"]),
        ("idwarehouse=1", []),
    ],
)
def test_filters_narrow_the_list(api: TestClient, query: str, names: list[str]) -> None:
    """By name, text, type, warehouse, and whether there is a product."""
    _new(api, "Z", idlocation_type=3, remarks="Top shelf")
    assert _names(api, query) == names


def test_a_location_has_defaults(api: TestClient) -> None:
    """Two fields make one; it is a place of the default type, at the top."""
    made = _new(api, "B")
    assert made == {
        "idlocation": made["idlocation"], "idwarehouse": 13, "type": "location", "name": "B", "remarks": None,
        "parent_idlocation": None, "unlink_on_empty": False, "is_bulk_location": False, "is_exclusive_location": False,
        "location_type": {"idlocation_type": 2, "name": "Standaard", "default": True, "color": "#0000f0"},
    }  # fmt: skip
    assert api.get(f"locations/{made['idlocation']}").json() == made


@pytest.mark.parametrize("name", ["LocationNew", "LocationContainerNew"])
def test_the_examples_work(spec: Spec, api: TestClient, name: str) -> None:
    """What the description shows is made as it shows it, and can be changed."""
    body = spec.document["components"]["examples"][name]["value"]
    made = api.post("locations", json=body).json()
    assert made == {**made, **{field: value for field, value in body.items() if field != "idlocation_type"}}
    container = made["type"] == "container"
    change = {"remarks": "Bottom shelf", **({} if container else {"is_exclusive_location": True})}
    changed = api.put(f"locations/{made['idlocation']}", json=change)
    assert (changed.status_code, changed.json()) == (200, {**made, **change})
    assert set(made) == {"idlocation", "idwarehouse", "type", "name", "remarks"} or not container


def test_parents_are_found_and_made_by_name(api: TestClient) -> None:
    """Up to the last dot, and on to the top; a parent that is sent goes before, and without the flag there is none."""
    made = _new(api, "A.2.1", "auto_link_to_parent=true")
    parent = api.get(f"locations/{made['parent_idlocation']}").json()
    assert (parent["name"], parent["parent_idlocation"]) == ("A.2", 1)
    assert _new(api, "A.2.2", "auto_link_to_parent=1")["parent_idlocation"] == parent["idlocation"]
    assert _new(api, "A.2.3", "auto_link_to_parent=1", parent_idlocation=1)["parent_idlocation"] == 1
    loose = _new(api, "A.2.4")
    assert loose["parent_idlocation"] is None
    linked = api.put(f"locations/{loose['idlocation']}?auto_link_to_parent=1", json={}).json()
    assert linked["parent_idlocation"] == parent["idlocation"]
    for name in ("B", ".B", "6"):
        assert _new(api, name, "auto_link_to_parent=1")["parent_idlocation"] is None
    assert _new(api, "C.1", "auto_link_to_parent=1", type="container").keys() == {
        "idlocation", "idwarehouse", "type", "name", "remarks",
    }  # fmt: skip


@pytest.mark.parametrize(
    ("body", "message"),
    [
        ({"idwarehouse": 7}, "idwarehouse: expected the id of a warehouse of this account, found 7."),
        ({"idlocation_type": 7}, "idlocation_type: expected the id of a location type of this account, found 7."),
        ({"name": "A.1"}, 'name: expected one that no other location of warehouse 13 has, found "A.1".'),
        (
            {"idwarehouse": 18, "parent_idlocation": 1},
            "parent_idlocation: expected the id of a place in warehouse 18, found location 1.",
        ),
        (
            {"parent_idlocation": 6},
            "parent_idlocation: expected the id of a place in warehouse 13, found location 6.",
        ),
        (
            {"type": "container", "parent_idlocation": 1},
            "parent_idlocation: expected nothing, as containers have none, found 1.",
        ),
        (
            {"type": "container", "is_bulk_location": True},
            "is_bulk_location: expected nothing, as containers have none, found true.",
        ),
    ],
)
def test_what_does_not_fit_is_refused(api: TestClient, body: dict[str, Any], message: str) -> None:
    """References exist in the warehouse, names are unique there, and containers have no fields of places."""
    before = len(_names(api))
    assert _refused(api.post("locations", json={"idwarehouse": 13, "name": "B", **body})) == message
    assert len(_names(api)) == before


def test_a_parent_that_a_name_tells_of_is_a_place(api: TestClient) -> None:
    """A container of that name is none."""
    answer = api.post("locations?auto_link_to_parent=1", json={"idwarehouse": 13, "name": "Container 1.2"})
    message = "parent_idlocation: expected the id of a place in warehouse 13, found location 6."
    assert _refused(answer) == message


def test_one_name_does_not_make_locations_without_end(api: TestClient) -> None:
    """A hundred levels are enough for any warehouse."""
    assert _new(api, ".".join("x" * 101), "auto_link_to_parent=1")["parent_idlocation"] is not None
    name = ".".join("y" * 102)
    answer = api.post("locations?auto_link_to_parent=1", json={"idwarehouse": 13, "name": name})
    assert _refused(answer) == "name: expected at most 100 dots with auto_link_to_parent, found 101."
    assert _names(api, "search=y") == []
    assert _new(api, name)["parent_idlocation"] is None


@pytest.mark.parametrize("parent", [2, 4])
def test_a_location_is_never_inside_itself(api: TestClient, parent: int) -> None:
    """Neither directly nor further down, also when the parent is found by name."""
    message = f"parent_idlocation: expected a location that is not inside location 2 itself, found {parent}."
    assert _refused(api.put("locations/2", json={"parent_idlocation": parent})) == message
    name = f"{api.get(f'locations/{parent}').json()['name']}.X"
    renamed = api.put("locations/2?auto_link_to_parent=1", json={"name": name})
    assert _refused(renamed) == message
    assert api.put("locations/4", json={"parent_idlocation": None}).json()["parent_idlocation"] is None


def test_a_place_of_several_products_is_not_for_one(api: TestClient) -> None:
    """One product is fine, two are not."""
    api.post("products/626/locations", json={"idlocation": 5})
    assert api.put("locations/5", json={"is_exclusive_location": True}).status_code == 200
    api.post("products/626/locations", json={"idlocation": 4})
    message = "is_exclusive_location: expected false, as 2 products are linked to location 4, found true."
    assert _refused(api.put("locations/4", json={"is_exclusive_location": True})) == message
    assert api.put("locations/4", json={"is_exclusive_location": False}).status_code == 200


def test_containers_keep_out_of_the_tree(api: TestClient) -> None:
    """Null and false are no loss, anything else is."""
    assert api.put("locations/6", json={"parent_idlocation": None, "name": "7"}).json()["name"] == "7"
    message = "unlink_on_empty: expected nothing, as containers have none, found true."
    assert _refused(api.put("locations/6", json={"unlink_on_empty": True})) == message


def test_a_location_in_use_is_not_deleted(api: TestClient) -> None:
    """Products, locations inside it, and intents keep it; without them it goes, and its history stays."""
    assert _refused(api.delete("locations/4")) == "idlocation: there are products at location 4. Unlink them first."
    message = "idlocation: other locations are inside location 3. Delete or move them first."
    assert _refused(api.delete("locations/3")) == message
    api.put("locations/4/products/633/intent", json={"idlocation": 5})
    assert _refused(api.delete("locations/5")) == "idlocation: location 5 is in use elsewhere in the account."
    api.put("locations/4/products/633/intent", json={"idlocation": 4})
    assert api.delete("locations/5").status_code == 204
    assert api.get("location-stock-history?idlocation=5").json()
    assert [api.request(method, "locations/5", json={}).status_code for method in ("GET", "PUT", "DELETE")] == [404] * 3


def test_products_of_a_location_are_listed(api: TestClient) -> None:
    """All that are linked, with their stock there."""
    api.post("products/626/locations", json={"idlocation": 4, "note": "Left"})
    first, second = api.get("locations/4/products").json()
    assert first == {
        "idproduct": 626, "productcode": "6531", "name": "HyperKewl Ultra Sport Cooling Vest", "stock": 0,
        "stock_reserved_picklists": 0, "free_stock": 0, "note": "Left", "is_preferred": False,
        "intent_idlocation": None,
    }  # fmt: skip
    linked = api.get("products/633/locations").json()[0]["stock_for_product"]
    assert (second["idproduct"], second["stock"]) == (633, linked["stock"])
    assert api.get("locations/4/products?offset=1").json() == [second]
    assert api.get("locations/3/products").json() == []
    assert api.get("locations/99/products").status_code == 404


def test_a_product_has_somewhere_to_go(api: TestClient) -> None:
    """The container remembers where; both must be in the warehouse, and the product in the container."""
    api.post("products/626/locations", json={"idlocation": 6})
    answer = api.put("locations/6/products/626/intent", json={"idlocation": 4})
    assert (answer.status_code, answer.json()["intent_idlocation"]) == (200, 4)
    assert api.get("locations/6/products").json() == [answer.json()]
    message = "idlocation: expected the id of a location of warehouse 13, found 99."
    assert _refused(api.put("locations/6/products/626/intent", json={"idlocation": 99})) == message
    assert api.put("locations/6/products/633/intent", json={"idlocation": 4}).status_code == 404


def test_a_container_holds_stock_like_a_place(api: TestClient) -> None:
    """It is linked and counted in the same way, and says what it is."""
    api.post("products/1105343/stock/13", json={"amount": 2, "reason": "x", "idlocation": 6})
    row = api.get("products/1105343/locations").json()[0]
    assert row == {
        "idlocation": 6, "idwarehouse": 13, "type": "container", "name": "Container 1", "remarks": None,
        "stock_for_product": {"stock": 2, "stock_reserved_picklists": 0},
    }  # fmt: skip


@pytest.mark.parametrize(("method", "path"), [("GET", ""), ("POST", ""), ("GET", "/4"), ("GET", "/4/products")])
def test_locations_are_closed_to_keys_of_customers(partner: TestClient, method: str, path: str) -> None:
    """They belong to the account."""
    assert partner.request(method, f"locations{path}", json={}).status_code == 403
