"""The database under the account."""

from __future__ import annotations

import sqlite3
from concurrent.futures import ThreadPoolExecutor
from decimal import Decimal
from typing import TYPE_CHECKING

import pytest

from picqer_mock.state import State, StateFileError
from picqer_mock.tables import Layout
from tests.mock_server.description import spec_of

if TYPE_CHECKING:
    from pathlib import Path

TABLES = """
CREATE TABLE shelf (idshelf INTEGER PRIMARY KEY AUTOINCREMENT, name TEXT NOT NULL UNIQUE, price TEXT);
CREATE TABLE book (idbook INTEGER PRIMARY KEY AUTOINCREMENT, idshelf INTEGER NOT NULL REFERENCES shelf);
"""


def _layout(tables: str) -> Layout:
    return Layout([tables], spec_of({}))


def fill(state: State) -> None:
    """Start with one shelf."""
    state.insert("shelf", name="first")


def names(state: State) -> list[str]:
    """Return the names of all shelves."""
    return [row["name"] for row in state.rows("SELECT name FROM shelf ORDER BY idshelf")]


@pytest.fixture
def state() -> State:
    """A small database in memory."""
    return State(_layout(TABLES), fill)


class MidwayError(Exception):
    """Something fails half-way."""


def _fail_midway(state: State) -> None:
    with state.transaction():
        state.insert("shelf", name="second")
        raise MidwayError


def _fail_at_the_end(state: State) -> None:
    with state.transaction():
        state.rows("PRAGMA defer_foreign_keys = ON")
        state.insert("book", idshelf=99)


def _fail_to_fill(state: State) -> None:
    fill(state)
    raise MidwayError


def test_nothing_is_half_done(state: State) -> None:
    """An exception takes back all that its transaction wrote."""
    with pytest.raises(MidwayError):
        _fail_midway(state)
    assert names(state) == ["first"]


def test_a_transaction_that_cannot_end_is_taken_back(state: State) -> None:
    """A commit that fails, as on a full disk, leaves nothing open that would stop the next one."""
    with pytest.raises(sqlite3.IntegrityError):
        _fail_at_the_end(state)
    with state.transaction():
        assert state.rows("SELECT * FROM book") == []


def test_references_are_kept(state: State) -> None:
    """A row cannot refer to one that does not exist."""
    with pytest.raises(sqlite3.IntegrityError, match="FOREIGN KEY"):
        state.insert("book", idshelf=99)


def test_ids_are_never_given_twice(state: State) -> None:
    """The id of a deleted row stays unused, so that nobody finds another object under an id they kept."""
    second = state.insert("shelf", name="second")
    assert state.delete("shelf", idshelf=second) == 1
    assert state.insert("shelf", name="third") == second + 1


def test_money_keeps_its_digits(state: State) -> None:
    """A Decimal is stored as the text that it is."""
    number = state.insert("shelf", name="second", price=Decimal("51.90"))
    state.update("shelf", {"price": Decimal("0.10")}, name="first")
    assert [row["price"] for row in state.rows("SELECT price FROM shelf ORDER BY idshelf")] == ["0.10", "51.90"]
    assert state.has("shelf", idshelf=number, price=Decimal("51.90"))


def test_an_update_without_fields_changes_nothing(state: State) -> None:
    """What is not sent stays as it is, also when nothing is sent."""
    state.update("shelf", {}, name="first")
    assert names(state) == ["first"]


def test_reset_brings_back_the_start(state: State) -> None:
    """All rows and the counting of ids are as they were when the tables were filled."""
    state.insert("shelf", name="second")
    state.delete("shelf", name="first")
    state.reset()
    assert names(state) == ["first"]
    assert state.insert("shelf", name="second") == 2


