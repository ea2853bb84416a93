"""How a fault gets into a copy of the sample, a small spec that breaks no rule."""

from __future__ import annotations

import shutil
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING

from tests.spec.reading import SPEC, Spec

if TYPE_CHECKING:
    from tests.spec.reading import Rule

SAMPLE = Path(__file__).parent / "sample"
TAGS = "resources/tags"
TASKS = "resources/tasks"
EVENTS = "resources/tasks/events"


def copy_of_sample(folder: Path) -> Spec:
    """Return the sample in a folder of its own, under the rules of STYLE.md."""
    shutil.copytree(SAMPLE, folder, ignore=shutil.ignore_patterns("README.md"))
    shutil.copy(SPEC / "STYLE.md", folder)
    return Spec(folder)


@dataclass(frozen=True)
class Plant:
    """A fault: in a file, the first `old` becomes `new`; without `old` the file itself is new."""

    number: str
    rule: Rule
    file: str
    old: str
    new: str
    named: str
    """What the violation must say."""

    def put_into(self, folder: Path) -> Spec:
        """Return a copy of the sample with the fault in it."""
        spec = copy_of_sample(folder)
        file = folder / self.file
        text = file.read_text(encoding="utf-8") if self.old else ""
        assert self.old in text, f"{self.number}: {self.file} no longer holds {self.old!r}; plant the fault elsewhere"
        file.parent.mkdir(exist_ok=True)
        file.write_text(text.replace(self.old, self.new, 1), encoding="utf-8")
        return spec
