"""Rules on webhooks: what Picqer calls."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from tests.spec.reading import component, inline_properties, webhooks

if TYPE_CHECKING:
    from tests.spec.reading import Operation, Spec

# Calls to the server of a shipping provider; they have bodies and answers of their own.
_NO_EVENTS = {"shipping_providers.options", "shipping_providers.ship"}
_TAKES = [{"$ref": "#/components/parameters/Signature"}]
_ANSWERS = {"200": {"$ref": "#/components/responses/EventReceived"}}


def envelopes(spec: Spec) -> list[str]:
    """S39."""
    return [f"{call.where}: {call.path} {problem}" for call in webhooks(spec) for problem in _problems(spec, call)]


def _problems(spec: Spec, call: Operation) -> list[str]:
    found = []
    if call.id != call.path:
        found.append(f"has the operation id {call.id}")
    if call.body.get("security") != []:
        found.append("does not say security: []")
    if call.path in _NO_EVENTS:
        return found
    if call.method != "post" or call.parameters != _TAKES:
        found.append("is no post with the parameter Signature by reference and no other")
    if call.body["responses"] != _ANSWERS:
        found.append("does not answer 200, and nothing else, by reference to EventReceived")
    return found + _payload_problems(call, spec.resolve(call.media["schema"]) if call.media else {})


def _payload_problems(call: Operation, payload: Any) -> list[str]:
    found = []
    if "Event" not in [component(part) for part in payload.get("allOf", [])]:
        found.append("has a payload that does not compose the envelope Event")
    if inline_properties(payload).get("event", {}).get("const") != call.path:
        found.append(f"has a payload without event: {{const: {call.path}}}")
    if "data" not in inline_properties(payload):
        found.append("has a payload that does not say what data is")
    return found
