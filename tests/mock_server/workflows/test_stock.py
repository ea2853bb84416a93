"""Stories of stock: how it comes in, from where it goes out, and how it comes back."""

from __future__ import annotations

from datetime import timedelta
from typing import TYPE_CHECKING

from tests.mock_server.resources.orders.shop import (
    FAR,
    NEAR,
    deliver,
    done,
    picks,
    processed,
    product,
    put_stock,
    refusal,
    reserved,
    status,
    waits,
)
from tests.mock_server.workflows.records import history, latest

if TYPE_CHECKING:
    from collections.abc import Callable

    from starlette.testclient import TestClient

    from picqer_mock import Clock

SUPPLIER = 1
NEW_RETURN, DONE_RETURN = 1, 83


def test_what_is_short_is_purchased_and_follows(api: TestClient, clock: Clock, told: Callable[[], list[str]]) -> None:
    """The clock makes a second picklist of what came in, and its closing completes the order."""
    mug = product(api, "mug", {NEAR: 1})
    made = processed(api, (mug, 3))
    assert picks(api, made) == [(NEAR, "new", [(mug, 1)])]
    assert (waits(api, made), reserved(api, mug)) == ([(NEAR, mug, 2, 0)], (1, 2, 1, 0))
    deliver(api, made)
    assert (status(api, made), reserved(api, mug)) == ("processing", (0, 2, 0, 0))

    body = {"idsupplier": SUPPLIER, "idwarehouse": NEAR, "products": [{"idproduct": mug, "amount": 4}]}
    bought = done(api.post("purchaseorders", json=body))
    done(api.post(f"purchaseorders/{bought['idpurchaseorder']}/mark-as-purchased"))
    assert [row["amount_to_receive"] for row in done(api.get(f"products/{mug}/expected"))] == [4]

    receipt = done(api.post("receipts", json={"idpurchaseorder": bought["idpurchaseorder"]}))
    path = f"receipts/{receipt['idreceipt']}"
    told()
    line = done(api.post(f"{path}/products", json={"idproduct": mug, "amount": 4}))
    assert reserved(api, mug) == (4, 2, 0, 0)
    assert history(api, mug)[-1] == (NEAR, 4, 4, f"Receipt {receipt['receiptid']}", "receipt")
    assert done(api.get(f"purchaseorders/{bought['idpurchaseorder']}"))["status"] == "received"
    assert waits(api, made) == [(NEAR, mug, 2, 2)]
    assert told() == [
        "purchase_orders.changed", "products.stock_changed", "receipts.product_received", "products.free_stock_changed",
    ]  # fmt: skip

    assert done(api.put(path, json={"status": "completed"}))["status"] == "processing"
    clock.move(timedelta(minutes=1))
    assert done(api.get(path))["status"] == "completed"
    assert picks(api, made) == [(NEAR, "closed", [(mug, 1)]), (NEAR, "new", [(mug, 2)])]
    assert (waits(api, made), reserved(api, mug)) == ([], (4, 0, 2, 0))
    assert told() == ["receipts.completed", "picklists.created"]
    assert refusal(api.post(f"{path}/products/{line['idreceipt_product']}/revert"))[0] == 21

    deliver(api, made)
    assert (status(api, made), reserved(api, mug)) == ("completed", (2, 0, 0, 0))
    assert [change for _, change, *_ in history(api, mug)] == [1, -1, 4, -2]


def test_a_mistake_at_the_door_is_taken_back(api: TestClient) -> None:
    """The pieces leave the stock and are expected again, but not those that a picklist holds."""
    mug = product(api, "mug")
    body = {"idsupplier": SUPPLIER, "idwarehouse": NEAR, "products": [{"idproduct": mug, "amount": 4}]}
    number = done(api.post("purchaseorders", json=body))["idpurchaseorder"]
    done(api.post(f"purchaseorders/{number}/mark-as-purchased"))
    path = f"receipts/{done(api.post('receipts', json={'idpurchaseorder': number}))['idreceipt']}/products"
    first, second = (done(api.post(path, json={"idproduct": mug, "amount": 2}))["idreceipt_product"] for _ in "12")
    assert done(api.get(f"purchaseorders/{number}"))["status"] == "received"
    done(api.post(f"{path}/{first}/revert"))
    assert done(api.get(f"purchaseorders/{number}"))["status"] == "purchased"
    assert reserved(api, mug) == (2, 0, 0, 0)
    processed(api, (mug, 1))
    assert refusal(api.post(f"{path}/{second}/revert"))[0] == 1
    assert reserved(api, mug) == (2, 0, 1, 0)


