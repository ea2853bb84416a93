"""Objects as bytes of JSON, so that a page of them need not be built and checked again for every reader."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from collections.abc import Mapping


class Encoded:
    """Objects of one kind as they went over the wire last, until something changes that they show.

    Args:
        shown: The tables that the objects show something of, each with the column that holds the id of the object; None
            where a change may concern any of them.
    """

    def __init__(self, shown: Mapping[str, str | None]) -> None:
        self._shown = shown
        self._known: dict[int, dict[str, bytes]] = {}

    def get(self, number: int, base_url: str) -> bytes | None:
        """Return an object as it is answered under an address of the mock; None when that is not known."""
        return self._known.get(number, {}).get(base_url)

    def put(self, number: int, base_url: str, raw: bytes) -> None:
        """Remember an object."""
        self._known.setdefault(number, {})[base_url] = raw

    def forget(self, table: str, *fields: Mapping[str, Any]) -> None:
        """Forget what a change of a table concerns, by the values that it set or was looked for with."""
        if table not in self._shown:
            return
        column = self._shown[table]
        numbers = [values[column] for values in fields if column in values] if column else []
        if not numbers:
            self.clear()
        for number in numbers:
            self._known.pop(number, None)

    def clear(self) -> None:
        """Forget all objects."""
        self._known.clear()
