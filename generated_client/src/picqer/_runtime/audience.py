"""Who is told of a call: nobody, as a rule, and that must cost nothing."""

import sys
from contextvars import ContextVar
from functools import cached_property
from typing import TYPE_CHECKING, cast

if TYPE_CHECKING:
    import logging

    from picqer._runtime.observer import Observer
    from picqer._runtime.transport import Answer

CAPTURE: "ContextVar[list[Answer] | None]" = ContextVar("picqer.capture", default=None)
"""Where answers are kept while `with_raw_response` runs: in its own thread or task, and in tasks that this starts."""

_INFO = 20  # as logging has it


def nobody() -> tuple["Observer", ...]:
    """Tell that nobody hears of a call."""
    return ()


class Audience:
    """Tells who hears of a call. A program may begin to log or to trace at any time; what does it is loaded only then.

    Args:
        own: An observer of the user.
    """

    def __init__(self, own: "Observer | None") -> None:
        self._own = () if own is None else (own,)
        self._logger: logging.Logger | None = None

    def __call__(self) -> tuple["Observer", ...]:
        """Give those who hear of a call that begins now."""
        heard = self._own
        if CAPTURE.get() is not None:
            heard = (self._capture, *heard)
        if "opentelemetry.trace" in sys.modules:
            heard = (self._tracing, *heard)
        return (self._log, *heard) if self._is_logged() else heard

    def _is_logged(self) -> bool:
        if self._logger is None:
            # A program that has not loaded logging reads no logs.
            if (module := sys.modules.get("logging")) is None:
                return False
            self._logger = cast("logging.Logger", module.getLogger("picqer"))
        return self._logger.isEnabledFor(_INFO)

    @cached_property
    def _capture(self) -> "Observer":
        from picqer._runtime.raw import Capture  # noqa: PLC0415 - few programs look at raw answers

        return Capture()

    @cached_property
    def _log(self) -> "Observer":
        from picqer._runtime.log import Log  # noqa: PLC0415 - few programs log

        return Log()

    @cached_property
    def _tracing(self) -> "Observer":
        from picqer._runtime.tracing import Tracing  # noqa: PLC0415 - as above

        return Tracing()
