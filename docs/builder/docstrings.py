"""Docstrings as Markdown: prose, tables of arguments and fields, what is returned and raised."""

import re
from collections.abc import Iterable, Iterator

import griffe

from docs.builder.symbols import Symbols

_REQUEST = re.compile(r"^`([A-Z]+) (/[^`]*)`, see (https://\S+?)\.(?=\s|$) ?", flags=re.MULTILINE)
_POSITIONAL = (griffe.ParameterKind.positional_only, griffe.ParameterKind.positional_or_keyword)


def function(symbols: Symbols, found: griffe.Function, call: str) -> Iterator[str]:
    """Give what stands below the heading of a function: its request if it has one, its call, and its docstring."""
    sections = list(found.docstring.parsed) if found.docstring else []
    prose = "\n\n".join(str(part.value) for part in sections if part.kind is griffe.DocstringSectionKind.text)
    request = _REQUEST.search(prose)
    arguments = [parameter for parameter in found.parameters if parameter.name != "self"]
    line = f"<code>{call}({_shape(arguments)})</code> → {symbols.typed(found.returns)}"
    if request:
        line += f'<br><span class="verb">{request[1]}</span> <code>{request[2]}</code>, [Picqer\'s page]({request[3]})'
    yield from (f'<p class="request" markdown="span">{line}</p>', "", escaped(_REQUEST.sub("", prose)).strip(), "")
    for section in sections:
        if section.kind is not griffe.DocstringSectionKind.text:
            yield from _section(symbols, section, {parameter.name: parameter for parameter in arguments})


def prose(symbols: Symbols, found: griffe.Object) -> Iterator[str]:
    """Give the docstring of a class or module."""
    for section in found.docstring.parsed if found.docstring else []:
        if section.kind is griffe.DocstringSectionKind.text:
            yield from (escaped(str(section.value)), "")
        else:
            yield from _section(symbols, section, _arguments(found))


def _arguments(found: griffe.Object) -> dict[str, griffe.Parameter]:
    return {parameter.name: parameter for parameter in found.parameters} if isinstance(found, griffe.Class) else {}


def table(heads: tuple[str, ...], rows: Iterable[tuple[str, ...]]) -> Iterator[str]:
    """Give a table whose first column has names; a column in which nothing stands is left out."""
    columns = [column for column in zip(heads, *rows, strict=True) if any(column[1:])]
    head, *body = zip(*columns, strict=True)
    yield from ('<div class="fields" markdown>', "", _row(head), _row(["---"] * len(head)))
    yield from (_row(" ".join(cell.split()) for cell in row) for row in body)
    yield from ("", "</div>", "")


def escaped(text: str) -> str:
    """Return prose in which a `<` outside of code is no tag."""
    pieces = re.split(r"(```.*?```|`[^`]*`)", text, flags=re.DOTALL)
    pieces[::2] = [piece.replace("<", "&lt;") for piece in pieces[::2]]
    return "".join(pieces)


def _section(
    symbols: Symbols, section: griffe.DocstringSection, parameters: dict[str, griffe.Parameter]
) -> Iterator[str]:
    match section:
        case griffe.DocstringSectionParameters() | griffe.DocstringSectionAttributes():
            head = "Argument" if isinstance(section, griffe.DocstringSectionParameters) else "Attribute"
            rows = [
                (f"`{item.name}`{_need(parameters.get(item.name))}", _type(symbols, item), cell(item.description))
                for item in section.value
            ]
            yield from table((head, "Type", "Meaning"), rows)
        case griffe.DocstringSectionReturns():
            yield from (f"**Returns** {' '.join(escaped(item.description) for item in section.value)}", "")
        case griffe.DocstringSectionRaises():
            yield from ("**Raises**", "")
            yield from (f"- {symbols.typed(item.annotation)}: {_flat(item.description)}" for item in section.value)
            yield ""
        case _:
            raise AssertionError(f"docstrings of the client have no section {section.kind}; say here how it is shown")


def cell(text: str) -> str:
    """Return prose for a cell of a table."""
    return _flat(text).replace("|", "&#124;")


def _flat(text: str) -> str:
    return " ".join(escaped(text).split())


def _type(symbols: Symbols, item: griffe.DocstringParameter | griffe.DocstringAttribute) -> str:
    return symbols.typed(item.annotation) if item.annotation else ""


def _need(parameter: griffe.Parameter | None) -> str:
    return ' <span class="optional">optional</span>' if parameter and not parameter.required else ""


def _shape(parameters: list[griffe.Parameter]) -> str:
    """Return the arguments that a call needs, and `...` for the others."""
    names = [parameter.name for parameter in parameters if parameter.required and parameter.kind in _POSITIONAL]
    keywords = [parameter for parameter in parameters if parameter.kind is griffe.ParameterKind.keyword_only]
    names += [f"{parameter.name}=" for parameter in keywords if parameter.required]
    return ", ".join([*names, "…"] if any(not parameter.required for parameter in parameters) else names)


def _row(cells: Iterable[str]) -> str:
    return f"| {' | '.join(cells)} |"
