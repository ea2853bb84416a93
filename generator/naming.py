"""Every name in the generated code, made from the names of the spec."""

from __future__ import annotations

import keyword
import re

_SNAKE_BOUNDARY = re.compile(r"(?<=[a-z0-9])(?=[A-Z])")


def python_name(wire: str) -> str:
    """Return the Python name for a wire name: itself, unless it is no identifier or a keyword."""
    # Python takes some letters beyond ASCII for others: `ﬁ` for `fi`.
    name = re.sub(r"\W", "_", wire, flags=re.ASCII)
    if not name or name[0].isdigit():
        name = f"_{name}"
    return f"{name}_" if keyword.iskeyword(name) else name


def class_name(parts: tuple[str, ...]) -> str:
    """Return `ProductsImages` for `("products", "images")`."""
    return "".join(word.capitalize() for part in parts for word in part.split("_"))


def constant_name(operation_id: str) -> str:
    """Return `_IMAGES_CREATE` for `products.images.create`: the resource is the module."""
    return "_" + "_".join(operation_id.split(".")[1:]).upper()


def module_of(file: str) -> str:
    """Return the module of the models in a schema file: `products` or `shared`."""
    return file.removeprefix("resources/").split("/")[0]


def input_name(schema: str) -> str:
    """Return the name of the TypedDict for an object inside a request."""
    return f"{schema}Input"


def words(name: str) -> str:
    """Return a name as lower-case words: `ProductStock` gives `product stock`."""
    return _SNAKE_BOUNDARY.sub(" ", name).replace("_", " ").lower()
