"""The report on what was done for a fulfilment customer in a period, as the base of an invoice."""

from __future__ import annotations

import calendar
from datetime import date
from typing import TYPE_CHECKING, Any

from picqer_mock.call import Handler, Reply, Request
from picqer_mock.errors import RefusedError
from picqer_mock.lookup import OWNER, find

if TYPE_CHECKING:
    from collections.abc import Mapping

    from picqer_mock.state import State


def get(state: State, request: Request) -> Reply:
    """Count what was done for a fulfilment customer in a period, and what is stored now.

    Assumes:
        - Without days the period is the month of the account's clock, and with one of them it ends with the month of
          the first day or begins with that of the last: the page's example is a whole month.
        - Purchase orders are those made in the period and not cancelled, receipts and returns those completed in it,
          picklists those closed in it: the support article says it of receipts, picklists and returns.
        - Of a receipt, only the lines with products of this customer count that were not reverted, and a receipt counts
          when it has such a line: a receipt itself belongs to nobody.
        - Of a composition on a picklist, the parts count and not the composition, which is never picked itself.
        - Locations are in use while the stock of a product of this customer is on them.
    Leaves out:
        - The rows in `shipments`: the one example is empty, and no source shows their fields.
    """
    number = find(state, request, "fulfilment_customer", OWNER)[OWNER]
    first, last = _period(request)
    asked = (number, first, last)
    report: dict[str, dict[str, Any]] = {
        "meta_data": {OWNER: number, "start_date": first, "end_date": last},
        "inbound": {**_row(state, _RECEIPTS, *asked), **_row(state, _PURCHASE_ORDERS, *asked)},
        "outbound": {**_row(state, _PICKLISTS, *asked), "shipments": [], **_row(state, _SHIPMENTS, *asked)},
        "storage_usage": _storage(state, number),
        "returns": _row(state, _RETURNS, *asked),
    }
    return Reply(report)


HANDLERS: Mapping[str, Handler] = {"fulfilment.customers.report.get": get}

# All queries count what belongs to `owner` between the days `first` and `last`.
_COUNTED = "WITH report AS (SELECT ? AS owner, ? AS first_day, ? AS last_day) SELECT"
_OWNED = "JOIN report ON idfulfilment_customer = owner"
_RECEIPTS = f"""{_COUNTED} count(DISTINCT idreceipt) AS receipts_count, count(*) AS receipts_rows_count,
    coalesce(sum(receipt_product.amount), 0) AS receipts_products_total_amount
    FROM receipt JOIN receipt_product USING (idreceipt) JOIN product USING (idproduct) {_OWNED}
    WHERE date(completed_at) BETWEEN first_day AND last_day AND reverted_at IS NULL"""
_PURCHASE_ORDERS = f"""{_COUNTED} count(DISTINCT idpurchaseorder) AS purchase_orders_count,
    count(idpurchaseorder_product) AS purchase_order_rows_count
    FROM purchase_order LEFT JOIN purchase_order_product USING (idpurchaseorder) {_OWNED}
    WHERE date(created) BETWEEN first_day AND last_day AND status <> 'cancelled'"""
_PICKLISTS = f"""{_COUNTED} count(DISTINCT idpicklist) AS picklists_count,
    count(idpicklist_product) AS picklist_rows_count, coalesce(sum(amount), 0) AS picklist_products_count
    FROM picklist LEFT JOIN (SELECT * FROM picklist_product WHERE has_parts IS NOT 1) USING (idpicklist) {_OWNED}
    WHERE date(closed_at) BETWEEN first_day AND last_day"""  # noqa: S608 - text of ours
_SHIPMENTS = f"""{_COUNTED} count(*) AS shipments_count, count(DISTINCT deliverycountry) AS shipment_country_count,
    count(DISTINCT idcompany_shippingprovider_profile) AS shipment_profile_count
    FROM shipment LEFT JOIN (SELECT idpicklist, deliverycountry FROM picklist) USING (idpicklist) {_OWNED}
    WHERE date(created) BETWEEN first_day AND last_day AND NOT cancelled"""  # noqa: S608 - text of ours
_RETURNS = f"""{_COUNTED} count(DISTINCT idreturn) AS returns_count, count(idreturn_product) AS return_rows_count,
    coalesce(sum(amount), 0) AS return_products_count
    FROM product_return LEFT JOIN returned_product USING (idreturn) {_OWNED}
    WHERE date(completed_at) BETWEEN first_day AND last_day"""

# A sum of stocks that is too large for SQLite would be an error where a total is not.
_IN_STORE = """FROM product_location JOIN product USING (idproduct) JOIN location USING (idlocation)
    JOIN warehouse USING (idwarehouse) WHERE idfulfilment_customer = ? AND product_location.stock > 0"""
_LOCATIONS = f"""SELECT idlocation, idwarehouse, warehouse.name AS warehouse_name, location.name AS stock_location,
    count(*) AS unique_products, CAST(CAST(total(product_location.stock) AS INTEGER) AS TEXT) AS total_items
    {_IN_STORE} GROUP BY idlocation ORDER BY idlocation"""
_LOCATION_TYPES = f"""SELECT idwarehouse, warehouse.name AS warehouse_name, idlocation_type, location_type.name,
    count(DISTINCT idlocation) AS unique_locations
    {_IN_STORE.replace("WHERE", "JOIN location_type USING (idlocation_type) WHERE")}
    GROUP BY idwarehouse, idlocation_type ORDER BY idwarehouse, idlocation_type"""
_PRODUCTS = """SELECT count(DISTINCT idproduct) AS products_total, CAST(total(stock) AS INTEGER) AS stock_total
    FROM product LEFT JOIN product_stock USING (idproduct) WHERE idfulfilment_customer = ?"""


def _period(request: Request) -> tuple[str, str]:
    """Return the first and the last day."""
    start: str | None = request.query.get("start-date")
    end: str | None = request.query.get("end-date")
    within = date.fromisoformat(start or end or request.now.date().isoformat())
    first = start or within.replace(day=1).isoformat()
    last = end or within.replace(day=calendar.monthrange(within.year, within.month)[1]).isoformat()
    if last < first:
        raise RefusedError(f"query parameter end-date: expected {first} or a later day, found {last}.")
    return first, last


def _row(state: State, sql: str, *values: Any) -> dict[str, Any]:
    return dict(state.one(sql, *values))


def _storage(state: State, number: int) -> dict[str, Any]:
    locations = [dict(row) for row in state.rows(_LOCATIONS, number)]
    return {
        "stock_locations_in_use_count": len(locations),
        "stock_locations_in_use": locations,
        "stock_location_types_in_use": [dict(row) for row in state.rows(_LOCATION_TYPES, number)],
        **_row(state, _PRODUCTS, number),
    }