def test_a_file_keeps_the_data(tmp_path: Path) -> None:
    """A file that holds an account is taken as it is, and a reset fills it anew."""
    file = tmp_path / "account.db"
    first = State(_layout(TABLES), fill, file)
    first.insert("shelf", name="second")
    first.close()
    again = State(_layout(TABLES), fill, file)
    assert names(again) == ["first", "second"]
    again.reset()
    assert names(again) == ["first"]
    again.close()


def test_a_file_of_another_program_is_left_alone(tmp_path: Path) -> None:
    """Somebody else's database is refused and not touched."""
    file = tmp_path / "other.db"
    with sqlite3.connect(file) as other:
        other.execute("CREATE TABLE theirs (x)")
    other.close()
    before = file.read_bytes()
    with pytest.raises(StateFileError, match=r"other\.db is a database of another program"):
        State(_layout(TABLES), fill, file)
    assert file.read_bytes() == before


def test_a_file_that_is_no_database_is_refused(tmp_path: Path) -> None:
    """A text file is not overwritten."""
    file = tmp_path / "notes.txt"
    file.write_text("my only copy of these notes, which are longer than a header")
    with pytest.raises(StateFileError, match=r"notes.txt cannot be used as a database: file is not a database\."):
        State(_layout(TABLES), fill, file)
    assert file.read_text().startswith("my only copy")


def test_a_file_of_another_version_is_refused(tmp_path: Path) -> None:
    """Other tables than ours are not guessed at."""
    file = tmp_path / "account.db"
    State(_layout(TABLES), fill, file).close()
    with pytest.raises(StateFileError, match="written by another version"):
        State(_layout(TABLES + "CREATE TABLE more (x);"), fill, file)


def test_a_file_has_one_user_at_a_time(tmp_path: Path) -> None:
    """The second is refused and told why; the first goes on, and when it lets go the file is free."""
    file = tmp_path / "account.db"
    first = State(_layout(TABLES), fill, file)
    with pytest.raises(StateFileError, match=r"account\.db is in use\. Stop the picqer-mock that has it"):
        State(_layout(TABLES), fill, file)
    first.insert("shelf", name="second")
    first.close()
    again = State(_layout(TABLES), fill, file)
    assert names(again) == ["first", "second"]
    again.close()


def test_a_refused_file_is_free(tmp_path: Path) -> None:
    """Who is refused keeps no lock."""
    file = tmp_path / "account.db"
    State(_layout(TABLES), fill, file).close()
    with pytest.raises(StateFileError, match="another version"):
        State(_layout(TABLES + "CREATE TABLE more (x);"), fill, file)
    State(_layout(TABLES), fill, file).close()


def test_a_file_is_filled_in_one_piece(tmp_path: Path) -> None:
    """A start that fails half-way leaves no file behind that would be taken for an account."""
    with pytest.raises(MidwayError):
        State(_layout(TABLES), _fail_to_fill, tmp_path / "account.db")
    assert list(tmp_path.iterdir()) == []


def test_a_folder_that_does_not_exist_is_refused(tmp_path: Path) -> None:
    """The text names the file."""
    with pytest.raises(StateFileError, match=r"account.db cannot be used"):
        State(_layout(TABLES), fill, tmp_path / "nowhere/account.db")


def test_threads_do_not_mix_their_transactions(state: State) -> None:
    """Callers in process may use several threads; each transaction is alone."""

    def add(index: int) -> None:
        with state.transaction():
            count = len(names(state))
            state.insert("shelf", name=f"{index} after {count}")

    with ThreadPoolExecutor(8) as pool:
        list(pool.map(add, range(100)))
    assert sorted(int(name.rpartition(" ")[2]) for name in names(state)[1:]) == list(range(1, 101))


def test_text_is_compared_without_case_beyond_ascii(state: State) -> None:
    """SQLite alone would not find É with é."""
    row = state.row(
        "SELECT instr(casefold(?), casefold(?)) AS place, casefold(NULL) AS missing", "CAF\u00c9", "f\u00e9"
    )
    assert row is not None
    assert (row["place"], row["missing"]) == (3, None)
