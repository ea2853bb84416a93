"""How busy callers are."""

from __future__ import annotations

import pytest

from picqer_mock.traffic import WINDOW, Traffic


class _Clock:
    def __init__(self) -> None:
        self.now = 0.0

    def __call__(self) -> float:
        return self.now


@pytest.mark.parametrize(("share", "busy"), [(0.0, False), (0.2, False), (0.3, True), (1.0, True)])
def test_busy_is_when_calls_take_much_of_the_time(share: float, busy: bool) -> None:
    """A quarter of it, as there is work around each call."""
    clock = _Clock()
    traffic = Traffic(clock)
    clock.now += 2 * WINDOW
    traffic.note(share * 2 * WINDOW)
    assert traffic.is_busy() is busy


def test_one_long_call_is_no_traffic() -> None:
    """It is looked at whole windows, and what was noted in one does not count in the next."""
    clock = _Clock()
    traffic = Traffic(clock)
    traffic.note(WINDOW)
    clock.now += WINDOW / 2
    assert not traffic.is_busy(), "the window is not over"
    clock.now += WINDOW / 2
    assert traffic.is_busy()
    clock.now += WINDOW / 2
    assert traffic.is_busy(), "as in the last whole window"
    clock.now += WINDOW
    assert not traffic.is_busy()
