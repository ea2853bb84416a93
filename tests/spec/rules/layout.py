"""Rules on files: what stands where, and how it is typed."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Any

from generator.bundle import SECTIONS, bundle
from generator.errors import SpecError
from generator.load import load
from tests.spec.reading import METHODS

if TYPE_CHECKING:
    from tests.spec.reading import Spec

MAX_LINES = 600
MAX_OPERATION_LINES = 40
_ROOT = "openapi.yaml"
_TARGET = re.compile(r"resources/[a-z][a-z0-9_]*/paths\.yaml#/[a-z_]+")


def table_of_contents(spec: Spec) -> list[str]:
    """S01."""
    root = spec.files[_ROOT]
    found = []
    if not str(root.get("openapi", "")).startswith("3.1."):
        found.append(f"{root.where('openapi')}: expected OpenAPI 3.1, found {root.get('openapi')!r}")
    found += [
        f"{root['paths'].where(path)}: {path} is not one reference into resources/<resource>/paths.yaml"
        for path, item in root["paths"].items()
        if set(item) != {"$ref"} or not _TARGET.fullmatch(item["$ref"])
    ]
    extra = sorted(set(root.get("components", {})) - {"securitySchemes"})
    found += [f"spec/{_ROOT}: components.{section} belongs in {section}.yaml" for section in extra]
    return found


def file_names(spec: Spec) -> list[str]:
    """S02."""
    sections = "|".join(SECTIONS)
    allowed = re.compile(rf"openapi|shared/({sections})|resources/[a-z][a-z0-9_]*/(paths|{sections})")
    return [
        f"spec/{file}:1: no file of this name is expected here; sections are {', '.join(SECTIONS)}"
        for file in spec.texts
        if not allowed.fullmatch(file.removesuffix(".yaml"))
    ]


def one_name(spec: Spec) -> list[str]:
    """S03."""
    root = spec.files[_ROOT]
    folders = {file.split("/")[1] for file in spec.files if file.startswith("resources/")}
    tags = {tag["name"] for tag in root["tags"]}
    found = [f"spec/{_ROOT}: {name} is only a folder or only a tag" for name in sorted(folders ^ tags)]
    for path, item in root["paths"].items():
        file, _, name = item["$ref"].partition("#/")
        folder = file.split("/")[1]
        place = spec.files[file][name]
        for method in METHODS:
            body = place.get(method, {})
            if body and (body["operationId"].split(".")[0] != folder or folder not in body["tags"]):
                found.append(f"{place.where(method)}: {method.upper()} {path} does not begin with {folder}, its folder")
    return found


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
        for number, line in enumerate(text.splitlines(), 1):
            if line != line.rstrip() or "\t" in line:
                found.append(f"spec/{file}:{number}: a tab, or blanks at the end of the line")
            if not line.strip():
                continue
            depth = len(line) - len(line.lstrip(" "))
            if depth % 2 or depth > before + 2:
                found.append(f"spec/{file}:{number}: indented by {depth}, expected steps of two")
            # What follows a dash is one level deeper than the dash.
            before = depth + 2 if line.lstrip().startswith("- ") else depth
        if not text.endswith("\n"):
            found.append(f"spec/{file}: the last line does not end")
    return found


def file_length(spec: Spec) -> list[str]:
    """S06."""
    return [
        f"spec/{file}: {lines} lines, at most {MAX_LINES}: split the resource"
        for file, text in spec.texts.items()
        if (lines := len(text.splitlines())) > MAX_LINES
    ]


def operation_length(spec: Spec) -> list[str]:
    """S07."""
    found = []
    for file, document in spec.files.items():
        if not file.endswith("/paths.yaml"):
            continue
        for item in document.values():
            for method in METHODS:
                lines = _last_line(item[method]) - item.lines[method] + 1 if method in item else 0
                if lines > MAX_OPERATION_LINES:
                    found.append(f"{item.where(method)}: {lines} lines, at most {MAX_OPERATION_LINES}: use references")
    return found


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
