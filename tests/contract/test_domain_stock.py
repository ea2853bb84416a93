"""Stock moves as goods do: from purchase to receipt, from order to closed picklist, and back with a return."""

from __future__ import annotations

from itertools import pairwise
from typing import Any, NamedTuple

import pytest

from tests.contract.caller import caller
from tests.contract.examples import bodies_of

_PLACE = {"name": "Somebody", "country": "NL"}
_PRODUCT = {"idproduct": 626}
_AT = {**_PRODUCT, "idwarehouse": 13}
_ADDRESS = {f"{kind}{name}": value for kind in ("delivery", "invoice") for name, value in _PLACE.items()}


class _Stock(NamedTuple):
    stock: int
    backorders: int
    picklists: int
    allocations: int


@pytest.fixture(autouse=True)
def _fresh() -> None:
    """Give each test an account whose product lies in one warehouse, 20 pieces of it, and nothing is reserved."""
    caller().reset()
    product = caller().do(
        "products.create", None, {"idvatgroup": 18, "name": "Goods", "price": 9.99, "productcode": "goods", "weight": 7}
    )
    for ids in (_PRODUCT, _AT):
        ids["idproduct"] = product["idproduct"]
    _set(20)


def _set(amount: int) -> None:
    caller().do("products.stock.update", _AT, {"amount": amount, "reason": "counted"})


def _stock() -> _Stock:
    """Return the stock in the warehouse, which the product shows as well."""
    row = caller().do("products.stock.get", _AT)
    (shown,) = (row for row in caller().do("products.get", _PRODUCT)["stock"] if row["idwarehouse"] == 13)
    (listed,) = (row for row in caller().do("products.stock.list", _PRODUCT) if row["idwarehouse"] == 13)
    assert shown.items() <= row.items()
    assert listed.items() <= row.items()
    return _Stock(row["stock"], row["reservedbackorders"], row["reservedpicklists"], row["reservedallocations"])


def _order(amount: int, **fields: Any) -> dict[str, int]:
    body = {**_ADDRESS, "warehouses": [13], "products": [{**_PRODUCT, "amount": amount}], **fields}
    return {"idorder": caller().do("orders.create", None, body)["idorder"]}


def _picklists(order: dict[str, int]) -> list[dict[str, Any]]:
    return [
        caller().do("picklists.get", {"idpicklist": picklist["idpicklist"]})
        for picklist in caller().do("orders.get", order)["picklists"]
    ]


def _history() -> list[dict[str, Any]]:
    """Return what the histories say of the product, newest last, and see that they tell the whole story."""
    rows = caller().all("stock_history.list", **_PRODUCT)
    rows.sort(key=lambda row: row["idproduct_stock_history"])
    assert rows[0]["old_stock"] == 0
    for before, after in pairwise(rows):
        assert before["new_stock"] == after["old_stock"]
    assert rows[-1]["new_stock"] == _stock().stock
    return rows


def test_stock_is_set_and_changed() -> None:
    """To an amount, or by one, and each is written down with its reason."""
    _set(13)
    assert _stock().stock == 13
    caller().do("products.stock.update", _AT, {"change": -4, "reason": "broken"})
    assert _stock() == (9, 0, 0, 0)
    last = _history()[-1]
    assert (last["old_stock"], last["stock_change"], last["new_stock"], last["reason"]) == (13, -4, 9, "broken")


def test_stock_cannot_be_less_than_nothing() -> None:
    """A change below zero is refused and changes nothing."""
    assert caller().send("products.stock.update", _AT, {"change": -21, "reason": "too much"}).status == 400
    assert caller().send("products.stock.update", _AT, {"amount": -1, "reason": "less"}).status == 400
    assert _stock() == (20, 0, 0, 0)


def test_an_order_goes_from_concept_to_completed() -> None:
    """It reserves when it is processed, is picked, and takes its pieces out of stock when the picklist is closed."""
    order = _order(3)
    assert _stock() == (20, 0, 0, 0)
    caller().do("orders.process", order)
    assert _stock() == (20, 0, 3, 0)
    (picklist,) = _picklists(order)
    (line,) = picklist["products"]
    assert (picklist["status"], picklist["totalproducts"], picklist["totalpicked"]) == ("new", 3, 0)
    assert (line["amount"], line["amount_picked"], picklist["weight"]) == (3, 0, 21)
    ids = {"idpicklist": picklist["idpicklist"]}
    picked = {"idpicklist_product": line["idpicklist_product"], "amount": 2}
    caller().do("picklists.pick", ids, picked)
    assert _picklists(order)[0]["totalpicked"] == 2
    assert caller().send("picklists.close", ids).status == 400
    assert caller().send("picklists.pick", ids, picked).status == 400
    assert _stock() == (20, 0, 3, 0)
    caller().do("picklists.pick_all", ids)
    assert _picklists(order)[0]["totalpicked"] == 3
    shipped = caller().do("picklists.close", ids)
    assert (shipped["status"], shipped["closed_at"] is not None) == ("closed", True)
    assert _stock() == (17, 0, 0, 0)
    assert caller().do("orders.get", order)["status"] == "completed"
    last = _history()[-1]
    assert (last["stock_change"], last["new_stock"]) == (-3, 17)


