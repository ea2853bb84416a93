"""Faults against the rules on files."""

from tests.spec.planting import EVENTS, TAGS, TASKS, Plant
from tests.spec.rules import layout

PLANTS = [
    Plant(
        "S01",
        layout.table_of_contents,
        "openapi.yaml",
        "  /tags: {$ref: resources/tags/paths.yaml#/tags}\n",
        "  /tags: {$ref: resources/tags/paths.yaml#/tags, summary: Tags}\n",
        "/tags is not one reference",
    ),
    Plant("S01", layout.table_of_contents, "openapi.yaml", '"3.1.', '"3.0.', "expected OpenAPI 3.1"),
    Plant(
        "S01",
        layout.table_of_contents,
        "openapi.yaml",
        "tasks.created: {$ref: resources/tasks/events/webhooks.yaml#/tasks.created}",
        "tasks.made: {$ref: resources/tasks/events/webhooks.yaml#/tasks.created}",
        "tasks.made refers to an entry of another name",
    ),
    Plant(
        "S01",
        layout.table_of_contents,
        "openapi.yaml",
        "events/webhooks.yaml#/",
        "events/paths.yaml#/",
        "tasks.created is not one reference into resources/<resource>/webhooks.yaml",
    ),
    Plant("S02", layout.file_names, "shared/models.yaml", "", "Thing: {type: object}\n", "shared/models.yaml"),
    Plant(
        "S02",
        layout.file_names,
        f"{TASKS}/tags/more/schemas.yaml",
        "",
        "Thing: {type: object}\n",
        "tags/more/schemas.yaml",
    ),
    Plant("S03", layout.one_name, "openapi.yaml", "- name: tasks", "- name: task", "task is only"),
    Plant(
        "S03",
        layout.one_name,
        f"{TASKS}/tags/paths.yaml",
        "operationId: tasks.tags.add",
        "operationId: tags.add",
        "/tasks/{idtask}/tags is not called after tasks, its folder",
    ),
    Plant(
        "S03",
        layout.one_name,
        f"{EVENTS}/webhooks.yaml",
        "tags: [webhooks]",
        "tags: [tasks]",
        "tasks.created does not have the tag webhooks",
    ),
    Plant("S04", layout.plain_yaml, f"{TAGS}/paths.yaml", '"200":', "200:", "the key 200 is not text"),
    Plant("S05", layout.indentation, "shared/schemas.yaml", "\n  type:", "\n   type:", "indented by 3"),
    Plant("S05", layout.indentation, "shared/schemas.yaml", "Error:\n", "Error: \n", "shared/schemas.yaml:1: a tab"),
    Plant("S06", layout.file_length, "shared/long.yaml", "", "# why\n" * 601, "601 lines"),
    Plant(
        "S07",
        layout.operation_length,
        f"{TAGS}/paths.yaml",
        "    operationId: tags.get\n",
        "    operationId: tags.get\n" + "    # why\n" * 45,
        "at most 45",
    ),
    Plant(
        "S08",
        layout.live_components,
        "shared/schemas.yaml",
        "Error:\n",
        "Nobody:\n  type: object\n\nError:\n",
        "nothing refers to 'Nobody'",
    ),
]
