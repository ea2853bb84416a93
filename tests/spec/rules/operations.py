"""Rules on what an operation is called and how it speaks of itself."""

from __future__ import annotations

import re
from collections import Counter
from typing import TYPE_CHECKING

from tests.spec.reading import JSON, component, mappings, merged, operations, webhooks

if TYPE_CHECKING:
    from tests.spec.reading import Operation, Spec

_ID = re.compile(r"[a-z][a-z0-9_]*(\.[a-z][a-z0-9_]*)+")
_OPPOSITE = {"create": "delete", "link": "unlink", "add": "remove"}
# What an order begins with: the verbs of S10, and what actions do.
_IMPERATIVES = {
    *("List", "Get", "Create", "Update", "Delete", "Link", "Unlink", "Add", "Remove", "Set"),
    *(
        "Activate",
        "Allocate",
        "Anonymize",
        "Assign",
        "Cancel",
        "Change",
        "Close",
        "Complete",
        "Deactivate",
        "Deallocate",
    ),
    *(
        "Inactivate",
        "Make",
        "Mark",
        "Move",
        "Pause",
        "Pick",
        "Prioritise",
        "Process",
        "Produce",
        "Reactivate",
        "Receive",
    ),
    *("Release", "Reopen", "Reserve", "Reset", "Resume", "Revert", "Snooze", "Unassign", "Uncomplete", "Undo"),
    *("Clear", "Put"),
}


def operation_ids(spec: Spec) -> list[str]:
    """S09."""
    calls = operations(spec)
    times = Counter(call.id for call in calls)
    found = []
    for call in calls:
        nouns = [_letters(word) for word in call.words]
        parts = [_letters(part) for part in call.id.split(".")]
        named_after_path = parts[:-1] == nouns or (parts == nouns and _is_action(spec, call))
        if not _ID.fullmatch(call.id) or not named_after_path:
            found.append(f"{call.where}: {call.id} is not the words of {call.path} and a verb, with dots between")
        if times[call.id] > 1:
            found.append(f"{call.where}: {call.id} stands {times[call.id]} times")
    return found


def verbs(spec: Spec) -> list[str]:
    """S10."""
    return [
        f"{call.where}: {call.id} on {call.method.upper()} {call.path}, expected {' or '.join(sorted(expected))}"
        for call in operations(spec)
        if _letters(call.verb) not in (expected := _verbs(spec, call) or {"no such method"})
    ]


def _verbs(spec: Spec, call: Operation) -> set[str]:
    if call.on_item:
        makers = {other.verb for other in operations(spec) if (other.path, other.method) == (_above(call), "post")}
        undone = {_OPPOSITE[maker] for maker in makers if maker in _OPPOSITE} or {"delete"}
        return {"get": {"get"}, "put": {"update"}, "post": {"update"}, "delete": undone}.get(call.method, set())
    if call.method == "get":
        return _verbs_of_reading(spec, call)
    action = {_letters(call.words[-1])} if _is_action(spec, call) else set()
    return {"post": {*_OPPOSITE, *action}, "put": {"update"}}.get(call.method, set())


def _verbs_of_reading(spec: Spec, call: Operation) -> set[str]:
    content = next(iter(call.successes.values())).get("content", {})
    schema = content.get(JSON, {}).get("schema", {"type": "string"})
    answer = spec.resolve(schema)
    is_map = isinstance(answer.get("additionalProperties"), dict) and not merged(spec, answer)[0]
    if answer.get("type") == "array" or is_map or _has_items(spec, call):
        return {"list"}
    return {"list", "get"} if component(schema) == "Undocumented" else {"get"}


def _is_action(spec: Spec, call: Operation) -> bool:
    """Whether a POST goes to a word below an item or a collection that is never read and has no items of its own."""
    above = _above(call)
    is_below = above.endswith("}") or above in spec.document["paths"]
    return call.method == "post" and is_below and "get" not in call.item and not _has_items(spec, call)


def _has_items(spec: Spec, call: Operation) -> bool:
    return any(path.startswith(f"{call.path}/{{") for path in spec.document["paths"])


def _above(call: Operation) -> str:
    return call.path.rpartition("/")[0]


def _letters(word: str) -> str:
    # The wire writes purchaseorders and mark-as-purchased where ids say purchase_orders and mark_as_purchased.
    return word.replace("_", "").replace("-", "")


def ties(spec: Spec) -> list[str]:
    """S11."""
    found = []
    for call in operations(spec):
        if call.method != "post" or call.on_item or not call.media:
            continue
        properties, _ = merged(spec, call.media["schema"])
        sent = [name for name in properties if f"{call.path}/{{{name}}}" in spec.document["paths"]]
        if bool(sent) != (call.verb in {"link", "add"}) and not _is_action(spec, call):
            words = "link or add" if sent else "not link or add"
            found.append(f"{call.where}: {call.id} sends {', '.join(properties)}, so its verb is {words}")
    return found


def one_tag(spec: Spec) -> list[str]:
    """S12."""
    return [
        f"{call.where}: {call.id} has the tags {call.body.get('tags')}, expected exactly one"
        for call in (*operations(spec), *webhooks(spec))
        if len(call.body.get("tags", [])) != 1
    ]


def tags(spec: Spec) -> list[str]:
    """S13."""
    listed = spec.document["tags"]
    names = [tag["name"] for tag in listed]
    used = {tag for call in (*operations(spec), *webhooks(spec)) for tag in call.body.get("tags", [])}
    found = [] if names == sorted(names) else [f"spec/openapi.yaml: the tags are not sorted: {', '.join(names)}"]
    found += [f"spec/openapi.yaml: the tag {name} is not listed, or not used" for name in sorted(used ^ set(names))]
    found += [
        f"{tag.where()}: the tag {tag['name']} lacks {key}"
        for tag in listed
        for key in ("description", "externalDocs")
        if not tag.get(key)
    ]
    return found


def summaries(spec: Spec) -> list[str]:
    """S14."""
    found = []
    for call in operations(spec):
        summary = call.body.get("summary", "")
        if summary.split(" ")[0] not in _IMPERATIVES or summary.endswith("."):
            found.append(f"{call.where}: {summary!r} is not an order without a full stop, such as 'List products'")
    found += [
        f"{call.where}: {call.id} has no summary, or one with a full stop"
        for call in webhooks(spec)
        if not call.body.get("summary") or call.body["summary"].endswith(".")
    ]
    found += [
        f"{example.where('summary')}: {name} has no summary, or one with a full stop"
        for name, example in spec.document["components"]["examples"].items()
        if not example.get("summary") or example["summary"].endswith(".")
    ]
    return found


def sentences(spec: Spec) -> list[str]:
    """S15."""
    return [
        f"{mapping.where('description')}: {mapping['description'].strip()[-30:]!r} does not end in a full stop"
        for path, mapping in mappings(spec.document)
        if path[-1:] != ("externalDocs",)
        and isinstance(mapping.get("description"), str)
        and not mapping["description"].strip().endswith(".")
    ]
