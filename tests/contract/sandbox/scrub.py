"""Takes an account's data out of its answers and leaves their form: what the spec does not list is replaced."""

from __future__ import annotations

import hmac
import re
from datetime import datetime, timedelta
from typing import TYPE_CHECKING, Any

from tests.contract.sandbox.difference import wire_name
from tests.contract.sandbox.node import MANY

if TYPE_CHECKING:
    from tests.contract.sandbox.node import Node

ROWS = 3
"""How many rows of an array are kept, at most."""

_WORD = re.compile(r"[a-z][a-z0-9_-]{0,30}")
_MOMENTS = ("%Y-%m-%d %H:%M:%S", "%Y-%m-%d", "%H:%M:%S")
_BEGIN = datetime(2020, 1, 1)  # noqa: DTZ001 - Picqer's times have no zone
_SPAN = 5 * 365 * 24 * 3600


class Scrubber:
    """Replaces every value that is not the spec's own, the same one always in the same way.

    Kept are nulls, booleans, zeros, empty texts, numbers of Picqer's own codes, and in a place where the spec lists the
    values: these, and other words that are written like them. Names of fields are kept where the spec knows them or
    where they look like names of the API.

    Args:
        secret: What goes into every replacement, so that nobody else can find a value by trying. An account's key
            will do: its recordings then stay the same from run to run.
    """

    def __init__(self, secret: str) -> None:
        self._secret = secret.encode()

    def value(self, value: Any, node: Node | None) -> Any:
        """Return a value without data of the account.

        Args:
            value: As it came.
            node: What the spec says of its place; None where it says nothing.
        """
        if isinstance(value, dict):
            return {
                self._name(name, node): self.value(item, node.inside(name) if node else None)
                for name, item in value.items()
            }
        if isinstance(value, list):
            return [self.value(item, node.inside(0) if node else None) for item in value]
        if isinstance(value, bool) or value is None:
            return value
        if isinstance(value, str):
            return self._text(value, node)
        number: float = value
        return number if _is_listed(number, node) or (node and node.is_code) else self._number(number)

    def id(self, value: Any) -> Any:
        """Return what stands for an id in a path or a query."""
        return self.value(value, None)

    def _name(self, name: str, node: Node | None) -> str:
        if node is not None and name in node.fields:
            return name
        if (node is None or not node.is_map) and wire_name(name) != MANY:
            return name
        return f"name-{self._digest(name)}"

    def _text(self, text: str, node: Node | None) -> str:
        if not text or _is_listed(text, node) or (node and node.allowed and _WORD.fullmatch(text)):
            return text
        if node is not None and node.format == "uri":
            return f"https://example.com/{self._digest(text)}"
        # What a text looks like tells most where none is expected, such as a number in quotes.
        if node is not None and (node.format or node.pattern or not node.is_text):
            return self._form(text)
        return f"text-{self._digest(text)}"

    def _form(self, text: str) -> str:
        """Keep which characters are digits and letters. A time that is one stays one."""
        for form in _MOMENTS:
            if _is_moment(text, form):
                return (_BEGIN + timedelta(seconds=self._digits(text) % _SPAN)).strftime(form)
        # Zeros stay, as a time of nothing but zeros is told by them.
        masked = re.sub(r"[1-9]", "9", text)
        return re.sub(r"[^\W\d_]", lambda match: "A" if match[0].isupper() else "a", masked)[:40]

    def _number(self, number: float) -> float:
        """Keep sign, whether it is whole, and how many figures it has."""
        if number == 0:
            return number
        digits = self._digits(str(number))
        if isinstance(number, int):
            lowest = int("1".ljust(len(str(abs(number))), "0"))
            return (-1 if number < 0 else 1) * (lowest + digits % (9 * lowest))
        whole, _, fraction = f"{abs(number):.6f}".rstrip("0").partition(".")
        new_whole = 1 + digits % (10 ** len(whole))
        return float(f"{'-' if number < 0 else ''}{new_whole}.{str(digits)[: len(fraction)] or '0'}")

    def _digits(self, text: str) -> int:
        return int(self._digest(text), 16)

    def _digest(self, text: str) -> str:
        return hmac.new(self._secret, text.encode("utf-8", "surrogatepass"), "sha256").hexdigest()[:8]


def trimmed(value: Any) -> Any:
    """Return a body with no more rows in any array than show its form: such with other fields or types than the last.

    A map of names that are data is kept whole.
    """
    if isinstance(value, dict):
        return {name: trimmed(item) for name, item in value.items()}
    if not isinstance(value, list):
        return value
    kept: dict[str, Any] = {}
    for item in value:
        kept.setdefault(_form_of(item), item)
    return [trimmed(item) for item in list(kept.values())[:ROWS]]


def _form_of(value: Any) -> str:
    if isinstance(value, dict):
        return repr({name: _form_of(item) for name, item in sorted(value.items())})
    if isinstance(value, list):
        return repr(sorted({_form_of(item) for item in value}))
    return type(value).__name__


def _is_moment(text: str, form: str) -> bool:
    try:
        return datetime.strptime(text, form).strftime(form) == text  # noqa: DTZ007 - as above
    except ValueError:
        return False


def _is_listed(value: Any, node: Node | None) -> bool:
    return node is not None and any(value == item and type(value) is type(item) for item in node.allowed)
