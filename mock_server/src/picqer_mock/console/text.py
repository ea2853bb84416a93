"""Bodies as people read them. Word by word, so that whatever was sent is shown as it was sent."""

from __future__ import annotations

import re

LONGEST = 5000  # characters

_WORD = re.compile(r'"(?:[^"\\]|\\.)*"?|[\[{]\s*[\]}]|[\[\]{},:]|[^\s\[\]{},:"]+', re.DOTALL)
# Letters that JSON in ASCII has as numbers, but for halves of pairs.
_ESCAPED = re.compile(
    r"(?<!\\)\\u(00[A-Fa-f][0-9A-Fa-f]|0[1-9A-Fa-f]\w\w|[1-9A-Ca-cEFef]\w{3}|[Dd][0-7]\w\w)", re.ASCII
)


def readable(body: str) -> str:
    """Return JSON over several lines, and only the beginning of what is long."""
    if len(body) > LONGEST:
        return f"{body[:LONGEST]}... ({len(body)} characters)"
    return indented(body)


def indented(body: str) -> str:
    """Return JSON over several lines, and anything else as it is."""
    if not body.startswith(("{", "[")):
        return body
    depth = 0
    pieces: list[str] = []
    for word in _WORD.findall(body):
        if word in "]}":
            depth = max(depth - 1, 0)
            pieces.append(_line(depth))
        elif word in "[{":
            depth += 1
        pieces.append(_ESCAPED.sub(_letter, word))
        if word in "[{,":
            pieces.append(_line(depth))
        elif word == ":":
            pieces.append(" ")
    return "".join(pieces)


def _line(depth: int) -> str:
    return f"\n{'  ' * depth}"


def _letter(escaped: re.Match[str]) -> str:
    try:
        return chr(int(escaped[1], 16))
    except ValueError:
        return escaped[0]
