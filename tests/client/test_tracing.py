"""Calls as spans."""

import asyncio
from collections.abc import Callable, Iterator
from typing import Any

import pytest
from opentelemetry import trace
from opentelemetry.sdk.trace import ReadableSpan, TracerProvider
from opentelemetry.sdk.trace.export import SimpleSpanProcessor
from opentelemetry.sdk.trace.export.in_memory_span_exporter import InMemorySpanExporter
from opentelemetry.trace import SpanKind, StatusCode

from picqer import ConnectError, NotFoundError, Retries
from picqer._runtime.tracing import Tracing
from picqer._runtime.transport import NothingSentError
from tests.client.clients import Scripted
from tests.client.stand_ins import GET, KEY, Play, answer, settings

Make = Callable[..., Scripted]
ONCE = settings(retries=Retries(attempts=1))


@pytest.fixture
def provider() -> TracerProvider:
    """A provider of tracers that keeps spans in memory."""
    return TracerProvider()


@pytest.fixture
def spans(provider: TracerProvider, monkeypatch: pytest.MonkeyPatch) -> Iterator[Callable[[], list[ReadableSpan]]]:
    """Return a function that gives the spans that have ended."""
    exporter = InMemorySpanExporter()
    provider.add_span_processor(SimpleSpanProcessor(exporter))
    monkeypatch.setattr(trace, "get_tracer", provider.get_tracer)
    yield lambda: list(exporter.get_finished_spans())
    provider.shutdown()


def attributes(span: ReadableSpan) -> dict[str, Any]:
    """The attributes of a span."""
    return dict(span.attributes or {})


def test_a_call_is_one_span_over_all_attempts(play: Play, spans: Callable[[], list[ReadableSpan]]) -> None:
    """It is a CLIENT span named by method and template of the path, with the attributes of the conventions."""
    play(GET, answer(500, b""), answer(200, x_ratelimit_remaining="487"), observer=Tracing())
    (span,) = spans()
    assert (span.name, span.kind) == ("GET /things/{idthing}", SpanKind.CLIENT)
    assert attributes(span) == {
        "http.request.method": "GET",
        "http.request.resend_count": 1,
        "http.response.status_code": 200,
        "picqer.operation": "things.get",
        "picqer.rate_limit.remaining": 487,
        "server.address": "example.picqer.com",
        "server.port": 443,
        "url.full": "https://example.picqer.com/api/v1/things/7",
        "url.template": "/things/{idthing}",
    }
    assert span.status.status_code is StatusCode.UNSET
    assert [(event.name, dict(event.attributes or {})) for event in span.events] == [
        ("picqer.wait", {"picqer.seconds": 0.375, "picqer.reason": "retry"})
    ]


def test_a_refusal_is_an_error_by_its_status(play: Play, spans: Callable[[], list[ReadableSpan]]) -> None:
    """The status is the type of the error, the message its description, and the key is in neither."""
    with pytest.raises(NotFoundError):
        play(GET, answer(404, f'{{"error_message": "{KEY}"}}'.encode()), setup=ONCE, observer=Tracing())
    (span,) = spans()
    assert attributes(span)["error.type"] == "404"
    assert span.status.status_code is StatusCode.ERROR
    assert "things.get" in str(span.status.description)
    assert KEY not in span.to_json()


def test_silence_is_an_error_by_its_class(play: Play, spans: Callable[[], list[ReadableSpan]]) -> None:
    """Where no answer came there is no status, and the class of the error is its type."""
    with pytest.raises(ConnectError):
        play(GET, NothingSentError("refused"), setup=ONCE, observer=Tracing())
    (span,) = spans()
    assert attributes(span)["error.type"] == "ConnectError"
    assert "http.response.status_code" not in attributes(span)


def test_spans_nest(scripted: Make, spans: Callable[[], list[ReadableSpan]], provider: TracerProvider) -> None:
    """The span stands below that of the caller, is current while the call is made, and not afterwards."""
    client = scripted(answer(200, b"[]"))
    with provider.get_tracer("caller").start_as_current_span("caller") as caller:
        client.run(lambda picqer: picqer.vat_groups.list().all())
        assert trace.get_current_span() is caller
    (span, _) = spans()
    assert span.parent is not None
    assert span.parent.span_id == caller.get_span_context().span_id


def test_tasks_do_not_mix_their_spans(spans: Callable[[], list[ReadableSpan]]) -> None:
    """Calls at the same time are siblings, none of them the parent of another."""
    client = Scripted(*[answer(200, b"[]")] * 3, asynchronous=True)

    async def three() -> None:
        await asyncio.gather(*(client.picqer.tags.list().all() for _ in range(3)))

    asyncio.run(three())
    assert [span.parent for span in spans()] == [None] * 3


def test_without_an_sdk_nothing_is_kept(play: Play) -> None:
    """Spans that nobody records are dropped at once."""
    tracing = Tracing()
    play(GET, answer(200), observer=tracing)
    assert (tracing._open, tracing._came) == ({}, {})
