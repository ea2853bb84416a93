"""Rules on what an operation is called and how it speaks of itself."""

from __future__ import annotations

import re
from collections import Counter
from typing import TYPE_CHECKING

from tests.spec.reading import mappings, merged, operations

if TYPE_CHECKING:
    from tests.spec.reading import Operation, Spec

_ID = re.compile(r"[a-z][a-z0-9_]*(\.[a-z][a-z0-9_]*)+")
_ITEM_VERBS = {"get": "get", "put": "update", "post": "update"}
_OPPOSITE = {"create": "delete", "link": "unlink", "add": "remove"}
_IMPERATIVES = {"List", "Get", "Create", "Update", "Delete", "Link", "Unlink", "Add", "Remove", "Set"}


def operation_ids(spec: Spec) -> list[str]:
    """S09."""
    calls = operations(spec)
    times = Counter(call.id for call in calls)
    found = []
    for call in calls:
        nouns = [_letters(word) for word in call.words]
        parts = [_letters(part) for part in call.id.split(".")]
        named_after_path = parts[:-1] == nouns or (parts == nouns and _may_be_action(spec, call))
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
        if _letters(call.verb) not in (expected := _verbs(spec, call))
    ]


def _verbs(spec: Spec, call: Operation) -> set[str]:
    if call.on_item:
        if call.method != "delete":
            return {_ITEM_VERBS.get(call.method, "no verb")}
        above = call.path.rpartition("/")[0]
        makers = {other.verb for other in operations(spec) if other.path == above and other.method == "post"}
        return {_OPPOSITE[maker] for maker in makers if maker in _OPPOSITE} or {"delete"}
    action = {_letters(call.words[-1])} if _may_be_action(spec, call) else set()
    return {"get": {"list"}, "post": set(_OPPOSITE)}.get(call.method, set()) | action or {"no verb"}


def _may_be_action(spec: Spec, call: Operation) -> bool:
    """Whether the path ends in a word below an item, is never read and has no items of its own."""
    above = call.path.rpartition("/")[0]
    below = any(path.startswith(f"{call.path}/") for path in spec.document["paths"])
    return above.endswith("}") and "get" not in call.item and not below


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
        only_an_id = len(properties) == 1 and next(iter(properties)).startswith("id")
        if only_an_id != (call.verb in {"link", "add"}):
            words = "link or add" if only_an_id else "not link or add"
            found.append(f"{call.where}: {call.id} sends {', '.join(properties)}, so its verb is {words}")
    return found


def one_tag(spec: Spec) -> list[str]:
    """S12."""
    return [
        f"{call.where}: {call.id} has the tags {call.body.get('tags')}, expected exactly one"
        for call in operations(spec)
        if len(call.body.get("tags", [])) != 1
    ]


def tags(spec: Spec) -> list[str]:
    """S13."""
    listed = spec.document["tags"]
    names = [tag["name"] for tag in listed]
    used = {tag for call in operations(spec) for tag in call.body.get("tags", [])}
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
