"""Whether the version of the client has stepped far enough since the last release."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from generator.diff import sources
from generator.diff.change import Effect, step
from generator.diff.wording import sentence
from generator.version import PROJECT

if TYPE_CHECKING:
    from collections.abc import Sequence
    from pathlib import Path

    from generator.diff.change import Change
    from generator.version import Version


@dataclass(frozen=True)
class Verdict:
    """What the gate says."""

    passed: bool
    text: str


def check(root: Path) -> Verdict:
    """Hold the spec of this tree against that of the last release.

    Raises:
        SpecError: One of them cannot be read, or the tree states no version.
    """
    releases = sources.releases(root)
    if not releases:
        return Verdict(passed=True, text="No release yet (no tag such as v1.2.3): nothing to compare the spec with.")
    tree, version = sources.read(str(root / "spec"), root), sources.version_of_tree(root)
    tag, *earlier = releases
    released = sources.read(tag, root)
    if earlier and released.version == version and released.document.raw == tree.document.raw:
        # This is that release, tagged before it is published: what it may break is measured from the one before.
        tag = earlier[0]
        released = sources.read(tag, root)
    assert released.version is not None  # It is read from the tag.
    return judge(tag, released.version, version, sources.changes(released, tree))


def judge(tag: str, released: Version, version: Version, changes: Sequence[Change]) -> Verdict:
    """Return whether a version is far enough from the released one; only breaking changes hold anyone up."""
    breaking = [change for change in changes if change.effect is Effect.BREAKING]
    needed = released.after(step(changes))
    if breaking and version < needed:
        lines = "\n".join(f"  - {sentence(change)}" for change in breaking)
        text = (
            f"Breaking for users of the client since {tag}:\n{lines}\n\n"
            f"{PROJECT}: the version is {version}, expected {needed} or higher\n"
            f"    -> run `make version V={needed}`, or take the changes back; `make spec-diff BASE={tag}` lists all"
        )
        return Verdict(passed=False, text=text)
    count = f"{len(changes)} change{'' if len(changes) == 1 else 's'}, {len(breaking)} breaking"
    return Verdict(passed=True, text=f"Since {tag}: {count}; the version is {version}, a release needs {needed}.")
