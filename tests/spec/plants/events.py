"""Faults against the rules on webhooks."""

from tests.spec.planting import EVENTS, Plant
from tests.spec.rules import events

PLANTS = [
    Plant(
        "S39",
        events.envelopes,
        f"{EVENTS}/webhooks.yaml",
        "operationId: tasks.created",
        "operationId: tasks.made",
        "has the operation id tasks.made",
    ),
    Plant("S39", events.envelopes, f"{EVENTS}/webhooks.yaml", "    security: []\n", "", "does not say security: []"),
    Plant(
        "S39",
        events.envelopes,
        f"{EVENTS}/webhooks.yaml",
        "#/Signature}\n",
        "#/Signature}\n      - {$ref: ../../../shared/parameters.yaml#/UserAgent}\n",
        "with the parameter Signature by reference and no other",
    ),
    Plant(
        "S39",
        events.envelopes,
        f"{EVENTS}/webhooks.yaml",
        '"200": {$ref: ../../../shared/responses.yaml#/EventReceived}',
        '"201": {$ref: ../../../shared/responses.yaml#/EventReceived}',
        "does not answer 200",
    ),
    Plant(
        "S39",
        events.envelopes,
        f"{EVENTS}/schemas.yaml",
        "event: {const: tasks.created}",
        "event: {const: tasks.made}",
        "a payload without event: {const: tasks.created}",
    ),
    Plant(
        "S39",
        events.envelopes,
        f"{EVENTS}/schemas.yaml",
        "    - $ref: ../../../shared/schemas.yaml#/Event\n",
        "    - properties:\n        sent: {$ref: ../../../shared/schemas.yaml#/Event}\n",
        "does not compose the envelope Event",
    ),
    Plant(
        "S39",
        events.envelopes,
        f"{EVENTS}/schemas.yaml",
        "        data: {$ref: ../schemas.yaml#/Task}\n",
        "        task: {$ref: ../schemas.yaml#/Task}\n",
        "does not say what data is",
    ),
]
