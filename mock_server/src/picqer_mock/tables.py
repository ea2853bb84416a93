"""The tables of the simulator. Their columns are the plain fields of the spec's schemas, so none is written twice."""

from __future__ import annotations

import json
from dataclasses import dataclass, field
from decimal import Decimal
from typing import TYPE_CHECKING, Any, TypeAlias

if TYPE_CHECKING:
    import sqlite3
    from collections.abc import Callable, Iterable, Mapping

    from picqer_mock.spec import Spec

# Amounts of money are text, so that no digit of them changes.
_COLUMNS = {"integer": "INTEGER", "boolean": "INTEGER", "number": "TEXT", "string": "TEXT", "json": "TEXT"}


@dataclass(frozen=True, slots=True)
class Table:
    """A table of objects that a schema of the spec describes.

    It has a column for each field of the schema that is a number, a text or a boolean, and for those in `kept`.

    Args:
        name: Of the table.
        schema: Name of the schema in the spec.
        key: The field that is the id.
        worked_out: Plain fields that are not stored, because they follow from other data.
        kept: Fields that are arrays or objects and are stored as JSON, as they come and go.
        references: The table that a column refers to, by name of the column.
        extra: Columns that the schema does not have, each as SQL. They are never part of a view.
        constraints: What holds for rows as a whole, each as SQL, such as `UNIQUE (name)`.
    """

    name: str
    schema: str
    key: str
    worked_out: frozenset[str] = frozenset()
    kept: frozenset[str] = frozenset()
    references: Mapping[str, str] = field(default_factory=dict[str, str])
    extra: tuple[str, ...] = ()
    constraints: tuple[str, ...] = ()


Tables: TypeAlias = "Iterable[Table | str]"
"""Tables, each with a schema or as SQL."""


@dataclass(frozen=True, slots=True)
class _Column:
    name: str
    kind: str
    left_out: bool
    """Whether the field is not in an answer when there is no value."""


class Layout:
    """The tables of a version of the spec.

    Args:
        tables: All tables.
        spec: Whose schemas they name.

    Raises:
        ValueError: A table names a field or a schema that the spec does not have. The text says which.
    """

    def __init__(self, tables: Tables, spec: Spec) -> None:
        statements: list[str] = []
        self._columns: dict[str, list[_Column]] = {}
        for table in tables:
            if isinstance(table, str):
                statements.append(table)
                continue
            columns = _columns(table, spec)
            self._columns[table.name] = columns
            statements.append(_statement(table, columns))
        self.sql = "\n".join(statements)

    def columns(self, table: str) -> set[str]:
        """Return the names of the columns that are fields of the table's schema."""
        return {column.name for column in self._columns[table]}

    def view(self, table: str, row: sqlite3.Row) -> dict[str, Any]:
        """Return the stored fields of an object as they go over the wire."""
        view: dict[str, Any] = {}
        for column in self._columns[table]:
            value = row[column.name]
            if value is not None:
                convert = _WIRE.get(column.kind)
                view[column.name] = convert(value) if convert else value
            elif not column.left_out:
                view[column.name] = None
        return view


def stored(value: Any) -> Any:
    """Return a value as a column holds it: an amount of money with all its digits, an array or object as JSON."""
    if isinstance(value, Decimal):
        return str(value)
    if isinstance(value, dict | list):
        return json.dumps(value, default=_exact)
    return value


def _exact(value: object) -> Any:
    if isinstance(value, Decimal):
        return {_DECIMAL: str(value)}
    raise TypeError(f"{type(value).__name__} is not JSON")


_DECIMAL = "\0decimal"  # no name in a body has a NUL character


def _read(text: str) -> Any:
    return json.loads(text, object_hook=_number)


def _number(value: dict[str, Any]) -> Any:
    return Decimal(value[_DECIMAL]) if _DECIMAL in value else value


_WIRE: Mapping[str, Callable[[Any], Any]] = {"boolean": bool, "number": Decimal, "json": _read}


def _columns(table: Table, spec: Spec) -> list[_Column]:
    schemas = spec.document["components"]["schemas"]
    if table.schema not in schemas:
        raise ValueError(f"table {table.name}: the spec has no schema {table.schema}")
    fields = spec.fields(schemas[table.schema])
    required = spec.required(schemas[table.schema])
    columns = [
        _Column(name, "json" if name in table.kept else kind, name not in required and not nullable)
        for name, (kind, nullable) in fields.items()
        if name in table.kept or (kind in _COLUMNS and name not in table.worked_out)
    ]
    known = fields.keys() | {extra.partition(" ")[0] for extra in table.extra}
    strangers = sorted(({table.key, *table.references} | table.worked_out | table.kept) - known)
    if strangers:
        raise ValueError(f"table {table.name}: schema {table.schema} has no field {', '.join(strangers)}")
    return columns


def _statement(table: Table, columns: list[_Column]) -> str:
    lines = [
        f"{column.name} INTEGER PRIMARY KEY AUTOINCREMENT"
        if column.name == table.key
        else _with_reference(table, column.name, f'"{column.name}" {_COLUMNS[column.kind]}')
        for column in columns
    ]
    lines += [_with_reference(table, extra.partition(" ")[0], extra) for extra in table.extra]
    if table.key not in {column.name for column in columns}:
        lines.insert(0, f"{table.key} INTEGER PRIMARY KEY AUTOINCREMENT")
    body = ",\n    ".join([*lines, *table.constraints])
    return f"CREATE TABLE {table.name} (\n    {body}\n);"


def _with_reference(table: Table, name: str, column: str) -> str:
    return f"{column} REFERENCES {table.references[name]}" if name in table.references else column
