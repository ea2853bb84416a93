"""Find what only people read: descriptions, examples, links, sources. Compares documents, not what comes of them."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from generator.diff.change import Change

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping

    from generator.document import Document, RawOperation

_ASPECTS = {
    "description": "words", "summary": "words", "title": "words", "externalDocs": "words", "contact": "words",
    "license": "words",
    "example": "examples", "examples": "examples", "value": "examples",
    "links": "links",
    "x-picqer-source": "source", "x-picqer-confidence": "source", "x-picqer-repaired": "source",
    "headers": "statuses",
    "x-picqer-error-codes": "codes",
    "servers": "servers", "security": "security", "securitySchemes": "security",
}  # fmt: skip
"""What a key of the document is about. What has no aspect is seen in the client, and compared there."""

_WHOLE = {"examples", "links", "source", "servers", "security"}
"""Aspects in which keywords mean nothing else: an example may have a field called `description`."""

_NAMES = {"properties"}
"""Keys below which there are names and not keywords."""


def compare(old: Document, new: Document, calls: Mapping[str, str]) -> Iterator[Change]:
    """Give what is different in words.

    Args:
        old: The document of before.
        new: The document of now.
        calls: The ids of the calls that are in both, from old ones to new ones.
    """
    before, after = ({item.id: item for item in document.operations()} for document in (old, new))
    for old_id, new_id in calls.items():
        yield from _call(before[old_id], after[new_id])
    tags = ({tag["name"]: tag for tag in document.raw["tags"]} for document in (old, new))
    for name, one, other in _both(*tags):
        yield from _changes(name, one, other)
    webhooks = ({item.id: item for item in document.webhooks()} for document in (old, new))
    for _, called, calls_now in _both(*webhooks):
        yield from _call(called, calls_now)
    sections = (old.raw["components"], new.raw["components"])
    for section, *sides in _both(*sections):
        if section != "securitySchemes":
            for name, one, other in _both(*sides):
                yield from _component(section, name, one, other)
    yield from _changes("API", *(_whole(document) for document in (old, new)))


def without_version(document: Document) -> dict[str, Any]:
    """Return all that a document says but its version, which follows that of the client."""
    info = {key: value for key, value in document.raw["info"].items() if key != "version"}
    return {**document.raw, "info": info}


def _whole(document: Document) -> dict[str, Any]:
    """Return what is said of the API as such."""
    keys = ("info", "servers", "security")
    schemes = document.raw["components"].get("securitySchemes")
    return {**{key: document.raw.get(key) for key in keys}, "securitySchemes": schemes}


def _call(old: RawOperation, new: RawOperation) -> Iterator[Change]:
    """Compare one call; what a good answer holds is seen in the client, other answers are not."""
    found = set(_aspects({**old.raw, "responses": None}, {**new.raw, "responses": None}, ""))
    for one, other in zip(old.success.values(), new.success.values(), strict=False):
        found |= set(_aspects(one, other, ""))
    found |= set(_aspects(_refusals(old), _refusals(new), "statuses"))
    yield from (Change(kind, new.id) for kind in sorted(found))


def _refusals(call: RawOperation) -> dict[str, Any]:
    return {status: answer for status, answer in call.raw["responses"].items() if status not in call.success}


def _component(section: str, name: str, old: Any, new: Any) -> Iterator[Change]:
    if section == "examples":
        if old != new:
            yield Change("examples", name)
    elif section in {"responses", "headers"}:
        found = set(_aspects(old, new, "statuses"))
        yield from (Change(kind, name) for kind in sorted(found))
    else:
        codes = (part.get("x-picqer-error-codes", {}) for part in (old, new))
        for code, one, other in _both(*codes):
            if one != other:
                yield Change("error-code-meaning", name, code, one, other)
        yield from _changes(name, *({**part, "x-picqer-error-codes": None} for part in (old, new)))


def _both(old: Mapping[str, Any], new: Mapping[str, Any]) -> Iterator[tuple[str, Any, Any]]:
    for name in sorted(old.keys() & new.keys()):
        yield name, old[name], new[name]


def _changes(subject: str, old: Any, new: Any) -> Iterator[Change]:
    yield from (Change(kind, subject) for kind in sorted(set(_aspects(old, new, ""))))


def _aspects(old: Any, new: Any, aspect: str, *, names: bool = False) -> Iterator[str]:
    """Give what each difference is about, nothing for those that are seen in the client."""
    if old == new:
        return
    if aspect in _WHOLE:
        yield aspect
    elif isinstance(old, dict) and isinstance(new, dict):
        for key in sorted({*old, *new}):
            own = "" if names else _ASPECTS.get(key, "")
            yield from _aspects(old.get(key), new.get(key), own or aspect, names=not names and key in _NAMES)
    elif isinstance(old, list) and isinstance(new, list) and len(old) == len(new):
        for one, other in zip(old, new, strict=True):
            yield from _aspects(one, other, aspect)
    elif aspect:
        yield aspect
