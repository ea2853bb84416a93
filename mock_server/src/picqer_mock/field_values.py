"""The values that products, customers and orders have for the account's own fields."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, Literal, TypeAlias

from picqer_mock.errors import RefusedError

if TYPE_CHECKING:
    import sqlite3
    from collections.abc import Iterator, Mapping, Sequence

    from picqer_mock.state import State

Parent: TypeAlias = Literal["customer", "order", "product"]
"""What has the fields. `product_field` holds the fields, `product_field_value` the values."""


def named(state: State, parent: Parent, fields: Sequence[Mapping[str, Any]]) -> Iterator[tuple[sqlite3.Row, str, str]]:
    """Give each field that a body names, with the value for it and where that stands.

    Raises:
        RefusedError: The account does not have a field, or it is named twice.
    """
    key = f"id{parent}field"
    left = {row[key]: row for row in (state.rows(f"SELECT * FROM {parent}_field") if fields else ())}  # noqa: S608 - our names
    for index, field in enumerate(fields):
        where = f"{parent}fields[{index}]"
        row = left.pop(field[key], None)
        if row is None:
            article = "an" if parent == "order" else "a"
            raise RefusedError(
                f"{where}.{key}: expected {article} {parent} field of this account, each at most once,"
                f" found {field[key]}."
            )
        yield row, field["value"], f"{where}.value"


def put(state: State, parent: Parent, number: int, idfield: int, value: str) -> None:
    """Set the value that an object has for a field."""
    ids = {f"id{parent}": number, f"id{parent}field": idfield}
    state.delete(f"{parent}_field_value", **ids)
    state.insert(f"{parent}_field_value", **ids, value=value)


def put_all(state: State, parent: Parent, number: int, fields: Sequence[Mapping[str, Any]]) -> None:
    """Set the fields that a body names, and leave the others of the object as they are.

    Raises:
        RefusedError: The account does not have a field, or it is named twice.
    """
    for row, value, _ in named(state, parent, fields):
        put(state, parent, number, row[f"id{parent}field"], value)
