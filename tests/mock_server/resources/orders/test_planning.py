"""Which warehouse delivers which pieces."""

from __future__ import annotations

import pytest

from picqer_mock.resources.orders.planning import Need, Plan, Share, plan

A, B, C = 1, 2, 3


@pytest.mark.parametrize(
    ("free", "split", "ready", "short"),
    [
        ({A: 5, B: 5}, True, {A: 4}, {}),
        ({A: 1, B: 5}, True, {A: 1, B: 3}, {}),
        ({A: 1, B: 2}, True, {A: 1, B: 2}, {A: 1}),
        ({A: -3, B: 1}, True, {B: 1}, {A: 3}),
        ({B: 0}, True, {}, {B: 4}),
        ({}, True, {}, {A: 4}),
        ({C: 9}, True, {}, {A: 4}),
        ({A: 1, B: 4}, False, {B: 4}, {}),
        ({A: 1, B: 3}, False, {B: 3}, {B: 1}),
        ({A: 9, B: 9}, False, {A: 4}, {}),
        ({}, False, {}, {A: 4}),
    ],
)
def test_pieces_come_from_the_first_warehouses_that_have_them(
    free: dict[int, int], split: bool, ready: dict[int, int], short: dict[int, int]
) -> None:
    """Split, from each as far as it goes; otherwise from the one that has most. The rest waits where it is known."""
    made = plan([Need(7, 60, 4)], [A, B], {(60, place): pieces for place, pieces in free.items()}, split=split)
    assert made == Plan(
        [Share(7, 60, place, pieces) for place, pieces in ready.items()],
        [Share(7, 60, place, pieces) for place, pieces in short.items()],
    )


def test_lines_of_one_product_share_its_stock() -> None:
    """What the first line takes is not there for the second."""
    made = plan([Need(7, 60, 4), Need(8, 60, 3)], [A], {(60, A): 5}, split=True)
    assert made == Plan([Share(7, 60, A, 4), Share(8, 60, A, 1)], [Share(8, 60, A, 2)])


def test_the_one_warehouse_has_most_of_all_lines_together() -> None:
    """Pieces beyond what is ordered do not count."""
    needs = [Need(7, 60, 1), Need(8, 60, 1), Need(9, 61, 3)]
    made = plan(needs, [A, B], {(60, A): 99, (60, B): 1, (61, B): 2}, split=False)
    assert {share.idwarehouse for share in (*made.ready, *made.short)} == {B}
    assert [share.amount for share in made.ready] == [1, 2]
