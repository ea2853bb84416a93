"""Faults against the rules on the ids in examples."""

from tests.spec.planting import EVENTS, TAGS, TASKS, Plant
from tests.spec.rules import ids

PLANTS = [
    Plant(
        "S40", ids.agree, f"{TASKS}/examples.yaml", "{idtag: 8}", "{idtag: 9}", "TaskTeam: idtag 9 is the id of nothing"
    ),
    Plant(
        "S40",
        ids.agree,
        f"{EVENTS}/examples.yaml",
        "idtask: 1",
        "idtask: 2",
        "TasksCreatedEvent: idtask 2 is the id of nothing",
    ),
    Plant(
        "S40", ids.agree, f"{TAGS}/parameters.yaml", "example: 7", "example: 6", "idtag: idtag 6 is the id of nothing"
    ),
]
