"""Filters of lists: which rows each lets through, as far as a row tells."""

from __future__ import annotations

import json
from typing import TYPE_CHECKING, Any

import schemathesis

from tests.contract.checks.exchange import demand
from tests.contract.checks.pages import key_of

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator, Mapping
    from typing import TypeAlias

    from tests.contract.checks.exchange import Exchange

    Row: TypeAlias = Mapping[str, Any]

# The moment that a filter speaks of, under the names that rows have for it.
_MOMENTS: Mapping[str, tuple[str, ...]] = {
    "sincedate": ("created", "created_at", "changed_at"),
    "untildate": ("created", "created_at", "changed_at"),
    "created_after": ("created", "created_at"),
    "updated_after": ("updated", "updated_at"),
    "completed_after": ("completed_at",),
    "closed_after": ("closed_at",),
    "closed_before": ("closed_at",),
}
_UNTIL = {"untildate", "closed_before"}
# Where the object that a filter names stands in a row, if not under the filter's own name.
_INSIDE: Mapping[str, tuple[tuple[str, ...], ...]] = {
    "idauthor": (("author", "iduser"), ("author", "idfulfilment_customer")),
    "assigned_to_iduser": (("assigned_to_iduser",), ("assigned_to", "iduser")),
    "idlocation_type": (("location_type", "idlocation_type"),),
    "idpurchaseorder": (("idpurchaseorder",), ("purchaseorder", "idpurchaseorder")),
    "idsupplier": (("idsupplier",), ("supplier", "idsupplier")),
    "idproducts": (("idproduct",),),
    "inactive": (("active",),),
    "completed": (("completed_at",),),
}
_MENTIONS: Mapping[str, tuple[str, ...]] = {
    "idmentioned": ("mentioned", "iduser"),
    "mentioned_type": ("mentioned_type",),
}
BLIND: Mapping[tuple[str, str], str] = {
    ("orders.list", "search"): "also looks at the customer, which an order does not show",
    ("orders.list", "idwarehouse"): "an order names its warehouses, if any",
    ("locations.list", "only_available"): "a location does not show its products",
    ("backorders.list", "search"): "looks at order, customer and product, which a backorder does not show",
    ("returns.list", "status"): "whether it takes an id or a name is not documented",
}
"""Filters that look at more than a row shows, each with the reason."""


@schemathesis.check
def filters_hold(ctx: schemathesis.CheckContext, response: schemathesis.Response, case: schemathesis.Case) -> None:
    """Every row of a list is one that its filters let through."""
    demand(problems, case, response)


def problems(exchange: Exchange) -> Iterator[str]:
    """Give the rows of a list that a filter should have held back."""
    name = exchange.operation.id
    if not (exchange.succeeded and name.endswith(".list") and isinstance(exchange.body, list)):
        return
    from tests.contract.target import SPEC  # noqa: PLC0415 - the target registers the checks when it is loaded

    key = key_of(SPEC, exchange.operation) or ""
    known = {parameter.name for parameter in exchange.operation.parameters if parameter.where == "query"}
    for parameter, value in exchange.query.items():
        if parameter not in known or parameter == "offset" or (name, parameter) in BLIND:
            continue
        lets = rule(parameter, value, key)
        for row in exchange.body:
            if lets(row) is False:
                yield f"{name}: {parameter}={value} shows {json.dumps(row, default=str)[:200]}"


def rule(parameter: str, value: str, key: str = "") -> Callable[[Row], bool | None]:
    """Return what tells whether a filter lets a row through: None for a row that does not tell.

    The edge of a time is left open: whether a row of exactly this time is among them is not documented.

    Args:
        parameter: The filter.
        value: As it was sent.
        key: The field that holds the id of the rows.
    """
    if parameter in _MOMENTS:
        return lambda row: _moment(looked_at(parameter, row), value, until=parameter in _UNTIL)
    if parameter in {"sinceid", "beforeid"}:
        return lambda row: row[key] > int(value) if parameter == "sinceid" else row[key] < int(value)
    if parameter == "search":
        return lambda row: value.casefold() in json.dumps(row, default=str, ensure_ascii=False).casefold()
    if parameter == "completed":
        return lambda row: (looked_at(parameter, row) != [None]) is _is_true(value)
    if parameter == "inactive":
        return lambda row: looked_at(parameter, row) == [not _is_true(value)]
    if parameter == "active":
        return lambda row: looked_at(parameter, row) == [_is_true(value)]
    wanted = value.split(",") if parameter == "idproducts" else [value]
    return lambda row: _equal(looked_at(parameter, row), wanted)


def looked_at(parameter: str, row: Row, key: str = "") -> list[Any]:
    """Return what a filter compares in a row; nothing where the row does not show it."""
    if parameter in {"sinceid", "beforeid"}:
        return [row[key]]
    if parameter == "tag":
        tags = row.get("tags") or []
        return [tag["title"] for tag in (tags.values() if isinstance(tags, dict) else tags)] or [None]
    if parameter in _MENTIONS:
        return [_at(mention, _MENTIONS[parameter]) for mention in row["mentions"]] or [None]
    ways = (
        [(name,) for name in _MOMENTS[parameter]] if parameter in _MOMENTS else _INSIDE.get(parameter, ((parameter,),))
    )
    # Beside the one that it is there may be another: an author is a user or a fulfilment customer.
    found = [_at(row, way) for way in ways if way[0] in row]
    return [next((item for item in found if item is not None), None)] if found else []


def _at(row: Row, way: tuple[str, ...]) -> Any:
    item: Any = row
    for name in way:
        item = item.get(name) if isinstance(item, dict) else None
    return item


def _moment(found: list[Any], value: str, *, until: bool) -> bool | None:
    if not found or found == [value]:
        return None
    moment = found[0]
    return moment is not None and bool(moment < value if until else moment > value)


def _equal(found: list[Any], wanted: list[str]) -> bool | None:
    return any(item is not None and str(item) in wanted for item in found) if found else None


def _is_true(value: str) -> bool:
    return value.lower() in {"true", "1", ""}
