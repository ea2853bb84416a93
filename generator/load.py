"""Read the YAML files of the spec into mappings and sequences that remember where they stand."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

import yaml

from generator.errors import Problem, SpecError

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path

_PLAIN: dict[str, Callable[[str], Any]] = {
    "tag:yaml.org,2002:null": lambda text: None,  # noqa: ARG005
    "tag:yaml.org,2002:bool": lambda text: text.lower() in {"true", "yes", "on"},
    "tag:yaml.org,2002:int": lambda text: int(text.replace("_", ""), 0),
    "tag:yaml.org,2002:float": float,
    "tag:yaml.org,2002:str": str,
    # A date in an example is text on the wire, so it stays text.
    "tag:yaml.org,2002:timestamp": str,
}

_COLLECTIONS = {"tag:yaml.org,2002:map", "tag:yaml.org,2002:seq"}


def place(file: str, line: int) -> str:
    """Return how errors name a line of a file below `spec/`."""
    return f"spec/{file}:{line}"


class Mapping(dict[str, Any]):
    """A YAML mapping that knows its file and the line of each key."""

    def __init__(self, file: str, line: int) -> None:
        super().__init__()
        self.file = file
        self.line = line
        self.lines: dict[str, int] = {}

    def where(self, key: str | None = None) -> str:
        """Return `file:line` of a key, or of the mapping itself."""
        return place(self.file, self.lines.get(key, self.line) if key is not None else self.line)

    def put(self, key: str, value: Any, line: int) -> None:
        """Set a key that stands on this line."""
        self[key] = value
        self.lines[key] = line


class Sequence(list[Any]):
    """A YAML sequence."""


def load(root: Path) -> dict[str, Mapping]:
    """Read every YAML file below the spec's folder, except the generated `dist/`.

    Returns:
        The documents by their path relative to the folder.

    Raises:
        SpecError: A file is not YAML, or its YAML says something that tools read differently.
    """
    documents: dict[str, Mapping] = {}
    problems = [
        Problem(f"spec/{path.relative_to(root).as_posix()}", "is not read", "end its name in .yaml")
        for path in sorted(root.rglob("*.yml"))
    ]
    for path in sorted(root.rglob("*.yaml")):
        file = path.relative_to(root).as_posix()
        if file.startswith("dist/"):
            continue
        try:
            documents[file] = parse(path.read_text(encoding="utf-8"), file)
        except UnicodeDecodeError as error:
            problems.append(Problem(place(file, 1), f"not UTF-8: {error.reason}", "save it as UTF-8"))
        except SpecError as error:
            problems.extend(error.problems)
    if problems:
        raise SpecError(*problems)
    return documents


def parse(text: str, file: str) -> Mapping:
    """Turn the text of one file into a mapping.

    Raises:
        SpecError: As for `load`.
    """
    try:
        node = yaml.compose(text, Loader=yaml.CSafeLoader)
    except yaml.MarkedYAMLError as error:
        line = error.problem_mark.line + 1 if error.problem_mark else 1
        raise SpecError(
            Problem(place(file, line), f"not valid YAML: {error.problem}", "repair the syntax on or above this line")
        ) from error
    except yaml.YAMLError as error:
        raise SpecError(Problem(place(file, 1), f"not valid YAML: {error}", "remove the character")) from error
    value = _value(node, file, set()) if node is not None else None
    if not isinstance(value, Mapping):
        raise SpecError(Problem(place(file, 1), "expected a mapping at the top of the file", "start it with a key"))
    return value


def _value(node: yaml.Node, file: str, seen: set[int]) -> Any:
    where = place(file, node.start_mark.line + 1)
    if isinstance(node, yaml.ScalarNode):
        return _scalar(node, where)
    if id(node) in seen:
        raise SpecError(Problem(where, "a YAML alias", "write the value out, or make it a component and use $ref"))
    seen.add(id(node))
    if node.tag not in _COLLECTIONS:
        raise SpecError(Problem(where, f"the YAML tag {node.tag}", "use plain JSON values only"))
    if isinstance(node, yaml.SequenceNode):
        return Sequence(_value(item, file, seen) for item in node.value)
    assert isinstance(node, yaml.MappingNode)
    mapping = Mapping(file, node.start_mark.line + 1)
    for key_node, value_node in node.value:
        line = key_node.start_mark.line + 1
        key = _scalar(key_node, place(file, line)) if isinstance(key_node, yaml.ScalarNode) else None
        if not isinstance(key, str):
            raise SpecError(
                Problem(place(file, line), f"the key {key!r} is not text", 'put quotes around it, as in "200":')
            )
        if key in mapping:
            raise SpecError(
                Problem(
                    place(file, line),
                    f"the key {key!r} stands already on line {mapping.lines[key]}",
                    "remove one; YAML would silently keep the second",
                )
            )
        mapping.put(key, _value(value_node, file, seen), line)
    return mapping


def _scalar(node: yaml.ScalarNode, where: str) -> Any:
    make = _PLAIN.get(node.tag)
    if make is None:
        raise SpecError(Problem(where, f"the YAML tag {node.tag}", "use plain JSON values only"))
    try:
        return make(node.value)
    except ValueError as error:
        raise SpecError(Problem(where, f"{node.value!r} is no {node.tag}", "put quotes around text")) from error
