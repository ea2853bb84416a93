"""Types of the API as Python annotations: one reading for answers, one for what callers pass."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from generator.model import EnumRef, ListOf, MapOf, ModelRef, Nullable, Scalar, ScalarKind, Type
from generator.naming import input_name

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

_NAME = re.compile(r"\w+")
_ANSWERS: dict[ScalarKind, str] = {
    "integer": "int",
    "number": "Decimal",
    "string": "str",
    "boolean": "bool",
    "datetime": "datetime",
    "date": "date",
    "bytes": "str",
    "any": "Any",
}
_ARGUMENTS: dict[ScalarKind, str] = {**_ANSWERS, "number": "Decimal | float", "bytes": "bytes", "any": "object"}


def answer(type_: Type, list_name: str = "list") -> str:
    """Return the annotation of a value that Picqer answers.

    Args:
        type_: The type.
        list_name: How to write `list` where a method of that name stands in the way.
    """
    match type_:
        case Scalar(kind):
            return _ANSWERS[kind]
        case ListOf(item):
            return f"{list_name}[{answer(item, list_name)}]"
        case MapOf(item):
            return f"PhpMap[{answer(item, list_name)}]"
        case ModelRef(name):
            return name
        case EnumRef(name):
            # Picqer may know values that the spec does not: they stay text.
            return f"{name} | str"
        case Nullable(item):
            return f"{answer(item, list_name)} | None"


def argument(type_: Type) -> str:
    """Return the annotation of a value that a caller passes."""
    match type_:
        case Scalar(kind):
            return _ARGUMENTS[kind]
        case ListOf(item):
            return f"Sequence[{argument(item)}]"
        case MapOf(item):
            return f"Mapping[str, {argument(item)}]"
        case ModelRef(name):
            return input_name(name)
        case EnumRef(name):
            return name
        case Nullable(item):
            return f"{argument(item)} | None"


def parts(type_: Type) -> Iterator[Type]:
    """Give a type and all types inside it."""
    yield type_
    if isinstance(type_, ListOf | MapOf | Nullable):
        yield from parts(type_.item)


def is_map(type_: Type) -> bool:
    """Return whether a value of this type is a map, or a map or null."""
    return isinstance(type_, MapOf) or (isinstance(type_, Nullable) and is_map(type_.item))


def holds_map(type_: Type) -> bool:
    """Return whether a value of this type has a map inside a list or another map."""
    return sum(isinstance(part, MapOf) for part in parts(type_)) > is_map(type_)


_STDLIB = {
    "Decimal": "from decimal import Decimal",
    "datetime": "from datetime import datetime",
    "date": "from datetime import date",
    "Sequence": "from collections.abc import Sequence",
    "Mapping": "from collections.abc import Mapping",
    "Any": "from typing import Any",
    "NotRequired": "from typing import NotRequired",
}


def names(annotations: Iterable[str]) -> set[str]:
    """Return every name that stands in the annotations."""
    return {name for annotation in annotations for name in _NAME.findall(annotation)}


def imports(words: set[str]) -> tuple[str, ...]:
    """Return the import lines of the standard library for the names that annotations use."""
    return tuple(line for name, line in _STDLIB.items() if name in words)
