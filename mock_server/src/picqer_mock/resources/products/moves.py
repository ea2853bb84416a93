"""Stock that moves from one place to another."""

from __future__ import annotations

from typing import TYPE_CHECKING

from picqer_mock.call import Handler, Reply, Request
from picqer_mock.errors import RefusedError
from picqer_mock.resources import movements, warehouses
from picqer_mock.resources.movements import Side
from picqer_mock.resources.products import places, stock
from picqer_mock.resources.products.lookup import find
from picqer_mock.wire import LARGEST, shown

if TYPE_CHECKING:
    from collections.abc import Mapping

    from picqer_mock.state import State

_MOVEMENT = "movement"


def move(state: State, request: Request) -> Reply:
    """Move pieces between two places of a warehouse, or from a place of it to a location of another warehouse.

    Assumes:
        - A location of another warehouse to go to is taken, and makes a movement at once: no other call is known that
          makes the movements which `movements.list` shows.
        - Inside a warehouse, reserved pieces move as well; to another one only those that picklists have not reserved,
          as with any change of the stock of a warehouse.
        - The answer is the stock in the warehouse of the path: no source shows one.
        - Stock that comes or goes between warehouses has the type `movement`, and the movement as its reason: no page
          has a name.
    """
    product, idwarehouse, body = find(state, request), request.path["idwarehouse"], request.body
    idproduct, start, end, amount = (
        product["idproduct"], body["from_idlocation"], body["to_idlocation"], body["amount"],
    )  # fmt: skip
    warehouses.require(state, idwarehouse)
    stock.check_kept(product)
    if amount < 1:
        raise RefusedError(f"amount: expected at least 1, found {amount}.")
    if start == end:
        raise RefusedError(f"to_idlocation: expected another place than from_idlocation, found {shown(end)} twice.")
    if start is not None:
        places.check(state, idwarehouse, start, where="from_idlocation")
    target = idwarehouse if end is None else places.check(state, None, end, where="to_idlocation")
    here = places.find(state, idproduct, idwarehouse, start).stock
    if amount > here:
        raise RefusedError(f"amount: expected at most the {here} pieces at from_idlocation, found {amount}.")
    if target == idwarehouse:
        contra = {start: end, end: start}
        places.change(state, request, idproduct, {start: -amount, end: amount}, contra=contra)
    else:
        send(state, request, idproduct, amount, start=Side(idwarehouse, start), end=Side(target, end))
    return Reply(stock.with_places(state, idproduct, idwarehouse))


HANDLERS: Mapping[str, Handler] = {"products.stock.move": move}


def send(state: State, request: Request, idproduct: int, amount: int, *, start: Side, end: Side) -> None:
    """Move pieces from a place of one warehouse to a place of another.

    Raises:
        RefusedError: Picklists have reserved them, or there would be too many.
    """
    rows = {row["idwarehouse"]: row for row in stock.views(state, [idproduct])[idproduct]}
    loose = rows[start.idwarehouse]["stock"] - rows[start.idwarehouse]["reservedpicklists"]
    if amount > loose:
        raise RefusedError(
            f"amount: expected at most the {loose} pieces that picklists have not reserved in warehouse"
            f" {start.idwarehouse}, found {amount}."
        )
    if end.idwarehouse in rows and rows[end.idwarehouse]["stock"] > LARGEST - amount:
        raise RefusedError(
            f"amount: expected one that leaves a stock of at most {LARGEST} in warehouse {end.idwarehouse},"
            f" found {amount}."
        )
    idmovement = movements.add(state, request, idproduct, amount, start=start, end=end)
    for side, other, by in ((start, end, -amount), (end, start, amount)):
        stock.book(
            state,
            request,
            idproduct,
            side.idwarehouse,
            {side.idlocation: by},
            reason=f"Movement {idmovement}",
            change_type=_MOVEMENT,
            contra={side.idlocation: other.idlocation},
        )
    movements.tell(state, idmovement)