def test_a_composition_goes_out_as_its_parts(api: TestClient, clock: Clock) -> None:
    """Its stock follows theirs, they are reserved and picked, and what is short of one of them waits alone."""
    mug, tea = product(api, "mug", {NEAR: 3}), product(api, "tea", {NEAR: 4})
    box = product(api, "box", type="virtual_composition")
    for part, amount in ((mug, 1), (tea, 2)):
        done(api.post(f"products/{box}/parts", json={"idproduct": part, "amount": amount}))
    assert reserved(api, box) == (2, 0, 0, 0)

    made = processed(api, (box, 3))
    assert [(line["idproduct"], line["amount"]) for line in made["products"]] == [(box, 3), (mug, 3), (tea, 6)]
    assert picks(api, made) == [(NEAR, "new", [(box, 3), (mug, 3), (tea, 4)])]
    assert (waits(api, made), reserved(api, mug), reserved(api, tea)) == (
        [(NEAR, tea, 2, 0)], (3, 0, 3, 0), (4, 2, 4, 0),
    )  # fmt: skip
    deliver(api, made)
    put_stock(api, tea, 2)
    clock.move(timedelta(minutes=1))
    assert picks(api, made)[-1] == (NEAR, "new", [(box, 1), (tea, 2)])
    deliver(api, made)
    assert (status(api, made), reserved(api, mug), reserved(api, tea)) == ("completed", (0, 0, 0, 0), (0, 0, 0, 0))
    assert history(api, box) == []


def test_a_composition_with_stock_is_produced(api: TestClient) -> None:
    """From its parts, and goes out as itself."""
    mug = product(api, "mug", {NEAR: 5})
    pair = product(api, "pair", type="composition_with_stock")
    done(api.post(f"products/{pair}/parts", json={"idproduct": mug, "amount": 2}))
    done(api.post(f"products/{pair}/produce", json={"idwarehouse": NEAR, "amount": 2}))
    assert (reserved(api, mug), reserved(api, pair)) == ((1, 0, 0, 0), (2, 0, 0, 0))
    assert refusal(api.post(f"products/{pair}/produce", json={"idwarehouse": NEAR, "amount": 1}))[0] == 1
    made = processed(api, (pair, 1))
    assert picks(api, made) == [(NEAR, "new", [(pair, 1)])]
    deliver(api, made)
    assert (reserved(api, mug), reserved(api, pair)) == ((1, 0, 0, 0), (1, 0, 0, 0))


