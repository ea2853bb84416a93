"""What calls write to the logger."""

import logging

import pytest

from picqer import ConnectError, DecodeError, NotFoundError, Retries
from picqer._runtime.limiter import Limiter
from picqer._runtime.log import Log
from picqer._runtime.transport import FateUnknownError, NothingSentError, Outcome
from tests.client.stand_ins import CREATE, GET, KEY, Clock, Play, answer, settings

ONCE = settings(retries=Retries(attempts=1))


@pytest.fixture
def info(caplog: pytest.LogCaptureFixture) -> pytest.LogCaptureFixture:
    """Somebody who reads the lines of calls."""
    caplog.set_level(logging.INFO, logger="picqer")
    return caplog


@pytest.fixture
def debug(caplog: pytest.LogCaptureFixture) -> pytest.LogCaptureFixture:
    """Somebody who reads everything."""
    caplog.set_level(logging.DEBUG, logger="picqer")
    return caplog


def test_a_call_writes_one_line(play: Play, info: pytest.LogCaptureFixture) -> None:
    """Operation, status, milliseconds, attempts and budget, over all attempts, as text and as fields of the record."""
    clock = Clock()
    outcomes = [answer(500, b""), answer(200, x_ratelimit_remaining="487")]
    play(GET, *outcomes, clock=clock, observer=Log(clock))
    (record,) = info.records
    assert record.name == "picqer"
    assert record.getMessage() == "things.get 200 in 375 ms, attempts 2, requests left 487"
    assert (
        record.__dict__.items()
        >= {
            "operation": "things.get",
            "status": 200,
            "milliseconds": 375,
            "attempts": 2,
            "rate_limit_remaining": 487,
        }.items()
    )


@pytest.mark.parametrize(
    ("outcome", "kind", "line"),
    [
        (answer(404, b""), NotFoundError, "things.get 404 in 0 ms, attempts 1, requests left unknown"),
        (NothingSentError("x"), ConnectError, "things.get ConnectError in 0 ms, attempts 1, requests left unknown"),
        (answer(200, b"{"), DecodeError, "things.get DecodeError in 0 ms, attempts 1, requests left unknown"),
    ],
)
def test_a_call_that_fails_says_how(
    play: Play, info: pytest.LogCaptureFixture, outcome: Outcome, kind: type[Exception], line: str
) -> None:
    """A refusal by its status, everything else by its error."""
    with pytest.raises(kind):
        play(GET, outcome, setup=ONCE, observer=Log(Clock()))
    assert [record.getMessage() for record in info.records] == [line]


def test_debug_shows_each_attempt_without_secrets(play: Play, debug: pytest.LogCaptureFixture) -> None:
    """URL and headers of request and answer are shown, the key and cookies are not."""
    given = answer(200, set_cookie="session=s3cret", x_ratelimit_limit="500")
    play(CREATE, given, body={"title": "x"}, observer=Log(Clock()))
    sent, line = (record.getMessage() for record in debug.records)
    assert sent.startswith("things.create attempt 1: POST https://example.picqer.com/api/v1/things {'Accept'")
    assert "'Authorization': '***'" in sent
    assert "-> 200 {'set-cookie': '***', 'x-ratelimit-limit': '500'} 64 bytes in 0 ms" in sent
    assert line.startswith("things.create 200 in")
    assert KEY not in debug.text
    assert "s3cret" not in debug.text


def test_debug_tells_of_waits_and_of_silence(play: Play, debug: pytest.LogCaptureFixture) -> None:
    """Why a call takes long can be read: what it waits for, and that an attempt brought no answer."""
    limiter = Limiter(500)
    limiter.hold(2.0, 1000.0)
    clock = Clock()
    play(GET, FateUnknownError("reset"), answer(200), clock=clock, limiter=limiter, observer=Log(clock))
    text = "\n".join(record.getMessage() for record in debug.records)
    assert "things.get waits 2.0 s (rate limit)" in text
    assert "-> FateUnknownError: reset in 0 ms" in text
    assert "things.get waits 0.4 s (retry)" in text


def test_no_call_is_remembered(play: Play, info: pytest.LogCaptureFixture) -> None:
    """When a call has ended nothing of it is kept, whether it was answered or not."""
    log = Log(Clock())
    play(GET, answer(200), observer=log)
    with pytest.raises(ConnectError):
        play(GET, NothingSentError("x"), setup=ONCE, observer=log)
    assert (log._began, log._came) == ({}, {})
    assert len(info.records) == 2
