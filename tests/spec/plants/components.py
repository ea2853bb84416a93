"""Faults against the rules on schemas, parameters and the names of components."""

from tests.spec.planting import EVENTS, TAGS, TASKS, Plant
from tests.spec.rules import components

PLANTS = [
    Plant(
        "S21",
        components.component_names,
        f"{TAGS}/parameters.yaml",
        "name: idtag\n",
        "name: id_tag\n",
        "idtag in parameters",
    ),
    Plant(
        "S21",
        components.component_names,
        f"{TAGS}/parameters.yaml",
        "{type: integer, minimum: 1}",
        "{type: string}",
        "idtag in parameters: an id in a path is {'type': 'integer', 'minimum': 1}",
    ),
    Plant(
        "S21",
        components.component_names,
        f"{TAGS}/paths.yaml",
        "X-RateLimit-Limit: {",
        "RateLimit-Limit: {",
        "the header RateLimit-Limit refers to X-RateLimit-Limit",
    ),
    Plant(
        "S22",
        components.suffixes,
        f"{TASKS}/tags/paths.yaml",
        "schema: {$ref: ../schemas.yaml#/TaskTagAdd}",
        "schema: {allOf: [{$ref: ../schemas.yaml#/TaskTagAdd}]}",
        "tasks.tags.add sends an inline schema, not a ...Add",
    ),
    Plant(
        "S22",
        components.suffixes,
        f"{TASKS}/paths.yaml",
        "items: {$ref: schemas.yaml#/Task}",
        "items: {$ref: schemas.yaml#/TaskFields}",
        "TaskFields is used by itself",
    ),
    Plant(
        "S22",
        components.suffixes,
        f"{EVENTS}/schemas.yaml",
        "data: {$ref: ../schemas.yaml#/Task}",
        'data: {$ref: "#/TaskEvent"}\n\nTaskEvent:\n  type: object',
        "TaskEvent is no payload of a webhook",
    ),
    Plant(
        "S23",
        components.fields_once,
        f"{TASKS}/schemas.yaml",
        "        idtask: {type: integer",
        "        cost: {type: number}\n        idtask: {type: integer",
        "Task writes cost again",
    ),
    Plant(
        "S23",
        components.fields_once,
        f"{TASKS}/schemas.yaml",
        'TaskUpdate:\n  allOf:\n    - $ref: "#/TaskFields"\n',
        "TaskUpdate:\n  type: object\n",
        "TaskUpdate does not compose TaskFields",
    ),
    Plant(
        "S24",
        components.enums,
        f"{TAGS}/schemas.yaml",
        "title: {type: string",
        "title: {type: string, enum: [Urgent, Later]",
        "an enum inside another schema",
    ),
    Plant(
        "S25",
        components.descriptions,
        f"{TAGS}/schemas.yaml",
        ", description: Name of the tag.}",
        "}",
        "title is not described",
    ),
    Plant(
        "S25",
        components.descriptions,
        f"{EVENTS}/schemas.yaml",
        "  description: A task was created.\n",
        "",
        "TasksCreatedEvent is not described",
    ),
    Plant(
        "S26", components.deprecations, f"{TASKS}/schemas.yaml", " instead.", ".", "does not say what to use instead"
    ),
    Plant(
        "S27",
        components.times,
        f"{TASKS}/schemas.yaml",
        "        created_at:\n",
        "        updated: {type: string, description: When.}\n        created_at:\n",
        "updated is a time but no reference",
    ),
    Plant(
        "S28", components.money, f"{TASKS}/schemas.yaml", "cost: {type: number", "cost: {type: string", "cost is money"
    ),
    Plant(
        "S38",
        components.undocumented,
        f"{TASKS}/paths.yaml",
        "description: The answer is not documented.",
        "description: The answer.",
        "tasks.assign answers what is unknown, and does not say 'not documented'",
    ),
    Plant(
        "S38",
        components.undocumented,
        f"{TAGS}/schemas.yaml",
        "title: {type: string, description: Name of the tag.}",
        "title: {description: Name of the tag.}",
        "a schema that lets everything through",
    ),
    Plant(
        "S38",
        components.undocumented,
        f"{TAGS}/schemas.yaml",
        "  type: object\n",
        "  type: object\n  additionalProperties: true\n",
        "an object of unknown fields",
    ),
]
