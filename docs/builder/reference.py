"""The reference of the client: a page for each resource with its calls and models, and one for each other topic."""

import ast
from collections.abc import Iterator

import griffe

from docs.builder import docstrings
from docs.builder.page import Page
from docs.builder.symbols import TOPICS, Symbols

_INTRO = """\
# Reference

What the docstrings of the client say, page by page. A call is named as in the API, and stands on `Picqer` and on
`AsyncPicqer` alike; there it is awaited, and lists are read with `async for`. The [manual](../client/manual.md) tells
how things work together.

"""
_ASYNC = "On `AsyncPicqer` each call is the same, with `await`; lists are read with `async for`."
_UNSET = """
## UNSET {#UNSET}

"Leave this field out", the default of whatever need not be sent. It is not None, which is sent as null and clears a
field. It is msgspec's `UNSET`.

## UnsetType {#UnsetType}

The type of `UNSET`, for annotations of your own.
"""


def pages(symbols: Symbols) -> list[Page]:
    """Return all pages of the reference."""
    found = {f"{topic}.md": _topic(symbols, topic) for topic in TOPICS}
    found |= {f"{name}.md": _resource(symbols, name) for name in symbols.resources}
    found |= {"models.md": _shared_models(symbols), "index.md": _index(symbols)}
    return [Page(f"reference/{path}", "\n".join(lines) + "\n") for path, lines in found.items()]


def _index(symbols: Symbols) -> Iterator[str]:
    yield _INTRO
    yield from (f"- [{title}]({topic}.md)" for topic, (title, _) in TOPICS.items())
    yield from ("- [Shared models](models.md)", "", "## Resources", "")
    rows = ((f"[`picqer.{name}`]({name}.md)", docstrings.cell(_summary(symbols, name))) for name in symbols.resources)
    yield from docstrings.table(("Resource", "What it is"), rows)


def _summary(symbols: Symbols, name: str) -> str:
    docstring = symbols.package[f"resources.{name}"].docstring
    return str(docstring.value).partition("\n\n")[0]


def _topic(symbols: Symbols, topic: str) -> Iterator[str]:
    title, names = TOPICS[topic]
    module = symbols.package["webhooks"] if topic == "webhooks" else None
    yield from (f"# {title}", "")
    if module:
        yield from docstrings.prose(symbols, module)
        for name in symbols.exported("webhooks"):
            yield from _object(symbols, symbols.public(name, "webhooks"), name, "picqer.webhooks.")
    for name in names:
        yield from _object(symbols, symbols.public(name), name, "picqer.")
    if topic == "values":
        yield _UNSET
    if topic == "errors":
        yield from _error_codes(symbols)


def _resource(symbols: Symbols, name: str) -> Iterator[str]:
    module = symbols.package[f"resources.{name}"]
    yield from (f"# picqer.{name}", "")
    yield from docstrings.prose(symbols, module)
    yield from (_ASYNC, "")
    groups = list(_groups(module, module[_class_name(module)], name))
    rows = (
        (f"[`{prefix}.{call.name}`](#{prefix}.{call.name})", docstrings.cell(_first_line(call)))
        for prefix, found in groups
        for call in _methods(found)
    )
    yield from docstrings.table(("Call", "What it does"), rows)
    for prefix, found in groups:
        yield from (f"## {prefix}", "")
        for call in _methods(found):
            yield from (f"### {prefix}.{call.name} {{#{prefix}.{call.name}}}", "")
            yield from docstrings.function(symbols, call, f"picqer.{prefix}.{call.name}")
    if name in symbols.package["models"].modules:
        yield from ("## Models", "", f"In `picqer.models`, as answers and inside requests of `picqer.{name}`.", "")
        for model in symbols.exported(f"models.{name}"):
            yield from _object(symbols, symbols.public(model, f"models.{name}"), model, "", level=3)


def _shared_models(symbols: Symbols) -> Iterator[str]:
    yield from ("# Shared models", "", "In `picqer.models`, for more than one resource.", "")
    for module in symbols.package["models"].modules:
        if module not in symbols.resources:
            for name in symbols.exported(f"models.{module}"):
                if name in symbols.addresses and name != "ErrorCode":  # which stands with the errors
                    yield from _object(symbols, symbols.public(name, f"models.{module}"), name, "")
                if name == "EventName":
                    yield from _events(symbols)


