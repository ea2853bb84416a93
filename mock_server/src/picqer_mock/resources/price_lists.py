"""Price lists, and the prices that products have in them."""

from __future__ import annotations

import json
from decimal import Decimal
from typing import TYPE_CHECKING, Any

from picqer_mock import reading
from picqer_mock.tables import Table

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping

    from picqer_mock.call import Handler, Request
    from picqer_mock.spec import Spec
    from picqer_mock.state import State

# Amounts of money are text, so that no digit of them changes.
TABLES = (
    Table("price_list", "PriceList", "idpricelist"),
    """CREATE TABLE product_price (
    idproduct INTEGER NOT NULL REFERENCES product,
    idpricelist INTEGER NOT NULL REFERENCES price_list,
    price TEXT NOT NULL,
    PRIMARY KEY (idproduct, idpricelist)
);""",
)

HANDLERS: Mapping[str, Handler] = reading.handlers("price_lists", "price_list", "idpricelist")


def seed(state: State, _: Request, spec: Spec) -> None:
    """Add the price lists of the spec's examples."""
    for row in spec.example("price_lists.list"):
        state.insert("price_list", **row)


def seed_prices(state: State, _: Request, spec: Spec) -> None:
    """Add the prices of the spec's examples of products."""
    for product in spec.examples(spec.operations["products.get"]):
        for price in product.get("pricelists", ()):
            state.insert("product_price", idproduct=product["idproduct"], **price)


def of(state: State, products: Iterable[int]) -> dict[int, list[dict[str, Any]]]:
    """Return the prices of each of these products, excluding VAT, as products show them: by rising id of the list."""
    result: dict[int, list[dict[str, Any]]] = {idproduct: [] for idproduct in products}
    sql = """SELECT * FROM product_price
        WHERE idproduct IN (SELECT value FROM json_each(?)) ORDER BY idpricelist"""
    for row in state.rows(sql, json.dumps(list(result))):
        price = {"idpricelist": row["idpricelist"], "price": Decimal(row["price"])}
        result[row["idproduct"]].append(price)
    return result


def best(state: State, idproduct: int, lists: Iterable[int]) -> Decimal | None:
    """Return the lowest price, excluding VAT, that a product has in one of these price lists; None if in none."""
    wanted = set(lists)
    return min(
        (price["price"] for price in of(state, [idproduct])[idproduct] if price["idpricelist"] in wanted), default=None
    )
