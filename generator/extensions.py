"""Find the hand-written methods that stand beside generated ones. Reads Python, and never imports it."""

from __future__ import annotations

import ast
from typing import TYPE_CHECKING

from generator import naming
from generator.errors import Problem, SpecError
from generator.model import Extension, Extra

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping
    from pathlib import Path

    from generator.model import Resource

FOLDER = "generated_client/src/picqer/extensions"
"""Where `<resource>.py` holds the classes `<Resource>Extension` and `Async<Resource>Extension`."""


def read(root: Path) -> dict[str, Extension]:
    """Return the extensions below this root by the name of their resource.

    Raises:
        SpecError: A module is not Python, or does not hold the two classes with the same public methods.
    """
    paths = sorted(path for path in (root / FOLDER).glob("*.py") if not path.name.startswith("_"))
    return {path.stem: _extension(path) for path in paths}


def check(extensions: Mapping[str, Extension], resources: Mapping[str, Resource]) -> None:
    """Refuse an extension that would be lost: one of no resource, or a method that a generated one would hide.

    Raises:
        SpecError: There is one.
    """
    problems = [
        Problem(f"{FOLDER}/{name}.py", f"no resource is called {name}", "name the module after a resource of the spec")
        for name in extensions.keys() - resources.keys()
    ]
    for name in extensions.keys() & resources.keys():
        root = resources[name].root
        taken = {item.name for item in root.operations} | {child.attribute for child in root.children}
        problems += (
            Problem(
                f"{FOLDER}/{name}.py",
                f"{extra.name} is also generated from the spec, and would be hidden",
                "rename one of them",
            )
            for extra in extensions[name].extras
            if extra.name in taken
        )
    if problems:
        raise SpecError(*sorted(problems, key=str))


def _extension(path: Path) -> Extension:
    where = f"{FOLDER}/{path.name}"
    try:
        tree = ast.parse(path.read_text(encoding="utf-8"))
    except SyntaxError as error:
        raise SpecError(Problem(f"{where}:{error.lineno}", f"not Python: {error.msg}", "repair it")) from error
    classes = {node.name: tuple(_extras(node)) for node in tree.body if isinstance(node, ast.ClassDef)}
    name = f"{naming.class_name((path.stem,))}Extension"
    sync, twin = classes.get(name), classes.get(f"Async{name}")
    if sync is None or twin is None:
        raise SpecError(Problem(where, f"expected the classes {name} and Async{name}", "write both"))
    if {item.name for item in sync} != {item.name for item in twin}:
        raise SpecError(Problem(where, f"{name} and Async{name} have different methods", "give both the same"))
    return Extension(name, sync)


def _extras(node: ast.ClassDef) -> Iterator[Extra]:
    for item in node.body:
        if isinstance(item, ast.FunctionDef | ast.AsyncFunctionDef) and not item.name.startswith("_"):
            summary = (ast.get_docstring(item) or "").partition("\n")[0]
            yield Extra(item.name, _signature(item.args), summary)


def _signature(arguments: ast.arguments) -> str:
    """Return the names of the arguments as `Operation.short_signature` does."""
    positional = [item.arg for item in (*arguments.posonlyargs, *arguments.args)][1:]
    required = len(positional) - len(arguments.defaults)
    names = [name if index < required else f"[{name}]" for index, name in enumerate(positional)]
    pairs = zip(arguments.kwonlyargs, arguments.kw_defaults, strict=True)
    keywords = [item.arg if default is None else f"[{item.arg}]" for item, default in pairs]
    if arguments.vararg:
        names.append(f"*{arguments.vararg.arg}")
    elif keywords:
        names.append("*")
    rest = [f"**{arguments.kwarg.arg}"] if arguments.kwarg else []
    return ", ".join((*names, *keywords, *rest))
