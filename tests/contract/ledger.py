"""What was tried, operation by operation, and what of the spec nobody has seen."""

from __future__ import annotations

from collections import Counter
from typing import TYPE_CHECKING, Literal, NamedTuple, TypeAlias

if TYPE_CHECKING:
    from collections.abc import Collection, Iterator, Mapping

    from picqer_mock.spec import Operation

Kind: TypeAlias = Literal["valid", "invalid", "linked", "ours", "faulty"]
"""Of schemathesis, input that fits the schemas or breaks them; a call along a link; another of ours; one that fails."""


class Unseen(NamedTuple):
    """Why a status that the spec describes cannot be seen.

    Args:
        operations: Where not, by id.
        reason: Why not.
    """

    operations: Collection[str]
    reason: str


class Ledger:
    """The calls of a run, counted by operation, kind and status.

    Args:
        operations: Those that are to be tried, by id.
        linked: The ids of those that a link leads to or from.
        unseen: The statuses that cannot be seen.
    """

    def __init__(
        self, operations: Mapping[str, Operation], linked: Collection[str], unseen: Mapping[int, Unseen]
    ) -> None:
        self._operations = operations
        self._linked = linked
        self._unseen = unseen
        self._calls: Counter[tuple[str, Kind, int]] = Counter()

    def __bool__(self) -> bool:
        """Tell whether anything was called."""
        return bool(self._calls)

    def note(self, operation: str, kind: Kind, status: int) -> None:
        """Count a call whose answer was checked."""
        self._calls[operation, kind, status] += 1

    def count(self, operation: str, kind: Kind, first: int = 100, last: int = 599) -> int:
        """Return how many calls of a kind got a status from the first to the last."""
        return sum(
            times
            for (name, kind_, status), times in self._calls.items()
            if name == operation and kind_ == kind and first <= status <= last
        )

    def statuses(self, kind: Kind) -> set[int]:
        """Return the statuses that calls of a kind got."""
        return {status for _, kind_, status in self._calls if kind_ == kind}

    def seen(self, operation: str) -> set[int]:
        """Return the statuses that calls of an operation got."""
        return {status for name, _, status in self._calls if name == operation}

    def gaps(self) -> Iterator[str]:
        """Give what was not tried, what was not seen without a reason, and reasons that do not hold."""
        for name, operation in self._operations.items():
            if not self.count(name, "valid", 200, 299):
                yield f"{name}: no valid input was carried out"
            if not self.count(name, "invalid", 400, 499):
                yield f"{name}: no invalid input was refused"
            if name in self._linked and not self.count(name, "linked"):
                yield f"{name}: has links, and was not called along one"
            seen = self.seen(name)
            for status in operation.responses:
                reason = self._reason(name, status)
                if status in seen and reason:
                    yield f"{name}: {status} was seen, although: {reason}"
                if status not in seen and not reason:
                    yield f"{name}: {status} was not seen"

    def table(self) -> str:
        """Return all of it as a page in Markdown."""
        rows = [self._row(name, operation) for name, operation in self._operations.items()]
        reasons = [
            f"{mark} {status} of {len(unseen.operations)} operations: {unseen.reason}."
            for (status, unseen), mark in zip(self._unseen.items(), _MARKS, strict=False)
        ]
        return "\n".join(
            [
                "# What the contract tests have tried",
                "",
                "Valid: how often valid input was carried out, of how many calls. Invalid: how often it was refused.",
                "Along links: calls with what an earlier answer held. Not seen: statuses that the spec describes.",
                "",
                "| Operation | Call | Valid | Invalid | Along links | Seen | Not seen |",
                "| --- | --- | ---: | ---: | ---: | --- | --- |",
                *rows,
                "",
                *reasons,
                "",
                f"{self.summary()}.",
                "",
            ]
        )

    def summary(self) -> str:
        """Return all of it in one line."""
        names = self._operations
        valid = sum(self.count(name, "valid", 200, 299) > 0 for name in names)
        invalid = sum(self.count(name, "invalid", 400, 499) > 0 for name in names)
        linked = sum(self.count(name, "linked") > 0 for name in names)
        described = {(name, status) for name, operation in names.items() for status in operation.responses}
        seen = sum(status in self.seen(name) for name, status in described)
        reasoned = sum(bool(self._reason(name, status)) for name, status in described)
        return (
            f"{len(names)} operations in {self._calls.total()} calls: {valid} with valid input, {invalid} with invalid"
            f" input, {linked} along links; {seen} of {len(described)} statuses seen, {reasoned} cannot be"
        )

    def _row(self, name: str, operation: Operation) -> str:
        seen = self.seen(name)
        missing = [
            f"{status}{mark}"
            for (status, unseen), mark in zip(self._unseen.items(), _MARKS, strict=False)
            if status in operation.responses and name in unseen.operations and status not in seen
        ]
        missing += [
            f"**{status}**" for status in operation.responses if status not in seen and not self._reason(name, status)
        ]
        cells = (
            name,
            f"{operation.method} {operation.path}",
            f"{self.count(name, 'valid', 200, 299)} of {self.count(name, 'valid')}",
            f"{self.count(name, 'invalid', 400, 499)} of {self.count(name, 'invalid')}",
            str(self.count(name, "linked") or ("**0**" if name in self._linked else "no links")),
            " ".join(str(status) for status in sorted(seen)),
            " ".join(missing),
        )
        return f"| {' | '.join(cells)} |"

    def _reason(self, name: str, status: int) -> str:
        unseen = self._unseen.get(status)
        return unseen.reason if unseen and name in unseen.operations else ""


_MARKS = ("¹", "²", "³")
