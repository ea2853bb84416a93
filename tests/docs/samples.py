"""The samples of the documentation, cut out of its pages."""

from __future__ import annotations

import re
from dataclasses import dataclass
from pathlib import Path

ROOT = Path(__file__).parents[2]
PAGES = [
    "README.md",
    "generated_client/README.md",
    "mock_server/README.md",
    "docs/index.md",
    "docs/http.md",
    *(path.relative_to(ROOT).as_posix() for path in sorted((ROOT / "docs/guides").glob("*.md"))),
]
_FENCE = re.compile(r"^```(\w*)\n(.*?)^```$", flags=re.DOTALL | re.MULTILINE)


@dataclass(frozen=True)
class Sample:
    """A fenced piece of a page.

    Args:
        page: The page, from the root of the repository.
        line: Where its first line stands.
        language: What stands behind the fence.
        text: What stands in it.
    """

    page: str
    line: int
    language: str
    text: str

    @property
    def name(self) -> str:
        """Where it stands, for messages."""
        return f"{self.page}:{self.line}"

    @property
    def is_test(self) -> bool:
        """Whether it is for pytest."""
        return self.language == "python" and re.search(r"^def test_", self.text, flags=re.MULTILINE) is not None


def samples(page: str) -> list[Sample]:
    """Return all samples of a page."""
    text = (ROOT / page).read_text(encoding="utf-8")
    return [
        Sample(page, text.count("\n", 0, fence.start(2)) + 1, fence[1], fence[2]) for fence in _FENCE.finditer(text)
    ]


ALL = [sample for page in PAGES for sample in samples(page)]
PROGRAMS = [sample for sample in ALL if sample.language == "python" and not sample.is_test]
TESTS = [sample for sample in ALL if sample.is_test]
SHELL = [sample for sample in ALL if sample.language in {"console", "sh", "bash"}]


def run(sample: Sample, **names: object) -> dict[str, object]:
    """Run a program and return the names that it defines.

    Args:
        sample: The program.
        names: What the text around it speaks of.
    """
    program = "\n" * (sample.line - 1) + sample.text  # a traceback then shows the line of the page
    defined: dict[str, object] = dict(names)
    exec(compile(program, sample.page, "exec"), defined)  # noqa: S102 - our own sample
    return defined