def test_what_is_short_becomes_a_backorder() -> None:
    """What is there goes on a picklist; the rest waits, and goes on another one when it comes in."""
    order = _order(25)
    caller().do("orders.process", order)
    assert _stock() == (20, 5, 20, 0)
    (backorder,) = caller().do("orders.backorders.list", order)
    assert (backorder["amount"], backorder["idproduct"]) == (5, _PRODUCT["idproduct"])
    (picklist,) = _picklists(order)
    assert picklist["totalproducts"] == 20
    caller().do("products.stock.update", _AT, {"change": 5, "reason": "found"})
    caller().do("backorders.process", None, {"idbackorders": [backorder["idbackorder"]]})
    assert caller().do("orders.backorders.list", order) == []
    assert sorted(row["totalproducts"] for row in _picklists(order)) == [5, 20]
    assert _stock() == (25, 0, 25, 0)


def test_a_backorder_says_when_it_is_available() -> None:
    """On the day when a purchase order should bring the product."""
    order = _order(25)
    caller().do("orders.process", order)
    (backorder,) = caller().do("orders.backorders.list", order)
    ids = {"idbackorder": backorder["idbackorder"]}
    assert caller().do("backorders.get", ids)["date_available"] is None
    line = {**_PRODUCT, "amount": 5, "price": 1, "delivery_date": "2026-12-01"}
    made = caller().do("purchase_orders.create", None, {"idsupplier": 9424, "idwarehouse": 13, "products": [line]})
    caller().do("purchase_orders.mark_as_purchased", {"idpurchaseorder": made["idpurchaseorder"]})
    assert caller().do("backorders.get", ids)["date_available"] == "2026-12-01 00:00:00"


def test_a_cancelled_picklist_becomes_backorders() -> None:
    """Its pieces are free of the picklist, and wait for the next one."""
    order = _order(4)
    caller().do("orders.process", order)
    caller().do("picklists.cancel", {"idpicklist": _picklists(order)[0]["idpicklist"]})
    assert _stock() == (20, 4, 0, 0)
    assert [row["amount"] for row in caller().do("orders.backorders.list", order)] == [4]


@pytest.mark.parametrize(
    ("operation", "query"), [("orders.reopen", {}), ("orders.delete", {"force": "true"})], ids=["reopen", "delete"]
)
def test_an_order_that_is_taken_back_gives_back(operation: str, query: dict[str, str]) -> None:
    """Neither picklists nor backorders hold anything any more."""
    order = _order(23)
    caller().do("orders.process", order)
    assert _stock() == (20, 3, 20, 0)
    caller().do(operation, order, None, query)
    assert _stock() == (20, 0, 0, 0)
    assert {row["status"] for row in _picklists(order)} <= {"cancelled"}
    assert caller().do("orders.backorders.list", order) == []


def test_pieces_are_allocated_and_given_back() -> None:
    """To a concept, as many as there are."""
    order = _order(6)
    caller().do("orders.allocate", order)
    assert _stock() == (20, 0, 0, 6)
    caller().do("orders.deallocate", order)
    assert _stock() == (20, 0, 0, 0)
    caller().do("orders.allocate", order)
    caller().do("orders.process", order)
    assert _stock() == (20, 0, 6, 0)


def test_a_pause_holds_the_picklists() -> None:
    """They pause and go on with the order, and nothing moves meanwhile."""
    order = _order(2)
    caller().do("orders.process", order)
    for operation, status, picklist in (
        ("orders.pause", "paused", "paused"),
        ("orders.resume", "processing", "new"),
        ("orders.pause", "paused", "paused"),
    ):
        assert caller().do(operation, order)["status"] == status
        assert [row["status"] for row in _picklists(order)] == [picklist]
        assert _stock() == (20, 0, 2, 0)


