"""The settings of products per warehouse."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

import pytest

if TYPE_CHECKING:
    from starlette.testclient import TestClient

    from picqer_mock.spec import Spec

PATH = "products/954712/warehouses"


def _locations(api: TestClient, idproduct: int = 954712) -> list[tuple[int, str]]:
    return [(row["idwarehouse"], row["name"]) for row in api.get(f"products/{idproduct}/locations").json()]


def test_the_example_of_the_page_works(spec: Spec, api: TestClient) -> None:
    """The documented call gets the documented answer, and the list shows it."""
    body = spec.document["components"]["examples"]["ProductWarehouseChange"]["value"]
    answer = api.put(f"{PATH}/18", json=body)
    assert (answer.status_code, answer.json()) == (200, spec.example("products.warehouses.update"))
    assert api.get(PATH).json()[0] == answer.json()


def test_what_is_not_sent_stays(api: TestClient) -> None:
    """One level changes, the others and the location do not."""
    before = api.get(PATH).json()[0]
    assert api.put(f"{PATH}/18", json={"stock_level_order": 9}).json() == {**before, "stock_level_order": 9}
    assert api.put(f"{PATH}/18", json={}).json() == {**before, "stock_level_order": 9}


def test_a_warehouse_appears_when_it_is_set(api: TestClient) -> None:
    """Warehouses without settings are not listed; what was not set is zero."""
    answer = api.put("products/626/warehouses/1", json={"stock_level_desired": 4}).json()
    assert answer == {
        "idproduct": 626, "idwarehouse": 1, "stock_level_order": 0, "stock_level_desired": 4, "stock_level_maximum": 0,
        "stock_location": "",
    }  # fmt: skip
    assert api.get("products/626/warehouses").json() == [answer]


@pytest.mark.parametrize(
    ("sent", "kept"),
    [
        ("A.12, A.21", "A.12, A.21"),
        ("A.21,A.12", "A.21, A.12"),
        (" A.12 ,, A.12,", "A.12"),
        ("", ""),
        (" , ", ""),
        ("caf\u00e9 1", "caf\u00e9 1"),
    ],
)
def test_locations_are_set_by_their_names(api: TestClient, sent: str, kept: str) -> None:
    """Names between commas become links in this warehouse, in that order, and replace the links there were."""
    assert api.put(f"{PATH}/18", json={"stock_location": sent}).json()["stock_location"] == kept
    expected: list[Any] = [(1389, "EK.928"), *((18, name) for name in kept.split(", ") if name)]
    assert _locations(api) == expected


def test_a_location_that_exists_is_linked_and_not_made_again(api: TestClient) -> None:
    """The name of a location of the same warehouse finds it; the same name elsewhere is another location."""
    api.put("products/626/warehouses/13", json={"stock_location": "A.1.1.B"})
    assert [row["idlocation"] for row in api.get("products/626/locations").json()] == [5]
    api.put("products/626/warehouses/18", json={"stock_location": "A.1.1.B"})
    made = api.get("products/626/locations").json()[1]
    assert (made["idwarehouse"], made["name"], made["parent_idlocation"]) == (18, "A.1.1.B", None)
    assert made["idlocation"] != 5
    assert made["location_type"]["default"] is True


def test_links_show_in_the_old_field(api: TestClient) -> None:
    """What is linked as a location reads back as its name, also without other settings."""
    for idlocation in (4, 5):
        api.post("products/626/locations", json={"idlocation": idlocation})
    assert [(row["idwarehouse"], row["stock_location"]) for row in api.get("products/626/warehouses").json()] == [
        (13, "A.1.1.A, A.1.1.B")
    ]
    api.delete("products/626/locations/4")
    assert api.get("products/626/warehouses").json()[0]["stock_location"] == "A.1.1.B"


def test_links_that_stay_keep_their_stock_and_note(api: TestClient) -> None:
    """Names in another order move no stock; a location with pieces of the product cannot be left out."""
    api.put(f"{PATH}/18", json={"stock_location": "A.12, A.21"})
    number = api.get("products/954712/locations").json()[-1]["idlocation"]
    api.put(f"products/954712/locations/{number}", json={"note": "Left"})
    api.post("products/954712/stock/18", json={"amount": 3, "reason": "x", "idlocation": number})
    assert api.put(f"{PATH}/18", json={"stock_location": "A.21, A.12"}).json()["stock_location"] == "A.21, A.12"
    row = next(row for row in api.get("products/954712/locations").json() if row["idlocation"] == number)
    assert (row["note"], row["stock_for_product"]["stock"]) == ("Left", 3)
    answer = api.put(f"{PATH}/18", json={"stock_location": "A.12"})
    message = f"idlocation: 3 pieces of product 954712 lie at location {number}. Move them or take them out first."
    assert (answer.status_code, answer.json()["error_message"]) == (400, message)


@pytest.mark.parametrize("path", ["products/7/warehouses/18", "products/633/warehouses/7"])
def test_unknown_products_and_warehouses_are_not_found(api: TestClient, path: str) -> None:
    """Both must exist."""
    answer = api.put(path, json={"stock_level_order": 1})
    assert (answer.status_code, answer.json()["error_code"]) == (404, 20)


@pytest.mark.parametrize(
    ("body", "message"),
    [
        ({"stock_level_order": None}, "stock_level_order: expected integer, found null."),
        ({"stock_level_order": 2**70}, "stock_level_order: expected a number of at most 64 bits"),
        ({"stock_location": ["A"]}, "stock_location: expected string, found"),
    ],
)
def test_malformed_settings_are_refused(api: TestClient, body: dict[str, Any], message: str) -> None:
    """Nothing of a refused update is kept."""
    before = api.get(PATH).json()
    answer = api.put(f"{PATH}/18", json={"stock_level_desired": 1, **body})
    assert answer.status_code == 400
    assert answer.json()["error_message"].startswith(message)
    assert api.get(PATH).json() == before


def test_replenishment_is_kept(api: TestClient) -> None:
    """Levels of the places to pick from are shown once they are set."""
    levels = {"picking_stock_replenish_trigger": 2, "picking_stock_replenish_to": 8}
    before = api.get(PATH).json()[0]
    assert before.keys().isdisjoint(levels)
    assert api.put(f"{PATH}/18", json=levels).json() == {**before, **levels}
    assert api.get(PATH).json()[0] == {**before, **levels}