def test_a_return_is_replaced(api: TestClient, clock: Clock) -> None:
    """What comes back is sold again; the replacement waits for stock, and goes out."""
    mug, cup = product(api, "mug", {NEAR: 1}), product(api, "cup")
    made = processed(api, (mug, 1))
    deliver(api, made)
    body = {
        "idorder": made["idorder"],
        "idtemplate": made["idtemplate"],
        "idreturn_status": NEW_RETURN,
        "returned_products": [{"idproduct": mug, "amount": 1, "price": 10, "idreturn_reason": 1}],
        "replacement_products": [{"idproduct": cup, "amount": 2, "price": 10}],
    }
    back = done(api.post("returns", json=body))
    path = f"returns/{back['idreturn']}"
    assert (back["name"], reserved(api, mug)) == ("Guest", (0, 0, 0, 0))

    [line] = done(api.get(f"{path}/returned_products"))
    came = [{"idreturn_product": line["idreturn_product"], "status": "salable"}]
    done(api.post(f"{path}/receive", json={"idwarehouse": NEAR, "return_products": came}))
    assert reserved(api, mug) == (1, 0, 0, 0)
    assert history(api, mug)[-1] == (NEAR, 1, 1, f"Return {back['returnid']}", "return")

    done(api.post(f"{path}/logs", json={"idreturn_status": DONE_RETURN, "message": "A cup instead"}))
    assert reserved(api, cup) == (0, 2, 0, 0)
    assert done(api.get(f"{path}/replacement_products"))[0]["status"] == "processing"
    put_stock(api, cup, 2)
    clock.move(timedelta(minutes=1))
    [replacement] = done(api.get(f"{path}/replacement_products"))
    number = replacement["idpicklist"]
    picklist = done(api.get(f"picklists/{number}"))
    assert (picklist["idorder"], picklist["idreturn"], picklist["totalproducts"]) == (None, back["idreturn"], 2)
    done(api.post(f"picklists/{number}/pickall"))
    done(api.post(f"picklists/{number}/close"))
    assert done(api.get(f"{path}/replacement_products"))[0]["status"] == "completed"
    assert reserved(api, cup) == (0, 0, 0, 0)


def test_warehouses_deliver_by_their_priority(api: TestClient) -> None:
    """The first one what it has, the next one the rest; without splitting, the one that has most of it."""
    mug, cup = product(api, "mug", {NEAR: 1, FAR: 5}), product(api, "cup", {FAR: 2})
    made = processed(api, (mug, 3), (cup, 3))
    assert picks(api, made) == [(NEAR, "new", [(mug, 1)]), (FAR, "new", [(mug, 2), (cup, 2)])]
    assert waits(api, made) == [(FAR, cup, 1, 0)]
    assert (reserved(api, mug, NEAR), reserved(api, mug, FAR)) == ((1, 0, 1, 0), (5, 0, 2, 0))
    api.delete(f"orders/{made['idorder']}?force=true")

    whole = processed(api, (mug, 3), (cup, 3), auto_split=False)
    assert (picks(api, whole), waits(api, whole)) == (
        [(FAR, "new", [(mug, 3), (cup, 2)])], [(FAR, cup, 1, 0)],
    )  # fmt: skip
    near_only = processed(api, (mug, 2), warehouses=[NEAR])
    assert (picks(api, near_only), waits(api, near_only)) == ([(NEAR, "new", [(mug, 1)])], [(NEAR, mug, 1, 0)])


def test_stock_moves_to_where_it_is_wanted(api: TestClient, clock: Clock) -> None:
    """Between locations nothing changes for the warehouse; from another warehouse, what waits gets it."""
    shelf, far = (
        done(api.post("locations", json={"idwarehouse": warehouse, "name": "Story"}))["idlocation"]
        for warehouse in (NEAR, FAR)
    )
    mug = product(api, "mug", {NEAR: 0, FAR: 3})
    made = processed(api, (mug, 2), warehouses=[NEAR])
    assert waits(api, made) == [(NEAR, mug, 2, 0)]
    path = f"products/{mug}/stock/{FAR}/move"
    done(api.post(path, json={"from_idlocation": None, "to_idlocation": far, "amount": 3}))
    done(api.post(path, json={"from_idlocation": far, "to_idlocation": shelf, "amount": 2}))
    assert (reserved(api, mug, NEAR), reserved(api, mug, FAR)) == ((2, 2, 0, 0), (1, 0, 0, 0))
    assert [(place, by) for place, by, *_ in history(api, mug)][-2:] == [(FAR, -2), (NEAR, 2)]
    clock.move(timedelta(minutes=1))
    [line] = latest(api, made)["products"]
    assert [(place["idlocation"], place["amount"]) for place in line["pick_locations"]] == [(shelf, 2)]
    deliver(api, made)
    lying = done(api.get(f"products/{mug}/stock/{NEAR}"))
    assert [(place["idlocation"], place["stock"]) for place in lying["locations"]] == [(shelf, 0)]
    assert (lying["stock"], status(api, made)) == (0, "completed")
