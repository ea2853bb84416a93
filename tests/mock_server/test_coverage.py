"""The table of all operations."""

from __future__ import annotations

from typing import Any

from picqer_mock.coverage import page
from picqer_mock.spec import Spec
from tests.mock_server.description import json_of, operation, spec_of

ROWS = json_of({"type": "array", "items": {}}, [1])
EVENT = {"description": "It arrived."}


def _webhook(**rest: Any) -> dict[str, Any]:
    return {"post": {"operationId": "unused", "responses": {"200": EVENT}, **rest}}


def _body(name: str) -> dict[str, Any]:
    return {"requestBody": {"content": json_of({"$ref": f"#/components/schemas/{name}"})}}


def _spec() -> Spec:
    source = {"x-picqer-source": "connector:a|b", "x-picqer-confidence": "single"}
    spec = spec_of(
        {
            "/things": {
                "get": operation("things.list", ROWS) | {"x-picqer-fulfilment-key": True},
                "post": operation("things.create", ROWS) | source,
            },
            "/others": {"get": operation("others.list", ROWS)},
        },
        ThingCreatedEvent={"type": "object", "x-picqer-source": "example", "x-picqer-confidence": "corroborated"},
    )
    events = {
        "things.created": _webhook(**_body("ThingCreatedEvent")),
        "shipping_providers.ship": {"get": {"operationId": "unused", "responses": {"200": EVENT}, **source}},
    }
    return Spec({**spec.document, "webhooks": events})


def test_the_page_tells_of_each_operation_and_webhook() -> None:
    """Counts first, then a table for each resource, then the webhooks."""
    text = page(_spec())
    head, _, tables = text.partition("\n## ")
    assert head.startswith("<!-- Generated from spec/ by `make generate`. Do not edit. -->\n\n# Coverage\n")
    assert "- 3 operations of 2 resources\n- 2 webhooks: 1 events and 1 calls to shipping providers\n" in head
    assert tables == (
        """\
others

| Call | Request | Key | Source | Confidence |
| --- | --- | --- | --- | --- |
| `others.list` | `GET /others` | no | Picqer's page | documented |

## things

| Call | Request | Key | Source | Confidence |
| --- | --- | --- | --- | --- |
| `things.list` | `GET /things` | yes | Picqer's page | documented |
| `things.create` | `POST /things` | no | connector:a\\|b | single |

## Webhooks

| Webhook | Payload | Sent by the simulator | Source | Confidence |
| --- | --- | --- | --- | --- |
| `shipping_providers.ship` | none | no: no shipping provider of one's own can be set up | connector:a\\|b | single |
| `things.created` | `ThingCreatedEvent` | yes | example | corroborated |
"""
    )
