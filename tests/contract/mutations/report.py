"""What became of the planted faults, for people."""

from __future__ import annotations

from typing import TYPE_CHECKING

from tests.contract.mutations.fault import MockFault

if TYPE_CHECKING:
    from collections.abc import Sequence

    from tests.contract.mutations.trial import Verdict


def is_good(verdicts: Sequence[Verdict]) -> bool:
    """Tell whether each fault was caught, or lives on for a reason that is given."""
    return all(_is_good(verdict) for verdict in verdicts)


def line(verdict: Verdict) -> str:
    """Return one trial in a line."""
    assert verdict.fault is not None
    end = verdict.caught_by or verdict.broken or "ALIVE"
    return f"{verdict.fault.id:<45} {verdict.seconds:6.1f} s  {end}"


def page(verdicts: Sequence[Verdict], seconds: float | None) -> str:
    """Return all trials in Markdown.

    Args:
        verdicts: How each ended.
        seconds: How long all tests take without a fault; None if that was not tried.
    """
    kinds = {
        "the mock": [verdict for verdict in verdicts if isinstance(verdict.fault, MockFault)],
        "the spec": [verdict for verdict in verdicts if not isinstance(verdict.fault, MockFault)],
    }
    blocks = ["# Planted faults"]
    blocks += [
        f"{sum(bool(verdict.caught_by) for verdict in found)} of {len(found)} faults in {where} were caught."
        for where, found in kinds.items()
        if found
    ]
    if seconds is not None:
        blocks.append(f"Without a fault all tests pass, in {seconds:.0f} s.")
    alive = [verdict for verdict in verdicts if not verdict.caught_by]
    if alive:
        blocks.append("## Not caught\n\n" + "\n".join(f"- {_alive(verdict)}" for verdict in alive))
    for where, found in kinds.items():
        rows = "\n".join(_row(verdict) for verdict in found)
        blocks.append(
            f"## In {where}\n\n| Fault | What is broken | Caught by | Seconds |\n| --- | --- | --- | --- |\n{rows}"
        )
    return "\n\n".join(blocks) + "\n"


def _row(verdict: Verdict) -> str:
    assert verdict.fault is not None
    caught_by = f"`{verdict.caught_by}`" if verdict.caught_by else "-"
    cells = (verdict.fault.id, verdict.fault.what, caught_by.replace("|", "\\|"), f"{verdict.seconds:.0f}")
    return f"| {' | '.join(cells)} |"


def _alive(verdict: Verdict) -> str:
    assert verdict.fault is not None
    reason = verdict.broken or verdict.fault.survives or "**no reason is known**"
    return f"{verdict.fault.id}: {verdict.fault.what}. {reason}"


def _is_good(verdict: Verdict) -> bool:
    assert verdict.fault is not None
    if verdict.broken:
        return False
    return bool(verdict.caught_by) is not bool(verdict.fault.survives)
