"""Which warehouse delivers which pieces of an order or a return. Nothing here touches the data."""

from __future__ import annotations

from collections import Counter
from typing import TYPE_CHECKING, NamedTuple

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence


class Need(NamedTuple):
    """Pieces that are still to be delivered.

    Args:
        line: What they are for: the id of a line of an order, or of a replacement of a return.
        idproduct: The product.
        amount: How many.
    """

    line: int
    idproduct: int
    amount: int


class Share(NamedTuple):
    """Pieces that a warehouse is to deliver.

    Args:
        line: What they are for, as in `Need`.
        idproduct: The product.
        idwarehouse: The warehouse.
        amount: How many.
    """

    line: int
    idproduct: int
    idwarehouse: int
    amount: int


class Plan(NamedTuple):
    """How an order or a return is delivered.

    Args:
        ready: What is there.
        short: What is not, each in the warehouse that is to deliver it once it is.
    """

    ready: list[Share]
    short: list[Share]


def plan(needs: Sequence[Need], warehouses: Sequence[int], free: Mapping[tuple[int, int], int], *, split: bool) -> Plan:
    """Share out the free stock.

    Args:
        needs: What is to be delivered.
        warehouses: Those that may deliver it, the preferred one first; at least one.
        free: The free pieces by product and warehouse; none for a warehouse that does not know the product.
        split: Whether several warehouses may deliver it. Otherwise it is the one that has most of it.
    """
    places = warehouses if split else [max(warehouses, key=lambda place: _pieces(needs, place, free))]
    left = dict(free)
    ready: list[Share] = []
    short: list[Share] = []
    for line, idproduct, amount in needs:
        missing = amount
        for place in places:
            given = max(0, min(missing, left.get((idproduct, place), 0)))
            if given:
                ready.append(Share(line, idproduct, place, given))
                left[idproduct, place] -= given
                missing -= given
        if missing:
            home = next((place for place in places if (idproduct, place) in free), places[0])
            short.append(Share(line, idproduct, home, missing))
    return Plan(ready, short)


def _pieces(needs: Sequence[Need], place: int, free: Mapping[tuple[int, int], int]) -> int:
    wanted: Counter[int] = Counter()
    for need in needs:
        wanted[need.idproduct] += need.amount
    return sum(max(0, min(amount, free.get((idproduct, place), 0))) for idproduct, amount in wanted.items())
