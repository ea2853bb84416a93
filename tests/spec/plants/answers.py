"""Faults against the rules on what every operation takes and answers."""

from tests.spec.planting import TAGS, TASKS, Plant
from tests.spec.rules import answers

PLANTS = [
    Plant(
        "S16",
        answers.user_agent,
        f"{TAGS}/paths.yaml",
        "    - {$ref: ../../shared/parameters.yaml#/UserAgent}\n    - {$ref: parameters",
        "    - {$ref: parameters",
        "tags.get does not take User-Agent",
    ),
    Plant(
        "S17",
        answers.refusals,
        f"{TAGS}/paths.yaml",
        '      "404": {$ref: ../../shared/responses.yaml#/NotFound}\n',
        "",
        "must answer 404 by reference to NotFound",
    ),
    Plant(
        "S18",
        answers.rate_limit,
        f"{TAGS}/paths.yaml",
        "          X-RateLimit-Remaining: {$ref: ../../shared/headers.yaml#/X-RateLimit-Remaining}\n",
        "",
        "does not show X-RateLimit-Remaining",
    ),
    Plant(
        "S18",
        answers.rate_limit,
        "shared/responses.yaml",
        "    X-RateLimit-Limit: {$ref: headers.yaml#/X-RateLimit-Limit}\n",
        "",
        "does not show X-RateLimit-Limit",
    ),
    Plant(
        "S19", answers.pages, f"{TASKS}/paths.yaml", "    x-picqer-paginated: true\n", "", "lacks x-picqer-paginated"
    ),
    Plant("S19", answers.pages, f"{TASKS}/paths.yaml", "maxItems: 100", "maxItems: 50", "lacks maxItems: 100"),
    Plant(
        "S20",
        answers.links,
        f"{TASKS}/paths.yaml",
        "{operationId: tasks.get, parameters: {idtask: ",
        "{operationId: tasks.get, parameters: {id: ",
        "gives id, which tasks.get does not take",
    ),
    Plant(
        "S20",
        answers.links,
        f"{TASKS}/paths.yaml",
        "$response.body#/0/idtask}",
        "$response.body#/0/task}",
        "reads $response.body#/0/task, which is not there",
    ),
    Plant(
        "S20",
        answers.links,
        f"{TASKS}/paths.yaml",
        "$response.body#/0/idtask}",
        "$response.body#/0/title}",
        "the link get of tasks.list gives title as idtask",
    ),
    Plant(
        "S20",
        answers.links,
        f"{TAGS}/paths.yaml",
        "        links:\n          get: {operationId: tags.get, parameters: {idtag: $response.body#/0/idtag}}\n",
        "",
        "tags.list answers 200 without links",
    ),
]
