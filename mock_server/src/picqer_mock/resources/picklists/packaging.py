"""Which packaging is advised for a picklist."""

from __future__ import annotations

from math import prod
from typing import TYPE_CHECKING

from picqer_mock.call import Handler, Reply, Request
from picqer_mock.lookup import require
from picqer_mock.resources.picklists import states
from picqer_mock.resources.picklists.lookup import find

if TYPE_CHECKING:
    import sqlite3
    from collections.abc import Mapping

    from picqer_mock.state import State

_SIDES = ("length", "width", "height")
_SIZES = """SELECT product.*, picklist_product.amount FROM picklist_product JOIN product USING (idproduct)
    WHERE idpicklist = ? AND NOT has_parts"""
_PACKAGINGS = """SELECT * FROM packaging WHERE active AND use_in_auto_advice
    AND length IS NOT NULL AND width IS NOT NULL AND height IS NOT NULL
    ORDER BY length * width * height, idpackaging"""


def get(state: State, request: Request) -> Reply:
    """Answer the packaging that is advised for a picklist.

    Assumes:
        - The answer is an object with `idpackaging`, in which null stands for none: its shape is not documented.
        - What was set is advised; otherwise the smallest active packaging for automatic advice that each product fits
          into and all together fill no more than once. Sides that a product does not have count as nothing.
    """
    picklist = find(state, request)
    advised = picklist["advised_idpackaging"]
    return Reply({"idpackaging": _fitting(state, picklist) if advised is None else advised})


def update(state: State, request: Request) -> Reply:
    """Set the packaging that is advised for a picklist.

    Assumes:
        - Any packaging that is active can be advised, whether or not the products fit into it.
    """
    picklist = find(state, request)
    states.check(picklist, "change")
    number = request.body["idpackaging"]
    require(state, request, "packaging", "idpackaging", number)
    state.update("picklist", {"advised_idpackaging": number}, idpicklist=picklist["idpicklist"])
    return Reply({"idpackaging": number})


HANDLERS: Mapping[str, Handler] = {
    "picklists.packaging_advice.get": get,
    "picklists.packaging_advice.update": update,
}


def _fitting(state: State, picklist: sqlite3.Row) -> int | None:
    products = [(_sides(row), row["amount"]) for row in state.rows(_SIZES, picklist["idpicklist"])]
    volume = sum(prod(sides) * amount for sides, amount in products)
    for packaging in state.rows(_PACKAGINGS):
        room = _sides(packaging)
        fits = all(side <= most for sides, _ in products for side, most in zip(sides, room, strict=True))
        if fits and volume <= prod(room):
            number: int = packaging["idpackaging"]
            return number
    return None


def _sides(row: sqlite3.Row) -> list[int]:
    """Return the sides in centimetres, the shortest first."""
    return sorted(row[name] or 0 for name in _SIDES)
