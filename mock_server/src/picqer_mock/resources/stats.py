"""Numbers on the account, counted when they are asked for."""

from __future__ import annotations

from datetime import timedelta
from typing import TYPE_CHECKING

from picqer_mock import clock
from picqer_mock.call import Handler, Reply, Request
from picqer_mock.errors import NotFoundError
from picqer_mock.wire import shown

if TYPE_CHECKING:
    from collections.abc import Mapping

    from picqer_mock.state import State

TABLES = ()

# What each number counts, in words, and as the part of a query from the table on.
_STATS = {
    "open-picklists": ("Number of open picklists", "picklist WHERE status NOT IN ('closed', 'cancelled')"),
    "open-orders": ("Number of open orders", "customer_order WHERE status NOT IN ('completed', 'cancelled')"),
    "backorders": ("Number of current backorders", "backorder"),
    "new-orders-today": ("Number of new orders created today", "customer_order WHERE created >= today"),
    "new-orders-this-week": ("Number of new orders created this week", "customer_order WHERE created >= monday"),
    "closed-picklists-today": ("Number of picklists closed today", "picklist WHERE closed_at >= today"),
    "closed-picklists-this-week": ("Number of picklists closed this week", "picklist WHERE closed_at >= monday"),
    "new-customers-this-week": ("Number of new customers this week", "customer WHERE created >= monday"),
    "total-orders": ("Total number of orders", "customer_order"),
    "total-products": ("Number of products", "product"),
    "active-products": ("Number of active products", "product WHERE active"),
    "inactive-products": ("Number of inactive products", "product WHERE NOT active"),
}


def list_(_: State, __: Request) -> Reply:
    """Answer what numbers there are."""
    return Reply({key: {"description": description} for key, (description, _) in _STATS.items()})


def get(state: State, request: Request) -> Reply:
    """Count one of the numbers, as the account is now.

    Assumes:
        - Orders are open until they are completed or cancelled, concepts included, and picklists until they are closed
          or cancelled: no page says which statuses count.
        - A day begins at midnight and a week on Monday, by the account's clock.
        - Total numbers count all that was ever made, cancelled orders and inactive products included.
        - An unknown key is a 404 with code 20.
    """
    key = request.path["key"]
    if key not in _STATS:
        raise NotFoundError(f"key: expected one of {', '.join(_STATS)}, found {shown(key)}.")
    today = request.now.replace(hour=0, minute=0, second=0, microsecond=0)
    monday = today - timedelta(days=today.weekday())
    _, rows = _STATS[key]
    sql = f"SELECT count(*) AS value FROM (SELECT ? AS today, ? AS monday), {rows}"  # noqa: S608 - text of ours
    row = state.one(sql, clock.text(today), clock.text(monday))
    return Reply({"value": row["value"]})


HANDLERS: Mapping[str, Handler] = {"stats.list": list_, "stats.get": get}
