"""Prices in price lists. The lists themselves are read only, as in `test_reading`."""

from __future__ import annotations

from decimal import Decimal
from typing import TYPE_CHECKING

import pytest

from picqer_mock.resources import price_lists

if TYPE_CHECKING:
    from starlette.testclient import TestClient

    from picqer_mock.state import State


@pytest.fixture
def state(api: TestClient) -> State:
    """The data of the demo account, with a second list."""
    data: State = api.app.simulator.state
    data.insert("price_list", idpricelist=2, name="Friends")
    data.insert("product_price", idproduct=633, idpricelist=2, price=Decimal("5.10"))
    return data


def test_products_have_the_prices_of_the_example(state: State) -> None:
    """By rising id of the list, exact, and nothing for a product that is in none."""
    assert price_lists.of(state, [626, 633]) == {
        626: [],
        633: [{"idpricelist": 1, "price": Decimal("49.95")}, {"idpricelist": 2, "price": Decimal("5.10")}],
    }


@pytest.mark.parametrize(
    ("product", "lists", "price"),
    [(633, [1], "49.95"), (633, [1, 2], "5.10"), (633, [], None), (633, [3], None), (626, [1, 2], None)],
)
def test_the_best_price_is_the_lowest(state: State, product: int, lists: list[int], price: str | None) -> None:
    """Of the lists that are asked for, compared as numbers."""
    assert price_lists.best(state, product, lists) == (Decimal(price) if price else None)
