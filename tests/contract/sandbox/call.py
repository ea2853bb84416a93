"""A call of the account and what it answered, as values."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from collections.abc import Mapping


@dataclass(frozen=True, slots=True)
class Call:
    """One call.

    Args:
        operation: The id of what is called.
        path: What its path holds, by name.
        query: What its query holds, by name.
        body: The JSON to send; nothing, if it is None.
    """

    operation: str
    path: Mapping[str, Any] = field(default_factory=dict[str, Any])
    query: Mapping[str, Any] = field(default_factory=dict[str, Any])
    body: Any = None

    @property
    def key(self) -> tuple[str, str]:
        """The same for two reads that ask for the same."""
        return self.operation, repr((sorted(self.path.items()), sorted(self.query.items())))


@dataclass(frozen=True, slots=True)
class Answer:
    """What an account answered.

    Args:
        call: To which call.
        status: Of HTTP.
        headers: By lower-case name.
        content: The body, byte for byte.
    """

    call: Call
    status: int
    headers: Mapping[str, str]
    content: bytes

    @property
    def media_type(self) -> str:
        """The type of the content without its parameters; empty, if none was sent."""
        return self.headers.get("content-type", "").partition(";")[0].strip().lower()
