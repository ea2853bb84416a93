"""The parts of compositions, and the stock that follows them."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

import pytest

from tests.mock_server.conftest import connect

if TYPE_CHECKING:
    from collections.abc import Callable

    from starlette.testclient import TestClient

    from picqer_mock.state import State


def _new(api: TestClient, kind: str, code: str, *parts: tuple[int, int]) -> int:
    new = {"idvatgroup": 18, "productcode": code, "name": code, "price": 1, "type": kind}
    number: int = api.post("products", json=new).json()["idproduct"]
    for idproduct, amount in parts:
        answer = api.post(f"products/{number}/parts", json={"idproduct": idproduct, "amount": amount})
        assert answer.status_code == 201, answer.text
    return number


def _stock(api: TestClient, idproduct: int, idwarehouse: int, amount: int) -> None:
    body = {"amount": amount, "reason": "Counted"}
    assert api.post(f"products/{idproduct}/stock/{idwarehouse}", json=body).status_code == 200


def _refused(answer: Any) -> str:
    assert (answer.status_code, answer.json()["error_code"]) == (400, 1)
    message: str = answer.json()["error_message"]
    return message


def test_parts_are_added_changed_and_removed(api: TestClient, fired: Callable[[], list[tuple[str, Any]]]) -> None:
    """Each answer is the part with its code, name and type, and each change is told."""
    number = _new(api, "virtual_composition", "set")
    part = api.post(f"products/{number}/parts", json={"idproduct": 626, "amount": 2})
    assert part.status_code == 201
    assert "products.parts.changed" in dict(fired())
    idpart = part.json()["idproduct_part"]
    assert part.json() == {
        "idproduct_part": idpart, "idproduct": 626, "amount": 2, "productcode": "6531",
        "name": "HyperKewl Ultra Sport Cooling Vest", "type": "normal",
    }  # fmt: skip
    path = f"products/{number}/parts/{idpart}"
    assert api.put(path, json={"amount": 3}).json() == {**part.json(), "amount": 3}
    assert dict(fired())["products.parts.changed"]["idproduct"] == number
    assert api.get(path).json() == {**part.json(), "amount": 3}
    assert api.get(f"products/{number}/parts").json() == [api.get(path).json()]
    assert api.delete(path).status_code == 204
    assert "products.parts.changed" in dict(fired())
    assert [api.request(method, path, json={"amount": 1}).status_code for method in ("GET", "PUT", "DELETE")] == [
        404
    ] * 3


@pytest.mark.parametrize("idproduct", [633, 7])
def test_a_product_without_parts_has_no_list(api: TestClient, idproduct: int) -> None:
    """It answers 404 with code 20, as one connector met it."""
    answer = api.get(f"products/{idproduct}/parts")
    assert (answer.status_code, answer.json()["error_code"]) == (404, 20)


def test_a_nested_list_goes_down_through_virtual_compositions(api: TestClient) -> None:
    """Their parts stand inside them; those of a composition with stock do not."""
    outer = _new(api, "virtual_composition", "outer", (1351, 1), (1352, 1))
    flat, deep = (api.get(f"products/{outer}/parts{query}").json() for query in ("", "?nested=true"))
    assert [part.get("parts") for part in flat] == [None, None]
    assert [part["idproduct"] for part in deep[0]["parts"]] == [1002, 1003]
    assert "parts" not in deep[1]


def test_only_compositions_have_parts_and_none_contains_itself(api: TestClient) -> None:
    """Neither directly nor further down, through either kind of composition."""
    outer = _new(api, "composition_with_stock", "outer", (1352, 1))
    for path, idproduct in (("1352", 1352), ("1352", outer)):
        message = f"idproduct: expected a product that does not contain composition 1352, found {idproduct}."
        answer = api.post(f"products/{path}/parts", json={"idproduct": idproduct, "amount": 1})
        assert _refused(answer) == message
    answer = api.post("products/633/parts", json={"idproduct": 626, "amount": 1})
    message = "idproduct: expected a composition, found product 633 of type normal. Change its type first."
    assert _refused(answer) == message


@pytest.mark.parametrize(
    ("body", "message"),
    [
        ({"amount": 0}, "amount: expected at least 1, found 0."),
        ({"idproduct": 7}, "idproduct: expected the id of a product of this account, found 7."),
    ],
)
def test_a_part_is_some_pieces_of_a_product(api: TestClient, body: dict[str, Any], message: str) -> None:
    """The product exists, and the amount is not nothing, also when it changes."""
    assert _refused(api.post("products/1351/parts", json={"idproduct": 626, "amount": 1, **body})) == message
    if "amount" in body:
        assert _refused(api.put("products/1351/parts/7", json=body)) == message


def test_stock_of_a_virtual_composition_follows_its_parts(api: TestClient) -> None:
    """In every view: as many as the parts suffice for in a warehouse, nested ones and doubles included."""
    for idproduct, amount in ((1002, 7), (1003, 20)):
        _stock(api, idproduct, 18, amount)
        _stock(api, idproduct, 40, 0)
    outer = _new(api, "virtual_composition", "outer", (1351, 2), (1002, 1))
    for number, expected in ((1351, 7), (outer, 2)):
        rows = api.get(f"products/{number}/stock").json()
        assert [(row["idwarehouse"], row["stock"], row["freestock"]) for row in rows] == [
            (18, expected, expected), (40, 0, 0),
        ]  # fmt: skip
        assert api.get(f"products/{number}").json()["stock"] == rows
        assert api.get(f"products?idproducts={number}").json()[0]["stock"] == rows
        assert api.get(f"products/{number}/stock/18").json() == rows[0]
        assert api.get(f"products/{number}/stock/1").json()["stock"] == 0


def test_reservations_of_parts_show_on_their_composition(api: TestClient) -> None:
    """Each kind as how many fewer can be made; free stock may be below zero there too."""
    state: State = api.app.simulator.state
    _stock(api, 1002, 18, 10)
    _stock(api, 1003, 18, 20)
    reserved = {"reservedpicklists": 5, "reservedbackorders": 6, "reservedallocations": 14}
    state.update("product_stock", reserved, idproduct=1003, idwarehouse=18)
    assert api.get("products/1351/stock/18").json() == {
        "idwarehouse": 18, "stock": 10, "reserved": 13, "reservedbackorders": 3, "reservedpicklists": 3,
        "reservedallocations": 7, "freestock": -3,
    }  # fmt: skip


def test_a_composition_of_nothing_that_is_kept_has_no_stock(api: TestClient) -> None:
    """Neither one without parts, nor one of products with unlimited stock."""
    unlimited = _new(api, "unlimited_stock", "unlimited")
    for number in (_new(api, "virtual_composition", "a"), _new(api, "virtual_composition", "b", (unlimited, 1))):
        assert api.get(f"products/{number}").json()["stock"] == []


def test_a_composition_tells_when_its_stock_changes(
    api: TestClient, fired: Callable[[], list[tuple[str, Any]]]
) -> None:
    """When that of a part does or its parts do, however deep; not when another part is what it lacks."""
    outer = _new(api, "virtual_composition", "outer", (1351, 1))
    assembled = "products.assembled_stock_changed"
    _stock(api, 1002, 18, 1)
    _stock(api, 1002, 40, 0)
    fired()
    _stock(api, 1002, 18, 2)
    told = {data["idproduct"]: data for event, data in fired() if event == assembled}
    assert told.keys() == {1351, outer}
    assert told[outer]["stock"][0]["freestock"] == 2
    _stock(api, 1003, 18, 1000)
    assert [event for event, _ in fired()] == ["products.stock_changed", "products.free_stock_changed"]
    api.put("products/1351/parts/7", json={"amount": 2})
    assert sorted(data["idproduct"] for event, data in fired() if event == assembled) == [1351, outer]


def test_compositions_are_made_from_their_parts(api: TestClient) -> None:
    """Their stock grows and that of the parts shrinks, also of parts that are compositions themselves."""
    for idproduct in (1002, 1003, 1004):
        _stock(api, idproduct, 18, 10)
    made = _new(api, "composition_with_stock", "made", (1351, 1), (1004, 2))
    answer = api.post(f"products/{made}/produce", json={"idwarehouse": 18, "amount": 4, "reason": "Weekend"})
    assert answer.status_code == 200
    assert answer.json() == api.get(f"products/{made}/stock").json()
    stocks = [api.get(f"products/{number}/stock/18").json()["stock"] for number in (made, 1002, 1003, 1004)]
    assert stocks == [4, 6, 2, 2]
    entry = api.get(f"stockhistory?idproduct={made}").json()[0]
    assert (entry["stock_change"], entry["reason"], entry["change_type"]) == (4, "Weekend", "production")
    short = _refused(api.post(f"products/{made}/produce", json={"idwarehouse": 18, "amount": 2}))
    assert short.startswith(
        "idproduct: expected a change that leaves product 1003 in warehouse 18 between the 0 pieces"
    )
    assert api.get("products/1002/stock/18").json()["stock"] == 6


@pytest.mark.parametrize(
    ("idproduct", "body", "message"),
    [
        (633, {}, "idproduct: expected a product of type composition_with_stock, found product 633 of type normal."),
        (1352, {"amount": 0}, "amount: expected at least 1, found 0."),
        (1352, {"idwarehouse": 7}, "idwarehouse: expected the id of a warehouse of this account, found 7."),
    ],
)
def test_what_cannot_be_produced_is_refused(
    api: TestClient, idproduct: int, body: dict[str, Any], message: str
) -> None:
    """Only compositions with stock, some of them, somewhere."""
    answer = api.post(f"products/{idproduct}/produce", json={"idwarehouse": 18, "amount": 1, **body})
    assert _refused(answer) == message


def test_a_composition_without_parts_is_not_produced(api: TestClient) -> None:
    """There is nothing to make it from."""
    number = _new(api, "composition_with_stock", "empty")
    answer = api.post(f"products/{number}/produce", json={"idwarehouse": 18, "amount": 1})
    assert _refused(answer) == f"idproduct: product {number} has no parts to make it from. Add them first."


def test_parts_and_compositions_keep_their_place(api: TestClient) -> None:
    """A composition with parts keeps its type, and a product in a composition stays active."""
    number = _new(api, "normal", "part")
    outer = _new(api, "virtual_composition", "outer", (number, 1))
    refused = _refused(api.put(f"products/{outer}", json={"type": "normal"}))
    assert refused == "type: it cannot change while the product has parts."
    refused = _refused(api.put(f"products/{number}", json={"active": False}))
    assert refused == "active: it cannot change while the product is in a composition."
    assert api.put(f"products/{outer}", json={"active": False}).status_code == 200
    assert api.put(f"products/{number}", json={"type": "virtual_composition"}).status_code == 200


def test_a_key_of_a_customer_has_its_own_compositions(api: TestClient, partner: TestClient) -> None:
    """It makes them of its own products, and does not find those of others."""
    own = _new(partner, "virtual_composition", "own", (1001, 1))
    assert partner.get(f"products/{own}/parts").json()[0]["idproduct"] == 1001
    answer = partner.post(f"products/{own}/parts", json={"idproduct": 633, "amount": 1})
    assert _refused(answer) == "idproduct: expected the id of a product of this account, found 633."
    for key, path in ((partner, "products/1351/parts"), (connect(api.app, "partner-3"), f"products/{own}/parts")):
        assert key.get(path).status_code == 404
        assert key.post(path, json={"idproduct": 1001, "amount": 1}).status_code == 404
