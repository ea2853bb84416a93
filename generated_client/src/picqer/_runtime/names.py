"""Ids by name: small lists that are read once and kept, so that a name can stand where the API wants an id."""

from collections.abc import Awaitable, Callable, Iterable
from os import getpid
from threading import Lock
from typing import TYPE_CHECKING, Generic, TypeVar, cast

import msgspec

from picqer.errors import UnknownNameError

if TYPE_CHECKING:
    from picqer._runtime.sender import AsyncSender, Sender

M = TypeVar("M", bound=msgspec.Struct)

_FEW = 10


class Names(Generic[M]):
    """Rows by the field that people call them by.

    Args:
        call: The call that looks up, such as `warehouses.by_name`.
        field: The field.
        rows: All rows.
    """

    def __init__(self, call: str, field: str, rows: Iterable[M]) -> None:
        self._call = call
        self._rows: dict[str, list[M]] = {}
        for row in rows:
            name: object = getattr(row, field)
            if isinstance(name, str):
                self._rows.setdefault(name, []).append(row)

    def one(self, name: str) -> M:
        """Give the row of this name, upper and lower case told apart.

        Raises:
            UnknownNameError: There is none, or more than one.
        """
        found = self._rows.get(name, [])
        if len(found) == 1:
            return found[0]
        if found:
            ids = ", ".join(str(getattr(row, row.__struct_fields__[0])) for row in found)
            text = f"{len(found)} are called {name!r}, with the ids {ids}. Use the id."
        else:
            text = f"nothing is called {name!r}. {self._instead(name)} Pass refresh=True if it is new."
        raise UnknownNameError(f"{self._call}: {text}", operation=self._call, name=name, near=self._near(name))

    def _instead(self, name: str) -> str:
        if near := self._near(name):
            return f"Near to it: {', '.join(map(repr, near))}."
        if not self._rows:
            return "There are no names at all."
        return (
            f"There are: {', '.join(map(repr, sorted(self._rows)[:_FEW]))}{', ...' if len(self._rows) > _FEW else ''}."
        )

    def _near(self, name: str) -> tuple[str, ...]:
        from difflib import get_close_matches  # noqa: PLC0415 - only for the error

        by_sound: dict[str, list[str]] = {}
        for known in sorted(self._rows):
            by_sound.setdefault(known.strip().casefold(), []).append(known)
        close = get_close_matches(name.strip().casefold(), by_sound, n=5)
        return tuple(known for sound in close for known in by_sound[sound])


def named(sender: "Sender", call: str, field: str, read: Callable[[], list[M]], name: str, *, refresh: bool) -> M:
    """Look a name up, in rows that the client and all that share its connections read once.

    Threads that come while one reads wait for it, and read themselves if that fails.

    Raises:
        UnknownNameError: There is none of that name, or more than one.
    """
    kept = sender.kept
    if refresh:
        kept[call] = Names(call, field, read())
    elif call not in kept:
        # A forked child has the lock, but not the thread of its parent that would release it.
        with sender.locks.setdefault((getpid(), call), Lock()):
            if call not in kept:
                kept[call] = Names(call, field, read())
    return cast("Names[M]", kept[call]).one(name)


async def async_named(
    sender: "AsyncSender", call: str, field: str, read: Callable[[], Awaitable[list[M]]], name: str, *, refresh: bool
) -> M:
    """Look a name up; as `named`, awaited."""
    import asyncio  # noqa: PLC0415 - heavy, and a synchronous program never needs it

    kept = sender.kept
    if refresh:
        kept[call] = Names(call, field, await read())
    elif call not in kept:
        async with sender.locks.setdefault(call, asyncio.Lock()):
            if call not in kept:
                kept[call] = Names(call, field, await read())
    return cast("Names[M]", kept[call]).one(name)
