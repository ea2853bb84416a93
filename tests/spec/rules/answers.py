"""Rules on what every operation takes and answers: headers, refusals, pages, links."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Any

from tests.spec.reading import JSON, component, operations

if TYPE_CHECKING:
    from collections.abc import Iterator

    from tests.spec.reading import Operation, Spec

_REFUSALS = {
    "400": "BadRequest",
    "401": "Unauthorized",
    "403": "Forbidden",
    "404": "NotFound",
    "429": "TooManyRequests",
    "500": "ServerError",
}
_RATE_HEADERS = ("X-RateLimit-Limit", "X-RateLimit-Remaining")
_GOING_ON = {"create", "link", "add", "list"}
# `returns.list` filters by a status, which is the id of one.
_OTHER_NAMES = {("returns.list", "status", "idreturn_status")}
_FROM_PATH = re.compile(r"\$request\.path\.(\w+)")
_FROM_BODY = re.compile(r"\$response\.body#/(.+)")


def user_agent(spec: Spec) -> list[str]:
    """S16."""
    return [
        f"{call.where}: {call.id} does not take User-Agent by reference"
        for call in operations(spec)
        if {"$ref": "#/components/parameters/UserAgent"} not in call.parameters
    ]


def refusals(spec: Spec) -> list[str]:
    """S17."""
    found = []
    for call in operations(spec):
        for status, name in _REFUSALS.items():
            expected = {"$ref": f"#/components/responses/{name}"} if status != "404" or "{" in call.path else None
            if call.body["responses"].get(status) != expected:
                need = f"by reference to {name}" if expected else "not, for its path has no id"
                found.append(f"{call.where}: {call.id} must answer {status} {need}")
    return found


def rate_limit(spec: Spec) -> list[str]:
    """S18."""
    answers = [(call.where, answer) for call in operations(spec) for answer in call.successes.values()]
    shared = spec.document["components"]["responses"]
    answers += [(shared[name].where(), shared[name]) for name in _REFUSALS.values() if name in shared]
    return [
        f"{where}: the answer does not show {name} by reference"
        for where, answer in answers
        for name in _RATE_HEADERS
        if answer.get("headers", {}).get(name) != {"$ref": f"#/components/headers/{name}"}
    ]


def pages(spec: Spec) -> list[str]:
    """S19."""
    size = spec.document["components"]["parameters"]["Offset"]["x-picqer-page-size"]
    found = []
    for call in operations(spec):
        signs = {
            "x-picqer-paginated": call.body.get("x-picqer-paginated") is True,
            "Offset": "Offset" in [component(parameter) for parameter in call.parameters],
            f"maxItems: {size}": [size] == list(_max_items(call)),
        }
        if any(_max_items(call)) and not any(signs.values()):
            found.append(f"{call.where}: {call.id} has maxItems without pages")
        if any(signs.values()) and not (all(signs.values()) and call.verb == "list"):
            absent = ", ".join(name for name, there in signs.items() if not there) or "the verb list"
            found.append(f"{call.where}: {call.id} has pages only in part; it lacks {absent}")
    return found


def _max_items(call: Operation) -> Iterator[int]:
    for answer in call.successes.values():
        schema = answer.get("content", {}).get(JSON, {}).get("schema", {})
        if "maxItems" in schema:
            yield schema["maxItems"]


def links(spec: Spec) -> list[str]:
    """S20."""
    calls = {call.id: call for call in operations(spec)}
    found = []
    for call in calls.values():
        for status, answer in call.successes.items():
            if call.verb in _GOING_ON and not answer.get("links") and _can_go_on(spec, call, answer):
                found.append(f"{call.where}: {call.id} answers {status} without links")
            for name, link in answer.get("links", {}).items():
                target = calls.get(link.get("operationId"))
                problem = "leads nowhere" if target is None else _link_problem(spec, call, answer, link, target)
                if problem:
                    found.append(f"{answer['links'].where(name)}: the link {name} of {call.id} {problem}")
    return found


def _can_go_on(spec: Spec, call: Operation, answer: Any) -> bool:
    """Whether some other call needs nothing but ids that this one gives."""
    examples = answer.get("content", {}).get(JSON, {}).get("examples", {})
    if not examples or component(answer["content"][JSON]["schema"]).startswith("Undocumented"):
        return False
    shown = spec.resolve(next(iter(examples.values()))).get("value")
    row = shown[0] if isinstance(shown, list) and shown else shown
    new = set(row) if isinstance(row, dict) else set()
    old = {parameter["name"] for parameter in _in_path(spec, call)}
    needs = [{parameter["name"] for parameter in _in_path(spec, other)} for other in operations(spec)]
    return any(need & new and need <= new | old for need in needs)


def _in_path(spec: Spec, call: Operation) -> list[Any]:
    parameters = [spec.resolve(parameter) for parameter in call.parameters]
    return [parameter for parameter in parameters if parameter["in"] == "path"]


def _link_problem(spec: Spec, call: Operation, answer: Any, link: Any, target: Operation) -> str:
    parameters = [spec.resolve(parameter) for parameter in target.parameters]
    given = set(link.get("parameters", {}))
    if unknown := given - {parameter["name"] for parameter in parameters}:
        return f"gives {', '.join(sorted(unknown))}, which {target.id} does not take"
    if lacking := {parameter["name"] for parameter in _in_path(spec, target)} - given:
        return f"does not give {', '.join(sorted(lacking))}"
    for name, expression in link["parameters"].items():
        if not _leads_somewhere(spec, call, answer, expression):
            return f"reads {expression}, which is not there"
        last = re.split(r"[./]", expression)[-1]
        if last != name and (target.id, name, last) not in _OTHER_NAMES:
            return f"gives {last} as {name}"
    return ""


def _leads_somewhere(spec: Spec, call: Operation, answer: Any, expression: str) -> bool:
    if match := _FROM_PATH.fullmatch(expression):
        return f"{{{match[1]}}}" in call.path
    if not (match := _FROM_BODY.fullmatch(expression)):
        return False
    examples = answer.get("content", {}).get(JSON, {}).get("examples", {})
    return any(_has(spec.resolve(example)["value"], match[1].split("/")) for example in examples.values())


def _has(value: Any, steps: list[str]) -> bool:
    for step in steps:
        if isinstance(value, list) and step.isdigit() and int(step) < len(value):
            value = value[int(step)]
        elif isinstance(value, dict) and step in value:
            value = value[step]
        else:
            return False
    return True
