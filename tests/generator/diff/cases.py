"""The base bundle with the edits of a case, as two specs to compare."""

from __future__ import annotations

import json
from pathlib import Path
from typing import TYPE_CHECKING, Any

import yaml

from generator.diff import sources

if TYPE_CHECKING:
    from collections.abc import Iterator

    from generator.diff.compare import Spec

HERE = Path(__file__).parent
BASE: dict[str, Any] = yaml.safe_load((HERE / "base.yaml").read_text(encoding="utf-8"))
CASES: list[dict[str, Any]] = yaml.safe_load((HERE / "changes.yaml").read_text(encoding="utf-8"))


def spec(document: dict[str, Any], folder: Path) -> Spec:
    """Return the spec of a bundle, read from a file as a person would give it."""
    path = folder / "bundle.json"
    path.write_text(json.dumps(document), encoding="utf-8")
    return sources.spec(sources.read(str(path), folder))


def edited(document: dict[str, Any], case: dict[str, Any]) -> dict[str, Any]:
    """Return a copy of a bundle with the edits of a case: `set`, `drop`, `move` to another key, `rename` of schemas."""
    text = json.dumps(document)
    for name, other in case.get("rename", {}).items():
        text = text.replace(f'"{name}":', f'"{other}":').replace(f'/{name}"', f'/{other}"')
    result: dict[str, Any] = json.loads(text)
    for place, value in case.get("set", {}).items():
        *way, key = _steps(place)
        _reach(result, way)[key] = value
    for place in case.get("drop", ()):
        *way, key = _steps(place)
        del _reach(result, way)[key]
    for place, other in case.get("move", {}).items():
        *way, key = _steps(place)
        holder = _reach(result, way)
        holder[other] = holder.pop(key)
    return result


def shuffled(value: Any) -> Any:
    """Return the same document with the keys of every object in another order."""
    if isinstance(value, dict):
        return {key: shuffled(value[key]) for key in reversed(value)}
    return [shuffled(item) for item in value] if isinstance(value, list) else value


def _steps(place: str) -> Iterator[str | int]:
    return (int(step) if step.isdigit() and len(step) == 1 else step for step in place.split(" / "))


def _reach(node: Any, way: list[str | int]) -> Any:
    for step in way:
        node = node[step]
    return node
