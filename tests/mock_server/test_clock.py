"""The time in the account."""

from __future__ import annotations

from datetime import UTC, datetime, timedelta

from picqer_mock.clock import Clock, text

MOMENT = datetime(2026, 3, 1, 9, 5, 7)  # noqa: DTZ001 - Picqer's times have no zone


def test_a_clock_with_a_start_stands_still_until_it_is_moved() -> None:
    """Tests decide when time goes on."""
    clock = Clock(MOMENT)
    assert clock.now() == clock.now() == MOMENT
    clock.move(timedelta(minutes=1))
    assert clock.now() == MOMENT + timedelta(minutes=1)


def test_a_clock_without_a_start_runs_and_can_be_put_ahead() -> None:
    """It shows the machine's time in UTC, plus what it was moved by."""
    clock = Clock()
    before = datetime.now(UTC).replace(tzinfo=None)
    assert before <= clock.now()
    clock.move(timedelta(days=1))
    assert before + timedelta(days=1) <= clock.now() <= datetime.now(UTC).replace(tzinfo=None) + timedelta(days=1)


def test_a_running_clock_can_be_stopped_at_a_moment() -> None:
    """Setting the clock makes it stand still."""
    clock = Clock()
    clock.set(MOMENT)
    assert clock.now() == MOMENT


def test_a_reset_clock_is_as_it_was_made() -> None:
    """One that stood still stands where it stood; one that ran runs again, and not ahead."""
    standing, running = Clock(MOMENT), Clock()
    for clock in (standing, running):
        clock.move(timedelta(days=1))
        clock.set(MOMENT + timedelta(days=2))
        clock.reset()
    assert standing.now() == MOMENT
    assert MOMENT < running.now() <= datetime.now(UTC).replace(tzinfo=None)


def test_whoever_watches_is_told_when_somebody_touches_the_clock() -> None:
    """Setting, moving and resetting count; time that passes by itself does not, nor what happens after the block."""
    clock, told = Clock(MOMENT), []
    with clock.watched(lambda: told.append(clock.now())):
        clock.now()
        clock.move(timedelta(days=1))
        clock.set(MOMENT + timedelta(days=2))
        clock.reset()
    clock.move(timedelta(days=3))
    assert told == [MOMENT + timedelta(days=1), MOMENT + timedelta(days=2), MOMENT]


def test_a_clock_knows_how_long_it_takes_to_a_moment() -> None:
    """One that runs gets there with the machine's time; one that stands still never does."""
    clock = Clock()
    clock.move(timedelta(days=1))
    seconds = clock.seconds_until(clock.now() + timedelta(hours=1))
    assert seconds is not None
    assert 0 < seconds <= 3600
    clock.set(MOMENT)
    assert clock.seconds_until(MOMENT + timedelta(hours=1)) is None


def test_times_are_written_as_picqer_writes_them() -> None:
    """A space in the middle, no zone, no fractions."""
    assert text(MOMENT) == "2026-03-01 09:05:07"