def test_a_purchase_comes_into_stock() -> None:
    """It is expected once it is purchased, and received line by line until nothing is left."""
    body = {"idsupplier": 9424, "idwarehouse": 13, "products": [{**_PRODUCT, "amount": 8, "price": 1.25}]}
    order = caller().do("purchase_orders.create", None, body)
    ids = {"idpurchaseorder": order["idpurchaseorder"]}
    assert caller().do("products.expected.list", _PRODUCT) == []
    caller().do("purchase_orders.mark_as_purchased", ids)
    (expected,) = caller().do("products.expected.list", _PRODUCT)
    assert expected["amount_to_receive"] == 8
    receipt = caller().do("receipts.create", None, {**ids, "version": 2})
    number = {"idreceipt": receipt["idreceipt"]}
    line = caller().do("receipts.products.create", number, {**_PRODUCT, "amount": 5})
    assert line["amount"] == 5
    assert _stock() == (25, 0, 0, 0)
    (ordered,) = caller().do("purchase_orders.get", ids)["products"]
    assert (ordered["amount"], ordered["amountreceived"]) == (8, 5)
    received = {**number, "idreceipt_product": line["idreceipt_product"]}
    caller().do("receipts.products.revert", received)
    assert caller().send("receipts.products.revert", received).status == 400
    assert _stock() == (20, 0, 0, 0)
    (ordered,) = caller().do("purchase_orders.get", ids)["products"]
    assert ordered["amountreceived"] == 0
    caller().do("receipts.products.create", number, {**_PRODUCT, "amount": 8})
    assert caller().do("receipts.get", number)["amount_received"] == 8
    assert caller().do("products.expected.list", _PRODUCT) == []
    assert _stock() == (28, 0, 0, 0)
    assert caller().do("purchase_orders.get", ids)["status"] == "received"
    assert _history()[-1]["stock_change"] == 8


def test_a_return_comes_back_into_stock() -> None:
    """Once it is decided that it is sold again, and only once."""
    (line,) = bodies_of("returns.create")[0]["returned_products"][:1]
    line = {**line, **_PRODUCT, "amount": 3}
    body = {**bodies_of("returns.create")[0], "returned_products": [line], "replacement_products": []}
    sent_back = caller().do("returns.create", None, body)
    ids = {"idreturn": sent_back["idreturn"]}
    (line,) = caller().do("returns.returned_products.list", ids)
    assert (line["amount"], _stock()) == (3, (20, 0, 0, 0))
    for status, pieces in (("received", 20), ("sold again", 23)):
        came = [{"idreturn_product": line["idreturn_product"], "status": status}]
        caller().do("returns.receive", ids, {"idwarehouse": 13, "return_products": came})
        (shown,) = caller().do("returns.returned_products.list", ids)
        assert (shown["status"], _stock()) == (status, (pieces, 0, 0, 0))
    assert caller().send("returns.receive", ids, {"idwarehouse": 13, "return_products": came}).status == 400
    assert _stock() == (23, 0, 0, 0)


def test_pieces_move_between_locations() -> None:
    """The warehouse has as many as before, and the places say where they are."""
    for idlocation in (4, 5):
        caller().do("products.locations.link", _PRODUCT, {"idlocation": idlocation})
    caller().do("products.stock.move", _AT, {"from_idlocation": None, "to_idlocation": 4, "amount": 7})
    caller().do("products.stock.move", _AT, {"from_idlocation": 4, "to_idlocation": 5, "amount": 2})
    places = caller().do("products.stock.get", _AT)["locations"]
    assert {place["idlocation"]: place["stock"] for place in places} == {4: 5, 5: 2}
    assert _stock() == (20, 0, 0, 0)
    too_much = {"from_idlocation": 4, "to_idlocation": 5, "amount": 6}
    assert caller().send("products.stock.move", _AT, too_much).status == 400
    rows = caller().all("location_stock_history.list", **_PRODUCT)
    assert sum(row["stock_change"] for row in rows if row["idlocation"] == 4) == 5


def test_a_composition_is_made_of_its_parts() -> None:
    """Its parts leave the stock, and it comes in."""
    body = {"idvatgroup": 18, "name": "Set", "price": 30, "productcode": "set", "type": "composition_with_stock"}
    whole = {"idproduct": caller().do("products.create", None, body)["idproduct"]}
    caller().do("products.parts.create", whole, {**_PRODUCT, "amount": 3})
    caller().do("products.produce", whole, {"idwarehouse": 13, "amount": 2})
    assert _stock() == (14, 0, 0, 0)
    assert caller().do("products.stock.get", {**whole, "idwarehouse": 13})["stock"] == 2


def test_a_virtual_composition_follows_its_parts() -> None:
    """There are as many as the parts suffice for."""
    body = {"idvatgroup": 18, "name": "Set", "price": 30, "productcode": "set", "type": "virtual_composition"}
    whole = {"idproduct": caller().do("products.create", None, body)["idproduct"]}
    caller().do("products.parts.create", whole, {**_PRODUCT, "amount": 6})
    row = caller().do("products.stock.get", {**whole, "idwarehouse": 13})
    assert (row["stock"], row["freestock"]) == (3, 3)
    caller().do("orders.process", _order(9))
    row = caller().do("products.stock.get", {**whole, "idwarehouse": 13})
    assert (row["stock"], row["freestock"]) == (3, 1)
