"""Backorders."""

from __future__ import annotations

from datetime import timedelta
from typing import TYPE_CHECKING

import pytest

from picqer_mock import Clock, Settings, create_app
from tests.mock_server.conftest import NOW, connect
from tests.mock_server.resources.orders.shop import (
    FAR,
    NEAR,
    act,
    done,
    order,
    picks,
    processed,
    product,
    put_stock,
    refusal,
    reserved,
    waits,
)

if TYPE_CHECKING:
    from starlette.testclient import TestClient

    from picqer_mock.spec import Spec


@pytest.mark.parametrize(
    ("query", "ids"),
    [
        ("", [316213, 316214, 316215]),
        ("offset=2", [316215]),
        ("idorder=6576", [316214]),
        ("idproduct=633", []),
        ("idcustomer=5633&idproduct=626", [316213, 316214, 316215]),
        ("sinceid=316214", [316215]),
        ("sincedate=2026-01-13 14:11:22", [316214, 316215]),
        ("sincedate=2026-01-13 14:11:23", [316215]),
        ("search=316215", [316215]),
        ("search=o2026-1002", [316214]),
        ("search=desmonds", [316213, 316214, 316215]),
        ("search=ULTRA SPORT", [316213, 316214, 316215]),
        ("search=6531", [316213, 316214, 316215]),
        ("search=nothing", []),
    ],
)
def test_the_filters_filter(api: TestClient, query: str, ids: list[int]) -> None:
    """Each by what it names."""
    assert [row["idbackorder"] for row in done(api.get(f"backorders?{query}"))] == ids


def test_a_backorder_shows_both_spellings(api: TestClient) -> None:
    """A single one also when its product should come, which is not known without a purchase order."""
    single = done(api.get("backorders/316214"))
    [row] = done(api.get("backorders?idorder=6576"))
    assert single == {**row, "date_available": None}
    assert (row["amount_available"], row["amountavailable"], row["idorder_product"]) == (0, 0, 86879)
    assert refusal(api.get("backorders/9"), 404)[0] == 20


def test_stock_is_shared_out_by_priority(api: TestClient) -> None:
    """As it comes in; what picklists have or is allocated is not shared."""
    idproduct = product(api, "a")
    made = [processed(api, (idproduct, amount)) for amount in (2, 3, 4)]
    for stock, available in ((0, [0, 0, 0]), (1, [1, 0, 0]), (4, [2, 2, 0]), (20, [2, 3, 4])):
        put_stock(api, idproduct, stock)
        assert [waits(api, each)[0][3] for each in made] == available
    assert picks(api, processed(api, (idproduct, 11))) == [(NEAR, "new", [(idproduct, 11)])]
    assert reserved(api, idproduct) == (20, 9, 11, 0)


def test_processing_makes_picklists_of_what_is_there(api: TestClient) -> None:
    """One for each order and warehouse; what is not there goes on waiting."""
    near, far = product(api, "near", {NEAR: 0}), product(api, "far", {FAR: 0})
    first, second = processed(api, (near, 2), (far, 1)), processed(api, (near, 2))
    put_stock(api, near, 3)
    put_stock(api, far, 5, FAR)
    assert done(api.post("backorders/process")) == {}
    assert picks(api, first) == [(NEAR, "new", [(near, 2)]), (FAR, "new", [(far, 1)])]
    assert (picks(api, second), waits(api, second)) == ([(NEAR, "new", [(near, 1)])], [(NEAR, near, 1, 0)])
    assert reserved(api, near) == (3, 1, 3, 0)


def test_some_backorders_are_processed_by_their_ids(api: TestClient) -> None:
    """The others are left alone; an id that is none is refused."""
    idproduct = product(api, "a")
    first, second = processed(api, (idproduct, 1)), processed(api, (idproduct, 1))
    put_stock(api, idproduct, 2)
    [row] = done(api.get(f"orders/{second['idorder']}/backorders"))
    text = "idbackorders[1]: expected the id of a backorder of this account, found 9."
    assert refusal(api.post("backorders/process", json={"idbackorders": [row["idbackorder"], 9]})) == (1, text)
    done(api.post("backorders/process", json={"idbackorders": [row["idbackorder"]]}))
    assert (len(picks(api, first)), len(picks(api, second))) == (0, 1)


def test_an_order_that_goes_out_whole_is_processed_whole(api: TestClient) -> None:
    """Also by the id of one of its backorders."""
    first, second = product(api, "first", {NEAR: 0}), product(api, "second", {NEAR: 0})
    made = processed(api, (first, 1), (second, 1), partialdelivery=False)
    for idproduct in (first, second):
        put_stock(api, idproduct, 1)
    row, _ = done(api.get(f"orders/{made['idorder']}/backorders"))
    done(api.post("backorders/process", json={"idbackorders": [row["idbackorder"]]}))
    assert picks(api, made) == [(NEAR, "new", [(first, 1), (second, 1)])]


