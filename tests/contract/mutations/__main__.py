"""Try all planted faults, or those whose ids are given, and say which were caught by what."""

from __future__ import annotations

import sys
from concurrent.futures import ThreadPoolExecutor
from functools import partial
from typing import TYPE_CHECKING

from tests.contract.mutations.catalogue import FAULTS
from tests.contract.mutations.report import is_good, line, page
from tests.contract.mutations.trial import ROOT, WORKERS, ready

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

    from tests.contract.mutations.fault import Fault
    from tests.contract.mutations.trial import Verdict

_PAGE = ROOT / "build/contract/mutations.md"


def main(names: Sequence[str]) -> int:
    """Try faults and write the page of all; return 0 if each was caught or is explained."""
    unknown = set(names) - {fault.id for fault in FAULTS}
    if unknown:
        _say(f"There is no fault {', '.join(sorted(unknown))}; the ids stand in tests/contract/mutations")
        return 2
    chosen = [fault for fault in FAULTS if not names or fault.id in names]
    with ready() as trial, ThreadPoolExecutor(WORKERS) as pool:
        # Without a fault nothing may fail, or the rest would say nothing.
        sound = pool.submit(trial, None) if not names else None
        verdicts = list(pool.map(partial(_tried, trial), chosen))
    whole = sound.result() if sound else None
    if whole and (whole.caught_by or whole.broken):
        _say(f"Without a fault, this failed, so the trials say nothing: {whole.caught_by}{whole.broken}")
        return 2
    text = page(verdicts, whole.seconds if whole else None)
    _say(text)
    if not names:
        _PAGE.parent.mkdir(parents=True, exist_ok=True)
        _PAGE.write_text(text, encoding="utf-8")
    return 0 if is_good(verdicts) else 1


def _tried(trial: Callable[[Fault], Verdict], fault: Fault) -> Verdict:
    verdict = trial(fault)
    _say(line(verdict))
    return verdict


def _say(text: str) -> None:
    sys.stdout.write(f"{text}\n")
    sys.stdout.flush()


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
