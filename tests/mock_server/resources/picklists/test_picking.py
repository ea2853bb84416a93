"""Picking: how many pieces of each line were collected, and where."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

import pytest

if TYPE_CHECKING:
    from collections.abc import Callable

    from starlette.testclient import TestClient

PATH = "picklists/76859"


def _places(line: dict[str, Any]) -> list[tuple[int, int, int]]:
    return [(place["idlocation"], place["amount"], place["amount_picked"]) for place in line["pick_locations"]]


@pytest.mark.parametrize("body", [{"product": 633}, {"idpicklist_product": 611}, {"idpicklist_product_location": 7001}])
def test_pieces_are_picked_of_a_product_a_line_or_a_location(api: TestClient, body: dict[str, int]) -> None:
    """All three count on the line, in both spellings, and on its location."""
    picked = api.post(f"{PATH}/pick", json={**body, "amount": 1}).json()
    (line,) = picked["products"]
    assert (line["amount_picked"], line["amountpicked"], picked["totalpicked"]) == (1, 1, 1)
    assert _places(line) == [(4, 1, 1)]


@pytest.mark.parametrize(
    ("body", "code", "message"),
    [
        (
            {"amount": 1},
            15,
            "Missing parameter: product or idpicklist_product or idpicklist_product_location.",
        ),
        ({"product": 633}, 5, "Missing parameter: amount."),
        ({"product": 633, "amount": 0}, 16, "amount: expected at least 1, found 0."),
        ({"product": 633, "amount": "1"}, 16, 'amount: expected integer, found "1".'),
        ({"product": 626, "amount": 1}, 17, "product: expected one of picklist P2026-1289, found 626."),
        ({"idpicklist_product": 1, "amount": 1}, 17, "idpicklist_product: expected one of picklist"),
        ({"idpicklist_product_location": 1, "amount": 1}, 17, "idpicklist_product_location: expected one of picklist"),
        ({"product": 633, "amount": 2}, 18, "amount: expected at most 1, which are not picked yet, found 2."),
        ({"idpicklist_product_location": 7001, "amount": 2}, 18, "amount: expected at most 1"),
    ],
)
def test_what_cannot_be_picked_has_its_code(api: TestClient, body: dict[str, Any], code: int, message: str) -> None:
    """No product, no amount, an unknown product, too many pieces."""
    answer = api.post(f"{PATH}/pick", json=body)
    assert (answer.status_code, answer.json()["error_code"]) == (400, code)
    assert answer.json()["error_message"].startswith(message)
    assert api.get(PATH).json()["totalpicked"] == 0


def test_picking_adds_up_to_the_amount(api: TestClient, make: Callable[..., int]) -> None:
    """Piece by piece, line by line for a product that has several, and never more."""
    path = f"picklists/{make((1002, 2), (1002, 3))}"
    for amount, expected in [(1, [1, 0]), (3, [2, 2]), (1, [2, 3])]:
        picked = api.post(f"{path}/pick", json={"product": 1002, "amount": amount}).json()
        assert [line["amount_picked"] for line in picked["products"]] == expected
    assert api.post(f"{path}/pick", json={"product": 1002, "amount": 1}).json()["error_code"] == 18


def test_the_narrowest_name_counts(api: TestClient, make: Callable[..., int]) -> None:
    """A line goes before its product."""
    path = f"picklists/{make((1002, 2), (1002, 3))}"
    second = api.get(path).json()["products"][1]["idpicklist_product"]
    picked = api.post(f"{path}/pick", json={"product": 1002, "idpicklist_product": second, "amount": 2}).json()
    assert [line["amount_picked"] for line in picked["products"]] == [0, 2]


def test_all_is_picked_at_once(api: TestClient, make: Callable[..., int]) -> None:
    """What was picked before stays picked, and a second time changes nothing."""
    path = f"picklists/{make((1002, 2), (1003, 1))}"
    api.post(f"{path}/pick", json={"product": 1002, "amount": 1})
    for _ in range(2):
        picked = api.post(f"{path}/pickall").json()
        assert (picked["totalpicked"], picked["totalproducts"], picked["status"]) == (3, 3, "new")


def test_pieces_can_be_taken_elsewhere(api: TestClient, make: Callable[..., int]) -> None:
    """Of those that are not picked yet, as many as are sent or all; the rest stays planned where it was."""
    first, second = (
        api.post("locations", json={"name": name, "idwarehouse": 18}).json()["idlocation"] for name in ("W.1", "W.2")
    )
    api.post("products/1002/locations", json={"idlocation": first})
    path = f"picklists/{make((1002, 5))}"
    (line,) = api.get(path).json()["products"]
    assert _places(line) == [(first, 5, 0)]
    api.post(f"{path}/pick", json={"product": 1002, "amount": 1})
    places = f"{path}/products/{line['idpicklist_product']}/pick_locations"
    for body, expected in [
        ({}, [(first, 5, 1)]),
        ({"idlocation": second, "amount": 1}, [(first, 4, 1), (second, 1, 0)]),
        ({"idlocation": second, "amount": 3}, [(first, 2, 1), (second, 3, 0)]),
        ({"idlocation": second}, [(first, 1, 1), (second, 4, 0)]),
    ]:
        (line,) = api.put(places, json=body).json()["products"]
        assert _places(line) == expected
    number = line["pick_locations"][1]["idpicklist_product_location"]
    (line,) = api.post(f"{path}/pick", json={"idpicklist_product_location": number, "amount": 3}).json()["products"]
    assert (_places(line), line["amount_picked"]) == ([(first, 1, 1), (second, 4, 3)], 4)


@pytest.mark.parametrize(
    ("path", "body", "status", "message"),
    [
        ("611", {"idlocation": 99}, 400, "idlocation: expected the id of a location of this account, found 99."),
        (
            "611",
            {"idlocation": 5, "amount": 2},
            400,
            "amount: expected at most 1 pieces that are not picked yet, found",
        ),
        ("1", {"idlocation": 5}, 404, "idpicklist_product: there is no picklist product 1 of picklist 76859."),
    ],
)
def test_places_that_cannot_be(api: TestClient, path: str, body: Any, status: int, message: str) -> None:
    """Unknown locations and lines, and more pieces than are left, are refused."""
    answer = api.put(f"{PATH}/products/{path}/pick_locations", json=body)
    assert answer.status_code == status
    assert answer.json()["error_message"].startswith(message)
