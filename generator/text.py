"""Text of the spec as Python literals: whatever it holds, it can never become code."""

from __future__ import annotations

import re
import textwrap

_WIDTH = 110


def literal(text: str) -> str:
    """Return a string literal with this value."""
    return repr(text)


def paragraphs(text: str, indent: int) -> str:
    """Wrap text for a given indentation, keeping its paragraphs and lists."""
    blocks = re.split(r"\n\s*\n", text.strip())
    return "\n\n".join(_wrap(block, _WIDTH - indent) for block in blocks)


def _wrap(block: str, width: int) -> str:
    items = re.split(r"\n\s*(?=[-*] )", block)
    return "\n".join(
        textwrap.fill(" ".join(item.split()), width, break_long_words=False, break_on_hyphens=False) for item in items
    )


def docstring(text: str, indent: int) -> str:
    """Return a docstring literal whose further lines are indented by this many blanks."""
    safe = text.strip().replace("\\", "\\\\").replace('"""', '\\"\\"\\"')
    if safe.endswith('"'):
        safe = f'{safe[:-1]}\\"'
    safe = "".join(char if char.isprintable() or char == "\n" else _escape(char) for char in safe)
    lines = safe.split("\n")
    if len(lines) == 1:
        return f'"""{safe}"""'
    pad = " " * indent
    body = "\n".join(f"{pad}{line}" if line else "" for line in lines[1:])
    return f'"""{lines[0]}\n{body}\n{pad}"""'


def _escape(char: str) -> str:
    return char.encode("unicode_escape").decode("ascii")


def told(text: str, *, deprecated: bool) -> str:
    """Return the text as a sentence, behind a word of warning if something else has taken the thing's place."""
    return f"{'Deprecated. ' if deprecated else ''}{sentence(text)}"


def sentence(text: str) -> str:
    """Return the text as one line that ends with a full stop."""
    line = " ".join(text.split())
    return line if line.endswith((".", "!", "?")) or not line else f"{line}."
