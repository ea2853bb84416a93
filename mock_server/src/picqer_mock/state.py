"""The account's data, in an embedded SQLite database."""

from __future__ import annotations

import sqlite3
import threading
import weakref
import zlib
from contextlib import contextmanager
from functools import cache
from typing import TYPE_CHECKING, Any

from picqer_mock.encoded import Encoded
from picqer_mock.tables import stored

if TYPE_CHECKING:
    from collections.abc import Callable, Generator, Iterable, Mapping, Sequence
    from pathlib import Path

    from picqer_mock.tables import Layout

JOBS = "job"
"""The table of background work."""

HOOKS = "hook"
"""The table of hooks."""

UNKNOWN = ""
_AS_THEY_ARE = frozenset({str, int, bool, type(None)})  # the types that columns hold as they come, which most are
_STATEMENTS = 2048  # far more than the 128 that sqlite3 keeps ready by itself, as there are hundreds
_APPLICATION_ID = 0x50_69_63_71  # "Picq", in the header of every file that is ours


class StateFileError(Exception):
    """A database file cannot be used. The text says why, and what to do."""


class State:
    """All objects of one account.

    Args:
        layout: The tables.
        fill: What puts the first objects into new tables.
        file: Where the data is kept; without it, in memory. A new file is filled, an old one is taken as it is.
            Nobody else can use it until this is closed.
        shown: What the objects in `encoded` show.

    Raises:
        StateFileError: The file cannot be opened, is in use, or is not one that this version wrote.
    """

    def __init__(
        self,
        layout: Layout,
        fill: Callable[[State], None],
        file: Path | None = None,
        *,
        shown: Mapping[str, str | None] | None = None,
    ) -> None:
        self.layout = layout
        self.encoded = Encoded(shown or {})
        """The objects that are kept as bytes."""
        self.first_due: str | None = UNKNOWN
        """When the first piece of background work is due; None without one, `UNKNOWN` until somebody has looked."""
        self.hooks: Mapping[str, Sequence[sqlite3.Row]] | None = None
        """The active hooks by the event that they hear of; None until somebody has looked."""
        self.fired: list[tuple[str, Any]] = []
        """The events of this transaction, each with its data."""
        self.free_before: dict[int, int] = {}
        """The free stock that products had before this transaction, of those whose stock or reservations it changed."""
        # The server calls from one thread, callers in process from several.
        self._lock = threading.RLock()
        self._version = zlib.crc32(layout.sql.encode()) & 0x7FFF_FFFF
        # Made in memory and copied from there in one piece, so that no file is ever half filled.
        self._connection = self._first = self._filled(fill)
        try:
            self._open(file)
        except sqlite3.Error as error:
            self.close()
            if error.sqlite_errorcode == sqlite3.SQLITE_BUSY:
                raise StateFileError(
                    f"{file} is in use. Stop the picqer-mock that has it, or give a file of its own."
                ) from error
            raise StateFileError(
                f"{file} cannot be used as a database: {error}. Give a file of picqer-mock, or a new one in a directory"
                " that exists."
            ) from error
        except StateFileError:
            self.close()
            raise

    @contextmanager
    def transaction(self) -> Generator[None]:
        """Do all of what follows, or nothing of it when an exception leaves the block."""
        with self._lock:
            self._connection.execute("BEGIN")
            self.fired.clear()
            self.free_before.clear()
            try:
                yield
                self._connection.execute("COMMIT")
            except BaseException:
                # SQLite takes some transactions back by itself, as when the disk is full.
                if self._connection.in_transaction:
                    self._connection.execute("ROLLBACK")
                self._forget_all()
                raise

    @contextmanager
    def alone(self) -> Generator[None]:
        """Keep other threads away from the data for as long as the block lasts."""
        with self._lock:
            yield

    def reset(self) -> None:
        """Put everything back to how new tables are filled."""
        self.restore(self._first)

    def refill(self, fill: Callable[[State], None]) -> None:
        """Start anew with other objects, which a reset brings back from now on."""
        with self._lock:
            connection = self._connection
            try:
                first = self._filled(fill)
            finally:
                self._connection = connection
            self._first.close()
            self._first = first
            self.reset()

    def snapshot(self) -> sqlite3.Connection:
        """Return a copy of everything, for `restore`."""
        with self._lock:
            copy = self._connect(":memory:")
            self._connection.backup(copy)
            return copy

    def restore(self, snapshot: sqlite3.Connection) -> None:
        """Put everything back to a snapshot."""
        with self._lock:
            snapshot.backup(self._connection)
            self._forget_all()

    def close(self) -> None:
        """Let go of the database."""
        with self._lock:
            self._connection.close()
            self._first.close()

    def rows(self, sql: str, *values: Any) -> list[sqlite3.Row]:
        """Return the rows of a query."""
        return self._connection.execute(sql, values).fetchall()

    def row(self, sql: str, *values: Any) -> sqlite3.Row | None:
        """Return the first row of a query; None when there is none."""
        row: sqlite3.Row | None = self._connection.execute(sql, values).fetchone()
        return row

    def one(self, sql: str, *values: Any) -> sqlite3.Row:
        """Return the first row of a query that always has one: what the caller has looked up or written, or a total."""
        row = self.row(sql, *values)
        assert row is not None, f"no row for {values}: {sql}"
        return row

    def has(self, table: str, **key: Any) -> bool:
        """Tell whether a table has a row with these values."""
        where, values = _assignments(key, " AND ")
        return self.row(f"SELECT 1 FROM {table} WHERE {where}", *values) is not None  # noqa: S608 - names from our code

    def view(self, table: str, row: sqlite3.Row) -> dict[str, Any]:
        """Return the stored fields of an object as they go over the wire. See `picqer_mock.tables.Table`."""
        return self.layout.view(table, row)

    def insert(self, table: str, **fields: Any) -> int:
        """Add a row and return its id. Amounts of money may be Decimals, arrays and objects are kept as JSON."""
        number = self._connection.execute(_inserting(table, *fields), _stored(fields.values())).lastrowid
        assert number is not None
        self._changed(table, fields, {f"id{table}": number})
        return number

    def run(self, sql: str, *values: Any) -> None:
        """Change many rows in one statement."""
        self._connection.execute(sql, _stored(values))
        self._forget_all()

    def update(self, table: str, fields: Mapping[str, Any], **key: Any) -> None:
        """Change fields of the rows with these values; without fields, change nothing."""
        if not fields:
            return
        assignments, values = _assignments(fields, ", ")
        where, key_values = _assignments(key, " AND ")
        sql = f"UPDATE {table} SET {assignments} WHERE {where}"  # noqa: S608 - names from our code and the spec
        self._connection.execute(sql, [*values, *key_values])
        self._changed(table, key, fields)

    def delete(self, table: str, **key: Any) -> int:
        """Remove the rows with these values and return how many there were."""
        where, values = _assignments(key, " AND ")
        count = self._connection.execute(f"DELETE FROM {table} WHERE {where}", values).rowcount  # noqa: S608 - as above
        self._changed(table, key)
        return count

    def number_next(self, table: str, number: int) -> None:
        """Let the next row of a table get this id, or the first free one behind all others."""
        if self._connection.execute("UPDATE sqlite_sequence SET seq = ? WHERE name = ?", (number - 1, table)).rowcount:
            return
        self._connection.execute("INSERT INTO sqlite_sequence (name, seq) VALUES (?, ?)", (table, number - 1))

    def _changed(self, table: str, *fields: Mapping[str, Any]) -> None:
        self.encoded.forget(table, *fields)
        if table == JOBS:
            self.first_due = UNKNOWN
        elif table == HOOKS:
            self.hooks = None

    def _forget_all(self) -> None:
        self.encoded.clear()
        self.first_due = UNKNOWN
        self.hooks = None

    def _filled(self, fill: Callable[[State], None]) -> sqlite3.Connection:
        """Make new tables in memory, which are the current ones from then on, and fill them."""
        self._connection = self._connect(":memory:")
        self._connection.executescript(self.layout.sql)
        self._connection.execute(f"PRAGMA application_id = {_APPLICATION_ID}")
        self._connection.execute(f"PRAGMA user_version = {self._version}")
        with self.transaction():
            fill(self)
        return self._connection

    def _open(self, file: Path | None) -> None:
        self._connection = self._connect(":memory:" if file is None else str(file))
        # A second server would answer from data that changes under it, so the first one keeps the file to itself.
        self._connection.execute("PRAGMA locking_mode = EXCLUSIVE")
        # The process may end at any moment and loses nothing. Only a loss of power could; not worth waiting for.
        self._connection.execute("PRAGMA synchronous = NORMAL")
        self._connection.execute("BEGIN EXCLUSIVE")
        self._connection.execute("COMMIT")
        if file is None or not self._is_ours(file):
            self.reset()
        self._connection.execute("PRAGMA journal_mode = WAL")  # without it, each commit in a file waits for the disk

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

    def _connect(self, database: str) -> sqlite3.Connection:
        connection = sqlite3.connect(
            database, timeout=0, isolation_level=None, check_same_thread=False, cached_statements=_STATEMENTS
        )
        weakref.finalize(self, connection.close)
        connection.row_factory = sqlite3.Row
        connection.execute("PRAGMA foreign_keys = ON")
        connection.create_function("casefold", 1, _casefold, deterministic=True)
        return connection

    def _pragma(self, name: str) -> int:
        value: int = self._connection.execute(f"PRAGMA {name}").fetchone()[0]
        return value


def _casefold(text: str | None) -> str | None:
    """SQLite itself only knows the case of ASCII letters."""
    return None if text is None else text.casefold()


def _assignments(fields: Mapping[str, Any], between: str) -> tuple[str, list[Any]]:
    return between.join(f'"{name}" = ?' for name in fields), _stored(fields.values())


@cache
def _inserting(table: str, *names: str) -> str:
    columns = ", ".join(f'"{name}"' for name in names)
    marks = ", ".join("?" * len(names))
    return f"INSERT INTO {table} ({columns}) VALUES ({marks})"  # noqa: S608 - names from our code and the spec


def _stored(values: Iterable[Any]) -> list[Any]:
    return [value if type(value) in _AS_THEY_ARE else stored(value) for value in values]
