"""Types of the API as Python annotations: one reading for answers, one for what callers pass."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from generator.model import Constant, EnumRef, ListOf, MapOf, ModelRef, Nullable, Scalar, ScalarKind, Type
from generator.naming import input_name
from generator.text import literal

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

_NAME = re.compile(r"Literal\['[^']*']|(?<![\w.])\w+")
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


def answer(type_: Type, list_name: str = "list", map_name: str = "PhpMap") -> str:
    """Return the annotation of a value that Picqer answers.

    Args:
        type_: The type.
        list_name: How to write `list` where a method of that name stands in the way.
        map_name: How to write a map: what a caller gets is a `dict`, but the decoder must know PHP's `[]`.
    """
    match type_:
        case Scalar(kind):
            return _ANSWERS[kind]
        case ListOf(item):
            return f"{list_name}[{answer(item, list_name, map_name)}]"
        case MapOf(item):
            key = "str, " if map_name == "dict" else ""
            return f"{map_name}[{key}{answer(item, list_name, map_name)}]"
        case ModelRef(name):
            return name
        case EnumRef(name):
            # Picqer may know values that the spec does not: they stay text.
            return f"{name} | str"
        case Nullable(item):
            return f"{answer(item, list_name, map_name)} | None"
        case Constant(value):
            return f"Literal[{literal(value)}]"


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
        case Constant(value):
            return f"Literal[{literal(value)}]"


def parts(type_: Type) -> Iterator[Type]:
    """Give a type and all types inside it."""
    yield type_
    if isinstance(type_, ListOf | MapOf | Nullable):
        yield from parts(type_.item)


def holds_map(type_: Type) -> bool:
    """Return whether a value of this type is a map, or has one inside."""
    return any(isinstance(part, MapOf) for part in parts(type_))


_QUALIFIED = {
    **{name: f"builtins.{name}" for name in ("int", "str", "bool", "list")},
    **{name: f"dt.{name}" for name in ("date", "datetime")},
}


def qualified(annotation: str, hidden: set[str], far: set[str]) -> str:
    """Return the annotation with the names of some types written out.

    Args:
        annotation: The annotation.
        hidden: Names that stand for something else in its place: `date: date | None = None` binds None to the name
            before Python reads the annotation.
        far: Models that cannot be imported by name.
    """

    def write(found: re.Match[str]) -> str:
        name = found[0]
        return f"models.{name}" if name in far else _QUALIFIED.get(name, name) if name in hidden else name

    return _NAME.sub(write, annotation)


_STDLIB = {
    "Decimal": "from decimal import Decimal",
    "datetime": "from datetime import datetime",
    "date": "from datetime import date",
    "Sequence": "from collections.abc import Sequence",
    "Mapping": "from collections.abc import Mapping",
    "Any": "from typing import Any",
    "Literal": "from typing import Literal",
    "TypeAlias": "from typing import TypeAlias",
    "TypedDict": "from typing import TypedDict",
    "builtins": "import builtins",
    "dt": "import datetime as dt",
    "models": "from picqer import models",
    "NotRequired": "from typing import NotRequired",
}


def names(annotations: Iterable[str]) -> set[str]:
    """Return every name that stands in the annotations; of `models.Order` only `models`."""
    return {name.partition("[")[0] for annotation in annotations for name in _NAME.findall(annotation)}


def imports(words: set[str]) -> tuple[str, ...]:
    """Return the import lines, other than of models and runtime, for the names that annotations use."""
    return tuple(line for name, line in _STDLIB.items() if name in words)
