"""What calls write to the logger `picqer`: a line for each call, and at DEBUG one for each attempt."""

import logging
import time
from collections.abc import Callable, Mapping
from typing import Literal

from picqer._runtime.limiter import budget_of
from picqer._runtime.observer import Call
from picqer._runtime.transport import KEY_HEADER, Answer, Outcome

_SECRET = {KEY_HEADER.lower(), "cookie", "set-cookie", "proxy-authorization"}


class Log:
    """An observer that writes lines. It is asked only where somebody reads them; see `audience`."""

    def __init__(self, clock: Callable[[], float] = time.perf_counter) -> None:
        self._clock = clock
        self._logger = logging.getLogger("picqer")
        self._began: dict[Call, float] = {}
        self._came: dict[Call, Outcome] = {}

    def started(self, call: Call) -> None:
        """Take the time."""
        self._began[call] = self._clock()

    def waiting(self, call: Call, seconds: float, reason: Literal["rate limit", "retry"]) -> None:
        """Write why the call stands still."""
        self._logger.debug("%s waits %.1f s (%s)", call.operation.id, seconds, reason)

    def attempted(self, call: Call, outcome: Outcome, seconds: float) -> None:
        """Write what was sent and what came, secrets removed."""
        self._came[call] = outcome
        if not self._logger.isEnabledFor(logging.DEBUG):
            return
        request = call.request
        came = (
            f"{outcome.status} {_shown(outcome.headers)} {len(outcome.body)} bytes"
            if isinstance(outcome, Answer)
            else f"{type(outcome).__name__}: {outcome}"
        )
        self._logger.debug(
            "%s attempt %d: %s %s %s -> %s in %.0f ms",
            call.operation.id,
            call.attempts,
            request.method,
            request.url,
            _shown(request.headers),
            came,
            1000 * seconds,
        )

    def finished(self, call: Call, error: BaseException | None) -> None:
        """Write the line of the call."""
        began, outcome = self._began.pop(call), self._came.pop(call, None)
        answer = outcome if isinstance(outcome, Answer) else None
        status = answer.status if answer else None
        # What went wrong although an answer came (it could not be read) or because none did.
        result = str(status) if status and (error is None or status >= 300) else type(error).__name__  # noqa: PLR2004 - 2xx
        milliseconds = round(1000 * (self._clock() - began))
        left = budget_of(answer.headers)[1] if answer else None
        self._logger.info(
            "%s %s in %d ms, attempts %d, requests left %s",
            call.operation.id,
            result,
            milliseconds,
            call.attempts,
            "unknown" if left is None else left,
            # For those who write JSON: each also as an attribute of the record.
            extra={
                "operation": call.operation.id,
                "status": status,
                "milliseconds": milliseconds,
                "attempts": call.attempts,
                "rate_limit_remaining": left,
            },
        )


def _shown(headers: Mapping[str, str]) -> dict[str, str]:
    return {name: "***" if name.lower() in _SECRET else value for name, value in headers.items()}
