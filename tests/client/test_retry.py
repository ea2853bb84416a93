"""Deciding whether and when to try again."""

import pytest

from picqer import ConfigurationError, Retries
from picqer._runtime.retry import pause, retry_after
from picqer._runtime.transport import FateUnknownError, NothingSentError, Outcome
from tests.client.stand_ins import answer

METHODS = ["GET", "PUT", "DELETE", "POST"]
LOST = FateUnknownError("reset")
UNSENT = NothingSentError("refused")


def decide(
    outcome: Outcome, method: str = "GET", attempt: int = 1, elapsed: float = 0.0, **other: float
) -> float | None:
    """Decide, with harmless values for what does not matter."""
    retries = Retries(attempts=int(other.get("attempts", 5)), deadline=other.get("deadline", 120.0))
    return pause(retries, outcome, method=method, attempt=attempt, elapsed=elapsed, chance=other.get("chance", 0.0))


@pytest.mark.parametrize("method", METHODS)
@pytest.mark.parametrize("outcome", [answer(429), UNSENT], ids=["429", "nothing sent"])
def test_what_was_not_carried_out_is_repeated(outcome: Outcome, method: str) -> None:
    """A 429 and a connection that failed are repeated for every method."""
    assert decide(outcome, method) is not None


@pytest.mark.parametrize("outcome", [answer(500), answer(503), LOST], ids=["500", "503", "fate unknown"])
def test_what_may_have_been_carried_out_is_repeated_only_when_that_does_no_harm(outcome: Outcome) -> None:
    """After a 5xx or a lost answer GET, PUT and DELETE are repeated, and POST is not."""
    assert [decide(outcome, method) is not None for method in METHODS] == [True, True, True, False]


def test_an_answer_that_was_cut_off_is_read_again() -> None:
    """GET and PUT are repeated for their answer; a DELETE is done, and a POST would be done twice."""
    half = answer(200, b"[", cut_off="reset")
    assert [decide(half, method) is not None for method in METHODS] == [True, True, False, False]


@pytest.mark.parametrize("status", [200, 204, 301, 400, 401, 403, 404, 422])
def test_a_final_answer_is_final(status: int) -> None:
    """Successes, redirects and refusals are not repeated, not even when cut off."""
    assert decide(answer(status)) is None
    if status >= 300:
        assert decide(answer(status, b"", cut_off="reset")) is None


def test_attempts_are_counted() -> None:
    """The last attempt is not followed by another; with one attempt nothing is repeated."""
    assert [decide(LOST, attempt=n, attempts=3) is not None for n in (1, 2, 3)] == [True, True, False]
    assert decide(UNSENT, attempts=1) is None


def test_the_deadline_holds() -> None:
    """No attempt begins behind the deadline, also when the server asks for a longer wait."""
    assert decide(answer(503, retry_after="5"), elapsed=100.0, deadline=105.0) == 5.0
    assert decide(answer(503, retry_after="5"), elapsed=100.1, deadline=105.0) is None
    assert decide(answer(429, retry_after="121")) is None


def test_pauses_double_up_to_a_limit_and_are_scattered() -> None:
    """Pauses after failures double up to 8 s; chance takes up to half of them away."""
    assert [decide(LOST, attempt=n, attempts=99) for n in (1, 2, 3, 4, 5, 6, 90)] == [0.25, 0.5, 1, 2, 4, 4, 4]
    assert decide(LOST, attempt=1, chance=0.9) == pytest.approx(0.475)


def test_a_refusal_for_the_limit_is_waited_out_for_a_minute() -> None:
    """Without Retry-After the pause after a 429 is a minute, however often it came, with up to a second of chance."""
    assert [decide(answer(429), attempt=n) for n in (1, 2, 3, 4)] == [60, 60, 60, 60]
    assert decide(answer(429), chance=0.5) == 60.5


@pytest.mark.parametrize("status", [429, 503])
def test_the_servers_wish_is_obeyed(status: int) -> None:
    """Retry-After sets the pause, with up to a second of chance added and nothing taken away."""
    assert decide(answer(status, retry_after="17"), chance=0.5) == 17.5


def test_retry_after_may_be_a_date() -> None:
    """A date in Retry-After counts from the Date of the same answer; one that has passed asks for no wait."""
    sent = "Wed, 21 Oct 2026 07:28:00 GMT"
    assert retry_after({"retry-after": "Wed, 21 Oct 2026 07:28:30 GMT", "date": sent}) == 30
    assert retry_after({"retry-after": "Wed, 21 Oct 2026 07:27:00 GMT", "date": sent}) == 0


@pytest.mark.parametrize("value", ["", "soon", "-5", "1.5", "Wed, 21 Oct 2026 07:28:00 GMT", "²"])
def test_retry_after_that_cannot_be_read_is_as_if_absent(value: str) -> None:
    """Text that is neither seconds nor a date, or a date without a Date to count from, is ignored."""
    assert retry_after({"retry-after": value}) is None
    assert retry_after({}) is None


@pytest.mark.parametrize("limits", [{"attempts": 0}, {"deadline": -1.0}, {"deadline": float("nan")}])
def test_limits_that_make_no_sense_are_refused(limits: dict[str, float]) -> None:
    """At least one attempt and a deadline of 0 or more are needed."""
    with pytest.raises(ConfigurationError, match="Retries need"):
        Retries(**limits)  # type: ignore[arg-type]
