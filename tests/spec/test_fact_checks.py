"""Proof that the check of facts is sharp: a table that is true of the sample, and one lie at a time."""

from __future__ import annotations

from copy import deepcopy
from typing import TYPE_CHECKING, Any

import pytest

from tests.spec.fact_checks import differences
from tests.spec.fact_tables import Table
from tests.spec.planting import copy_of_sample

if TYPE_CHECKING:
    from tests.spec.reading import Spec

DOCS = {"source": "docs", "confidence": "documented"}
TRUE: dict[str, Any] = {
    "endpoints": {
        "GET /tasks": {
            "status": 200,
            "answer": "list of Task",
            "paginated": True,
            "fulfilment_key": True,
            "query": {"done": {"type": "boolean", "presence_flag": True, **DOCS}},
            **DOCS,
        },
        "POST /tasks": {
            "status": 201,
            "assumed": True,
            "answer": "Task",
            "request": ["title", "cost"],
            "required": ["title"],
            "either": [["state", "remark"], ["cost"]],
            "codes": [9],
            **DOCS,
        },
        "GET /tasks/{id}/pdf": {"status": 200, "answer": "bytes", **DOCS},
        "POST /tasks/{id}/assign": {
            "status": 200,
            "answer": "undocumented",
            "request": ["idtag"],
            "required": ["idtag"],
            "source": "connector:a public one, client:someone/something",
            "confidence": "corroborated",
        },
    },
    "schemas": {
        "Task": {
            "idtask": {"type": "integer", "presence": "generated", **DOCS},
            "created_at": {"type": "datetime", "presence": "read-only", **DOCS},
            "title": {"type": "string", "presence": "required", **DOCS},
            "cost": {"type": "number", "presence": "optional", **DOCS},
            "state": {"type": "string", "presence": "optional", "enum": ["open", "done"], "default": "open", **DOCS},
            "remark": {"type": "string", "presence": "optional", "nullable": True, "deprecated": True, **DOCS},
        },
    },
    "events": {"tasks.created": {"data": "Task", **DOCS}},
}
GET, POST = ("endpoints", "GET /tasks"), ("endpoints", "POST /tasks")
ASSIGN = ("endpoints", "POST /tasks/{id}/assign")
TASK = ("schemas", "Task")
GONE = object()
LIES: list[tuple[tuple[str, ...], Any, str]] = [
    (("endpoints", "PUT /tasks"), DOCS, "PUT /tasks: expected an operation, found none"),
    ((*GET, "status"), 201, "GET /tasks: status: expected 201, found 200"),
    ((*GET, "assumed"), True, "GET /tasks: status: expected x-picqer-source: platform"),
    ((*POST, "assumed"), GONE, "POST /tasks: status: expected x-picqer-source: another, for it is known"),
    ((*GET, "answer"), "Task", "GET /tasks: answer: expected Task, found list of Task"),
    ((*GET, "paginated"), GONE, "GET /tasks: paginated: expected False, found True"),
    ((*GET, "fulfilment_key"), GONE, "GET /tasks: fulfilment_key: expected False, found True"),
    ((*GET, "deprecated"), True, "GET /tasks: deprecated: expected True, found False"),
    ((*GET, "query"), GONE, "GET /tasks: query done: expected no such parameter"),
    ((*GET, "query", "late"), {"type": "boolean", **DOCS}, "GET /tasks: query late: expected a parameter, found none"),
    ((*GET, "query", "done", "type"), "string", "GET /tasks: query done: type: expected string, found boolean"),
    ((*GET, "query", "done", "required"), True, "GET /tasks: query done: required: expected True, found False"),
    ((*GET, "query", "done", "presence_flag"), GONE, "GET /tasks: query done: presence_flag: expected False, found"),
    ((*GET, "query", "done", "source"), "changelog", "GET /tasks: query done: source: expected changelog (documented)"),
    ((*GET, "confidence"), "single", "GET /tasks: source: expected docs (single), found docs (documented)"),
    ((*GET, "source"), "example", "GET /tasks: source: expected example (documented), found docs (documented)"),
    ((*POST, "codes"), [9, 20], "POST /tasks: codes: expected [9, 20], found [5, 9]"),
    ((*POST, "codes"), GONE, "POST /tasks: codes: expected [], found [5, 9]"),
    ((*POST, "request"), ["title", "color"], "POST /tasks: request: expected color in the body"),
    ((*POST, "required"), ["title", "cost"], "POST /tasks: required: expected ['cost', 'title'], found ['title']"),
    ((*POST, "either"), [["cost"]], "POST /tasks: either: expected ['at least one of: cost'], found ['at least one of"),
    ((*POST, "either"), GONE, "POST /tasks: either: expected [], found ['at least one of: cost, remark and state']"),
    ((*POST, "exactly"), True, "POST /tasks: either: expected ['exactly one of"),
    ((*POST, "body"), "optional", "POST /tasks: body: expected optional, found required"),
    (
        (*ASSIGN, "either"),
        [["idtag"]],
        "POST /tasks/{id}/assign: either: expected ['at least one of: idtag'], found []",
    ),
    ((*TASK, "color"), {"type": "string", **DOCS}, "attribute Task.color: expected a property, found none"),
    ((*TASK, "cost"), GONE, "attribute Task.cost: expected no property, or one with a source of its own, found one"),
    ((*TASK, "cost", "type"), "integer", "attribute Task.cost: type: expected integer, found number"),
    ((*TASK, "created_at", "type"), "string", "attribute Task.created_at: type: expected string, found datetime"),
    ((*TASK, "cost", "nullable"), True, "attribute Task.cost: nullable: expected nullable, found number"),
    (
        (*TASK, "remark"),
        {"type": "string", "presence": "generated", "deprecated": True, **DOCS},
        "attribute Task.remark: nullable: expected never null",
    ),
    ((*TASK, "state", "default"), GONE, "attribute Task.state: default: expected None, found open"),
    ((*TASK, "state", "source"), "example", "attribute Task.state: source: expected example (documented), found docs"),
    ((*TASK, "state", "enum"), ["open"], "attribute Task.state: enum: expected ['open'], found ['open', 'done']"),
    ((*TASK, "state", "enum"), GONE, "attribute Task.state: enum: expected None, found TaskState"),
    ((*TASK, "state", "items"), "Tag", "attribute Task.state: items: expected Tag, found TaskState"),
    ((*TASK, "remark", "deprecated"), GONE, "attribute Task.remark: deprecated: expected False, found True"),
    ((*TASK, "cost", "presence"), "read-only", "attribute Task.cost: presence: expected read-only: only in the view"),
    ((*TASK, "created_at", "presence"), "generated", "attribute Task.created_at: presence: expected required in the"),
    ((*TASK, "cost", "presence"), "write-only", "attribute Task.cost: presence: expected writeOnly"),
    ((*TASK, "cost", "source"), "php-client", "attribute Task.cost: source: expected php-client (documented)"),
    (("schemas", "Job"), {}, "schema Job: expected a component of this name"),
    (
        ("events", "tasks.done"),
        {"data": "Task", **DOCS},
        "event tasks.done: expected a webhook with a post, found none",
    ),
    (("events", "tasks.created", "data"), "Tag", "event tasks.created: data: expected Tag, found Task"),
    (("events", "tasks.created", "confidence"), "single", "event tasks.created: confidence: expected single"),
    (("events", "tasks.created", "source"), "php-client", "event tasks.created: source: expected php-client among"),
]


@pytest.fixture(scope="module")
def sample(tmp_path_factory: pytest.TempPathFactory) -> Spec:
    """Give a copy of the sample."""
    return copy_of_sample(tmp_path_factory.mktemp("sample") / "spec")


def test_truth_passes(sample: Spec) -> None:
    """A table that is true makes no difference, in whatever order it names its sources and the page of the docs."""
    assert differences(sample, Table("tasks", TRUE)) == []


@pytest.mark.parametrize(("keys", "value", "named"), LIES, ids=[named for _, _, named in LIES])
def test_lie_is_noticed(sample: Spec, keys: tuple[str, ...], value: Any, named: str) -> None:
    """A fact that the spec does not have is reported by its name, with what was expected and what was found."""
    content = deepcopy(TRUE)
    *path, last = keys
    place = content
    for key in path:
        place = place[key]
    place.pop(last, None)
    if value is not GONE:
        place[last] = value
    found = [str(difference) for difference in differences(sample, Table("tasks", content))]
    assert any(difference.startswith(named) for difference in found), found