def test_deleting_a_backorder_cancels_its_pieces(api: TestClient) -> None:
    """Of the line; nothing of them is reserved any more."""
    idproduct = product(api, "a", {NEAR: 1})
    made = processed(api, (idproduct, 3))
    [row] = done(api.get(f"orders/{made['idorder']}/backorders"))
    assert api.delete(f"backorders/{row['idbackorder']}").status_code == 204
    assert refusal(api.get(f"backorders/{row['idbackorder']}"), 404)[0] == 20
    line = done(api.get(f"orders/{made['idorder']}/products"))[0]
    assert (line["amount"], line["amount_cancelled"]) == (3, 2)
    assert reserved(api, idproduct) == (1, 0, 1, 0)


def test_stock_that_came_in_is_processed_after_a_minute(spec: Spec) -> None:
    """By itself, once; an order that must wait for more is left alone."""
    clock = Clock(NOW)
    with connect(create_app(Settings(), spec=spec, clock=clock)) as api:
        idproduct, other = product(api, "a"), product(api, "b")
        made = processed(api, (idproduct, 2))
        whole = processed(api, (idproduct, 1), (other, 1), partialdelivery=False)
        put_stock(api, idproduct, 5)
        clock.move(timedelta(seconds=59))
        assert picks(api, made) == []
        clock.move(timedelta(seconds=1))
        assert picks(api, made) == [(NEAR, "new", [(idproduct, 2)])]
        assert (picks(api, whole), waits(api, whole)) == ([], [(NEAR, idproduct, 1, 1), (NEAR, other, 1, 0)])
        assert not api.app.simulator.state.has("job", name="backorders.process")


def test_what_held_an_order_up_may_go(spec: Spec) -> None:
    """Then it is processed after a minute as well, although no stock came in."""
    clock = Clock(NOW)
    with connect(create_app(Settings(), spec=spec, clock=clock)) as api:
        idproduct, other = product(api, "a"), product(api, "b")
        whole = processed(api, (idproduct, 1), (other, 1), partialdelivery=False)
        put_stock(api, idproduct, 1)
        _, row = done(api.get(f"orders/{whole['idorder']}/backorders"))
        assert api.delete(f"backorders/{row['idbackorder']}").status_code == 204
        clock.move(timedelta(minutes=1))
        assert picks(api, whole) == [(NEAR, "new", [(idproduct, 1)])]


def test_what_is_put_first_is_processed(spec: Spec) -> None:
    """After a minute, if the stock lay there for an order that waits for more."""
    clock = Clock(NOW)
    with connect(create_app(Settings(), spec=spec, clock=clock)) as api:
        idproduct = product(api, "a")
        processed(api, (idproduct, 3), partialdelivery=False)
        made = processed(api, (idproduct, 1))
        put_stock(api, idproduct, 1)
        act(api, made, "prioritise")
        clock.move(timedelta(minutes=1))
        assert picks(api, made) == [(NEAR, "new", [(idproduct, 1)])]


def test_a_limited_key_has_backorders_of_its_own(api: TestClient, partner: TestClient) -> None:
    """It neither sees those of others nor deletes them."""
    assert done(partner.get("backorders")) == []
    for method in ("GET", "DELETE"):
        assert refusal(partner.request(method, "backorders/316214"), 404)[0] == 20
    done(api.put("orders/6570", json={"warehouses": [NEAR]}))
    done(partner.post("orders/6570/process"))
    [row] = done(partner.get("backorders"))
    assert row["idorder"] == 6570
    assert done(partner.get("orders/6570/backorders")) == [row]
    assert partner.delete(f"backorders/{row['idbackorder']}").status_code == 204


def test_a_purchase_order_tells_when_a_product_comes(api: TestClient) -> None:
    """The first delivery to the warehouse that waits."""
    made = processed(api, (product(api, "a", {NEAR: 0}), 1))
    idproduct = made["products"][0]["idproduct"]
    for idwarehouse, date in ((FAR, "2026-03-02"), (NEAR, "2026-03-09"), (NEAR, "2026-03-05")):
        body = {
            "idsupplier": 1,
            "idwarehouse": idwarehouse,
            "products": [{"idproduct": idproduct, "amount": 1, "delivery_date": date}],
        }
        bought = done(api.post("purchaseorders", json=body))
        done(api.post(f"purchaseorders/{bought['idpurchaseorder']}/mark-as-purchased"))
    [row] = done(api.get(f"orders/{made['idorder']}/backorders"))
    assert done(api.get(f"backorders/{row['idbackorder']}"))["date_available"] == "2026-03-05 00:00:00"


def test_a_paused_order_is_served_as_well(api: TestClient) -> None:
    """Its picklist is paused."""
    idproduct = product(api, "a")
    made = processed(api, (idproduct, 1))
    act(api, made, "pause")
    put_stock(api, idproduct, 1)
    done(api.post("backorders/process"))
    assert picks(api, made) == [(NEAR, "paused", [(idproduct, 1)])]


def test_a_guest_has_no_customer(api: TestClient) -> None:
    """Nor has the backorder."""
    made = processed(api, (product(api, "a"), 1))
    assert done(api.get(f"orders/{made['idorder']}/backorders"))[0]["idcustomer"] is None
    assert order(api, (633, 1))["idcustomer"] is None
