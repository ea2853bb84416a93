"""Rules of the kind "this or that": alternatives of a schema that only say which fields must be sent together."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

from generator import naming
from generator.errors import Problem, SpecError

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from generator.document import Document
    from generator.load import Mapping

KEYS = ("oneOf", "anyOf")


@dataclass(frozen=True)
class Choice:
    """Groups of fields, by wire name, of which one must be given whole; with `oneOf` no second one."""

    groups: tuple[tuple[str, ...], ...]
    exclusive: bool

    @property
    def code(self) -> str:
        """The rule as the runtime wants it."""
        return f"Choice({self.groups!r}, exclusive={self.exclusive})"

    @property
    def sentence(self) -> str:
        """The rule in words, for docstrings."""
        groups = [_listed([f"`{naming.python_name(name)}`" for name in group]) for group in self.groups]
        count = "exactly" if self.exclusive else "at least"
        if all(len(group) == 1 for group in self.groups):
            return f"Give {count} one of {_listed(groups)}."
        return f"Give {count} one of these: {'; or '.join(groups)}."


def is_either_or(alternatives: Iterable[Any]) -> bool:
    """Return whether the alternatives only say which of several fields must be sent."""
    return all(set(item) == {"required"} for item in alternatives)


def is_php_map(one_of: list[Any]) -> bool:
    """Return whether the alternatives are a map, and the empty array that PHP writes for an empty one."""
    return len(one_of) == 2 and one_of[1] == {"type": "array", "items": {}, "maxItems": 0}  # noqa: PLR2004 - a pair


def choices(document: Document, schema: Mapping, where: str) -> tuple[Choice, ...]:
    """Return the rules of an object that callers send, compositions resolved.

    Raises:
        SpecError: A rule names a field that the object does not have or requires anyway.
    """
    fields = document.fields(schema).values()
    optional = {field.wire for field in fields if not field.required and not field.read_only}
    found = tuple(_found(document, schema))
    for choice in found:
        names = {name for group in choice.groups for name in group}
        if len(choice.groups) == 1 or not names <= optional:
            hint = "write two parts or more, of fields that the object has, does not require and lets callers send"
            raise SpecError(Problem(where, "alternatives that are no choice between fields", hint))
    return found


def _found(document: Document, schema: Mapping) -> Iterator[Choice]:
    for part in document.parts(schema):
        for key in KEYS:
            if key in part and is_either_or(part[key]):
                yield Choice(tuple(tuple(item["required"]) for item in part[key]), exclusive=key == "oneOf")


def _listed(names: list[str]) -> str:
    return " and ".join([", ".join(names[:-1]), names[-1]] if len(names) > 1 else names)
