"""Stock: what an answer says of it adds up, wherever it says it."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

import schemathesis

from tests.contract.checks.exchange import demand

if TYPE_CHECKING:
    from collections.abc import Iterator

    from tests.contract.checks.exchange import Exchange

RESERVED = ("reservedbackorders", "reservedpicklists", "reservedallocations")


@schemathesis.check
def stock_adds_up(ctx: schemathesis.CheckContext, response: schemathesis.Response, case: schemathesis.Case) -> None:
    """Free stock is stock without what is reserved, and what is reserved is the sum of its kinds."""
    demand(problems, case, response)


def problems(exchange: Exchange) -> Iterator[str]:
    """Give the sums of an answer that are wrong."""
    for row in objects(exchange.body):
        yield from (f"{exchange.operation.id}: {problem}" for problem in sums(row))


def sums(row: dict[str, Any]) -> Iterator[str]:
    """Give the sums of one object that are wrong; objects that have none are right."""
    if {"stock", "reserved", "freestock"} <= row.keys() and row["freestock"] != row["stock"] - row["reserved"]:
        yield f"freestock: expected {row['stock']} - {row['reserved']}, found {row['freestock']}"
    if {"reserved", *RESERVED} <= row.keys() and row["reserved"] != sum(row[name] for name in RESERVED):
        yield f"reserved: expected the sum of {', '.join(RESERVED)}, found {row['reserved']} in {row}"
    if {"old_stock", "stock_change", "new_stock"} <= row.keys():
        expected = row["old_stock"] + row["stock_change"]
        if row["new_stock"] != expected:
            yield f"new_stock: expected {row['old_stock']} + {row['stock_change']}, found {row['new_stock']}"
    if {"totalproducts", "products"} <= row.keys():
        lines = [line for line in row["products"] if not line.get("has_parts")]
        for total, each in (("totalproducts", "amount"), ("totalpicked", "amount_picked")):
            expected = sum(line.get(each) or 0 for line in lines)
            if total in row and row[total] != expected:
                yield f"{total}: expected the sum of {each}, {expected}, found {row[total]}"


def objects(value: Any) -> Iterator[dict[str, Any]]:
    """Give all objects in a JSON value, the outer ones first."""
    if isinstance(value, dict):
        yield value
        for item in value.values():
            yield from objects(item)
    elif isinstance(value, list):
        for item in value:
            yield from objects(item)
