"""Decide what becomes of the calls that Picqer makes: events have models, other calls also say what to answer."""

from __future__ import annotations

from typing import TYPE_CHECKING

from generator.grammar import JSON
from generator.model import Event, InboundCall, ModelRef
from generator.naming import input_name
from generator.text import told

if TYPE_CHECKING:
    from collections.abc import Iterator

    from generator.document import Document, RawOperation
    from generator.schemas import Catalogue

ENVELOPE = "Event"
"""The component that every event is composed of."""


def build_events(document: Document, catalogue: Catalogue) -> Iterator[Event]:
    """Give the events in the order of the spec, and tell the catalogue which models they need."""
    for webhook in document.webhooks():
        name = document.event_model(webhook)
        if name:
            catalogue.answered(ModelRef(name))
            # Whoever gets an event that the spec does not know can still read its envelope.
            if ENVELOPE in document.raw["components"]["schemas"]:
                catalogue.answered(ModelRef(ENVELOPE))
            yield Event(webhook.path, name, _doc(webhook))


def build_calls(document: Document, catalogue: Catalogue) -> Iterator[InboundCall]:
    """Give the other calls that Picqer makes: their bodies are read by us, and their answers written."""
    for webhook in document.webhooks():
        if not document.event_model(webhook):
            body = document.body_name(webhook)
            if body:
                catalogue.answered(ModelRef(body))
            contents = [answer["content"] for answer in webhook.answers.values() if answer.get("content")]
            answers = [document.component(content[JSON]["schema"]) for content in contents]
            for answer in answers:
                catalogue.sent(ModelRef(answer))
            yield InboundCall(
                webhook.path, webhook.method.upper(), body, " or ".join(map(input_name, answers)), _doc(webhook)
            )


def _doc(webhook: RawOperation) -> str:
    return told(webhook.raw["summary"], deprecated=webhook.raw.get("deprecated", False))
