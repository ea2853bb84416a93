"""Bring the files of the spec together in one document, with every reference inside it.

The rule: the name of a file is the section of `components` that its entries go to. `paths.yaml` and `webhooks.yaml` are
the exceptions: their entries are taken in where `openapi.yaml` refers to them.
"""

from __future__ import annotations

import posixpath
from dataclasses import dataclass, field
from pathlib import PurePosixPath
from typing import TYPE_CHECKING, Any

import yaml

from generator.errors import Problem, SpecError
from generator.load import Mapping, Sequence

if TYPE_CHECKING:
    from collections.abc import Mapping as AnyMapping

ROOT = "openapi.yaml"
SECTIONS = ("schemas", "responses", "parameters", "examples", "headers")
_TAKEN_IN = ("paths", "webhooks")
_REF_SIBLINGS = {"$ref", "description", "summary", "x-picqer-source", "x-picqer-confidence"}


def bundle(files: AnyMapping[str, Mapping]) -> Mapping:
    """Return the whole spec as one document.

    Args:
        files: The loaded files by path; `openapi.yaml` is where to start.

    Raises:
        SpecError: A reference leads nowhere, two components share a name, or a component is never used.
    """
    if ROOT not in files:
        raise SpecError(Problem(f"spec/{ROOT}", "there is no such file", "the spec starts in spec/openapi.yaml"))
    work = _Bundler(files)
    document = work.resolve(files[ROOT], ROOT)
    assert isinstance(document, Mapping)
    components = document.get("components")
    if not isinstance(components, Mapping):
        components = Mapping(ROOT, document.line)
    for section in SECTIONS:
        if section in components:
            work.problems.append(
                Problem(components.where(section), f"components.{section} stands in the root", f"use {section}.yaml")
            )
        found = work.components.get(section)
        if found:
            entries = Mapping(ROOT, document.line)
            for name in sorted(found):
                entries.put(name, found[name], 0)
            components.put(section, entries, 0)
    document.put("components", components, document.line)
    work.report_dead()
    if work.problems:
        raise SpecError(*work.problems)
    return document


def dump(document: AnyMapping[str, Any]) -> str:
    """Return the bundle as YAML text, the same for the same document."""
    return f"{HEADER}\n" + yaml.dump(
        _plain(document), Dumper=_Dumper, sort_keys=False, allow_unicode=True, width=120, default_flow_style=False
    )


HEADER = "# Generated from spec/ by `make generate`. Do not edit."
"""The first line of every generated file that can hold a comment."""


class _Dumper(yaml.CSafeDumper):
    def ignore_aliases(self, data: Any) -> bool:  # noqa: ARG002
        return True


def _plain(value: Any) -> Any:
    if isinstance(value, dict):
        return {key: _plain(item) for key, item in value.items()}
    if isinstance(value, list):
        return [_plain(item) for item in value]
    return value


@dataclass
class _Bundler:
    files: AnyMapping[str, Mapping]
    components: dict[str, dict[str, Any]] = field(default_factory=dict)
    owners: dict[tuple[str, str], str] = field(default_factory=dict)
    problems: list[Problem] = field(default_factory=list)
    used: set[tuple[str, str]] = field(default_factory=set)

    def resolve(self, value: Any, file: str) -> Any:
        if isinstance(value, list):
            return Sequence(self.resolve(item, file) for item in value)
        if not isinstance(value, Mapping):
            return value
        if isinstance(value.get("$ref"), str):
            return self.follow(value, file)
        result = Mapping(value.file, value.line)
        for key, item in value.items():
            # The value of an example is data: a "$ref" in it would be the wire's, not ours.
            keep = key == "value" and PurePosixPath(file).stem == "examples"
            result.put(key, item if keep else self.resolve(item, file), value.lines[key])
        return result

    def follow(self, reference: Mapping, file: str) -> Any:
        where = reference.where("$ref")
        path, _, pointer = reference["$ref"].partition("#/")
        target = posixpath.normpath(posixpath.join(posixpath.dirname(file), path)) if path else file
        stem = PurePosixPath(target).stem
        document = self.files.get(target)
        name = pointer.replace("~1", "/").replace("~0", "~")
        if document is None or name not in document:
            self.problems.append(
                Problem(
                    where,
                    f"the reference {reference['$ref']!r} leads nowhere",
                    f"there is no file {target}" if document is None else _suggest(name, document),
                )
            )
            return Mapping(reference.file, reference.line)
        # A path is taken in, so nothing could stand beside it.
        extra = sorted(set(reference) - ({"$ref"} if stem in _TAKEN_IN else _REF_SIBLINGS))
        if extra:
            hint = "only summary, description and the source of the fact may stand there, and nothing beside a path"
            self.problems.append(Problem(where, f"{', '.join(extra)} beside a $ref", hint))
        if stem in _TAKEN_IN:
            if file != ROOT:
                self.problems.append(Problem(where, f"refers into {target}", f"only {ROOT} takes {stem} in"))
                return Mapping(reference.file, reference.line)
            self.used.add((target, name))
            return self.resolve(document[name], target)
        self.used.add((target, name))
        if stem not in SECTIONS:
            self.problems.append(
                Problem(where, f"refers into {target}", f"components live in {', '.join(SECTIONS)}.yaml")
            )
            return Mapping(reference.file, reference.line)
        self.lift(stem, name, target, document)
        result = Mapping(reference.file, reference.line)
        for key, item in reference.items():
            text = f"#/components/{stem}/{pointer}" if key == "$ref" else item
            result.put(key, text, reference.lines[key])
        return result

    def lift(self, section: str, name: str, target: str, document: Mapping) -> None:
        owner = self.owners.get((section, name))
        if owner is None:
            self.owners[section, name] = target
            # Registered before its content is resolved, so that a component may refer to itself.
            self.components.setdefault(section, {})[name] = None
            self.components[section][name] = self.resolve(document[name], target)
        elif owner != target:
            self.problems.append(
                Problem(
                    document.where(name),
                    f"{name!r} stands also in {owner}",
                    f"names are unique within {section}: rename one",
                )
            )

    def report_dead(self) -> None:
        if self.problems:
            return  # A reference that leads nowhere leaves its target unused; that is one mistake, not two.
        for file, document in self.files.items():
            if file == ROOT:
                continue
            for name in document:
                if (file, name) not in self.used:
                    self.problems.append(
                        Problem(document.where(name), f"nothing refers to {name!r}", "use it, or remove it")
                    )


def _suggest(name: str, document: Mapping) -> str:
    from difflib import get_close_matches  # noqa: PLC0415 - only needed to explain a mistake

    close = get_close_matches(name, list(document), n=1)
    return f"did you mean {close[0]!r}?" if close else f"it is not among {', '.join(document)}"
