"""What an order may refer to: customers, products and other things that exist and belong to whom it belongs to."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from picqer_mock import addresses
from picqer_mock.errors import AddressError, CustomerError, RefusedError, UnknownCustomerError, UnknownProductError
from picqer_mock.lookup import OWNER, is_visible, require
from picqer_mock.resources import fulfilment
from picqer_mock.resources.orders import filling
from picqer_mock.wire import shown

if TYPE_CHECKING:
    import sqlite3
    from collections.abc import Mapping

    from picqer_mock.call import Request
    from picqer_mock.state import State

MOST_DISCOUNT = 100

_REFERENCES = {"idtemplate": "template", "idshippingprovider_profile": "shipping_provider_profile"}


def customer(state: State, request: Request, order: sqlite3.Row | None = None) -> sqlite3.Row | None:
    """Return who ordered, by the body or else by the order as it was; None for a guest.

    Raises:
        UnknownCustomerError: The customer does not exist for this key.
    """
    number = request.body.get("idcustomer", order["idcustomer"] if order is not None else None)
    if number is None:
        return None
    return require(state, request, "customer", "idcustomer", number, error=UnknownCustomerError)


def owner(request: Request, orderer: sqlite3.Row | None, order: sqlite3.Row | None = None) -> int | None:
    """Return the fulfilment customer that an order belongs to, if any.

    Raises:
        CustomerError: Its customer belongs to somebody else.
    """
    whose: int | None
    if OWNER in request.body:
        whose = request.body[OWNER]
    elif order is not None:
        whose = order[OWNER]
    else:
        whose = request.idfulfilment_customer or (orderer[OWNER] if orderer is not None else None)
    if orderer is not None and orderer[OWNER] != whose:
        raise CustomerError(
            f"idcustomer: expected a customer of {_name(whose)}, as the order is, found {orderer['idcustomer']} of"
            f" {_name(orderer[OWNER])}."
        )
    return whose


def fields(state: State, request: Request) -> None:
    """Make sure that what was sent of an order can be.

    Raises:
        RefusedError: A reference leads nowhere, or a value is out of range. The text names the field.
    """
    body = request.body
    fulfilment.check_owner(state, request)
    for kind in filling.KINDS:
        addresses.check_country(body.get(f"{kind}country") or None, f"{kind}country")
    for name, table in _REFERENCES.items():
        if body.get(name) is not None:
            require(state, request, table, name, body[name])
    for index, number in enumerate(body.get("pricelists", ())):
        require(state, request, "price_list", "idpricelist", number, where=f"pricelists[{index}]")
    for index, number in enumerate(body.get("warehouses", ())):
        where = f"warehouses[{index}]"
        row = require(state, request, "warehouse", "idwarehouse", number, where=where)
        if not (row["active"] and row["accept_orders"]):
            raise RefusedError(f"{where}: expected a warehouse that accepts orders, found {number}.")
    if not 0 <= body.get("discount", 0) <= MOST_DISCOUNT:
        raise RefusedError(
            f"discount: expected a percentage from 0 to {MOST_DISCOUNT}, found {shown(body['discount'])}."
        )


def names(body: Mapping[str, Any]) -> None:
    """Make sure that a change leaves each address with a name and a country.

    Raises:
        AddressError: It would empty one.
    """
    for name in (f"{kind}{needed}" for kind in filling.KINDS for needed in filling.NEEDED):
        if body.get(name) == "":
            raise AddressError(f"{name}: expected some text, found none.")


def product(state: State, request: Request, order: sqlite3.Row, line: Mapping[str, Any], where: str) -> sqlite3.Row:
    """Return the product of a new line, which says which by its id, its code or both.

    Raises:
        UnknownProductError: There is no such product for this order, or it is not for sale.
    """
    key = "idproduct" if "idproduct" in line else "productcode"
    row = state.row(f"SELECT * FROM product WHERE {key} = ?", line[key])  # noqa: S608 - one of two names
    if row is None or not is_visible(request, row) or row["productcode"] != line.get("productcode", row["productcode"]):
        raise UnknownProductError(f"{where}{key}: expected a product of this account, found {shown(line[key])}.")
    if row[OWNER] != order[OWNER]:
        raise UnknownProductError(
            f"{where}{key}: expected a product of {_name(order[OWNER])}, as the order is, found {shown(line[key])} of"
            f" {_name(row[OWNER])}."
        )
    if not row["active"]:
        raise UnknownProductError(f"{where}{key}: expected an active product, found {shown(line[key])}.")
    return row


def lines(state: State, order: sqlite3.Row, whose: int | None) -> None:
    """Make sure that the lines of an order can belong to a fulfilment customer.

    Raises:
        UnknownProductError: A product is somebody else's.
    """
    sql = """SELECT product.* FROM order_product JOIN product USING (idproduct)
        WHERE idorder = ? AND product.idfulfilment_customer IS NOT ?"""
    other = state.row(sql, order["idorder"], whose)
    if other is not None:
        raise UnknownProductError(
            f"{OWNER}: expected the one to whom the products of the order belong, found {shown(whose)}; product"
            f" {other['idproduct']} belongs to {_name(other[OWNER])}."
        )


def _name(whose: int | None) -> str:
    return "the account itself" if whose is None else f"fulfilment customer {whose}"
