"""The drift report: all differences of a run, counted, for people and for programs."""

from __future__ import annotations

import json
from collections import Counter, defaultdict
from dataclasses import asdict, dataclass
from typing import TYPE_CHECKING, Any

from tests.contract.sandbox.difference import ADDITION

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Mapping, Sequence

    from tests.contract.sandbox.call import Answer
    from tests.contract.sandbox.difference import Difference
    from tests.contract.sandbox.scrub import Scrubber

_LONGEST = 120


@dataclass(frozen=True, slots=True)
class Finding:
    """A difference, wherever it was met.

    Args:
        operation: In whose answers.
        status: Of these answers.
        path: `status`, `header <name>`, `body`, or a pointer into the body with `*` for any index.
        kind: What sort of difference it is.
        expected: What the spec says.
        found: What came instead.
        count: How often.
        example: One value that came, scrubbed; None where there is none to show.
    """

    operation: str
    status: int
    path: str
    kind: str
    expected: str
    found: str
    count: int
    example: Any


class Drift:
    """What a run has seen.

    Args:
        account: What was asked, in a word or two, without its name.
        scrubber: Cleans the examples.
    """

    def __init__(self, account: str, scrubber: Scrubber) -> None:
        self._account = account
        self._scrubber = scrubber
        self._counts: Counter[tuple[str, int, str, str, str, str]] = Counter()
        self._examples: dict[tuple[str, int, str, str, str, str], Any] = {}
        self._statuses: dict[str, Counter[int]] = defaultdict(Counter)
        self.untried: dict[str, str] = {}
        """The reads that were not called, each with the reason."""
        self.unfinished: str | None = None
        """Why the run ended before its end; None when it did not."""

    def note(self, answer: Answer, found: Iterable[Difference]) -> None:
        """Count an answer and its differences."""
        operation = answer.call.operation
        self._statuses[operation][answer.status] += 1
        for item in found:
            key = (operation, answer.status, item.path, item.kind, item.expected, item.found)
            self._counts[key] += 1
            if key not in self._examples:
                self._examples[key] = self._scrubber.value(item.value, item.node)

    @property
    def violations(self) -> list[Finding]:
        """What breaks a promise of the spec, by operation and place."""
        return [finding for finding in self._findings() if finding.kind != ADDITION]

    @property
    def additions(self) -> list[Finding]:
        """What the account has and the spec does not know."""
        return [finding for finding in self._findings() if finding.kind == ADDITION]

    @property
    def refused(self) -> dict[str, str]:
        """The operations that were called and never succeeded, each with the statuses that came."""
        return {
            name: ", ".join(f"{status} ({count} times)" for status, count in sorted(statuses.items()))
            for name, statuses in self._statuses.items()
            if not any(200 <= status < 300 for status in statuses)
        }

    @property
    def operations(self) -> set[str]:
        """The operations that were called."""
        return set(self._statuses)

    @property
    def calls(self) -> int:
        """How many answers came."""
        return sum(count for statuses in self._statuses.values() for count in statuses.values())

    def json(self) -> str:
        """Return the report for programs."""
        content = {
            "account": self._account,
            "unfinished": self.unfinished,
            "calls": self.calls,
            "violations": [asdict(finding) for finding in self.violations],
            "additions": [asdict(finding) for finding in self.additions],
            "refused": self.refused,
            "untried": self.untried,
            "operations": {
                name: {str(status): count for status, count in sorted(statuses.items())}
                for name, statuses in sorted(self._statuses.items())
            },
        }
        return json.dumps(content, indent=1, ensure_ascii=False) + "\n"

    def markdown(self) -> str:
        """Return the report for people."""
        return "\n".join([*self._head(), *self._tables(), *self._lists()])

    def summary(self) -> str:
        """Return the findings in lines for a terminal, and what they come to in the last one."""
        marked = [("violation", item) for item in self.violations] + [("addition", item) for item in self.additions]
        lines = [
            f"{word}: {item.operation} {item.status} {item.path}: {item.kind}, expected {item.expected},"
            f" found {item.found}, {item.count} times"
            for word, item in marked
        ]
        return "\n".join([*lines, self._verdict()])

    def _verdict(self) -> str:
        if self.unfinished:
            end = f"The run did not come to its end: {self.unfinished}."
        elif self.violations:
            end = "The account does not keep to the spec."
        elif self.additions:
            end = "The account keeps to the spec, and has fields that the spec does not know."
        else:
            end = "The account is as the spec says."
        return (
            f"{len(self.violations)} violations and {len(self.additions)} additions in {self.calls} answers of"
            f" {len(self._statuses)} operations; {len(self.refused)} only refused, {len(self.untried)} not tried. {end}"
        )

    def _findings(self) -> Iterator[Finding]:
        for key in sorted(self._counts):
            yield Finding(*key, self._counts[key], self._examples[key])

    def _head(self) -> list[str]:
        return ["# Drift report", "", f"Asked: {self._account}. Examples are scrubbed.", "", self._verdict(), ""]

    def _tables(self) -> Iterator[str]:
        for title, findings in (("Violations", self.violations), ("Additions", self.additions)):
            if findings:
                head = ("Operation", "Status", "Path", "Difference", "Expected", "Found", "Times", "Example")
                yield from (f"## {title}", "", _row(head), _row(["---"] * len(head)))
                yield from (_row(_cells(finding)) for finding in findings)
                yield ""

    def _lists(self) -> Iterator[str]:
        lists: Sequence[tuple[str, Mapping[str, str]]] = (
            ("Only refused", self.refused),
            ("Not tried", self.untried),
        )
        for title, items in lists:
            if items:
                yield from (f"## {title}", "", *(f"- `{name}`: {text}" for name, text in sorted(items.items())), "")


def _cells(finding: Finding) -> list[str]:
    example = "" if finding.example is None else json.dumps(finding.example, ensure_ascii=False)
    short = example if len(example) <= _LONGEST else f"{example[:_LONGEST]}…"
    return [
        f"`{finding.operation}`",
        str(finding.status),
        f"`{finding.path}`",
        finding.kind,
        finding.expected,
        finding.found,
        str(finding.count),
        f"`{short}`" if short else "",
    ]


def _row(cells: Sequence[str]) -> str:
    return f"| {' | '.join(cell.replace('|', chr(92) + '|') for cell in cells)} |"
