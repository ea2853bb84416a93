"""The table of all operations: how far each is simulated, and how sure its description is."""

from __future__ import annotations

from collections import Counter
from typing import TYPE_CHECKING, Any

from picqer_mock.behaviour import behaviours
from picqer_mock.spec import JSON, METHODS

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping, Sequence

    from picqer_mock.behaviour import Behaviour
    from picqer_mock.call import Handler
    from picqer_mock.spec import Operation, Spec

_HEADER = "<!-- Generated from spec/ by `make generate`. Do not edit. -->"
_LEGEND = """\
A call is a method of the client: `picqer.` before the call.
"Stateful" keeps what it is told. "Fixture" answers with an example of the description after all checks, and remembers nothing.
"Key" tells whether an API key of a fulfilment customer may make the call.
Source and confidence are those of the description; what carries neither is settled by Picqer's own page.
"""  # noqa: E501 - Markdown has one line for each sentence
_SETTLED = ("Picqer's page", "documented")


def page(spec: Spec, handlers: Mapping[str, Handler]) -> str:
    """Return the table in Markdown, resource by resource, with the webhooks behind.

    Args:
        spec: The operations.
        handlers: Those that have behaviour, by operation id.

    Raises:
        ValueError: A handler has no operation, or an operation neither handler nor example.
    """
    known = behaviours(spec, handlers)
    webhooks = list(_webhooks(spec))
    resources: dict[str, list[Operation]] = {}
    for operation in spec.operations.values():
        resources.setdefault(operation.id.partition(".")[0], []).append(operation)
    kinds = Counter(behaviour.kind for behaviour in known.values())
    count = f"{kinds['stateful']} stateful, {kinds['fixture']} fixture"
    events = sum(payload.endswith("Event`") for _, payload, *_ in webhooks)
    sent = f"{events} events and {len(webhooks) - events} calls to shipping providers"
    counts = [
        f"- {len(known)} operations of {len(resources)} resources: {count}",
        f"- {len(webhooks)} webhooks, none sent yet: {sent}",
    ]
    blocks = [_HEADER, "# Coverage", "\n".join(counts), _LEGEND.rstrip()]
    for name, operations in sorted(resources.items()):
        rows = [_row(spec, operation, known[operation.id]) for operation in operations]
        blocks += [f"## {name}", _table(["Call", "Request", "Behaviour", "Key", "Source", "Confidence"], rows)]
    if webhooks:
        blocks += ["## Webhooks", _table(["Webhook", "Payload", "Behaviour", "Source", "Confidence"], webhooks)]
    return "\n\n".join(blocks) + "\n"


def _row(spec: Spec, operation: Operation, behaviour: Behaviour) -> Sequence[str]:
    key = "yes" if operation.fulfilment_key else "no"
    request = f"`{operation.method} {operation.path}`"
    return [f"`{operation.id}`", request, behaviour.kind, key, *_provenance(spec.at(operation.pointer))]


def _webhooks(spec: Spec) -> Iterator[Sequence[str]]:
    for event, item in sorted(spec.document.get("webhooks", {}).items()):
        call = next(item[method] for method in METHODS if method in item)
        schema: Mapping[str, Any] = {}
        if "requestBody" in call:
            schema = spec.resolve(call["requestBody"])["content"][JSON]["schema"]
        payload = f"`{schema['$ref'].rpartition('/')[2]}`" if "$ref" in schema else "none"
        yield [f"`{event}`", payload, "not yet", *_provenance({**spec.resolve(schema), **call})]


def _provenance(entry: Mapping[str, Any]) -> tuple[str, str]:
    source, confidence = entry.get("x-picqer-source", _SETTLED[0]), entry.get("x-picqer-confidence", _SETTLED[1])
    return str(source), str(confidence)


def _table(head: Sequence[str], rows: Sequence[Sequence[str]]) -> str:
    lines = [head, ["---"] * len(head), *([cell.replace("|", r"\|") for cell in row] for row in rows)]
    return "\n".join(f"| {' | '.join(line)} |" for line in lines)
