"""The table of all operations and webhooks: who may use them, and how sure their description is."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from picqer_mock.events import NOT_SENT
from picqer_mock.spec import JSON, METHODS

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping, Sequence

    from picqer_mock.spec import Operation, Spec

_HEADER = "<!-- Generated from spec/ by `make generate`. Do not edit. -->"
_LEGEND = """\
A call is a method of the client: `picqer.` before the call.
What the simulator does for each stands in [mock-behaviour.md](mock-behaviour.md).
"Key" tells whether an API key of a fulfilment customer may make the call.
Source and confidence are those of the description; what carries neither is settled by Picqer's own page.
"""
_SETTLED = ("Picqer's page", "documented")


def page(spec: Spec) -> str:
    """Return the table in Markdown, resource by resource, with the webhooks behind.

    Args:
        spec: The operations and webhooks.
    """
    webhooks = list(_webhooks(spec))
    resources: dict[str, list[Operation]] = {}
    for operation in spec.operations.values():
        resources.setdefault(operation.id.partition(".")[0], []).append(operation)
    events = sum(payload.endswith("Event`") for _, payload, *_ in webhooks)
    counts = [
        f"- {len(spec.operations)} operations of {len(resources)} resources",
        f"- {len(webhooks)} webhooks: {events} events and {len(webhooks) - events} calls to shipping providers",
    ]
    blocks = [_HEADER, "# Coverage", "\n".join(counts), _LEGEND.rstrip()]
    for name, operations in sorted(resources.items()):
        rows = [_row(spec, operation) for operation in operations]
        blocks += [f"## {name}", _table(["Call", "Request", "Key", "Source", "Confidence"], rows)]
    if webhooks:
        blocks += [
            "## Webhooks",
            _table(["Webhook", "Payload", "Sent by the simulator", "Source", "Confidence"], webhooks),
        ]
    return "\n\n".join(blocks) + "\n"


def _row(spec: Spec, operation: Operation) -> Sequence[str]:
    key = "yes" if operation.fulfilment_key else "no"
    request = f"`{operation.method} {operation.path}`"
    return [f"`{operation.id}`", request, key, *_provenance(spec.at(operation.pointer))]


def _webhooks(spec: Spec) -> Iterator[Sequence[str]]:
    for event, item in sorted(spec.document.get("webhooks", {}).items()):
        call = next(item[method] for method in METHODS if method in item)
        schema: Mapping[str, Any] = {}
        if "requestBody" in call:
            schema = spec.resolve(call["requestBody"])["content"][JSON]["schema"]
        payload = f"`{schema['$ref'].rpartition('/')[2]}`" if "$ref" in schema else "none"
        sent = f"no: {NOT_SENT[event]}" if event in NOT_SENT else "yes"
        yield [f"`{event}`", payload, sent, *_provenance({**spec.resolve(schema), **call})]


def _provenance(entry: Mapping[str, Any]) -> tuple[str, str]:
    source, confidence = entry.get("x-picqer-source", _SETTLED[0]), entry.get("x-picqer-confidence", _SETTLED[1])
    return str(source), str(confidence)


def _table(head: Sequence[str], rows: Sequence[Sequence[str]]) -> str:
    lines = [head, ["---"] * len(head), *([cell.replace("|", r"\|") for cell in row] for row in rows)]
    return "\n".join(f"| {' | '.join(line)} |" for line in lines)
