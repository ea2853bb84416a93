"""A planted fault: one small change of the mock or of the spec, and how it is made in a copy."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any

GONE = object()
"""The value of what is not there."""
ANY = object()
"""Whatever value is there."""


@dataclass(frozen=True, slots=True)
class Moved:
    """The value that was there, under another name beside it."""

    name: str


class StaleFaultError(Exception):
    """What a fault changes is not there any more. The text says what was expected where."""


@dataclass(frozen=True, slots=True)
class MockFault:
    """A fault in the mock.

    Args:
        id: Its name.
        what: What is broken, in words.
        file: Where, below the package of the mock.
        old: The text that is replaced, which stands there once.
        new: What it is replaced with.
        calls: A word in the paths of the calls that show it, for the stage that looks at these first.
        survives: Why it cannot be noticed; empty for a fault that must be.
    """

    id: str
    what: str
    file: str
    old: str
    new: str
    calls: str = ""
    survives: str = ""

    def apply(self, text: str) -> str:
        """Return the file with the fault.

        Raises:
            StaleFaultError: The text is not there, or there more than once.
        """
        found = text.count(self.old)
        if found != 1:
            raise StaleFaultError(f"{self.id}: expected this once in {self.file}, found it {found} times: {self.old}")
        return text.replace(self.old, self.new)


@dataclass(frozen=True, slots=True)
class SpecFault:
    """A fault in the bundle: the spec promises something else than the mock does.

    Args:
        id: Its name.
        what: What is broken, in words.
        at: A JSON pointer into the bundle. One that ends in `/*` is for the entry of an array that has the old value.
        old: The value there; `GONE` where there is none, `ANY` where it does not matter.
        new: What it is replaced with; `GONE` to take it away, `Moved` to give it another name.
        calls: A word in the paths of the calls that show it, for the stage that looks at these first.
        survives: Why it cannot be noticed; empty for a fault that must be.
    """

    id: str
    what: str
    at: str
    old: Any
    new: Any
    calls: str = ""
    survives: str = ""

    def apply(self, document: Any) -> None:
        """Put the fault into a bundle.

        Raises:
            StaleFaultError: Another value stands there.
        """
        *way, last = [part.replace("~1", "/").replace("~0", "~") for part in self.at.split("/")[1:]]
        place = document
        try:
            for part in way:
                place = place[int(part)] if isinstance(place, list) else place[part]
        except (KeyError, IndexError, ValueError) as error:
            raise StaleFaultError(f"{self.id}: expected {self.at} in the bundle, found no {error}") from error
        if last == "*":
            self._change_entry(place)
            return
        found = place.get(last, GONE)
        if found != self.old and (self.old is not ANY or found is GONE):
            raise StaleFaultError(f"{self.id}: expected {self.old!r} at {self.at}, found {found!r}")
        if self.new is GONE:
            del place[last]
        elif isinstance(self.new, Moved):
            place[self.new.name] = place.pop(last)
        else:
            place[last] = self.new

    def _change_entry(self, place: list[Any]) -> None:
        index = len(place)
        if self.old is not GONE:
            if self.old not in place:
                raise StaleFaultError(f"{self.id}: expected {self.old!r} in {self.at}, found {place!r}")
            index = place.index(self.old)
        place[index : index + 1] = [] if self.new is GONE else [self.new]


Fault = MockFault | SpecFault
