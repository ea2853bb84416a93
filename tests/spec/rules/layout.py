"""Rules on files: what stands where, and how it is typed."""

from __future__ import annotations

import re
from contextlib import suppress
from typing import TYPE_CHECKING, Any

import yaml

from generator.bundle import SECTIONS, bundle
from generator.errors import SpecError
from generator.load import load
from tests.spec.reading import METHODS

if TYPE_CHECKING:
    from collections.abc import Iterator

    from tests.spec.reading import Spec

MAX_LINES = 600
MAX_OPERATION_LINES = 45
_ROOT = "openapi.yaml"
_WEBHOOKS = "webhooks"
_FOLDER = r"resources/[a-z][a-z0-9_]*(/[a-z][a-z0-9_]*)?"
_TARGETS = {
    "paths": re.compile(rf"{_FOLDER}/paths\.yaml#/[a-z_]+"),
    "webhooks": re.compile(rf"{_FOLDER}/webhooks\.yaml#/[a-z_.]+"),
}


def table_of_contents(spec: Spec) -> list[str]:
    """S01."""
    root = spec.files[_ROOT]
    found = []
    if not str(root.get("openapi", "")).startswith("3.1."):
        found.append(f"{root.where('openapi')}: expected OpenAPI 3.1, found {root.get('openapi')!r}")
    found += [
        f"{root[part].where(name)}: {name} is not one reference into resources/<resource>/{part}.yaml"
        for part, target in _TARGETS.items()
        for name, item in root.get(part, {}).items()
        if set(item) != {"$ref"} or not target.fullmatch(item["$ref"])
    ]
    found += [
        f"{root['webhooks'].where(name)}: {name} refers to an entry of another name"
        for name, item in root.get("webhooks", {}).items()
        if item["$ref"].partition("#/")[2] != name
    ]
    extra = sorted(set(root.get("components", {})) - {"securitySchemes"})
    found += [f"spec/{_ROOT}: components.{section} belongs in {section}.yaml" for section in extra]
    return found


def file_names(spec: Spec) -> list[str]:
    """S02."""
    sections = "|".join(SECTIONS)
    allowed = re.compile(rf"openapi|shared/({sections})|{_FOLDER}/(paths|webhooks|{sections})")
    return [
        f"spec/{file}:1: no file of this name is expected here; sections are {', '.join(SECTIONS)}"
        for file in spec.texts
        if not allowed.fullmatch(file.removesuffix(".yaml"))
    ]


def one_name(spec: Spec) -> list[str]:
    """S03."""
    root = spec.files[_ROOT]
    folders = {file.split("/")[1] for file in spec.files if file.startswith("resources/")}
    tags = {tag["name"] for tag in root["tags"]} - {_WEBHOOKS}
    found = [f"spec/{_ROOT}: {name} is only a folder or only a tag" for name in sorted(folders ^ tags)]
    for path, item in root["paths"].items():
        for where, body, folder in _calls(spec, item["$ref"]):
            if body["operationId"].split(".")[0] != folder or folder not in body["tags"]:
                found.append(f"{where}: {path} is not called after {folder}, its folder")
    for name, item in root.get(_WEBHOOKS, {}).items():
        for where, body, _ in _calls(spec, item["$ref"]):
            if _WEBHOOKS not in body["tags"]:
                found.append(f"{where}: {name} does not have the tag {_WEBHOOKS}")
    return found


def _calls(spec: Spec, reference: str) -> Iterator[tuple[str, Any, str]]:
    """Yield the calls of an entry of the table of contents: place, content, folder of the resource."""
    file, _, name = reference.partition("#/")
    place = spec.files[file][name]
    yield from ((place.where(method), place[method], file.split("/")[1]) for method in METHODS if method in place)


def plain_yaml(spec: Spec) -> list[str]:
    """S04."""
    try:
        load(spec.root)
    except SpecError as error:
        return [str(problem) for problem in error.problems]
    return []


def indentation(spec: Spec) -> list[str]:
    """S05."""
    found = []
    for file, text in spec.texts.items():
        before = 0
        inside = _inside_brackets(text)
        for number, line in enumerate(text.splitlines(), 1):
            if line != line.rstrip() or "\t" in line:
                found.append(f"spec/{file}:{number}: a tab, or blanks at the end of the line")
            if not line.strip() or number in inside:
                continue
            depth = len(line) - len(line.lstrip(" "))
            if depth % 2 or depth > before + 2:
                found.append(f"spec/{file}:{number}: indented by {depth}, expected steps of two")
            # What follows a dash is one level deeper than the dash.
            before = depth + 2 if line.lstrip().startswith("- ") else depth
        if not text.endswith("\n"):
            found.append(f"spec/{file}: the last line does not end")
    return found


def _inside_brackets(text: str) -> set[int]:
    """Return the numbers of the lines that go on with what an earlier line opened with a bracket."""
    opened: list[int] = []
    inside: set[int] = set()
    # What is no YAML breaks S04.
    with suppress(yaml.YAMLError):
        for token in yaml.scan(text, Loader=yaml.CSafeLoader):
            if isinstance(token, yaml.FlowMappingStartToken | yaml.FlowSequenceStartToken):
                opened.append(token.start_mark.line + 1)
            elif isinstance(token, yaml.FlowMappingEndToken | yaml.FlowSequenceEndToken):
                inside |= set(range(opened.pop() + 1, token.end_mark.line + 2))
    return inside


def file_length(spec: Spec) -> list[str]:
    """S06."""
    return [
        f"spec/{file}: {lines} lines, at most {MAX_LINES}: give each group of calls a folder"
        for file, text in spec.texts.items()
        if (lines := len(text.splitlines())) > MAX_LINES
    ]


def operation_length(spec: Spec) -> list[str]:
    """S07."""
    found = []
    for file, document in spec.files.items():
        if not file.endswith(("/paths.yaml", "/webhooks.yaml")):
            continue
        for item in document.values():
            for method in METHODS:
                lines = _lines(item, method) if method in item else 0
                if lines > MAX_OPERATION_LINES:
                    found.append(f"{item.where(method)}: {lines} lines, at most {MAX_OPERATION_LINES}: use references")
    return found


def _lines(item: Any, method: str) -> int:
    """Return how many lines an operation has beside its parameters."""
    lines: int = _last_line(item[method]) - item.lines[method] + 1
    return lines - len(item[method].get("parameters", ()))


def _last_line(value: Any) -> int:
    if isinstance(value, dict):
        lines: dict[str, int] = getattr(value, "lines", {})
        return max([*lines.values(), *(_last_line(item) for item in value.values())], default=0)
    if isinstance(value, list):
        return max((_last_line(item) for item in value), default=0)
    return 0


def live_components(spec: Spec) -> list[str]:
    """S08."""
    try:
        bundle(spec.files)
    except SpecError as error:
        return [str(problem) for problem in error.problems]
    return []
