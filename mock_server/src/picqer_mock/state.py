"""The account's data, in an embedded SQLite database."""

from __future__ import annotations

import sqlite3
import threading
import weakref
import zlib
from contextlib import contextmanager
from decimal import Decimal
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from collections.abc import Callable, Generator, Mapping
    from pathlib import Path

_APPLICATION_ID = 0x50_69_63_71  # "Picq", in the header of every file that is ours


class StateFileError(Exception):
    """A database file cannot be used. The text says why, and what to do."""


class State:
    """All objects of one account.

    Args:
        tables: The statements that create the tables.
        fill: What puts the first objects into new tables.
        file: Where the data is kept; without it, in memory. A new file is filled, an old one is taken as it is.

    Raises:
        StateFileError: The file cannot be opened, or is not one that this version wrote.
    """

    def __init__(self, tables: str, fill: Callable[[State], None], file: Path | None = None) -> None:
        self._tables = tables
        self._fill = fill
        # The server calls from one thread, callers in process from several.
        self._lock = threading.RLock()
        self._first: sqlite3.Connection | None = None
        self._version = zlib.crc32(tables.encode()) & 0x7FFF_FFFF
        try:
            self._connection = _connect(":memory:" if file is None else str(file))
            weakref.finalize(self, self._connection.close)
            if file is None or not self._is_ours(file):
                self.reset()
        except sqlite3.Error as error:
            raise StateFileError(f"{file} cannot be used as a database: {error}.") from error

    @contextmanager
    def transaction(self) -> Generator[None]:
        """Do all of what follows, or nothing of it when an exception leaves the block."""
        with self._lock:
            self._connection.execute("BEGIN")
            try:
                yield
            except BaseException:
                self._connection.execute("ROLLBACK")
                raise
            self._connection.execute("COMMIT")

    def reset(self) -> None:
        """Put everything back to how it was when the tables were first filled."""
        with self._lock:
            if self._first is not None:
                self._first.backup(self._connection)
                return
            first = _connect(":memory:")
            weakref.finalize(self, first.close)
            first.backup(self._connection)  # still empty: this clears what the file held
            self._connection.executescript(self._tables)
            self._connection.execute(f"PRAGMA application_id = {_APPLICATION_ID}")
            self._connection.execute(f"PRAGMA user_version = {self._version}")
            with self.transaction():
                self._fill(self)
            self._connection.backup(first)
            self._first = first

    def close(self) -> None:
        """Let go of the database."""
        with self._lock:
            self._connection.close()
            if self._first is not None:
                self._first.close()

    def rows(self, sql: str, *values: Any) -> list[sqlite3.Row]:
        """Return the rows of a query."""
        return self._connection.execute(sql, values).fetchall()

    def row(self, sql: str, *values: Any) -> sqlite3.Row | None:
        """Return the first row of a query; None when there is none."""
        row: sqlite3.Row | None = self._connection.execute(sql, values).fetchone()
        return row

    def has(self, table: str, **key: Any) -> bool:
        """Tell whether a table has a row with these values."""
        where, values = _assignments(key, " AND ")
        return self.row(f"SELECT 1 FROM {table} WHERE {where}", *values) is not None  # noqa: S608 - names from our code

    def insert(self, table: str, **fields: Any) -> int:
        """Add a row and return its id. Amounts of money may be Decimals."""
        names = ", ".join(fields)
        marks = ", ".join("?" * len(fields))
        sql = f"INSERT INTO {table} ({names}) VALUES ({marks})"  # noqa: S608 - names from our code and the spec
        number = self._connection.execute(sql, [_stored(value) for value in fields.values()]).lastrowid
        assert number is not None
        return number

    def update(self, table: str, fields: Mapping[str, Any], **key: Any) -> None:
        """Change fields of the rows with these values; without fields, change nothing."""
        if not fields:
            return
        assignments, values = _assignments(fields, ", ")
        where, key_values = _assignments(key, " AND ")
        sql = f"UPDATE {table} SET {assignments} WHERE {where}"  # noqa: S608 - names from our code and the spec
        self._connection.execute(sql, [*values, *key_values])

    def delete(self, table: str, **key: Any) -> int:
        """Remove the rows with these values and return how many there were."""
        where, values = _assignments(key, " AND ")
        return self._connection.execute(f"DELETE FROM {table} WHERE {where}", values).rowcount  # noqa: S608 - as above

    def _is_ours(self, file: Path) -> bool:
        """Tell whether the file holds our tables; an empty one does not.

        Raises:
            StateFileError: It holds something else.
        """
        if not self._connection.execute("SELECT 1 FROM sqlite_master").fetchone():
            return False
        if self._pragma("application_id") != _APPLICATION_ID:
            raise StateFileError(f"{file} is a database of another program. Give a file of picqer-mock, or a new one.")
        if self._pragma("user_version") != self._version:
            raise StateFileError(f"{file} was written by another version of picqer-mock. Give a new file.")
        return True

    def _pragma(self, name: str) -> int:
        value: int = self._connection.execute(f"PRAGMA {name}").fetchone()[0]
        return value


def _connect(database: str) -> sqlite3.Connection:
    connection = sqlite3.connect(database, isolation_level=None, check_same_thread=False)
    connection.row_factory = sqlite3.Row
    connection.execute("PRAGMA foreign_keys = ON")
    connection.create_function("casefold", 1, _casefold, deterministic=True)
    return connection


def _casefold(text: str | None) -> str | None:
    """SQLite itself only knows the case of ASCII letters."""
    return None if text is None else text.casefold()


def _stored(value: Any) -> Any:
    """A Decimal keeps its digits as text."""
    return str(value) if isinstance(value, Decimal) else value


def _assignments(fields: Mapping[str, Any], between: str) -> tuple[str, list[Any]]:
    return between.join(f"{name} = ?" for name in fields), [_stored(value) for value in fields.values()]
