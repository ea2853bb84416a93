"""Which object a call is about, and whether its key may see it."""

from __future__ import annotations

from typing import TYPE_CHECKING

from picqer_mock.errors import NotFoundError, RefusedError
from picqer_mock.wire import shown

if TYPE_CHECKING:
    import sqlite3

    from picqer_mock.call import Request
    from picqer_mock.errors import RefusedError as Refusal
    from picqer_mock.state import State

OWNER = "idfulfilment_customer"
"""The column of tables whose objects may belong to a fulfilment customer."""


def find(state: State, request: Request, table: str, key: str, **also: int) -> sqlite3.Row:
    """Return the row that a parameter of the path names.

    Args:
        state: The data.
        request: The call.
        table: Where to look.
        key: The parameter, and the column that is compared with it.
        also: Other columns and what they must hold, such as the id of the order that a line belongs to.

    Raises:
        NotFoundError: It does not exist, or belongs to another than the key's fulfilment customer.
    """
    conditions = "".join(f" AND {name} = ?" for name in also)
    sql = f"SELECT * FROM {table} WHERE {key} = ?{conditions}"  # noqa: S608 - names from our code
    row = state.row(sql, request.path[key], *also.values())
    if row is None or not is_visible(request, row):
        raise NotFoundError(f"{key}: there is no {_noun(key)} {request.path[key]}{_of(also)}.")
    return row


def is_visible(request: Request, row: sqlite3.Row) -> bool:
    """Tell whether the key may see an object; objects that have no owner are seen by all."""
    limited = request.idfulfilment_customer
    return limited is None or OWNER not in row.keys() or row[OWNER] == limited  # noqa: SIM118 - a Row holds values


def require(
    state: State,
    request: Request,
    table: str,
    key: str,
    number: object,
    *,
    where: str | None = None,
    error: type[Refusal] = RefusedError,
) -> sqlite3.Row:
    """Return the row that a field of the body refers to.

    Args:
        state: The data.
        request: The call.
        table: Where to look.
        key: Its id.
        number: What was sent.
        where: The field that was sent; without it, the name of the key.
        error: What is raised.

    Raises:
        RefusedError: It does not exist, or belongs to another than the key's fulfilment customer.
    """
    row = state.row(f"SELECT * FROM {table} WHERE {key} = ?", number)  # noqa: S608 - names from our code
    if row is None or not is_visible(request, row):
        raise error(f"{where or key}: expected the id of a {_noun(key)} of this account, found {shown(number)}.")
    return row


def _noun(key: str) -> str:
    return key.removeprefix("id").replace("_", " ")


def _of(also: dict[str, int]) -> str:
    return "".join(f" of {_noun(key)} {number}" for key, number in also.items())
