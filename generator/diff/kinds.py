"""Annotations of the client as sets of alternatives, so that narrower and wider can be told from different."""

from __future__ import annotations

import ast
from dataclasses import dataclass
from typing import TYPE_CHECKING, TypeAlias

if TYPE_CHECKING:
    from collections.abc import Collection, Mapping


@dataclass(frozen=True)
class Alternative:
    """One type of a union, such as `int`, `list[Product]` or the text of a Literal."""

    name: str
    inside: tuple[Kind, ...] = ()

    def __str__(self) -> str:
        return f"{self.name}[{', '.join(map(show, self.inside))}]" if self.inside else self.name


Kind: TypeAlias = frozenset[Alternative]

NONE = Alternative("None")
_UNSET = Alternative("UnsetType")
# What reads as the first is taken for the second, wherever it stands in the file or which module it comes from.
_SAME = {"PhpMap": "dict"}


def read(annotation: str) -> Kind:
    """Return an annotation as alternatives; quotes, modules and order do not matter."""
    return _read(ast.parse(annotation, mode="eval").body)


def _read(node: ast.expr) -> Kind:
    match node:
        case ast.BinOp():
            return _read(node.left) | _read(node.right)
        case ast.Constant(value=str(text)):
            return read(text)
        case ast.Subscript():
            (outer,) = _read(node.value)
            inner = node.slice.elts if isinstance(node.slice, ast.Tuple) else [node.slice]
            if outer.name == "Literal":
                return frozenset(Alternative(ast.unparse(item)) for item in inner)
            if outer.name == "NotRequired":
                return _read(inner[0]) | {_UNSET}
            inside = tuple(map(_read, inner))
            # A map is written with one type where the decoder reads it and with two where a caller does.
            short = outer.name == "dict" and len(inside) == 1
            return frozenset({Alternative(outer.name, (read("str"), *inside) if short else inside)})
        case ast.Attribute(attr=name):
            return frozenset({Alternative(name)})
    name = ast.unparse(node)
    return frozenset({Alternative(_SAME.get(name, name))})


def show(kind: Kind) -> str:
    """Return the alternatives as an annotation, None last."""
    return " | ".join(sorted(map(str, kind), key=lambda text: (text == "None", text)))


def given(kind: Kind) -> Kind:
    """Return what is left when a value is given: without null, and without being left out."""
    return kind - {NONE, _UNSET}


def set_or_null(kind: Kind) -> Kind:
    """Return the alternatives but that of being left out."""
    return kind - {_UNSET}


def renamed(kind: Kind, names: Mapping[str, str]) -> Kind:
    """Return the alternatives with models called by other names."""
    return frozenset(
        Alternative(names.get(item.name, item.name), tuple(renamed(part, names) for part in item.inside))
        for item in kind
    )


def fits(kind: Kind, other: Kind, texts: Collection[str]) -> bool:
    """Return whether every value of the first is one of the second; the names of enums stand for texts."""
    return all(any(_fits(item, wider, texts) for wider in other) for item in kind)


def _fits(item: Alternative, wider: Alternative, texts: Collection[str]) -> bool:
    if item == wider or wider.name == "object":
        return True
    if wider.name == "str":
        return item.name in texts or item.name.startswith(("'", '"'))
    if wider.name == "float":
        return item.name == "int"
    same = item.name == wider.name and len(item.inside) == len(wider.inside) > 0
    return same and all(fits(*pair, texts) for pair in zip(item.inside, wider.inside, strict=True))
