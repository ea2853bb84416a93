"""Calls as spans of OpenTelemetry. Loaded only in programs that have loaded it themselves."""

from typing import TYPE_CHECKING, Literal
from urllib.parse import urlsplit

from opentelemetry import context, trace

from picqer._runtime.limiter import budget_of
from picqer._runtime.observer import Call
from picqer._runtime.transport import Answer, Outcome, Request

if TYPE_CHECKING:
    from contextvars import Token

    from opentelemetry.context import Context
    from opentelemetry.trace import Span, Tracer

_PORTS = {"https": 443, "http": 80}


class Tracing:
    """An observer that makes a CLIENT span of each call, over all its attempts, after the semantic conventions of HTTP.

    It is asked only where OpenTelemetry is loaded; see `audience`.
    """

    def __init__(self) -> None:
        self._tracer: Tracer | None = None
        self._open: dict[Call, tuple[Span, Token[Context]]] = {}
        self._came: dict[Call, Outcome] = {}

    def started(self, call: Call) -> None:
        """Begin a span and make it the current one, so that spans of the HTTP library stand below it."""
        if self._tracer is None:
            self._tracer = trace.get_tracer("picqer")
        operation = call.operation
        span = self._tracer.start_span(
            f"{operation.method} {operation.path}",
            kind=trace.SpanKind.CLIENT,
            attributes={**_of_request(call.request), "url.template": operation.path, "picqer.operation": operation.id},
        )
        if span.is_recording():
            self._open[call] = span, context.attach(trace.set_span_in_context(span))

    def waiting(self, call: Call, seconds: float, reason: Literal["rate limit", "retry"]) -> None:
        """Mark the wait in the span."""
        if call in self._open:
            self._open[call][0].add_event("picqer.wait", {"picqer.seconds": seconds, "picqer.reason": reason})

    def attempted(self, call: Call, outcome: Outcome, seconds: float) -> None:  # noqa: ARG002 - an observer gets them
        """Keep what came of the last attempt."""
        if call in self._open:
            self._came[call] = outcome

    def finished(self, call: Call, error: BaseException | None) -> None:
        """End the span."""
        if call not in self._open:
            return
        span, token = self._open.pop(call)
        outcome = self._came.pop(call, None)
        answer = outcome if isinstance(outcome, Answer) else None
        context.detach(token)
        if answer is not None:
            span.set_attribute("http.response.status_code", answer.status)
            if (left := budget_of(answer.headers)[1]) is not None:
                span.set_attribute("picqer.rate_limit.remaining", left)
        if call.attempts > 1:
            span.set_attribute("http.request.resend_count", call.attempts - 1)
        if error is not None:
            refused = answer is not None and answer.status >= 300  # noqa: PLR2004 - 2xx
            span.set_attribute("error.type", str(answer.status) if answer and refused else type(error).__name__)
            span.set_status(trace.StatusCode.ERROR, str(error))
        span.end()


def _of_request(request: Request) -> dict[str, str | int]:
    parts = urlsplit(request.url)
    return {
        "http.request.method": request.method,
        "url.full": request.url,
        "server.address": parts.hostname or "",
        "server.port": parts.port or _PORTS[parts.scheme],
    }
