"""Picking: how many pieces of each line were collected, and where."""

from __future__ import annotations

from typing import TYPE_CHECKING

from picqer_mock import clock, lookup
from picqer_mock.call import Handler, Reply, Request
from picqer_mock.errors import PickProductError, PickTooMuchError, RefusedError
from picqer_mock.resources.picklists import lines, states
from picqer_mock.resources.picklists.lookup import find
from picqer_mock.resources.picklists.views import view

if TYPE_CHECKING:
    import sqlite3
    from collections.abc import Mapping

    from picqer_mock.state import State


def pick(state: State, request: Request) -> Reply:
    """Add pieces to what was picked, of a product, a line or a location of a line.

    Assumes:
        - Of several ways to name what was picked, the narrowest counts: the location, then the line, then the product.
        - Pieces of a product that has several lines fill them in their order, and pieces of a line its locations.
        - A line with parts is not picked itself, so naming it is refused; its parts are.
    Leaves out:
        - Locks: calls are carried out one after the other, so none ever says that the picklist is locked.
    """
    picklist, body = find(state, request), request.body
    states.check(picklist, "pick")
    chosen, place = _chosen(state, picklist, body)
    room = place["amount"] - place["amount_picked"] if place is not None else sum(_room(line) for line in chosen)
    left = body["amount"]
    if left > room:
        raise PickTooMuchError(f"amount: expected at most {room}, which are not picked yet, found {left}.")
    for line in chosen:
        pieces = min(_room(line), left)
        _pick(state, line, pieces, place)
        left -= pieces
    return _answer(state, request, picklist)


def pick_all(state: State, request: Request) -> Reply:
    """Pick what is not picked yet of a picklist; nothing if that is all picked."""
    picklist = find(state, request)
    states.check(picklist, "pick")
    for line in lines.of(state, picklist["idpicklist"]):
        _pick(state, line, _room(line), None)
    return _answer(state, request, picklist)


def move(state: State, request: Request) -> Reply:
    """Change where pieces of a line are taken.

    Assumes:
        - The path names the line, and the answer is the picklist: the one client that shows the call leaves both open.
        - The given number of pieces, or all that are not picked yet, are taken at the location, and the rest of them
          where it was planned, as far as it goes.
        - The location need not have the product, nor be in the picklist's warehouse: in the examples of the spec, a
          picklist of warehouse 18 has locations of warehouse 13.
    """
    picklist = find(state, request)
    states.check(picklist, "pick")
    line = lookup.find(state, request, "picklist_product", "idpicklist_product", idpicklist=picklist["idpicklist"])
    idlocation = request.body.get("idlocation")
    if idlocation is None:
        return _answer(state, request, picklist)
    lookup.require(state, request, "location", "idlocation", idlocation)
    amount = request.body.get("amount", _room(line))
    if line["has_parts"] or amount > _room(line):
        raise RefusedError(
            f"amount: expected at most {0 if line['has_parts'] else _room(line)} pieces that are not picked yet,"
            f" found {amount}."
        )
    _plan(state, line, idlocation, amount)
    return _answer(state, request, picklist)


HANDLERS: Mapping[str, Handler] = {
    "picklists.pick": pick,
    "picklists.pick_all": pick_all,
    "picklists.products.pick_locations.update": move,
}


def _chosen(
    state: State, picklist: sqlite3.Row, body: Mapping[str, int]
) -> tuple[list[sqlite3.Row], sqlite3.Row | None]:
    """Return the lines that a call names, and the one location of them if it names one."""
    all_lines = lines.of(state, picklist["idpicklist"])
    place = None
    if "idpicklist_product_location" in body:
        name = "idpicklist_product_location"
        place = state.row(f"SELECT * FROM picklist_product_location WHERE {name} = ?", body[name])  # noqa: S608 - our text
        number = None if place is None else place["idpicklist_product"]
        chosen = [line for line in all_lines if line["idpicklist_product"] == number]
    elif "idpicklist_product" in body:
        name = "idpicklist_product"
        chosen = [line for line in all_lines if line[name] == body[name]]
    else:
        name = "product"
        chosen = [line for line in all_lines if line["idproduct"] == body[name]]
    if not chosen:
        raise PickProductError(f"{name}: expected one of picklist {picklist['picklistid']}, found {body[name]}.")
    return chosen, place


def _room(line: sqlite3.Row) -> int:
    room: int = line["amount"] - line["amount_picked"]
    return room


def _pick(state: State, line: sqlite3.Row, pieces: int, place: sqlite3.Row | None) -> None:
    number = line["idpicklist_product"]
    state.update("picklist_product", {"amount_picked": line["amount_picked"] + pieces}, idpicklist_product=number)
    for planned in [place] if place is not None else lines.places_of(state, number):
        here = min(_room(planned), pieces)
        key = planned["idpicklist_product_location"]
        picked = planned["amount_picked"] + here
        state.update("picklist_product_location", {"amount_picked": picked}, idpicklist_product_location=key)
        pieces -= here


def _plan(state: State, line: sqlite3.Row, idlocation: int, amount: int) -> None:
    """Let this many of the pieces that are not picked yet be taken at a location, and the others where they were."""
    number = line["idpicklist_product"]
    left, known = _room(line) - amount, False
    for place in lines.places_of(state, number):
        here = place["idlocation"] == idlocation
        known = known or here
        still = amount if here else min(_room(place), left)
        left -= 0 if here else still
        key = place["idpicklist_product_location"]
        if still + place["amount_picked"]:
            fields = {"amount": still + place["amount_picked"]}
            state.update("picklist_product_location", fields, idpicklist_product_location=key)
        else:
            state.delete("picklist_product_location", idpicklist_product_location=key)
    if not known and amount:
        new = {"idpicklist_product": number, "idlocation": idlocation, "amount": amount, "amount_picked": 0}
        state.insert("picklist_product_location", **new)


def _answer(state: State, request: Request, picklist: sqlite3.Row) -> Reply:
    number = picklist["idpicklist"]
    lines.count_compositions(state, number)
    state.update("picklist", {"updated": clock.text(request.now)}, idpicklist=number)
    return Reply(view(state, number))
