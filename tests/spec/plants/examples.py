"""Faults against the rules on examples."""

from tests.spec.planting import EVENTS, TASKS, Plant
from tests.spec.rules import examples

PLANTS = [
    Plant(
        "S29",
        examples.bodies_have_examples,
        f"{TASKS}/paths.yaml",
        "            examples:\n",
        "            example: []\n            examples:\n",
        "a body without a named example by reference",
    ),
    Plant(
        "S29",
        examples.bodies_have_examples,
        f"{EVENTS}/webhooks.yaml",
        "          examples:\n",
        "          example: {}\n          examples:\n",
        "events/webhooks.yaml:2: a body without a named example",
    ),
    Plant(
        "S29",
        examples.bodies_have_examples,
        f"{TASKS}/paths.yaml",
        "format: binary}\n",
        "format: binary}\n            examples:\n              Unknown: {$ref: examples.yaml#/Unknown}\n",
        "an answer of bytes shows an example",
    ),
    Plant(
        "S30",
        examples.valid,
        f"{TASKS}/examples.yaml",
        "title: Count the shelves",
        "titel: Count the shelves",
        "Tasks at $[0]",
    ),
    Plant(
        "S30",
        examples.valid,
        f"{EVENTS}/examples.yaml",
        "idtask: 1",
        "idtask: one",
        "TasksCreatedEvent at $.data.idtask",
    ),
]
