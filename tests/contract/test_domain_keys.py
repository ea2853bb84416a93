"""A key that is limited to a fulfilment customer sees what is that customer's, and nothing else."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

import pytest

from tests.contract.caller import caller
from tests.contract.examples import bodies_of, path_of
from tests.contract.target import SPEC

if TYPE_CHECKING:
    from collections.abc import Mapping

_OWNER = "idfulfilment_customer"
_KEY, _OTHER = "partner-1", "partner-3"
_OPEN = [operation for operation in SPEC.operations.values() if operation.fulfilment_key]
# What the account has in common for everybody.
_SHARED = ("return_reasons", "return_statuses", "shipping_providers", "vat_groups", "warehouses")
_MINE: Mapping[str, Any] = {
    "customers.create": {"name": "Mine", "emailaddress": "mine@example.com"},
    "products.create": {"idvatgroup": 18, "name": "Mine", "price": 1, "productcode": "mine"},
    "hooks.create": bodies_of("hooks.create")[0],
}


@pytest.mark.parametrize(
    "operation",
    [call.id for call in _OPEN if "{" in call.path and not call.id.startswith(_SHARED)],
)
def test_what_belongs_to_nobody_is_not_found(operation: str) -> None:
    """The objects of the account itself are not there for such a key, and stay as they are."""
    caller().reset()
    exchange = caller().send(operation, None, bodies_of(operation)[0], key=_KEY)
    assert exchange.status == 404, f"{operation}: {exchange.status} {exchange.body}"


@pytest.mark.parametrize("operation", [call.id for call in _OPEN if call.id.endswith(".list") and "{" not in call.path])
def test_a_list_holds_what_is_ones_own(operation: str) -> None:
    """And all of that; what is shared is there for all."""
    caller().reset()
    everything = caller().all(operation)
    found = caller().do(operation, key=_KEY)
    if operation.startswith(_SHARED):
        assert len(found) <= len(everything)
        return
    products = {row["idproduct"] for row in caller().do("products.list", key=_KEY)}
    mine = [
        row
        for row in everything
        if row.get(_OWNER) == 1 or (_OWNER not in row and "old_stock" in row and row["idproduct"] in products)
    ]
    assert [_ids(row) for row in found] == [_ids(row) for row in mine]


@pytest.mark.parametrize("operation", _MINE)
def test_what_a_key_makes_is_its_own(operation: str) -> None:
    """Its customer has it from then on, the account sees it, and another customer does not."""
    caller().reset()
    made = caller().do(operation, None, _MINE[operation], key=_KEY)
    assert made.get(_OWNER, 1) == 1
    get, listed = (operation.replace(".create", verb) for verb in (".get", ".list"))
    ids = {name: made[name] for name in path_of(get)}
    assert caller().do(get, ids, key=_KEY) == made
    assert caller().do(get, ids) == made
    assert caller().send(get, ids, key=_OTHER).status == 404
    assert ids.items() <= caller().do(listed, key=_KEY)[-1].items()
    assert not any(ids.items() <= row.items() for row in caller().all(listed) if row.get(_OWNER, 1) != 1)
    assert not any(ids.items() <= row.items() for row in caller().do(listed, key=_OTHER))


@pytest.mark.parametrize("operation", ["products.create", "customers.create"])
def test_a_key_cannot_give_to_another(operation: str) -> None:
    """What it makes in the name of another is refused, or is its own all the same."""
    caller().reset()
    exchange = caller().send(operation, None, {**_MINE[operation], _OWNER: 3}, key=_KEY)
    assert exchange.status == 400 or exchange.body[_OWNER] == 1


def test_an_order_is_made_of_ones_own() -> None:
    """Another's product cannot be ordered, and one's own can, up to the picklist."""
    caller().reset()
    product = caller().do("products.create", None, _MINE["products.create"], key=_KEY)["idproduct"]
    other = caller().do("products.create", None, {**_MINE["products.create"], "productcode": "x"}, key=_OTHER)
    customer = caller().do("customers.create", None, _MINE["customers.create"], key=_KEY)["idcustomer"]
    body = {"idcustomer": customer, "deliveryname": "Mine", "deliverycountry": "NL", "invoicecountry": "NL"}
    refused = caller().send(
        "orders.create", None, {**body, "products": [{"idproduct": other["idproduct"], "amount": 1}]}, key=_KEY
    )
    assert refused.status == 400
    order = caller().do("orders.create", None, {**body, "products": [{"idproduct": product, "amount": 1}]}, key=_KEY)
    assert order[_OWNER] == 1
    ids = {"idorder": order["idorder"]}
    assert caller().do("orders.process", ids, key=_KEY)["status"] == "processing"
    assert caller().send("orders.get", ids, key=_OTHER).status == 404
    assert caller().send("orders.delete", ids, key=_OTHER).status == 404
    (backorder,) = caller().do("orders.backorders.list", ids, key=_KEY)
    one = {"idbackorder": backorder["idbackorder"]}
    assert caller().send("backorders.get", one, key=_OTHER).status == 404
    assert backorder["idbackorder"] not in [row["idbackorder"] for row in caller().do("backorders.list", key=_OTHER)]


def _ids(row: Mapping[str, Any]) -> dict[str, Any]:
    return {name: value for name, value in row.items() if name.startswith("id")}
