"""Whether a call is repeated, and after how long. Pure: time and chance come in as numbers."""

from collections.abc import Mapping

from msgspec import Struct

from picqer._runtime.limiter import WINDOW
from picqer._runtime.transport import Answer, NothingSentError, Outcome
from picqer.errors import ConfigurationError

_IDEMPOTENT = frozenset({"GET", "PUT", "DELETE"})
RATE_LIMITED = 429
_LONGEST_EXPONENT = 16


class Retries(Struct, frozen=True):
    """How often and how long a call is repeated before its failure is raised.

    Attributes:
        attempts: How many times a request is sent at most, the first time included; 1 repeats nothing.
        deadline: No attempt begins later than this many seconds after the call. Waiting for the rate limit counts.

    Raises:
        ConfigurationError: There is no attempt, or the deadline is below 0.
    """

    attempts: int = 5
    deadline: float = 120.0

    def __post_init__(self) -> None:
        if self.attempts < 1 or not self.deadline >= 0:
            raise ConfigurationError(f"Retries need attempts of 1 or more and a deadline of 0 or more, not {self!r}.")


DEFAULT_RETRIES = Retries()


def pause(
    retries: Retries, outcome: Outcome, *, method: str, attempt: int, elapsed: float, chance: float
) -> float | None:
    """Decide what to do after an attempt.

    Args:
        retries: The limits.
        outcome: What the attempt brought.
        method: HTTP method.
        attempt: How many attempts there were, this one included.
        elapsed: Seconds since the call began.
        chance: A random number from 0 to below 1, so that clients which failed together do not return together.

    Returns:
        Seconds to wait before the next attempt, or `None` to leave it at this outcome.
    """
    if attempt >= retries.attempts or not _is_repeatable(outcome, method):
        return None
    if isinstance(outcome, Answer) and outcome.status == RATE_LIMITED:
        seconds = refused_for(outcome.headers, chance)
    else:
        asked = retry_after(outcome.headers) if isinstance(outcome, Answer) else None
        seconds = _back_off(attempt, chance) if asked is None else asked + chance
    return seconds if elapsed + seconds <= retries.deadline else None


def refused_for(headers: Mapping[str, str], chance: float) -> float:
    """Tell for how many seconds the key is refused: as the answer asks, else until the minute must have turned."""
    asked = retry_after(headers)
    return (WINDOW if asked is None else asked) + chance


def _is_repeatable(outcome: Outcome, method: str) -> bool:
    if not isinstance(outcome, Answer):
        return isinstance(outcome, NothingSentError) or method in _IDEMPOTENT
    if outcome.status < 300:  # noqa: PLR2004 - 2xx
        # A DELETE whose answer was cut off is done; once more it would find nothing. One too long stays too long.
        return outcome.cut_off is not None and not outcome.too_long and method in {"GET", "PUT"}
    # At 429 the request was not carried out.
    return outcome.status == RATE_LIMITED or (outcome.status >= 500 and method in _IDEMPOTENT)  # noqa: PLR2004 - 5xx


def retry_after(headers: Mapping[str, str]) -> float | None:
    """Read Retry-After as seconds; `None` when it is absent or unreadable.

    A date is taken relative to the server's own Date, so that no clock here has to agree with it.
    """
    value = headers.get("retry-after", "").strip()
    if not value or value.isdecimal():
        return float(value) if value else None
    from email.utils import parsedate_to_datetime  # noqa: PLC0415 - heavy, and seldom needed

    try:
        wait = parsedate_to_datetime(value) - parsedate_to_datetime(headers.get("date", ""))
    except (TypeError, ValueError):  # TypeError: only one of them has a zone
        return None
    return max(0.0, wait.total_seconds())


def _back_off(attempt: int, chance: float) -> float:
    return min(8.0, 0.5 * 2.0 ** min(attempt - 1, _LONGEST_EXPONENT)) * (1 + chance) / 2
