"""The lines of orders."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

import pytest

from tests.mock_server.resources.orders.shop import (
    NEAR,
    act,
    deliver,
    done,
    order,
    processed,
    product,
    put_stock,
    refusal,
    reserved,
)

if TYPE_CHECKING:
    from starlette.testclient import TestClient


def _path(made: dict[str, Any], index: int = 0) -> str:
    return f"orders/{made['idorder']}/products/{made['products'][index]['idorder_product']}"


def _bundle(api: TestClient) -> tuple[int, int, int]:
    """Return a virtual composition of two pieces of one product and three of another, with their ids."""
    first, second = product(api, "first", {NEAR: 10}), product(api, "second", {NEAR: 10})
    whole = product(api, "bundle", type="virtual_composition", price=25)
    for idproduct, amount in ((first, 2), (second, 3)):
        done(api.post(f"products/{whole}/parts", json={"idproduct": idproduct, "amount": amount}))
    return whole, first, second


def _amounts(api: TestClient, made: dict[str, Any]) -> list[tuple[int, int]]:
    lines = done(api.get(f"orders/{made['idorder']}/products"))
    return [(line["idproduct"], line["amount"]) for line in lines]


def test_lines_are_listed_and_read(api: TestClient) -> None:
    """As the order shows them."""
    lines = done(api.get("orders/6576/products"))
    assert lines == done(api.get("orders/6576"))["products"]
    assert done(api.get("orders/6576/products/86868")) == lines[0]
    assert refusal(api.get("orders/6575/products/86868"), 404)[0] == 20


def test_a_line_is_added_to_a_concept(api: TestClient) -> None:
    """With what is sent, and the rest from the product."""
    made = order(api, (633, 1))
    line = done(api.post(f"orders/{made['idorder']}/products", json={"idproduct": 633, "amount": 2, "price": 51.99}))
    wanted = {**made["products"][0], "idorder_product": 86881, "amount": 2, "price": 51.99}
    assert line == wanted
    assert done(api.get(f"orders/{made['idorder']}"))["products"] == [*made["products"], wanted]


def test_a_price_comes_from_the_price_lists_of_the_order(api: TestClient) -> None:
    """If the product has one there; a price that is sent wins."""
    state = api.app.simulator.state
    state.delete("product_price", idproduct=633)
    state.insert("product_price", idproduct=633, idpricelist=1, price="41.50")
    assert [
        order(api, (633, 1), pricelists=lists)["products"][0]["price"] for lists in ([1], [])
    ] == [41.5, 54.46]  # fmt: skip


@pytest.mark.parametrize("idorder", [6573, 6574, 6576])
def test_lines_are_fixed_once_the_order_is_processed(api: TestClient, idorder: int) -> None:
    """Neither added, nor removed, nor changed in amount: code 33. Price, name and remarks can change."""
    before = done(api.get(f"orders/{idorder}"))
    path = _path(before)
    for answer in (
        api.post(f"orders/{idorder}/products", json={"idproduct": 633, "amount": 1}),
        api.put(path, json={"amount": 9, "price": 1}),
        api.delete(path),
    ):
        assert refusal(answer)[0] == 33
    assert done(api.get(f"orders/{idorder}")) == before
    sent = {"price": 1.25, "name": "Other", "remarks": None, "amount": before["products"][0]["amount"]}
    assert done(api.put(path, json=sent)) == {**before["products"][0], **sent}


@pytest.mark.parametrize(("idorder", "code"), [(6571, 21), (6572, None), (6575, None)])
def test_lines_change_in_concepts_and_expected_orders(api: TestClient, idorder: int, code: int | None) -> None:
    """In a cancelled order they do not."""
    path = _path(done(api.get(f"orders/{idorder}")))
    if code:
        assert refusal(api.put(path, json={"amount": 3}))[0] == code
        return
    assert done(api.put(path, json={"amount": 3}))["amount"] == 3
    assert api.delete(path).status_code == 204
    assert done(api.get(f"orders/{idorder}/products")) == []


@pytest.mark.parametrize("amount", [0, -1, 10**9 + 1])
def test_an_amount_that_is_none_is_refused(api: TestClient, amount: int) -> None:
    """On create and on update."""
    made = order(api, (633, 1))
    for answer in (
        api.post(f"orders/{made['idorder']}/products", json={"idproduct": 633, "amount": amount}),
        api.put(_path(made), json={"amount": amount}),
    ):
        assert refusal(answer) == (1, f"amount: expected from 1 to 1000000000 pieces, found {amount}.")
    assert done(api.get(f"orders/{made['idorder']}")) == made


def test_an_order_without_lines_is_not_processed(api: TestClient) -> None:
    """Until it has one again."""
    made = order(api, (633, 1))
    api.delete(_path(made))
    code, text = refusal(api.post(f"orders/{made['idorder']}/process"))
    assert (code, "which has none. Add one." in text) == (1, True)
    done(api.post(f"orders/{made['idorder']}/products", json={"idproduct": 633, "amount": 1}))
    assert act(api, made, "process")["status"] == "processing"


def test_a_composition_brings_lines_for_its_parts(api: TestClient) -> None:
    """Without a price, in the amounts that make it up."""
    whole, first, second = _bundle(api)
    made = order(api, (whole, 2))
    top, *parts = made["products"]
    assert (top["has_parts"], top["price"], top["partof_idorder_product"]) == (True, 25, None)
    assert [(part["idproduct"], part["amount"], part["price"]) for part in parts] == [(first, 4, 0), (second, 6, 0)]
    assert {part["partof_idorder_product"] for part in parts} == {top["idorder_product"]}
    assert not any(part["has_parts"] for part in parts)


def test_compositions_in_compositions_come_apart(api: TestClient) -> None:
    """Down to what is in stock."""
    whole, first, second = _bundle(api)
    crate = product(api, "crate", type="virtual_composition")
    done(api.post(f"products/{crate}/parts", json={"idproduct": whole, "amount": 3}))
    made = order(api, (crate, 2))
    assert _amounts(api, made) == [(crate, 2), (whole, 6), (first, 12), (second, 18)]
    assert [line["has_parts"] for line in made["products"]] == [True, True, False, False]


def test_parts_are_not_more_than_can_be_counted(api: TestClient) -> None:
    """Neither in a new line nor in another amount of one."""
    part, whole = product(api, "part"), product(api, "bundle", type="virtual_composition")
    done(api.post(f"products/{whole}/parts", json={"idproduct": part, "amount": 10**9}))
    made = order(api, (whole, 1))
    text = "amount: expected from 1 to 1000000000 pieces, found 2000000000."
    for answer in (
        api.post(f"orders/{made['idorder']}/products", json={"idproduct": whole, "amount": 2}),
        api.put(_path(made), json={"amount": 2}),
    ):
        assert refusal(answer)[1].endswith(text)
    assert done(api.get(f"orders/{made['idorder']}"))["products"] == made["products"]


def test_parts_follow_their_composition(api: TestClient) -> None:
    """In amount and when it goes; they cannot be changed by themselves."""
    whole, first, second = _bundle(api)
    made = order(api, (whole, 2))
    done(api.put(_path(made), json={"amount": 1}))
    assert _amounts(api, made) == [(whole, 1), (first, 2), (second, 3)]
    for answer in (api.put(_path(made, 1), json={"amount": 5}), api.delete(_path(made, 1))):
        assert "expected a line that is no part of a composition" in refusal(answer)[1]
    assert api.delete(_path(made)).status_code == 204
    assert _amounts(api, made) == []


def test_a_composition_keeps_the_parts_that_were_delivered(api: TestClient) -> None:
    """However many picklists they went out on."""
    whole, first, second = _bundle(api)
    made = processed(api, (whole, 5))
    deliver(api, made)
    put_stock(api, second, 3)
    act(api, made, "process-backorders")
    deliver(api, made)
    put_stock(api, second, 3)
    act(api, made, "reopen")
    text = "expected at least 10, the pieces of first that"
    assert text in refusal(api.put(_path(made), json={"amount": 4}))[1]
    for amount in (6, 5):
        done(api.put(_path(made), json={"amount": amount}))
        assert _amounts(api, made) == [(whole, amount), (first, 2 * amount), (second, 3 * amount)]


def test_only_the_parts_are_picked(api: TestClient) -> None:
    """And reserved."""
    whole, first, second = _bundle(api)
    made = processed(api, (whole, 2))
    assert reserved(api, first) == (10, 0, 4, 0)
    assert reserved(api, second) == (10, 0, 6, 0)
    deliver(api, made)
    assert (reserved(api, first), reserved(api, second)) == ((6, 0, 0, 0), (4, 0, 0, 0))
    assert done(api.get(f"orders/{made['idorder']}"))["status"] == "completed"


def test_another_amount_gives_back_what_was_allocated(api: TestClient) -> None:
    """So does removing the line; another price does not."""
    idproduct = product(api, "a", {NEAR: 5})
    made = order(api, (idproduct, 3))
    act(api, made, "allocate")
    done(api.put(_path(made), json={"price": 2}))
    assert reserved(api, idproduct) == (5, 0, 0, 3)
    done(api.put(_path(made), json={"amount": 4}))
    assert reserved(api, idproduct) == (5, 0, 0, 0)
    act(api, made, "allocate")
    api.delete(_path(made))
    assert reserved(api, idproduct) == (5, 0, 0, 0)


def test_what_was_delivered_before_a_reopening_stays(api: TestClient) -> None:
    """A line keeps at least those pieces, and the rest is delivered when the order is processed again."""
    idproduct = product(api, "a", {NEAR: 2})
    made = processed(api, (idproduct, 5))
    deliver(api, made)
    act(api, made, "reopen")
    text = "amount: expected at least 2, the pieces of a that are delivered or cancelled, found 1."
    assert refusal(api.put(_path(made), json={"amount": 1})) == (1, text)
    assert "2 delivered pieces of a" in refusal(api.delete(_path(made)))[1]
    done(api.put(_path(made), json={"amount": 2}))
    assert act(api, made, "process")["status"] == "completed"