def _groups(module: griffe.Module, found: griffe.Class, prefix: str) -> Iterator[tuple[str, griffe.Class]]:
    """Give the calls of a resource, then those of the groups below it, such as `products.images`."""
    if any(_methods(found)):
        yield prefix, found
    for member in found.members.values():
        if isinstance(member, griffe.Attribute) and "property" in member.labels and not member.name.startswith("_"):
            yield from _groups(module, module[str(member.annotation)], f"{prefix}.{member.name}")


def _class_name(module: griffe.Module) -> str:
    """Return the class that a resource begins with: the first that is not the parent of a group."""
    return next(name for name, member in module.members.items() if isinstance(member, griffe.Class))


def _methods(found: griffe.Class) -> list[griffe.Function]:
    """Return the public methods, with those of bases that have no page of their own: private ones and extensions."""
    own = [member for member in found.members.values() if isinstance(member, griffe.Function)]
    for name, member in found.inherited_members.items():
        parent = member.final_target.parent
        if member.is_function and parent and parent.name.startswith("_") | parent.name.endswith("Extension"):
            own.append(found.inherited_members[name].final_target)  # type: ignore[arg-type] # a function, as was asked
    return [method for method in own if not method.name.startswith("_")]


def _object(symbols: Symbols, found: griffe.Object, name: str, prefix: str, level: int = 2) -> Iterator[str]:
    yield from (f"{'#' * level} {name} {{#{name}}}", "")
    match found:
        case griffe.Function():
            yield from docstrings.function(symbols, found, prefix + name)
        case griffe.Class():
            yield from _class(symbols, found, name, level)
        case griffe.Attribute():
            yield from docstrings.prose(symbols, found)
            yield from _alias(symbols, found)
        case _:
            raise AssertionError(f"the reference cannot show the {found.kind.value} {name}")


def _class(symbols: Symbols, found: griffe.Class, name: str, level: int) -> Iterator[str]:
    bases = [str(base) for base in found.bases if str(base) in symbols.addresses and str(base) != "Model"]
    if bases:
        yield from (f'<p class="request" markdown="span">Below {", ".join(map(symbols.typed, bases))}</p>', "")
    yield from docstrings.prose(symbols, found)
    fields = [
        (f"`{member.name}`", symbols.typed(member.annotation), docstrings.cell(str(member.docstring.value)))
        for member in found.members.values()
        if isinstance(member, griffe.Attribute) and member.docstring and not member.name.startswith("_")
    ]
    if fields:
        yield from docstrings.table(("Field", "Type", "Meaning"), fields)
    methods = _methods(found)
    twin = name.removeprefix("Async")
    if twin != name and {method.name for method in methods} <= set(symbols.public(twin).all_members):
        yield from (f"The same methods as {symbols.typed(twin)}, awaited.", "")
        return
    for method in methods:
        yield from (f"{'#' * (level + 1)} {name}.{method.name} {{#{name}.{method.name}}}", "")
        yield from docstrings.function(symbols, method, method.name)


def _alias(symbols: Symbols, found: griffe.Attribute) -> Iterator[str]:
    value = str(found.value)
    if found.name == "EventName":  # a table of them follows
        return
    if value.startswith("Literal["):
        choices = ast.literal_eval(value.removeprefix("Literal").rstrip())
        yield from (f"One of {', '.join(f'`{choice!r}`' for choice in choices)}.", "")
    else:
        yield from (symbols.typed(value), "")


def _error_codes(symbols: Symbols) -> Iterator[str]:
    meanings = symbols.package["models.error_codes.MEANINGS"]
    codes = ast.literal_eval(str(meanings.value))
    yield from docstrings.table(
        ("Code", "Meaning"), ((f"`{code}`", docstrings.cell(text)) for code, text in codes.items())
    )


def _events(symbols: Symbols) -> Iterator[str]:
    models = ast.literal_eval(str(symbols.package["models.event_names.MODELS"].value))
    yield from docstrings.table(
        ("Event", "Model"), ((f"`{name}`", symbols.typed(model)) for name, model in models.items())
    )


def _first_line(call: griffe.Function) -> str:
    return str(call.docstring.value).partition("\n")[0] if call.docstring else ""
