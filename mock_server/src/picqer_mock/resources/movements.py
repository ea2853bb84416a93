"""Movements: stock that went from one warehouse to another."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING, Any, NamedTuple

from picqer_mock import clock, lookup
from picqer_mock.call import Handler, Reply, Request
from picqer_mock.events import fire
from picqer_mock.listing import page

if TYPE_CHECKING:
    import sqlite3
    from collections.abc import Mapping

    from picqer_mock.state import State

# Locations may go while the movement stays, so it does not refer to them.
TABLES = (
    """CREATE TABLE movement (
    idmovement INTEGER PRIMARY KEY AUTOINCREMENT,
    idproduct INTEGER NOT NULL REFERENCES product,
    from_idwarehouse INTEGER NOT NULL REFERENCES warehouse,
    from_idlocation INTEGER,
    to_idwarehouse INTEGER NOT NULL REFERENCES warehouse,
    to_idlocation INTEGER,
    amount INTEGER NOT NULL,
    moved_at TEXT NOT NULL
);""",
)


class Side(NamedTuple):
    """One side of a movement.

    Args:
        idwarehouse: The warehouse.
        idlocation: The location in it; None for nowhere in particular.
    """

    idwarehouse: int
    idlocation: int | None


def list_(state: State, request: Request) -> Reply:
    """Answer a page of movements by rising id.

    Assumes:
        - A movement has a product, an amount, a time, and warehouse and location on both sides: only the id is known.
    """
    return Reply([_view(row) for row in page(state, request, "movement", "idmovement")])


def get(state: State, request: Request) -> Reply:
    """Answer one movement.

    Assumes:
        - Its fields are those in the list.
    """
    return Reply(_view(lookup.find(state, request, "movement", "idmovement")))


HANDLERS: Mapping[str, Handler] = {"movements.list": list_, "movements.get": get}


def add(state: State, request: Request, idproduct: int, amount: int, *, start: Side, end: Side) -> int:
    """Write a movement down and return its id.

    Args:
        state: The data.
        request: The call.
        idproduct: What moved.
        amount: Pieces.
        start: What they left.
        end: What they came to.
    """
    return state.insert(
        "movement",
        idproduct=idproduct,
        from_idwarehouse=start.idwarehouse,
        from_idlocation=start.idlocation,
        to_idwarehouse=end.idwarehouse,
        to_idlocation=end.idlocation,
        amount=amount,
        moved_at=clock.text(request.now),
    )


def tell(state: State, idmovement: int) -> None:
    """Tell the hooks that a movement was carried out."""
    fire(state, "movements.moved", partial(_event, state, idmovement))


def _event(state: State, idmovement: int) -> dict[str, Any]:
    row = state.one("SELECT * FROM movement WHERE idmovement = ?", idmovement)
    return _view(row)


def _view(row: sqlite3.Row) -> dict[str, Any]:
    return dict(row)
