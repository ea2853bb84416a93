"""A fulfilment customer, whose goods you keep, works with a key of his own."""

from __future__ import annotations

import os

import pytest

from picqer import FulfilmentKeyError, NotFoundError, Picqer
from picqer_mock import Settings, running
from tests.contract.account import USER_AGENT, account_of


def test_a_limited_key_sees_and_sells_its_own_goods_only() -> None:
    """He finds his products and nobody else's, orders them, and may not touch the warehouse; the account sees all."""
    if account_of(os.environ) is not None:
        pytest.skip("a real account has no key of a fulfilment customer to lend")
    with (
        running(Settings(fulfilment_keys={"key-of-partner-1": 1})) as simulator,
        Picqer(base_url=simulator.url, api_key=simulator.api_key, user_agent=USER_AGENT, strict=True) as ours,
        Picqer(
            base_url=simulator.url,
            api_key="key-of-partner-1",
            user_agent=USER_AGENT,
            strict=True,
            fulfilment_key=True,  # so that the client refuses by itself what the key may not do
        ) as theirs,
    ):
        # What he makes belongs to him, without saying so. The account sees whose it is.
        tent = theirs.products.create(idvatgroup=18, productcode="TENT-1", name="Tent", price=199)
        vest = ours.products.create(idvatgroup=18, productcode="VEST-1", name="Cooling vest", price=51.90)
        assert ours.products.get(tent.idproduct).idfulfilment_customer == 1
        assert ours.products.get(vest.idproduct).idfulfilment_customer is None

        # What is others' does not exist for him: not in lists, and not by its id.
        seen = {product.idproduct for product in theirs.products.list()}
        assert tent.idproduct in seen
        assert vest.idproduct not in seen
        with pytest.raises(NotFoundError):
            theirs.products.get(vest.idproduct)

        # The warehouse is not his, and the client says so before anything is sent.
        with pytest.raises(FulfilmentKeyError, match=r"products\.stock\.update"):
            theirs.products.stock.update(tent.idproduct, 18, amount=5, reason="mine")
        ours.products.stock.update(tent.idproduct, 18, amount=5, reason="brought by partner 1")

        # He sells a tent. The order is his, and the account picks it like any other.
        order = theirs.orders.create(
            deliveryname="Bob",
            deliverycountry="BE",
            invoicename="Bob",
            invoicecountry="BE",
            products=[{"idproduct": tent.idproduct, "amount": 1}],
        )
        assert ours.orders.get(order.idorder).idfulfilment_customer == 1
        processed = theirs.orders.process(order.idorder)
        assert processed.picklists is not None
        (picklist,) = processed.picklists
        ours.picklists.pick_all(picklist.idpicklist)
        ours.picklists.close(picklist.idpicklist)
        assert theirs.orders.get(order.idorder).status == "completed"
