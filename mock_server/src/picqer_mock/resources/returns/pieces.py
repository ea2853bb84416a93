"""What lies in the warehouse when a product comes back or goes out."""

from __future__ import annotations

from typing import TYPE_CHECKING

from picqer_mock.resources.products import parts, stock

if TYPE_CHECKING:
    from picqer_mock.state import State


def of(state: State, idproduct: int, amount: int) -> list[tuple[int, int]]:
    """Return which products these pieces are in the warehouse, and how many of each.

    A virtual composition is its parts there, down to the last, and nothing without any. Every other product is itself.
    """
    if not state.has("product", idproduct=idproduct, type=stock.VIRTUAL):
        return [(idproduct, amount)]
    return [piece for idpart, each in parts.parts_of(state, idproduct) for piece in of(state, idpart, amount * each)]
