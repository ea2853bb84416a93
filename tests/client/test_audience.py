"""Who hears of a call."""

import logging
import sys

import pytest

from picqer import Answer, Observer
from picqer._runtime.audience import CAPTURE, Audience, nobody
from picqer._runtime.log import Log
from picqer._runtime.raw import Capture
from picqer._runtime.tracing import Tracing


@pytest.fixture(autouse=True)
def _quiet(monkeypatch: pytest.MonkeyPatch, caplog: pytest.LogCaptureFixture) -> None:
    """A program that does not trace, and does not read the lines of calls."""
    monkeypatch.delitem(sys.modules, "opentelemetry.trace", raising=False)
    caplog.set_level(logging.WARNING, logger="picqer")


def kinds(audience: Audience) -> list[type[Observer]]:
    """Who hears, by kind."""
    return [type(observer) for observer in audience()]


def test_nobody_hears_of_the_calls_of_a_quiet_program() -> None:
    """Without logging, tracing, with_raw_response and an observer of the user, nobody is told anything."""
    assert Audience(None)() == nobody() == ()


def test_each_hears_from_the_moment_it_is_wanted(monkeypatch: pytest.MonkeyPatch) -> None:
    """Logging and tracing that begin after the client was made are served, before the observer of the user."""

    class Own(Capture):
        """What a user has written."""

    audience = Audience(Own())
    assert kinds(audience) == [Own]
    token = CAPTURE.set(list[Answer]())
    assert kinds(audience) == [Capture, Own]
    CAPTURE.reset(token)
    monkeypatch.setitem(sys.modules, "opentelemetry.trace", logging)
    assert kinds(audience) == [Tracing, Own]
    logging.getLogger("picqer").setLevel(logging.INFO)
    assert kinds(audience) == [Log, Tracing, Own]


def test_each_is_made_once() -> None:
    """The log of one call is that of the next, which knows when calls began."""
    audience = Audience(None)
    logging.getLogger("picqer").setLevel(logging.INFO)
    assert audience()[0] is audience()[0]


def test_a_program_without_logging_has_no_logs_to_read(monkeypatch: pytest.MonkeyPatch) -> None:
    """Where logging is not loaded it is not asked."""
    logging.getLogger("picqer").setLevel(logging.INFO)
    monkeypatch.delitem(sys.modules, "logging")
    assert Audience(None)() == ()
