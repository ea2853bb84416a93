"""Whether a call is repeated, and after how long. Pure: time and chance come in as numbers."""

from collections.abc import Mapping
from dataclasses import dataclass

from picqer._runtime.transport import Answer, FateUnknownError, NothingSentError, Outcome
from picqer.errors import ConfigurationError

_IDEMPOTENT = frozenset({"GET", "PUT", "DELETE"})
_RATE_LIMITED = 429
_LONGEST_EXPONENT = 16


@dataclass(frozen=True, slots=True)
class Retries:
    """How often and how long a call is repeated before its failure is raised.

    Attributes:
        attempts: How many times a request is sent at most, the first time included; 1 repeats nothing.
        deadline: No attempt begins later than this many seconds after the first.
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
        elapsed: Seconds since the first attempt began.
        chance: A random number from 0 to below 1, so that clients which failed together do not return together.

    Returns:
        Seconds to wait before the next attempt, or `None` to leave it at this outcome.
    """
    if attempt >= retries.attempts or not _is_repeatable(outcome, method):
        return None
    asked = retry_after(outcome.headers) if isinstance(outcome, Answer) else None
    seconds = _back_off(outcome, attempt, chance) if asked is None else asked + chance
    return seconds if elapsed + seconds <= retries.deadline else None


def _is_repeatable(outcome: Outcome, method: str) -> bool:
    match outcome:
        case NothingSentError():
            return True
        case FateUnknownError():
            return method in _IDEMPOTENT
        case Answer(status=429):
            return True  # the request was not carried out
        case Answer(status=status) if status >= 500:  # noqa: PLR2004 - 5xx
            return method in _IDEMPOTENT
        case Answer():
            # A DELETE whose answer was cut off is done; once more it would find nothing.
            return outcome.cut_off is not None and outcome.status < 300 and method in {"GET", "PUT"}  # noqa: PLR2004 - 2xx


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


def _back_off(outcome: Outcome, attempt: int, chance: float) -> float:
    growth = 2.0 ** min(attempt - 1, _LONGEST_EXPONENT)
    if isinstance(outcome, Answer) and outcome.status == _RATE_LIMITED:
        # The limit counts per minute and a request before its end is refused again: 5, 10, 20 and 40 s reach past it.
        return min(60.0, 5.0 * growth) * (1 + chance / 4)
    return min(8.0, 0.5 * growth) * (1 + chance) / 2
